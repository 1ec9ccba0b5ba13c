// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "branch.h"
#include "masks.h"
#include "options.h"
#include "structured.h"

#include "snac/base/run_control.h"
#include "snac/data/prepare.h"
#include "snac/fixedpoint/network.h"
#include "snac/hardware/cost_model.h"
#include "snac/hardware/network_detail.h"
#include "snac/network/metrics.h"
#include "snac/network/quantization.h"
#include "snac/training/epoch_record.h"
#include "snac/training/training_options.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace snac::compression {

/// What a step of a branch came to. Round 0 is the quantized network before any pruning.
struct CompressionStep
{
    Branch branch;
    int round = 0; ///< of a training with learned widths: place among its steps, by falling price
    double targetSparsity = 0.0;
    double sparsity = 0.0;           ///< sparsityOf() its integers; files of earlier builds: of its masks
    network::Metrics floatMetrics;   ///< on validation, of the float master weights
    network::Metrics fakeMetrics;    ///< on validation, of the fake-quantized network
    network::Metrics integerMetrics; ///< on validation, of the integer network: the figure that counts
    hardware::HardwareEstimate cost; ///< with the network's own integers
    std::vector<int> widths;         ///< Architecture::widths() of its network, to be shown without it
    std::vector<training::EpochRecord> history;
    double seconds = 0.0;
    double samplesPerSecond = 0.0;     ///< while training
    std::string engine;                ///< what trained it; empty where nothing was trained
    network::QuantizedNetwork network; ///< pruned weights are exactly 0
    Masks masks;                       ///< in the network's shapes, by its layers
    KeptUnits keptUnits; ///< by its layers, of the trial's neurons; all of them where it is unstructured
};

/// All that a step needs. Nothing is written to but what the callbacks do.
struct StepTask
{
    Branch branch;
    int round = 0;
    const CompressionOptions* options = nullptr;
    const network::TrainedNetwork* start = nullptr; ///< the trial's network
    const CompressionStep* ticket = nullptr;        ///< round 0 of the branch; null for round 0 itself
    const CompressionStep* previous = nullptr;      ///< the round before; null for round 0
    const data::PreparedData* data = nullptr;
    network::Loss loss = network::Loss::CrossEntropy;
    training::Decision decision = training::Decision::Highest; ///< of the study's networks
    /// What a training with learned widths keeps the best of: a score of which more is better, or RMSE;
    /// null: accuracy, or RMSE of a regression.
    double network::Metrics::*quality = nullptr;
    int batchSize = 128;
    double l1 = 0.0;
    std::uint64_t seed = 1; ///< of the study
    const hardware::HlsConfig* hls = nullptr;
    /// Reuse factors and strategies that the trial chose for single layers; null or empty: none.
    const hardware::NetworkDetail* build = nullptr;
    const hardware::Board* board = nullptr;
    const hardware::CostModel* costModel = nullptr;
    RunControl* control = nullptr;
    std::function<void(const training::EpochRecord&)> epochFinished; ///< on the calling thread; may be empty
};

/// The fraction of `original` weights, those of the trial, that hardware has no weight for: pruned ones,
/// those of neurons that are gone, and those that are 0 as integers. Biases are not counted. O(weights).
[[nodiscard]] double sparsityOf(const fixedpoint::Network& integers, long long original);

/// Prunes, trains with quantization, and scores the integer network on validation rows. Deterministic:
/// depends on the task alone. Blocks; thread-safe. Errors: "cancelled", a layer that hardware cannot
/// have, a target that cannot be reached, divergence.
[[nodiscard]] Result<CompressionStep> runStep(const StepTask& task);

/// Whether round 0 of branches of a trial at a precision is the same for both methods.
[[nodiscard]] bool sharesWarmUp(const CompressionOptions& options, Method a, Method b);

/// Targets of the rounds, round 0 first: 0, then the schedule.
[[nodiscard]] double targetOf(const CompressionOptions& options, int round);

} // namespace snac::compression
