// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "cast_steps.h"
#include "turn_plan.h"

#include <algorithm>

namespace snac::synthesis {

using fixedpoint::RawMatrix;

namespace {

std::int64_t shiftedLeft(std::int64_t value, int shift)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(value) << static_cast<unsigned>(shift));
}

std::int64_t lookUp(const ProgramTable& table, std::int64_t argument)
{
    return table.entries[fixedpoint::tableIndex(argument, table.argument)];
}

std::int64_t computeValue(const Program& program, const ProgramValue& value,
                          const std::vector<std::int64_t>& known)
{
    const auto operand = [&](int number) { return known[static_cast<std::size_t>(number)]; };
    const std::int64_t left = value.left < 0 ? 0 : operand(value.left);
    switch (value.kind) {
    case ValueKind::Input:
    case ValueKind::Constant:
        return value.range.low;
    case ValueKind::Add:
        return shiftedLeft(left, value.leftShift) + shiftedLeft(operand(value.right), value.rightShift);
    case ValueKind::Subtract:
        return shiftedLeft(left, value.leftShift) - shiftedLeft(operand(value.right), value.rightShift);
    case ValueKind::Negate:
        return -left;
    case ValueKind::Scale:
        return left;
    case ValueKind::Relu:
        return std::max<std::int64_t>(left, 0);
    case ValueKind::LeakyRelu:
        return shiftedLeft(left, left < 0 ? value.rightShift : value.leftShift);
    case ValueKind::HardTanh: {
        const std::int64_t bound = std::int64_t{1} << value.rightShift;
        return std::clamp(left, -bound, bound);
    }
    case ValueKind::Cast:
        return fixedpoint::cast(left, program.value(value.left).fraction, value.format);
    case ValueKind::Lookup:
        return lookUp(program.tables[static_cast<std::size_t>(value.table)], left);
    case ValueKind::Greater:
        return left > operand(value.right) ? 1 : 0;
    case ValueKind::Select:
        return operand(value.condition) != 0 ? operand(value.right) : left;
    case ValueKind::Multiply:
        return left * operand(value.right);
    case ValueKind::PartialSum: {
        std::int64_t sum = 0;
        for (const TurnProduct& product :
             program.partials[static_cast<std::size_t>(value.partial)].products) {
            sum += product.weight * operand(product.operand);
        }
        return sum;
    }
    }
    return 0;
}

void countValue(const Program& program, const ProgramValue& value, ProgramCounts& counts)
{
    switch (value.kind) {
    case ValueKind::Add:
    case ValueKind::Subtract:
    case ValueKind::Negate:
        ++counts.adders;
        counts.adderBits += carryBits(value, program);
        break;
    case ValueKind::Greater:
        ++counts.comparisons;
        break;
    case ValueKind::Select:
        ++counts.selections;
        break;
    case ValueKind::HardTanh:
        ++counts.clippings;
        break;
    case ValueKind::Cast: {
        const CastSteps steps = castSteps(program.value(value.left), value.format);
        counts.roundings += steps.mayIncrement ? 1 : 0;
        counts.clippings += steps.overflows && value.format.overflow != Overflow::Wrap ? 1 : 0;
        break;
    }
    case ValueKind::Lookup:
        ++counts.lookups;
        break;
    case ValueKind::Multiply:
        ++counts.multiplications;
        break;
    case ValueKind::Input:
    case ValueKind::Constant:
    case ValueKind::Scale:
    case ValueKind::Relu:
    case ValueKind::LeakyRelu:
    case ValueKind::PartialSum: // several share a multiplier: countMultipliers()
        break;
    }
}

/// Those of a layer that work in turns, each with an addition behind it.
void countMultipliers(const Program& program, int layer, ProgramCounts& counts)
{
    const auto plan = turnPlan(program, layer);
    if (!plan) {
        return;
    }
    for (const TurnPlan::Multiplier& multiplier : plan->multipliers) {
        if (!multiplier.sums.empty()) {
            ++counts.multiplications;
            ++counts.adders;
            counts.adderBits += multiplier.sumWidth;
        }
    }
}

} // namespace

std::string_view valueKindName(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Input:
        return "input";
    case ValueKind::Constant:
        return "constant";
    case ValueKind::Add:
        return "add";
    case ValueKind::Subtract:
        return "subtract";
    case ValueKind::Negate:
        return "negate";
    case ValueKind::Scale:
        return "scale";
    case ValueKind::Relu:
        return "relu";
    case ValueKind::LeakyRelu:
        return "leaky relu";
    case ValueKind::HardTanh:
        return "hard tanh";
    case ValueKind::Cast:
        return "cast";
    case ValueKind::Lookup:
        return "lookup";
    case ValueKind::Greater:
        return "greater";
    case ValueKind::Select:
        return "select";
    case ValueKind::Multiply:
        return "multiply";
    case ValueKind::PartialSum:
        return "partial sum";
    }
    return "";
}

int valueWidth(const ProgramValue& value)
{
    return fixedpoint::bitsFor(value.range.low, value.range.high, isSignedValue(value));
}

int carryBits(const ProgramValue& value, const Program& program)
{
    switch (value.kind) {
    case ValueKind::Add:
    case ValueKind::Subtract:
        return carryBits(Addition{value.left, value.right, value.leftShift, value.rightShift,
                                  value.kind == ValueKind::Subtract, value.range, 0});
    case ValueKind::Negate:
        return std::max(valueWidth(value), valueWidth(program.value(value.left)));
    default:
        return 0;
    }
}

RawMatrix evaluate(const Program& program, const RawMatrix& inputs, std::vector<RawMatrix>* layers)
{
    RawMatrix result(inputs.rows(), static_cast<Eigen::Index>(program.outputs.size()));
    if (layers != nullptr) {
        layers->clear();
        for (const auto& units : program.layerOutputs) {
            layers->emplace_back(inputs.rows(), static_cast<Eigen::Index>(units.size()));
        }
    }
    std::vector<std::int64_t> known(program.values.size());
    const auto copy = [&](const std::vector<int>& numbers, Eigen::Index row, RawMatrix& target) {
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            target(row, static_cast<Eigen::Index>(i)) = known[static_cast<std::size_t>(numbers[i])];
        }
    };
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        for (std::size_t i = 0; i < known.size(); ++i) {
            known[i] = static_cast<int>(i) < program.inputs ? inputs(row, static_cast<Eigen::Index>(i))
                                                            : computeValue(program, program.values[i], known);
        }
        copy(program.outputs, row, result);
        for (std::size_t i = 0; layers != nullptr && i < layers->size(); ++i) {
            copy(program.layerOutputs[i], row, (*layers)[i]);
        }
    }
    return result;
}

ProgramCounts countsOf(const Program& program)
{
    ProgramCounts counts;
    for (const ProgramValue& value : program.values) {
        countValue(program, value, counts);
        counts.depth = std::max(counts.depth, value.depth);
    }
    for (int layer = 0; layer < program.layers; ++layer) {
        countMultipliers(program, layer, counts);
    }
    return counts;
}

std::vector<ProgramCounts> countsByLayer(const Program& program)
{
    std::vector<ProgramCounts> layers;
    std::vector<int> own(program.values.size(), 0); // depth within the layer
    for (std::size_t i = 0; i < program.values.size(); ++i) {
        const ProgramValue& value = program.values[i];
        if (value.layer < 0) {
            continue;
        }
        const auto place = static_cast<std::size_t>(value.layer);
        layers.resize(std::max({layers.size(), place + 1, static_cast<std::size_t>(program.layers)}));
        countValue(program, value, layers[place]);
        int before = 0;
        int above = 0;
        for (const int operand : {value.left, value.right, value.condition}) {
            if (operand >= 0) {
                above = std::max(above, program.value(operand).depth);
                if (program.value(operand).layer == value.layer) {
                    before = std::max(before, own[static_cast<std::size_t>(operand)]);
                }
            }
        }
        own[i] = before + (value.depth > above ? 1 : 0);
        layers[place].depth = std::max(layers[place].depth, own[i]);
    }
    layers.resize(std::max(layers.size(), static_cast<std::size_t>(program.layers)));
    for (int layer = 0; layer < program.layers; ++layer) {
        countMultipliers(program, layer, layers[static_cast<std::size_t>(layer)]);
    }
    return layers;
}

} // namespace snac::synthesis
