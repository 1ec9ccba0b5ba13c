// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How fast integer networks are computed: for the benchmark, and for the test that keeps the ratio.
#include "kernel_sets.h"
#include "networks.h"

#include "snac/fixedpoint/evaluate.h"

#include <algorithm>
#include <ctime>
#include <vector>

namespace snac::fixedpoint::test {

/// Dense layers with ReLU, or, with `table`, looked up. `accumulatorDrops`: bits dropped of every product, or
/// below 0 no accumulator.
inline Network speedNetwork(const std::vector<int>& widths, const Sizes& sizes, int accumulatorDrops,
                            bool table)
{
    Random random(1);
    Network network;
    network.input = {sizes.inputBits, 3, true, Rounding::Rnd, Overflow::Sat};
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        Layer layer;
        layer.inputs = widths[i];
        layer.units = widths[i + 1];
        layer.weightFraction = sizes.weightBits - 1;
        const std::int64_t most = (std::int64_t{1} << (sizes.weightBits - 1)) - 1;
        for (int w = 0; w < layer.inputs * layer.units; ++w) {
            layer.weights.push_back(random.chance(sizes.density) ? random.integer(-most, most) : 0);
        }
        layer.bias = {sizes.weightBits, 1, true, Rounding::Rnd, Overflow::Sat};
        layer.biases.assign(static_cast<std::size_t>(layer.units), 3);
        layer.output = {sizes.outputBits, 3, true, Rounding::Rnd, Overflow::Sat};
        if (accumulatorDrops >= 0) {
            const int fraction = layer.weightFraction + network.logit().fraction() - accumulatorDrops;
            layer.accumulator = FixedFormat{fraction + 10, 10};
        }
        layer.activation = table ? network::ActivationKind::Tanh : network::ActivationKind::ReLU;
        if (table) {
            layer.table = FixedFormat{10, 3, true, Rounding::Rnd, Overflow::Sat};
            for (std::size_t entry = 0; entry < tableSize(*layer.table); ++entry) {
                layer.entries.push_back(static_cast<std::int64_t>(entry % 100));
            }
        }
        append(network, layer);
    }
    return network;
}

inline double multiplications(const Network& network)
{
    double count = 0.0;
    const auto layers = layersOf(network);
    for (const LayerView& layer : layers.value()) {
        count += static_cast<double>(layer.dense->inputs) * layer.dense->units;
    }
    return count;
}

/// Calls `work` on `rows` rows of inputs, a few times; multiply-accumulates a millisecond of processor
/// time, of the fastest.
template<class Work>
double bestSpeed(const Network& network, Eigen::Index rows, Work work)
{
    Random random(2);
    const data::Matrix inputs = randomInputs(random, rows, network.inputs(), network.input);
    double best = 0.0;
    for (int attempt = 0; attempt < 5; ++attempt) { // other work on the machine only slows
        const std::clock_t start = std::clock();
        work(inputs);
        const double elapsed = 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        best = std::max(best, multiplications(network) * static_cast<double>(rows) / std::max(elapsed, 1e-3));
    }
    return best;
}

inline double speedOf(const Evaluator& evaluator, const Network& network, Eigen::Index rows)
{
    return bestSpeed(network, rows, [&](const data::Matrix& inputs) { (void)evaluator.evaluate(inputs); });
}

/// What one would write at first: 64-bit integers, row by row, unit by unit, exact sums, and cast().
inline double plainSpeed(const Network& network, Eigen::Index rows)
{
    std::int64_t kept = 0;
    const auto layers = layersOf(network).value();
    const double speed = bestSpeed(network, rows, [&](const data::Matrix& inputs) {
        std::vector<std::int64_t> values;
        std::vector<std::int64_t> next;
        for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
            values.clear();
            for (int i = 0; i < network.inputs(); ++i) {
                values.push_back(toRaw(static_cast<double>(inputs(row, i)), network.input));
            }
            for (const LayerView& view : layers) {
                const Dense& layer = *view.dense;
                const int fraction = layer.weightFraction + view.input.fraction();
                next.clear();
                for (int unit = 0; unit < layer.units; ++unit) {
                    const std::int64_t* weights =
                        layer.weights.data() + static_cast<std::ptrdiff_t>(unit) * layer.inputs;
                    std::int64_t sum = 0;
                    for (int i = 0; i < layer.inputs; ++i) {
                        sum += weights[i] * values[static_cast<std::size_t>(i)];
                    }
                    next.push_back(cast(std::max<std::int64_t>(sum, 0), fraction, view.output()));
                }
                values.swap(next);
            }
            kept += values[0];
        }
    });
    return kept == -1 ? 0.0 : speed; // the sums must be used
}

} // namespace snac::fixedpoint::test
