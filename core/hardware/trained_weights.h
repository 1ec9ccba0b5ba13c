// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "weight_statistics.h"

#include "snac/network/architecture.h"

#include <vector>

namespace snac::hardware {

/// What the weights of a trained dense layer are expected to be, batch norm folded in, before rounding.
struct TrainedWeights
{
    double relativeDeviation = 1.0; ///< standard deviation x sqrt(inputs)
    double spread = 0.0;            ///< standard deviation of the log of the neurons' own deviations
    double asleep = 0.0;            ///< part of them that L1 has drawn to nearly nothing: not in the former
    double slumber = 0.0;           ///< standard deviation x sqrt(inputs) of those
};

/// As measured on networks that the program trained (tests/benchmarks/bench_weights), in steps, so that
/// trainings that are nearly alike expect the same.
[[nodiscard]] TrainedWeights trainedWeights(const LayerRole& role, const WeightAssumption& assumption);

/// Whether networks that are trained like this may learn nothing at all and end with hardly a weight: deep
/// ones of sigmoids, which L1 then puts to sleep.
[[nodiscard]] bool mayFallAsleep(const LayerRole& role, const WeightAssumption& assumption);

/// A training of which nothing is known but that it is a usual one: what it is priced as is what a network
/// without a training is priced as.
[[nodiscard]] space::HyperParameters usualTraining();

/// Whether a batch norm behind this layer still becomes part of the dense layer before it.
[[nodiscard]] bool passesBatchNorm(const network::Layer& layer);

/// Of every dense layer of a network, in order.
[[nodiscard]] std::vector<LayerRole> layerRoles(const network::Architecture& architecture);

} // namespace snac::hardware
