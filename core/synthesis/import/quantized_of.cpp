// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantized_of.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>

namespace snac::synthesis {

FixedFormat narrowestFormat(const std::vector<std::int64_t>& raw, int fraction)
{
    const auto [least, most] = std::ranges::minmax(raw);
    const int width = fixedpoint::bitsFor(least, most, true);
    return {width, width - fraction, true, Rounding::RndConv, Overflow::Sat};
}

std::optional<network::QuantizedNetwork> quantizedOf(const fixedpoint::Network& integers)
{
    network::QuantizedNetwork quantized;
    network::TrainedNetwork& network = quantized.network;
    network.architecture = fixedpoint::architectureOf(integers);
    quantized.quantization.input = integers.input;
    const auto layers = fixedpoint::layersOf(integers);
    for (const fixedpoint::LayerView& layer : layers.value()) {
        const fixedpoint::Dense& dense = *layer.dense;
        network::DenseWeights weights;
        weights.weights.resize(dense.units, dense.inputs);
        for (int unit = 0; unit < dense.units; ++unit) {
            for (int input = 0; input < dense.inputs; ++input) {
                weights.weights(unit, input) = static_cast<float>(
                    std::ldexp(static_cast<double>(dense.weight(unit, input)), -dense.weightFraction));
            }
        }
        weights.bias.resize(static_cast<Eigen::Index>(dense.biases.size()));
        for (std::size_t i = 0; i < dense.biases.size(); ++i) {
            weights.bias[static_cast<Eigen::Index>(i)] =
                static_cast<float>(fixedpoint::toDouble(dense.biases[i], dense.bias));
        }
        const network::LayerId id = network.architecture.idOf(network.weights.size());
        network.weights.emplace_back(std::move(weights));
        if (network.weights.size() < network.architecture.layers.size() &&
            network::asActivation(network.architecture.layers[network.weights.size()]) != nullptr) {
            network.weights.emplace_back();
        }
        network::LayerQuantization formats;
        formats.weights = narrowestFormat(dense.weights, dense.weightFraction);
        formats.bias = dense.bias;
        formats.output = layer.output();
        if (layer.table) {
            formats.table = layer.cast->output;
        }
        formats.accumulator = dense.accumulator;
        quantized.quantization.layers[id] = formats;
    }
    const auto again = fixedpoint::fromQuantized(quantized);
    const auto logits = fixedpoint::withOutputStage(integers, fixedpoint::OutputStage::Logits);
    return again && logits && *again == *logits ? std::optional(std::move(quantized)) : std::nullopt;
}

} // namespace snac::synthesis
