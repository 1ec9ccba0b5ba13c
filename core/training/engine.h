// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "epoch_record.h"
#include "training_options.h"

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/data/prepare.h"
#include "snac/network/loss.h"
#include "snac/network/metrics.h"
#include "snac/network/trained_network.h"
#include "snac/space/candidate.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace snac::training {

struct TrainingOutcome
{
    network::Metrics metrics; ///< validation; mean over folds
    std::vector<network::Metrics> foldMetrics;
    network::TrainedNetwork network; ///< best epoch; of the fold with the lowest validation loss
    std::vector<EpochRecord> history;
    std::string engine; ///< what trained it: "fused dense, AVX2", "LibTorch 1.13.1, OpenBLAS"
    double seconds = 0.0;
    double samplesPerSecond =
        0.0; ///< training rows seen / time inside training passes, validation not counted
};

struct TrainingJob
{
    const space::Candidate* candidate = nullptr;
    const data::PreparedData* data = nullptr; ///< shared by all workers, never written
    TrainingOptions options;
    std::uint64_t seed = 1; ///< weights, shuffling, dropout; see design: derived from (study seed, candidate)
    RunControl* control = nullptr;
    std::function<void(const EpochRecord&)> epochFinished; ///< called on the training thread; may be empty
};

/// Trains one candidate on the calling thread with one intra-op thread. A trailing Softmax or Sigmoid of the
/// architecture is left out while training, because the losses take logits. Thread-safe: several threads may
/// train at once. Errors: "cancelled", divergence (NaN or infinite loss, with the epoch), shapes that do not
/// fit the data.
class Engine
{
public:
    virtual ~Engine() = default;
    [[nodiscard]] virtual std::string name() const = 0; ///< "LibTorch 1.13.1, OpenBLAS"
    [[nodiscard]] virtual Result<TrainingOutcome> train(const TrainingJob& job) = 0;
};

/// The engine of that name; later calls return the same one.
/// - "auto": the fused engine for what it can train, LibTorch for the rest. LibTorch is loaded when the first
/// such candidate
///   comes, so a study of dense networks never pays for it.
/// - "fused": chains of dense, batch norm, activation and dropout layers; needs no LibTorch.
/// - "torch": LibTorch autograd for everything; loads the module on first use (about 1 s).
/// Errors: an unknown name; module or LibTorch missing or broken, with the path tried and what to install.
[[nodiscard]] Result<std::shared_ptr<Engine>> loadEngine(const std::string& name = "auto");

/// Loss for the data: one logit for two classes with `outputs == 1`, cross-entropy for classes, MSE for
/// regression.
[[nodiscard]] Result<network::Loss> resolveLoss(const TrainingOptions& options, const data::DatasetInfo& info,
                                                int outputs);

} // namespace snac::training
