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

/// Appends the operations of one layer.
Result<> addLayer(const network::ChainLayer& source, const network::QuantizedDense& quantized,
                  const network::LayerQuantization& formats, const std::string& where,
                  std::vector<Operation>& operations)
{
    if (formats.weights.width > exactBits || formats.bias.width > exactBits) {
        return fail(where + ": weights of " + std::to_string(formats.weights.width) + " and biases of " +
                    std::to_string(formats.bias.width) + " bits; at most " + std::to_string(exactBits) +
                    " are possible");
    }
    Dense dense;
    dense.id = source.id;
    dense.inputs = static_cast<int>(quantized.weights.cols());
    dense.units = static_cast<int>(quantized.weights.rows());
    const FixedFormat grid = weightGrid(formats, quantized.weights);
    dense.weightFraction = grid.fraction();
    for (const double weight : quantized.weights.reshaped<Eigen::RowMajor>()) {
        dense.weights.push_back(toRaw(weight, grid));
    }
    dense.bias = formats.bias;
    for (const double bias : quantized.bias) {
        dense.biases.push_back(toRaw(bias, formats.bias));
    }
    dense.accumulator = formats.accumulator;
    operations.emplace_back(std::move(dense));
    if (formats.table) {
        operations.emplace_back(Cast{.output = *formats.table});
        operations.emplace_back(Table{source.activation.kind,
                                      activationTable(source.activation, *formats.table, formats.output),
                                      formats.output});
        return {};
    }
    // network::check() has seen to it that slopes are powers of two.
    const bool slopes = source.activation.kind == network::ActivationKind::LeakyReLU;
    operations.emplace_back(
        Cast{source.activation.kind, slopes ? std::ilogb(source.activation.slope) : 0, formats.output});
    return {};
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
    int number = 0;
    for (const network::ChainLayer& layer : *chain) {
        const std::string where = "layer " + std::to_string(++number);
        if (auto good = addLayer(layer, dense.at(layer.id), quantized.quantization.layers.at(layer.id), where,
                                 network.operations);
            !good) {
            return std::unexpected(good.error());
        }
    }
    if (auto good = check(network); !good) {
        return std::unexpected(good.error());
    }
    return network;
}

} // namespace snac::fixedpoint
