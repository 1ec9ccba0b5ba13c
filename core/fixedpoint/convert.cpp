// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "convert.h"

#include <algorithm>
#include <cmath>

namespace snac::fixedpoint {

namespace {

constexpr int exactBits = 52; ///< what doubles carry of weights and biases

/// The grid that all weights of the layer lie on.
FixedFormat weightGrid(const network::LayerQuantization& formats, const network::ExactMatrix& weights)
{
    FixedFormat grid = formats.weights;
    if (formats.weightFraction.size() == 0) {
        return grid;
    }
    int finest = network::noBits;
    for (Eigen::Index unit = 0; unit < weights.rows(); ++unit) {
        for (Eigen::Index input = 0; input < weights.cols(); ++input) {
            if (weights(unit, input) != 0.0) {
                finest = std::max(finest, formats.weightFraction(unit, input));
            }
        }
    }
    if (finest != network::noBits) {
        grid.width = grid.integer + finest;
    }
    return grid;
}

/// network::check() has seen to it that slopes are powers of two.
void setActivation(const network::Activation& activation, Layer& layer)
{
    layer.activation = activation.kind;
    if (activation.kind == network::ActivationKind::LeakyReLU) {
        layer.slopeExponent = std::ilogb(activation.slope);
    }
}

Result<Layer> layerOf(const network::ChainLayer& source, const network::QuantizedDense& dense,
                      const network::LayerQuantization& formats, const std::string& where)
{
    if (formats.weights.width > exactBits || formats.bias.width > exactBits) {
        return fail(where + ": weights of " + std::to_string(formats.weights.width) + " and biases of " +
                    std::to_string(formats.bias.width) + " bits; at most " + std::to_string(exactBits) +
                    " are possible");
    }
    Layer layer;
    layer.inputs = static_cast<int>(dense.weights.cols());
    layer.units = static_cast<int>(dense.weights.rows());
    const FixedFormat grid = weightGrid(formats, dense.weights);
    layer.weightFraction = grid.fraction();
    for (const double weight : dense.weights.reshaped<Eigen::RowMajor>()) {
        layer.weights.push_back(toRaw(weight, grid));
    }
    layer.bias = formats.bias;
    for (const double bias : dense.bias) {
        layer.biases.push_back(toRaw(bias, formats.bias));
    }
    layer.accumulator = formats.accumulator;
    layer.output = formats.output;
    setActivation(source.activation, layer);
    layer.table = formats.table;
    if (layer.table) {
        layer.entries = activationTable(source.activation, *layer.table, layer.output);
    }
    return layer;
}

} // namespace

std::vector<std::int64_t> activationTable(const network::Activation& activation, const FixedFormat& table,
                                          const FixedFormat& output)
{
    std::vector<std::int64_t> entries(tableSize(table));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto raw = static_cast<std::int64_t>(i) - static_cast<std::int64_t>(tableIndex(0, table));
        entries[i] = toRaw(network::activationValue(activation, toDouble(raw, table)), output);
    }
    return entries;
}

Result<Network> fromQuantized(const network::QuantizedNetwork& quantized)
{
    if (auto good = network::check(quantized); !good) {
        return std::unexpected(good.error());
    }
    const auto chain = network::chainOf(quantized.network);
    if (!chain) {
        return std::unexpected(chain.error());
    }
    const auto dense = network::quantizedDense(quantized);
    Network network;
    network.input = quantized.quantization.input;
    for (std::size_t i = 0; i < chain->size(); ++i) {
        auto layer = layerOf((*chain)[i], dense[i], quantized.quantization.layers[i],
                             "layer " + std::to_string(i + 1));
        if (!layer) {
            return std::unexpected(layer.error());
        }
        network.layers.push_back(std::move(*layer));
    }
    if (auto good = check(network); !good) {
        return std::unexpected(good.error());
    }
    return network;
}

} // namespace snac::fixedpoint
