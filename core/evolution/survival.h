// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objectives.h"

#include <cstddef>
#include <vector>

namespace snac::evolution {

/// How a front that does not fit whole is cut.
enum class Truncation {
    OneByOne, ///< cutByCrowding for one and two objectives, cutByVicinity for more: more even fronts
    AtOnce    ///< as published in 2002: the largest crowding distances of the whole front
};

/// What survival needs of one member of the pool.
struct Fitness
{
    std::vector<double> objectives; ///< minimised; ignored when violation > 0 or failed
    double violation = 0.0;         ///< <= 0 = feasible
    bool failed = false;
};

struct Standing
{
    int rank = -1; ///< -1 for failed
    double crowding = 0.0;
    bool survived = false;
};

struct Survival
{
    std::vector<Standing> standings; ///< in the order of the pool
    std::vector<std::size_t>
        survivors;    ///< positions in the pool: by rank, then by falling crowding, then by position
    int cutRank = -1; ///< rank of the front that did not fit whole; -1 if none
};

/// Ranks under constrained dominance (Deb et al. 2002): feasible ones by non-dominated sorting, then
/// infeasible ones by violation, equal violations sharing a rank. -1 for failed. Objectives that are NaN or
/// missing count as failed, a NaN violation as an infinite one. Throws std::invalid_argument where feasible
/// ones differ in their number of objectives.
[[nodiscard]] std::vector<int> constrainedRanks(const std::vector<Fitness>& pool);

/// NSGA-II's elitist survival: whole fronts while they fit, then the least crowded of the front that does
/// not. Failed ones never survive. Crowding: see Truncation; infeasible ones have 0, so of equal violations
/// the first in the pool stays.
[[nodiscard]] Survival survive(const std::vector<Fitness>& pool, std::size_t count, Truncation truncation);

} // namespace snac::evolution
