// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision.h"

#include "scoring.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::study {

namespace {

bool keepsAll(const StudyStart& start, const Trial& trial, std::span<const Constraint> limits)
{
    return std::ranges::all_of(limits, [&](const Constraint& limit) {
        const double value = scoredValue(start.config, start.board, trial, limit.quantity);
        return info(limit.quantity).maximize ? value >= limit.limit : value <= limit.limit;
    });
}

} // namespace

Decision decide(const StudyStart& start, std::span<const Trial* const> trials,
                std::span<const Constraint> limits, std::span<const double> weights)
{
    Decision decision;
    std::vector<const Trial*> allowed;
    for (const Trial* trial : trials) {
        if (!trial || !entersFront(*trial)) {
            continue;
        }
        if (keepsAll(start, *trial, limits)) {
            allowed.push_back(trial);
        } else {
            decision.refused.push_back(trial->number);
        }
    }
    decision.front = Front(start.config, allowed);
    decision.knee = decision.front.knee();
    decision.weighted = weightedChoice(decision.front, weights);
    return decision;
}

std::optional<int> weightedChoice(const Front& front, std::span<const double> weights)
{
    const auto isWeight = [](double weight) { return weight > 0.0 && std::isfinite(weight); };
    if (front.isEmpty() || std::ranges::none_of(weights, isWeight)) {
        return std::nullopt;
    }
    std::vector<std::vector<double>> points;
    for (const int id : front.ids()) {
        points.push_back(front.point(id));
    }
    std::vector<double> low = points.front();
    std::vector<double> high = points.front();
    for (const auto& point : points) {
        for (std::size_t i = 0; i < point.size(); ++i) {
            low[i] = std::min(low[i], point[i]);
            high[i] = std::max(high[i], point[i]);
        }
    }
    double least = std::numeric_limits<double>::infinity();
    int chosen = front.ids().front();
    for (std::size_t p = 0; p < points.size(); ++p) {
        double sum = 0.0;
        for (std::size_t i = 0; i < points[p].size() && i < weights.size(); ++i) {
            const double span = high[i] - low[i];
            sum += isWeight(weights[i]) && span > 0.0 ? weights[i] * (points[p][i] - low[i]) / span : 0.0;
        }
        if (sum < least) {
            least = sum;
            chosen = front.ids()[p];
        }
    }
    return chosen;
}

} // namespace snac::study
