// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Random integer networks for the tests of this folder.
#include "modes.h"

#include "snac/data/dataset.h"
#include "snac/fixedpoint/network.h"
#include "snac/fixedpoint/ranges.h"

#include <optional>
#include <stdexcept>
#include <vector>

namespace snac::fixedpoint::test {

/// How wide the numbers of a random network are.
struct Sizes
{
    int inputBits = 8;
    int weightBits = 8;
    int outputBits = 8;
    double density = 0.7;
    double accumulators = 0.3; ///< probability
};

/// The operations of one layer, as tests write them.
struct Layer : Dense
{
    network::ActivationKind activation = network::ActivationKind::Linear;
    int slopeExponent = 0;
    std::optional<FixedFormat> table; ///< argument of a table with these entries
    std::vector<std::int64_t> entries;
    FixedFormat output;
};

inline void append(Network& network, const Layer& layer)
{
    Dense dense = layer;
    dense.id = {static_cast<int>(network.operations.size())};
    network.operations.emplace_back(std::move(dense));
    if (layer.table) {
        network.operations.emplace_back(Cast{.output = *layer.table});
        network.operations.emplace_back(Table{layer.activation, layer.entries, layer.output});
    } else {
        network.operations.emplace_back(Cast{layer.activation, layer.slopeExponent, layer.output});
    }
}

inline Network networkOf(const FixedFormat& input, const std::vector<Layer>& layers)
{
    Network network{input, {}};
    for (const Layer& layer : layers) {
        append(network, layer);
    }
    return network;
}

/// Dense operation number `index` of a network.
inline Dense& denseOf(Network& network, std::size_t index)
{
    for (Operation& operation : network.operations) {
        auto* dense = std::get_if<Dense>(&operation);
        if (dense != nullptr && index-- == 0) {
            return *dense;
        }
    }
    throw std::out_of_range("no such layer");
}

inline void addRandomActivation(Random& random, Layer& layer)
{
    using network::ActivationKind;
    switch (random.integer(0, 5)) {
    case 0:
        layer.activation = ActivationKind::ReLU;
        break;
    case 1:
        layer.activation = ActivationKind::LeakyReLU;
        layer.slopeExponent = static_cast<int>(random.integer(-6, 3));
        break;
    case 2:
        layer.activation = ActivationKind::HardTanh;
        break;
    case 3: { // any table will do
        layer.activation = ActivationKind::Tanh;
        layer.table = randomFormat(random, 1, 10);
        const auto [low, high] = rawRange(layer.output);
        for (std::size_t i = 0; i < tableSize(*layer.table); ++i) {
            layer.entries.push_back(random.integer(low, high));
        }
        break;
    }
    default:
        break;
    }
}

inline Layer randomLayer(Random& random, int inputs, const FixedFormat& input, const Sizes& sizes)
{
    Layer layer;
    layer.inputs = inputs;
    layer.units = static_cast<int>(random.integer(1, 9));
    layer.weightFraction = static_cast<int>(random.integer(-3, sizes.weightBits + 4));
    const std::int64_t most = (std::int64_t{1} << (sizes.weightBits - 1)) - 1;
    for (int i = 0; i < layer.inputs * layer.units; ++i) {
        layer.weights.push_back(random.chance(sizes.density) ? random.integer(-most - 1, most) : 0);
    }
    layer.bias = randomFormat(random, 1, sizes.weightBits);
    if (random.chance(0.8)) {
        const auto [low, high] = rawRange(layer.bias);
        for (int unit = 0; unit < layer.units; ++unit) {
            layer.biases.push_back(random.integer(low, high));
        }
    }
    const int productFraction = layer.weightFraction + input.fraction();
    if (random.chance(sizes.accumulators)) {
        FixedFormat accumulator = randomFormat(random, 2, sizes.weightBits + sizes.inputBits + 2);
        accumulator.overflow = Overflow::Wrap;
        accumulator.integer = accumulator.width - (productFraction + static_cast<int>(random.integer(-8, 3)));
        layer.accumulator = accumulator;
    }
    layer.output = randomFormat(random, 1, sizes.outputBits);
    // Mostly where the sums are, or the network would give constants.
    layer.output.integer = layer.output.width - productFraction +
                           static_cast<int>(random.integer(-2, sizes.weightBits + sizes.inputBits));
    addRandomActivation(random, layer);
    return layer;
}

/// May be one that check() turns away.
inline Network randomNetwork(Random& random, const Sizes& sizes)
{
    Network network;
    network.input = randomFormat(random, 1, sizes.inputBits);
    int width = static_cast<int>(random.integer(1, 9));
    const auto depth = random.integer(1, 4);
    for (int i = 0; i < depth; ++i) {
        const Layer layer = randomLayer(random, width, network.logit(), sizes);
        append(network, layer);
        width = layer.units;
    }
    return network;
}

/// Around the range of the format, ties and bounds among them.
inline data::Matrix randomInputs(Random& random, Eigen::Index rows, int columns, const FixedFormat& format)
{
    data::Matrix inputs(rows, columns);
    const double width = std::ldexp(1.0, format.integer);
    for (Eigen::Index i = 0; i < inputs.size(); ++i) {
        const double value = random.uniform(-0.7, 0.7) * width;
        const double step = format.step() / 4.0;
        inputs.data()[i] = static_cast<float>(random.chance(0.5) ? std::round(value / step) * step : value);
    }
    return inputs;
}

} // namespace snac::fixedpoint::test
