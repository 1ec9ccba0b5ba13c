// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/evolution/objectives.h"
#include "snac/space/gene.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace snac::evolution {

enum class CrossoverKind { Uniform, OnePoint };

struct Nsga2Options
{
    int populationSize = 20;
    double crossoverProbability = 0.9;
    CrossoverKind crossover = CrossoverKind::Uniform; ///< categorical and ordinal genes
    double swapProbability = 0.5;                     ///< uniform crossover, per gene
    std::optional<double> mutationProbability;        ///< per gene; default 1/n
    double crossoverEta = 15.0;                       ///< simulated binary crossover (ranges)
    double mutationEta = 20.0;                        ///< polynomial mutation (ranges)
    std::uint64_t seed = 1;
};

/// A genome to evaluate, and how it came to be.
struct Offspring
{
    int id = -1; ///< counts from 0 over the whole run; equals the trial number
    space::Genome genome;
    std::string origin;                ///< "random", "baseline <name>", "offspring"
    std::array<int, 2> parents{-1, -1};
    std::vector<bool> fromSecond;      ///< crossover mask over list genes: true where the second parent's gene was taken; ranges: true where crossed
    std::vector<int> mutatedGenes;     ///< indices
};

/// What came back. Infeasible ones need no objectives; failed ones count for nothing.
struct Evaluation
{
    int id = -1;
    std::vector<double> objectives; ///< minimised; ignored when violation > 0 or failed
    double violation = 0.0;         ///< sum of relative budget violations; 0 = feasible
    bool failed = false;
};

/// One individual in the pool (parents and offspring) at survival.
struct Member
{
    int id = -1;
    bool offspring = false;
    int rank = -1;          ///< constrained dominance; -1 for failed
    double crowding = 0.0;
    bool survived = false;
};

/// Everything the replay and the lesson need of one generation.
struct GenerationRecord
{
    int index = 0;
    std::vector<Offspring> offspring;
    std::vector<Member> pool;      ///< parents in population order, then offspring in order of id
    std::vector<int> survivors;    ///< ids, the next population
    int cutRank = -1;              ///< rank of the front that did not fit whole; -1 if none
};

/// NSGA-II (Deb, Pratap, Agarwal, Meyarivan, IEEE TEC 6, 2002) as ask/tell, with constrained dominance.
///
/// ask() proposes one generation; tell() takes the results of exactly that generation, in any order. Everything
/// drawn depends on the seed and on what was told, never on time or threads, so a run is resumed by replaying it.
class Nsga2
{
public:
    /// `baselines` (name, genome) enter generation 0 before random ones.
    Nsga2(std::vector<space::Gene> genes, Nsga2Options options,
          std::vector<std::pair<std::string, space::Genome>> baselines = {});

    /// Decides whether a genome is worth a trial: false asks for another one (tried a bounded number of times, then the
    /// last one is kept). Used to avoid genomes that decode to a candidate seen before.
    using Novelty = std::function<bool(const space::Genome&)>;

    /// The next generation: min(populationSize, limit) offspring. Requires that the last one was told.
    [[nodiscard]] std::vector<Offspring> ask(int limit, const Novelty& isNew = {});
    GenerationRecord tell(const std::vector<Evaluation>& results);

    [[nodiscard]] int generation() const { return m_generation; } ///< index of the next generation to be told
    [[nodiscard]] const std::vector<int>& population() const { return m_population; } ///< ids

private:
    struct Individual;
    std::vector<space::Gene> m_genes;
    Nsga2Options m_options;
    std::vector<std::pair<std::string, space::Genome>> m_baselines;
    Random m_random;
    int m_generation = 0;
    int m_nextId = 0;
    std::vector<int> m_population;
    std::vector<Individual> m_individuals;
    std::vector<Offspring> m_asked;
};

} // namespace snac::evolution
