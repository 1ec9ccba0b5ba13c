// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectives.h"

#include <cstdint>

namespace snac::evolution {

bool dominates(std::span<const double> a, std::span<const double> b)
{
    bool better = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] > b[i]) {
            return false;
        }
        better = better || a[i] < b[i];
    }
    return better;
}

std::vector<int> nonDominatedRanksByDefinition(const PointSet& points)
{
    // Deb's "fast" sort: who dominates how many, then peel off front by front.
    const std::size_t count = points.size();
    std::vector<std::vector<std::uint32_t>> dominated(count);
    std::vector<int> dominators(count, 0);
    for (std::size_t a = 0; a < count; ++a) {
        for (std::size_t b = 0; b < count; ++b) {
            if (dominates(points[a], points[b])) {
                dominated[a].push_back(static_cast<std::uint32_t>(b));
                ++dominators[b];
            }
        }
    }
    std::vector<int> ranks(count, 0);
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < count; ++i) {
        if (dominators[i] == 0) {
            front.push_back(i);
        }
    }
    for (int rank = 0; !front.empty(); ++rank) {
        std::vector<std::size_t> next;
        for (const std::size_t a : front) {
            ranks[a] = rank;
            for (const std::size_t b : dominated[a]) {
                if (--dominators[b] == 0) {
                    next.push_back(b);
                }
            }
        }
        front = std::move(next);
    }
    return ranks;
}

} // namespace snac::evolution
