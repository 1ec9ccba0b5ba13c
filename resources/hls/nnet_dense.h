// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: MIT-0
//
// Weighted sums of all inputs with the activation behind them. C++11, for g++, Vivado HLS and Vitis HLS.
//
// Products have all their bits. accum_t is wide enough for every sum, or, where the network was made for a
// narrower one, bias and products are cast to it and the sum wraps.
#ifndef SNAC_NNET_DENSE_H
#define SNAC_NNET_DENSE_H

#include "nnet_cast.h"

namespace nnet {

/// Everything at once, with a multiplier of its own for every weight that is not zero: after unrolling,
/// weights are constants, and nothing is left of a zero.
template<class config, class input_t, class weight_t, class bias_t, class output_t>
void dense_latency(const input_t inputs[config::n_in], const weight_t weights[config::n_out * config::n_in],
                   const bias_t biases[config::n_out], output_t outputs[config::n_out])
{
#pragma HLS PIPELINE II = config::reuse_factor
#pragma HLS ARRAY_PARTITION variable = weights complete
#pragma HLS ARRAY_PARTITION variable = biases complete
#pragma HLS ALLOCATION operation instances = mul limit = config::multipliers
    typedef typename config::accum_t accum_t;
Units:
    for (int unit = 0; unit < config::n_out; ++unit) {
#pragma HLS UNROLL
        accum_t sum = cast<accum_t>(biases[unit]);
    Products:
        for (int input = 0; input < config::n_in; ++input) {
#pragma HLS UNROLL
            if (weights[unit * config::n_in + input] != 0) {
                sum += cast<accum_t>(weights[unit * config::n_in + input] * inputs[input]);
            }
        }
        outputs[unit] = config::activate(sum);
    }
}

/// A multiplier serves up to `reuse_factor` weights, one in each turn, and belongs to one unit or to a few
/// units in a row. Weights that are zero have no turn. The tables say, by turn and multiplier, the weight,
/// its input and its unit (counted from the first unit of the multiplier); multipliers with fewer weights
/// idle on zeros.
template<class config, class input_t, class weight_t, class bias_t, class output_t>
void dense_resource(const input_t inputs[config::n_in],
                    const weight_t weights[config::turns][config::multipliers],
                    const unsigned short input_of[config::turns][config::multipliers],
                    const unsigned short unit_of[config::turns][config::multipliers],
                    const unsigned short first_unit[config::multipliers], const bias_t biases[config::n_out],
                    output_t outputs[config::n_out])
{
#pragma HLS ARRAY_RESHAPE variable = weights complete dim = 2
#pragma HLS ARRAY_RESHAPE variable = input_of complete dim = 2
#pragma HLS ARRAY_RESHAPE variable = unit_of complete dim = 2
#pragma HLS ARRAY_PARTITION variable = first_unit complete
#pragma HLS ARRAY_PARTITION variable = biases complete
    typedef typename config::accum_t accum_t;
    accum_t sums[config::n_out];
#pragma HLS ARRAY_PARTITION variable = sums complete
Biases:
    for (int unit = 0; unit < config::n_out; ++unit) {
#pragma HLS UNROLL
        sums[unit] = cast<accum_t>(biases[unit]);
    }
Turns:
    for (int turn = 0; turn < config::turns; ++turn) {
#pragma HLS PIPELINE II = 1
    Multipliers:
        for (int multiplier = 0; multiplier < config::multipliers; ++multiplier) {
#pragma HLS UNROLL
            const accum_t product =
                cast<accum_t>(weights[turn][multiplier] * inputs[input_of[turn][multiplier]]);
        Owners:
            for (int owner = 0; owner < config::units_per_multiplier; ++owner) {
#pragma HLS UNROLL
                if (unit_of[turn][multiplier] == owner) {
                    sums[first_unit[multiplier] + owner] += product;
                }
            }
        }
    }
Activations:
    for (int unit = 0; unit < config::n_out; ++unit) {
#pragma HLS UNROLL
        outputs[unit] = config::activate(sums[unit]);
    }
}

} // namespace nnet

#endif
