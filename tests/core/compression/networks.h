// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/network/architecture.h"
#include "snac/network/quantization.h"
#include "snac/training/format_choice.h"

#include <vector>

/// A chain of dense layers with random weights and biases, and an activation behind all but the last.
inline snac::network::TrainedNetwork
randomNetwork(const std::vector<int>& widths, std::uint64_t seed,
              snac::network::ActivationKind activation = snac::network::ActivationKind::ReLU)
{
    using namespace snac;
    Random random(seed);
    network::TrainedNetwork network;
    network.architecture.inputs = widths.front();
    for (std::size_t i = 1; i < widths.size(); ++i) {
        network::DenseWeights layer{.weights = Eigen::MatrixXf(widths[i], widths[i - 1]),
                                    .bias = Eigen::VectorXf(widths[i])};
        for (float& weight : layer.weights.reshaped()) {
            weight = static_cast<float>(random.normal() / std::sqrt(widths[i - 1]));
        }
        for (float& bias : layer.bias.reshaped()) {
            bias = static_cast<float>(random.uniform(-0.5, 0.5));
        }
        network.architecture.layers.emplace_back(network::Dense{.units = widths[i]});
        network.weights.emplace_back(std::move(layer));
        if (i + 1 < widths.size()) {
            network.architecture.layers.emplace_back(network::Activation{.kind = activation});
            network.weights.emplace_back(std::monostate());
        }
    }
    return network;
}

inline snac::data::Matrix randomRows(int rows, int columns, std::uint64_t seed)
{
    snac::Random random(seed);
    snac::data::Matrix inputs(rows, columns);
    for (float& value : inputs.reshaped()) {
        value = static_cast<float>(random.normal());
    }
    return inputs;
}

/// With formats chosen on random rows.
inline snac::network::QuantizedNetwork quantized(const snac::network::TrainedNetwork& network, int width,
                                                 int integer)
{
    using namespace snac;
    training::QuantizationOptions options;
    options.precision = {width, integer, true, Rounding::Rnd, Overflow::Sat};
    const auto formats =
        training::chooseFormats(network, randomRows(256, network.architecture.inputs, 99), options);
    return {.network = network, .quantization = formats.value()};
}
