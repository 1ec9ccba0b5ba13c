// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/evolution/crowding_sides.h"
#include "snac/evolution/nsga2.h"
#include "snac/evolution/tournament.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::lesson {

/// An objective as it is shown. Points are kept minimised; what is shown of them is natural again.
struct Axis
{
    std::string label;
    std::string unit;
    bool maximize = false;
    double scale = 1.0; ///< stored value x scale = shown value
    int decimals = 3;   ///< of the shown value; negative: so many significant digits
    /// What is shown of a minimised value: natural sign, display units.
    [[nodiscard]] double shown(double minimised) const { return (maximize ? -minimised : minimised) * scale; }
};

/// One individual, and what is known of it apart from its standing in the record.
struct Individual
{
    int id = -1;
    space::Genome genome; ///< may be empty where nobody kept it
    evolution::Fitness fitness;
    std::string note; ///< of a network: its layers
    /// Of a parent: its standing when the parents were chosen, which is that of the generation before.
    std::optional<evolution::Standing> before;
    /// Of a network: how many inputs, then the width of every layer with weights; empty where it is none.
    std::vector<int> widths = {};
};

/// A generation of NSGA-II with all that is needed to draw it. Places in the pool are meant wherever an index
/// of an individual is spoken of: parents first, then offspring, as in the record.
struct Generation
{
    std::string name; ///< of the problem or the study
    std::vector<space::Gene> genes;
    std::vector<Axis> axes;
    evolution::GenerationRecord record;
    std::vector<Individual> pool;      ///< in the order of record.pool
    std::vector<Individual> relatives; ///< parents of offspring that are in no pool any more
    int populationSize = 0;
    evolution::Truncation truncation = evolution::Truncation::OneByOne;

    [[nodiscard]] std::size_t parentCount() const;
    [[nodiscard]] std::size_t childCount() const { return pool.size() - parentCount(); }
    /// The place in the pool; -1 if the individual is not there.
    [[nodiscard]] int placeOf(int id) const;
    /// In the pool or among the relatives; null if it is not known.
    [[nodiscard]] const Individual* find(int id) const;
    /// How a member of the pool came to be; null for parents.
    [[nodiscard]] const evolution::Offspring* originOf(int place) const;
};

/// The members that have a place in objective space: feasible ones with values that are finite numbers.
struct Cloud
{
    evolution::PointSet points;
    std::vector<int> places; ///< in the pool, rising
    std::vector<int> rows;   ///< of the pool: place -> point; -1 without one
};
[[nodiscard]] Cloud cloudOf(const Generation& generation);

/// The members of the pool by the rank in the record, in pool order; failed ones are left out.
[[nodiscard]] std::vector<std::vector<int>> frontsOf(const evolution::GenerationRecord& record);

/// The rows of a front, in pool order: what evolution asks for.
[[nodiscard]] std::vector<int> rowsOf(const std::vector<int>& ranks, int rank);

/// Who is dominated by how many of those with at least this rank. O(M N^2).
[[nodiscard]] std::vector<int> dominatorCounts(const Cloud& cloud, const std::vector<int>& ranks, int from);

/// Of one point: rows of those that dominate it, that it dominates, and that equal it in every objective.
struct Relations
{
    std::vector<int> dominators;
    std::vector<int> dominated;
    std::vector<int> equal;
};
[[nodiscard]] Relations relationsOf(const Cloud& cloud, int row);

/// Points of the first front that look dominated where only two objectives are drawn: rows.
[[nodiscard]] std::vector<int> hiddenFront(const Cloud& cloud, const std::vector<int>& ranks, std::size_t x,
                                           std::size_t y);

} // namespace snac::lesson
