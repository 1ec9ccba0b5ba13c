// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_events.h"
#include "compress_model.h"

#include "snac/studio/shell/asked_jobs.h"
#include "snac/studio/shell/study_session.h"

#include <QObject>

#include <memory>

namespace snac::studio {

/// The local search of the window: one at a time. All members belong to the GUI thread and return at once;
/// what comes back for a file that is not the current one any more is dropped.
class CompressSession : public QObject
{
    Q_OBJECT

public:
    CompressSession(CompressModel* model, jobs::Workers workers, QObject* parent = nullptr);
    ~CompressSession() override;

    [[nodiscard]] SessionState state() const { return m_state; }
    /// A run is going on, paused or about to stop.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] const QStringList& notes() const { return m_notes; }
    [[nodiscard]] const QString& file() const { return m_file; }

    /// Another study: forgets the steps and reads those of the file, if there is one. Requires !isBusy().
    void setFile(const QString& file);
    /// Runs, or goes on with, these branches. Requires !isBusy() and a file.
    void start(std::vector<int> trials, compression::CompressionOptions options);
    void pause();
    void resume();
    void cancel();
    /// Asks for the float network of a trial, unless the model has it.
    void needNetwork(int trial);
    /// Scores a step on the test set, once. `again`: though it was used for another step.
    void test(int number, bool again = false);
    [[nodiscard]] bool isTesting() const { return m_testing >= 0; }
    /// Whether a job of this session has the study file for itself.
    [[nodiscard]] bool writes() const { return isBusy() || isTesting() || m_scoring > 0; }

    /// All that is known of the local searches of this study, as a reader of its file sees them.
    [[nodiscard]] study::CompressionSummary summary(const study::StudyStart& start) const;

    [[nodiscard]] int stepsDone() const { return m_done; }
    [[nodiscard]] int stepsTotal() const { return m_total; }
    [[nodiscard]] const QString& phase() const { return m_phase; }
    [[nodiscard]] const QString& working() const { return m_working; }
    [[nodiscard]] std::optional<double> secondsLeft() const;

    /// Cancels and waits for the workers. False if it did not end in time.
    bool shutdown(int milliseconds);

Q_SIGNALS:
    void stateChanged(snac::studio::SessionState state);
    void progressChanged();
    void testFailed(const QString& error);
    void testingChanged();
    void scoringEnded(); ///< of the floats

private:
    void read(const QString& file);
    void readFloats(const QString& file);
    void onRead(const jobs::Job& job);
    void setState(SessionState state);
    void apply(const CompressBatchPtr& batch);
    void note(const study::CompressionBranch& branch);
    void updateBranches(const std::vector<study::CompressionBranch>& branches);
    void onOver();

    CompressModel* m_model;
    jobs::Queue m_queue;
    jobs::JobPtr m_running;              ///< the last one, over or not
    std::unique_ptr<AskedJobs> m_reader; ///< of what is read meanwhile
    SessionState m_state = SessionState::Idle;
    std::unique_ptr<CompressCollector> m_collector;
    QString m_file;
    QString m_error;
    QStringList m_notes;
    QString m_phase;
    QString m_working;
    std::vector<study::CompressionBranch> m_branches; ///< in the order of the file
    int m_total = 0;
    int m_done = 0;
    int m_before = 0; ///< of those done, by an earlier run
    int m_testing = -1;
    int m_scoring = 0;     ///< jobs that score floats
    std::set<int> m_asked; ///< trials whose networks were asked for
};

} // namespace snac::studio
