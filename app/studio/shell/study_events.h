// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace snac::studio {

/// An epoch of a trial that is still training.
struct EpochEvent
{
    int trial = -1;
    training::EpochRecord record;
};

/// What happened since the last batch, in order within each list. Immutable once it is sent.
struct StudyBatch
{
    std::optional<Phase> phase; ///< the latest one
    std::shared_ptr<const study::StudyStart> start;
    std::optional<std::string> engine;
    std::vector<std::shared_ptr<const study::Trial>> started;
    std::vector<std::shared_ptr<const study::Trial>> finished;
    std::vector<EpochEvent> epochs;
    std::vector<std::shared_ptr<const study::Generation>> generations;
};
using StudyBatchPtr = std::shared_ptr<const StudyBatch>;

/// Listens to a search: collects what its threads tell and hands it to the thread this object lives in, as at
/// most 30 batches a second. Those threads only append to a list under a short lock; they never wait for the
/// GUI.
class EventCollector : public QObject, public jobs::Listener
{
    Q_OBJECT

public:
    static constexpr int interval = 34; ///< ms between two batches

    explicit EventCollector(QObject* parent = nullptr);

    void told(const jobs::Job& job, const jobs::Event& event) override;

    void phaseChanged(Phase phase);
    void studyStarted(std::shared_ptr<const study::StudyStart> start);
    void engineLoaded(const std::string& name);
    void trialStarted(std::shared_ptr<const study::Trial> trial);
    void epochFinished(int trial, const training::EpochRecord& record);
    void trialFinished(std::shared_ptr<const study::Trial> trial);
    void generationFinished(std::shared_ptr<const study::Generation> generation);

    /// Sends what has been collected so far at once; for the end of a run. Call it on the thread of this
    /// object.
    void flush();

Q_SIGNALS:
    void batchReady(snac::studio::StudyBatchPtr batch);
    /// The job is over; all it told was sent before.
    void over();

private:
    template<class F>
    void append(F&& change);
    void schedule();

    std::mutex m_mutex;
    std::shared_ptr<StudyBatch> m_batch; ///< null while nothing is waiting
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
};

} // namespace snac::studio
