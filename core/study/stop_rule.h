// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/study_config.h"
#include "snac/study/summary.h"
#include "snac/study/trial.h"

#include <optional>
#include <span>
#include <string>

namespace snac::study {

/// Whether the hypervolume has stalled after the last of these generations: over the last
/// `stalledGenerations` of them it grew by no more than `stalledShare` of what it was before. A search that
/// has no hypervolume yet has not stalled: it has not found anything. Out of the generations alone, so equal
/// ones give equal answers, whoever trained them and however long that took.
[[nodiscard]] bool isStalled(const StopConditions& conditions, std::span<const Generation> generations);

/// What who goes on with a study wants otherwise; unset: as it was.
struct StopChange
{
    bool moreTrials = false;            ///< a number of trials was named
    std::optional<double> maxMinutes;   ///< of the whole study; 0: no limit
    std::optional<int> stopWhenStalled; ///< generations; 0: never
};

/// The conditions under which a study goes on that `ended` as told. Who asks for more trials of a search that
/// one of them has ended lifts that one, unless it is named anew: else the search would end at once again.
[[nodiscard]] StopConditions conditionsToGoOn(StopConditions kept, SearchEnd ended, const StopChange& change);

/// Whether a search that ended so was ended by one of its conditions.
[[nodiscard]] bool isByCondition(SearchEnd end);
/// Why, in a sentence without a full stop: the condition, and what follows from it. Empty for other ends.
[[nodiscard]] std::string conditionText(const StopConditions& conditions, SearchEnd end);

} // namespace snac::study
