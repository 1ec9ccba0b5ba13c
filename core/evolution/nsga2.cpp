// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nsga2.h"

#include "tournament.h"
#include "variation.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>

namespace snac::evolution {

namespace {

constexpr int noveltyTries = 100;
constexpr int lastTry = noveltyTries - 1;
constexpr int triesPerExtraMutation = 10;
constexpr std::string_view baselinePrefix = "baseline ";

void requireProbability(double probability, const char* name)
{
    if (!(probability >= 0.0 && probability <= 1.0)) {
        throw std::invalid_argument(std::string("Nsga2: ") + name + " must be within 0..1");
    }
}

void requireValid(const Nsga2Options& options)
{
    if (options.populationSize < 1) {
        throw std::invalid_argument("Nsga2: the population size must be at least 1");
    }
    requireProbability(options.crossoverProbability, "the crossover probability");
    requireProbability(options.swapProbability, "the swap probability");
    requireProbability(options.mutationProbability.value_or(0.0), "the mutation probability");
    if (!(options.crossoverEta >= 0.0) || !(options.mutationEta >= 0.0)) {
        throw std::invalid_argument("Nsga2: distribution indices must not be negative");
    }
}

} // namespace

std::string baselineOrigin(const std::string& name)
{
    return std::string(baselinePrefix) + name;
}

std::optional<std::string> baselineName(const std::string& origin)
{
    return origin.starts_with(baselinePrefix) ? std::optional(origin.substr(baselinePrefix.size()))
                                              : std::nullopt;
}

/// Binary tournaments on (rank, crowding). Pairs come from a shuffled population, as in Deb's code: everybody
/// competes equally often.
class Nsga2::Tournament
{
public:
    Tournament(const std::vector<Individual>& population, Random& random, std::vector<std::size_t>& order,
               std::size_t& position)
        : m_population(population)
        , m_random(random)
        , m_order(order)
        , m_position(position)
    {
    }

    const Individual& select()
    {
        const Individual& a = next();
        const Individual& b = next();
        const auto order = tournamentOrder(a.standing, b.standing);
        if (order != 0) {
            return order < 0 ? a : b;
        }
        return m_random.chance(0.5) ? a : b;
    }

    /// Another one than `first` where there is one.
    const Individual& selectMate(const Individual& first)
    {
        if (m_population.size() == 1) {
            return first;
        }
        const Individual* mate = &select();
        while (mate->id == first.id) {
            // The first may be the winner of every tournament it enters; anybody else is entered alone then.
            mate = m_population.size() == 2 ? &next() : &select();
        }
        return *mate;
    }

private:
    const Individual& next()
    {
        if (m_position >= m_order.size()) {
            m_order.resize(m_population.size());
            std::iota(m_order.begin(), m_order.end(), std::size_t{0});
            m_random.shuffle(m_order);
            m_position = 0;
        }
        return m_population[m_order[m_position++]];
    }

    const std::vector<Individual>& m_population;
    Random& m_random;
    std::vector<std::size_t>& m_order;
    std::size_t& m_position;
};

Nsga2::Nsga2(std::vector<space::Gene> genes, Nsga2Options options,
             std::vector<std::pair<std::string, space::Genome>> baselines)
    : m_genes(std::move(genes))
    , m_options(options)
    , m_baselines(std::move(baselines))
    , m_random(options.seed)
{
    requireValid(m_options);
    for (std::size_t i = 0; i < m_genes.size(); ++i) {
        try {
            requireUsable(m_genes[i].domain);
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument("Nsga2: gene " + m_genes[i].name + ": " + error.what());
        }
        if (isList(m_genes[i].domain)) {
            m_listGenes.push_back(i);
        }
        if (isFree(m_genes[i].domain)) {
            m_freeGenes.push_back(i);
        }
    }
    m_isSmall = m_options.repeats == Repeats::Never && !m_freeGenes.empty() && smallSize().has_value();
    for (const auto& [name, genome] : m_baselines) {
        if (!space::isValid(m_genes, genome)) {
            throw std::invalid_argument("Nsga2: baseline " + name + " does not fit the genes");
        }
    }
}

std::vector<Offspring> Nsga2::ask(int limit, const Novelty& isNew)
{
    if (!m_asked.empty()) {
        throw std::logic_error("Nsga2::ask: the last generation was not told yet");
    }
    if (limit < 1) {
        return {};
    }
    beginGeneration(limit);
    const int baselines = m_generation == 0 ? static_cast<int>(m_baselines.size()) : 0;
    return propose(std::min(limit, std::max(m_options.populationSize, baselines)), isNew);
}

std::vector<Offspring> Nsga2::more(int count, const Novelty& isNew)
{
    if (m_asked.empty()) {
        throw std::logic_error("Nsga2::more: no generation was asked for");
    }
    return propose(count, isNew);
}

void Nsga2::beginGeneration(int limit)
{
    m_random = Random::derive(m_options.seed, {static_cast<std::uint64_t>(m_generation)});
    const int baselines = m_generation == 0 ? static_cast<int>(m_baselines.size()) : 0;
    // Places that failures left empty in the population; all of them in generation 0.
    int vacancies = std::max(0, m_options.populationSize - static_cast<int>(m_individuals.size()));
    if (m_options.repeats == Repeats::AfterAttempts) {
        vacancies = std::min(vacancies, std::min(limit, std::max(m_options.populationSize, baselines)));
    }
    m_strata = stratifiedGenomes(static_cast<std::size_t>(std::max(0, vacancies - baselines)));
    m_nextStratum = 0;
    m_matingOrder.clear();
    m_matingPosition = 0;
}

std::vector<Offspring> Nsga2::propose(int count, const Novelty& isNew)
{
    const std::size_t before = m_asked.size();
    Tournament tournament(m_individuals, m_random, m_matingOrder, m_matingPosition);
    for (int i = 0; i < count; ++i) {
        std::optional<Offspring> child = next(tournament, isNew);
        if (!child) {
            break;
        }
        child->id = m_nextId++;
        m_asked.push_back(std::move(*child));
    }
    return {m_asked.begin() + static_cast<std::ptrdiff_t>(before), m_asked.end()};
}

/// The next one of this generation: baselines, then those for the vacancies, then children.
std::optional<Offspring> Nsga2::next(Tournament& tournament, const Novelty& isNew)
{
    if (m_generation == 0 && m_asked.size() < m_baselines.size()) {
        const auto& [name, genome] = m_baselines[m_asked.size()];
        Offspring child;
        child.genome = genome;
        child.origin = baselineOrigin(name);
        child.fromSecond.assign(m_genes.size(), false);
        return child;
    }
    if (m_nextStratum < m_strata.size()) {
        return makeNewRandom(std::move(m_strata[m_nextStratum++]), isNew);
    }
    return m_individuals.empty() ? makeNewRandom(randomGenome(), isNew) : makeNewChild(tournament, isNew);
}

bool Nsga2::isWanted(const Offspring& child, const Novelty& isNew) const
{
    if (!isNew) {
        return true;
    }
    const bool repeated =
        std::ranges::any_of(m_asked, [&](const Offspring& other) { return other.genome == child.genome; });
    return !repeated && isNew(child.genome);
}

std::optional<Offspring> Nsga2::makeNewRandom(space::Genome genome, const Novelty& isNew)
{
    Offspring child;
    child.genome = std::move(genome);
    child.origin = "random";
    child.fromSecond.assign(m_genes.size(), false);
    const bool asksOfLast = m_options.repeats == Repeats::Never; // else it is taken as it is
    bool wanted = isWanted(child, isNew);
    for (int attempt = 1; attempt < noveltyTries && !wanted; ++attempt) {
        child.genome = randomGenome();
        wanted = (attempt < lastTry || asksOfLast) && isWanted(child, isNew);
    }
    return unlessRepeated(std::move(child), wanted, isNew);
}

std::optional<Offspring> Nsga2::makeNewChild(Tournament& tournament, const Novelty& isNew)
{
    Offspring child = makeChild(tournament, 0);
    const bool asksOfLast = m_options.repeats == Repeats::Never; // else it is taken as it is
    bool wanted = isWanted(child, isNew);
    for (int attempt = 1; attempt < noveltyTries && !wanted; ++attempt) {
        child = makeChild(tournament, attempt / triesPerExtraMutation);
        wanted = (attempt < lastTry || asksOfLast) && isWanted(child, isNew);
    }
    return unlessRepeated(std::move(child), wanted, isNew);
}

/// What becomes of a child whose attempts gave nothing new.
std::optional<Offspring> Nsga2::unlessRepeated(Offspring child, bool wanted, const Novelty& isNew)
{
    if (wanted || m_options.repeats == Repeats::AfterAttempts || findNeighbour(child, isNew) ||
        findAnywhere(child, isNew)) {
        return child;
    }
    return std::nullopt;
}

std::vector<space::Genome> Nsga2::stratifiedGenomes(std::size_t count)
{
    std::vector<space::Genome> genomes(count);
    std::vector<std::size_t> strata(count);
    for (const space::Gene& gene : m_genes) {
        std::iota(strata.begin(), strata.end(), std::size_t{0});
        m_random.shuffle(strata);
        for (std::size_t i = 0; i < count; ++i) {
            const double share =
                (static_cast<double>(strata[i]) + m_random.uniform()) / static_cast<double>(count);
            genomes[i].values.push_back(valueAt(gene.domain, share));
        }
    }
    return genomes;
}

space::Genome Nsga2::randomGenome()
{
    space::Genome genome;
    genome.values.reserve(m_genes.size());
    for (const space::Gene& gene : m_genes) {
        genome.values.push_back(randomValue(gene.domain, m_random));
    }
    return genome;
}

Offspring Nsga2::makeChild(Tournament& tournament, int extraMutations)
{
    if (m_isSmall && m_best.size() > 1) {
        return makeChildOfBest(extraMutations);
    }
    const Individual& first = tournament.select();
    const Individual& second = tournament.selectMate(first);
    return childOf(first, second, extraMutations);
}

Offspring Nsga2::childOf(const Individual& first, const Individual& second, int extraMutations)
{
    Offspring child;
    child.origin = "offspring";
    child.parents = {first.id, second.id};
    child.genome = first.genome;
    child.fromSecond.assign(m_genes.size(), false);
    if (first.id != second.id && m_random.chance(m_options.crossoverProbability)) {
        cross(child, second.genome);
    }
    const std::array<const space::Genome*, 2> parents{&first.genome, &second.genome};
    mutate(child, extraMutations, parents);
    return child;
}

void Nsga2::cross(Offspring& child, const space::Genome& other)
{
    const std::size_t lists = m_listGenes.size();
    // One point: between two list genes; 0 with a single one, which then comes from the second parent half of
    // the time.
    const bool onePoint = m_options.crossover == CrossoverKind::OnePoint;
    const std::size_t cut = !onePoint || lists == 0 ? 0
                            : lists == 1            ? m_random.index(2)
                                                    : 1 + m_random.index(lists - 1);
    std::size_t seen = 0;
    for (std::size_t i = 0; i < m_genes.size(); ++i) {
        double& value = child.genome.values[i];
        if (isList(m_genes[i].domain)) {
            const bool swap = onePoint ? seen >= cut : m_random.chance(m_options.swapProbability);
            ++seen;
            child.fromSecond[i] = swap;
            value = swap ? other.values[i] : value;
        } else if (m_random.chance(0.5)) {
            child.fromSecond[i] = true;
            value = crossRange(m_genes[i].domain, value, other.values[i], m_options.crossoverEta, m_random);
        }
    }
}

void Nsga2::mutate(Offspring& child, int extraMutations, std::span<const space::Genome* const> parents)
{
    if (m_freeGenes.empty()) {
        return;
    }
    const double probability =
        m_options.mutationProbability.value_or(1.0 / static_cast<double>(m_freeGenes.size()));
    for (const std::size_t gene : m_freeGenes) {
        if (m_random.chance(probability)) {
            mutateGene(child, gene);
        }
    }
    for (int i = 0; i < extraMutations; ++i) {
        mutateGene(child, m_freeGenes[m_random.index(m_freeGenes.size())]);
    }
    const auto equalsParent = [&] {
        return std::ranges::any_of(parents,
                                   [&](const space::Genome* parent) { return *parent == child.genome; });
    };
    // A parameter of the run: without any mutation wanted, none is added.
    constexpr int tries = 4;
    for (int i = 0; i < tries && probability > 0.0 && equalsParent(); ++i) {
        mutateGene(child, m_freeGenes[m_random.index(m_freeGenes.size())]);
    }
}

void Nsga2::mutateGene(Offspring& child, std::size_t gene)
{
    double& value = child.genome.values[gene];
    // Near the front of a small space the neighbours are soon known: steps go anywhere.
    value = m_isSmall ? otherValue(m_genes[gene].domain, value, m_random)
                      : mutatedValue(m_genes[gene].domain, value, m_options.mutationEta, m_random);
    noteMutation(child, gene);
}

std::vector<Nsga2::Individual> Nsga2::poolWith(const std::vector<Evaluation>& results) const
{
    std::map<int, const Evaluation*> byId;
    for (const Evaluation& result : results) {
        if (!byId.emplace(result.id, &result).second) {
            throw std::invalid_argument("Nsga2::tell: two results for trial " + std::to_string(result.id));
        }
    }
    std::vector<Individual> pool = m_individuals;
    for (const Offspring& child : m_asked) {
        const auto found = byId.find(child.id);
        if (found == byId.end()) {
            throw std::invalid_argument("Nsga2::tell: no result for trial " + std::to_string(child.id));
        }
        const Evaluation& result = *found->second;
        pool.push_back({child.id, child.genome, {result.objectives, result.violation, result.failed}, {}});
    }
    if (byId.size() != m_asked.size()) {
        throw std::invalid_argument("Nsga2::tell: results of trials that were not asked");
    }
    return pool;
}

GenerationRecord Nsga2::tell(const std::vector<Evaluation>& results)
{
    std::vector<Individual> pool = poolWith(results);
    std::vector<Fitness> fitness;
    fitness.reserve(pool.size());
    for (const Individual& individual : pool) {
        fitness.push_back(individual.fitness);
    }
    const auto count = static_cast<std::size_t>(m_options.populationSize);
    const Survival survival = survive(fitness, count, m_options.truncation);

    GenerationRecord record;
    record.index = m_generation++;
    record.cutRank = survival.cutRank;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        pool[i].standing = survival.standings[i];
        const Standing& standing = pool[i].standing;
        record.pool.push_back(
            {pool[i].id, i >= m_individuals.size(), standing.rank, standing.crowding, standing.survived});
        if (m_isSmall && i >= m_individuals.size()) {
            rememberBest(pool[i]);
        }
    }
    std::vector<Individual> next;
    for (const std::size_t position : survival.survivors) {
        record.survivors.push_back(pool[position].id);
        next.push_back(std::move(pool[position]));
    }
    record.offspring = std::exchange(m_asked, {});
    m_individuals = std::move(next);
    m_population = record.survivors;
    return record;
}

} // namespace snac::evolution
