// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace snac::study {

/// A pair of values, both to be minimised.
struct PlanePoint
{
    double x = 0.0;
    double y = 0.0;
    bool operator==(const PlanePoint&) const = default;
};

/// What at least `least` of the runs have attained: a run attains a place of the plane if one of its points
/// is at least as good in both values. The area is given by its corners, the smallest x first, y falling; it
/// is all that is at least as bad as one of them in both. Empty where fewer runs attain anything, and for
/// `least` < 1. Points that are not finite are left out. O(N n log n) for N points of n runs. Source: Fonseca
/// & Fleming, PPSN 1996; Lopez-Ibanez, Paquete & Stuetzle 2010 (the empirical attainment function).
[[nodiscard]] std::vector<PlanePoint> attainmentSurface(std::span<const std::vector<PlanePoint>> runs,
                                                        int least);

/// How many of so many runs are a share of them, from 0 to 1: of 5 runs 25 % are 2, 50 % are 3, 75 % are 4.
[[nodiscard]] int runsOfShare(int runs, double share);

} // namespace snac::study
