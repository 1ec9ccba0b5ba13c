// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "cast_steps.h"
#include "layer_lines.h"
#include "output_lines.h"
#include "program_builder.h"

#include "snac/fixedpoint/ranges.h"

#include <algorithm>

namespace snac::synthesis {

using fixedpoint::LayerRanges;
using fixedpoint::LayerView;

namespace {

/// By layer and unit: whether something that follows depends on it.
std::vector<std::vector<bool>> neededUnits(const std::vector<LayerView>& layers,
                                           const std::vector<LayerRanges>& ranges)
{
    std::vector<std::vector<bool>> needed(layers.size());
    for (std::size_t i = layers.size(); i-- > 0;) {
        const fixedpoint::Dense& dense = *layers[i].dense;
        needed[i].assign(static_cast<std::size_t>(dense.units), i + 1 == layers.size());
        if (i + 1 == layers.size()) {
            continue;
        }
        const fixedpoint::Dense& next = *layers[i + 1].dense;
        for (int unit = 0; unit < next.units; ++unit) {
            const fixedpoint::RawRange& output = ranges[i + 1].outputs[static_cast<std::size_t>(unit)];
            if (!needed[i + 1][static_cast<std::size_t>(unit)] || output.low == output.high) {
                continue;
            }
            for (int input = 0; input < next.inputs; ++input) {
                if (next.weight(unit, input) != 0) {
                    needed[i][static_cast<std::size_t>(input)] = true;
                }
            }
        }
    }
    return needed;
}

/// DSP blocks of multipliers that are not a matter of choice: those of layers in turns, as if every input
/// changed, and those of softmax.
int blocksTaken(const fixedpoint::Network& network, const std::vector<LayerView>& layers,
                const std::vector<LayerRanges>& ranges, const std::vector<std::vector<bool>>& needed,
                const std::vector<int>& reuse)
{
    int taken = 0;
    for (std::size_t i = 0; i < layers.size() && i < reuse.size(); ++i) {
        const fixedpoint::Dense& dense = *layers[i].dense;
        if (reuse[i] <= 1 || dense.accumulator) {
            continue;
        }
        int products = 0;
        int weightBits = 1;
        for (int unit = 0; unit < dense.units; ++unit) {
            const fixedpoint::RawRange& output = ranges[i].outputs[static_cast<std::size_t>(unit)];
            if (!needed[i][static_cast<std::size_t>(unit)] || output.low == output.high) {
                continue;
            }
            for (int input = 0; input < dense.inputs; ++input) {
                const std::int64_t weight = dense.weight(unit, input);
                products += weight != 0 ? 1 : 0;
                weightBits = std::max(weightBits, fixedpoint::bitsFor(weight, weight, true));
            }
        }
        int valueBits = 1;
        for (const fixedpoint::RawRange& input : ranges[i].inputs) {
            valueBits = std::max(valueBits, fixedpoint::bitsFor(input.low, input.high, true));
        }
        taken += (products + reuse[i] - 1) / reuse[i] * dspBlocks(valueBits, weightBits);
    }
    if (const auto* softmax = std::get_if<fixedpoint::Softmax>(&network.operations.back())) {
        constexpr int sign = 1; // the entries of both tables have none
        taken += layers.back().dense->units *
                 dspBlocks(softmax->exponential.width + sign, softmax->inverse.width + sign);
    }
    return taken;
}

} // namespace

Result<Program> straightLine(const fixedpoint::Network& network, const AdderOptions& options,
                             const std::vector<int>& reuse, MultiplierRule multipliers)
{
    SNAC_CHECK(fixedpoint::check(network));
    SNAC_TRY(const auto layers, fixedpoint::layersOf(network));
    SNAC_TRY(const auto ranges, fixedpoint::rangesOf(network));
    Program program;
    program.input = network.input;
    program.inputs = network.inputs();
    program.layers = static_cast<int>(layers.size());
    program.turns.assign(layers.size(), 1);
    std::vector<int> values;
    for (int i = 0; i < program.inputs; ++i) {
        ProgramValue value;
        value.range = fixedpoint::rawRange(network.input);
        value.fraction = network.input.fraction();
        value.neuron = i;
        program.values.push_back(value);
        values.push_back(i);
    }
    ProgramBuilder builder(program);
    const auto needed = neededUnits(layers, ranges);
    if (multipliers.kind != Multipliers::Adders) {
        multipliers.most -= blocksTaken(network, layers, ranges, needed, reuse);
        program.dspLeft = std::max(multipliers.most, 0);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        LayerWork work{.view = layers[i],
                       .ranges = ranges[i],
                       .needed = needed[i],
                       .index = static_cast<int>(i),
                       .options = options,
                       .multipliers = multipliers,
                       .reuse = i < reuse.size() ? reuse[i] : 1};
        SNAC_TRY(values, appendLayer(program, builder, std::move(work), values));
        program.layerOutputs.push_back(values);
    }
    program.dspCandidates = multipliers.candidates;
    program.output = network.logit();
    program.outputs = std::move(values);
    appendOutputStage(program, builder, network);
    if (builder.tooWide()) {
        return fail("the network needs a value of more than 62 bits; give weights or inputs fewer bits");
    }
    dropUnused(program);
    return program;
}

} // namespace snac::synthesis
