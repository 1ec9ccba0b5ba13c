// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network.h"

#include "ranges.h"
#include "softmax.h"

#include <cmath>

namespace snac::fixedpoint {

std::size_t tableIndex(std::int64_t argument, const FixedFormat& table)
{
    const std::int64_t lowest = table.isSigned ? -(std::int64_t{1} << (table.width - 1)) : 0;
    return static_cast<std::size_t>(argument - lowest);
}

std::size_t tableSize(const FixedFormat& table)
{
    return std::size_t{1} << table.width;
}

Result<> check(const Network& network)
{
    if (const auto ranges = rangesOf(network); !ranges) {
        return std::unexpected(ranges.error());
    }
    return checkStage(network);
}

network::Architecture architectureOf(const Network& network)
{
    network::Architecture architecture;
    architecture.inputs = network.inputs();
    for (const Layer& layer : network.layers) {
        architecture.layers.emplace_back(network::Dense{layer.units, !layer.biases.empty()});
        if (layer.activation != network::ActivationKind::Linear) {
            network::Activation activation{layer.activation, network::Activation{}.slope};
            if (layer.activation == network::ActivationKind::LeakyReLU) {
                activation.slope = std::ldexp(1.0, layer.slopeExponent);
            }
            architecture.layers.emplace_back(activation);
        }
    }
    return architecture;
}

} // namespace snac::fixedpoint
