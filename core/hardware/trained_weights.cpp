// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trained_weights.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace snac::hardware {

namespace {

// Measured by tests/benchmarks/bench_weights on networks drawn from the spaces of the three shipped studies
// and trained as those are, a quarter to four times as long, on the simulated jets: the values of networks of
// four dense layers after some 1,600 steps. Weights of deeper ones grow less; behind a sigmoid they are twice
// as large, behind tanh and ReLU alike; single layers differ from all this by a factor of 1.4. They also grow
// with the steps, as these to the power of 0.15, which a cost model is not told; learning rate, L1 up to 1e-5
// and inputs made no difference beyond that.
constexpr double firstDeviation = 1.26;
constexpr double firstNormalised = 1.64;
constexpr double hiddenDeviation = 1.22;
constexpr double hiddenNormalised = 2.07;
constexpr double lastDeviation = 1.29;
constexpr double sigmoidGrowth = 2.1;
constexpr double usualLayers = 4.0;
constexpr double byDepth = 0.63;
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

bool isSigmoid(network::ActivationKind kind)
{
    return kind == network::ActivationKind::Sigmoid || kind == network::ActivationKind::HardSigmoid;
}

} // namespace

TrainedWeights trainedWeights(const LayerRole& role)
{
    const double growth = role.behindSigmoid ? sigmoidGrowth : 1.0;
    return {growth * deviationOf(role) * std::pow(usualLayers / std::max(role.layers, 1), byDepth),
            neuronSpread};
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
    bool sigmoid = false;  // what comes in lies between 0 and 1
    for (const network::Layer& layer : architecture.layers) {
        if (std::holds_alternative<network::Dense>(layer)) {
            roles.push_back({.first = roles.empty(), .behindSigmoid = sigmoid && !roles.empty()});
            foldable = true;
            sigmoid = false;
        } else if (std::holds_alternative<network::BatchNorm>(layer)) {
            if (foldable) {
                roles.back().batchNorm = true;
            }
        } else {
            foldable = foldable && passesBatchNorm(layer);
            const auto* activation = std::get_if<network::Activation>(&layer);
            sigmoid = activation ? isSigmoid(activation->kind) : sigmoid;
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
