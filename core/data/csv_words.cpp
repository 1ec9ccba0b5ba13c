// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_words.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <algorithm>

namespace snac::data {

std::optional<std::size_t> columnCalled(const std::vector<std::string>& names, const std::string& name)
{
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) {
            return i;
        }
        if (lowerCase(names[i]) == lowerCase(name)) {
            found = found ? names.size() : i;
        }
    }
    return found && *found < names.size() ? found : std::nullopt;
}

std::string quotedPart(std::string_view text)
{
    constexpr std::size_t longest = 40;
    std::string result = "'";
    std::size_t length = std::min(longest, text.size());
    while (length < text.size() && length > 0 &&
           (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        --length; // not inside a character
    }
    result += printableName(text.substr(0, length)); // as everywhere else
    return result + (length < text.size() ? "...'" : "'");
}

std::string nameList(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 10;
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names.size() > most && i == most - 2) {
            list += ", ...";
            i = names.size() - 1;
        }
        const std::string quoted = quotedPart(names[i]);
        list += (i > 0 ? ", " : "") + quoted.substr(1, quoted.size() - 2);
    }
    return list;
}

std::string simulatedLine(bool simulated, const std::string& origin)
{
    if (!simulated) {
        return {};
    }
    std::string text = origin.starts_with(simulatedMark) ? origin : std::string(simulatedMark) + origin;
    std::erase_if(text, [](char c) { return c == ',' || c == '\n' || c == '\r'; }); // one field, one line
    return "# " + text + "\n";
}

std::string countText(std::int64_t count, const std::string& singular)
{
    return groupedText(static_cast<double>(count)) + " " + singular + (count == 1 ? "" : "s");
}

} // namespace snac::data
