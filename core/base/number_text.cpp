// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_text.h"

#include "shown_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace snac {

namespace {

/// The largest double has 309 digits before the point.
constexpr int mostDecimals = 60;
using Buffer = std::array<char, 400>;

std::string written(double value, auto... how)
{
    if (std::isnan(value)) {
        return "nan"; // never "-nan"
    }
    Buffer buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, how...);
    return {buffer.data(), result.ptr};
}

bool isWhole(double value)
{
    return std::abs(value) < 1e15 && std::trunc(value) == value;
}

bool endsWith(std::string_view noun, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [noun](std::string_view ending) { return noun.ends_with(ending); });
}

std::string plural(std::string_view noun)
{
    std::string text(noun);
    if (noun.ends_with('y') && !endsWith(noun, {"ay", "ey", "oy", "uy"})) {
        text.back() = 'i';
        return text + "es";
    }
    const bool hissing =
        endsWith(noun, {"s", "x", "ch", "sh"}) && !endsWith(noun, {"epoch"}); // branches, epochs
    return text + (hissing ? "es" : "s");
}

} // namespace

std::string fixedText(double value, int decimals)
{
    std::string text = written(value, std::chars_format::fixed, std::clamp(decimals, 0, mostDecimals));
    if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos) {
        text.erase(0, 1);
    }
    return text;
}

std::string significantText(double value, int digits)
{
    return written(value, std::chars_format::general, std::clamp(digits, 1, mostDecimals));
}

std::string roundTripText(double value)
{
    return written(value);
}

std::string numberText(double value)
{
    std::string text = isWhole(value) ? std::to_string(static_cast<long long>(value)) : written(value);
    // to_chars writes at least two exponent digits; users write 1e-6.
    const auto exponent = text.find('e');
    if (exponent != std::string::npos && text.size() == exponent + 4 && text[exponent + 2] == '0') {
        text.erase(exponent + 2, 1);
    }
    return text;
}

std::string shortNumber(double value, int digits)
{
    return isWhole(value) ? fixedText(value, 0) : significantText(value, digits);
}

std::string groupedText(double value)
{
    std::string text = fixedText(value, 0);
    if (!std::isfinite(value)) {
        return text;
    }
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    for (std::size_t at = text.size(); at > first + 3;) {
        at -= 3;
        text.insert(at, ",");
    }
    return text;
}

std::string percentText(double fraction, int decimals)
{
    return fixedText(100.0 * fraction, decimals) + " %";
}

std::string hexText(unsigned long long value)
{
    Buffer buffer{};
    const std::string digits(buffer.data(),
                             std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, 16).ptr);
    return std::string(16 - std::min<std::size_t>(16, digits.size()), '0') + digits;
}

std::string counted(long long number, std::string_view noun)
{
    std::string digits = std::to_string(number);
    return groupedText(std::move(digits), ",") + " " + (number == 1 ? std::string(noun) : plural(noun));
}

std::optional<double> numberFrom(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

} // namespace snac
