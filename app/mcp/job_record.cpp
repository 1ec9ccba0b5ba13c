// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_record.h"

#include "job_seconds.h"

#include "snac/base/printable.h"
#include "snac/base/utc_time.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>
#include <utility>

namespace snac::mcp {

namespace {

using jobs::agentRecordFile;
using jobs::isOver;

constexpr std::size_t largestKept = 256U << 10U; // in memory, with its result

std::string randomDigits()
{
    return QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, '0').toStdString();
}

Error noSuchJob(const std::string& id)
{
    return {"there is no job " + printableName(id) + "; job_status without an id lists all",
            {},
            ErrorKind::NotFound};
}

/// One whose server is no more.
JobRecord interrupted(JobRecord record, int folder)
{
    record.problem = record.state == RecordState::Waiting
                         ? waitedInVain(record)
                         : "the server ended while it ran; resume_job goes on with it";
    record.state = RecordState::Interrupted;
    record.progress = progressAtTheEnd(record.progress, folder, record.output);
    record.progress.remove("seconds_left");
    record.ended = utcNow();
    return record;
}

/// The same folder, from its beginning.
Descriptor openedAgain(const Descriptor& folder)
{
    return Descriptor(::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

} // namespace

std::string waitedInVain(const JobRecord& record)
{
    return record.runs > 0 ? "the server ended before it went on; resume_job goes on with it"
                           : "the server ended before it began; resume_job begins it";
}

JobRecords::JobRecords(Descriptor folder, Descriptor lock, std::string server, Patience patience)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_server(std::move(server))
    , m_patience(std::move(patience))
    , m_memory(std::make_unique<Memory>())
{
}

Result<JobRecords> JobRecords::open(const RootFolder& root, Patience patience)
{
    SNAC_TRY(Descriptor folder, root.ownFolder());
    const std::string server = randomDigits();
    // Between being made and being locked it would look like that of a dead server.
    SNAC_TRY(const HandOver held, HandOver::take(folder.number(), patience));
    Descriptor lock(
        ::openat(folder.number(), jobs::agentServerLock(server).c_str(), lockFlags | O_EXCL, 0600));
    if (!lock.isOpen() || ::flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
        return fail("the folder for jobs cannot be written", {.file = root.path()}, ErrorKind::Transient);
    }
    const std::string process = std::to_string(::getpid()); // for processOf(), which does without
    (void)!::pwrite(lock.number(), process.data(), process.size(), 0);
    JobRecords records(std::move(folder), std::move(lock), server, std::move(patience));
    records.look();
    records.interruptTheDead();
    records.removeLocksOfTheDead();
    return records;
}

bool JobRecords::isAlive(const std::string& server) const
{
    return server == m_server || jobs::isAgentServerAlive(m_folder.number(), server);
}

int JobRecords::processOf(const std::string& server) const
{
    constexpr std::size_t mostDigits = 16;
    const bool isName = !server.empty() && server.find('/') == std::string::npos;
    const Result<std::string> text =
        isName ? readIn(m_folder.number(), jobs::agentServerLock(server), mostDigits)
               : Result<std::string>(fail("no server"));
    int process = 0;
    if (text) {
        (void)std::from_chars(text->data(), text->data() + text->size(), process);
    }
    return std::max(process, 0);
}

void JobRecords::keep(const JobRecord& record, const FileStamp& stamp, Source source) const
{
    Known known{.stamp = stamp, .record = nullptr, .isWhole = stamp.bytes <= largestKept};
    JobRecord kept = record;
    if (!known.isWhole) {
        kept.result = {};
    }
    known.record = std::make_shared<const JobRecord>(std::move(kept));
    const std::lock_guard guard(m_memory->mutex);
    const auto found = m_memory->records.find(record.id);
    // What was written while the file was read is not forgotten again.
    if (source == Source::File && found != m_memory->records.end() &&
        found->second.stamp.isWrittenAfter(stamp)) {
        return;
    }
    m_memory->records.insert_or_assign(record.id, std::move(known));
    m_memory->list.reset();
}

Result<> JobRecords::store(const JobRecord& record) const
{
    const QByteArray text = record.text();
    FileStamp stamp;
    SNAC_CHECK(writeIn(m_folder.number(), agentRecordFile(record.id),
                       {text.constData(), static_cast<std::size_t>(text.size())}, true, &stamp));
    keep(record, stamp, Source::Memory);
    return {};
}

Result<> JobRecords::write(const JobRecord& record)
{
    return store(record);
}

namespace {

Result<> checkOutputFree(const std::vector<JobRecordPtr>& records, const std::string& output)
{
    const auto same = std::ranges::find_if(records, [&](const JobRecordPtr& other) {
        return !output.empty() && other->output == output && !isOver(other->state);
    });
    return same == records.end() ? Result<>()
                                 : fail((*same)->id + " is making " + printableName(output) +
                                        " already; ask job_status about it, or name another file");
}

} // namespace

Result<> JobRecords::checkOutput(const std::string& output) const
{
    return checkOutputFree(*all(), output);
}

Result<JobRecord> JobRecords::add(JobRecord record)
{
    SNAC_TRY(const HandOver held, HandOver::take(m_folder.number(), m_patience));
    look();
    const JobRecordList others = known();
    SNAC_CHECK(checkOutputFree(*others, record.output));
    if (others->size() >= jobs::mostAgentJobs) {
        return fail("there are " + std::to_string(others->size()) +
                    " jobs in this folder; remove old files in " + std::string(RootFolder::ownName));
    }
    record.id = "job-" +
                QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss")).toStdString() +
                "-" + randomDigits();
    record.created = utcNow();
    record.server = m_server;
    SNAC_CHECK(store(record));
    return record;
}

Result<JobRecord> JobRecords::readFile(const std::string& id, const FileStamp& stamp) const
{
    const Result<std::string> text = readIn(m_folder.number(), agentRecordFile(id), jobs::largestAgentRecord);
    {
        const std::lock_guard guard(m_memory->mutex);
        ++m_memory->readings;
    }
    if (!text && text.error().kind == ErrorKind::NotFound) {
        return std::unexpected(noSuchJob(id));
    }
    if (!text) {
        return std::unexpected(text.error()); // of the machine, not of the record: it is read again
    }
    auto record = JobRecord::fromText(*text);
    if (!record || record->id != id) {
        const std::lock_guard guard(m_memory->mutex);
        m_memory->records.insert_or_assign(id, Known{.stamp = stamp, .record = nullptr});
        m_memory->list.reset();
        return fail("the record of this job is damaged", {.file = agentRecordFile(id)});
    }
    keep(*record, stamp, Source::File); // of before the reading: what changed meanwhile is seen the next time
    return std::move(*record);
}

Result<JobRecord> JobRecords::current(const std::string& id) const
{
    const std::optional<FileStamp> stamp =
        jobs::isAgentJobId(id) ? stampOf(m_folder.number(), agentRecordFile(id)) : std::nullopt;
    if (!stamp) {
        return std::unexpected(noSuchJob(id));
    }
    {
        const std::lock_guard guard(m_memory->mutex);
        const auto found = m_memory->records.find(id);
        if (found != m_memory->records.end() && found->second.stamp == *stamp && found->second.record &&
            found->second.isWhole) {
            return *found->second.record;
        }
    }
    return readFile(id, *stamp);
}

Result<JobRecord> JobRecords::read(const std::string& id) const
{
    lookAgain();
    SNAC_TRY(auto record, current(id));
    if (!isOfTheDead(record)) {
        return record;
    }
    takeNoteOfTheDead(); // its file is newer than the last look
    SNAC_TRY(record, current(id));
    return isOfTheDead(record) ? interrupted(std::move(record), m_folder.number()) : record;
}

void JobRecords::look() const
{
    std::vector<std::pair<std::string, FileStamp>> changed;
    {
        // Held while the folder is listed, so that what is written meanwhile is kept afterwards.
        const std::lock_guard guard(m_memory->mutex);
        std::vector<std::pair<std::string, FileStamp>> files;
        for (const FolderItem& item : itemsOf(openedAgain(m_folder))) {
            if (auto id = item.isFolder ? std::nullopt : jobs::agentRecordId(item.name)) {
                files.emplace_back(std::move(*id), item.stamp);
            }
        }
        // Ids begin with the time they were made at, so these are the newest. Nobody but users, by hand,
        // makes more of them.
        const std::size_t most = std::min(2 * jobs::mostAgentJobs, files.size());
        files.erase(files.begin(), files.end() - static_cast<std::ptrdiff_t>(most));
        std::map<std::string, Known> before;
        before.swap(m_memory->records);
        for (const auto& [id, stamp] : files) {
            auto known = before.extract(id);
            if (known.empty() || known.mapped().stamp != stamp) {
                changed.emplace_back(id, stamp);
            }
            if (!known.empty()) {
                m_memory->records.insert(std::move(known));
            }
        }
        if (!before.empty()) { // their files are gone
            m_memory->list.reset();
        }
        m_memory->lookedAt = std::chrono::steady_clock::now();
    }
    for (const auto& [id, stamp] : changed) {
        (void)readFile(id, stamp);
    }
}

void JobRecords::lookAgain() const
{
    bool isTime = false;
    {
        const std::lock_guard guard(m_memory->mutex);
        const auto now = std::chrono::steady_clock::now();
        isTime = !m_memory->lookedAt || now - *m_memory->lookedAt >= betweenLooks;
        if (isTime) {
            m_memory->lookedAt = now; // one of those that ask at once looks
        }
    }
    if (isTime) {
        look();
    }
    const JobRecordList all = known();
    // Their locks say so at once, however long ago the folder was looked at.
    if (std::ranges::any_of(*all, [this](const JobRecordPtr& record) { return isOfTheDead(*record); })) {
        takeNoteOfTheDead();
    }
}

bool JobRecords::isOfTheDead(const JobRecord& record) const
{
    return !isOver(record.state) && !isAlive(record.server);
}

void JobRecords::takeNoteOfTheDead() const
{
    if (const auto held = HandOver::tryToTake(m_folder.number())) { // else who has it sees to it
        look();
        interruptTheDead();
    }
}

JobRecordList JobRecords::known() const
{
    const std::lock_guard guard(m_memory->mutex);
    if (!m_memory->list) {
        std::vector<JobRecordPtr> records;
        for (const auto& [id, known] : m_memory->records) {
            if (known.record) {
                records.push_back(known.record);
            }
        }
        std::ranges::sort(records, [](const JobRecordPtr& a, const JobRecordPtr& b) {
            return std::tie(a->created, a->id) > std::tie(b->created, b->id);
        });
        m_memory->list = std::make_shared<const std::vector<JobRecordPtr>>(std::move(records));
    }
    return m_memory->list;
}

JobRecordList JobRecords::all() const
{
    lookAgain();
    return known();
}

JobRecordList JobRecords::allNow() const
{
    look();
    return known();
}

int JobRecords::readings() const
{
    const std::lock_guard guard(m_memory->mutex);
    return m_memory->readings;
}

void JobRecords::interruptTheDead() const
{
    const JobRecordList all = known();
    for (const JobRecordPtr& each : *all) {
        if (!isOfTheDead(*each)) {
            continue;
        }
        auto record = current(each->id);
        if (!record || !isOfTheDead(*record)) {
            continue; // it came to its end, or somebody took it, since it was listed
        }
        (void)store(
            interrupted(*std::move(record), m_folder.number())); // a full disk: it is told so the next time
    }
}

void JobRecords::removeLocksOfTheDead() const
{
    for (const FolderItem& item : itemsOf(openedAgain(m_folder))) {
        const auto server = jobs::agentServerOf(item.name);
        if (server && !isAlive(*server)) {
            ::unlinkat(m_folder.number(), item.name.c_str(), 0);
        }
    }
}

bool JobRecords::isOlderElsewhere() const
{
    const JobRecordList all = known();
    const auto oldestOf = [&](bool mine) {
        std::pair<std::string, std::string> oldest;
        for (const JobRecordPtr& record : *all) { // the newest first
            if (record->state == RecordState::Waiting && (record->server == m_server) == mine &&
                (mine || isAlive(record->server))) {
                oldest = {record->created, record->id};
            }
        }
        return oldest;
    };
    const auto theirs = oldestOf(false);
    return !theirs.second.empty() && theirs < oldestOf(true);
}

std::optional<FolderTurn> JobRecords::takeTurn()
{
    constexpr int mostTimes = 10; // that a server gives way to one which does not come
    Descriptor file(::openat(m_folder.number(), "turn.lock", lockFlags, 0600));
    if (file.isOpen() && !isLocked(file)) {
        m_gaveWay = 0;
        return std::nullopt;
    }
    lookAgain();
    if (m_gaveWay < mostTimes && isOlderElsewhere()) {
        ++m_gaveWay;
        return std::nullopt;
    }
    m_gaveWay = 0;
    return FolderTurn(std::move(file));
}

Result<JobRecord> JobRecords::claim(const std::string& id)
{
    SNAC_TRY(const HandOver held, HandOver::take(m_folder.number(), m_patience));
    look();
    SNAC_TRY(auto record, current(id));
    if (!jobs::canBeResumed(record)) {
        return fail(
            id + " is " + std::string(tokenOf(jobs::agentJobStateTokens, record.state)) +
            "; only interrupted and cancelled jobs can be resumed, and failed ones whose study is there");
    }
    const JobRecordList others = known();
    for (const JobRecordPtr& other : *others) {
        if (!record.output.empty() && other->id != id && other->output == record.output &&
            !isOver(other->state)) {
            return fail(other->id + " is making " + printableName(record.output) + " now");
        }
    }
    record.state = RecordState::Waiting;
    record.server = m_server;
    record.isOpen = false;
    record.problem.clear();
    record.ended.clear();
    SNAC_CHECK(store(record));
    return record;
}

} // namespace snac::mcp
