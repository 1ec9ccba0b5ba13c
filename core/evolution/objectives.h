// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace snac::evolution {

/// N points of M objectives each, row by row; every objective is minimised (callers negate what they maximise).
struct PointSet
{
    std::size_t dimensions = 0;
    std::vector<double> values; ///< N * dimensions

    [[nodiscard]] std::size_t size() const { return dimensions == 0 ? 0 : values.size() / dimensions; }
    [[nodiscard]] std::span<const double> operator[](std::size_t i) const
    {
        return {values.data() + i * dimensions, dimensions};
    }
    void push(std::span<const double> point) { values.insert(values.end(), point.begin(), point.end()); }
};

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// a <= b everywhere and < somewhere. O(M). NaN is refused by the callers.
[[nodiscard]] bool dominates(std::span<const double> a, std::span<const double> b);

/// Rank of every point: 0 for the non-dominated front, 1 for the next, ... Equal points share a rank.
/// O(N log N) for two objectives (Jensen 2003 sweep); ENS-BS (Zhang et al. 2015) with presorting for more.
[[nodiscard]] std::vector<int> nonDominatedRanks(const PointSet& points);

/// The definition, O(M N^2): the oracle of the tests and of the lesson.
[[nodiscard]] std::vector<int> nonDominatedRanksByDefinition(const PointSet& points);

/// Crowding distance (Deb et al. 2002) of the points at `front` (indices), in the order of `front`. Extremes get
/// infinity; an objective that is constant over the front contributes 0; of equal points at an extreme the first in
/// `front` order gets infinity. O(M F log F).
[[nodiscard]] std::vector<double> crowdingDistances(const PointSet& points, std::span<const int> front);

/// Volume dominated by `points` and bounded by `reference`. Exact; 1..4 objectives fast (sweeps), recursive above.
/// Points that do not dominate the reference contribute nothing.
[[nodiscard]] double hypervolume(const PointSet& points, std::span<const double> reference);

} // namespace snac::evolution
