// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace snac::lesson {

namespace {

constexpr std::array table = {
    ProblemInfo{Problem::Zdt1, "zdt1", 16, 12, 3},
    ProblemInfo{Problem::Zdt3, "zdt3", 16, 12, 3},
    ProblemInfo{Problem::TwoGenes, "two_genes", 10, 8, 2},
    ProblemInfo{Problem::ThreeObjectives, "three_objectives", 14, 10, 3},
    ProblemInfo{Problem::ManyPoints, "many_points", 1000, 6, 3},
};

constexpr int variables = 5;

/// Of the first objective `f` and of how far the other variables are from the front.
std::vector<double> zdt(const std::vector<double>& x, bool pieces)
{
    const double rest = std::accumulate(x.begin() + 1, x.end(), 0.0);
    const double g = 1.0 + 9.0 * rest / static_cast<double>(x.size() - 1);
    const double share = x[0] / g;
    const double wave = pieces ? share * std::sin(10.0 * std::numbers::pi * x[0]) : 0.0;
    return {x[0], g * (1.0 - std::sqrt(share) - wave)};
}

std::vector<double> dtlz2(const std::vector<double>& x)
{
    double g = 0.0;
    for (std::size_t i = 2; i < x.size(); ++i) {
        g += (x[i] - 0.5) * (x[i] - 0.5);
    }
    const double a = x[0] * std::numbers::pi / 2.0;
    const double b = x[1] * std::numbers::pi / 2.0;
    return {(1.0 + g) * std::cos(a) * std::cos(b), (1.0 + g) * std::cos(a) * std::sin(b),
            (1.0 + g) * std::sin(a)};
}

const std::vector<double> choices{2, 4, 6, 8, 12};

/// Cost grows with both genes, the error falls with both: neither can be had for nothing. Width 4 with 8 bits
/// is as good as width 8 with 4 bits, so that different genomes share a point.
std::vector<double> twoGenes(const space::Genome& genome)
{
    const double width = choices[static_cast<std::size_t>(genome.values[0])];
    const double bits = choices[static_cast<std::size_t>(genome.values[1])];
    return {width * bits, std::round(8.0 + 60.0 / width + 60.0 / bits)};
}

std::vector<Individual> individualsOf(const evolution::GenerationRecord& record,
                                      const std::map<int, Individual>& known)
{
    std::vector<Individual> pool;
    for (const evolution::Member& member : record.pool) {
        pool.push_back(known.at(member.id));
    }
    return pool;
}

} // namespace

std::span<const ProblemInfo> problems()
{
    return table;
}

const ProblemInfo& info(Problem problem)
{
    return *std::ranges::find(table, problem, &ProblemInfo::id);
}

std::vector<space::Gene> genesOf(Problem problem)
{
    if (problem == Problem::TwoGenes) {
        return {{"width", "Width", space::Ordinal{choices}, std::nullopt},
                {"bits", "Bits", space::Ordinal{choices}, std::nullopt}};
    }
    std::vector<space::Gene> genes;
    for (int i = 1; i <= variables; ++i) {
        genes.push_back({"x" + std::to_string(i), "x" + std::to_string(i), space::RealRange{0.0, 1.0, false},
                         std::nullopt});
    }
    return genes;
}

std::vector<Axis> axesOf(Problem problem)
{
    if (problem == Problem::TwoGenes) {
        return {{"Cost (width × bits)", "", false, 1.0, 0}, {"Error", "%", false, 1.0, 0}};
    }
    std::vector<Axis> axes{{"f1", "", false, 1.0, 3}, {"f2", "", false, 1.0, 3}};
    if (problem == Problem::ThreeObjectives) {
        axes.push_back({"f3", "", false, 1.0, 3});
    }
    return axes;
}

std::vector<double> evaluate(Problem problem, const space::Genome& genome)
{
    switch (problem) {
    case Problem::TwoGenes:
        return twoGenes(genome);
    case Problem::ThreeObjectives:
        return dtlz2(genome.values);
    case Problem::Zdt3:
        return zdt(genome.values, true);
    case Problem::Zdt1:
    case Problem::ManyPoints:
        break;
    }
    return zdt(genome.values, false);
}

Generation runProblem(Problem problem, int index, std::uint64_t seed)
{
    const ProblemInfo& row = info(problem);
    evolution::Nsga2Options options;
    options.populationSize = row.populationSize;
    options.seed = seed;
    options.repeats = evolution::Repeats::AfterAttempts;
    evolution::Nsga2 search(genesOf(problem), options);
    std::map<int, Individual> known;
    Generation generation;
    for (int i = 0; i <= std::clamp(index, 0, row.generations - 1); ++i) {
        for (const int id : search.population()) {
            const auto member = std::ranges::find(generation.record.pool, id, &evolution::Member::id);
            known.at(id).before = {member->rank, member->crowding, true};
        }
        std::vector<evolution::Evaluation> results;
        for (const evolution::Offspring& child : search.ask(row.populationSize)) {
            results.push_back({child.id, evaluate(problem, child.genome), 0.0, false});
            known[child.id] = {child.id, child.genome, {results.back().objectives, 0.0, false}, {}, {}};
        }
        generation.record = search.tell(results);
    }
    generation.genes = genesOf(problem);
    generation.axes = axesOf(problem);
    generation.pool = individualsOf(generation.record, known);
    generation.populationSize = row.populationSize;
    generation.truncation = options.truncation;
    return generation;
}

} // namespace snac::lesson
