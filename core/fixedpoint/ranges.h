// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include <vector>

namespace snac::fixedpoint {

/// What the numbers of the operations of one layer can be, whatever the input: from the actual weights, by
/// interval arithmetic.
struct LayerRanges
{
    std::vector<RawRange> inputs; ///< by input, raw
    int productFraction = 0;      ///< of weight * input
    int sumFraction = 0;          ///< of the sum: fine enough for products and biases, or the accumulator's
    std::vector<std::int64_t> biases; ///< units; in units of the sum; already cast to the accumulator
    std::vector<RawRange> products;   ///< by unit: of any one product, in units of 2^-productFraction
    std::vector<RawRange> sums;    ///< by unit, as the activation sees them: what the dense operation gives
    std::vector<RawRange> casts;   ///< by unit, raw: what the cast gives
    std::vector<RawRange> outputs; ///< by unit, raw: entries of the table, or the casts where there is none
    bool wraps = false;            ///< whether a sum may leave the accumulator
    /// The narrowest signed format that holds every sum, and every partial sum in whatever order: an
    /// accumulator that never overflows, by construction. With an accumulator of the layer: that one.
    FixedFormat accumulator;
};

/// Left shift that brings products to the grid of the sum, or, below 0, the bits the accumulator drops.
[[nodiscard]] inline int productShift(const LayerRanges& ranges)
{
    return ranges.sumFraction - ranges.productFraction;
}

/// By layer (layersOf()). Error: as of check(). O(weights).
[[nodiscard]] Result<std::vector<LayerRanges>> rangesOf(const Network& network);

} // namespace snac::fixedpoint
