// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_casts.h"

#include <algorithm>
#include <cmath>

namespace snac::synthesis {

namespace {

double activated(const fixedpoint::Cast& cast, double value)
{
    switch (cast.activation) {
    case network::ActivationKind::ReLU:
        return std::max(value, 0.0);
    case network::ActivationKind::LeakyReLU:
        return value < 0.0 ? std::ldexp(value, cast.slopeExponent) : value;
    case network::ActivationKind::HardTanh:
        return std::clamp(value, -1.0, 1.0);
    default:
        return value;
    }
}

} // namespace

bool mayOverflow(const fixedpoint::LayerView& layer, const fixedpoint::LayerRanges& ranges)
{
    const FixedFormat& to = layer.cast->output;
    const FixedFormat wide{62, 62 - to.fraction(), true, to.rounding, Overflow::Sat};
    const fixedpoint::RawRange range = fixedpoint::rawRange(to);
    for (const fixedpoint::RawRange& sum : ranges.sums) {
        for (const std::int64_t end : {sum.low, sum.high}) {
            const double value =
                activated(*layer.cast, std::ldexp(static_cast<double>(end), -ranges.sumFraction));
            // Doubles round sums of more than 53 bits: those are kept a step clear of either bound.
            const double margin = std::abs(static_cast<double>(end)) > 0x1p52 ? to.step() : 0.0;
            if (fixedpoint::toRaw(value - margin, wide) < range.low ||
                fixedpoint::toRaw(value + margin, wide) > range.high) {
                return true;
            }
        }
    }
    return false;
}

bool isExactAccumulator(const fixedpoint::LayerView& layer, const fixedpoint::LayerRanges& ranges)
{
    const fixedpoint::Dense& dense = *layer.dense;
    if (!dense.accumulator) {
        return true;
    }
    bool exact = !ranges.wraps && fixedpoint::productShift(ranges) >= 0;
    for (std::size_t i = 0; exact && i < dense.biases.size(); ++i) {
        exact = std::ldexp(static_cast<double>(ranges.biases[i]), -ranges.sumFraction) ==
                std::ldexp(static_cast<double>(dense.biases[i]), -dense.bias.fraction());
    }
    return exact;
}

} // namespace snac::synthesis
