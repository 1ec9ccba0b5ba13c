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
#include <optional>
#include <string>
#include <vector>

namespace snac::training {

struct TrainingOutcome
{
    network::Metrics metrics; ///< validation; mean over folds
    std::vector<network::Metrics> foldMetrics;
    network::TrainedNetwork
        network; ///< best epoch; of the fold with the lowest validation loss, or of the last in time
    std::vector<EpochRecord> history;
    std::string engine;   ///< what trained it: "fused dense, AVX2", "LibTorch 1.13.1, OpenBLAS"
    double seconds = 0.0; ///< of work: parts that ran at the same time count one after the other
    double samplesPerSecond =
        0.0; ///< training rows seen / time inside training passes, validation not counted
};

/// What the network of a fold answers to the rows that were held back from it.
struct HeldAnswers
{
    data::Matrix outputs;
    data::Samples truth; ///< without inputs
    network::Loss loss = network::Loss::CrossEntropy;
};

/// What one part of a training gave (see Engine::parts()).
struct TrainedPart
{
    network::Metrics metrics;        ///< of the best epoch, on the part's validation rows
    network::TrainedNetwork network; ///< of the best epoch
    std::vector<EpochRecord> history;
    std::string engine;           ///< as TrainingOutcome::engine
    double seconds = 0.0;         ///< from its beginning to its end
    double trainingSeconds = 0.0; ///< of those inside training passes
    double rowsSeen = 0.0;        ///< training rows
    bool inTime = false; ///< a fold fitted to the rows before its own: the last has learned from most
    std::optional<HeldAnswers> held = {}; ///< of a fold whose decision is yet to be balanced with the others
};

/// The outcome of a training out of all its parts, in their order. Requires at least one. Folds with held
/// answers decide by one shift: see balanceTogether().
[[nodiscard]] TrainingOutcome joined(std::vector<TrainedPart> parts);

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

    /// Into how many parts the training falls that may run in any order and at the same time: its folds. 1:
    /// it runs as a whole. trainPart() of every part, joined(), gives what train() gives, bit for bit; where
    /// parts fail, train() tells the error of the first of them.
    [[nodiscard]] virtual int parts(const TrainingJob& /*job*/) const { return 1; }
    /// Requires 0 <= part < parts() and parts() > 1. Errors as train().
    [[nodiscard]] virtual Result<TrainedPart> trainPart(const TrainingJob& /*job*/, int /*part*/)
    {
        return fail("this engine trains as a whole");
    }
};

/// The engine of that kind; later calls return the same one.
/// - Auto: the fused engine for what it can train, LibTorch for the rest. LibTorch is loaded when the first
/// such candidate
///   comes, so a study of dense networks never pays for it.
/// - Fused: chains of dense, batch norm, activation and dropout layers; needs no LibTorch.
/// - Torch: LibTorch autograd for everything; loads the module on first use (about 1 s).
/// Errors: module or LibTorch missing or broken, with the path tried and what to install.
[[nodiscard]] Result<std::shared_ptr<Engine>> loadEngine(EngineKind kind = EngineKind::Auto);

/// Loss for the data: one logit for two classes with `outputs == 1`, cross-entropy for classes, MSE for
/// regression.
[[nodiscard]] Result<network::Loss> resolveLoss(const TrainingOptions& options, const data::DatasetInfo& info,
                                                int outputs);

} // namespace snac::training
