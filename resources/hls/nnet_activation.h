// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: MIT-0
//
// Activations: of the sum itself, which is then cast to the output's type, or looked up.
#ifndef SNAC_NNET_ACTIVATION_H
#define SNAC_NNET_ACTIVATION_H

#include "nnet_cast.h"

namespace nnet {

template<class output_t, class accum_t>
output_t linear(const accum_t& sum)
{
#pragma HLS INLINE
    return cast<output_t>(sum);
}

template<class output_t, class accum_t>
output_t relu(const accum_t& sum)
{
#pragma HLS INLINE
    accum_t kept = sum;
    if (sum < 0) {
        kept = 0;
    }
    return cast<output_t>(kept);
}

/// scaled_t has the bits of accum_t with the point moved: the same number times a power of two, exactly.
template<class output_t, class scaled_t, class accum_t>
output_t leaky_relu(const accum_t& sum)
{
#pragma HLS INLINE
    scaled_t scaled;
    scaled.range(accum_t::width - 1, 0) = sum.range(accum_t::width - 1, 0);
    return sum < 0 ? cast<output_t>(scaled) : cast<output_t>(sum);
}

template<class output_t, class accum_t>
output_t hard_tanh(const accum_t& sum)
{
#pragma HLS INLINE
    const ap_fixed<2, 2> one = 1;
    const ap_fixed<2, 2> minus_one = -1;
    return sum > one         ? cast<output_t>(one)
           : sum < minus_one ? cast<output_t>(minus_one)
                             : cast<output_t>(sum);
}

/// The table has an entry for every pattern of bits that an argument can be.
template<class argument_t, class output_t>
output_t looked_up(const argument_t& argument, const output_t table[1 << argument_t::width])
{
#pragma HLS INLINE
    return table[argument.range(argument_t::width - 1, 0).to_uint()];
}

} // namespace nnet

#endif
