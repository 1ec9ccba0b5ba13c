// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_bounds.h"

#include "csv_scanner.h"

#include "snac/base/regular_file.h"

#include <algorithm>
#include <ranges>

namespace snac::data {

Result<> checkFirstLine(std::string_view beginning, const std::string& file)
{
    if (beginning.starts_with("\xff\xfe") || beginning.starts_with("\xfe\xff")) {
        return {}; // UTF-16, which is refused by its name
    }
    const std::string_view line = beginning.substr(0, beginning.find_first_of("\r\n"));
    if (const std::size_t zero = line.find('\0'); zero != std::string_view::npos) {
        return fail("this is not a text file (it holds a zero byte)", {file, 1, static_cast<int>(zero) + 1});
    }
    if (line.size() > longestCsvLine) {
        return fail("the first line is longer than " + byteText(longestCsvLine) + ": is this a table?",
                    {file, 1, 1});
    }
    const bool isPlain =
        !line.contains('"') && !line.starts_with('#'); // what parts fields may stand in quotes
    for (const char delimiter : {',', ';', '\t'}) {
        const auto fields = static_cast<std::size_t>(std::ranges::count(line, delimiter)) + 1;
        if (isPlain && fields > mostCsvColumns && line.size() < beginning.size()) {
            return fail("more than " + std::to_string(mostCsvColumns) + " columns: is this a table?",
                        {file, 1, 1});
        }
    }
    return {};
}

} // namespace snac::data
