// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trained_network.h"

#include "snac/base/overloaded.h"

namespace snac::network {

namespace {

/// Dense is DenseWeights or const DenseWeights.
template<class Dense, class Network>
PerLayer<Dense*> denseOf(Network& network)
{
    PerLayer<Dense*> layers;
    for (std::size_t place = 0; place < network.weights.size(); ++place) {
        std::visit(Overloaded{[](const std::monostate&) {},
                              [&](Dense& dense) { layers[network.architecture.idOf(place)] = &dense; },
                              [](const BatchNormWeights&) {}},
                   network.weights[place]);
    }
    return layers;
}

} // namespace

PerLayer<const DenseWeights*> denseLayers(const TrainedNetwork& network)
{
    return denseOf<const DenseWeights>(network);
}

PerLayer<DenseWeights*> denseLayers(TrainedNetwork& network)
{
    return denseOf<DenseWeights>(network);
}

} // namespace snac::network
