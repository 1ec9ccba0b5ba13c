// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "masks.h"

#include "snac/base/error.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model.h"
#include "snac/network/quantization.h"

#include <vector>

namespace snac::compression {

/// Which weights go first.
enum class Ranking {
    LayerWise, ///< the smallest magnitudes of each layer: every layer reaches the same sparsity
    Global,    ///< the smallest magnitudes of the whole network
    Resource   ///< the least loss a LUT saved: see resourceScores()
};

/// One matrix a dense layer, units x inputs; low ones are pruned first.
using Scores = network::PerLayer<Eigen::MatrixXd>;

/// |w| of the float master weights.
[[nodiscard]] Scores magnitudeScores(const network::QuantizedNetwork& network);

/// Loss per saving. Loss: w^2 over the sum of squares of the layer's weights that are not smaller, which is
/// how much of what the layer hands on is lost (layer-adaptive magnitude pruning, Lee et al. 2021). Saving:
/// the LUT the hard-wired product and its addition take at the weight's integer value, with a DSP counted as
/// many LUT as the board has for each (hardware::weightSavings()). Weights that are 0 as integers score 0:
/// they cost nothing to drop. `masks`: pruned weights take no part in the sums.
[[nodiscard]] Scores resourceScores(const network::QuantizedNetwork& network, const Masks& masks,
                                    const hardware::HlsConfig& config, const hardware::Board& board);

/// The integers of every dense layer in units of its weight format's last bit, input by input as in
/// hardware::IntegerWeights.
[[nodiscard]] network::PerLayer<std::vector<std::int64_t>>
integerWeights(const network::QuantizedNetwork& network);

/// LUT that each weight alone takes, in the order of integerWeights(); a DSP counts as many
/// LUT as the board has for each. Weights that lie in memory (strategy Resource with a reuse factor above 1)
/// share their multipliers: 1 each.
[[nodiscard]] network::PerLayer<std::vector<double>> layerSavings(const network::QuantizedNetwork& network,
                                                                  const hardware::HlsConfig& config,
                                                                  const hardware::Board& board);

/// Masks with round(target x weights) weights pruned, of each layer or of the whole network; all that `masks`
/// prunes stays pruned, the lowest scores follow, equal ones in order of layer, input, unit. Every layer
/// keeps at least one weight. Returns `masks` where it prunes that much already. O(weights log weights).
[[nodiscard]] Masks pruneWeights(const Masks& masks, const Scores& scores, double target, bool layerWise);

} // namespace snac::compression
