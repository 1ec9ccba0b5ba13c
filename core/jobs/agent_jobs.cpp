// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_jobs.h"

#include "snac/base/printable.h"
#include "snac/base/token.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace snac::jobs {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostAgentJobs = 1000;
constexpr std::uintmax_t largestAgentRecord = 8U << 20U;
constexpr int highestFolder = 6; // above the one that is asked about

constexpr Tokens<AgentJob::State, 6> agentStateTokens{{{AgentJob::State::Waiting, "waiting"},
                                                       {AgentJob::State::Running, "running"},
                                                       {AgentJob::State::Done, "done"},
                                                       {AgentJob::State::Failed, "failed"},
                                                       {AgentJob::State::Cancelled, "cancelled"},
                                                       {AgentJob::State::Interrupted, "interrupted"}}};

/// A server holds its lock as long as it lives. Shared, and let go at once: nobody else ever waits for it.
bool isServing(const fs::path& folder, const std::string& server)
{
    if (server.empty() || server.find('/') != std::string::npos) {
        return false;
    }
    const int file =
        ::open((folder / ("server-" + server + ".lock")).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const bool held = ::flock(file, LOCK_SH | LOCK_NB) != 0;
    ::close(file);
    return held;
}

std::optional<QJsonObject> recordIn(const fs::path& file)
{
    std::error_code ignored;
    if (fs::symlink_status(file, ignored).type() != fs::file_type::regular ||
        fs::file_size(file, ignored) > largestAgentRecord) {
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

std::string wordOf(const QJsonObject& object, const char* key)
{
    return printableName(object.value(QLatin1String(key)).toString().toStdString());
}

std::optional<AgentJob> jobOf(const QJsonObject& record, const fs::path& folder)
{
    const auto state =
        fromToken(agentStateTokens, record.value(QLatin1String("state")).toString().toStdString());
    if (!state) {
        return std::nullopt;
    }
    const QJsonObject progress = record.value(QLatin1String("progress")).toObject();
    AgentJob job{.id = wordOf(record, "id"),
                 .tool = wordOf(record, "tool"),
                 .output = wordOf(record, "output"),
                 .state = *state,
                 .stage = wordOf(progress, "stage"),
                 .done = progress.value(QLatin1String("done")).toInt(),
                 .total = progress.value(QLatin1String("total")).toInt(),
                 .problem = wordOf(record, "problem")};
    if (progress.contains(QLatin1String("seconds_left"))) {
        job.secondsLeft = progress.value(QLatin1String("seconds_left")).toDouble();
    }
    if (!job.isOver() && !isServing(folder, record.value(QLatin1String("server")).toString().toStdString())) {
        job.state = AgentJob::State::Interrupted;
    }
    return job;
}

/// `lastSign`: of life. Nobody wrote down when a server was killed.
bool isLongOver(const QJsonObject& record, fs::file_time_type lastSign)
{
    const QDateTime ended =
        QDateTime::fromString(record.value(QLatin1String("ended")).toString(), Qt::ISODate);
    return ended.isValid() ? ended.secsTo(QDateTime::currentDateTimeUtc()) > AgentJobReader::shownAfterEnd
                           : fs::file_time_type::clock::now() - lastSign >
                                 std::chrono::seconds(AgentJobReader::shownAfterEnd);
}

} // namespace

std::string agentJobsAbove(const std::string& folder)
{
    std::error_code ignored;
    fs::path here = fs::absolute(folder, ignored);
    for (int i = 0; i <= highestFolder && !folder.empty(); ++i) {
        if (fs::is_directory(here / agentJobsFolder, ignored)) {
            return (here / agentJobsFolder).string();
        }
        if (!here.has_relative_path()) {
            break;
        }
        here = here.parent_path();
    }
    return {};
}

AgentJobReader::AgentJobReader(std::string folder)
    : m_folder(std::move(folder))
{
}

std::vector<AgentJob> AgentJobReader::read()
{
    std::vector<std::pair<std::string, AgentJob>> found;
    std::size_t seen = 0;
    std::error_code code;
    for (fs::directory_iterator entry(m_folder, code), end; !code && entry != end && seen < mostAgentJobs;
         entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with("job-") || !name.ends_with(".json")) {
            continue;
        }
        ++seen;
        std::error_code gone;
        const fs::file_time_type written = entry->last_write_time(gone);
        if (const auto old = m_old.find(name); gone || (old != m_old.end() && old->second == written)) {
            continue;
        }
        const auto record = recordIn(entry->path());
        auto job = record ? jobOf(*record, m_folder) : std::nullopt;
        auto& lastSign = m_lastSigns.try_emplace(name, written).first->second;
        lastSign = std::max(lastSign, job && !job->isOver() ? fs::file_time_type::clock::now() : written);
        if (job && job->isOver() && isLongOver(*record, lastSign)) {
            m_old.insert_or_assign(name, written);
        } else if (job) {
            found.emplace_back(wordOf(*record, "created") + name, std::move(*job));
        }
    }
    std::ranges::sort(found, {}, &std::pair<std::string, AgentJob>::first);
    std::vector<AgentJob> jobs;
    for (auto& each : found) {
        jobs.push_back(std::move(each.second));
    }
    return jobs;
}

} // namespace snac::jobs
