// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_model.h"

#include "snac/studio/shell/batched_listener.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace snac::studio {

/// What happened since the last batch. Immutable once it is sent.
struct CompressBatch
{
    std::optional<Phase> phase;               ///< the latest one
    std::optional<std::pair<int, int>> total; ///< steps of the run, and those of them that an earlier one did
    std::shared_ptr<const study::CompressionStart> start; ///< with the branches of the run
    std::vector<study::CompressionBranch> branches;       ///< that ended, however they did
    std::vector<CompressionStepPtr> finished;
    std::optional<std::string> working; ///< the step that began or trained an epoch last
};
using CompressBatchPtr = std::shared_ptr<const CompressBatch>;

/// Collects what the threads of a local search tell and hands it to the thread this object lives in, as at
/// most 30 batches a second. The telling threads append under a short lock and never wait.
class CompressCollector : public BatchCollector<CompressBatch>
{
    Q_OBJECT

public:
    using BatchCollector::BatchCollector;

    // From any thread.
    void phaseChanged(Phase phase);
    void started(int steps, int before);
    void planned(std::shared_ptr<const study::CompressionStart> start);
    void branchFinished(const study::CompressionBranch& branch);
    void working(const std::string& what);
    void stepFinished(CompressionStepPtr step);

Q_SIGNALS:
    void batchReady(snac::studio::CompressBatchPtr batch);

private:
    void collect(const jobs::Event& event) override;
    void deliver(CompressBatchPtr batch) override { Q_EMIT batchReady(std::move(batch)); }
};

} // namespace snac::studio
