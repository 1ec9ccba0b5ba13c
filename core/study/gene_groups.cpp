// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gene_groups.h"

#include "replay.h"

#include "snac/base/number_text.h"
#include "snac/base/overloaded.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::study {

namespace {

constexpr std::size_t mostGroups = 8;
constexpr std::size_t rangeGroups = 6;

std::string rangeName(const std::string& from, const std::string& to)
{
    return from == to ? from : from + " to " + to;
}

/// Genome and which genes count, by number, of the trials that have a genome of this space.
std::map<int, std::pair<const space::Genome*, std::vector<bool>>> genomesOf(const StudySummary& summary)
{
    std::map<int, std::pair<const space::Genome*, std::vector<bool>>> genomes;
    for (const Trial& trial : summary.trials) {
        if (space::isValid(summary.start.genes, trial.origin.genome)) {
            genomes[trial.number] = {&trial.origin.genome,
                                     space::activeGenes(summary.start.genes, trial.origin.genome)};
        }
    }
    return genomes;
}

} // namespace

GeneGroups::GeneGroups(const space::Gene& gene)
{
    std::visit(Overloaded{[&](const space::Categorical& list) { addList(gene.domain, list.choices.size()); },
                          [&](const space::Ordinal& list) { addList(gene.domain, list.values.size()); },
                          [&](const space::IntegerRange& range) {
                              addRange(static_cast<double>(range.low), static_cast<double>(range.high),
                                       range.logarithmic, true);
                          },
                          [&](const space::RealRange& range) {
                              addRange(range.low, range.high, range.logarithmic, false);
                          }},
               gene.domain);
}

void GeneGroups::addList(const space::Domain& domain, std::size_t values)
{
    const std::size_t groups = std::min(values, mostGroups);
    for (std::size_t i = 0; i < groups; ++i) {
        const std::size_t first = i * values / groups;
        const std::size_t last = (i + 1) * values / groups - 1;
        if (i > 0) {
            m_ends.push_back(static_cast<double>(first));
        }
        m_names.push_back(rangeName(space::valueText(domain, static_cast<double>(first)),
                                    space::valueText(domain, static_cast<double>(last))));
    }
}

void GeneGroups::addRange(double low, double high, bool logarithmic, bool whole)
{
    const double count = high - low + 1.0;
    const bool each = whole && count <= static_cast<double>(mostGroups);
    const auto groups = each ? static_cast<std::size_t>(std::max(1.0, count)) : high > low ? rangeGroups : 1;
    const auto text = [&](double value) { return whole ? numberText(value) : significantText(value, 3); };
    double from = low;
    for (std::size_t i = 0; i < groups; ++i) {
        const double part = static_cast<double>(i + 1) / static_cast<double>(groups);
        double next = each                       ? low + static_cast<double>(i) + 1.0
                      : logarithmic && low > 0.0 ? low * std::pow(high / low, part)
                                                 : low + (high - low) * part;
        next = whole && !each ? std::ceil(next) : next;
        const bool last = i + 1 == groups;
        if (whole && !last && next <= from) {
            continue; // no whole number lies in it
        }
        m_names.push_back(rangeName(text(from), text(last ? high : whole ? next - 1.0 : next)));
        if (!last) {
            m_ends.push_back(next);
        }
        from = next;
    }
}

std::size_t GeneGroups::of(double value) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_ends, value) - m_ends.begin());
}

std::vector<GeneShares> geneShares(const StudySummary& summary)
{
    const auto genomes = genomesOf(summary);
    std::vector<GeneShares> result;
    for (std::size_t gene = 0; gene < summary.start.genes.size(); ++gene) {
        const GeneGroups groups(summary.start.genes[gene]);
        if (groups.size() < 2) {
            continue;
        }
        GeneShares shares{gene, groups.names(), {}};
        for (const Generation& generation : summary.generations) {
            const std::vector<int> population = momentOf(generation).population;
            std::vector<double> share(groups.size(), 0.0);
            const bool known = !population.empty() && std::ranges::all_of(population, [&](int number) {
                return genomes.contains(number);
            });
            for (std::size_t i = 0; known && i < population.size(); ++i) {
                const auto& [genome, active] = genomes.at(population[i]);
                if (active[gene]) {
                    share[groups.of(genome->values[gene])] += 1.0 / static_cast<double>(population.size());
                }
            }
            shares.byGeneration.push_back(known ? std::move(share) : std::vector<double>());
        }
        result.push_back(std::move(shares));
    }
    return result;
}

} // namespace snac::study
