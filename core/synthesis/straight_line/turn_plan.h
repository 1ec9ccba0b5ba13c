// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace snac::synthesis {

/// Clock edges besides the turns until the sums of a layer stand: what enters is held; a weight and a value
/// are chosen, multiplied, added up. These overlap with the turns of the next input, so that none is lost.
inline constexpr int turnOverhead = 3;

/// The multipliers of a layer that work in turns, with the widths of their registers. All numbers have signs.
struct TurnPlan
{
    int turns = 1;
    int counterWidth = 1;
    std::vector<int> held; ///< values that enter, each once: held while the turns last
    int operandWidth = 1;  ///< of all of them
    int weightWidth = 1;

    struct Multiplier
    {
        std::vector<TurnProduct> products; ///< by turn; without an operand: none
        std::vector<int> sums;             ///< values of the program: its partial sums in order
        std::vector<int> begins;           ///< turn of the first product of each
        int sumWidth = 1;
    };
    std::vector<Multiplier> multipliers;
    std::int64_t registerBits = 0; ///< of held values, counters, operands, products and sums
    std::int64_t chosenBits = 0;   ///< a bit of an operand or of a weight each turn; of equal choices once
};

/// Of a layer with weights; nothing for one without turns, and for the output stage. O(values + products).
[[nodiscard]] std::optional<TurnPlan> turnPlan(const Program& program, int layer);

} // namespace snac::synthesis
