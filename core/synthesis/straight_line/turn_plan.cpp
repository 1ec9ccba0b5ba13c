// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "turn_plan.h"

#include "layer_lines.h"

#include <algorithm>
#include <map>
#include <set>

namespace snac::synthesis {

namespace {

int signedWidth(std::int64_t low, std::int64_t high)
{
    return fixedpoint::bitsFor(low, high, true);
}

/// A sum of values as a tree: neighbours first.
int addedUp(ProgramBuilder& builder, std::vector<int> terms)
{
    while (terms.size() > 1) {
        std::vector<int> sums;
        for (std::size_t i = 0; i + 1 < terms.size(); i += 2) {
            sums.push_back(builder.add({terms[i], terms[i + 1], 0, 0, false, {}, 0}));
        }
        if (terms.size() % 2 == 1) {
            sums.push_back(terms.back());
        }
        terms = std::move(sums);
    }
    return terms.front();
}

/// All products of a layer, unit by unit, as far as they are not known.
struct UnitProduct
{
    int unit = 0;
    TurnProduct product;
};

std::vector<UnitProduct> productsOfLayer(const ProgramBuilder& builder, const LayerWork& work,
                                         const std::vector<int>& inputs)
{
    const fixedpoint::Dense& dense = *work.view.dense;
    std::vector<UnitProduct> products;
    for (int unit = 0; unit < dense.units; ++unit) {
        for (int input = 0; work.needed[static_cast<std::size_t>(unit)] && input < dense.inputs; ++input) {
            const int value = inputs[static_cast<std::size_t>(input)];
            const std::int64_t weight = dense.weight(unit, input);
            if (weight != 0 && value >= 0 && !builder.isConstant(value)) {
                products.push_back({unit, {value, weight}});
            }
        }
    }
    return products;
}

} // namespace

std::vector<int> appendTurnSums(Program& program, ProgramBuilder& builder, const LayerWork& work,
                                const std::vector<int>& inputs, const std::vector<std::int64_t>& constants)
{
    const auto products = productsOfLayer(builder, work, inputs);
    const auto count = static_cast<int>(products.size());
    const int multipliers = (count + work.reuse - 1) / work.reuse;
    const int turns = count == 0 ? 1 : (count + multipliers - 1) / multipliers;
    program.turns[static_cast<std::size_t>(work.index)] = turns;
    std::map<int, std::vector<int>> partials; // by unit
    for (int i = 0; i < count; ++i) {
        const UnitProduct& own = products[static_cast<std::size_t>(i)];
        if (i % turns == 0 || own.unit != products[static_cast<std::size_t>(i - 1)].unit) {
            partials[own.unit].push_back(static_cast<int>(program.partials.size()));
            program.partials.push_back({work.index, i / turns, i % turns, {}});
        }
        program.partials.back().products.push_back(own.product);
    }
    const int fraction = work.ranges.productFraction;
    std::vector<int> sums;
    for (int unit = 0; unit < work.view.dense->units; ++unit) {
        builder.setPlace(work.index, unit);
        const std::int64_t constant = constants[static_cast<std::size_t>(unit)];
        if (!work.needed[static_cast<std::size_t>(unit)]) {
            sums.push_back(-1);
            continue;
        }
        std::vector<int> terms;
        for (const int partial : partials[unit]) {
            terms.push_back(builder.partialSum(partial, fraction));
        }
        const int bias = builder.constant(constant, work.ranges.sumFraction);
        if (terms.empty()) {
            sums.push_back(bias);
            continue;
        }
        const int sum = addedUp(builder, std::move(terms));
        const int shift = fixedpoint::productShift(work.ranges);
        sums.push_back(constant == 0 ? sum : builder.add({sum, bias, shift, 0, false, {}, 0}));
    }
    return sums;
}

std::optional<TurnPlan> turnPlan(const Program& program, int layer)
{
    if (layer >= static_cast<int>(program.turns.size())) {
        return std::nullopt;
    }
    TurnPlan plan;
    plan.turns = program.turns[static_cast<std::size_t>(layer)];
    plan.counterWidth = fixedpoint::bitsFor(0, plan.turns - 1, false);
    std::set<int> held;
    for (int number = 0; number < static_cast<int>(program.values.size()); ++number) {
        const ProgramValue& value = program.value(number);
        if (value.layer != layer || value.kind != ValueKind::PartialSum) {
            continue;
        }
        const PartialSum& partial = program.partials[static_cast<std::size_t>(value.partial)];
        const auto at = static_cast<std::size_t>(partial.multiplier);
        plan.multipliers.resize(std::max(plan.multipliers.size(), at + 1));
        TurnPlan::Multiplier& multiplier = plan.multipliers[at];
        multiplier.sums.push_back(number);
        multiplier.begins.push_back(partial.first);
        const auto first = static_cast<std::size_t>(partial.first);
        multiplier.products.resize(std::max(multiplier.products.size(), first + partial.products.size()));
        std::ranges::copy(partial.products, multiplier.products.begin() + partial.first);
        multiplier.sumWidth = std::max(multiplier.sumWidth, signedWidth(value.range.low, value.range.high));
        for (const TurnProduct& product : partial.products) {
            const fixedpoint::RawRange& range = program.value(product.operand).range;
            held.insert(product.operand);
            plan.operandWidth = std::max(plan.operandWidth, signedWidth(range.low, range.high));
            plan.weightWidth = std::max(plan.weightWidth, signedWidth(product.weight, product.weight));
        }
    }
    if (plan.multipliers.empty()) {
        return std::nullopt;
    }
    plan.held.assign(held.begin(), held.end());
    for (const int value : plan.held) {
        plan.registerBits += valueWidth(program.value(value));
    }
    plan.registerBits += 3 * std::int64_t{plan.counterWidth};
    for (const TurnPlan::Multiplier& multiplier : plan.multipliers) {
        plan.registerBits += 2 * (plan.operandWidth + plan.weightWidth) +
                             std::int64_t{multiplier.sumWidth} * std::ssize(multiplier.sums);
    }
    std::set<std::vector<int>> orders; // multipliers that take the same values share what chooses them
    for (const TurnPlan::Multiplier& multiplier : plan.multipliers) {
        std::vector<int> order;
        for (const TurnProduct& product : multiplier.products) {
            order.push_back(product.operand);
        }
        const auto turns = static_cast<std::int64_t>(order.size());
        plan.chosenBits += turns * plan.weightWidth;
        plan.chosenBits += orders.insert(std::move(order)).second ? turns * plan.operandWidth : 0;
    }
    return plan;
}

} // namespace snac::synthesis
