// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trained_network.h"

#include "snac/base/overloaded.h"

namespace snac::network {

namespace {

/// Dense is DenseWeights or const DenseWeights.
template<class Dense, class Network>
std::vector<Dense*> denseOf(Network& network)
{
    std::vector<Dense*> layers;
    for (auto& layer : network.weights) {
        std::visit(Overloaded{[](const std::monostate&) {}, [&](Dense& dense) { layers.push_back(&dense); },
                              [](const BatchNormWeights&) {}},
                   layer);
    }
    return layers;
}

} // namespace

std::vector<const DenseWeights*> denseLayers(const TrainedNetwork& network)
{
    return denseOf<const DenseWeights>(network);
}

std::vector<DenseWeights*> denseLayers(TrainedNetwork& network)
{
    return denseOf<DenseWeights>(network);
}

} // namespace snac::network
