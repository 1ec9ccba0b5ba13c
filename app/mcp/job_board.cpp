// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_board.h"

#include "job_seconds.h"
#include "tool.h"

#include "snac/base/exception_error.h"
#include "snac/base/log.h"
#include "snac/base/utc_time.h"

#include <algorithm>

namespace snac::mcp {

namespace {

constexpr std::chrono::milliseconds betweenTurns(200);

QJsonObject progressJson(const std::string& stage, const jobs::Progress& progress)
{
    QJsonObject object{{"stage", qt(stage)},
                       {"done", progress.done},
                       {"working", progress.working},
                       {"seconds", progress.activeSeconds}};
    if (progress.phase != Phase::Waiting) { // exports and syntheses have stages alone
        object.insert("phase", qt(phaseText(progress.phase)));
    }
    if (progress.total > 0) {
        object.insert("total", progress.total);
    }
    if (progress.secondsLeft) {
        object.insert("seconds_left", *progress.secondsLeft);
    }
    return object;
}

/// As a run that goes on with what was done counts anew from nothing, while that is done still.
QJsonObject goneOn(QJsonObject now, const QJsonObject& before, int doneBefore)
{
    const bool isSame = now.value("stage") == before.value("stage");
    const int done = std::max({now.value("done").toInt(), isSame ? before.value("done").toInt() : 0,
                               now.value("stage") == QLatin1String("search") ? doneBefore : 0});
    now.insert("done", done);
    if (isSame) {
        now.insert("seconds", now.value("seconds").toDouble() + before.value("seconds").toDouble());
    }
    return now;
}

/// Of a run that goes on and ends before it found what is done: that of the run before, which is done still.
QJsonObject furthest(const QJsonObject& before, const QJsonObject& now)
{
    const bool isSame = before.value("stage") == now.value("stage");
    const bool isBehind = now.value("done").toInt() < before.value("done").toInt();
    return now.isEmpty() || (isSame && isBehind) ? before : now;
}

} // namespace

Result<jobs::JobPtr> JobRun::run(const std::string& stage, jobs::Request request)
{
    jobs::JobPtr job;
    {
        const std::lock_guard guard(m_mutex);
        if (m_control.isCancelled()) {
            return failCancelled();
        }
        job = m_board.m_queue.submit(std::move(request));
        m_job = job;
        m_stage = stage;
    }
    m_board.keepProgress(m_id, progress()); // from when its seconds count
    while (!job->waitFor(betweenRecords)) {
        m_board.keepProgress(m_id, progress());
    }
    m_board.keepProgress(m_id, progress());
    if (!job->outcome()) {
        return std::unexpected(job->outcome().error());
    }
    return job;
}

bool JobRun::hasWorked() const
{
    const std::lock_guard guard(m_mutex);
    return m_job != nullptr;
}

void JobRun::stop()
{
    const std::lock_guard guard(m_mutex);
    m_control.cancel();
    if (m_job) {
        m_job->cancel();
    }
}

void JobRun::takeUp(const QJsonObject& progress)
{
    const std::lock_guard guard(m_mutex);
    m_before = progress;
}

void JobRun::goesOnFrom(int done)
{
    const std::lock_guard guard(m_mutex);
    m_doneBefore = done;
}

QJsonObject JobRun::progress() const
{
    const std::lock_guard guard(m_mutex);
    return m_job ? goneOn(progressJson(m_stage, m_job->progress()), m_before, m_doneBefore) : QJsonObject();
}

JobBoard::JobBoard(JobRecords records, hardware::EnvironmentInUsePtr environment,
                   std::map<std::string, Work> works)
    : m_records(std::move(records))
    , m_works(std::move(works))
    , m_queue(jobs::Workers(std::move(environment)))
    , m_thread([this](const std::stop_token& stopped) { work(stopped); })
{
}

JobBoard::~JobBoard()
{
    stop();
}

Result<JobRecord> JobBoard::enqueue(const std::function<Result<JobRecord>()>& make)
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_stopping) {
            return fail("this server is ending and takes no more jobs; ask the next one", {},
                        ErrorKind::Transient);
        }
        const std::size_t waiting = m_waiting.size() + m_beingAdded;
        if (waiting >= mostWaiting) {
            return fail(std::to_string(waiting) + " jobs are waiting already; wait for them or cancel some",
                        {}, ErrorKind::Transient);
        }
        ++m_beingAdded;
    }
    // It may wait for another server, and nobody else is to wait for that.
    Result<JobRecord> record = guarded("the job could not be put into the queue", make);
    const std::lock_guard guard(m_mutex);
    --m_beingAdded;
    if (record && m_stopping) {
        interruptWaiting(*record);
        return m_records.read(record->id);
    }
    if (record) {
        m_unwritten.erase(record->id);
        m_waiting.push_back(record->id);
        m_changed.notify_all();
    }
    return record;
}

Result<JobRecord> JobBoard::start(JobRecord record)
{
    SNAC_CHECK(m_records.checkOutput(record.output)); // before it is told to wait for a place in vain
    return enqueue([&] { return m_records.add(std::move(record)); });
}

Result<JobRecord> JobBoard::resume(const std::string& id)
{
    return enqueue([&] { return m_records.claim(id); });
}

void JobBoard::completeForAsker(JobRecord& record) const
{
    if (const auto ended = m_unwritten.find(record.id); ended != m_unwritten.end()) {
        record = ended->second;
    } else if (m_running && m_running->m_id == record.id) {
        record.progress = m_running->progress();
        record.isCancelling = m_cancelled;
    } else if (m_waitsForOthers && !m_waiting.empty() && m_waiting.front() == record.id) {
        record.progress = {{"stage", "waits for a job that another server runs in this folder"}};
    }
}

Result<JobRecord> JobBoard::find(const std::string& id) const
{
    const std::lock_guard guard(m_mutex);
    if (const auto ended = m_unwritten.find(id); ended != m_unwritten.end()) {
        return ended->second; // its file may be gone
    }
    Result<JobRecord> record = m_records.read(id);
    if (record) {
        completeForAsker(*record);
    }
    return record;
}

JobBoard::Newest JobBoard::newest(std::size_t most) const
{
    const JobRecordList all = m_records.all(); // what it is made of is not held while others work
    const std::lock_guard guard(m_mutex);
    Newest newest{.jobs = {}, .count = all->size()};
    for (std::size_t i = 0; i < std::min(most, all->size()); ++i) {
        newest.jobs.push_back(*(*all)[i]);
        completeForAsker(newest.jobs.back());
    }
    return newest;
}

std::optional<JobRecord> JobBoard::runningIn(int process) const
{
    const JobRecordList all = m_records.allNow(); // it may have begun just now
    const auto found = std::ranges::find_if(*all, [&](const JobRecordPtr& record) {
        return record->state == RecordState::Running && m_records.processOf(record->server) == process;
    });
    return process <= 0 || found == all->end() ? std::nullopt : std::optional(**found);
}

std::string JobBoard::whoRuns(const JobRecord& record) const
{
    if (record.server == m_records.server()) {
        return record.id + " of this server";
    }
    const int process = m_records.processOf(record.server);
    return record.id + " of another server of this folder" +
           (process > 0 ? " (process " + std::to_string(process) + ")" : "");
}

std::string JobBoard::howToCancel(const JobRecord& record) const
{
    if (record.server == m_records.server()) {
        return "cancel_job ends it";
    }
    const int process = m_records.processOf(record.server);
    return "cancel_job ends it when it is asked of that server; where nobody talks to that any more, your "
           "user can end " +
           (process > 0 ? "its process, " + std::to_string(process) : std::string("its process")) +
           ", which interrupts the job, and resume_job goes on with it here";
}

Result<JobRecord> JobBoard::cancel(const std::string& id)
{
    const std::lock_guard guard(m_mutex);
    SNAC_TRY(auto record, m_records.read(id));
    if (m_running && m_running->m_id == id) {
        m_cancelled = true;
        m_running->stop();
        completeForAsker(record);
        return record;
    }
    const auto waiting = std::ranges::find(m_waiting, id);
    if (waiting == m_waiting.end() && m_beingAdded > 0 && record.server == m_records.server() &&
        record.state == RecordState::Waiting) {
        return fail(id + " is just being put into the queue; try again", {}, ErrorKind::Transient);
    }
    if (waiting == m_waiting.end()) {
        return isOver(record.state)
                   ? fail(id + " is over already: " +
                          std::string(tokenOf(jobs::agentJobStateTokens, record.state)))
                   : fail(whoRuns(record) + " is not this server's to cancel: " + howToCancel(record));
    }
    record.state = RecordState::Cancelled;
    record.ended = utcNow();
    record.problem = record.runs > 0 ? "cancelled before it went on; resume_job goes on with it"
                                     : "cancelled before it began";
    SNAC_CHECK(m_records.write(record));
    m_waiting.erase(waiting);
    m_changed.notify_all();
    return record;
}

void JobBoard::keepProgress(const std::string& id, const QJsonObject& progress)
{
    const std::lock_guard guard(m_mutex);
    if (auto record = m_records.read(id)) {
        record->progress = datedProgress(progress);
        (void)m_records.write(*record); // only for who asks after the end of this server
    }
}

std::string JobBoard::nextJob(const std::stop_token& stopped, std::optional<FolderTurn>& turn)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, stopped, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_stopping || m_waiting.empty()) {
            return {};
        }
        lock.unlock();
        turn = m_records.takeTurn();
        lock.lock();
        m_waitsForOthers = !turn;
        if (!turn) {
            (void)m_changed.wait_for(lock, stopped, betweenTurns, [this] { return m_stopping; });
        } else if (m_waiting.empty()) { // cancelled meanwhile
            turn.reset();
        } else if (!m_stopping) {
            const std::string id = m_waiting.front();
            m_waiting.pop_front();
            m_running.reset(new JobRun(*this, id));
            m_cancelled = false;
            return id;
        }
    }
}

void JobBoard::work(const std::stop_token& stopped)
{
    while (true) {
        std::optional<FolderTurn> turn; // until the end of the job
        const std::string id = nextJob(stopped, turn);
        if (id.empty()) {
            return;
        }
        runOne(id);
    }
}

void JobBoard::runOne(const std::string& id)
{
    JobRecord record;
    std::shared_ptr<JobRun> run;
    Result<JobEnd> end = failCancelled();
    {
        const std::lock_guard guard(m_mutex);
        run = m_running;
        auto stored = m_records.read(id);
        Result<> begun = stored ? Result<>() : std::unexpected(stored.error());
        if (stored) {
            record = *stored;
            run->takeUp(undatedProgress(record.progress));
            record.state = RecordState::Running;
            record.started = utcNow();
            ++record.runs;
            logLine(LogLevel::Info, id + " begins: " + record.tool + ", " + record.output);
            begun = m_records.write(record); // before the work: a kill from here on is an interruption
        }
        if (!begun) { // who waits for it must hear of it
            record.id = id;
            record.state = RecordState::Failed;
            record.ended = utcNow();
            record.problem = "it was not begun: " + begun.error().toString();
            m_unwritten.insert_or_assign(id, std::move(record));
            m_running.reset();
            m_changed.notify_all();
            return;
        }
    }
    try {
        const auto work = m_works.find(record.tool);
        end = work == m_works.end() ? fail("this server knows no job of " + record.tool)
                                    : work->second(record, *run);
    } catch (...) {
        end = std::unexpected(errorFromException("internal error"));
    }
    const std::lock_guard guard(m_mutex);
    finish(std::move(record), end, m_cancelled);
}

/// What cannot be written is told as long as this server lives; the next one finds the job interrupted.
void JobBoard::keep(JobRecord record)
{
    if (m_records.write(record)) {
        m_unwritten.erase(record.id);
        return;
    }
    JobRecord bare = record; // it may be the result that does not fit
    bare.result = {};
    if (!m_records.write(bare)) {
        m_unwritten.insert_or_assign(record.id, std::move(record));
    }
}

void JobBoard::finish(JobRecord record, const Result<JobEnd>& end, bool cancelled)
{
    record.progress = furthest(undatedProgress(record.progress), m_running->progress());
    record.progress.remove("seconds_left"); // nothing is
    record.ended = utcNow();
    if (end) {
        record.result = end->result;
    }
    if (end && end->isWhole) {
        record.state = RecordState::Done;
    } else if (cancelled || m_stopping || (!end && end.error().kind == ErrorKind::Transient)) {
        record.state = cancelled ? RecordState::Cancelled : RecordState::Interrupted;
        record.problem = cancelled ? "cancelled; resume_job goes on with it"
                         : end     ? "the server ended while it ran; resume_job goes on with it"
                                   : end.error().toString() + "; resume_job tries again";
    } else {
        record.state = end ? RecordState::Interrupted : RecordState::Failed;
        record.isOpen = !end && m_running->isLeftOpen();
        record.problem = end ? "stopped by the machine; resume_job goes on with it"
                             : end.error().toString() +
                                   (record.isOpen ? "; once that is mended resume_job goes on with it" : "");
    }
    logLine(LogLevel::Info, record.id + " is " +
                                std::string(tokenOf(jobs::agentJobStateTokens, record.state)) +
                                (record.problem.empty() ? "" : ": " + record.problem));
    keep(std::move(record));
    m_running.reset();
    m_changed.notify_all();
}

void JobBoard::interruptWaiting(JobRecord record)
{
    record.state = RecordState::Interrupted;
    record.ended = utcNow();
    record.problem = waitedInVain(record);
    (void)m_records.write(record);
}

void JobBoard::stop()
{
    {
        const std::lock_guard guard(m_mutex);
        m_stopping = true;
        if (m_running) {
            m_running->stop();
        }
        for (const std::string& id : m_waiting) {
            if (const auto record = m_records.read(id)) {
                interruptWaiting(*record);
            }
        }
        m_waiting.clear();
        m_changed.notify_all();
    }
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

} // namespace snac::mcp
