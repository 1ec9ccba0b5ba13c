// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace snac {

// Letters and digits of ASCII, whatever the locale of the process. The functions of <cctype> follow the
// user's: a Turkish one finds no capital of 'i' in ASCII, and an eight-bit one finds letters beyond it.

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isSmall(char c)
{
    return c >= 'a' && c <= 'z';
}

[[nodiscard]] constexpr bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

[[nodiscard]] constexpr bool isLetter(char c)
{
    return isSmall(c) || isCapital(c);
}

[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

[[nodiscard]] constexpr char lowerCase(char c)
{
    return isCapital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char upperCase(char c)
{
    return isSmall(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] inline std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return lowerCase(c); });
    return lower;
}

/// The text without the blanks around it (spaces, tabs and every kind of line end).
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isSpace(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace snac
