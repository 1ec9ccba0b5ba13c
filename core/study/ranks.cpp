// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranks.h"

#include "scoring.h"

#include "snac/evolution/objectives.h"

#include <algorithm>
#include <cmath>

namespace snac::study {

Ranks ranksOf(const StudyConfig& config, std::span<const Trial* const> trials)
{
    const std::size_t dimensions = config.objectives.size();
    evolution::PointSet points{dimensions, {}};
    std::vector<int> numbers;
    for (const Trial* trial : trials) {
        const bool ranked =
            trial && entersFront(*trial) && trial->number >= 0 && dimensions > 0 &&
            trial->values.size() == dimensions &&
            std::ranges::none_of(trial->values, [](double value) { return std::isnan(value); });
        if (ranked) {
            points.push(minimised(config, trial->values));
            numbers.push_back(trial->number);
        }
    }
    const std::vector<int> sorted = evolution::nonDominatedRanks(points);
    Ranks ranks;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        ranks[numbers[i]] = sorted[i] + 1;
    }
    return ranks;
}

Ranks ranksOf(const StudyConfig& config, const std::vector<Trial>& trials)
{
    std::vector<const Trial*> pointers;
    for (const Trial& trial : trials) {
        pointers.push_back(&trial);
    }
    return ranksOf(config, pointers);
}

} // namespace snac::study
