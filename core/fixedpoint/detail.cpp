// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail.h"

#include "ranges.h"

#include <algorithm>
#include <stdexcept>

namespace snac::fixedpoint {

namespace {

hardware::Precision precisionOf(int width, int fraction)
{
    return {width, std::clamp(width - fraction, 0, width)};
}

hardware::IntegerWeights weightsOf(const Dense& layer)
{
    hardware::IntegerWeights weights{layer.inputs, layer.units, {}};
    weights.values.reserve(layer.weights.size());
    for (int input = 0; input < layer.inputs; ++input) {
        for (int unit = 0; unit < layer.units; ++unit) {
            weights.values.push_back(layer.weight(unit, input));
        }
    }
    return weights;
}

} // namespace

hardware::NetworkDetail hardwareDetail(const Network& network)
{
    const auto ranges = rangesOf(network);
    if (!ranges) {
        throw std::invalid_argument("network that was not checked: " + ranges.error().message);
    }
    const auto layers = layersOf(network);
    hardware::NetworkDetail detail;
    for (std::size_t i = 0; i < layers->size(); ++i) {
        const LayerView& layer = (*layers)[i];
        const FixedFormat& accumulator = (*ranges)[i].accumulator;
        const auto [low, high] = std::ranges::minmax(layer.dense->weights);
        hardware::DenseDetail& dense = detail.layers[layer.dense->id];
        dense.weights = precisionOf(bitsFor(low, high, true), layer.dense->weightFraction);
        dense.inputs = precisionOf(layer.input.width, layer.input.fraction());
        dense.accumulator = precisionOf(accumulator.width, accumulator.fraction());
        dense.values = weightsOf(*layer.dense);
    }
    return detail;
}

} // namespace snac::fixedpoint
