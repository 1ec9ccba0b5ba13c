// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/evolution/survival.h"
#include "snac/space/gene.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace snac::evolution {

enum class CrossoverKind { Uniform, OnePoint };

/// What happens when one attempt after the other gives a genome that was tried before (see Novelty).
enum class Repeats {
    AfterAttempts, ///< the last one is tried again
    Never          ///< the neighbourhood and then the whole space is looked through; without a find there are
                   ///< fewer offspring
};

struct Nsga2Options
{
    int populationSize = 20;
    double crossoverProbability = 0.95;
    CrossoverKind crossover = CrossoverKind::Uniform; ///< categorical and ordinal genes
    double swapProbability = 0.5;                     ///< uniform crossover, per gene
    std::optional<double> mutationProbability; ///< per gene; default 1/n, n = genes with more than one value
    double crossoverEta = 10.0;                ///< simulated binary crossover (ranges)
    double mutationEta = 20.0;                 ///< polynomial mutation (ranges)
    std::uint64_t seed = 1;
    Truncation truncation = Truncation::OneByOne; ///< how the front that does not fit whole is cut
    Repeats repeats = Repeats::Never;
};

/// The origin of a baseline of this name, and the name of such an origin; nothing for other origins.
[[nodiscard]] std::string baselineOrigin(const std::string& name);
[[nodiscard]] std::optional<std::string> baselineName(const std::string& origin);

/// A genome to evaluate, and how it came to be.
struct Offspring
{
    int id = -1; ///< counts from 0 over the whole run; equals the trial number
    space::Genome genome;
    std::string origin; ///< "random", "offspring", or see baselineOrigin()
    std::array<int, 2> parents{-1, -1};
    std::vector<bool> fromSecond; ///< crossover mask over list genes: true where the second parent's gene was
                                  ///< taken; ranges: true where crossed
    std::vector<int> mutatedGenes; ///< indices
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
    int rank = -1; ///< constrained dominance; -1 for failed
    double crowding =
        0.0; ///< the distance survival went by (see Truncation): in the cut front that of a removed one
             ///< when it was removed, that of a survivor among the survivors; 0 for infeasible
    bool survived = false;
};

/// Everything the replay and the lesson need of one generation.
struct GenerationRecord
{
    int index = 0;
    std::vector<Offspring> offspring;
    std::vector<Member> pool;   ///< parents in population order, then offspring in order of id
    std::vector<int> survivors; ///< ids, the next population
    int cutRank = -1;           ///< rank of the front that did not fit whole; -1 if none
};

/// NSGA-II (Deb, Pratap, Agarwal, Meyarivan, IEEE TEC 6, 2002) as ask/tell, with constrained dominance.
///
/// ask() proposes one generation; tell() takes the results of exactly that generation, in any order.
/// Everything drawn depends on the seed, the generation and on what was told, never on time or threads, so a
/// run is resumed by replaying it: the same calls of ask() (limits and answers of Novelty) and tell() on a
/// new object.
///
/// Where it goes beyond the paper, each for the small populations and list genes of architecture search:
/// - the cut front is thinned one by one (Truncation; AtOnce gives the paper's way);
/// - an offspring equal to one of its parents gets one more gene mutated: its trial would teach nothing;
/// - mutation of a list or whole-number gene always changes it;
/// - the random genomes of generation 0 are a Latin hypercube sample (McKay, Beckman & Conover 1979): each is
/// uniformly
///   random, and together they take every value of every gene equally often;
/// - in a small space (lists and whole numbers, up to 50,000 genomes) all that nobody dominates are parents,
/// not
///   only those that fit into the population, half of the children differ from one of them in a single gene,
///   and mutations go to any other value: the neighbourhood of a short front is soon known;
/// - individuals that failed leave room, which the next generation fills with random genomes in the same way.
///
/// Small populations: with 2, both are always the parents and the two extremes of the first front survive;
/// with 1 it is a (1+1) evolution strategy: the only parent is mutated and the better of the two stays, the
/// older one on a tie.
class Nsga2
{
public:
    /// `baselines` (name, genome) enter generation 0 before random ones. Throws std::invalid_argument for
    /// genes nothing can be drawn from, baselines that do not fit the genes, and options out of range
    /// (population below 1, probabilities outside 0..1, negative eta).
    Nsga2(std::vector<space::Gene> genes, Nsga2Options options,
          std::vector<std::pair<std::string, space::Genome>> baselines = {});

    /// Decides whether a genome is worth a trial: false asks for another one, a bounded number of times and
    /// with more and more mutations; then see Repeats. Used to avoid genomes that decode to
    /// a candidate seen before. A genome it said true to is always used, so it may remember them; genomes of
    /// the generation being made are never offered twice. Baselines are not asked about.
    using Novelty = std::function<bool(const space::Genome&)>;

    /// The next generation: min(populationSize, limit) offspring; generation 0 grows beyond populationSize
    /// when there are more baselines. Empty when limit < 1. Throws std::logic_error unless the last one was
    /// told. With Repeats::Never fewer where no new genome is found, in the end none.
    [[nodiscard]] std::vector<Offspring> ask(int limit, const Novelty& isNew = {});

    /// Up to `count` more offspring in the generation that was asked for, for those that turned out not to be
    /// worth a trial. With Repeats::Never ask(a) and more(b) give what ask(a + b) gives where that is not
    /// above the population size. Throws std::logic_error where nothing was asked for.
    [[nodiscard]] std::vector<Offspring> more(int count, const Novelty& isNew = {});

    /// Throws std::invalid_argument unless there is exactly one result for each asked id, all with equally
    /// many objectives. A NaN objective counts as failed.
    GenerationRecord tell(const std::vector<Evaluation>& results);

    [[nodiscard]] int generation() const { return m_generation; } ///< index of the next generation to be told
    [[nodiscard]] const std::vector<int>& population() const
    {
        return m_population;
    } ///< ids, best rank first

private:
    struct Individual
    {
        int id = -1;
        space::Genome genome;
        Fitness fitness;
        Standing standing;
    };
    class Tournament;

    void beginGeneration(int limit);
    [[nodiscard]] std::vector<Offspring> propose(int count, const Novelty& isNew);
    [[nodiscard]] std::optional<Offspring> next(Tournament& tournament, const Novelty& isNew);
    [[nodiscard]] std::optional<Offspring> unlessRepeated(Offspring child, bool wanted, const Novelty& isNew);
    [[nodiscard]] bool findNeighbour(Offspring& child, const Novelty& isNew);
    [[nodiscard]] bool findAnywhere(Offspring& child, const Novelty& isNew);
    [[nodiscard]] std::optional<std::uint64_t> smallSize() const;
    [[nodiscard]] space::Genome genomeAt(std::uint64_t index) const;
    [[nodiscard]] std::vector<space::Genome> stratifiedGenomes(std::size_t count);
    [[nodiscard]] space::Genome randomGenome();
    [[nodiscard]] Offspring makeChild(Tournament& tournament, int extraMutations);
    [[nodiscard]] Offspring makeChildOfBest(int extraMutations);
    [[nodiscard]] Offspring childOf(const Individual& first, const Individual& second, int extraMutations);
    void rememberBest(const Individual& one);
    static void noteMutation(Offspring& child, std::size_t gene);
    void cross(Offspring& child, const space::Genome& other);
    void mutate(Offspring& child, int extraMutations, std::span<const space::Genome* const> parents);
    void mutateGene(Offspring& child, std::size_t gene);
    [[nodiscard]] bool isWanted(const Offspring& child, const Novelty& isNew) const;
    [[nodiscard]] std::optional<Offspring> makeNewRandom(space::Genome genome, const Novelty& isNew);
    [[nodiscard]] std::optional<Offspring> makeNewChild(Tournament& tournament, const Novelty& isNew);
    [[nodiscard]] std::vector<Individual> poolWith(const std::vector<Evaluation>& results) const;

    std::vector<space::Gene> m_genes;
    std::vector<std::size_t> m_listGenes; ///< categorical and ordinal
    std::vector<std::size_t> m_freeGenes; ///< with more than one value
    Nsga2Options m_options;
    std::vector<std::pair<std::string, space::Genome>> m_baselines;
    Random m_random;
    int m_generation = 0;
    int m_nextId = 0;
    std::vector<int> m_population;
    std::vector<Individual> m_individuals; ///< of the population, in its order
    std::vector<Offspring> m_asked;
    std::vector<space::Genome> m_strata; ///< random genomes for the vacancies of this generation
    std::size_t m_nextStratum = 0;
    std::vector<std::size_t> m_matingOrder; ///< of the tournaments of this generation
    std::size_t m_matingPosition = 0;
    std::vector<Individual> m_best; ///< small spaces: all that nobody dominates
    bool m_isSmall = false;         ///< few enough genomes to look at each
    bool m_exhausted = false;       ///< the whole space was looked through without a find
};

} // namespace snac::evolution
