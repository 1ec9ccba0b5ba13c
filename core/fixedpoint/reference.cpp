// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluate.h"
#include "layer_sum.h"
#include "softmax.h"

#include <algorithm>

namespace snac::fixedpoint {

namespace {

/// raw * 2^-fraction on the finer grid `to`.
Int128 onGrid(Int128 raw, int fraction, int to)
{
    return raw * (Int128{1} << (to - fraction));
}

std::int64_t exactSum(const Dense& layer, int unit, const std::int64_t* inputs, int productFraction,
                      int* fraction)
{
    *fraction = productFraction;
    std::int64_t bias = layer.biases.empty() ? 0 : layer.biases[static_cast<std::size_t>(unit)];
    int biasFraction = layer.bias.fraction();
    while (bias % 2 == 0 && biasFraction > productFraction) { // no grid finer than needed
        bias /= 2;
        --biasFraction;
    }
    *fraction = std::max(productFraction, biasFraction);
    Int128 sum = 0;
    for (int i = 0; i < layer.inputs; ++i) {
        sum += Int128{layer.weight(unit, i)} * inputs[i];
    }
    sum = onGrid(sum, productFraction, *fraction) + onGrid(bias, biasFraction, *fraction);
    return static_cast<std::int64_t>(sum);
}

std::int64_t accumulatedSum(const Dense& layer, int unit, const std::int64_t* inputs, int productFraction)
{
    const FixedFormat& accumulator = *layer.accumulator;
    std::int64_t sum = layer.biases.empty() ? 0
                                            : cast(layer.biases[static_cast<std::size_t>(unit)],
                                                   layer.bias.fraction(), accumulator);
    for (int i = 0; i < layer.inputs; ++i) {
        sum += cast(layer.weight(unit, i) * inputs[i], productFraction, accumulator);
        sum = cast(sum, accumulator.fraction(), accumulator);
    }
    return sum;
}

std::int64_t unitOutput(const LayerView& layer, int unit, const std::int64_t* inputs)
{
    const Dense& dense = *layer.dense;
    const int productFraction = dense.weightFraction + layer.input.fraction();
    int fraction = 0;
    std::int64_t sum = 0;
    if (dense.accumulator) {
        sum = accumulatedSum(dense, unit, inputs, productFraction);
        fraction = dense.accumulator->fraction();
    } else {
        sum = exactSum(dense, unit, inputs, productFraction, &fraction);
    }
    const ScaledValue value = beforeCast(*layer.cast, sum, fraction);
    const FixedFormat& to = layer.cast->output;
    const std::int64_t result = cast(static_cast<std::int64_t>(value.raw), value.fraction, to);
    return layer.table ? layer.table->entries[tableIndex(result, to)] : result;
}

} // namespace

RawMatrix evaluateReference(const Network& network, const data::Matrix& inputs,
                            std::vector<RawMatrix>* layers)
{
    RawMatrix values =
        inputs.unaryExpr([&](float value) { return toRaw(static_cast<double>(value), network.input); });
    if (layers != nullptr) {
        layers->clear();
    }
    const auto views = layersOf(network);
    for (const LayerView& layer : views.value()) {
        RawMatrix next(values.rows(), layer.dense->units);
        for (Eigen::Index row = 0; row < values.rows(); ++row) {
            for (int unit = 0; unit < layer.dense->units; ++unit) {
                next(row, unit) = unitOutput(layer, unit, values.row(row).data());
            }
        }
        values = std::move(next);
        if (layers != nullptr) {
            layers->push_back(values);
        }
    }
    return outputStage(network, values);
}

} // namespace snac::fixedpoint
