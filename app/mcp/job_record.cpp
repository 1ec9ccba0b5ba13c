// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_record.h"

#include "descriptor_files.h"
#include "tool.h"

#include "snac/base/printable.h"
#include "snac/base/utc_time.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace snac::mcp {

namespace {

constexpr std::size_t largestRecord = 8U << 20U;
constexpr std::size_t mostRecords = 1000;

std::string randomDigits()
{
    return QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, '0').toStdString();
}

/// An id that an agent names becomes part of a file name.
bool isId(const std::string& id)
{
    return id.starts_with("job-") && id.size() < 64 && std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::string fileOf(const std::string& id)
{
    return id + ".json";
}

std::string lockOf(const std::string& server)
{
    return "server-" + server + ".lock";
}

/// Held while records change hands.
class HandOver
{
public:
    explicit HandOver(int folder)
        : m_file(::openat(folder, "hand-over.lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600))
    {
        while (m_file.isOpen() && ::flock(m_file.number(), LOCK_EX) != 0 && errno == EINTR) {
        }
    }

    [[nodiscard]] bool isHeld() const { return m_file.isOpen(); }

private:
    Descriptor m_file; // closing it lets go
};

} // namespace

QJsonObject JobRecord::json() const
{
    return {{"id", qt(id)},           {"tool", qt(tool)},
            {"arguments", arguments}, {"state", qt(tokenOf(recordStateTokens, state))},
            {"created", qt(created)}, {"started", qt(started)},
            {"ended", qt(ended)},     {"server", qt(server)},
            {"output", qt(output)},   {"runs", runs},
            {"progress", progress},   {"result", result},
            {"problem", qt(problem)}};
}

std::optional<JobRecord> JobRecord::fromJson(const QJsonObject& object)
{
    const auto text = [&](const char* key) {
        return object.value(QLatin1String(key)).toString().toStdString();
    };
    const std::optional<RecordState> state = fromToken(recordStateTokens, text("state"));
    if (!state || !isId(text("id")) || text("tool").empty()) {
        return std::nullopt;
    }
    return JobRecord{.id = text("id"),
                     .tool = text("tool"),
                     .arguments = object.value("arguments").toObject(),
                     .state = *state,
                     .created = text("created"),
                     .started = text("started"),
                     .ended = text("ended"),
                     .server = text("server"),
                     .output = text("output"),
                     .runs = object.value("runs").toInt(),
                     .progress = object.value("progress").toObject(),
                     .result = object.value("result").toObject(),
                     .problem = text("problem")};
}

JobRecords::JobRecords(Descriptor folder, Descriptor lock, std::string server)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_server(std::move(server))
{
}

Result<JobRecords> JobRecords::open(const RootFolder& root)
{
    SNAC_TRY(Descriptor folder, root.ownFolder());
    const std::string server = randomDigits();
    std::optional<Descriptor> lock;
    {
        // Between being made and being locked it would look like that of a dead server.
        const HandOver held(folder.number());
        lock.emplace(::openat(folder.number(), lockOf(server).c_str(),
                              O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!held.isHeld() || !lock->isOpen() || ::flock(lock->number(), LOCK_EX | LOCK_NB) != 0) {
            return fail("the folder for jobs cannot be written", {.file = root.path()}, ErrorKind::Transient);
        }
    }
    JobRecords records(std::move(folder), std::move(*lock), server);
    records.takeNoteOfTheDead();
    return records;
}

bool JobRecords::isAlive(const std::string& server) const
{
    if (server == m_server) {
        return true;
    }
    if (server.find('/') != std::string::npos) {
        return false;
    }
    const Descriptor lock(
        ::openat(m_folder.number(), lockOf(server).c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC));
    // Shared: a window that asks at the same moment is not taken for a living server.
    return lock.isOpen() && ::flock(lock.number(), LOCK_SH | LOCK_NB) != 0;
}

Result<> JobRecords::write(const JobRecord& record)
{
    const QByteArray text = QJsonDocument(record.json()).toJson();
    return writeIn(m_folder.number(), fileOf(record.id),
                   {text.constData(), static_cast<std::size_t>(text.size())}, true);
}

Result<JobRecord> JobRecords::add(JobRecord record)
{
    const HandOver held(m_folder.number());
    const std::vector<JobRecord> others = all();
    const auto same = std::ranges::find_if(others, [&](const JobRecord& other) {
        return !record.output.empty() && other.output == record.output && !mcp::isOver(other.state);
    });
    if (same != others.end()) {
        return fail(same->id + " is making " + printableName(record.output) +
                    " already; ask job_status about it, or name another file");
    }
    if (others.size() >= mostRecords) {
        return fail("there are " + std::to_string(others.size()) +
                    " jobs in this folder; remove old files in " + std::string(RootFolder::ownName));
    }
    record.id = "job-" +
                QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss")).toStdString() +
                "-" + randomDigits();
    record.created = utcNow();
    record.server = m_server;
    SNAC_CHECK(write(record));
    return record;
}

Result<JobRecord> JobRecords::read(const std::string& id) const
{
    const auto unknown = fail("there is no job " + printableName(id) + "; job_status without an id lists all",
                              {}, ErrorKind::NotFound);
    if (!isId(id)) {
        return unknown;
    }
    const Result<std::string> text = readIn(m_folder.number(), fileOf(id), largestRecord);
    if (!text) {
        return text.error().kind == ErrorKind::NotFound ? unknown : std::unexpected(text.error());
    }
    auto record = JobRecord::fromJson(
        QJsonDocument::fromJson(QByteArray(text->data(), static_cast<qsizetype>(text->size()))).object());
    if (!record || record->id != id) {
        return fail("the record of this job is damaged", {.file = fileOf(id)});
    }
    return std::move(*record);
}

std::vector<JobRecord> JobRecords::all() const
{
    std::vector<JobRecord> records;
    Descriptor again(::openat(m_folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const FolderItem& item : itemsOf(std::move(again))) {
        if (item.name.ends_with(".json")) {
            if (auto record = read(item.name.substr(0, item.name.size() - 5))) {
                records.push_back(std::move(*record));
            }
        }
    }
    std::ranges::sort(records, std::greater<>(),
                      [](const JobRecord& record) { return std::pair(record.created, record.id); });
    return records;
}

void JobRecords::takeNoteOfTheDead()
{
    const HandOver held(m_folder.number());
    for (JobRecord& record : all()) {
        if (!mcp::isOver(record.state) && !isAlive(record.server)) {
            record.problem = record.state == RecordState::Waiting
                                 ? "the server ended before it began; resume_job begins it"
                                 : "the server ended while it ran; resume_job goes on with it";
            record.state = RecordState::Interrupted;
            record.ended = utcNow();
            (void)write(record); // a full disk: it is told so the next time
        }
    }
    Descriptor again(::openat(m_folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (const FolderItem& item : itemsOf(std::move(again))) {
        constexpr std::string_view begin = "server-";
        constexpr std::string_view end = ".lock";
        if (item.name.starts_with(begin) && item.name.ends_with(end) &&
            !isAlive(item.name.substr(begin.size(), item.name.size() - begin.size() - end.size()))) {
            ::unlinkat(m_folder.number(), item.name.c_str(), 0);
        }
    }
}

Result<JobRecord> JobRecords::claim(const std::string& id)
{
    const HandOver held(m_folder.number());
    SNAC_TRY(auto record, read(id));
    if (!canBeResumed(record.state)) {
        return fail(id + " is " + std::string(tokenOf(recordStateTokens, record.state)) +
                    "; only interrupted and cancelled jobs can be resumed");
    }
    for (const JobRecord& other : all()) {
        if (!record.output.empty() && other.id != id && other.output == record.output &&
            !mcp::isOver(other.state)) {
            return fail(other.id + " is making " + printableName(record.output) + " now");
        }
    }
    record.state = RecordState::Waiting;
    record.server = m_server;
    record.problem.clear();
    record.ended.clear();
    SNAC_CHECK(write(record));
    return record;
}

} // namespace snac::mcp
