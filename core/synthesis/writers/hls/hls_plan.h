// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/fixedpoint/ranges.h"
#include "snac/synthesis/design.h"

#include <cstdint>
#include <string>
#include <vector>

namespace snac::synthesis {

/// Which weight a multiplier works on in which turn: tables of turns x multipliers, row by row.
struct HlsTurns
{
    int turns = 1;
    int multipliers = 1;
    int unitsPerMultiplier = 1;
    std::vector<std::int64_t> weights; ///< 0 where a multiplier has nothing to do
    std::vector<int> inputs;           ///< number of the input
    std::vector<int> units;            ///< counted from the first unit of the multiplier
    std::vector<int> firstUnits;       ///< by multiplier
};

/// Shares the weights of a layer that are not zero among multipliers of at most `reuse` turns each. A
/// multiplier serves one unit, or as many whole units in a row as it has turns for. At least one multiplier
/// and one turn. O(weights).
[[nodiscard]] HlsTurns turnsOf(const fixedpoint::Dense& dense, int reuse);

/// One dense layer as the HLS code has it.
struct HlsLayer
{
    LayerBuild build;
    fixedpoint::LayerView view; ///< points into the design's network
    fixedpoint::LayerRanges ranges;
    FixedFormat weight; ///< the narrowest signed format that holds all weights
    FixedFormat accumulator;
    long long nonzero = 0;
    int multipliers = 1; ///< that the kernel asks for
    HlsTurns turns;      ///< Strategy::Resource only
};

struct HlsPlan
{
    std::string top; ///< name of the function
    std::vector<HlsLayer> layers;
    bool dataflow =
        false;          ///< layers work one after the other on different samples, each with its own interval
    int interval = 1;   ///< cycles from one sample to the next, as asked for
    FixedFormat result; ///< what the top function gives
    int results = 0;    ///< how many
};

/// The top function of a design: its name, or, where C++ or the project itself has another use for that, the
/// name with
/// "_net" behind it.
[[nodiscard]] std::string hlsTopName(const Design& design);

/// Errors: check() of the design; what HLS C++ cannot express, with the layer; a part that is no name of one.
[[nodiscard]] Result<HlsPlan> planHls(const Design& design);

} // namespace snac::synthesis
