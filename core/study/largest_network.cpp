// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "largest_network.h"

#include <algorithm>

namespace snac::study {

namespace {

double largestIndex(const std::vector<double>& values)
{
    return static_cast<double>(std::ranges::max_element(values) - values.begin());
}

constexpr std::size_t mostCombinations = 64;

std::size_t choiceCount(const space::Gene& gene)
{
    const auto* list = std::get_if<space::Categorical>(&gene.domain);
    return list ? list->choices.size() : 1;
}

/// The genome with its unordered genes varied; the genome itself comes first.
std::vector<space::Genome> variations(const space::SearchSpace& space, const space::Genome& genome)
{
    std::size_t combinations = 1;
    for (const space::Gene& gene : space.genes()) {
        combinations = std::min(combinations * choiceCount(gene), mostCombinations + 1);
    }
    std::vector<space::Genome> all = {genome};
    for (std::size_t i = 0; i < genome.values.size(); ++i) {
        const std::size_t known = combinations > mostCombinations ? 1 : all.size();
        for (std::size_t choice = 0; choice < choiceCount(space.genes()[i]); ++choice) {
            const auto value = static_cast<double>(choice);
            for (std::size_t k = 0; k < known && choiceCount(space.genes()[i]) > 1; ++k) {
                if (value != genome.values[i]) {
                    all.push_back(all[k]);
                    all.back().values[i] = value;
                }
            }
        }
    }
    return all;
}

void raise(hardware::HardwareEstimate& most, const hardware::HardwareEstimate& other)
{
    const auto up = [](double& value, double candidate) { value = std::max(value, candidate); };
    up(most.lutPct, other.lutPct);
    up(most.ffPct, other.ffPct);
    up(most.dspPct, other.dspPct);
    up(most.bramPct, other.bramPct);
    up(most.averagePct, other.averagePct);
    up(most.maximumPct, other.maximumPct);
    up(most.latencyNs, other.latencyNs);
    up(most.cycles.value, other.cycles.value);
    up(most.ii.value, other.ii.value);
    up(most.counts.multiplications, other.counts.multiplications);
    up(most.counts.parameters, other.counts.parameters);
    up(most.counts.bops, other.counts.bops);
    up(most.counts.bopsSnacBlock, other.counts.bopsSnacBlock);
    up(most.counts.bopsSnacMlp, other.counts.bopsSnacMlp);
    up(most.counts.bopsSnacEffective, other.counts.bopsSnacEffective);
}

} // namespace

Result<hardware::HardwareEstimate> costCeiling(const space::SearchSpace& space,
                                               const hardware::CostModel& model,
                                               const hardware::HlsConfig& config,
                                               const hardware::Board& board)
{
    hardware::HardwareEstimate most;
    for (const space::Genome& genome : variations(space, largestGenome(space))) {
        const auto cost = model.estimate(space.decode(genome).architecture, config, board);
        if (!cost) {
            return std::unexpected(cost.error());
        }
        raise(most, *cost);
    }
    return most;
}

space::Genome largestGenome(const space::SearchSpace& space)
{
    space::Genome genome;
    for (const space::Gene& gene : space.genes()) {
        genome.values.push_back(
            std::visit(space::Overloaded{
                           [](const space::Categorical&) { return 0.0; },
                           [](const space::Ordinal& ordinal) { return largestIndex(ordinal.values); },
                           [](const space::IntegerRange& range) { return static_cast<double>(range.high); },
                           [](const space::RealRange& range) { return range.high; },
                       },
                       gene.domain));
    }
    const auto size = [&](const space::Genome& candidate) {
        return hardware::countOperations(space.decode(candidate).architecture, {}).multiplications;
    };
    for (std::size_t i = 0; i < genome.values.size(); ++i) {
        const auto* choices = std::get_if<space::Categorical>(&space.genes()[i].domain);
        for (std::size_t choice = 1; choices && choice < choices->choices.size(); ++choice) {
            space::Genome other = genome;
            other.values[i] = static_cast<double>(choice);
            if (size(other) > size(genome)) {
                genome = std::move(other);
            }
        }
    }
    return genome;
}

} // namespace snac::study
