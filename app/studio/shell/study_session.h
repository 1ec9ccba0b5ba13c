// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/runs/runner.h"
#include "study_events.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace snac::studio {

using SummaryPtr = std::shared_ptr<const study::StudySummary>;

/// What came out of a job on the worker thread.
struct JobOutcome
{
    SummaryPtr summary; ///< null if it failed
    Error error;        ///< why it failed
};

/// What the worker runs. Exchanged in tests; defaults to study::runStudy.
using StudyRunner = std::function<Result<study::StudySummary>(const study::StudyJob&)>;

/// Lives on its own thread and does the work that takes long there: running a study and reading one from its
/// file. Training threads are created from this thread and inherit its lower priority, so that painting comes
/// first.
class StudyWorker : public QObject
{
    Q_OBJECT

public:
    explicit StudyWorker(StudyRunner runner)
        : m_runner(std::move(runner))
    {
    }

    void run(const study::StudyJob& job);
    void read(const QString& file);

Q_SIGNALS:
    void runFinished(const snac::studio::JobOutcome& outcome);
    void readFinished(const snac::studio::JobOutcome& outcome, const snac::study::StudyJob& job);

private:
    StudyRunner m_runner;
    bool m_lowered = false;
};

enum class SessionState { Idle, Opening, Running, Paused, Cancelling, Finished, Interrupted, Failed };

/// The one study of a window: starts, pauses, resumes and cancels it, and knows how long it takes. All
/// members belong to the GUI thread and return at once.
class StudySession : public QObject
{
    Q_OBJECT

public:
    explicit StudySession(
        QObject* parent = nullptr,
        StudyRunner runner = [](const study::StudyJob& job) { return study::runStudy(job); });
    ~StudySession() override;

    [[nodiscard]] SessionState state() const { return m_state; }
    /// A study is running, paused or about to stop.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const std::optional<study::StudyJob>& job() const { return m_job; }
    [[nodiscard]] const QString& error() const { return m_error; }

    /// Runs or resumes. Requires !isBusy().
    void start(study::StudyJob job);
    void pause();
    void resume();
    void cancel();
    /// Reads a study file on the worker thread; `opened` or a failed state follows. Requires !isBusy().
    void open(const QString& file);

    /// Time the search has run since the data and the engine were ready, pauses left out. Seconds.
    [[nodiscard]] double activeSeconds() const;

    /// Cancels and waits for the worker. False if it did not end in time; the thread is then left to the end
    /// of the process.
    bool shutdown(int milliseconds);

Q_SIGNALS:
    void stateChanged(snac::studio::SessionState state);
    void batchReady(snac::studio::StudyBatchPtr batch);
    void opened(snac::studio::SummaryPtr summary);
    /// The run has ended, however it did; `summary` is null after a failure.
    void ended(snac::studio::SummaryPtr summary);

private:
    void setState(SessionState state);
    void onRunFinished(const JobOutcome& outcome);
    void onReadFinished(const JobOutcome& outcome, const study::StudyJob& job);

    QThread* m_thread = nullptr;
    StudyWorker* m_worker = nullptr;
    SessionState m_state = SessionState::Idle;
    std::optional<study::StudyJob> m_job;
    std::shared_ptr<RunControl> m_control;
    std::unique_ptr<EventCollector> m_collector;
    QString m_error;
    QElapsedTimer m_clock; ///< valid while the search runs
    double m_activeBefore = 0.0;
    bool m_searching = false;             ///< data and engine are ready
    std::optional<SessionState> m_before; ///< of the study that is to go on
};

/// Expected seconds to the end, from what the run has done so far; nothing is known before the first finished
/// trial.
[[nodiscard]] std::optional<double> remainingSeconds(double activeSeconds, int doneInThisRun, int remaining);

} // namespace snac::studio
