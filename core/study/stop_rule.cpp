// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stop_rule.h"

#include "snac/base/number_text.h"

#include <cmath>

namespace snac::study {

bool isStalled(const StopConditions& conditions, std::span<const Generation> generations)
{
    const auto window = static_cast<std::size_t>(std::max(0, conditions.stalledGenerations));
    if (window == 0 || generations.size() <= window) {
        return false;
    }
    const double before = generations[generations.size() - 1 - window].hypervolume;
    const double now = generations.back().hypervolume;
    return std::isfinite(before) && before > 0.0 && !(now - before > conditions.stalledShare * before);
}

StopConditions conditionsToGoOn(StopConditions kept, SearchEnd ended, const StopChange& change)
{
    if (change.moreTrials && ended == SearchEnd::Time) {
        kept.maxMinutes = 0.0;
    }
    if (change.moreTrials && ended == SearchEnd::Stalled) {
        kept.stalledGenerations = 0;
    }
    kept.maxMinutes = change.maxMinutes.value_or(kept.maxMinutes);
    kept.stalledGenerations = change.stopWhenStalled.value_or(kept.stalledGenerations);
    return kept;
}

bool isByCondition(SearchEnd end)
{
    return end == SearchEnd::Time || end == SearchEnd::Stalled;
}

std::string conditionText(const StopConditions& conditions, SearchEnd end)
{
    if (end == SearchEnd::Time) {
        const std::string minutes = numberText(conditions.maxMinutes);
        return "the search ended by its limit of " + minutes + (minutes == "1" ? " minute" : " minutes") +
               " of computing (search.max_minutes), so how far it came depends on the machine";
    }
    if (end == SearchEnd::Stalled) {
        return "the search ended because its hypervolume stalled: over the last " +
               counted(conditions.stalledGenerations, "generation") + " it grew by no more than " +
               numberText(100.0 * conditions.stalledShare) + " % (search.stop_when_stalled)";
    }
    return {};
}

} // namespace snac::study
