// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_backend.h"

#include "snac/studio/shell/study_session.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace snac::studio {

/// Lives on a thread of its own and does there what takes long: reading the steps of a local search, the
/// float network of a trial, the test set.
class CompressWorker : public QObject
{
    Q_OBJECT

public:
    explicit CompressWorker(CompressBackend backend)
        : m_backend(std::move(backend))
    {
    }

    void read(const QString& file);
    void readNetwork(const QString& file, int trial);
    void test(const QString& file, int number, const CompressionStepPtr& step, bool again);
    void scoreFloats(const QString& file, const std::vector<int>& trials);

Q_SIGNALS:
    void readFinished(const QString& file, const snac::studio::CompressContents& contents,
                      const QString& error);
    void networkRead(const QString& file, int trial,
                     std::shared_ptr<const snac::network::TrainedNetwork> network);
    void floatsScored(const QString& file, const snac::study::FloatScores& scores);
    void tested(const QString& file, int number, const snac::studio::CompressModel::TestResult& result,
                const QString& error);

private:
    CompressBackend m_backend;
};

/// The local search of the window: one at a time. All members belong to the GUI thread and return at once;
/// what comes back for a file that is not the current one any more is dropped.
class CompressSession : public QObject
{
    Q_OBJECT

public:
    CompressSession(CompressModel* model, CompressBackend backend, QObject* parent = nullptr);
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

private:
    [[nodiscard]] QThread* makeThread(CompressWorker* worker, const QString& name) const;
    void connectReader();
    void setState(SessionState state);
    void apply(const CompressBatchPtr& batch);
    void updateBranches(const std::vector<study::CompressionBranch>& branches);
    void onOver();

    CompressModel* m_model;
    jobs::Queue m_queue;
    jobs::JobPtr m_running;            ///< the last one, over or not
    QThread* m_readerThread = nullptr; ///< of what is read meanwhile
    CompressWorker* m_reader = nullptr;
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
    std::set<int> m_asked; ///< trials whose networks were asked for
};

} // namespace snac::studio
