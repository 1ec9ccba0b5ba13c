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

hardware::IntegerWeights weightsOf(const Layer& layer)
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
    hardware::NetworkDetail detail;
    for (std::size_t i = 0; i < network.layers.size(); ++i) {
        const Layer& layer = network.layers[i];
        const FixedFormat& accumulator = (*ranges)[i].accumulator;
        const auto [low, high] = std::ranges::minmax(layer.weights);
        hardware::DenseDetail& dense = detail.dense.emplace_back();
        dense.weights = precisionOf(bitsFor(low, high, true), layer.weightFraction);
        dense.inputs = precisionOf(network.inputOf(i).width, network.inputOf(i).fraction());
        dense.accumulator = precisionOf(accumulator.width, accumulator.fraction());
        dense.values = weightsOf(layer);
    }
    return detail;
}

} // namespace snac::fixedpoint
