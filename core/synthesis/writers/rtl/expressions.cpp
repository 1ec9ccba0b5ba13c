// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expressions.h"

#include "snac/synthesis/straight_line/cast_steps.h"

#include <algorithm>

namespace snac::synthesis::rtl {

using fixedpoint::Int128;

namespace {

/// Bits of the narrowest integer that holds both.
int widthOfWide(Int128 low, Int128 high)
{
    const bool isSigned = low < 0;
    Int128 magnitude = std::max(low < 0 ? ~low : low, high < 0 ? ~high : high);
    int bits = 0;
    for (; magnitude > 0; magnitude >>= 1U) {
        ++bits;
    }
    return std::max(1, bits + (isSigned ? 1 : 0));
}

std::string sumText(const Language& language, const ProgramValue& value, const std::vector<Bits>& operands)
{
    const int width = valueWidth(value);
    const bool subtract = value.kind == ValueKind::Subtract;
    // What only one operand has passes by the adder.
    int passing = value.rightShift > 0 ? value.rightShift : subtract ? 0 : value.leftShift;
    passing = std::min(passing, width - 1);
    const std::string left = extended(language, operands[0], value.leftShift, width, passing);
    const std::string right = extended(language, operands[1], value.rightShift, width, passing);
    const std::string sum = subtract ? language.difference(left, right) : language.sum(left, right);
    if (passing == 0) {
        return sum;
    }
    const bool leftPasses = value.rightShift > 0;
    return language.joined({sum, extended(language, leftPasses ? operands[0] : operands[1], 0, passing)});
}

std::string termComment(const Bits& operand, int shift)
{
    return (shift > 0 ? std::to_string(std::uint64_t{1} << static_cast<unsigned>(shift)) + "*" : "") +
           operand.name;
}

std::string signText(const Language& language, const Bits& value)
{
    return language.slice(value, value.width - 1, value.width - 1);
}

/// Whether the dropped bits make the rounding add 1; empty: never.
std::string incrementText(const Language& language, const Bits& value, int shift, Rounding rounding)
{
    const std::string never = language.zeroBit();
    const auto bitAt = [&](int place) {
        return place < value.width ? language.slice(value, place, place)
               : value.isSigned    ? signText(language, value)
                                   : never;
    };
    const auto anyBelow = [&](int count) {
        const int top = std::min(count, value.width);
        return top <= 0 ? never : language.any(language.slice(value, top - 1, 0));
    };
    const std::string sign = value.isSigned ? signText(language, value) : never;
    const std::string half = bitAt(shift - 1);
    const std::string rest = anyBelow(shift - 1);
    switch (rounding) {
    case Rounding::Trn:
        return {};
    case Rounding::TrnZero:
        return language.both(sign, anyBelow(shift));
    case Rounding::Rnd:
        return half;
    case Rounding::RndZero:
        return language.both(half, language.either(rest, sign));
    case Rounding::RndInf:
        return language.both(half, language.either(rest, language.inverse(sign)));
    case Rounding::RndMinInf:
        return language.both(half, rest);
    case Rounding::RndConv:
        return language.both(half, language.either(rest, bitAt(shift)));
    }
    return {};
}

/// Conditions under which a rounded number is above or below the range; empty: never.
struct RangeTests
{
    std::string above;
    std::string below;
};

std::string positive(const Language& language, const std::string& sign, const std::string& test)
{
    return sign.empty() ? test : language.both(language.inverse(sign), test);
}

RangeTests rangeTests(const Language& language, const Bits& value, const CastSteps& steps,
                      const FixedFormat& to)
{
    const auto limits = fixedpoint::rawRange(to);
    const int top = value.width - 1;
    const int kept = to.width - (to.isSigned ? 1 : 0);  // bits of a magnitude
    const int highest = value.isSigned ? top - 1 : top; // magnitude bit of the value
    const std::string sign = value.isSigned ? signText(language, value) : "";
    RangeTests tests;
    if (steps.high > limits.high) {
        tests.above = positive(language, sign, language.any(language.slice(value, highest, kept)));
    }
    if (steps.low < limits.low) {
        tests.below = sign;
        if (to.isSigned) {
            std::vector<std::string> reasons;
            if (highest >= kept) {
                reasons.push_back(language.inverse(language.every(language.slice(value, highest, kept))));
            }
            if (to.overflow == Overflow::SatSym) { // the lowest number of the format is not used
                reasons.push_back(kept > 0
                                      ? language.inverse(language.any(language.slice(value, kept - 1, 0)))
                                      : language.oneBit());
            }
            tests.below =
                language.both(sign, reasons.size() > 1 ? language.either(reasons.front(), reasons.back())
                                                       : language.grouped(reasons.front()));
        }
    }
    return tests;
}

/// A value that is held within bounds.
Wire clippedWire(const Language& language, const Bits& value, const RangeTests& tests,
                 const std::string& above, const std::string& below, int width)
{
    Wire wire{.name = {}, .width = width, .expression = extended(language, value, 0, width), .comment = {}};
    if (!tests.above.empty()) {
        wire.choices.push_back({language.grouped(tests.above), above});
    }
    if (!tests.below.empty()) {
        wire.choices.push_back({language.grouped(tests.below), below});
    }
    return wire;
}

/// The value before it is cast, without the bits that are dropped.
std::string keptText(const Language& language, const Bits& operand, int shift, int width)
{
    return shift > 0 ? extended(language, operand, 0, width + shift, shift)
                     : extended(language, operand, -shift, width);
}

void appendCast(const Language& language, const Program& program, const ProgramValue& value,
                const std::string& name, const Bits& operand, std::vector<Wire>& wires)
{
    const FixedFormat& to = value.format;
    const CastSteps steps = castSteps(program.value(value.left), to);
    const int width = valueWidth(value);
    const std::string format = to.toString();
    const Bits rounded{name + "_round", widthOfWide(steps.low, steps.high), steps.low < 0, std::nullopt};
    const bool clips = steps.overflows && to.overflow != Overflow::Wrap;
    if (!steps.mayIncrement && !clips) {
        wires.push_back({name, width, keptText(language, operand, steps.shift, width), format});
        return;
    }
    std::string expression = keptText(language, operand, steps.shift, rounded.width);
    if (steps.mayIncrement) {
        const std::string up = incrementText(language, operand, steps.shift, to.rounding);
        expression = language.sum(expression, rounded.width > 1
                                                  ? language.joined({language.zeros(rounded.width - 1), up})
                                                  : language.grouped(up));
    }
    wires.push_back({rounded.name, rounded.width, expression, std::string(roundingName(to.rounding))});
    if (!clips) {
        wires.push_back({name, width, extended(language, rounded, 0, width), format});
        return;
    }
    const auto limits = fixedpoint::rawRange(to);
    const bool zero = to.overflow == Overflow::SatZero;
    Wire wire = clippedWire(language, rounded, rangeTests(language, rounded, steps, to),
                            language.literal(zero ? 0 : limits.high, width),
                            language.literal(zero ? 0 : limits.low, width), width);
    wire.name = name;
    wire.comment = format;
    wires.push_back(std::move(wire));
}

/// A value by a weight, as the multiplier of a DSP block takes both: with signs.
void appendDspProduct(const Language& language, const std::string& name, int width,
                      const std::vector<Bits>& operands, std::vector<Wire>& wires)
{
    const auto withSign = [](const Bits& bits) { return bits.width + (bits.isSigned ? 0 : 1); };
    const Bits full{name + "_full", withSign(operands[0]) + withSign(operands[1]), true, std::nullopt};
    wires.push_back(
        {.name = full.name,
         .width = full.width,
         .expression = language.signedProduct(extended(language, operands[0], 0, withSign(operands[0])),
                                              extended(language, operands[1], 0, withSign(operands[1]))),
         .comment = {},
         .choices = {},
         .isProduct = true});
    wires.push_back(
        {.name = name, .width = width, .expression = extended(language, full, 0, width), .comment = {}});
}

Wire hardTanhWire(const Language& language, const ProgramValue& value, const Bits& operand)
{
    const int top = operand.width - 1;
    const int one = value.rightShift; // its bit
    const int highest = operand.isSigned ? top - 1 : top;
    const int width = valueWidth(value);
    const std::int64_t bound = std::int64_t{1} << one;
    RangeTests tests;
    if (highest >= one) {
        const std::string upper = language.slice(operand, highest, one);
        const std::string sign = operand.isSigned ? signText(language, operand) : "";
        tests.above = positive(language, sign, language.any(upper));
        tests.below = sign.empty() ? "" : language.both(sign, language.inverse(language.every(upper)));
    }
    return clippedWire(language, operand, tests, language.literal(bound, width),
                       language.literal(-bound, width), width);
}

} // namespace

std::string extended(const Language& language, const Bits& value, int shift, int width, int dropped)
{
    if (value.constant) {
        const Int128 shifted = Int128{*value.constant} * (Int128{1} << shift);
        return language.literal(static_cast<std::int64_t>(shifted >> dropped), width - dropped);
    }
    // From the top down: copies of the sign, bits of the value, zeros.
    const int end = shift + value.width;
    std::vector<std::string> parts;
    if (width > std::max(end, dropped)) {
        const int count = width - std::max(end, dropped);
        parts.push_back(value.isSigned ? language.repeated(count, signText(language, value))
                                       : language.zeros(count));
    }
    const int high = std::min(end, width);
    const int low = std::max(shift, dropped);
    if (high > low) {
        parts.push_back(language.slice(value, high - 1 - shift, low - shift));
    }
    const int below = std::min(shift, width) - dropped;
    if (below > 0) {
        parts.push_back(language.zeros(below));
    }
    return language.joined(parts);
}

Bits tableEntry(const ProgramTable& table)
{
    const auto [least, most] = std::ranges::minmax_element(table.entries);
    return {"", fixedpoint::bitsFor(*least, *most, *least < 0), *least < 0, std::nullopt};
}

std::string tableFunction(const Program& program, int table)
{
    return program.tables[static_cast<std::size_t>(table)].name + "_of";
}

std::vector<Wire> wiresOf(const Language& language, const Program& program, const ProgramValue& value,
                          const std::string& name, const std::vector<Bits>& operands)
{
    const int width = valueWidth(value);
    std::vector<Wire> wires;
    const auto drive = [&](std::string expression, std::string comment, std::vector<Choice> choices = {}) {
        wires.push_back({name, width, std::move(expression), std::move(comment), std::move(choices)});
    };
    const auto fit = [&](std::size_t operand, int shift = 0) {
        return extended(language, operands[operand], shift, width);
    };
    switch (value.kind) {
    case ValueKind::Input:
    case ValueKind::Constant:
    case ValueKind::PartialSum: // of the logic around the multipliers
        break;
    case ValueKind::Add:
    case ValueKind::Subtract:
        drive(sumText(language, value, operands), termComment(operands[0], value.leftShift) +
                                                      (value.kind == ValueKind::Add ? " + " : " - ") +
                                                      termComment(operands[1], value.rightShift));
        break;
    case ValueKind::Negate:
        drive(language.difference(language.zeros(width), fit(0)), "-" + operands[0].name);
        break;
    case ValueKind::Scale:
        drive(operands[0].name, {});
        break;
    case ValueKind::Relu:
        drive(fit(0), "ReLU", {{signText(language, operands[0]), language.zeros(width)}});
        break;
    case ValueKind::LeakyRelu:
        drive(fit(0, value.leftShift), "LeakyReLU");
        if (operands[0].isSigned) {
            wires.back().choices = {{signText(language, operands[0]), fit(0, value.rightShift)}};
        }
        break;
    case ValueKind::HardTanh:
        wires.push_back(hardTanhWire(language, value, operands[0]));
        wires.back().name = name;
        wires.back().comment = "HardTanh";
        break;
    case ValueKind::Cast:
        appendCast(language, program, value, name, operands[0], wires);
        break;
    case ValueKind::Lookup: {
        const ProgramTable& table = program.tables[static_cast<std::size_t>(value.table)];
        Bits entry = tableEntry(table);
        entry.name = name + "_entry";
        wires.push_back({entry.name, entry.width,
                         tableFunction(program, value.table) + "(" +
                             extended(language, operands[0], 0, table.argument.width) + ")",
                         "table"});
        drive(extended(language, entry, 0, width), {});
        break;
    }
    case ValueKind::Greater: {
        const int both = 1 + std::max(operands[0].width, operands[1].width);
        drive(language.greater(extended(language, operands[0], 0, both),
                               extended(language, operands[1], 0, both)),
              operands[0].name + " > " + operands[1].name);
        break;
    }
    case ValueKind::Select:
        drive(fit(0), {}, {{operands[2].name, fit(1)}});
        break;
    case ValueKind::Multiply:
        if (operands[1].constant) {
            appendDspProduct(language, name, width, operands, wires);
        } else {
            drive(language.product(fit(0), fit(1), width), {});
        }
        break;
    }
    return wires;
}

} // namespace snac::synthesis::rtl
