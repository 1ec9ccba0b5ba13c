// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "survival.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace snac::evolution {

namespace {

bool isFailed(const Fitness& member)
{
    if (member.failed) {
        return true;
    }
    if (!(member.violation <= 0.0)) {
        return false;
    }
    return member.objectives.empty() ||
           std::ranges::any_of(member.objectives, [](double v) { return std::isnan(v); });
}

bool isFeasible(const Fitness& member)
{
    return !isFailed(member) && member.violation <= 0.0;
}

double violationOf(const Fitness& member)
{
    return std::isnan(member.violation) ? infinity : member.violation;
}

/// The feasible members as points, and where each is in the pool.
struct Feasible
{
    PointSet points;
    std::vector<std::size_t> positions;
};

Feasible feasibleOf(const std::vector<Fitness>& pool)
{
    Feasible feasible;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        if (!isFeasible(pool[i])) {
            continue;
        }
        if (feasible.positions.empty()) {
            feasible.points.dimensions = pool[i].objectives.size();
        } else if (pool[i].objectives.size() != feasible.points.dimensions) {
            throw std::invalid_argument("survival: members differ in their number of objectives");
        }
        feasible.points.push(pool[i].objectives);
        feasible.positions.push_back(i);
    }
    return feasible;
}

std::vector<int> ranksOf(const std::vector<Fitness>& pool, const Feasible& feasible)
{
    std::vector<int> ranks(pool.size(), -1);
    const std::vector<int> feasibleRanks = nonDominatedRanks(feasible.points);
    int first = 0;
    for (std::size_t i = 0; i < feasibleRanks.size(); ++i) {
        ranks[feasible.positions[i]] = feasibleRanks[i];
        first = std::max(first, feasibleRanks[i] + 1);
    }
    std::vector<double> violations;
    for (const Fitness& member : pool) {
        if (!isFailed(member) && !isFeasible(member)) {
            violations.push_back(violationOf(member));
        }
    }
    std::ranges::sort(violations);
    const auto repeated = std::ranges::unique(violations);
    violations.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 0; i < pool.size(); ++i) {
        if (!isFailed(pool[i]) && !isFeasible(pool[i])) {
            const auto at = std::ranges::lower_bound(violations, violationOf(pool[i]));
            ranks[i] = first + static_cast<int>(at - violations.begin());
        }
    }
    return ranks;
}

/// Puts the crowding of one front into the standings and returns its members, those that stay first.
/// `fits`: how many of them there is room for.
void placeFront(Survival& result, const std::vector<std::size_t>& front, const Feasible& feasible,
                const std::vector<int>& pointOf, std::size_t fits, Truncation truncation)
{
    std::vector<bool> kept(front.size(), true);
    std::vector<double> distances(front.size(), 0.0);
    if (pointOf[front.front()] >= 0) {
        std::vector<int> points(front.size());
        std::ranges::transform(front, points.begin(), [&](std::size_t i) { return pointOf[i]; });
        distances = crowdingDistances(feasible.points, points);
        if (fits > 0 && fits < front.size() && truncation == Truncation::OneByOne) {
            const bool plane = feasible.points.dimensions <= 2;
            CrowdingCut cut = plane ? cutByCrowding(feasible.points, points, fits)
                                    : cutByVicinity(feasible.points, points, fits);
            kept = std::move(cut.kept);
            distances = plane ? std::move(cut.distances) : distances;
        }
    }
    std::vector<std::size_t> order(front.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return kept[a] != kept[b] ? bool(kept[a]) : distances[a] > distances[b];
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
        Standing& standing = result.standings[front[order[i]]];
        standing.crowding = distances[order[i]];
        standing.survived = i < fits;
        if (standing.survived) {
            result.survivors.push_back(front[order[i]]);
        }
    }
}

} // namespace

std::vector<int> constrainedRanks(const std::vector<Fitness>& pool)
{
    return ranksOf(pool, feasibleOf(pool));
}

Survival survive(const std::vector<Fitness>& pool, std::size_t count, Truncation truncation)
{
    const Feasible feasible = feasibleOf(pool);
    const std::vector<int> ranks = ranksOf(pool, feasible);
    std::vector<int> pointOf(pool.size(), -1);
    for (std::size_t i = 0; i < feasible.positions.size(); ++i) {
        pointOf[feasible.positions[i]] = static_cast<int>(i);
    }
    std::vector<std::vector<std::size_t>> fronts;
    Survival result;
    result.standings.resize(pool.size());
    for (std::size_t i = 0; i < pool.size(); ++i) {
        result.standings[i].rank = ranks[i];
        if (ranks[i] < 0) {
            continue;
        }
        if (fronts.size() <= static_cast<std::size_t>(ranks[i])) {
            fronts.resize(static_cast<std::size_t>(ranks[i]) + 1);
        }
        fronts[static_cast<std::size_t>(ranks[i])].push_back(i);
    }
    for (std::size_t rank = 0; rank < fronts.size(); ++rank) {
        const std::size_t room = count - result.survivors.size();
        const std::size_t fits = std::min(room, fronts[rank].size());
        if (fits > 0 && fits < fronts[rank].size()) {
            result.cutRank = static_cast<int>(rank);
        }
        placeFront(result, fronts[rank], feasible, pointOf, fits, truncation);
    }
    return result;
}

} // namespace snac::evolution
