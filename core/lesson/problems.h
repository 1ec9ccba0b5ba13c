// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace snac::lesson {

/// The problems that the lesson brings along; no network is trained for them.
enum class Problem {
    Zdt1,            ///< convex front (Zitzler, Deb & Thiele 2000), 5 variables
    Zdt3,            ///< the same with a front in five pieces
    TwoGenes,        ///< a toy: width and bits from short lists, so that points fall together
    ThreeObjectives, ///< DTLZ2 (Deb, Thiele, Laumanns & Zitzler 2002), 5 variables
    ManyPoints       ///< ZDT1 with a population of 1,000
};

struct ProblemInfo
{
    Problem id;
    std::string_view key; ///< "zdt1": kept in settings, names files
    int populationSize;
    int generations; ///< how many are worth a look
    int first;       ///< the one a lesson begins with
};
[[nodiscard]] std::span<const ProblemInfo> problems();
[[nodiscard]] const ProblemInfo& info(Problem problem);

/// The seed of every lesson, so that a class sees the same on every machine.
inline constexpr std::uint64_t lessonSeed = 2002;

[[nodiscard]] std::vector<space::Gene> genesOf(Problem problem);
[[nodiscard]] std::vector<Axis> axesOf(Problem problem);
/// The objectives of a genome that fits genesOf(), minimised.
[[nodiscard]] std::vector<double> evaluate(Problem problem, const space::Genome& genome);

/// Generation `index` of a run of evolution::Nsga2 on the problem, clamped to those there are. Deterministic.
/// Repeats of earlier genomes are allowed, so that every parent is a member of the population, as published.
[[nodiscard]] Generation runProblem(Problem problem, int index, std::uint64_t seed = lessonSeed);

} // namespace snac::lesson
