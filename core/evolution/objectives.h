// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace snac::evolution {

/// N points of M objectives each, row by row; every objective is minimised (callers negate what they
/// maximise).
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
/// O(N log N) for two objectives (sweep), O(N log^(M-1) N) for more by divide and conquer, whatever the
/// number of fronts (Jensen 2003; Fortin, Grandier & Parizeau 2013; Buzdalov & Shalyto 2014). Infinities are
/// ordinary values.
[[nodiscard]] std::vector<int> nonDominatedRanks(const PointSet& points);

/// The definition, O(M N^2): the oracle of the tests and of the lesson.
[[nodiscard]] std::vector<int> nonDominatedRanksByDefinition(const PointSet& points);

/// Crowding distance (Deb et al. 2002) of the points at `front` (indices), in the order of `front`. Extremes
/// get infinity; an objective that is constant over the front contributes 0; of equal points at an extreme
/// the first in `front` order gets infinity. A front of one point gets infinity. Infinite objective values:
/// sides are measured in units of the span of the finite values, a side that ends in an infinity is infinite,
/// one between equal infinities 0. Never NaN. O(M F log F).
[[nodiscard]] std::vector<double> crowdingDistances(const PointSet& points, std::span<const int> front);

/// What is left of a front that does not fit whole. Both in the order of `front`.
struct CrowdingCut
{
    std::vector<bool> kept;
    std::vector<double>
        distances; ///< of kept ones after the cut, of removed ones at the moment they were removed
};

/// Removes the most crowded point, one at a time with the distances of its neighbours brought up to date,
/// until `count` are left (Kukkonen & Deb, CEC 2006). Of equally crowded ones the later in `front` goes
/// first. Distances only grow while neighbours leave, so no removed one has a larger distance than a kept
/// one. O(M F log F).
[[nodiscard]] CrowdingCut cutByCrowding(const PointSet& points, std::span<const int> front,
                                        std::size_t count);

/// The same with another measure, for three and more objectives, where neighbours along each single objective
/// are often far away in the others and crowding distances say little: the product of the distances to the M
/// nearest members left, each objective in units of its span (vicinity distance: Kukkonen & Deb, PPSN 2006).
/// The best of every objective (the first of equal ones) gets infinity. `distances` are the squares of these
/// products. O(M^2 F^2).
[[nodiscard]] CrowdingCut cutByVicinity(const PointSet& points, std::span<const int> front,
                                        std::size_t count);

/// Volume dominated by `points` and bounded by `reference`. Exact; O(N log N) for 2 and 3 objectives, O(N^2
/// log N) for 4, recursive above (WFG). Points that are not better than the reference in every objective
/// contribute nothing; a contributing point at -infinity makes it infinite. Dominated and equal points do no
/// harm.
[[nodiscard]] double hypervolume(const PointSet& points, std::span<const double> reference);

/// What `point` adds: hypervolume(points and point) - hypervolume(points), without computing the former anew;
/// 0 when `point` is no better than a member. One objective's sweep cheaper than hypervolume().
[[nodiscard]] double hypervolumeGain(const PointSet& points, std::span<const double> point,
                                     std::span<const double> reference);

} // namespace snac::evolution
