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

/// What is cast: the activation of the value. Exact: the grid becomes finer where that is needed. The
/// fraction does not depend on the value.
[[nodiscard]] inline ScaledValue beforeCast(const Cast& cast, Int128 sum, int fraction)
{
    switch (cast.activation) {
    case network::ActivationKind::ReLU:
        return {sum > 0 ? sum : 0, fraction};
    case network::ActivationKind::LeakyReLU: {
        const int up = cast.slopeExponent > 0 ? cast.slopeExponent : 0;
        const int down = cast.slopeExponent < 0 ? -cast.slopeExponent : 0;
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
    default: // Linear; check() lets no other pass
        return {sum, fraction};
    }
}

} // namespace snac::fixedpoint
