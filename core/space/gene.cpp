// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gene.h"

#include "architecture.h"
#include "snac/base/nearest_name.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace snac::space {

namespace {

bool isIndexBelow(double value, std::size_t count)
{
    return value >= 0.0 && value < static_cast<double>(count) && value == std::floor(value);
}

bool fits(const Domain& domain, double value)
{
    return std::visit(
        Overloaded{[&](const Categorical& list) { return isIndexBelow(value, list.choices.size()); },
                   [&](const Ordinal& list) { return isIndexBelow(value, list.values.size()); },
                   [&](const IntegerRange& range) {
                       return value == std::floor(value) && value >= static_cast<double>(range.low) &&
                              value <= static_cast<double>(range.high);
                   },
                   [&](const RealRange& range) { return value >= range.low && value <= range.high; }},
        domain);
}

} // namespace

std::uint64_t cardinality(const Domain& domain)
{
    return std::visit(Overloaded{[](const Categorical& list) -> std::uint64_t { return list.choices.size(); },
                                 [](const Ordinal& list) -> std::uint64_t { return list.values.size(); },
                                 [](const IntegerRange& range) -> std::uint64_t {
                                     return range.high < range.low
                                                ? 0
                                                : static_cast<std::uint64_t>(range.high) -
                                                      static_cast<std::uint64_t>(range.low) + 1;
                                 },
                                 [](const RealRange&) -> std::uint64_t { return 0; }},
                      domain);
}

std::string valueText(const Domain& domain, double value)
{
    return std::visit(Overloaded{[&](const Categorical& list) {
                                     return isIndexBelow(value, list.choices.size())
                                                ? list.choices[static_cast<std::size_t>(value)]
                                                : std::string("?");
                                 },
                                 [&](const Ordinal& list) {
                                     return isIndexBelow(value, list.values.size())
                                                ? numberText(list.values[static_cast<std::size_t>(value)])
                                                : std::string("?");
                                 },
                                 [&](const IntegerRange&) { return numberText(value); },
                                 [&](const RealRange&) { return numberText(value); }},
                      domain);
}

bool isValid(const std::vector<Gene>& genes, const Genome& genome)
{
    if (genes.size() != genome.values.size()) {
        return false;
    }
    for (std::size_t i = 0; i < genes.size(); ++i) {
        if (!fits(genes[i].domain, genome.values[i])) {
            return false;
        }
    }
    return true;
}

std::vector<bool> activeGenes(const std::vector<Gene>& genes, const Genome& genome)
{
    std::vector<bool> active(genes.size(), true);
    for (std::size_t i = 0; i < genes.size(); ++i) {
        if (const auto& condition = genes[i].condition) {
            // Conditions point backwards, so the gene this one depends on is already decided.
            const auto value = static_cast<std::int64_t>(genome.values[condition->gene]);
            const auto& wanted = condition->activeFor;
            active[i] =
                active[condition->gene] && std::find(wanted.begin(), wanted.end(), value) != wanted.end();
        }
    }
    return active;
}

} // namespace snac::space
