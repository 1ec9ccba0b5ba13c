// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_truth.h"

#include "asked_truths.h"
#include "csv_index.h"
#include "csv_one_hot.h"
#include "csv_question.h"
#include "csv_truth_name.h"
#include "csv_truth_notes.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace snac::data {

namespace {

/// Chooses the truth.
class TruthQuestion : private CsvQuestion
{
public:
    using CsvQuestion::CsvQuestion;

    Result<CsvTruth> answer() const
    {
        if (m_columns.empty()) {
            return fail("no column is left to hold the truth", m_header);
        }
        if (!m_options.labelColumn.empty()) {
            return asked();
        }
        const ColumnIndices texts = textColumns();
        const ColumnIndices booleans = booleanColumns();
        if (m_named) {
            if (const auto byName = named(texts)) {
                return *byName;
            }
        }
        if (texts.size() > 1) {
            return ambiguous(
                "more than one column holds text, and inputs are numbers", texts,
                "set dataset.label_column to the one with the truth, and say what the others "
                "are: left out (dataset.drop), which rows belong together (dataset.group_column), "
                "or when each was taken (dataset.time_column)");
        }
        if (texts.size() == 1) {
            SNAC_CHECK(checkName(texts.front()));
            SNAC_CHECK(checkText(texts.front()));
            return CsvTruth{{texts.front()}, "the only one of text", {}};
        }
        if (booleans.size() == 1) {
            SNAC_CHECK(checkRivals(booleans));
            return CsvTruth{{booleans.front()}, "the only one of true and false", {}};
        }
        if (m_options.findOneHot && mayBe(TaskKind::Classification)) {
            SNAC_TRY(auto group, findOneHot(m_layout, m_sample, m_columns, m_named, m_control,
                                            m_options.known.has_value()));
            if (group) {
                SNAC_CHECK(group->byPlace ? checkSeveral() : Result<>());
                SNAC_CHECK(group->byPlace ? checkFirst(group->columns) : Result<>());
                return std::move(*group);
            }
        }
        if (m_named && m_options.findLabels && mayBe(TaskKind::MultiLabel)) {
            SNAC_TRY(auto labels, findLabels(m_layout, m_sample, m_columns,
                                             m_options.task == TaskKind::MultiLabel, m_control));
            if (labels) {
                return std::move(*labels);
            }
        }
        SNAC_TRY(auto several, severalByTask());
        if (several) {
            return std::move(*several);
        }
        SNAC_CHECK(checkSeveral());
        if (booleans.size() > 1) {
            return ambiguous(
                "more than one column holds true and false, and none has the name of the truth", booleans,
                "set dataset.label_column to the one with the truth; the others are inputs then");
        }
        return byPlace();
    }

private:
    /// Whether the truth may be of this task, by what is asked for.
    [[nodiscard]] bool mayBe(TaskKind task) const { return !m_options.task || m_options.task == task; }

    /// Columns of 0 and 1 that are one class each where nobody says the task: labels or numbers where it
    /// does.
    [[nodiscard]] Result<std::optional<CsvTruth>> severalByTask() const
    {
        if (!m_options.asksRivals || !m_options.task || m_options.task == TaskKind::Classification) {
            return std::optional<CsvTruth>();
        }
        const std::string each =
            m_options.task == TaskKind::MultiLabel ? ": a label each" : ": a number each";
        if (m_named) {
            SNAC_TRY(auto byName, findLabels(m_layout, m_sample, m_columns, true, m_control));
            if (byName) {
                byName->why = "0 and 1, and the name of a truth" + each;
                return byName;
            }
        }
        SNAC_TRY(auto byPlace, findOneHot(m_layout, m_sample, m_columns, m_named, m_control));
        if (byPlace && byPlace->byPlace) {
            SNAC_CHECK(checkSeveral());
            SNAC_CHECK(checkFirst(byPlace->columns));
            byPlace->why = "the last ones, which hold one 1 a row" + each;
            return byPlace;
        }
        return std::optional<CsvTruth>();
    }

    /// Names that say that none of several columns is the truth alone.
    [[nodiscard]] Result<> checkSeveral() const
    {
        const ColumnIndices several =
            m_named && m_options.careful ? sharingTruthName(m_layout, m_columns) : ColumnIndices();
        if (several.empty() || several.size() == m_columns.size()) {
            return {};
        }
        return fail(nameList(namesOf(several)) +
                        " look like several truths: name one with dataset.label_column, or several (\"" +
                        nameList(namesOf({several.front(), several.back()})) +
                        "\"), and leave the others out with dataset.drop; several labels a row are "
                        "dataset.task: multi_label",
                    m_header);
    }

    /// The place of the truth tells less than the name of another column.
    [[nodiscard]] Result<> checkFirst(const ColumnIndices& taken) const
    {
        if (!m_named || !m_options.careful) {
            return {};
        }
        const std::string& own = m_layout.names[taken.front()];
        const auto mayBe = [&](std::size_t column) {
            const std::string& name = m_layout.names[column];
            const bool first = column == m_columns.front() && isUsualTruthName(name) &&
                               (m_options.task == TaskKind::Regression || looksLikeClasses(column));
            const bool inside = m_options.asksRivals && m_options.task != TaskKind::Regression &&
                                !isStrongTruthName(own) && isStrongTruthName(name) &&
                                looksLikeClasses(column);
            return std::ranges::find(taken, column) == taken.end() &&
                   (first || inside || isPlainTruthName(name));
        };
        const auto other = std::ranges::find_if(m_columns, mayBe);
        if (other == m_columns.end() || isPlainTruthName(own)) {
            return {};
        }
        ColumnIndices both{*other};
        both.insert(both.end(), taken.begin(), taken.end());
        return ambiguous("the truth may be at the end of the table, or the column called " +
                             quotedPart(m_layout.names[*other]),
                         both, "set dataset.label_column to the one with the truth");
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
            if (m_sample.column(column).isText() && !m_sample.column(column).isBoolean()) {
                found.push_back(column);
            }
        }
        // "5 mm" is a number that is written as a text; beside other words it is no truth to ask about.
        ColumnIndices words = found;
        std::erase_if(words, [&](std::size_t column) { return !m_sample.unitBelow(column).empty(); });
        return found.size() > 1 && !words.empty() ? words : found;
    }

    [[nodiscard]] ColumnIndices booleanColumns() const
    {
        ColumnIndices found;
        std::ranges::copy_if(m_columns, std::back_inserter(found),
                             [&](std::size_t column) { return m_sample.column(column).isBoolean(); });
        return found;
    }

    /// Of those that are not left out.
    [[nodiscard]] std::optional<std::size_t> columnNamed(const std::string& name) const
    {
        const auto place = columnCalled(namesOf(m_columns), name);
        return place ? std::optional(m_columns[*place]) : std::nullopt;
    }

    Result<CsvTruth> asked() const
    {
        const std::string why = "as " + m_options.saidBy + " says";
        if (const auto one = columnNamed(m_options.labelColumn)) {
            return CsvTruth{{*one}, why, {}};
        }
        CsvTruth truth{{}, why, {}};
        for (const std::string& name : askedTruths(m_options.labelColumn)) {
            const auto column = columnNamed(name);
            if (!column) {
                return noColumn(name);
            }
            if (std::ranges::find(truth.columns, *column) != truth.columns.end()) {
                return fail("dataset.label_column names " + quotedPart(name) + " twice", m_header);
            }
            truth.columns.push_back(*column);
        }
        if (truth.columns.size() == 1) {
            return CsvTruth{truth.columns, why, {}};
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
            return severalMayBe(found);
        }
        const auto other =
            std::find_if(texts.begin(), texts.end(), [&](std::size_t i) { return i != found.front(); });
        if (other != texts.end() && !m_sample.column(found.front()).isText()) {
            return textOrNumbers(*other, found.front());
        }
        if (auto alone = checkRivals(found); !alone) {
            return std::unexpected(alone.error());
        }
        return CsvTruth{{found.front()}, "by its name", {}};
    }

    [[nodiscard]] std::unexpected<Error> severalMayBe(ColumnIndices columns) const
    {
        std::ranges::sort(columns);
        return ambiguous("more than one column may hold the truth", columns,
                         "set dataset.label_column to one of them; the others are inputs then");
    }

    /// Whether the name of a column is that of a truth, and what it holds is no witness against it.
    [[nodiscard]] bool isRival(std::size_t column, bool ofNumbers) const
    {
        const std::string& name = m_layout.names[column];
        const bool classes = looksLikeClasses(column) || m_sample.column(column).isBoolean();
        const bool atAnEnd = column == m_columns.front() || column == m_columns.back();
        const bool usual = isStrongTruthName(name) || (atAnEnd && isUsualTruthName(name));
        return isPlainTruthName(name) || (usual && classes && !ofNumbers);
    }

    /// y beside x and z, or between x and what else stands behind it, is a place as well as a truth.
    [[nodiscard]] bool isPlace(std::size_t column) const
    {
        const ColumnIndices x = called("x");
        const bool between = !x.empty() && x.front() + 1 == column && column != m_columns.back();
        return lowerCase(m_layout.names[column]) == "y" && !x.empty() && (between || !called("z").empty());
    }

    /// Beside a column that is called label; that of a table with an x is no truth then.
    [[nodiscard]] bool isY(std::size_t column) const
    {
        const bool noClass =
            m_options.task == TaskKind::Classification && m_sample.column(column).hasFractions();
        return lowerCase(m_layout.names[column]) == "y" && called("x").empty() && !noClass;
    }

    /// A name is one witness: where that of another column says the same, it is asked.
    [[nodiscard]] Result<> checkRivals(const ColumnIndices& taken) const
    {
        const CsvColumnSample own = m_sample.column(taken.front());
        if (!m_named || !m_options.asksRivals || (own.isText() && !own.isBoolean())) {
            return {}; // words are no input, so they are a witness as well
        }
        ColumnIndices all = taken;
        const bool ofNumbers = m_options.task == TaskKind::Regression && own.hasFractions();
        std::ranges::copy_if(m_columns, std::back_inserter(all), [&](std::size_t column) {
            return column != taken.front() && (isY(column) || isRival(column, ofNumbers));
        });
        if (all.size() == 1 && isPlace(taken.front()) && taken.front() != m_columns.back()) {
            all.push_back(m_columns.back());
        }
        return all.size() > 1 ? Result<>(severalMayBe(all)) : Result<>();
    }

    /// The only column of text is no input; it may be one too many all the same.
    [[nodiscard]] Result<> checkText(std::size_t text) const
    {
        if (!m_named || !m_options.asksRivals || isStrongTruthName(m_layout.names[text])) {
            return {};
        }
        const auto other = std::ranges::find_if(m_columns, [&](std::size_t column) {
            const bool atTheEnd = text == m_columns.back() && !isPlainTruthName(m_layout.names[column]);
            return column != text && !atTheEnd && isRival(column, m_options.task == TaskKind::Regression);
        });
        return other == m_columns.end() ? Result<>() : Result<>(textOrNumbers(text, *other));
    }

    [[nodiscard]] std::unexpected<Error> textOrNumbers(std::size_t text, std::size_t other) const
    {
        return ambiguous(
            "a column of text cannot be an input, but another has the name of the truth", {text, other},
            "set dataset.label_column to the one with the truth, or say what the text is: left out "
            "(dataset.drop), which rows belong together (dataset.group_column), or when each was taken "
            "(dataset.time_column)");
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

    /// No names and no text: the last column, unless the first looks more like it.
    Result<CsvTruth> byPlace() const
    {
        const std::size_t first = m_columns.front();
        const std::size_t last = m_columns.back();
        const bool known = last < m_sample.columns.size();
        const bool firstInstead = !m_named && known && first != last &&
                                  m_options.task != TaskKind::Regression &&
                                  m_sample.column(last).hasFractions() && looksLikeClasses(first);
        if (firstInstead) {
            return ambiguous("the first column holds whole numbers as classes do, the last one fractions",
                             {first, last}, "set dataset.label_column to the one with the truth");
        }
        SNAC_CHECK(checkName(last));
        SNAC_CHECK(checkFirst({last}));
        return CsvTruth{{last},
                        m_named ? "the last one; none is called label, target, class or y" : "the last one",
                        {},
                        true};
    }
};

} // namespace

Result<CsvTruth> findTruth(const CsvLayout& layout, const CsvSample& sample, const CsvOptions& options,
                           bool named, const SourcePlace& header, RunControl& control)
{
    auto truth = TruthQuestion(layout, sample, options, named, header, control).answer();
    if (truth) {
        truth->notes = notesOnTruth(*truth, layout, sample, options, named, header, control);
    }
    return truth;
}

} // namespace snac::data
