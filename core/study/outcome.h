// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/summary.h"

#include <string>
#include <string_view>

namespace snac::study {

/// What a study came to, for a sentence instead of an empty plot.
struct Outcome
{
    enum class Kind {
        Front,      ///< there is a Pareto front
        Unfinished, ///< none yet, but trials are missing
        OverBudget, ///< every trial that could be judged is over a budget
        Failed      ///< every trial failed
    };
    Kind kind = Kind::Front;
    /// Empty with a front. Else why there is none and by how much: "none of 24 trials is within the budgets;
    /// nearest is trial 7: LUT 71.20 % is over the budget of 12.00 % (5.9 times)".
    std::string text;
    int nearestTrial = -1; ///< over budget: the trial with the least violation
    double factor = 1.0;   ///< over budget: of that trial's worst budget, how many times the limit it takes

    [[nodiscard]] bool isDeadEnd() const { return kind == Kind::OverBudget || kind == Kind::Failed; }
};

[[nodiscard]] std::string_view
outcomeName(Outcome::Kind kind); ///< "front", "unfinished", "over_budget", "failed"

/// O(trials x budgets).
[[nodiscard]] Outcome outcomeOf(const StudySummary& summary);

} // namespace snac::study
