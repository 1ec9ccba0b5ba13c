// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include "snac/fixedpoint/wide.h"

namespace snac::synthesis {

/// What hardware does for a cast: shift, add 1 or not, bring into the range.
struct CastSteps
{
    int shift = 0;              ///< bits dropped; below 0: zeros appended, no more than matter
    bool mayIncrement = false;  ///< whether the rounding may add 1 to what is left
    fixedpoint::Int128 low = 0; ///< after shift and rounding, in steps of the target, before overflow
    fixedpoint::Int128 high = 0;
    bool overflows = false; ///< whether that may leave the target's range
    fixedpoint::RawRange result;
};

/// Of a value of at most 62 bits.
[[nodiscard]] CastSteps castSteps(const ProgramValue& value, const FixedFormat& to);

} // namespace snac::synthesis
