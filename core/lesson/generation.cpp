// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation.h"

#include <algorithm>
#include <cmath>

namespace snac::lesson {

namespace {

bool hasPlace(const evolution::Fitness& fitness, std::size_t objectives)
{
    return !fitness.failed && fitness.violation <= 0.0 && fitness.objectives.size() == objectives &&
           std::ranges::all_of(fitness.objectives, [](double v) { return std::isfinite(v); });
}

} // namespace

std::size_t Generation::parentCount() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(record.pool, [](const auto& member) { return !member.offspring; }));
}

int Generation::placeOf(int id) const
{
    const auto found = std::ranges::find(pool, id, &Individual::id);
    return found == pool.end() ? -1 : static_cast<int>(found - pool.begin());
}

const Individual* Generation::find(int id) const
{
    const int place = placeOf(id);
    if (place >= 0) {
        return &pool[static_cast<std::size_t>(place)];
    }
    const auto found = std::ranges::find(relatives, id, &Individual::id);
    return found == relatives.end() ? nullptr : &*found;
}

const evolution::Offspring* Generation::originOf(int place) const
{
    if (place < 0 || static_cast<std::size_t>(place) >= record.pool.size() ||
        !record.pool[static_cast<std::size_t>(place)].offspring) {
        return nullptr;
    }
    const int id = record.pool[static_cast<std::size_t>(place)].id;
    const auto found = std::ranges::find(record.offspring, id, &evolution::Offspring::id);
    return found == record.offspring.end() ? nullptr : &*found;
}

Cloud cloudOf(const Generation& generation)
{
    Cloud cloud;
    cloud.points.dimensions = generation.axes.size();
    cloud.rows.assign(generation.pool.size(), -1);
    for (std::size_t place = 0; place < generation.pool.size(); ++place) {
        const evolution::Fitness& fitness = generation.pool[place].fitness;
        if (hasPlace(fitness, cloud.points.dimensions)) {
            cloud.rows[place] = static_cast<int>(cloud.places.size());
            cloud.places.push_back(static_cast<int>(place));
            cloud.points.push(fitness.objectives);
        }
    }
    return cloud;
}

std::vector<std::vector<int>> frontsOf(const evolution::GenerationRecord& record)
{
    std::vector<std::vector<int>> fronts;
    for (std::size_t place = 0; place < record.pool.size(); ++place) {
        const int rank = record.pool[place].rank;
        if (rank < 0) {
            continue;
        }
        if (fronts.size() <= static_cast<std::size_t>(rank)) {
            fronts.resize(static_cast<std::size_t>(rank) + 1);
        }
        fronts[static_cast<std::size_t>(rank)].push_back(static_cast<int>(place));
    }
    return fronts;
}

std::vector<int> rowsOf(const std::vector<int>& ranks, int rank)
{
    std::vector<int> rows;
    for (std::size_t row = 0; row < ranks.size(); ++row) {
        if (ranks[row] == rank) {
            rows.push_back(static_cast<int>(row));
        }
    }
    return rows;
}

std::vector<int> dominatorCounts(const Cloud& cloud, const std::vector<int>& ranks, int from)
{
    const std::size_t count = cloud.points.size();
    std::vector<int> counts(count, 0);
    for (std::size_t a = 0; a < count; ++a) {
        if (ranks[a] < from) {
            continue;
        }
        for (std::size_t b = 0; b < count; ++b) {
            counts[b] += evolution::dominates(cloud.points[a], cloud.points[b]) ? 1 : 0;
        }
    }
    return counts;
}

Relations relationsOf(const Cloud& cloud, int row)
{
    Relations relations;
    const auto self = cloud.points[static_cast<std::size_t>(row)];
    for (std::size_t i = 0; i < cloud.points.size(); ++i) {
        const auto other = cloud.points[i];
        const int index = static_cast<int>(i);
        if (index == row) {
            continue;
        }
        if (evolution::dominates(other, self)) {
            relations.dominators.push_back(index);
        } else if (evolution::dominates(self, other)) {
            relations.dominated.push_back(index);
        } else if (std::ranges::equal(self, other)) {
            relations.equal.push_back(index);
        }
    }
    return relations;
}

std::vector<int> hiddenFront(const Cloud& cloud, const std::vector<int>& ranks, std::size_t x, std::size_t y)
{
    std::vector<int> hidden;
    if (cloud.points.dimensions < 3 || cloud.points.size() == 0) {
        return hidden;
    }
    evolution::PointSet plane;
    plane.dimensions = 2;
    for (std::size_t i = 0; i < cloud.points.size(); ++i) {
        plane.push(std::vector{cloud.points[i][x], cloud.points[i][y]});
    }
    const std::vector<int> seen = evolution::nonDominatedRanks(plane);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (ranks[i] == 0 && seen[i] > 0) {
            hidden.push_back(static_cast<int>(i));
        }
    }
    return hidden;
}

} // namespace snac::lesson
