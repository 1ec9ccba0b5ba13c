// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_one_hot.h"

#include "number_text.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>

namespace snac::data {

namespace {

using TruthColumns = std::vector<std::size_t>;

/// 0 or 1 as it is written ("1", "1.0", "0", "True"); nothing else is a mark of a class.
std::optional<int> markOf(const CsvScanner::Field& field)
{
    if (const auto flag = booleanOf(field.text)) {
        return *flag ? 1 : 0;
    }
    double value = 0.0;
    if (parseNumber(field.text, value) != NumberState::Finite || (value != 0.0 && value != 1.0)) {
        return std::nullopt;
    }
    return static_cast<int>(value);
}

/// Ones of a row in these columns; nothing where it has another value there.
std::optional<int> onesOf(const CsvRecord& record, const TruthColumns& columns)
{
    int ones = 0;
    for (const std::size_t column : columns) {
        const auto mark = column < record.size() ? markOf(record[column]) : std::nullopt;
        if (!mark) {
            return std::nullopt;
        }
        ones += *mark;
    }
    return ones;
}

enum class Marks {
    One, ///< one 1 a row
    Any  ///< any number of 1 a row
};

bool hasMarks(const CsvRecord& record, const TruthColumns& columns, Marks marks)
{
    const auto ones = onesOf(record, columns);
    return marks == Marks::One ? ones == 1 : ones.has_value();
}

bool holdsInSample(const CsvSample& sample, const TruthColumns& columns, Marks marks)
{
    return columns.size() > 1 && sample.below.size() > 1 &&
           std::ranges::all_of(sample.below,
                               [&](const CsvRecord& record) { return hasMarks(record, columns, marks); });
}

/// Rows of the table, 0 where one of them has no such marks in these columns; `others`: of them those without
/// exactly one 1.
Result<std::size_t> countMarked(const CsvLayout& layout, const TruthColumns& columns, Marks marks,
                                RunControl& control, std::size_t& others)
{
    CsvScanner scanner = layout.rows;
    CsvRecord record;
    for (std::size_t row = 0;; ++row) {
        SNAC_TRY(const auto more, scanner.next(record));
        if (!more) {
            return row;
        }
        if (row % 4096 == 0 && !control.waitWhilePaused()) {
            return failCancelled("reading was cancelled");
        }
        others += onesOf(record, columns) == 1 ? 0 : 1;
        if (!hasMarks(record, columns, marks)) {
            return std::size_t(0);
        }
    }
}

/// What stands behind the name of a truth: "a" for class_a, "0" for y0; nothing for other names.
struct TruthName
{
    std::string_view stem;
    std::string_view rest;
};

constexpr std::array<std::string_view, 7> stems{"labels",  "label", "targets", "target",
                                                "classes", "class", "y"};

std::optional<TruthName> truthName(std::string_view name)
{
    const std::string lower = lowerCase(name);
    for (const std::string_view stem : stems) {
        if (!lower.starts_with(stem) || lower.size() == stem.size()) {
            continue;
        }
        std::string_view rest = name.substr(stem.size());
        const bool parted = std::string_view("_.:- ").find(rest.front()) != std::string_view::npos;
        rest.remove_prefix(parted ? 1 : 0);
        // "year" is no y, and "classy" no class.
        if (!rest.empty() && (parted || std::ranges::all_of(rest, isDigit))) {
            return TruthName{stem, rest};
        }
    }
    return std::nullopt;
}

struct Group
{
    TruthColumns columns;
    std::vector<std::string> names;
    std::string why;
    bool byPlace = false;
};

/// Columns that share the name of a truth, the largest such group.
std::optional<Group> byNames(const CsvLayout& layout, const TruthColumns& columns)
{
    std::map<std::string_view, Group> groups;
    for (const std::size_t column : columns) {
        if (const auto name = truthName(layout.names[column])) {
            Group& group = groups[name->stem];
            group.columns.push_back(column);
            group.names.emplace_back(name->rest);
        }
    }
    const auto largest =
        std::ranges::max_element(groups, {}, [](const auto& entry) { return entry.second.columns.size(); });
    if (largest == groups.end() || largest->second.columns.size() < 2) {
        return std::nullopt;
    }
    largest->second.why = "one 1 a row, and the name of a truth: a class each";
    return std::move(largest->second);
}

constexpr std::size_t fewestRows = 10; // two marks of fewer rows may differ by chance

/// 0 and 1 of each row of the sample; empty where it has another value.
std::vector<int> marksOf(const CsvSample& sample, std::size_t column)
{
    std::vector<int> marks;
    for (const CsvRecord& record : sample.below) {
        const auto mark = column < record.size() ? markOf(record[column]) : std::nullopt;
        if (!mark) {
            return {};
        }
        marks.push_back(*mark);
    }
    return marks;
}

/// The fewest columns that stand beside each other, with this one among them, and hold one 1 a row; or none.
TruthColumns oneHotAround(const CsvSample& sample, const TruthColumns& columns, std::size_t truth)
{
    constexpr std::ptrdiff_t mostColumns = 64; // that are looked at on each side
    const auto own = std::ranges::find(columns, truth) - columns.begin();
    if (own == std::ssize(columns) || sample.below.size() < fewestRows) {
        return {};
    }
    const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, own - mostColumns);
    const std::ptrdiff_t to = std::min(std::ssize(columns), own + mostColumns);
    std::vector<std::vector<int>> marks;
    for (std::ptrdiff_t i = from; i < to; ++i) {
        marks.push_back(marksOf(sample, columns[static_cast<std::size_t>(i)]));
    }
    TruthColumns fewest;
    for (std::ptrdiff_t first = own; first >= from; --first) {
        std::vector<int> ones(sample.below.size(), 0);
        for (std::ptrdiff_t last = first; last < to; ++last) {
            const std::vector<int>& more = marks[static_cast<std::size_t>(last - from)];
            if (more.empty()) {
                break;
            }
            std::ranges::transform(ones, more, ones.begin(), std::plus());
            const int most = std::ranges::max(ones);
            if (most == 1 && std::ranges::min(ones) == 1 && last >= own && last > first &&
                (fewest.empty() || last - first + 1 < std::ssize(fewest))) {
                fewest.assign(columns.begin() + first, columns.begin() + last + 1);
            }
            if (most > 1) {
                break;
            }
        }
        if (marks[static_cast<std::size_t>(first - from)].empty()) {
            break;
        }
    }
    return fewest;
}

/// The fewest columns at the end that hold one 1 a row.
std::optional<Group> byPlace(const CsvLayout& layout, const CsvSample& sample, const TruthColumns& columns)
{
    Group group;
    for (auto column = columns.rbegin(); sample.below.size() >= fewestRows && column != columns.rend();
         ++column) {
        group.columns.insert(group.columns.begin(), *column);
        group.names.insert(group.names.begin(), layout.names[*column]);
        const bool marks = std::ranges::all_of(sample.below, [&](const CsvRecord& record) {
            const auto ones = onesOf(record, group.columns);
            return ones && *ones <= 1;
        });
        if (!marks) {
            return std::nullopt;
        }
        if (holdsInSample(sample, group.columns, Marks::One)) {
            group.byPlace = true;
            group.why = "the last ones, which hold one 1 a row: a class each";
            return group;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<std::size_t> sharingTruthName(const CsvLayout& layout, const std::vector<std::size_t>& columns)
{
    const auto group = byNames(layout, columns);
    return group ? group->columns : TruthColumns();
}

std::string_view truthStem(std::string_view name)
{
    if (const auto parted = truthName(name)) {
        return parted->stem;
    }
    const auto bare = std::ranges::find(stems, lowerCase(name));
    return bare == stems.end() ? std::string_view() : *bare;
}

std::vector<std::string> classNamesOf(const std::vector<std::string>& columns)
{
    std::vector<std::string> names;
    std::string_view stem;
    for (const std::string& column : columns) {
        const auto name = truthName(column);
        if (!name || (!stem.empty() && name->stem != stem)) {
            return columns;
        }
        stem = name->stem;
        names.emplace_back(name->rest);
    }
    return names;
}

Result<std::optional<CsvTruth>> findOneHot(const CsvLayout& layout, const CsvSample& sample,
                                           const std::vector<std::size_t>& columns, bool named,
                                           RunControl& control, bool mayBeAll)
{
    std::array<std::optional<Group>, 2> candidates;
    candidates[0] = named ? byNames(layout, columns) : std::nullopt;
    candidates[1] = byPlace(layout, sample, columns);
    for (const auto& group : candidates) {
        // Something must be left to learn from.
        if (!group || (!mayBeAll && group->columns.size() == columns.size()) ||
            !holdsInSample(sample, group->columns, Marks::One)) {
            continue;
        }
        std::size_t others = 0;
        SNAC_TRY(const auto rows, countMarked(layout, group->columns, Marks::One, control, others));
        if (rows > 0) {
            return std::optional(CsvTruth{group->columns, group->why, group->names, group->byPlace});
        }
    }
    return std::optional<CsvTruth>();
}

std::vector<std::size_t> oneHotBeside(const CsvLayout& layout, const CsvSample& sample,
                                      const std::vector<std::size_t>& columns, std::size_t truth,
                                      RunControl& control)
{
    const auto stemOf = [&](std::size_t column) {
        const std::string& name = layout.names[column];
        return lowerCase(std::string_view(name).substr(0, std::min(name.find('_'), name.size())));
    };
    TruthColumns named;
    std::ranges::copy_if(columns, std::back_inserter(named), [&](std::size_t column) {
        return stemOf(column) == stemOf(truth) && layout.names[column].contains('_');
    });
    for (TruthColumns group : {oneHotAround(sample, columns, truth), std::move(named)}) {
        std::size_t others = 0;
        if (std::ranges::find(group, truth) == group.end() || !holdsInSample(sample, group, Marks::One)) {
            continue;
        }
        const auto rows = countMarked(layout, group, Marks::One, control, others);
        if (rows && *rows >= fewestRows) {
            std::erase(group, truth);
            return group;
        }
    }
    return {};
}

Result<std::optional<CsvTruth>> findLabels(const CsvLayout& layout, const CsvSample& sample,
                                           const std::vector<std::size_t>& columns, bool asked,
                                           RunControl& control)
{
    constexpr std::size_t ofSoMany = 20; // fewer rows may be mistakes in a truth of one class a row
    const auto group = byNames(layout, columns);
    if (!group || group->columns.size() == columns.size() ||
        !holdsInSample(sample, group->columns, Marks::Any)) {
        return std::optional<CsvTruth>();
    }
    std::size_t others = 0;
    SNAC_TRY(const auto rows, countMarked(layout, group->columns, Marks::Any, control, others));
    const bool holds = rows > 0 && (asked || ofSoMany * others >= rows);
    return holds ? std::optional(CsvTruth{group->columns, "0 and 1, and the name of a truth: a label each",
                                          group->names})
                 : std::nullopt;
}

} // namespace snac::data
