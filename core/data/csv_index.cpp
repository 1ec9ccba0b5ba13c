// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_index.h"

#include "asked_truths.h"
#include "dataset_options.h"
#include "number_text.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace snac::data {

namespace {

/// What a column holds over all rows.
struct WholeColumn
{
    std::int64_t rows = 0;
    bool countsFrom0 = true;
    bool countsFrom1 = true;
    bool allDifferent = true;
    bool allWhole = true; ///< whole numbers, however they are written

    [[nodiscard]] bool counts() const { return rows > 0 && (countsFrom0 || countsFrom1); }
};

Result<WholeColumn> scanColumn(CsvScanner scanner, std::size_t column, RunControl& control)
{
    WholeColumn found;
    std::unordered_set<std::string_view> seen;
    CsvRecord record;
    while (true) {
        SNAC_TRY(const auto more, scanner.next(record));
        if (!more) {
            return found;
        }
        const std::string_view text =
            column < record.size() ? trimmed(record[column].text) : std::string_view();
        const auto whole = wholeNumberText(text);
        found.allWhole = found.allWhole && whole;
        found.countsFrom0 = found.countsFrom0 && whole == std::to_string(found.rows);
        found.countsFrom1 = found.countsFrom1 && whole == std::to_string(found.rows + 1);
        ++found.rows;
        found.allDifferent = found.allDifferent && !text.empty() && seen.insert(text).second;
        if (found.rows % 4096 == 0 && !control.waitWhilePaused()) {
            return failCancelled("reading was cancelled");
        }
    }
}

/// Judges the columns of one table.
class IndexQuestion
{
public:
    IndexQuestion(const CsvLayout& layout, const std::vector<bool>& unnamed, bool named,
                  const CsvSample& sample, const CsvOptions& options, const SourcePlace& header,
                  RunControl& control)
        : m_layout(layout)
        , m_unnamed(unnamed)
        , m_named(named)
        , m_sample(sample)
        , m_options(options)
        , m_header(header)
        , m_control(control)
    {
    }

    Result<CsvIndices> answer()
    {
        if (m_options.indexColumn == "no" || m_layout.names.size() < 3 || m_sample.below.empty()) {
            return CsvIndices{};
        }
        std::size_t first = 0;
        if (m_options.indexColumn == "yes" && !isAsked(0)) {
            leaveOut(first++, "an index, as dataset.index_column says");
        }
        // A table that was written with its index and read and written again has two.
        const bool given = m_options.indexColumn == "yes";
        while (!given && first + 2 < m_layout.names.size() && !isAsked(first) && hasIndexName(first)) {
            SNAC_TRY(const auto left, leaveOutIfIndex(first));
            if (!left) {
                break;
            }
            ++first;
        }
        if (first == 0 && !isAsked(0) && !hasIndexName(0) && countsInSample()) {
            const auto scan = scanColumn(m_layout.rows, 0, m_control);
            SNAC_CHECK(scan ? judgeCounting(*scan) : Result<>(std::unexpected(scan.error())));
        }
        for (std::size_t i = first; i < m_layout.names.size(); ++i) {
            if (m_layout.roles[i] == CsvLayout::Role::LeftOut || isAsked(i)) {
                continue;
            }
            if (i > first && !isUnnamed(i) && hasIndexName(i) && m_options.indexColumn != indexAtFrontOnly) {
                SNAC_CHECK(leaveOutIfIndex(i)); // at the end of a table, or between its columns
            }
            if (isUnnamed(i)) {
                return fail("column " + std::to_string(i + 1) +
                                " has no name, as an index that was written with the table: give it a name, "
                                "remove it, "
                                "or set dataset.index_column to no to keep it",
                            m_header);
            }
        }
        return std::move(m_found);
    }

private:
    void leaveOut(std::size_t column, const std::string& why) { m_found.leftOut.push_back({column, why}); }

    /// Whether the study says what it is: the truth, a weight, left out.
    [[nodiscard]] bool isAsked(std::size_t column) const
    {
        const std::string name = lowerCase(m_layout.names[column]);
        const auto isName = [&](const std::string& asked) { return lowerCase(asked) == name; };
        if (m_options.known && (std::ranges::any_of(m_options.known->inputs, isName) ||
                                std::ranges::any_of(m_options.known->truths, isName))) {
            return true;
        }
        return m_layout.roles[column] != CsvLayout::Role::Input || isName(m_options.labelColumn) ||
               std::ranges::any_of(askedTruths(m_options.labelColumn), isName);
    }

    /// pandas calls a column without a name "Unnamed: 0" when it reads it, and writes that the next time.
    [[nodiscard]] bool isUnnamed(std::size_t column) const
    {
        return m_named && (m_unnamed[column] || lowerCase(m_layout.names[column]).starts_with("unnamed: "));
    }

    /// Without a name, or with that of an index.
    [[nodiscard]] bool hasIndexName(std::size_t column) const
    {
        return isUnnamed(column) || (m_named && isNameOfIndex(m_layout.names[column]));
    }

    /// Whether the second row of the sample follows the first, and so on.
    [[nodiscard]] bool countsInSample() const
    {
        const auto number = [&](std::size_t row) {
            return wholeNumberText(m_sample.below[row].front().text);
        };
        const auto first = number(0);
        const auto start = first && first->size() <= 3 ? wholeFrom<int>(*first) : std::nullopt;
        if (!start) {
            return false;
        }
        for (std::size_t row = 0; row < m_sample.below.size(); ++row) {
            if (number(row) != std::to_string(*start + static_cast<int>(row))) {
                return false;
            }
        }
        return true;
    }

    /// Leaves out a column without a name or with that of an index if it numbers or names the rows.
    Result<bool> leaveOutIfIndex(std::size_t index)
    {
        const auto scan = scanColumn(m_layout.rows, index, m_control);
        if (!scan) {
            return std::unexpected(scan.error());
        }
        const bool text = m_sample.column(index).isText();
        const bool names = text && scan->allDifferent;
        if (scan->allWhole || names) {
            const bool repeats = !scan->counts() && !scan->allDifferent;
            if (!repeats || isUnnamed(index)) {
                leaveOut(index, scan->counts() ? "it only numbers the rows"
                                : names        ? "names of the rows"
                                : repeats      ? "whole numbers without a name, as an index has them"
                                               : "a number of its own in every row");
                return true;
            }
        }
        if (isUnnamed(index)) {
            return ask("column " + std::to_string(index + 1) +
                       " has no name, as an index has none, but holds " +
                       (text ? "text that repeats" : "other than whole numbers"));
        }
        // A row of an image is an input; "id" and "index" hardly ever are.
        const std::string name = lowerCase(m_layout.names[index]);
        if ((scan->allWhole || text) && name != "row" && name != "#") {
            return ask("column " + nameList({m_layout.names[index]}) +
                       " has the name of an index, but its values repeat");
        }
        return false;
    }

    [[nodiscard]] std::unexpected<Error> ask(const std::string& why) const
    {
        return fail(why + ": set dataset.index_column to yes to leave it out, or to no to keep it", m_header);
    }

    /// A first column that numbers the rows without a name that says so.
    Result<> judgeCounting(const WholeColumn& scan)
    {
        constexpr std::int64_t fewRows = 4;
        if (!scan.counts() || scan.rows < fewRows) {
            return {};
        }
        if (m_named) {
            m_found.notes.push_back("input " + nameList({m_layout.names[0]}) +
                                    " only numbers the rows; if it is an index, set dataset.index_column to "
                                    "yes");
            return {};
        }
        return fail(
            "the first column only numbers the rows: set dataset.index_column to yes to leave it out, or to "
            "no to keep it as an input",
            m_header);
    }

    const CsvLayout& m_layout;
    const std::vector<bool>& m_unnamed;
    bool m_named;
    const CsvSample& m_sample;
    const CsvOptions& m_options;
    const SourcePlace& m_header;
    RunControl& m_control;
    CsvIndices m_found;
};

} // namespace

bool isNameOfIndex(std::string_view name)
{
    constexpr auto names = std::to_array<std::string_view>(
        {"index", "idx", "id", "#", "row", "rowid", "row_id", "row_names", "rownames", "level_0", "event_id",
         "eventid", "event_number", "eventnumber", "jet_id", "jetid", "uuid"});
    return std::ranges::find(names, lowerCase(name)) != names.end();
}

Result<CsvIndices> findIndices(const CsvLayout& layout, const std::vector<bool>& unnamed, bool named,
                               const CsvSample& sample, const CsvOptions& options, const SourcePlace& header,
                               RunControl& control)
{
    return IndexQuestion(layout, unnamed, named, sample, options, header, control).answer();
}

} // namespace snac::data
