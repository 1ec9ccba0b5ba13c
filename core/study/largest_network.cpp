// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "largest_network.h"

#include "snac/hardware/cost_model.h"

#include <algorithm>

namespace snac::study {

namespace {

double largestIndex(const std::vector<double>& values)
{
    return static_cast<double>(std::ranges::max_element(values) - values.begin());
}

} // namespace

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
