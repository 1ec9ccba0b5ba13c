// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What NSGA-II does beyond the paper in spaces of which a search sees a large part: no candidate is tried
// twice while there are others, and all that nobody dominates are parents, not only those that fit into the
// population. Measured on complete tables: tests/core/evolution/tst_small_spaces.cpp.
#include "nsga2.h"
#include "objectives.h"
#include "variation.h"

#include <algorithm>

namespace snac::evolution {

namespace {

constexpr std::size_t mostValues = 1000;    ///< of a gene that are looked through one by one
constexpr std::uint64_t mostLooks = 50000;  ///< genomes of a small space
constexpr std::uint64_t randomLooks = 5000; ///< random genomes of a larger one
constexpr double stepShare = 0.5; ///< of the children of a small space: one parent, one gene changed

} // namespace

void Nsga2::noteMutation(Offspring& child, std::size_t gene)
{
    const auto at = std::ranges::lower_bound(child.mutatedGenes, static_cast<int>(gene));
    if (at == child.mutatedGenes.end() || *at != static_cast<int>(gene)) {
        child.mutatedGenes.insert(at, static_cast<int>(gene));
    }
}

/// Half of the children are one step away from one parent, the others are crossed and mutated as ever.
Offspring Nsga2::makeChildOfBest(int extraMutations)
{
    const Individual& first = m_best[m_random.index(m_best.size())];
    const Individual& second = m_best[m_random.index(m_best.size())];
    const double mutation = m_options.mutationProbability.value_or(1.0);
    if (!(mutation > 0.0) || !m_random.chance(stepShare)) {
        return childOf(first, second, extraMutations);
    }
    Offspring child;
    child.origin = "offspring";
    child.parents = {first.id, first.id};
    child.genome = first.genome;
    child.fromSecond.assign(m_genes.size(), false);
    for (int i = 0; i <= extraMutations; ++i) {
        mutateGene(child, m_freeGenes[m_random.index(m_freeGenes.size())]);
    }
    return child;
}

/// Keeps it among those that nobody dominates, the first of equal ones.
void Nsga2::rememberBest(const Individual& one)
{
    const auto isNoWorse = [](const Individual& a, const Individual& b) {
        return std::ranges::equal(a.fitness.objectives, b.fitness.objectives,
                                  [](double p, double q) { return p <= q; });
    };
    if (one.standing.rank < 0 || one.fitness.violation > 0.0 ||
        std::ranges::any_of(m_best, [&](const Individual& other) { return isNoWorse(other, one); })) {
        return;
    }
    std::erase_if(m_best, [&](const Individual& other) { return isNoWorse(one, other); });
    m_best.push_back(one);
}

/// Looks through the genomes that differ in one gene, beginning at a random one.
bool Nsga2::findNeighbour(Offspring& child, const Novelty& isNew)
{
    std::vector<std::size_t> genes = m_freeGenes;
    m_random.shuffle(genes);
    for (const std::size_t gene : genes) {
        const std::vector<double> values = allValues(m_genes[gene].domain, mostValues);
        const double own = child.genome.values[gene];
        const std::size_t start = values.empty() ? 0 : m_random.index(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            child.genome.values[gene] = values[(start + i) % values.size()];
            if (child.genome.values[gene] != own && isWanted(child, isNew)) {
                noteMutation(child, gene);
                return true;
            }
        }
        child.genome.values[gene] = own;
    }
    return false;
}

/// Looks through the whole space where that is small, else at many random genomes.
bool Nsga2::findAnywhere(Offspring& child, const Novelty& isNew)
{
    if (m_exhausted) {
        return false;
    }
    child.origin = "random";
    child.parents = {-1, -1};
    child.mutatedGenes.clear();
    child.fromSecond.assign(m_genes.size(), false);
    const std::optional<std::uint64_t> size = smallSize();
    const std::uint64_t start = size ? static_cast<std::uint64_t>(m_random.index(*size)) : 0;
    for (std::uint64_t i = 0; i < size.value_or(randomLooks); ++i) {
        child.genome = size ? genomeAt((start + i) % *size) : randomGenome();
        if (isWanted(child, isNew)) {
            return true;
        }
    }
    m_exhausted = true;
    return false;
}

/// How many genomes there are, where they are few enough to be looked at one by one.
std::optional<std::uint64_t> Nsga2::smallSize() const
{
    std::uint64_t size = 1;
    for (const std::size_t gene : m_freeGenes) {
        const std::size_t values = allValues(m_genes[gene].domain, mostLooks).size();
        if (values == 0 || size > mostLooks / values) {
            return std::nullopt;
        }
        size *= values;
    }
    return size;
}

space::Genome Nsga2::genomeAt(std::uint64_t index) const
{
    space::Genome genome;
    for (const space::Gene& gene : m_genes) {
        const std::vector<double> values = allValues(gene.domain, mostLooks);
        if (values.empty()) { // a range of one value
            genome.values.push_back(valueAt(gene.domain, 0.0));
            continue;
        }
        genome.values.push_back(values[index % values.size()]);
        index /= values.size();
    }
    return genome;
}

} // namespace snac::evolution
