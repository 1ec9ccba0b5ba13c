// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_names.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <unordered_map>

namespace snac::data {

namespace {

constexpr std::size_t longestName = 1000;

/// Brackets that a text opens less those that it closes.
std::ptrdiff_t openBrackets(std::string_view text)
{
    const auto count = [&](std::string_view which) {
        return std::ranges::count_if(text, [&](char c) { return which.find(c) != std::string_view::npos; });
    };
    return count("([{") - count(")]}");
}

/// Both stand in one text.
std::string_view span(std::string_view first, std::string_view last)
{
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

} // namespace

Result<CsvNames> namesIn(const CsvRecord& fields, const std::string& file)
{
    CsvNames found;
    std::unordered_map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        std::string name = CsvScanner::unescape(trimmed(fields[i].text));
        const SourcePlace place{file, fields[i].line, fields[i].column};
        if (name.size() > longestName) {
            return fail("the name of column " + std::to_string(i + 1) + " is longer than " +
                            std::to_string(longestName) + " bytes: is this a header? (dataset.header)",
                        place);
        }
        found.unnamed.push_back(name.empty());
        name = name.empty() ? "column" + std::to_string(i + 1) : name;
        const auto [before, isNew] = seen.emplace(name, i);
        if (!isNew) {
            return fail("two columns are called " + quotedPart(name) + " (number " +
                            std::to_string(before->second + 1) + " and " + std::to_string(i + 1) +
                            "): give them different names",
                        place);
        }
        found.names.push_back(std::move(name));
    }
    return found;
}

std::vector<std::string> joinInBrackets(CsvSample& sample)
{
    if (sample.below.empty() || sample.first.size() <= sample.fields ||
        std::ranges::any_of(sample.first, &CsvScanner::Field::quoted)) {
        return {};
    }
    CsvRecord joined;
    std::vector<std::string> made;
    std::ptrdiff_t open = 0;
    for (const CsvScanner::Field& field : sample.first) {
        if (open > 0) {
            joined.back().text = span(joined.back().text, field.text);
        } else {
            joined.push_back(field);
        }
        const bool inside = open > 0;
        open += openBrackets(field.text);
        if (inside && open == 0) {
            made.emplace_back(trimmed(joined.back().text));
        }
    }
    if (open != 0 || joined.size() != sample.fields) {
        return {};
    }
    sample.first = std::move(joined);
    return made;
}

} // namespace snac::data
