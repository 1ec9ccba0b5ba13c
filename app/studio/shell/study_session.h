// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark_saver.h"
#include "snac/jobs/queue.h"
#include "study_events.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace snac::studio {

using SummaryPtr = std::shared_ptr<const study::StudySummary>;

/// What runs a search. Exchanged in tests; empty: that of the jobs.
using StudyRunner = decltype(jobs::Workers::search);

enum class SessionState {
    Idle,
    Opening,
    Running,
    Paused,
    Cancelling,
    Finished,
    Interrupted,
    Failed,
    Watching ///< another program runs the study that is shown
};

/// The one study of a window, as jobs of a queue of its own: starts, pauses, resumes and cancels it, and
/// knows how long it takes. All members belong to the GUI thread and return at once.
class StudySession : public QObject
{
    Q_OBJECT

public:
    StudySession(QObject* parent, hardware::EnvironmentInUsePtr environment, StudyRunner runner = {});
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
    /// Asks the search that runs to go on otherwise; empty, or why it cannot. See jobs::Job::change().
    [[nodiscard]] QString change(const study::RunChange& change);
    /// Who runs the study that is shown, and that it can only be looked at; empty where nobody else does.
    [[nodiscard]] QString watchedText() const;

    /// Saves stars and notes, also while the study runs.
    [[nodiscard]] MarkSaver& marks() { return m_marks; }

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
    /// The other program has ended, and the study stands as it left it.
    void watched(snac::studio::SummaryPtr summary);

private:
    void setState(SessionState state);
    void submit(jobs::Request request);
    void onOver();
    void onSearched();
    void onRead();
    void onBatch(const StudyBatchPtr& batch);
    void watch(const jobs::StudyWriter& writer);
    void onWatched();
    void leaveWatched();
    void lookForWriter();

    MarkSaver m_marks; ///< before the queue, whose thread tells it
    jobs::Queue m_queue;
    jobs::JobPtr m_running; ///< the last one, over or not
    SessionState m_state = SessionState::Idle;
    std::optional<study::StudyJob> m_job;
    std::unique_ptr<EventCollector> m_collector;
    QString m_error;
    std::optional<SessionState> m_before;      ///< of the study that is to go on
    std::optional<jobs::StudyWriter> m_writer; ///< while it is watched
    QTimer m_lookOut;                          ///< for others that begin to write the study that is shown
};

} // namespace snac::studio
