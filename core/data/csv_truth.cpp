// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_truth.h"

#include "csv_index.h"
#include "csv_one_hot.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>

namespace snac::data {

namespace {

using ColumnIndices = std::vector<std::size_t>;

/// Chooses among the columns that are not left out.
class TruthQuestion
{
public:
    TruthQuestion(const CsvLayout& layout, const CsvSample& sample, const CsvOptions& options, bool named,
                  SourcePlace header, RunControl& control)
        : m_layout(layout)
        , m_sample(sample)
        , m_options(options)
        , m_named(named)
        , m_header(std::move(header))
        , m_control(control)
    {
        for (std::size_t i = 0; i < layout.names.size(); ++i) {
            if (layout.roles[i] == CsvLayout::Role::Input) {
                m_columns.push_back(i);
            }
        }
    }

    Result<CsvTruth> answer() const
    {
        if (m_columns.empty()) {
            return fail("no column is left to hold the truth", m_header);
        }
        if (!m_options.labelColumn.empty()) {
            return asked();
        }
        const ColumnIndices texts = textColumns();
        if (m_named) {
            if (const auto byName = named(texts)) {
                return *byName;
            }
        }
        if (texts.size() > 1) {
            return ambiguous("more than one column holds text, and inputs are numbers", texts,
                             "set dataset.label_column to the one with the truth, and remove the others");
        }
        if (texts.size() == 1) {
            SNAC_CHECK(checkName(texts.front()));
            return CsvTruth{{texts.front()}, "the only one of text", {}};
        }
        if (m_options.findOneHot && m_options.task != TaskKind::Regression) {
            SNAC_TRY(auto group, findOneHot(m_layout, m_sample, m_columns, m_named, m_control));
            if (group) {
                return std::move(*group);
            }
        }
        return byPlace();
    }

private:
    [[nodiscard]] std::vector<std::string> namesOf(const ColumnIndices& columns) const
    {
        std::vector<std::string> names;
        for (const std::size_t column : columns) {
            names.push_back(m_layout.names[column]);
        }
        return names;
    }

    [[nodiscard]] std::unexpected<Error> ambiguous(const std::string& why, const ColumnIndices& columns,
                                                   const std::string& todo) const
    {
        return fail(why + " (" + nameList(namesOf(columns)) + "): " + todo, m_header);
    }

    [[nodiscard]] ColumnIndices textColumns() const
    {
        ColumnIndices found;
        for (const std::size_t column : m_columns) {
            if (column < m_sample.columns.size() && m_sample.columns[column].isText()) {
                found.push_back(column);
            }
        }
        return found;
    }

    [[nodiscard]] ColumnIndices called(std::string_view name) const
    {
        ColumnIndices found;
        for (const std::size_t column : m_columns) {
            if (lowerCase(m_layout.names[column]) == name) {
                found.push_back(column);
            }
        }
        return found;
    }

    /// Exactly, or but for capitals where only one is.
    [[nodiscard]] std::optional<std::size_t> columnCalled(const std::string& name) const
    {
        for (const std::size_t column : m_columns) {
            if (m_layout.names[column] == name) {
                return column;
            }
        }
        const ColumnIndices found = called(lowerCase(name));
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    }

    Result<CsvTruth> asked() const
    {
        const std::string why = "as dataset.label_column says";
        if (const auto one = columnCalled(m_options.labelColumn)) {
            return CsvTruth{{*one}, why, {}};
        }
        CsvTruth truth{{}, why, {}};
        for (const std::string& name : askedTruths(m_options.labelColumn)) {
            const auto column = columnCalled(name);
            if (!column) {
                return noColumn(name);
            }
            if (std::ranges::find(truth.columns, *column) != truth.columns.end()) {
                return fail("dataset.label_column names " + quotedPart(name) + " twice", m_header);
            }
            truth.columns.push_back(*column);
        }
        std::ranges::sort(truth.columns); // as their values are read
        truth.names = classNamesOf(namesOf(truth.columns));
        return truth;
    }

    [[nodiscard]] std::unexpected<Error> noColumn(const std::string& name) const
    {
        return fail(
            "no column is called " + quotedPart(name) +
                " (label_column); the columns are: " + nameList(namesOf(m_columns)) +
                (m_named ? "" : " (the file has no header; if it has one, set dataset.header to yes)"),
            m_header);
    }

    /// By the usual names; nothing if no column has one.
    std::optional<Result<CsvTruth>> named(const ColumnIndices& texts) const
    {
        constexpr std::array<std::string_view, 6> usual{"label",  "target",  "class",
                                                        "labels", "targets", "classes"};
        ColumnIndices found;
        for (const std::string_view name : usual) {
            const ColumnIndices same = called(name);
            found.insert(found.end(), same.begin(), same.end());
        }
        if (found.empty()) {
            found = called("y");
        }
        if (found.empty()) {
            return std::nullopt;
        }
        if (found.size() > 1) {
            return ambiguous("more than one column may hold the truth", found,
                             "set dataset.label_column to one of them; the others are inputs then");
        }
        const auto other =
            std::find_if(texts.begin(), texts.end(), [&](std::size_t i) { return i != found.front(); });
        if (other != texts.end() && !m_sample.columns[found.front()].isText()) {
            return ambiguous(
                "a column of text cannot be an input, but another has the name of the truth",
                {*other, found.front()},
                "set dataset.label_column to the one with the truth, or remove the column of text");
        }
        return CsvTruth{{found.front()}, "by its name", {}};
    }

    /// Nothing but its name and place would make an index the truth.
    [[nodiscard]] Result<> checkName(std::size_t column) const
    {
        if (m_options.indexColumn == "auto" && m_named && isNameOfIndex(m_layout.names[column])) {
            return ambiguous("no column has the name of the truth, and the one in its place that of an index",
                             {column}, "set dataset.label_column to the one with the truth");
        }
        return {};
    }

    /// Whole numbers of few values.
    [[nodiscard]] bool looksLikeClasses(std::size_t column) const
    {
        constexpr std::size_t mostClasses = 20;
        const CsvColumnSample& sample = m_sample.columns[column];
        const std::size_t different = m_sample.differentBelow(column, mostClasses + 1);
        return sample.isNumeric() && !sample.hasFractions() && different >= 2 && different <= mostClasses &&
               3 * different <= m_sample.below.size();
    }

    /// No names and no text: the last column, unless the first looks more like it.
    Result<CsvTruth> byPlace() const
    {
        const std::size_t first = m_columns.front();
        const std::size_t last = m_columns.back();
        const bool known = last < m_sample.columns.size();
        const bool firstInstead = !m_named && known && first != last &&
                                  m_options.task != TaskKind::Regression &&
                                  m_sample.columns[last].hasFractions() && looksLikeClasses(first);
        if (firstInstead) {
            return ambiguous("the first column holds whole numbers as classes do, the last one fractions",
                             {first, last}, "set dataset.label_column to the one with the truth");
        }
        SNAC_CHECK(checkName(last));
        return CsvTruth{
            {last}, m_named ? "the last one; none is called label, target, class or y" : "the last one", {}};
    }

    const CsvLayout& m_layout;
    const CsvSample& m_sample;
    const CsvOptions& m_options;
    bool m_named;
    SourcePlace m_header;
    RunControl& m_control;
    ColumnIndices m_columns;
};

} // namespace

Result<CsvTruth> findTruth(const CsvLayout& layout, const CsvSample& sample, const CsvOptions& options,
                           bool named, const SourcePlace& header, RunControl& control)
{
    return TruthQuestion(layout, sample, options, named, header, control).answer();
}

std::vector<std::string> askedTruths(const std::string& labelColumn)
{
    std::vector<std::string> names;
    for (std::string_view rest = labelColumn; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        if (const auto name = trimmed(rest.substr(0, comma)); !name.empty()) {
            names.emplace_back(name);
        }
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return names;
}

} // namespace snac::data
