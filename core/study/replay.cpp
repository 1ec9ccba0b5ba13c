// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"

namespace snac::study {

Moment momentOf(const Generation& generation)
{
    Moment moment;
    moment.generation = generation.record.index;
    moment.population = generation.record.survivors;
    moment.front = generation.front;
    moment.pool = generation.record.pool;
    moment.hypervolume = generation.hypervolume;
    for (const evolution::Member& member : generation.record.pool) {
        if (member.offspring) {
            (member.survived ? moment.entered : moment.refused).push_back(member.id);
        } else if (!member.survived) {
            moment.left.push_back(member.id);
        }
    }
    return moment;
}

std::vector<Descent> lineageOf(int number, const OriginLookup& origin)
{
    std::vector<Descent> line;
    for (int child = number; child >= 0;) {
        const evolution::Offspring* made = origin(child);
        // Parents are older than their child; a file that says otherwise must not send us in circles.
        const auto isParent = [child](int parent) { return parent >= 0 && parent < child; };
        const int first = made && isParent(made->parents[0]) ? made->parents[0] : -1;
        if (first >= 0) {
            line.push_back({first, child, true});
        }
        if (made && isParent(made->parents[1]) && made->parents[1] != first) {
            line.push_back({made->parents[1], child, false});
        }
        child = first;
    }
    return line;
}

} // namespace snac::study
