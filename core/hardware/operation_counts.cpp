// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_model.h"

#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

/// SNAC-Pack counts at 32 bits whatever the precision.
constexpr double snacBits = 32.0;

struct Counter
{
    double width; ///< of the current feature vector
    std::span<const CountedLayer> layers;
    std::size_t next = 0;
    OperationCounts counts;

    void operator()(const network::Dense& dense)
    {
        const double in = width;
        const double out = dense.units;
        const double products = in * out;
        const double log2In = in > 0.0 ? std::log2(in) : 0.0;
        const CountedLayer& layer = layers[next++];
        counts.multiplications += products;
        counts.parameters += products + (dense.bias ? out : 0.0);
        counts.bopsSnacBlock += products * snacBits * snacBits;
        const double mlp = products * (snacBits * snacBits + 2.0 * snacBits) + out * log2In * snacBits;
        const double scale = layer.weightBits / snacBits;
        const double square = layer.kept * layer.weightBits * layer.inputBits;
        counts.bopsSnacMlp += mlp;
        counts.bopsSnacEffective += mlp * scale * scale * layer.kept;
        counts.bops += products * (square + layer.weightBits + layer.inputBits + log2In);
        counts.ebops += products * square;
        width = out;
    }
    void operator()(const network::BatchNorm&) { counts.parameters += 2.0 * width; }
    void operator()(const network::Activation&) {}
    void operator()(const network::Dropout&) {}
};

} // namespace

OperationCounts countOperations(const network::Architecture& architecture, const Precision& precision,
                                double sparsity)
{
    const double bits = precision.width;
    const CountedLayer each{bits, bits, 1.0 - std::clamp(sparsity, 0.0, 1.0)};
    const std::vector<CountedLayer> layers(network::weightedLayers(architecture).size(), each);
    return countLayers(architecture, layers);
}

OperationCounts countLayers(const network::Architecture& architecture, std::span<const CountedLayer> layers)
{
    Counter counter{static_cast<double>(architecture.inputs), layers, 0, {}};
    for (const network::Layer& layer : architecture.layers) {
        std::visit(counter, layer);
    }
    return counter.counts;
}

} // namespace snac::hardware
