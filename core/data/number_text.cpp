// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_text.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace snac::data {

namespace {

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

NumberState parseCommaNumber(std::string_view text, double& value)
{
    text = trimmed(text);
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) {
        return parseNumber(text, value);
    }
    // No number of a table is longer than this, and no digit may be missing behind the comma.
    std::array<char, 64> copy{};
    const auto hasDigit = [&](std::size_t at) { return at < text.size() && isDigit(text[at]); };
    if (text.size() > copy.size() || text.find('.') != std::string_view::npos || !hasDigit(comma + 1) ||
        comma == 0 || !hasDigit(comma - 1)) {
        return NumberState::NotANumber;
    }
    std::copy(text.begin(), text.end(), copy.begin());
    copy[comma] = '.';
    return parseNumber({copy.data(), text.size()}, value);
}

bool isMissingMark(std::string_view text)
{
    constexpr std::array<std::string_view, 12> marks{"na",  "n/a",     "#n/a", "<na>", "null", "none",
                                                     "nil", "missing", "?",    "-",    "--",   "."};
    text = trimmed(text);
    if (text.size() > 8) {
        return false;
    }
    return std::ranges::find(marks, lowerCase(text)) != marks.end();
}

bool isPlainlyMissing(std::string_view text)
{
    constexpr std::array<std::string_view, 6> marks{"", "na", "n/a", "#n/a", "<na>", "null"};
    text = trimmed(text);
    return text == "?" || (text.size() <= 4 && std::ranges::find(marks, lowerCase(text)) != marks.end());
}

std::optional<bool> booleanOf(std::string_view text)
{
    text = trimmed(text);
    if (text.size() < 4 || text.size() > 5) {
        return std::nullopt;
    }
    const std::string lower = lowerCase(text);
    return lower == "true" ? std::optional(true) : lower == "false" ? std::optional(false) : std::nullopt;
}

bool isGroupedNumber(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const auto digits = [](std::string_view part) { return std::ranges::all_of(part, isDigit); };
    std::size_t at = std::min<std::size_t>(text.size(), 3);
    while (at > 0 && !digits(text.substr(0, at))) {
        --at;
    }
    const char mark = at < text.size() ? text[at] : '\0';
    if (at == 0 || !std::string_view(",.' ").contains(mark)) {
        return false;
    }
    std::size_t groups = 0;
    for (; at < text.size() && text[at] == mark; at += 4, ++groups) {
        if (text.size() < at + 4 || !digits(text.substr(at + 1, 3))) {
            return false;
        }
    }
    const std::string_view rest = text.substr(at);
    if (rest.empty()) {
        return groups > 1 || mark == '\'' || mark == ' ';
    }
    return rest[0] != mark && (rest[0] == '.' || rest[0] == ',') && digits(rest.substr(1));
}

std::optional<std::string> writtenWholeText(std::string_view text)
{
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    constexpr std::string_view digits = "0123456789";
    const std::size_t point = text.find('.');
    if (point != std::string_view::npos) {
        if (text.find_first_not_of('0', point + 1) != std::string_view::npos) {
            return std::nullopt;
        }
        text = text.substr(0, point);
    }
    if (text.empty() || text.find_first_not_of(digits) != std::string_view::npos) {
        return std::nullopt;
    }
    return (negative && text != "0" ? "-" : "") + std::string(text);
}

std::optional<std::string> wholeNumberText(std::string_view text)
{
    auto written = writtenWholeText(text);
    if (!written) {
        return std::nullopt;
    }
    const std::size_t sign = written->starts_with('-') ? 1 : 0;
    const std::size_t zeros = std::min(written->find_first_not_of('0', sign), written->size() - 1);
    written->erase(sign, zeros - sign);
    return *written == "-0" ? "0" : *written;
}

} // namespace snac::data
