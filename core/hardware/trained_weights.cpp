// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trained_weights.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace snac::hardware {

namespace {

// Measured by tests/benchmarks/bench_weights on networks drawn from the spaces of the three shipped studies
// and trained as those are on the simulated jets: the values of networks of four dense layers. Weights of
// deeper ones grow less, as one over the root of the layers; single layers differ from all this by a factor
// of 1.6. They also grow with the third root of the steps, which nobody knows before training; inputs, L1 up
// to 1e-4 and the activation made no difference beyond that.
constexpr double firstDeviation = 1.23;
constexpr double firstNormalised = 1.55;
constexpr double hiddenDeviation = 1.34;
constexpr double hiddenNormalised = 2.41;
constexpr double lastDeviation = 1.50;
constexpr double usualLayers = 4.0;
constexpr double neuronSpread = 0.3;

double deviationOf(const LayerRole& role)
{
    if (role.last) {
        return lastDeviation;
    }
    if (role.first) {
        return role.batchNorm ? firstNormalised : firstDeviation;
    }
    return role.batchNorm ? hiddenNormalised : hiddenDeviation;
}

} // namespace

TrainedWeights trainedWeights(const LayerRole& role)
{
    return {deviationOf(role) * std::sqrt(usualLayers / std::max(role.layers, 1)), neuronSpread};
}

bool passesBatchNorm(const network::Layer& layer)
{
    const auto* activation = std::get_if<network::Activation>(&layer);
    return std::holds_alternative<network::Dropout>(layer) ||
           (activation != nullptr && activation->kind == network::ActivationKind::Linear);
}

std::vector<LayerRole> layerRoles(const network::Architecture& architecture)
{
    std::vector<LayerRole> roles;
    bool foldable = false; // a batch norm that came now would become part of the layer
    for (const network::Layer& layer : architecture.layers) {
        if (std::holds_alternative<network::Dense>(layer)) {
            roles.push_back({.first = roles.empty()});
            foldable = true;
        } else if (std::holds_alternative<network::BatchNorm>(layer)) {
            if (foldable) {
                roles.back().batchNorm = true;
            }
        } else {
            foldable = foldable && passesBatchNorm(layer);
        }
    }
    if (!roles.empty()) {
        roles.back().last = true;
    }
    for (LayerRole& role : roles) {
        role.layers = static_cast<int>(roles.size());
    }
    return roles;
}

} // namespace snac::hardware
