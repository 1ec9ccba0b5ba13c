// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shown_text.h"

#include <algorithm>

namespace snac {

std::string shownText(double value, int decimals)
{
    return decimals < 0 ? significantText(value, -decimals) : fixedText(value, decimals);
}

std::string groupedText(std::string text, std::string_view separator)
{
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", first), text.size());
    for (std::size_t at = end; at > first + 3;) {
        at -= 3;
        text.insert(at, separator);
    }
    return text;
}

std::string withUnit(const std::string& digits, std::string_view unit)
{
    if (unit.empty()) {
        return digits;
    }
    constexpr std::string_view words = "cycles"; // units that are words have a singular
    return digits + " " +
           std::string(digits == "1" && unit == words ? unit.substr(0, unit.size() - 1) : unit);
}

std::string countedShort(double number, std::string_view noun)
{
    const std::string words = counted(number == 1.0 ? 1 : 2, noun); // for the noun alone
    return groupedText(shortNumber(number), ",") + words.substr(words.find(' '));
}

} // namespace snac
