// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer_lines.h"

#include "cast_steps.h"
#include "signed_digits.h"

#include "snac/fixedpoint/wide.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <map>
#include <optional>

namespace snac::synthesis {

using fixedpoint::Dense;
using fixedpoint::Int128;
using fixedpoint::RawRange;

namespace {

/// A cast that only cuts bits off and gives the same where `added` was added before.
struct FoldedRounding
{
    std::int64_t added = 0;
    fixedpoint::Cast cast;
};

/// Where rounding is truncation of a larger number, the larger number is a larger bias: no addition of its
/// own. True of Linear and, as ReLU(x) is never negative and commutes with both, of ReLU.
FoldedRounding foldedRounding(const LayerWork& work)
{
    FoldedRounding folded{0, *work.view.cast};
    const bool relu = folded.cast.activation == network::ActivationKind::ReLU;
    const int shift = work.ranges.sumFraction - folded.cast.output.fraction();
    constexpr int widestShift = 48; // far from where a sum might get too wide by it
    if (work.view.dense->accumulator || shift <= 0 || shift > widestShift ||
        (!relu && folded.cast.activation != network::ActivationKind::Linear)) {
        return folded;
    }
    const std::int64_t half = std::int64_t{1} << (shift - 1);
    std::optional<std::int64_t> added;
    switch (folded.cast.output.rounding) {
    case Rounding::Rnd:
        added = half;
        break;
    case Rounding::RndMinInf:
        added = half - 1;
        break;
    case Rounding::TrnZero:
        added = relu ? std::optional<std::int64_t>(0) : std::nullopt;
        break;
    case Rounding::RndZero: // of what is not negative
        added = relu ? std::optional(half - 1) : std::nullopt;
        break;
    case Rounding::RndInf:
        added = relu ? std::optional(half) : std::nullopt;
        break;
    case Rounding::Trn:
    case Rounding::RndConv:
        break;
    }
    if (added) {
        folded.added = *added;
        folded.cast.output.rounding = Rounding::Trn;
    }
    return folded;
}

std::string layerNumber(const LayerWork& work)
{
    return "layer " + std::to_string(work.index + 1);
}

/// The values of an adder network in the program, made when they are asked for.
class NetworkLines
{
public:
    NetworkLines(ProgramBuilder& builder, const AdderNetwork& network, std::vector<int> inputs,
                 int constantFraction)
        : m_builder(builder)
        , m_network(network)
        , m_values(static_cast<std::size_t>(network.firstAddition()) + network.additions.size(), -1)
        , m_constantFraction(constantFraction)
    {
        std::ranges::copy(inputs, m_values.begin());
    }

    /// Operands come before what uses them.
    int valueOf(int operand)
    {
        std::vector<int> open{operand};
        while (!open.empty()) {
            const int number = open.back();
            int& value = m_values[static_cast<std::size_t>(number)];
            if (value >= 0) {
                open.pop_back();
            } else if (number < m_network.firstAddition()) {
                value = m_builder.constant(
                    m_network.constants[static_cast<std::size_t>(number - m_network.inputs)],
                    m_constantFraction);
            } else {
                append(number, open);
            }
        }
        return m_values[static_cast<std::size_t>(operand)];
    }

private:
    void append(int number, std::vector<int>& open)
    {
        Addition addition = m_network.additions[static_cast<std::size_t>(number - m_network.firstAddition())];
        const int left = m_values[static_cast<std::size_t>(addition.left)];
        const int right = m_values[static_cast<std::size_t>(addition.right)];
        if (left >= 0 && right >= 0) {
            addition.left = left;
            addition.right = right;
            m_values[static_cast<std::size_t>(number)] = m_builder.add(addition, &addition.range);
            return;
        }
        if (left < 0) {
            open.push_back(addition.left);
        }
        if (right < 0) {
            open.push_back(addition.right);
        }
    }

    ProgramBuilder& m_builder;
    const AdderNetwork& m_network;
    std::vector<int> m_values;
    int m_constantFraction;
};

/// Inputs that change, and where they stand among all.
std::vector<int> changingInputs(const ProgramBuilder& builder, const std::vector<int>& inputs)
{
    std::vector<int> places;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (inputs[i] >= 0 && !builder.isConstant(inputs[i])) {
            places.push_back(static_cast<int>(i));
        }
    }
    return places;
}

std::vector<RawRange> rangesOfInputs(const ProgramBuilder& builder, const std::vector<int>& inputs,
                                     const std::vector<int>& places)
{
    std::vector<RawRange> ranges;
    for (const int place : places) {
        ranges.push_back(builder.at(inputs[static_cast<std::size_t>(place)]).range);
    }
    return ranges;
}

std::vector<int> valuesAt(const std::vector<int>& inputs, const std::vector<int>& places)
{
    std::vector<int> values;
    for (const int place : places) {
        values.push_back(inputs[static_cast<std::size_t>(place)]);
    }
    return values;
}

/// Bias, what constant inputs add to it, and the rounding, in units of the sum.
std::optional<std::int64_t> constantPart(const ProgramBuilder& builder, const LayerWork& work,
                                         const std::vector<int>& inputs, int unit, std::int64_t rounding)
{
    const Dense& dense = *work.view.dense;
    Int128 sum = Int128{work.ranges.biases[static_cast<std::size_t>(unit)]} + rounding;
    for (int input = 0; input < dense.inputs; ++input) {
        const int value = inputs[static_cast<std::size_t>(input)];
        const std::int64_t weight = dense.weight(unit, input);
        if (weight != 0 && value >= 0 && builder.isConstant(value)) {
            sum += Int128{weight} * builder.at(value).range.low *
                   (Int128{1} << fixedpoint::productShift(work.ranges));
        }
    }
    constexpr Int128 widest = (Int128{1} << 62U) - 1;
    if (sum < -widest || sum > widest) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(sum);
}

} // namespace

namespace {

/// The sums in turns.
Result<std::vector<int>> appendSumsInTurns(Program& program, ProgramBuilder& builder, const LayerWork& work,
                                           const std::vector<int>& inputs, std::int64_t rounding)
{
    std::vector<std::int64_t> constants;
    for (int unit = 0; unit < work.view.dense->units; ++unit) {
        const auto constant = constantPart(builder, work, inputs, unit, rounding);
        if (!constant) {
            return fail(layerNumber(work) + ": a bias needs more than 62 bits");
        }
        constants.push_back(*constant);
    }
    return appendTurnSums(program, builder, work, inputs, constants);
}

} // namespace

Result<std::vector<int>> appendExactSums(ProgramBuilder& builder, const LayerWork& work,
                                         const std::vector<int>& inputs, std::int64_t rounding)
{
    const Dense& dense = *work.view.dense;
    const std::vector<int> places = changingInputs(builder, inputs);
    MatrixProblem problem;
    problem.outputs = dense.units;
    problem.inputs = static_cast<int>(places.size());
    problem.ranges = rangesOfInputs(builder, inputs, places);
    problem.shift = fixedpoint::productShift(work.ranges);
    for (int unit = 0; unit < dense.units; ++unit) {
        const bool needed = work.needed[static_cast<std::size_t>(unit)];
        for (const int place : places) {
            problem.entries.push_back(needed ? dense.weight(unit, place) : 0);
        }
        const auto constant = constantPart(builder, work, inputs, unit, rounding);
        if (!constant) {
            return fail(layerNumber(work) + ": a bias needs more than 62 bits");
        }
        problem.constants.push_back(needed ? *constant : 0);
    }
    std::vector<int> operands = valuesAt(inputs, places);
    if (work.multipliers.kind != Multipliers::Adders) {
        work.multipliers.candidates += static_cast<int>(productsForDsp(problem).size());
    }
    const auto products = chosenProducts(problem, work.multipliers, work.options);
    if (!products.empty()) {
        problem = withProducts(problem, products);
        appendProducts(builder, work.index, products, operands);
        work.multipliers.most -= static_cast<int>(products.size());
    }
    auto network = adderNetworkFor(problem, work.options);
    if (!network) {
        return fail(layerNumber(work) + ": " + network.error().message, {}, network.error().kind);
    }
    NetworkLines lines(builder, *network, std::move(operands), work.ranges.sumFraction);
    std::vector<int> sums;
    for (int unit = 0; unit < dense.units; ++unit) {
        builder.setPlace(work.index, unit);
        const SignedTerm& sum = network->sums[static_cast<std::size_t>(unit)];
        if (!work.needed[static_cast<std::size_t>(unit)]) {
            sums.push_back(-1);
        } else if (sum.operand < 0) {
            sums.push_back(builder.constant(0, work.ranges.sumFraction));
        } else {
            const int value = builder.scale(lines.valueOf(sum.operand), work.ranges.sumFraction - sum.shift);
            sums.push_back(sum.negative ? builder.negate(value) : value);
        }
    }
    return sums;
}

namespace {

/// A product that one or more units need: an odd weight times an input.
using ProductKey = std::pair<int, std::int64_t>; // input, odd weight

/// Each product once, for all units of a layer.
class ProductLines
{
public:
    ProductLines(ProgramBuilder& builder, const LayerWork& work, const std::vector<int>& inputs)
        : m_builder(builder)
        , m_work(work)
        , m_inputs(inputs)
    {
    }

    Result<> prepare()
    {
        const Dense& dense = *m_work.view.dense;
        const std::vector<int> places = changingInputs(m_builder, m_inputs);
        for (int unit = 0; unit < dense.units; ++unit) {
            for (std::size_t i = 0; i < places.size(); ++i) {
                const std::int64_t weight = dense.weight(unit, places[i]);
                if (weight != 0 && m_work.needed[static_cast<std::size_t>(unit)]) {
                    m_rows.try_emplace({places[i], oddPart(weight)}, static_cast<int>(m_rows.size()));
                }
            }
        }
        MatrixProblem problem;
        problem.outputs = static_cast<int>(m_rows.size());
        problem.inputs = static_cast<int>(places.size());
        problem.ranges = rangesOfInputs(m_builder, m_inputs, places);
        problem.entries.assign(m_rows.size() * places.size(), 0);
        for (const auto& [key, row] : m_rows) {
            const auto column = std::ranges::find(places, key.first) - places.begin();
            problem
                .entries[static_cast<std::size_t>(row) * places.size() + static_cast<std::size_t>(column)] =
                key.second;
        }
        SNAC_TRY(m_network, adderNetworkFor(problem, m_work.options));
        m_lines.emplace(m_builder, m_network, valuesAt(m_inputs, places), 0);
        return {};
    }

    /// weight * input, on the grid of products.
    int product(int input, std::int64_t weight)
    {
        const int value = m_inputs[static_cast<std::size_t>(input)];
        const int fraction = m_work.view.dense->weightFraction + m_work.view.input.fraction();
        if (m_builder.isConstant(value)) {
            return m_builder.constant(weight * m_builder.at(value).range.low, fraction);
        }
        const SignedTerm& sum = m_network.sums[static_cast<std::size_t>(m_rows.at({input, oddPart(weight)}))];
        const int zeros = std::countr_zero(static_cast<std::uint64_t>(weight));
        const int raw = m_lines->valueOf(sum.operand);
        const int scaled = m_builder.scale(raw, fraction - sum.shift - zeros);
        return sum.negative ? m_builder.negate(scaled) : scaled;
    }

private:
    static std::int64_t oddPart(std::int64_t weight)
    {
        return weight / (std::int64_t{1} << std::countr_zero(static_cast<std::uint64_t>(weight)));
    }

    ProgramBuilder& m_builder;
    const LayerWork& m_work;
    const std::vector<int>& m_inputs;
    std::map<ProductKey, int> m_rows;
    AdderNetwork m_network;
    std::optional<NetworkLines> m_lines;
};

/// The sum modulo the accumulator's range, the shallowest first.
int wrappedSum(ProgramBuilder& builder, std::vector<int> terms, const FixedFormat& accumulator)
{
    const auto deeper = [&](int a, int b) { return builder.at(a).depth > builder.at(b).depth; };
    std::ranges::make_heap(terms, deeper);
    const auto take = [&] {
        std::ranges::pop_heap(terms, deeper);
        const int term = terms.back();
        terms.pop_back();
        return term;
    };
    while (terms.size() > 1) {
        const int a = take();
        const int b = take();
        terms.push_back(builder.cast(builder.add({a, b, 0, 0, false, {}, 0}), accumulator));
        std::ranges::push_heap(terms, deeper);
    }
    return terms.empty() ? builder.constant(0, accumulator.fraction()) : terms.front();
}

} // namespace

Result<std::vector<int>> appendAccumulatedSums(ProgramBuilder& builder, const LayerWork& work,
                                               const std::vector<int>& inputs)
{
    const Dense& dense = *work.view.dense;
    ProductLines products(builder, work, inputs);
    builder.setPlace(work.index, 0);
    if (auto good = products.prepare(); !good) {
        return fail(layerNumber(work) + ": " + good.error().message);
    }
    FixedFormat wrapping = *dense.accumulator; // of sums, which are on its grid
    wrapping.rounding = Rounding::Trn;
    std::vector<int> sums;
    for (int unit = 0; unit < dense.units; ++unit) {
        builder.setPlace(work.index, unit);
        if (!work.needed[static_cast<std::size_t>(unit)]) {
            sums.push_back(-1);
            continue;
        }
        std::vector<int> terms;
        std::int64_t constant = work.ranges.biases[static_cast<std::size_t>(unit)];
        for (int input = 0; input < dense.inputs; ++input) {
            const std::int64_t weight = dense.weight(unit, input);
            if (weight == 0) {
                continue;
            }
            const int term = builder.cast(products.product(input, weight), *dense.accumulator);
            if (builder.isConstant(term)) {
                constant =
                    fixedpoint::cast(constant + builder.at(term).range.low, wrapping.fraction(), wrapping);
            } else {
                terms.push_back(term);
            }
        }
        if (constant != 0) {
            terms.push_back(builder.constant(constant, wrapping.fraction()));
        }
        sums.push_back(wrappedSum(builder, terms, wrapping));
    }
    return sums;
}

Result<std::vector<int>> appendLayer(Program& program, ProgramBuilder& builder, LayerWork work,
                                     const std::vector<int>& inputs)
{
    const std::vector<bool> used = work.needed;
    const auto fixedOutput = [&](std::size_t unit) -> const RawRange* {
        const RawRange& range = work.ranges.outputs[unit];
        return range.low == range.high ? &range : nullptr;
    };
    for (std::size_t unit = 0; unit < used.size(); ++unit) {
        work.needed[unit] = used[unit] && fixedOutput(unit) == nullptr;
    }
    const FoldedRounding rounding = foldedRounding(work);
    if (work.view.dense->accumulator && work.reuse > 1) {
        return fail(
            layerNumber(work) + ": a reuse factor of " + std::to_string(work.reuse) +
            " in a layer with an accumulator of its own, which casts every product; RTL has none that "
            "takes turns; snac export --reuse 1 builds it with additions");
    }
    SNAC_TRY(std::vector<int> values,
             work.view.dense->accumulator ? appendAccumulatedSums(builder, work, inputs)
             : work.reuse > 1             ? appendSumsInTurns(program, builder, work, inputs, rounding.added)
                                          : appendExactSums(builder, work, inputs, rounding.added));
    int table = -1;
    if (work.view.table != nullptr) {
        table = static_cast<int>(program.tables.size());
        program.tables.push_back({work.index,
                                  std::string(network::activationName(work.view.table->activation)),
                                  work.view.cast->output, work.view.table->entries});
    }
    for (std::size_t unit = 0; unit < values.size(); ++unit) {
        int& value = values[unit];
        builder.setPlace(work.index, static_cast<int>(unit));
        if (used[unit] && fixedOutput(unit) != nullptr) { // dead, or saturated, whatever the input
            value = builder.constant(fixedOutput(unit)->low, work.view.output().fraction());
        }
        if (!work.needed[unit]) {
            continue;
        }
        value = builder.cast(builder.activate(value, rounding.cast), rounding.cast.output);
        if (table >= 0) {
            value = builder.lookUp(value, table, work.view.table->output.fraction());
        }
    }
    return values;
}

} // namespace snac::synthesis
