// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/run_control.h"
#include "snac/network/metrics.h"
#include "snac/network/quantization.h"

#include "epoch_record.h"
#include "format_choice.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace snac::training {

struct QuantizedTrainingJob
{
    const network::QuantizedNetwork* start = nullptr; ///< warm start: master weights and formats
    QuantizationOptions options; ///< what of the formats is learned; the formats are the start's
    /// 0 or 1 a weight, units x inputs, of every dense layer; empty: none. They hold exactly to the end;
    /// biases are never masked.
    network::PerLayer<Eigen::MatrixXf> masks;
    const data::Samples* train = nullptr;
    const data::Samples* validation = nullptr; ///< steers early stopping and gives the metrics
    network::Loss loss = network::Loss::CrossEntropy;
    int epochs = 5;
    double learningRate = 1e-3; ///< of Adam; falls to a tenth along a cosine
    int batchSize = 128;
    double l1 = 0.0;
    int patience = 0; ///< 0: no early stopping
    /// Knowledge distillation (Hinton et al. 2015) from a float network with the same inputs and outputs.
    const network::TrainedNetwork* teacher = nullptr;
    double temperature = 2.0;
    double distillation = 0.5; ///< weight of the teacher's part of the loss, 0 to 1
    bool quantize = true;      ///< false: floats (pruning without quantization)
    /// The epoch with the lowest validation loss (with mixed precision: loss and cost of bits), else the
    /// last.
    bool restoreBest = true;
    bool scaleTargets = true; ///< learn a regression in units of the spread of its targets: QuantizedUnits
    std::uint64_t seed = 1;
    RunControl* control = nullptr;
    std::function<void(const EpochRecord&)> epochFinished; ///< on the training thread; may be empty
};

struct QuantizedTrainingOutcome
{
    network::QuantizedNetwork network;
    std::vector<EpochRecord> history; ///< validation: the quantized network in floats
    network::Metrics metrics;         ///< validation: the exact quantized network (floats if not quantized)
    double seconds = 0.0;
    double samplesPerSecond = 0.0; ///< inside training passes
    std::string engine;
};

/// Trains with the casts in the forward pass and straight-through gradients in the backward one: what a cast
/// rounds away is ignored, and beyond its range there is no gradient. Weights and biases are cast from float
/// masters once a step. The sums are taken as exact: a narrow accumulator counts in the metrics alone. Runs
/// on the calling thread; thread-safe; equal jobs give equal bits. Cancelling is seen between batches.
/// Errors: "cancelled", divergence with its epoch, what does not fit together.
[[nodiscard]] Result<QuantizedTrainingOutcome> trainQuantized(const QuantizedTrainingJob& job);

/// Metrics of the exact quantized network on the rows, in blocks; "cancelled" between them.
[[nodiscard]] Result<network::Metrics> quantizedMetrics(const network::QuantizedNetwork& network,
                                                        const data::Samples& samples, network::Loss loss,
                                                        const RunControl* control = nullptr);

} // namespace snac::training
