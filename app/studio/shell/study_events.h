// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batched_listener.h"

#include <memory>
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
    std::shared_ptr<const study::StudyStart> changed; ///< settings of the run as they are by now
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
class EventCollector : public BatchCollector<StudyBatch>
{
    Q_OBJECT

public:
    using BatchCollector::BatchCollector;

    void phaseChanged(Phase phase);
    void studyStarted(std::shared_ptr<const study::StudyStart> start);
    void studyChanged(std::shared_ptr<const study::StudyStart> start);
    void engineLoaded(const std::string& name);
    void trialStarted(std::shared_ptr<const study::Trial> trial);
    void epochFinished(int trial, const training::EpochRecord& record);
    void trialFinished(std::shared_ptr<const study::Trial> trial);
    void generationFinished(std::shared_ptr<const study::Generation> generation);

Q_SIGNALS:
    void batchReady(snac::studio::StudyBatchPtr batch);

private:
    void collect(const jobs::Event& event) override;
    void deliver(StudyBatchPtr batch) override { Q_EMIT batchReady(std::move(batch)); }
};

} // namespace snac::studio
