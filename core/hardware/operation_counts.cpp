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
    network::PerLayer<CountedLayer> layers;
    for (const network::WeightedLayer& layer : network::weightedLayers(architecture)) {
        layers[layer.id] = each;
    }
    return countLayers(architecture, layers);
}

OperationCounts countLayers(const network::Architecture& architecture,
                            const network::PerLayer<CountedLayer>& layers)
{
    OperationCounts counts;
    const std::vector<network::TensorShape> shapes = network::shapesOf(architecture);
    for (std::size_t i = 0; i < architecture.layers.size(); ++i) {
        const network::Layer& layer = architecture.layers[i];
        const network::WeightSizes sizes = network::weightSizes(layer, shapes[i]);
        counts.parameters += sizes.parameters();
        if (network::hasWeights(layer)) {
            addLayer(counts, network::multiplicationCount(layer, shapes[i]),
                     static_cast<double>(sizes.columns), *layers.find(architecture.idOf(i)));
        }
    }
    return counts;
}

} // namespace snac::hardware
