// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_space.h"

#include "space_builder.h"

#include "snac/base/overloaded.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace snac::space {

namespace {

double drawValue(const Domain& domain, Random& random)
{
    return std::visit(
        Overloaded{
            [&](const Categorical& list) { return static_cast<double>(random.index(list.choices.size())); },
            [&](const Ordinal& list) { return static_cast<double>(random.index(list.values.size())); },
            [&](const IntegerRange& range) {
                if (!range.logarithmic) {
                    return static_cast<double>(random.integer(range.low, range.high));
                }
                const auto low = static_cast<double>(range.low);
                const auto high = static_cast<double>(range.high);
                const double drawn =
                    std::floor(std::exp(random.uniform(std::log(low), std::log(high + 1.0))));
                return std::clamp(drawn, low, high);
            },
            [&](const RealRange& range) {
                const double drawn = range.logarithmic
                                         ? std::exp(random.uniform(std::log(range.low), std::log(range.high)))
                                         : random.uniform(range.low, range.high);
                return std::clamp(drawn, range.low, range.high);
            }},
        domain);
}

/// All members of a list or range of whole numbers.
std::vector<double> numbersOf(const Domain& domain)
{
    if (const auto* range = std::get_if<IntegerRange>(&domain)) {
        std::vector<double> numbers(static_cast<std::size_t>(range->high - range->low + 1));
        std::iota(numbers.begin(), numbers.end(), static_cast<double>(range->low));
        return numbers;
    }
    return std::get<Ordinal>(domain).values;
}

double countOf(const Domain& domain)
{
    return std::holds_alternative<RealRange>(domain) ? std::numeric_limits<double>::infinity()
                                                     : static_cast<double>(cardinality(domain));
}

/// Counts value combinations of setting `i` and of all that hang on it: values under which the same settings
/// are active are counted together, so a range of a million values costs no more than its conditions.
/// Settings from `end` on are left out.
double combinations(const std::vector<SearchSpace::Parameter>& parameters, std::size_t i, std::size_t end)
{
    std::vector<std::size_t> children;
    std::vector<std::int64_t> special;
    for (std::size_t c = i + 1; c < end; ++c) {
        const auto& condition = parameters[c].gene.condition;
        if (condition && condition->gene == i) {
            children.push_back(c);
            special.insert(special.end(), condition->activeFor.begin(), condition->activeFor.end());
        }
    }
    std::sort(special.begin(), special.end());
    special.erase(std::unique(special.begin(), special.end()), special.end());
    double total = countOf(parameters[i].gene.domain) - static_cast<double>(special.size());
    for (const std::int64_t value : special) {
        double product = 1.0;
        for (const std::size_t c : children) {
            const auto& wanted = parameters[c].gene.condition->activeFor;
            const bool active = std::find(wanted.begin(), wanted.end(), value) != wanted.end();
            product *= active ? combinations(parameters, c, end) : 1.0;
        }
        total += product;
    }
    return total;
}

} // namespace

double SearchSpace::Parameter::value(const Genome& genome) const
{
    if (index >= 0) {
        return genome.values[static_cast<std::size_t>(index)];
    }
    return std::visit(Overloaded{[](const Categorical&) { return 0.0; }, [](const Ordinal&) { return 0.0; },
                                 [](const IntegerRange& range) { return static_cast<double>(range.low); },
                                 [](const RealRange& range) { return range.low; }},
                      gene.domain);
}

double SearchSpace::Parameter::number(const Genome& genome) const
{
    const double raw = value(genome);
    const auto* list = std::get_if<Ordinal>(&gene.domain);
    return list != nullptr ? list->values[static_cast<std::size_t>(raw)] : raw;
}

const std::string& SearchSpace::Parameter::choice(const Genome& genome) const
{
    return std::get<Categorical>(gene.domain).choices[static_cast<std::size_t>(value(genome))];
}

Result<SearchSpace> SearchSpace::build(SpaceOptions options, int inputs, int outputs)
{
    return SpaceBuilder(std::move(options), inputs, outputs).build();
}

bool SearchSpace::exists(const Slot& slot, const Genome& genome) const
{
    if (slot.type) {
        return m_parameters[*slot.type].choice(genome) == "MLP";
    }
    return !slot.count || m_parameters[*slot.count].number(genome) >= slot.needs;
}

void SearchSpace::appendHead(network::Architecture& architecture) const
{
    architecture.layers.emplace_back(network::Dense{m_outputs});
    if (m_options.outputActivation && *m_options.outputActivation != network::ActivationKind::Linear) {
        architecture.layers.emplace_back(network::Activation{*m_options.outputActivation});
    }
}

BuildChoice SearchSpace::chosen(const Build& build, const Genome& genome) const
{
    const HardwareGenes& genes = m_options.hardware;
    BuildChoice choice;
    if (build.precision) {
        choice.precision =
            genes.precisions[static_cast<std::size_t>(m_parameters[*build.precision].value(genome))];
    }
    if (build.reuseFactor) {
        choice.reuseFactor = static_cast<int>(m_parameters[*build.reuseFactor].number(genome));
    }
    if (build.strategy) {
        choice.strategy =
            genes.strategies[static_cast<std::size_t>(m_parameters[*build.strategy].value(genome))];
    }
    return choice;
}

bool SearchSpace::isHardware(std::size_t gene) const
{
    const auto found = std::find_if(m_parameters.begin(), m_parameters.end(), [gene](const Parameter& p) {
        return p.index >= 0 && static_cast<std::size_t>(p.index) == gene;
    });
    return found != m_parameters.end() &&
           static_cast<std::size_t>(found - m_parameters.begin()) >= m_firstHardware;
}

bool SearchSpace::isWindowStart(std::size_t gene) const
{
    return m_windowStart && m_parameters[*m_windowStart].index == static_cast<int>(gene);
}

/// A window that reaches beyond the trace ends with it.
std::optional<TraceWindow> SearchSpace::windowOf(const Genome& genome) const
{
    if (!m_windowStart) {
        return std::nullopt;
    }
    TraceWindow window;
    window.first = m_options.window->first;
    window.start = static_cast<int>(m_parameters[*m_windowStart].number(genome));
    const int room = window.first + m_inputs / 2 - window.start;
    window.size = std::min(static_cast<int>(m_parameters[*m_windowSize].number(genome)), room);
    return window;
}

double SearchSpace::countWindows() const
{
    const std::vector<double> starts = numbersOf(m_parameters[*m_windowStart].gene.domain);
    std::vector<double> sizes = numbersOf(m_parameters[*m_windowSize].gene.domain);
    std::ranges::sort(sizes);
    double windows = 0.0;
    for (const double start : starts) {
        const double room = m_options.window->first + m_inputs / 2.0 - start;
        const auto longer = std::ranges::lower_bound(sizes, room); // all of these are one window
        windows += static_cast<double>(longer - sizes.begin()) + (longer != sizes.end() ? 1.0 : 0.0);
    }
    return windows;
}

Candidate SearchSpace::decode(const Genome& genome) const
{
    Candidate candidate;
    candidate.window = windowOf(genome);
    candidate.architecture.inputs = candidate.window ? candidate.window->columns() : m_inputs;
    auto& layers = candidate.architecture.layers;
    const double dropout = m_parameters[m_dropout].number(genome);
    candidate.hardware.network = chosen(m_network, genome);
    const std::optional<Precision>& outputs = m_options.hardware.outputPrecision;
    const bool byLayer = !m_output.isEmpty() || outputs;
    const auto formatted = [&](BuildChoice choice) {
        if (outputs && !choice.precision) {
            choice.precision =
                candidate.hardware.network.precision.value_or(m_options.hardware.precisions.front());
        }
        return choice;
    };
    for (const Slot& slot : m_slots) {
        if (!exists(slot, genome)) {
            continue;
        }
        layers.emplace_back(network::Dense{static_cast<int>(m_parameters[slot.width].number(genome))});
        if (byLayer) {
            candidate.hardware.layers[candidate.architecture.idOf(layers.size() - 1)] =
                formatted(chosen(slot.build, genome));
        }
        const std::string& norm = m_parameters[slot.norm].choice(genome);
        if (norm == "batch" || norm == "true") {
            layers.emplace_back(network::BatchNorm{});
        }
        const auto kind = network::activationFromName(m_parameters[slot.activation].choice(genome));
        if (kind && *kind != network::ActivationKind::Linear) {
            layers.emplace_back(network::Activation{*kind});
        }
        if (dropout > 0.0) {
            layers.emplace_back(network::Dropout{dropout});
        }
    }
    appendHead(candidate.architecture);
    if (byLayer) {
        BuildChoice& last =
            candidate.hardware.layers[network::weightedLayers(candidate.architecture).back().id];
        last = chosen(m_output, genome);
        last.precision = outputs ? outputs : last.precision;
    }
    candidate.hyper.learningRate = m_parameters[m_learningRate].number(genome);
    candidate.hyper.l1 = m_parameters[m_l1].number(genome);
    candidate.hyper.batchSize = static_cast<int>(m_parameters[m_batchSize].number(genome));
    return candidate;
}

Genome SearchSpace::random(Random& random) const
{
    Genome genome;
    genome.values.reserve(m_genes.size());
    for (const Gene& gene : m_genes) {
        genome.values.push_back(drawValue(gene.domain, random));
    }
    return genome;
}

SearchSpace::Size SearchSpace::size() const
{
    return {count(true), count(false)};
}

double SearchSpace::count(bool candidates) const
{
    const std::size_t end = candidates ? m_parameters.size() : m_firstHardware;
    const auto ways = [&](std::size_t i) { return combinations(m_parameters, i, end); };
    const auto buildWays = [&](const Build& build) {
        double product = 1.0;
        for (const auto& setting : {build.precision, build.reuseFactor, build.strategy}) {
            product *= setting && *setting < end ? ways(*setting) : 1.0;
        }
        return product;
    };
    double total = 1.0;
    double emptySlots = 0.0;   // block slots that may be None
    double blocks = 0.0;       // block slots that may be MLP
    double blockChoices = 1.0; // of one MLP block
    const bool isBlockForm = m_options.form == SpaceOptions::Form::Blocks;
    for (std::size_t i = 0; i < end; ++i) {
        const Parameter& parameter = m_parameters[i];
        const auto slot =
            std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot& s) { return s.type == i; });
        if (parameter.gene.condition || (isBlockForm && i == m_dropout) || i == m_windowSize) {
            continue; // counted under the setting it depends on, or below
        }
        if (slot != m_slots.end()) {
            blocks += 1.0;
            emptySlots += cardinality(parameter.gene.domain) > 1 ? 1.0 : 0.0;
            blockChoices =
                ways(slot->width) * ways(slot->activation) * ways(slot->norm) * buildWays(slot->build);
        } else {
            const bool isHyper = i == m_learningRate || i == m_l1 || i == m_batchSize;
            total *= isHyper && !candidates ? 1.0 : i == m_windowStart ? countWindows() : ways(i);
        }
    }
    if (isBlockForm) {
        // m blocks in a row: the position of a None does not matter. Dropout needs a hidden layer to follow.
        const double dropouts = ways(m_dropout);
        double rows = 0.0;
        for (double m = blocks - emptySlots; m <= blocks; m += 1.0) {
            const bool anyHidden = m > 0.0 || m_options.headLayers > 1;
            rows += std::pow(blockChoices, m) * (anyHidden ? dropouts : 1.0);
        }
        total *= rows;
    }
    return total;
}

} // namespace snac::space
