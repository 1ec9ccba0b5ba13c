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
};

/// As measured on networks that the program trained (tests/benchmarks/bench_weights).
[[nodiscard]] TrainedWeights trainedWeights(const LayerRole& role);

/// Whether a batch norm behind this layer still becomes part of the dense layer before it.
[[nodiscard]] bool passesBatchNorm(const network::Layer& layer);

/// Of every dense layer of a network, in order.
[[nodiscard]] std::vector<LayerRole> layerRoles(const network::Architecture& architecture);

} // namespace snac::hardware
