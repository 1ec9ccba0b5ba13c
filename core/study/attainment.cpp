// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attainment.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::study {

namespace {

struct RunPoint
{
    PlanePoint point;
    std::size_t run = 0;
};

/// By x; of equal ones the better y first.
std::vector<RunPoint> sweepOrder(std::span<const std::vector<PlanePoint>> runs)
{
    std::vector<RunPoint> all;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const PlanePoint& point : runs[run]) {
            if (std::isfinite(point.x) && std::isfinite(point.y)) {
                all.push_back({point, run});
            }
        }
    }
    std::ranges::sort(all, [](const RunPoint& a, const RunPoint& b) {
        return a.point.x != b.point.x ? a.point.x < b.point.x : a.point.y < b.point.y;
    });
    return all;
}

} // namespace

std::vector<PlanePoint> attainmentSurface(std::span<const std::vector<PlanePoint>> runs, int least)
{
    std::vector<PlanePoint> corners;
    if (least < 1 || static_cast<std::size_t>(least) > runs.size()) {
        return corners;
    }
    const auto place = static_cast<std::ptrdiff_t>(least) - 1;
    std::vector<double> best(runs.size(), std::numeric_limits<double>::infinity()); // y of each run so far
    double level = std::numeric_limits<double>::infinity(); // at and above which enough runs are
    const std::vector<RunPoint> all = sweepOrder(runs);
    for (std::size_t i = 0; i < all.size(); ++i) {
        double& own = best[all[i].run];
        own = std::min(own, all[i].point.y);
        const bool isLastHere = i + 1 == all.size() || all[i + 1].point.x != all[i].point.x;
        if (!isLastHere) {
            continue;
        }
        std::vector<double> levels = best;
        std::nth_element(levels.begin(), levels.begin() + place, levels.end());
        if (const double now = levels[static_cast<std::size_t>(place)]; now < level) {
            corners.push_back({all[i].point.x, now});
            level = now;
        }
    }
    return corners;
}

int runsOfShare(int runs, double share)
{
    const double wanted = std::ceil(share * runs - 1e-9);
    return std::clamp(static_cast<int>(wanted), std::min(runs, 1), runs);
}

} // namespace snac::study
