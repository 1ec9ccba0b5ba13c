// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: MIT-0
#ifndef SNAC_NNET_CAST_H
#define SNAC_NNET_CAST_H

#include "ap_fixed.h"

namespace nnet {

template<bool is_far>
struct caster
{
    template<class to_t, class from_t>
    static to_t cast(const from_t& value)
    {
#pragma HLS INLINE
        return to_t(value);
    }
};

/// Where every value is below half a step, only its sign counts. AMD's headers look for a bit that such a
/// type does not have, and stop in C simulation; a quarter of a step with the same sign is rounded in the
/// same way.
template<>
struct caster<true>
{
    template<class to_t, class from_t>
    static to_t cast(const from_t& value)
    {
#pragma HLS INLINE
        ap_fixed<3, to_t::iwidth - to_t::width + 1> quarter;
        quarter.range(2, 0) = value > 0 ? 1ULL : value < 0 ? 7ULL : 0ULL;
        return to_t(quarter);
    }
};

/// The cast of one fixed-point number to another type, by that type's modes.
template<class to_t, class from_t>
to_t cast(const from_t& value)
{
#pragma HLS INLINE
    const int from_fraction = from_t::width - from_t::iwidth;
    const int to_fraction = to_t::width - to_t::iwidth;
    return caster<(from_fraction - to_fraction > from_t::width)>::template cast<to_t, from_t>(value);
}

} // namespace nnet

#endif
