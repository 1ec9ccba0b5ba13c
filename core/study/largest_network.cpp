// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "largest_network.h"

#include "snac/base/overloaded.h"
#include "snac/hardware/bounds.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/hardware/figures.h"

#include <algorithm>

namespace snac::study {

namespace {

double largestIndex(const std::vector<double>& values)
{
    return static_cast<double>(std::ranges::max_element(values) - values.begin());
}

/// The value of the smallest number of a list or range of whole numbers.
double earliest(const space::Domain& domain)
{
    if (const auto* list = std::get_if<space::Ordinal>(&domain)) {
        return static_cast<double>(std::ranges::min_element(list->values) - list->values.begin());
    }
    const auto* range = std::get_if<space::IntegerRange>(&domain);
    return range ? static_cast<double>(range->low) : 0.0;
}

constexpr std::size_t mostCombinations = 64;

/// Choices of an unordered gene of the network; 1 for all others.
std::size_t choiceCount(const space::SearchSpace& space, std::size_t gene)
{
    const auto* list = std::get_if<space::Categorical>(&space.genes()[gene].domain);
    return list && !space.isHardware(gene) ? list->choices.size() : 1;
}

/// The smallest and the largest number of a list or range.
std::pair<int, int> endsOf(const space::Domain& domain)
{
    if (const auto* list = std::get_if<space::Ordinal>(&domain)) {
        const auto [low, high] = std::ranges::minmax(list->values);
        return {static_cast<int>(low), static_cast<int>(high)};
    }
    const auto* range = std::get_if<space::IntegerRange>(&domain);
    return range ? std::pair(static_cast<int>(range->low), static_cast<int>(range->high)) : std::pair(1, 1);
}

/// The ways to build all layers alike that bound the cost; one empty choice where the study fixes them.
std::vector<space::HardwareChoice> builds(const space::HardwareGenes& genes)
{
    std::vector<space::HardwareChoice> all(1);
    const auto multiply = [&all](const auto& values, auto place) {
        std::vector<space::HardwareChoice> next;
        for (const space::HardwareChoice& choice : all) {
            for (const auto& value : values) {
                next.push_back(choice);
                next.back().network.*place = value;
            }
        }
        all = values.size() < 2 ? all : std::move(next);
    };
    const auto [low, high] = endsOf(genes.reuseFactor);
    std::vector<Precision> precisions = genes.precisions;
    if (genes.outputPrecision) {
        precisions.push_back(*genes.outputPrecision);
    }
    multiply(precisions, &space::BuildChoice::precision);
    multiply(low == high ? std::vector<int>() : std::vector<int>{low, high},
             &space::BuildChoice::reuseFactor);
    multiply(genes.strategies, &space::BuildChoice::strategy);
    return all;
}

/// The genome with its unordered genes varied; the genome itself comes first.
std::vector<space::Genome> variations(const space::SearchSpace& space, const space::Genome& genome)
{
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < genome.values.size(); ++i) {
        combinations = std::min(combinations * choiceCount(space, i), mostCombinations + 1);
    }
    std::vector<space::Genome> all = {genome};
    for (std::size_t i = 0; i < genome.values.size(); ++i) {
        const std::size_t known = combinations > mostCombinations ? 1 : all.size();
        for (std::size_t choice = 0; choice < choiceCount(space, i); ++choice) {
            const auto value = static_cast<double>(choice);
            for (std::size_t k = 0; k < known && choiceCount(space, i) > 1; ++k) {
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
    for (const hardware::BoundedFigure& figure : hardware::boundedFigures) {
        up((most.*figure.value).value, (other.*figure.value).value);
    }
    for (const hardware::PlainFigure& figure : hardware::plainFigures) {
        up(most.*figure.value, other.*figure.value);
    }
    for (const hardware::CountFigure& figure : hardware::countFigures) {
        up(most.counts.*figure.value, other.counts.*figure.value);
    }
}

} // namespace

Result<hardware::HardwareEstimate> costCeiling(const space::SearchSpace& space,
                                               const hardware::CostModel& model,
                                               const hardware::HlsConfig& config,
                                               const hardware::Board& board, Risk risk)
{
    hardware::HardwareEstimate most;
    for (const space::Genome& genome : variations(space, largestGenome(space))) {
        space::Candidate candidate = space.decode(genome);
        // Weights grow largest in many steps, and where nothing draws them to zero.
        candidate.hyper.l1 = 0.0;
        candidate.hyper.batchSize = endsOf(space.options().batchSize).first;
        for (const space::HardwareChoice& build : builds(space.options().hardware)) {
            candidate.hardware = build;
            const auto cost = hardware::estimateCandidate(model, candidate, config, board);
            if (!cost) {
                return std::unexpected(cost.error());
            }
            raise(most, risk == Risk::Pessimistic ? atBound(*cost, board, hardware::Bound::High) : *cost);
        }
    }
    return most;
}

space::Genome largestGenome(const space::SearchSpace& space)
{
    space::Genome genome;
    for (std::size_t i = 0; i < space.genes().size(); ++i) {
        const space::Gene& gene = space.genes()[i];
        if (space.isHardware(i)) {
            const auto* range = std::get_if<space::IntegerRange>(&gene.domain);
            genome.values.push_back(range ? static_cast<double>(range->low) : 0.0);
            continue;
        }
        if (space.isWindowStart(i)) { // the earliest leaves the most room for a window
            genome.values.push_back(earliest(gene.domain));
            continue;
        }
        genome.values.push_back(
            std::visit(Overloaded{
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
