// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/fixedpoint/softmax.h"
#include "snac/synthesis/design.h"

#include "../../fixedpoint/networks.h"

#include <optional>

namespace snac::synthesis::tests {

/// A design of a network with such names and builds as check() wants, and vectors of `rows` inputs with what
/// the reference makes of them.
inline Design designOf(const fixedpoint::Network& network, const std::string& name, Eigen::Index rows,
                       Random& random)
{
    Design design;
    design.name = name;
    design.network = network;
    const auto layers = fixedpoint::layersOf(network).value();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        design.layers.push_back({.id = layers[i].dense->id, .name = "dense_" + std::to_string(i + 1)});
    }
    for (int i = 0; i < network.inputs(); ++i) {
        design.inputNames.push_back("feature */ \\" + std::to_string(i) + "\n");
    }
    for (int i = 0; i < network.outputs(); ++i) {
        design.outputNames.push_back("class " + std::to_string(i));
    }
    design.board.id = "vu13p";
    design.board.family = "UltraScale+";
    design.origin.study = "random.snac";
    const auto inputs = fixedpoint::test::randomInputs(random, rows, network.inputs(), network.input);
    design.vectors.inputs =
        inputs.unaryExpr([&](float x) { return fixedpoint::toRaw(static_cast<double>(x), network.input); });
    design.vectors.outputs = fixedpoint::evaluateReference(network, inputs);
    return design;
}

/// Nothing: one that cannot be computed, or has no such output stage.
inline std::optional<Design> randomDesign(Random& random, const fixedpoint::test::Sizes& sizes,
                                          fixedpoint::OutputStage stage, const std::string& name,
                                          Eigen::Index rows)
{
    const auto network = fixedpoint::withOutputStage(fixedpoint::test::randomNetwork(random, sizes), stage);
    if (!network || !fixedpoint::check(*network)) {
        return std::nullopt;
    }
    Design design = designOf(*network, name, rows, random);
    design.clockNs = random.uniform(0.8, 8.0);
    return design;
}

} // namespace snac::synthesis::tests
