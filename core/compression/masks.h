// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/network/per_layer.h"
#include "snac/network/trained_network.h"

#include <Eigen/Core>

namespace snac::compression {

/// One matrix a dense layer, units x inputs: 1 where a weight lives, 0 where it is pruned. Biases are never
/// pruned.
using Masks = network::PerLayer<Eigen::MatrixXf>;

/// All ones, in the shapes of the network.
[[nodiscard]] Masks fullMasks(const network::TrainedNetwork& network);
/// Sets pruned weights to exactly 0. Every layer must have its mask, of its shape.
void applyMasks(const Masks& masks, network::TrainedNetwork& network);
/// Whether every pruned weight is exactly 0.
[[nodiscard]] bool holds(const Masks& masks, const network::TrainedNetwork& network);

[[nodiscard]] long long weightCount(const Masks& masks); ///< pruned ones included
[[nodiscard]] long long keptCount(const Masks& masks);
/// Fraction of the weights that is pruned; 0 without weights.
[[nodiscard]] double sparsityOf(const Masks& masks);

} // namespace snac::compression
