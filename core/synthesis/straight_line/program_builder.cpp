// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_builder.h"

#include "cast_steps.h"

#include <algorithm>
#include <array>

namespace snac::synthesis {

using fixedpoint::Int128;
using fixedpoint::RawRange;

namespace {

constexpr Int128 widestProgramValue = (Int128{1} << 62U) - 1;

struct WideRange128
{
    Int128 low = 0;
    Int128 high = 0;
};

WideRange128 scaledBy(const RawRange& range, int shift)
{
    return {range.low * (Int128{1} << shift), range.high * (Int128{1} << shift)};
}

} // namespace

int ProgramBuilder::append(ProgramValue value, int cost)
{
    if (value.range.low == value.range.high) {
        return constant(value.range.low, value.fraction);
    }
    for (const int operand : {value.left, value.right, value.condition}) {
        value.depth = std::max(value.depth, operand < 0 ? 0 : at(operand).depth);
    }
    value.depth += cost;
    value.layer = m_layer;
    value.neuron = m_neuron;
    m_program.values.push_back(value);
    return static_cast<int>(m_program.values.size()) - 1;
}

int ProgramBuilder::constant(std::int64_t raw, int fraction)
{
    if (m_constantsLayer != m_layer) {
        m_constants.clear();
        m_constantsLayer = m_layer;
    }
    const auto [place, isNew] = m_constants.try_emplace({raw, fraction}, 0);
    if (isNew) {
        ProgramValue value;
        value.kind = ValueKind::Constant;
        value.range = {raw, raw};
        value.fraction = fraction;
        value.layer = m_layer;
        value.neuron = m_neuron;
        m_program.values.push_back(value);
        place->second = static_cast<int>(m_program.values.size()) - 1;
    }
    return place->second;
}

int ProgramBuilder::add(const Addition& addition, const RawRange* range)
{
    ProgramValue value;
    value.kind = addition.subtract ? ValueKind::Subtract : ValueKind::Add;
    value.left = addition.left;
    value.right = addition.right;
    value.leftShift = addition.leftShift;
    value.rightShift = addition.rightShift;
    value.fraction = at(addition.left).fraction + addition.leftShift;
    const WideRange128 left = scaledBy(at(addition.left).range, addition.leftShift);
    const WideRange128 right = scaledBy(at(addition.right).range, addition.rightShift);
    const Int128 low = addition.subtract ? left.low - right.high : left.low + right.low;
    const Int128 high = addition.subtract ? left.high - right.low : left.high + right.high;
    if (range != nullptr) {
        value.range = *range;
    } else if (low < -widestProgramValue || high > widestProgramValue) {
        m_tooWide = true;
    } else {
        value.range = {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
    }
    return append(value, 1);
}

int ProgramBuilder::negate(int number)
{
    const ProgramValue& of = at(number);
    ProgramValue value;
    value.kind = ValueKind::Negate;
    value.left = number;
    value.fraction = of.fraction;
    value.range = {-of.range.high, -of.range.low};
    return append(value, 1);
}

int ProgramBuilder::scale(int number, int fraction)
{
    const ProgramValue of = at(number);
    if (of.fraction == fraction) {
        return number;
    }
    ProgramValue value;
    value.kind = ValueKind::Scale;
    value.left = number;
    value.fraction = fraction;
    value.range = of.range;
    return append(value, 0);
}

int ProgramBuilder::activate(int number, const fixedpoint::Cast& cast)
{
    const ProgramValue of = at(number);
    ProgramValue value;
    value.left = number;
    value.fraction = of.fraction;
    switch (cast.activation) {
    case network::ActivationKind::ReLU:
        if (of.range.low >= 0) {
            return number;
        }
        value.kind = ValueKind::Relu;
        value.range = {0, std::max<std::int64_t>(of.range.high, 0)};
        return append(value, 0);
    case network::ActivationKind::LeakyReLU: {
        value.kind = ValueKind::LeakyRelu;
        value.leftShift = std::max(-cast.slopeExponent, 0);
        value.rightShift = std::max(cast.slopeExponent, 0);
        value.fraction += value.leftShift;
        const auto scaled = [&](std::int64_t raw) {
            return raw * (Int128{1} << (raw < 0 ? value.rightShift : value.leftShift));
        };
        const Int128 low = scaled(of.range.low);
        const Int128 high = scaled(of.range.high);
        m_tooWide = m_tooWide || low < -widestProgramValue || high > widestProgramValue;
        value.range = {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
        return append(value, 0);
    }
    case network::ActivationKind::HardTanh: {
        if (of.fraction > 61) { // all values are below 1
            return number;
        }
        // On a grid coarser than 1 there is nothing between 0 and what is clipped to 1.
        value.fraction = std::max(of.fraction, 0);
        value.rightShift = value.fraction;
        const std::int64_t bound = std::int64_t{1} << value.rightShift;
        if (of.range.low >= -bound && of.range.high <= bound) {
            return scale(number, value.fraction);
        }
        value.kind = ValueKind::HardTanh;
        value.range = {std::clamp(of.range.low, -bound, bound), std::clamp(of.range.high, -bound, bound)};
        return append(value, 0);
    }
    default: // Linear; check() lets no other pass
        return number;
    }
}

int ProgramBuilder::cast(int number, const FixedFormat& to)
{
    const ProgramValue& of = at(number);
    const CastSteps steps = castSteps(of, to);
    if (steps.shift == 0 && !steps.overflows && of.fraction == to.fraction()) {
        return number;
    }
    ProgramValue value;
    value.kind = ValueKind::Cast;
    value.left = number;
    value.format = to;
    value.fraction = to.fraction();
    value.range = steps.result;
    if (isConstant(number)) {
        return constant(fixedpoint::cast(of.range.low, of.fraction, to), to.fraction());
    }
    return append(value, 0);
}

int ProgramBuilder::lookUp(int number, int table, int fraction)
{
    const ProgramTable& of = m_program.tables[static_cast<std::size_t>(table)];
    const RawRange range = at(number).range;
    const auto first = of.entries.begin();
    const auto [least, most] = std::minmax_element(
        first + static_cast<std::ptrdiff_t>(fixedpoint::tableIndex(range.low, of.argument)),
        first + static_cast<std::ptrdiff_t>(fixedpoint::tableIndex(range.high, of.argument)) + 1);
    ProgramValue value;
    value.kind = ValueKind::Lookup;
    value.left = number;
    value.table = table;
    value.fraction = fraction;
    value.range = {*least, *most};
    return append(value, 0);
}

int ProgramBuilder::greater(int left, int right)
{
    ProgramValue value;
    value.kind = ValueKind::Greater;
    value.left = left;
    value.right = right;
    value.range = {at(left).range.low > at(right).range.high ? 1 : 0,
                   at(left).range.high > at(right).range.low ? 1 : 0};
    return append(value, 1);
}

int ProgramBuilder::select(int condition, int otherwise, int then)
{
    if (isConstant(condition)) {
        return at(condition).range.low != 0 ? then : otherwise;
    }
    if (otherwise == then) {
        return then;
    }
    ProgramValue value;
    value.kind = ValueKind::Select;
    value.condition = condition;
    value.left = otherwise;
    value.right = then;
    value.fraction = at(then).fraction;
    value.range = {std::min(at(otherwise).range.low, at(then).range.low),
                   std::max(at(otherwise).range.high, at(then).range.high)};
    return append(value, 0);
}

int ProgramBuilder::multiply(int left, int right)
{
    const RawRange& a = at(left).range;
    const RawRange& b = at(right).range;
    const std::array<Int128, 4> corners{Int128{a.low} * b.low, Int128{a.low} * b.high, Int128{a.high} * b.low,
                                        Int128{a.high} * b.high};
    ProgramValue value;
    value.kind = ValueKind::Multiply;
    value.left = left;
    value.right = right;
    value.fraction = at(left).fraction + at(right).fraction;
    value.range = {static_cast<std::int64_t>(std::ranges::min(corners)),
                   static_cast<std::int64_t>(std::ranges::max(corners))};
    m_tooWide = m_tooWide || std::ranges::max(corners) > widestProgramValue;
    return append(value, 1);
}

int ProgramBuilder::partialSum(int partial, int fraction)
{
    Int128 low = 0;
    Int128 high = 0;
    int depth = 0;
    for (const TurnProduct& product : m_program.partials[static_cast<std::size_t>(partial)].products) {
        const ProgramValue& of = at(product.operand);
        const Int128 atLow = Int128{product.weight} * of.range.low;
        const Int128 atHigh = Int128{product.weight} * of.range.high;
        low += std::min(atLow, atHigh);
        high += std::max(atLow, atHigh);
        depth = std::max(depth, of.depth);
    }
    m_tooWide = m_tooWide || low < -widestProgramValue || high > widestProgramValue;
    ProgramValue value;
    value.kind = ValueKind::PartialSum;
    value.partial = partial;
    value.fraction = fraction;
    value.range = {static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
    value.depth = depth;
    return append(value, 1);
}

void dropUnused(Program& program)
{
    std::vector<int> place(program.values.size(), -1);
    const auto mark = [&](int number) {
        if (number >= 0) {
            place[static_cast<std::size_t>(number)] = 0;
        }
    };
    std::ranges::for_each(program.outputs, mark);
    for (const auto& units : program.layerOutputs) {
        std::ranges::for_each(units, mark);
    }
    for (std::size_t i = program.values.size(); i-- > 0;) {
        const ProgramValue& value = program.values[i];
        if (static_cast<int>(i) < program.inputs) {
            place[i] = 0;
        } else if (place[i] == 0) {
            mark(value.left);
            mark(value.right);
            mark(value.condition);
            if (value.partial >= 0) {
                for (const TurnProduct& product :
                     program.partials[static_cast<std::size_t>(value.partial)].products) {
                    mark(product.operand);
                }
            }
        }
    }
    std::vector<ProgramValue> kept;
    const auto moved = [&](int number) { return number < 0 ? -1 : place[static_cast<std::size_t>(number)]; };
    for (std::size_t i = 0; i < place.size(); ++i) {
        if (place[i] == 0) {
            place[i] = static_cast<int>(kept.size());
            ProgramValue value = program.values[i];
            value.left = moved(value.left);
            value.right = moved(value.right);
            value.condition = moved(value.condition);
            kept.push_back(value);
        }
    }
    program.values = std::move(kept);
    for (PartialSum& partial : program.partials) {
        for (TurnProduct& product : partial.products) {
            product.operand = moved(product.operand);
        }
    }
    std::ranges::transform(program.outputs, program.outputs.begin(), moved);
    for (auto& units : program.layerOutputs) {
        std::ranges::transform(units, units.begin(), moved);
    }
}

} // namespace snac::synthesis
