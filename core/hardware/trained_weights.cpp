// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trained_weights.h"

#include <variant>

namespace snac::hardware {

namespace {

// Measured by tests/benchmarks/bench_weights on 420 networks drawn from the spaces of the three shipped
// studies and trained on the simulated jets and on made sets of 8 to 64 inputs and 2 to 10 classes: the
// values after 1,500 steps at learning rate 0.002. They grow with (steps x rate^0.4)^(1/3); single layers
// differ from them by a factor of 1.5. Inputs, L1 up to 1e-4 and the activation made no difference beyond
// that.
constexpr double firstDeviation = 1.25;
constexpr double firstNormalised = 1.54;
constexpr double hiddenDeviation = 1.27;
constexpr double hiddenNormalised = 2.29;
constexpr double lastDeviation = 1.54;
constexpr double neuronSpread = 0.3;

} // namespace

TrainedWeights trainedWeights(const LayerRole& role)
{
    if (role.last) {
        return {lastDeviation, neuronSpread};
    }
    if (role.first) {
        return {role.batchNorm ? firstNormalised : firstDeviation, neuronSpread};
    }
    return {role.batchNorm ? hiddenNormalised : hiddenDeviation, neuronSpread};
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
            foldable = false;
        }
    }
    if (!roles.empty()) {
        roles.back().last = true;
    }
    return roles;
}

} // namespace snac::hardware
