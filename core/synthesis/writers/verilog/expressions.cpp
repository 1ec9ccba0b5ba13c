// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expressions.h"

#include "snac/synthesis/straight_line/cast_steps.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace snac::synthesis::verilog {

using fixedpoint::Int128;

namespace {

std::string number(int value)
{
    return std::to_string(value);
}

std::string repeated(int count, const std::string& bit)
{
    return count == 1 ? bit : "{" + number(count) + "{" + bit + "}}";
}

std::string zeros(int count)
{
    return number(count) + "'d0";
}

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

std::string bracketed(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return parts.size() == 1 ? text : "{" + text + "}";
}

std::string sumText(const ProgramValue& value, const std::vector<Bits>& operands)
{
    const int width = valueWidth(value);
    const bool subtract = value.kind == ValueKind::Subtract;
    // What only one operand has passes by the adder.
    int passing = value.rightShift > 0 ? value.rightShift : subtract ? 0 : value.leftShift;
    passing = std::min(passing, width - 1);
    const std::string sum = extended(operands[0], value.leftShift, width, passing) +
                            (subtract ? " - " : " + ") +
                            extended(operands[1], value.rightShift, width, passing);
    if (passing == 0) {
        return sum;
    }
    const bool leftPasses = value.rightShift > 0;
    return "{" + sum + ", " + extended(leftPasses ? operands[0] : operands[1], 0, passing) + "}";
}

std::string termComment(const Bits& operand, int shift)
{
    return (shift > 0 ? std::to_string(std::uint64_t{1} << static_cast<unsigned>(shift)) + "*" : "") +
           operand.name;
}

/// Whether the dropped bits make the rounding add 1; empty: never.
std::string incrementText(const Bits& value, int shift, Rounding rounding)
{
    const auto bitAt = [&](int place) {
        return place < value.width ? slice(value, place, place)
               : value.isSigned    ? slice(value, value.width - 1, value.width - 1)
                                   : std::string("1'b0");
    };
    const auto anyBelow = [&](int count) {
        const int top = std::min(count, value.width);
        return top <= 0 ? std::string("1'b0") : "(|" + slice(value, top - 1, 0) + ")";
    };
    const std::string sign = value.isSigned ? slice(value, value.width - 1, value.width - 1) : "1'b0";
    const std::string half = bitAt(shift - 1);
    const std::string rest = anyBelow(shift - 1);
    switch (rounding) {
    case Rounding::Trn:
        return {};
    case Rounding::TrnZero:
        return sign + " & " + anyBelow(shift);
    case Rounding::Rnd:
        return half;
    case Rounding::RndZero:
        return half + " & (" + rest + " | " + sign + ")";
    case Rounding::RndInf:
        return half + " & (" + rest + " | ~" + sign + ")";
    case Rounding::RndMinInf:
        return half + " & " + rest;
    case Rounding::RndConv:
        return half + " & (" + rest + " | " + bitAt(shift) + ")";
    }
    return {};
}

/// Conditions under which a rounded number is above or below the range; empty: never.
struct RangeTests
{
    std::string above;
    std::string below;
};

RangeTests rangeTests(const Bits& value, const CastSteps& steps, const FixedFormat& to)
{
    const auto limits = fixedpoint::rawRange(to);
    const int top = value.width - 1;
    const int kept = to.width - (to.isSigned ? 1 : 0);  // bits of a magnitude
    const int highest = value.isSigned ? top - 1 : top; // magnitude bit of the value
    const std::string sign = value.isSigned ? slice(value, top, top) : "";
    RangeTests tests;
    if (steps.high > limits.high) {
        tests.above = (sign.empty() ? "" : "~" + sign + " & ") + "(|" + slice(value, highest, kept) + ")";
    }
    if (steps.low < limits.low) {
        tests.below = sign;
        if (to.isSigned) {
            std::vector<std::string> reasons;
            if (highest >= kept) {
                reasons.push_back("~(&" + slice(value, highest, kept) + ")");
            }
            if (to.overflow == Overflow::SatSym) { // the lowest number of the format is not used
                reasons.push_back(kept > 0 ? "~(|" + slice(value, kept - 1, 0) + ")" : "1'b1");
            }
            tests.below +=
                " & (" + reasons.front() + (reasons.size() > 1 ? " | " + reasons.back() : "") + ")";
        }
    }
    return tests;
}

std::string clippedText(const Bits& value, const RangeTests& tests, const std::string& above,
                        const std::string& below, int width)
{
    std::string text;
    if (!tests.above.empty()) {
        text += "(" + tests.above + ") ? " + above + " : ";
    }
    if (!tests.below.empty()) {
        text += "(" + tests.below + ") ? " + below + " : ";
    }
    return text + extended(value, 0, width);
}

void appendCast(const Program& program, const ProgramValue& value, const std::string& name,
                const Bits& operand, std::vector<Wire>& wires)
{
    const FixedFormat& to = value.format;
    const CastSteps steps = castSteps(program.value(value.left), to);
    const int width = valueWidth(value);
    const std::string format = to.toString();
    const Bits rounded{name + "_round", widthOfWide(steps.low, steps.high), steps.low < 0, std::nullopt};
    const std::string kept = steps.shift > 0 ? extended(operand, 0, rounded.width + steps.shift, steps.shift)
                                             : extended(operand, -steps.shift, rounded.width);
    const bool clips = steps.overflows && to.overflow != Overflow::Wrap;
    if (!steps.mayIncrement && !clips) {
        wires.push_back({name, width,
                         steps.shift > 0 ? extended(operand, 0, width + steps.shift, steps.shift)
                                         : extended(operand, -steps.shift, width),
                         format});
        return;
    }
    std::string expression = kept;
    if (steps.mayIncrement) {
        const std::string up = incrementText(operand, steps.shift, to.rounding);
        const std::string wide = rounded.width > 1 ? "{" + zeros(rounded.width - 1) + ", " + up + "}" : up;
        expression = kept + " + " + (rounded.width > 1 ? wide : "(" + wide + ")");
    }
    wires.push_back({rounded.name, rounded.width, expression, std::string(roundingName(to.rounding))});
    if (!clips) {
        wires.push_back({name, width, extended(rounded, 0, width), format});
        return;
    }
    const RangeTests tests = rangeTests(rounded, steps, to);
    const auto limits = fixedpoint::rawRange(to);
    const bool zero = to.overflow == Overflow::SatZero;
    wires.push_back({name, width,
                     clippedText(rounded, tests, literal(zero ? 0 : limits.high, width),
                                 literal(zero ? 0 : limits.low, width), width),
                     format});
}

std::string hardTanhText(const ProgramValue& value, const Bits& operand)
{
    const int top = operand.width - 1;
    const int one = value.rightShift; // its bit
    const int highest = operand.isSigned ? top - 1 : top;
    const int width = valueWidth(value);
    const std::int64_t bound = std::int64_t{1} << one;
    RangeTests tests;
    if (highest >= one) {
        const std::string upper = slice(operand, highest, one);
        const std::string sign = operand.isSigned ? slice(operand, top, top) : "";
        tests.above = (sign.empty() ? "" : "~" + sign + " & ") + "(|" + upper + ")";
        tests.below = sign.empty() ? "" : sign + " & ~(&" + upper + ")";
    }
    return clippedText(operand, tests, literal(bound, width), literal(-bound, width), width);
}

std::string leakyText(const ProgramValue& value, const Bits& operand)
{
    const int width = valueWidth(value);
    if (!operand.isSigned) {
        return extended(operand, value.leftShift, width);
    }
    return slice(operand, operand.width - 1, operand.width - 1) + " ? " +
           extended(operand, value.rightShift, width) + " : " + extended(operand, value.leftShift, width);
}

} // namespace

std::string literal(std::int64_t value, int width)
{
    auto bits = static_cast<std::uint64_t>(value);
    if (width < 64) {
        bits &= (std::uint64_t{1} << static_cast<unsigned>(width)) - 1;
    }
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), bits, 16).ptr;
    return number(width) + "'h" + std::string(digits.data(), end);
}

std::string slice(const Bits& value, int high, int low)
{
    if (value.width == 1) {
        return value.name;
    }
    if (low == 0 && high == value.width - 1) {
        return value.name;
    }
    return value.name + "[" + number(high) + (high == low ? "" : ":" + number(low)) + "]";
}

std::string rangeText(int width)
{
    return width == 1 ? "" : "[" + number(width - 1) + ":0] ";
}

std::string extended(const Bits& value, int shift, int width, int dropped)
{
    if (value.constant) {
        const Int128 shifted = Int128{*value.constant} * (Int128{1} << shift);
        return literal(static_cast<std::int64_t>(shifted >> dropped), width - dropped);
    }
    // From the top down: copies of the sign, bits of the value, zeros.
    const int end = shift + value.width;
    std::vector<std::string> parts;
    if (width > std::max(end, dropped)) {
        const int count = width - std::max(end, dropped);
        parts.push_back(value.isSigned ? repeated(count, slice(value, value.width - 1, value.width - 1))
                                       : zeros(count));
    }
    const int high = std::min(end, width);
    const int low = std::max(shift, dropped);
    if (high > low) {
        parts.push_back(slice(value, high - 1 - shift, low - shift));
    }
    const int below = std::min(shift, width) - dropped;
    if (below > 0) {
        parts.push_back(zeros(below));
    }
    return bracketed(parts);
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

std::vector<Wire> wiresOf(const Program& program, const ProgramValue& value, const std::string& name,
                          const std::vector<Bits>& operands)
{
    const int width = valueWidth(value);
    std::vector<Wire> wires;
    const auto drive = [&](std::string expression, std::string comment) {
        wires.push_back({name, width, std::move(expression), std::move(comment)});
    };
    switch (value.kind) {
    case ValueKind::Input:
    case ValueKind::Constant:
        break;
    case ValueKind::Add:
    case ValueKind::Subtract:
        drive(sumText(value, operands), termComment(operands[0], value.leftShift) +
                                            (value.kind == ValueKind::Add ? " + " : " - ") +
                                            termComment(operands[1], value.rightShift));
        break;
    case ValueKind::Negate:
        drive(zeros(width) + " - " + extended(operands[0], 0, width), "-" + operands[0].name);
        break;
    case ValueKind::Scale:
        drive(operands[0].name, {});
        break;
    case ValueKind::Relu:
        drive(slice(operands[0], operands[0].width - 1, operands[0].width - 1) + " ? " + zeros(width) +
                  " : " + extended(operands[0], 0, width),
              "ReLU");
        break;
    case ValueKind::LeakyRelu:
        drive(leakyText(value, operands[0]), "LeakyReLU");
        break;
    case ValueKind::HardTanh:
        drive(hardTanhText(value, operands[0]), "HardTanh");
        break;
    case ValueKind::Cast:
        appendCast(program, value, name, operands[0], wires);
        break;
    case ValueKind::Lookup: {
        const ProgramTable& table = program.tables[static_cast<std::size_t>(value.table)];
        Bits entry = tableEntry(table);
        entry.name = name + "_entry";
        wires.push_back(
            {entry.name, entry.width,
             tableFunction(program, value.table) + "(" + extended(operands[0], 0, table.argument.width) + ")",
             "table"});
        drive(extended(entry, 0, width), {});
        break;
    }
    case ValueKind::Greater: {
        const int both = 1 + std::max(operands[0].width, operands[1].width);
        drive("$signed(" + extended(operands[0], 0, both) + ") > $signed(" + extended(operands[1], 0, both) +
                  ")",
              operands[0].name + " > " + operands[1].name);
        break;
    }
    case ValueKind::Select:
        drive(operands[2].name + " ? " + extended(operands[1], 0, width) + " : " +
                  extended(operands[0], 0, width),
              {});
        break;
    case ValueKind::Multiply:
        drive(extended(operands[0], 0, width) + " * " + extended(operands[1], 0, width), {});
        break;
    }
    return wires;
}

} // namespace snac::synthesis::verilog
