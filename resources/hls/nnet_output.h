// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: MIT-0
//
// What may stand behind the logits.
#ifndef SNAC_NNET_OUTPUT_H
#define SNAC_NNET_OUTPUT_H

#include "ap_fixed.h"

namespace nnet {

/// The number of the largest value, the first of equal ones; of a single value: 1 if it is above 0.
template<int n, class input_t, class result_t>
void argmax(const input_t inputs[n], result_t result[1])
{
#pragma HLS PIPELINE II = 1
    result_t place = n == 1 && inputs[0] > 0 ? 1 : 0;
    input_t most = inputs[0];
Compare:
    for (int i = 1; i < n; ++i) {
#pragma HLS UNROLL
        if (inputs[i] > most) {
            most = inputs[i];
            place = i;
        }
    }
    result[0] = place;
}

/// Stable softmax by two tables: exp of the differences to the largest value, their exact sum, its inverse,
/// and one product a class.
template<class config, class input_t, class result_t>
void softmax(const input_t inputs[config::n],
             const typename config::exponential_t exponentials[config::exponentials],
             const typename config::inverse_t inverses[config::inverses], result_t results[config::n])
{
#pragma HLS PIPELINE II = 1
    typedef typename config::exponential_t exponential_t;
    typedef typename config::difference_t difference_t;
    typedef typename config::total_t total_t;
    input_t most = inputs[0];
Largest:
    for (int i = 1; i < config::n; ++i) {
#pragma HLS UNROLL
        if (inputs[i] > most) {
            most = inputs[i];
        }
    }
    exponential_t powers[config::n];
#pragma HLS ARRAY_PARTITION variable = powers complete
    typename config::sum_t sum = 0;
Exponentials:
    for (int i = 0; i < config::n; ++i) {
#pragma HLS UNROLL
        const difference_t difference = most - inputs[i];
        powers[i] = exponentials[difference.range(difference_t::width - 1, 0).to_uint()];
        sum += powers[i];
    }
    const total_t total = sum;
    const typename config::inverse_t inverse = inverses[total.range(total_t::width - 1, 0).to_uint()];
Products:
    for (int i = 0; i < config::n; ++i) {
#pragma HLS UNROLL
        results[i] = powers[i] * inverse;
    }
}

} // namespace nnet

#endif
