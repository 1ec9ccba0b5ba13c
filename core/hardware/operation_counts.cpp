// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation_counts.h"

#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

/// `products` of a layer with weights, each of whose outputs is a sum of `inputs` of them.
void addProducts(LayerSize& size, double products, double inputs, const CountedLayer& layer)
{
    size.products = products;
    size.outputs = inputs > 0.0 ? products / inputs : 0.0;
    size.log2Inputs = inputs > 0.0 ? std::log2(inputs) : 0.0;
    size.layer = layer;
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
        LayerSize size{.parameters = sizes.parameters()};
        if (network::hasWeights(layer)) {
            addProducts(size, network::multiplicationCount(layer, shapes[i]),
                        static_cast<double>(sizes.columns), *layers.find(architecture.idOf(i)));
        }
        for (const CountFigure& figure : countFigures) {
            counts.*figure.value += figure.ofLayer(size);
        }
    }
    return counts;
}

} // namespace snac::hardware
