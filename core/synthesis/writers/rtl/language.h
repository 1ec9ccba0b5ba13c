// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What Verilog and VHDL have in common: modules of wires, registers and functions of plain bits. Signs are
/// extended by hand, so that no rule of a language about signed and unsigned operands decides anything.
namespace snac::synthesis::rtl {

/// A wire with the integer it carries.
struct Bits
{
    std::string name;
    int width = 1;
    bool isSigned = false;
    std::optional<std::int64_t> constant; ///< it is always this; the name is its literal
};

/// The low `width` bits (1 to 64) as hexadecimal digits, without leading zeros.
[[nodiscard]] inline std::string hexDigits(std::int64_t value, int width)
{
    auto bits = static_cast<std::uint64_t>(value);
    if (width < 64) {
        bits &= (std::uint64_t{1} << static_cast<unsigned>(width)) - 1;
    }
    std::array<char, 20> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), bits, 16).ptr};
}

/// What a wire carries where a condition (one bit) holds.
struct Choice
{
    std::string condition;
    std::string value;
};

/// A wire and what drives it: the first choice that holds, else the expression.
struct Wire
{
    std::string name;
    int width = 1;
    std::string expression;
    std::string comment;
    std::vector<Choice> choices{};
    bool isProduct = false; ///< of a DSP block, as tools are told
};

/// A function of one `argument`, and of a bus `values` where that has bits.
struct Function
{
    std::string name;
    std::string comment;
    int argumentWidth = 1;
    int busWidth = 0; ///< 0: there is none
    int width = 1;
    std::vector<std::pair<std::int64_t, std::string>> cases; ///< argument, expression; each argument once
    std::string otherwise;
};

/// How a language writes expressions. All operands are bits of the width that is meant; the results are
/// fit to be operands of the functions below, or to drive a wire.
class Language
{
public:
    Language() = default;
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    virtual ~Language() = default;

    /// The low bits of a number, at most 64.
    [[nodiscard]] virtual std::string literal(std::int64_t value, int width) const = 0;
    [[nodiscard]] virtual std::string zeros(int width) const = 0;
    [[nodiscard]] virtual std::string zeroBit() const = 0;
    [[nodiscard]] virtual std::string oneBit() const = 0;
    /// Bits of a wire, high >= low.
    [[nodiscard]] virtual std::string slice(const Bits& value, int high, int low) const = 0;
    /// Copies of one bit in a row.
    [[nodiscard]] virtual std::string repeated(int count, const std::string& bit) const = 0;
    /// From the highest bits down; at least one.
    [[nodiscard]] virtual std::string joined(const std::vector<std::string>& parts) const = 0;
    /// From the lowest bits up, one a line; at least one.
    [[nodiscard]] virtual std::string stacked(const std::vector<std::string>& parts) const = 0;

    [[nodiscard]] virtual std::string sum(const std::string& a, const std::string& b) const = 0;
    [[nodiscard]] virtual std::string difference(const std::string& a, const std::string& b) const = 0;
    /// The low bits of the product of two values of `width` bits.
    [[nodiscard]] virtual std::string product(const std::string& a, const std::string& b,
                                              int width) const = 0;
    /// Of integers with signs, as wide as both together: what the multiplier of a DSP block does.
    [[nodiscard]] virtual std::string signedProduct(const std::string& a, const std::string& b) const = 0;
    /// Of integers with signs: one bit.
    [[nodiscard]] virtual std::string greater(const std::string& a, const std::string& b) const = 0;
    [[nodiscard]] virtual std::string equal(const std::string& a, const std::string& b) const = 0;

    [[nodiscard]] virtual std::string any(const std::string& bits) const = 0;
    [[nodiscard]] virtual std::string every(const std::string& bits) const = 0;
    [[nodiscard]] virtual std::string inverse(const std::string& bit) const = 0;
    [[nodiscard]] virtual std::string both(const std::string& a, const std::string& b) const = 0;
    [[nodiscard]] virtual std::string either(const std::string& a, const std::string& b) const = 0;
    /// An expression with brackets around it, where the language needs them.
    [[nodiscard]] virtual std::string grouped(const std::string& text) const = 0;

    /// Text of users within a comment.
    [[nodiscard]] virtual std::string comment(std::string_view text) const = 0;
};

/// A language as it is meant to be passed on: they have no state.
[[nodiscard]] const Language& verilog();
[[nodiscard]] const Language& vhdl();

} // namespace snac::synthesis::rtl
