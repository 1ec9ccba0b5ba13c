// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Activations: of the sum itself, which is then cast to the output's type, or looked up.
#ifndef SNAC_NNET_ACTIVATION_H
#define SNAC_NNET_ACTIVATION_H

#include "ap_fixed.h"

namespace nnet {

template<class output_t, class accum_t>
output_t linear(const accum_t& sum)
{
#pragma HLS INLINE
    return output_t(sum);
}

template<class output_t, class accum_t>
output_t relu(const accum_t& sum)
{
#pragma HLS INLINE
    return sum > 0 ? output_t(sum) : output_t(0);
}

/// scaled_t has the bits of accum_t with the point moved: the same number times a power of two, exactly.
template<class output_t, class scaled_t, class accum_t>
output_t leaky_relu(const accum_t& sum)
{
#pragma HLS INLINE
    scaled_t scaled;
    scaled.range(accum_t::width - 1, 0) = sum.range(accum_t::width - 1, 0);
    return sum < 0 ? output_t(scaled) : output_t(sum);
}

template<class output_t, class accum_t>
output_t hard_tanh(const accum_t& sum)
{
#pragma HLS INLINE
    return sum > 1 ? output_t(1) : sum < -1 ? output_t(-1) : output_t(sum);
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
