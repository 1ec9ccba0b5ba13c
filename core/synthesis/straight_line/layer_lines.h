// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program_builder.h"

#include "snac/fixedpoint/ranges.h"

#include <vector>

namespace snac::synthesis {

/// A layer to be appended to a program.
struct LayerWork
{
    const fixedpoint::LayerView& view;
    const fixedpoint::LayerRanges& ranges;
    std::vector<bool> needed; ///< by unit: whether something depends on its sum
    int index = 0;
    const AdderOptions& options;
    MultiplierRule& multipliers; ///< what is left for this layer and those behind it
    int reuse = 1;               ///< products that take turns on one multiplier
};

/// The outputs of a layer for such inputs; -1 for units that are not needed. Error: more than 62 bits, with
/// the layer.
[[nodiscard]] Result<std::vector<int>> appendLayer(Program& program, ProgramBuilder& builder, LayerWork work,
                                                   const std::vector<int>& inputs);

/// The weighted sums of a layer without an accumulator, rounded by adding `roundings` (by unit, in units of
/// the sum) to them; by unit, -1 where not needed.
[[nodiscard]] Result<std::vector<int>> appendExactSums(ProgramBuilder& builder, const LayerWork& work,
                                                       const std::vector<int>& inputs, std::int64_t rounding);

/// The same sums by multipliers that work in turns: the products of a layer, unit by unit, are dealt out to
/// as few multipliers as the reuse factor allows, evenly.
[[nodiscard]] std::vector<int> appendTurnSums(Program& program, ProgramBuilder& builder,
                                              const LayerWork& work, const std::vector<int>& inputs,
                                              const std::vector<std::int64_t>& constants);

/// Products cast to the accumulator one by one, and their sums, which wrap.
[[nodiscard]] Result<std::vector<int>> appendAccumulatedSums(ProgramBuilder& builder, const LayerWork& work,
                                                             const std::vector<int>& inputs);

} // namespace snac::synthesis
