// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/synthesis/design.h"
#include "snac/synthesis/straight_line/rtl_cost.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace snac::synthesis {

/// What the RTL of a design will be, known without writing it.
struct RtlLayer
{
    std::string name; ///< of its module
    int adders = 0;
    std::int64_t adderBits = 0;
    int stages = 0; ///< registers in a row within it
};
struct RtlFigures
{
    int latencyCycles = 0; ///< clock edges from an input to its registered output
    int interval = 1;      ///< cycles between inputs
    int adders = 0;
    std::int64_t adderBits = 0;    ///< of carry chains
    int depth = 0;                 ///< additions and comparisons in a row
    std::int64_t registerBits = 0; ///< of values; without the valid bits
    /// That multipliers in turns choose among: a bit of an operand or of a weight each turn.
    std::int64_t turnBits = 0;
    int multipliers = 0;          ///< of softmax, of DSP blocks, and those that work in turns
    int dspProducts = 0;          ///< of these: those that Design::multipliers gave to DSP blocks
    int dspLeft = 0;              ///< Program::dspLeft
    int dspCandidates = 0;        ///< Program::dspCandidates
    double longestNs = 0.0;       ///< path, by the delay model
    std::vector<RtlLayer> layers; ///< and the output stage, if there is one
    std::optional<RtlCost> cost;  ///< what Yosys will report; unset with multipliers that work in turns
};

/// Errors: of check() of a design; a reuse factor above 1 in a layer with an accumulator of its own; a value
/// of more than 62 bits.
[[nodiscard]] Result<RtlFigures> rtlFigures(const Design& design);

/// Why DSP blocks, which were asked for, got no product; or how few LUTs each saves, by the estimate, where
/// that is less than the board has for each. In a sentence; empty where they are worth it, or nobody asked.
[[nodiscard]] std::string multiplierNote(const Design& design, const RtlFigures& figures);

} // namespace snac::synthesis
