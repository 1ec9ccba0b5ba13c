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

/// What a layer with weights adds. `in`: values that each of its outputs is a sum of.
void addLayer(OperationCounts& counts, double products, double in, const CountedLayer& layer)
{
    const double out = in > 0.0 ? products / in : 0.0;
    const double log2In = in > 0.0 ? std::log2(in) : 0.0;
    counts.multiplications += products;
    counts.bopsSnacBlock += products * snacBits * snacBits;
    const double square = layer.kept * layer.weightBits * layer.inputBits;
    const double mlp = products * (snacBits * snacBits + 2.0 * snacBits) + out * log2In * snacBits;
    const double scale = layer.weightBits / snacBits;
    counts.bopsSnacMlp += mlp;
    counts.bopsSnacEffective += mlp * scale * scale * layer.kept;
    counts.bops += products * (square + layer.weightBits + layer.inputBits + log2In);
    counts.ebops += products * square;
}

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
    OperationCounts counts;
    std::size_t next = 0;
    network::TensorShape shape = architecture.inputs;
    for (const network::Layer& layer : architecture.layers) {
        const network::WeightSizes sizes = network::weightSizes(layer, shape);
        counts.parameters += sizes.parameters();
        if (network::hasWeights(layer)) {
            addLayer(counts, network::multiplicationCount(layer, shape), static_cast<double>(sizes.columns),
                     layers[next++]);
        }
        shape = network::shapeAfter(layer, shape);
    }
    return counts;
}

} // namespace snac::hardware
