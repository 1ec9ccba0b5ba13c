// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ranking.h"

#include "snac/base/error.h"
#include "snac/network/quantization.h"

#include <vector>

namespace snac::compression {

/// Which neurons of a network stay: of every hidden dense layer their numbers (rising). Inputs and outputs
/// always stay.
using KeptUnits = network::PerLayer<std::vector<int>>;
/// One number a neuron of every hidden dense layer; low ones are pruned first.
using UnitScores = network::PerLayer<std::vector<double>>;

[[nodiscard]] KeptUnits allUnits(const network::TrainedNetwork& network);

/// How much a neuron matters: |weights in| x |weights out| (Euclidean norms), over the mean
/// of its layer, so that layers of different scale compare.
[[nodiscard]] UnitScores unitScores(const network::TrainedNetwork& network);
/// The square of the same over the LUT that its weights take, in and out.
[[nodiscard]] UnitScores unitResourceScores(const network::QuantizedNetwork& network,
                                            const hardware::HlsConfig& config, const hardware::Board& board);

/// Entries of the matrices of all layers; biases are not counted.
[[nodiscard]] long long weightCount(const network::Architecture& architecture);

/// The neurons that stay when the lowest scores go, one after the other, until at least `target` of the
/// `original` number of weights is gone. `layerWise`: layers shrink alike (by rank within the layer).
/// Every hidden layer keeps one neuron. Errors: the target cannot be reached, with what can.
[[nodiscard]] Result<KeptUnits> pruneUnits(const network::TrainedNetwork& network, const UnitScores& scores,
                                           double target, long long original, bool layerWise);

/// The network without the other neurons: the rows of a layer, and the columns of the next one, are gone. It
/// computes exactly what the network computes whose weights into the next layer are 0 for them. Of folded
/// networks (dense and activation layers).
[[nodiscard]] network::TrainedNetwork narrowed(const network::TrainedNetwork& network, const KeptUnits& kept);
[[nodiscard]] network::QuantizedNetwork narrowed(const network::QuantizedNetwork& network,
                                                 const KeptUnits& kept);

/// The same as masks: rows of the neurons that go, and their columns in the next layer, are 0.
[[nodiscard]] Masks unitMasks(const network::TrainedNetwork& network, const KeptUnits& kept);

/// `inner` counts in the network that `outer` left; the result counts in the first one.
[[nodiscard]] KeptUnits composed(const KeptUnits& outer, const KeptUnits& inner);

} // namespace snac::compression
