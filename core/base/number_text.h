// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace snac {

// Numbers as text and back, for files, keys, reports and terminals. Always a decimal point, whatever the
// locale of the process: printf, strtod, std::to_string(double) and streams follow the user's locale and are
// not used for numbers. What is not a number is "nan", "inf" or "-inf".

/// With so many digits after the point, rounded: fixedText(12.345, 1) is "12.3". A result of zero has no
/// sign.
[[nodiscard]] std::string fixedText(double value, int decimals);
/// At most so many significant digits, without zeros at the end, as printf's %g: "0.7412", "1.2e+09".
[[nodiscard]] std::string significantText(double value, int digits);
/// The shortest text that reads back as the same number, as std::to_chars has it: "0.1", "1e-06", "1e+05".
[[nodiscard]] std::string roundTripText(double value);
/// The same as people write it: whole numbers without an exponent ("100000"), small exponents short ("1e-6").
[[nodiscard]] std::string numberText(double value);
/// Whole numbers below 10^15 in full, others with so many significant digits: "12345", "0.7412", "1.2e+09".
[[nodiscard]] std::string shortNumber(double value, int digits = 4);
/// Rounded to a whole number, thousands parted: "12,345".
[[nodiscard]] std::string groupedText(double value);
/// A share as people read it, in per cent: percentText(0.7412) is "74.12 %".
[[nodiscard]] std::string percentText(double fraction, int decimals = 2);
/// 16 hexadecimal digits.
[[nodiscard]] std::string hexText(unsigned long long value);

/// "1 trial", "2 trials", "1 branch", "3 branches", "2 entries".
[[nodiscard]] std::string counted(long long number, std::string_view noun);

/// The finite number that the whole text spells, with a point; nothing else around it.
[[nodiscard]] std::optional<double> numberFrom(std::string_view text);

/// The whole number that the whole text spells, if the type can hold it: digits, for types with a sign a
/// minus in front; nothing else around them.
template<class T>
requires std::is_integral_v<T>
[[nodiscard]] std::optional<T> wholeFrom(std::string_view text, int base = 10)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    const bool good = error == std::errc() && end == text.data() + text.size();
    return good ? std::optional(value) : std::nullopt;
}

} // namespace snac
