// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module.h"

#include "snac/synthesis/straight_line/turn_plan.h"

#include <map>
#include <string>

namespace snac::synthesis::rtl {

/// Appends the multipliers of a layer that work in turns: what enters is held when `start` is set, a counter
/// chooses a value and a weight for each multiplier, and their products are added up, each step behind a
/// register. `names`: of the values that enter. Returns, by value, the register that holds each partial sum
/// turns + turnOverhead clock edges after the start, for one cycle.
[[nodiscard]] std::map<int, Bits> appendTurnLogic(const Language& language, const TurnPlan& plan,
                                                  const Program& program,
                                                  const std::map<int, std::string>& names, Module& module);

} // namespace snac::synthesis::rtl
