// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cast_steps.h"

#include <algorithm>

namespace snac::synthesis {

using fixedpoint::Int128;

CastSteps castSteps(const ProgramValue& value, const FixedFormat& to)
{
    CastSteps steps;
    // Beyond its width nothing is left of a value, or anything but 0 is out of range: more does not matter.
    const int up = to.width + 1;
    const int down = valueWidth(value) + 2;
    steps.shift = std::clamp(value.fraction - to.fraction(), -up, down);
    const fixedpoint::RawRange& range = value.range;
    if (steps.shift > 0) {
        constexpr int widest = 63;
        const FixedFormat grid{widest, widest - to.fraction(), true, to.rounding, Overflow::Sat};
        steps.low = fixedpoint::cast(range.low, to.fraction() + steps.shift, grid);
        steps.high = fixedpoint::cast(range.high, to.fraction() + steps.shift, grid);
    } else {
        steps.low = range.low * (Int128{1} << -steps.shift);
        steps.high = range.high * (Int128{1} << -steps.shift);
    }
    const bool truncates =
        to.rounding == Rounding::Trn || (to.rounding == Rounding::TrnZero && range.low >= 0);
    steps.mayIncrement = steps.shift > 0 && !truncates;
    const fixedpoint::RawRange limits = fixedpoint::rawRange(to);
    steps.overflows = steps.low < limits.low || steps.high > limits.high;
    const bool saturates = to.overflow == Overflow::Sat || to.overflow == Overflow::SatSym;
    if (steps.overflows && !saturates) {
        steps.result = limits;
    } else { // rounding and saturation keep the order
        steps.result = {static_cast<std::int64_t>(std::clamp<Int128>(steps.low, limits.low, limits.high)),
                        static_cast<std::int64_t>(std::clamp<Int128>(steps.high, limits.low, limits.high))};
    }
    return steps;
}

} // namespace snac::synthesis
