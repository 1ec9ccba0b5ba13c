// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_record.h"

#include "snac/hardware/environment.h"
#include "snac/jobs/queue.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace snac::mcp {

class JobBoard;

/// One run of a job, for what does its work.
class JobRun
{
public:
    /// Submits the request to the queue of core/jobs and waits for its end. Error: why it failed, or that it
    /// was cancelled before there was anything to give. `stage`: what progress is told of.
    [[nodiscard]] Result<jobs::JobPtr> run(const std::string& stage, jobs::Request request);
    /// For work that is no job of the queue.
    [[nodiscard]] RunControl& control() { return m_control; }
    [[nodiscard]] bool isStopped() const { return m_control.isCancelled(); }
    /// Whether something was submitted: nothing that is known beforehand was wrong.
    [[nodiscard]] bool hasWorked() const;
    /// Said by the work where it fails: a next run goes on with what this one leaves.
    void leaveOpen(bool isOpen) { m_isOpen = isOpen; }
    [[nodiscard]] const JobBoard& board() const { return m_board; }
    /// Said before a search goes on with its study: so much is done already, though it is counted anew.
    void goesOnFrom(int done);

private:
    friend class JobBoard;
    JobRun(JobBoard& board, std::string id)
        : m_board(board)
        , m_id(std::move(id))
    {
    }
    /// What an earlier run of the job came to: this one takes it up.
    void takeUp(const QJsonObject& progress);
    void stop();
    [[nodiscard]] QJsonObject progress() const;
    [[nodiscard]] bool isLeftOpen() const { return m_isOpen; }

    JobBoard& m_board;
    const std::string m_id;
    RunControl m_control;
    mutable std::mutex m_mutex;
    jobs::JobPtr m_job;
    std::string m_stage;
    QJsonObject m_before; ///< progress of the runs before
    int m_doneBefore = 0; ///< of the search
    std::atomic_bool m_isOpen = false;
};

/// What a run came to. Not whole: it was stopped, and what there is so far is kept in the study.
struct JobEnd
{
    QJsonObject result;
    bool isWhole = true;
};

/// Runs the jobs of agents, one after the other and one a folder, whatever the number of its servers; each is
/// recorded on the disk before it is answered and before it begins. All members may be called from any
/// thread. They return at once, but for stop(), and for start() and resume(), which may wait for other
/// servers as long as JobRecords does; nothing else waits for them.
class JobBoard
{
public:
    /// By the name of the tool; also goes on with what an earlier run left (JobRecord::runs).
    using Work = std::function<Result<JobEnd>(const JobRecord&, JobRun&)>;

    JobBoard(JobRecords records, hardware::EnvironmentInUsePtr environment,
             std::map<std::string, Work> works);
    ~JobBoard();
    JobBoard(const JobBoard&) = delete;
    JobBoard& operator=(const JobBoard&) = delete;

    /// Error: too many wait already; those of JobRecords::add().
    [[nodiscard]] Result<JobRecord> start(JobRecord record);
    /// Error: the same; those of JobRecords::claim().
    [[nodiscard]] Result<JobRecord> resume(const std::string& id);
    /// As it stands now. Error: no such job.
    [[nodiscard]] Result<JobRecord> find(const std::string& id) const;
    /// The job that a server of the folder runs in this process.
    [[nodiscard]] std::optional<JobRecord> runningIn(int process) const;
    /// "job-1 of this server", "job-1 of another server of this folder (process 12)".
    [[nodiscard]] std::string whoRuns(const JobRecord& record) const;
    /// What an agent, or its user, does to end it.
    [[nodiscard]] std::string howToCancel(const JobRecord& record) const;
    /// The newest ones as they stand now, without long results.
    struct Newest
    {
        std::vector<JobRecord> jobs;
        std::size_t count = 0; ///< of all there are
    };
    [[nodiscard]] Newest newest(std::size_t most) const;
    /// It is over at once where it waits, and ends soon where it runs. Error: no such job, one that is over,
    /// or one of another server: which, and what ends it.
    [[nodiscard]] Result<JobRecord> cancel(const std::string& id);
    /// What runs is stopped and, as what waits, interrupted.
    void stop();

    static constexpr std::size_t mostWaiting = 16;

private:
    friend class JobRun;
    void work(const std::stop_token& stopped);
    /// The next job, once this server may run one; nothing: the end.
    [[nodiscard]] std::string nextJob(const std::stop_token& stopped, std::optional<FolderTurn>& turn);
    void runOne(const std::string& id);
    /// A place among those that wait, for what `make` gives.
    [[nodiscard]] Result<JobRecord> enqueue(const std::function<Result<JobRecord>()>& make);
    /// As told to who asks, while nothing changes.
    void completeForAsker(JobRecord& record) const;
    void interruptWaiting(JobRecord record);
    void finish(JobRecord record, const Result<JobEnd>& end, bool cancelled);
    void keep(JobRecord record);
    void keepProgress(const std::string& id, const QJsonObject& progress);

    mutable std::mutex m_mutex; ///< of all below, and of the records of this server
    mutable std::condition_variable_any m_changed;
    JobRecords m_records;
    std::map<std::string, JobRecord> m_unwritten; ///< of jobs that ended while the disk took nothing
    std::map<std::string, Work> m_works;
    std::deque<std::string> m_waiting;
    std::size_t m_beingAdded = 0;  ///< to those that wait
    bool m_waitsForOthers = false; ///< the first of these, for a job of another server
    std::shared_ptr<JobRun> m_running;
    bool m_cancelled = false; ///< what runs, by an agent
    bool m_stopping = false;
    jobs::Queue m_queue;
    std::jthread m_thread;
};

} // namespace snac::mcp
