// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_text.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace snac::data {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// The standard reports too small and too large alike; only the sign of the exponent tells them apart.
bool isTiny(std::string_view digits)
{
    const auto exponent = digits.find_first_of("eE");
    if (exponent != std::string_view::npos) {
        return exponent + 1 < digits.size() && digits[exponent + 1] == '-';
    }
    const auto first = digits.find_first_not_of("-0");
    return first != std::string_view::npos && digits[first] == '.';
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

NumberState parseNumber(std::string_view text, double& value)
{
    text = trimmed(text);
    if (text.empty()) {
        return NumberState::Empty;
    }
    if (text.front() == '+' && text.size() > 1 && text[1] != '-') {
        text.remove_prefix(1);
    }
    double parsed = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), parsed);
    if (error == std::errc::invalid_argument || end != text.data() + text.size()) {
        return NumberState::NotANumber;
    }
    if (error == std::errc::result_out_of_range) {
        if (!isTiny(text)) {
            return NumberState::TooLarge;
        }
        parsed = 0.0;
    }
    if (!std::isfinite(parsed)) {
        return NumberState::NotFinite;
    }
    if (std::abs(parsed) > static_cast<double>(std::numeric_limits<float>::max())) {
        return NumberState::TooLarge;
    }
    value = parsed;
    return NumberState::Finite;
}

} // namespace snac::data
