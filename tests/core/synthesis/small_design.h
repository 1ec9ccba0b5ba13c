// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/design.h"

namespace snac::synthesis::tests {

inline fixedpoint::Dense smallLayer(int place, int inputs, int units, int fraction,
                                    std::vector<std::int64_t> weights, std::vector<std::int64_t> biases)
{
    fixedpoint::Dense dense;
    dense.id = {place};
    dense.inputs = inputs;
    dense.units = units;
    dense.weightFraction = fraction;
    dense.weights = std::move(weights);
    dense.bias = {.width = 8, .integer = 3, .overflow = Overflow::Sat};
    dense.biases = std::move(biases);
    return dense;
}

/// Three inputs, a ReLU layer of two units with a pruned weight, two outputs; all of 8 bits.
inline Design smallDesign()
{
    using fixedpoint::Cast;
    const FixedFormat eight{.width = 8, .integer = 3, .overflow = Overflow::Sat};
    Design design;
    design.name = "sample";
    design.network.input = eight;
    design.network.operations = {smallLayer(0, 3, 2, 4, {5, -3, 0, 7, 16, -9}, {3, -40}),
                                 Cast{.activation = network::ActivationKind::ReLU, .output = eight},
                                 smallLayer(2, 2, 2, 5, {-17, 12, 1, 31}, {0, 9}), Cast{.output = eight}};
    design.layers = {{.id = {0}, .name = "dense_1"}, {.id = {2}, .name = "dense_2"}};
    design.board.id = "vu13p";
    design.board.part = "xcvu13p-flga2577-2-e";
    design.board.family = "UltraScale+";
    design.inputNames = {"pt", "eta", "phi"};
    design.outputNames = {"signal", "background"};
    design.origin.study = "small.snac";
    design.origin.trial = 7;
    data::Matrix inputs(4, 3);
    inputs << 0.5F, -1.25F, 2.0F, 0.0F, 0.0F, 0.0F, 3.9F, 3.9F, -4.0F, -0.03125F, 1.0F, -2.5F;
    design.vectors.inputs =
        inputs.unaryExpr([&](float x) { return fixedpoint::toRaw(static_cast<double>(x), eight); });
    design.vectors.outputs = fixedpoint::evaluate(design.network, inputs);
    return design;
}

} // namespace snac::synthesis::tests
