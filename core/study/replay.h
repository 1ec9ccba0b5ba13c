// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/front.h"

#include <functional>
#include <vector>

namespace snac::study {

/// A finished generation as survival left it, read out of its record: what a replay shows. Nothing is
/// computed anew.
struct Moment
{
    int generation = 0;
    std::vector<int> population;         ///< its survivors, in their order
    std::vector<int> entered;            ///< offspring that survived
    std::vector<int> left;               ///< members of the population before that did not survive
    std::vector<int> refused;            ///< offspring that did not survive
    std::vector<int> front;              ///< the archive after it, best first
    std::vector<evolution::Member> pool; ///< ranks from 0 and the crowding distances survival went by
    double hypervolume = 0.0;            ///< of the archive
};

[[nodiscard]] Moment momentOf(const Generation& generation);

/// A child and one of its parents.
struct Descent
{
    int parent = -1;
    int child = -1;
    bool mainLine = false; ///< the first parent, whose genes the child has where the crossover did not swap
    bool operator==(const Descent&) const = default;
};

/// How a trial was made; null for trials that are not known.
using OriginLookup = std::function<const evolution::Offspring*(int)>;

/// The line of descent of a trial: from child to first parent back to one that was drawn at random, each
/// followed by the step to its second parent where that is another one. Youngest first. O(its length).
[[nodiscard]] std::vector<Descent> lineageOf(int number, const OriginLookup& origin);

} // namespace snac::study
