// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "objectives.h"

#include <queue>
#include <vector>

namespace snac::evolution {

/// Removes the member with the smallest distance, again and again, until `count` are left; of equal ones the
/// later. `measure.distance(i)` is the distance of a member among those left, `measure.remove(i, changed)`
/// takes one out and calls `changed(j)` for every member whose distance may be another one now. Distances
/// must not shrink: outdated entries are noticed when they come up and put back with their present value.
template<class Measure>
CrowdingCut removeOneByOne(Measure& measure, std::size_t members, std::size_t count)
{
    struct Entry
    {
        double distance;
        std::size_t member;
        bool operator<(const Entry& other) const
        {
            return distance != other.distance ? distance > other.distance : member < other.member;
        }
    };
    CrowdingCut cut;
    cut.kept.assign(members, true);
    cut.distances.resize(members);
    std::priority_queue<Entry> queue;
    for (std::size_t i = 0; i < members; ++i) {
        cut.distances[i] = measure.distance(i);
        queue.push({cut.distances[i], i});
    }
    while (queue.size() > count) {
        const Entry entry = queue.top();
        queue.pop();
        if (cut.distances[entry.member] != entry.distance) {
            queue.push({cut.distances[entry.member], entry.member});
            continue;
        }
        cut.kept[entry.member] = false;
        measure.remove(entry.member, [&](std::size_t i) { cut.distances[i] = measure.distance(i); });
    }
    return cut;
}

} // namespace snac::evolution
