// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objectives.h"

#include <span>
#include <vector>

namespace snac::evolution {

/// What one objective adds to the crowding distance of a member of a front.
struct CrowdingSide
{
    int before = -1;    ///< the neighbours along the objective, positions in the front; -1: there is none
    int after = -1;     ///< (also where the objective is constant over the front)
    double share = 0.0; ///< the distance between them in units of the span; infinite at the extremes
};

/// The parts of crowdingDistances(), [member][objective]: the distance is the sum of the shares, but for a
/// front of one point, whose distance is infinite without any. O(M F log F).
[[nodiscard]] std::vector<std::vector<CrowdingSide>> crowdingSides(const PointSet& points,
                                                                   std::span<const int> front);

} // namespace snac::evolution
