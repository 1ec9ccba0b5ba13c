// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision.h"

#include "scoring.h"

#include <algorithm>
#include <cmath>
#include <functional>
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

bool isWeight(double weight)
{
    return weight > 0.0 && std::isfinite(weight);
}

} // namespace

Decision decide(const StudyStart& start, std::span<const Trial* const> trials,
                std::span<const Constraint> limits, std::span<const double> weights, double slack)
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
    decision.inOrder = lexicographicChoice(decision.front, orderOf(weights), slack);
    return decision;
}

std::optional<int> weightedChoice(const Front& front, std::span<const double> weights)
{
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

std::vector<std::size_t> orderOf(std::span<const double> weights)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (isWeight(weights[i])) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return weights[i]; });
    return order;
}

std::optional<int> lexicographicChoice(const Front& front, std::span<const std::size_t> order, double slack)
{
    if (front.isEmpty() || order.empty()) {
        return std::nullopt;
    }
    std::vector<int> left = front.ids();
    for (const std::size_t objective : order) {
        const auto value = [&](int id) { return front.point(id).at(objective); };
        const auto [low, high] = std::ranges::minmax(front.ids(), {}, value);
        const int best = *std::ranges::min_element(left, {}, value);
        const bool isLast = objective == order.back();
        const double most = value(best) + (isLast ? 0.0 : std::max(slack, 0.0) * (value(high) - value(low)));
        std::erase_if(left, [&](int id) { return value(id) > most; });
    }
    return left.front();
}

} // namespace snac::study
