// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantization.h"

#include <cmath>

namespace snac::network {

namespace {

/// Bits from the first to the last one of |value|, a multiple of `step`.
int enclosedBits(double value, double step)
{
    auto units = static_cast<long long>(std::abs(value) / step);
    if (units == 0) {
        return 0;
    }
    while (units % 2 == 0) {
        units /= 2;
    }
    return std::ilogb(static_cast<double>(units)) + 1;
}

} // namespace

double effectiveBitOperations(const QuantizedNetwork& network)
{
    double sum = 0.0;
    int inputBits = network.quantization.input.width;
    for (const auto& [id, dense] : quantizedDense(network)) { // in order: each is fed by the one before it
        const LayerQuantization& formats = network.quantization.layers.at(id);
        for (const double weight : dense.weights.reshaped()) {
            sum += inputBits * enclosedBits(weight, formats.weights.step());
        }
        inputBits = formats.output.width;
    }
    return sum;
}

} // namespace snac::network
