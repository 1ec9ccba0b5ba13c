// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"
#include "wide.h"

/// The steps between the sum of a layer and its output, once: for ranges and for the reference.
namespace snac::fixedpoint {

/// raw * 2^-fraction
struct ScaledValue
{
    Int128 raw = 0;
    int fraction = 0;
};

/// What is cast after the sum: the activation of it, or, with a table, the sum itself. Exact: the grid
/// becomes finer where that is needed. The fraction does not depend on the value.
[[nodiscard]] inline ScaledValue beforeCast(const Layer& layer, Int128 sum, int fraction)
{
    if (layer.table) {
        return {sum, fraction};
    }
    switch (layer.activation) {
    case network::ActivationKind::ReLU:
        return {sum > 0 ? sum : 0, fraction};
    case network::ActivationKind::LeakyReLU: {
        const int up = layer.slopeExponent > 0 ? layer.slopeExponent : 0;
        const int down = layer.slopeExponent < 0 ? -layer.slopeExponent : 0;
        return {sum * (Int128{1} << (sum < 0 ? up : down)), fraction + down};
    }
    case network::ActivationKind::HardTanh: {
        const int finer = fraction < 0 ? -fraction : 0; // 1 must be on the grid
        const Int128 value = sum * (Int128{1} << finer);
        const int one = fraction + finer;
        if (one > 62) { // sums are below 1
            return {value, one};
        }
        const Int128 bound = Int128{1} << one;
        return {value < -bound ? -bound : value > bound ? bound : value, one};
    }
    default: // Linear; check() lets no other pass without a table
        return {sum, fraction};
    }
}

/// Of what is cast after the sum.
[[nodiscard]] inline const FixedFormat& castFormat(const Layer& layer)
{
    return layer.table ? *layer.table : layer.output;
}

} // namespace snac::fixedpoint
