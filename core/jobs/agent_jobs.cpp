// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_jobs.h"

#include "snac/base/printable.h"
#include "snac/base/regular_file.h"

#include <QDateTime>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace snac::jobs {

namespace fs = std::filesystem;

namespace {

constexpr int highestFolder = 6; // above the one that is asked about

/// A descriptor of the folder, for as long as it is read.
class OpenFolder
{
public:
    explicit OpenFolder(const std::string& path)
        : m_number(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~OpenFolder()
    {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

std::optional<AgentRecord> recordIn(const fs::path& file)
{
    std::error_code ignored;
    if (fs::is_symlink(fs::symlink_status(file, ignored))) {
        return std::nullopt;
    }
    const Result<std::string> text = readRegularFile(file.string(), largestAgentRecord);
    return text ? AgentRecord::fromText(*text) : std::nullopt;
}

AgentJob jobOf(const AgentRecord& record, int folder)
{
    const QJsonObject& progress = record.progress;
    AgentJob job{.id = printableName(record.id),
                 .tool = printableName(record.tool),
                 .output = printableName(record.output),
                 .state = record.state,
                 .stage = printableName(progress.value(QLatin1String("stage")).toString().toStdString()),
                 .done = progress.value(QLatin1String("done")).toInt(),
                 .total = progress.value(QLatin1String("total")).toInt(),
                 .problem = printableName(record.problem)};
    if (progress.contains(QLatin1String("seconds_left"))) {
        job.secondsLeft = progress.value(QLatin1String("seconds_left")).toDouble();
    }
    if (!job.isOver() && !isAgentServerAlive(folder, record.server)) {
        job.state = AgentJobState::Interrupted;
    }
    return job;
}

/// `lastSign`: of life. Nobody wrote down when a server was killed.
bool isLongOver(const AgentRecord& record, fs::file_time_type lastSign)
{
    const QDateTime ended = QDateTime::fromString(QString::fromStdString(record.ended), Qt::ISODate);
    return ended.isValid() ? ended.secsTo(QDateTime::currentDateTimeUtc()) > AgentJobReader::shownAfterEnd
                           : fs::file_time_type::clock::now() - lastSign >
                                 std::chrono::seconds(AgentJobReader::shownAfterEnd);
}

/// The study that a job makes; nothing: that is none, or is not below the folder that is served. Records may
/// come from anybody.
std::optional<std::string> studyBelow(const std::string& jobsFolder, const std::string& output)
{
    std::error_code failed;
    const fs::path root = fs::canonical(fs::path(jobsFolder).parent_path(), failed);
    const fs::path file = failed ? fs::path() : fs::canonical(root / output, failed);
    const bool isStudy = !failed && output.ends_with(".snac") && fs::is_regular_file(file, failed);
    const fs::path below = file.lexically_relative(root);
    return isStudy && !below.empty() && *below.begin() != ".." ? std::optional(file.string()) : std::nullopt;
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

AgentJobReader::AgentJobReader(std::string folder, CountOf countOf)
    : m_folder(std::move(folder))
    , m_countOf(std::move(countOf))
{
}

/// Nobody wrote down how far a search was whose server was killed, and somebody else may have gone on since.
void AgentJobReader::followStudy(AgentJob& job)
{
    const bool isSearch = job.stage.empty() || job.stage == "search";
    const bool isStopped = job.isOver() && job.state != AgentJobState::Done;
    const auto file = isStopped && isSearch && m_countOf ? studyBelow(m_folder, job.output) : std::nullopt;
    if (!file) {
        return;
    }
    std::error_code none;
    const auto timeOf = [&none](const std::string& name) {
        const auto written = fs::last_write_time(name, none);
        return none ? fs::file_time_type() : written;
    };
    const auto written = timeOf(*file), logWritten = timeOf(*file + "-wal");
    auto known = m_counts.find(*file);
    if (known == m_counts.end() || known->second.written != written ||
        known->second.logWritten != logWritten) {
        known = m_counts.insert_or_assign(*file, Count{written, logWritten, m_countOf(*file)}).first;
    }
    if (const auto& progress = known->second.progress) {
        job.done = progress->finished;
        job.total = progress->total;
    }
}

std::vector<AgentJob> AgentJobReader::read()
{
    std::vector<std::pair<std::string, AgentJob>> found;
    std::size_t seen = 0;
    const OpenFolder folder(m_folder);
    std::error_code code;
    for (fs::directory_iterator entry(m_folder, code), end; !code && entry != end && seen < mostAgentJobs;
         entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        if (!agentRecordId(name)) {
            continue;
        }
        ++seen;
        std::error_code gone;
        const fs::file_time_type written = entry->last_write_time(gone);
        if (const auto old = m_old.find(name); gone || (old != m_old.end() && old->second == written)) {
            continue;
        }
        const auto record = recordIn(entry->path());
        auto job = record ? std::optional(jobOf(*record, folder.number())) : std::nullopt;
        auto& lastSign = m_lastSigns.try_emplace(name, written).first->second;
        lastSign = std::max(lastSign, job && !job->isOver() ? fs::file_time_type::clock::now() : written);
        if (job && job->isOver() && isLongOver(*record, lastSign)) {
            m_old.insert_or_assign(name, written);
        } else if (job) {
            followStudy(*job);
            found.emplace_back(record->created + name, std::move(*job));
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
