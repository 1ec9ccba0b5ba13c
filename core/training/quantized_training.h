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

/// What widths cost in a layer, smooth enough to learn by, in LUT-equivalents: a weight of b > 0 bits behind
/// an input of a bits costs first + firstByInput a + (b - 1) (more + moreByInput a), one without bits
/// nothing; a bit of the layer's own outputs costs outputBit of each unit besides.
struct WidthPrice
{
    double first = 1.0, firstByInput = 0.0;
    double more = 1.0, moreByInput = 0.0;
    double outputBit = 0.0;
};

/// How a training with learned widths is to go on.
struct WidthOrder
{
    double cost = 0.0;   ///< of a LUT-equivalent in the loss
    bool frozen = false; ///< widths stay, so that the weights can settle on their grids
    /// While widths stay, what has any bits keeps its last one, so that the size holds; what has none when
    /// that begins stays 0.
    bool hold = false;
    /// With it: as much worth of what is in the network goes, what the loss misses least for its worth first.
    double drop = 0.0;
    double rate = 1.0;       ///< share of the learning rate
    double widthRate = 0.05; ///< bits that a width may move in a step
    bool stop = false;       ///< the training cannot be of use any more
    /// What it takes to keep every weight in the network as it is now, units x inputs, in LUT-equivalents,
    /// and of each layer the share of WidthPrice::more and moreByInput that further bits cost. Empty: by
    /// WidthPrice.
    network::PerLayer<Eigen::MatrixXf> worth = {};
    network::PerLayer<double> more = {};
};

/// Steers learned widths towards a size: asked every interval() steps, and told the network at the end of
/// every epoch; while widths are held, with the mean of the weights since then. Used on the training thread.
class WidthSteering
{
public:
    virtual ~WidthSteering() = default;
    [[nodiscard]] virtual long interval() const = 0; ///< 1 or more
    [[nodiscard]] virtual WidthOrder order(long step, const network::QuantizedNetwork& present) = 0;
    virtual void met(const network::QuantizedNetwork& network, const EpochRecord& record) = 0;
};

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
    /// Decides on cost of bits, their freezing and the learning rate, in place of options.bitCost and the
    /// cosine; needs learned widths and a price of every dense layer. Outlives the training.
    WidthSteering* steering = nullptr;
    network::PerLayer<WidthPrice> widthPrices = {};
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
