// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::compression {

/// How much is pruned when: the sparsity (fraction of the weights that is zero, 0 to below 1) to reach in
/// round 1, 2, ... Round 0 is never pruned and not in the list. Never goes down.
struct PruningSchedule
{
    std::vector<double> sparsities;

    [[nodiscard]] int rounds() const { return static_cast<int>(sparsities.size()); }
    /// "50, 70, 85, 95 %".
    [[nodiscard]] std::string toString() const;
    bool operator==(const PruningSchedule&) const = default;
};

/// Errors: a sparsity below 0, of 1 or above, one below the one before it; each with the round and what would
/// do. An empty schedule is allowed: quantization alone.
[[nodiscard]] Result<> check(const PruningSchedule& schedule);

/// 50, 70, 85, 95 %.
[[nodiscard]] PruningSchedule classicSchedule();
/// Each round keeps the same fraction of what the round before left: 1 - kept^round. Errors: kept outside
/// (0, 1), rounds outside 1 to 1000.
[[nodiscard]] Result<PruningSchedule> keptSchedule(double kept, int rounds);
/// s_f (1 - (1 - round / rounds)^3): fast while weights are plenty, slow when few are left (Zhu & Gupta 2017,
/// eq. 1, from 0). Errors: final sparsity outside (0, 1), rounds outside 1 to 1000.
[[nodiscard]] Result<PruningSchedule> polynomialSchedule(double finalSparsity, int rounds);

/// "classic"; "none"; "50, 70, 85, 95" or "50,70 %" (percent as soon as one number is above 1) or "0.5 0.7";
/// "kept 0.8 x 10" (ten rounds that keep 80 % each); "polynomial 0.9 x 10" (to 90 % in ten rounds).
/// Errors say what is wrong and what would do.
[[nodiscard]] Result<PruningSchedule> parseSchedule(std::string_view text);

} // namespace snac::compression
