// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_truth_notes.h"

#include "csv_index.h"
#include "csv_one_hot.h"
#include "csv_question.h"
#include "csv_truth_name.h"

#include <algorithm>
#include <iterator>

namespace snac::data {

namespace {

class TruthNotes : private CsvQuestion
{
public:
    using CsvQuestion::CsvQuestion;

    /// What of the inputs beside this truth may be part of it, or is no input.
    [[nodiscard]] std::vector<std::string> on(const CsvTruth& truth) const
    {
        ColumnIndices inputs;
        std::ranges::copy_if(m_columns, std::back_inserter(inputs), [&](std::size_t column) {
            return std::ranges::find(truth.columns, column) == truth.columns.end();
        });
        std::vector<std::string> notes;
        const ColumnIndices beside = tellingTruth(truth);
        if (!beside.empty()) {
            notes.push_back(nameList(namesOf(beside)) +
                            (beside.size() == 1 ? " is an input and tells the truth "
                                                : " are inputs and tell the truth ") +
                            nameList(namesOf(truth.columns)) +
                            ", as one of them is 1 in each row: leave out with dataset.drop, or set "
                            "dataset.label_column to all of them");
        }
        if (const ColumnIndices alike = m_named ? likeTruth(truth, inputs) : ColumnIndices();
            !alike.empty() && alike != beside) {
            notes.push_back(nameList(namesOf(alike)) + (alike.size() == 1 ? " is an input" : " are inputs") +
                            ", with the name of a truth: leave out with dataset.drop what is not known when "
                            "the network is asked");
        }
        for (const std::size_t column : endingAlike(truth, inputs)) {
            const std::string& own = m_layout.names[truth.columns.front()];
            notes.push_back(nameList(namesOf({column})) + " is an input, and is called like the truth " +
                            nameList({own}) +
                            ": if it is a truth as well, set dataset.label_column to both, "
                            "else leave it out with dataset.drop where it is not known when the network is "
                            "asked");
        }
        for (const std::size_t column : inputs) {
            if (m_named && m_options.groupColumn.empty() && isNameOfGroup(m_layout.names[column]) &&
                !m_sample.column(column).hasFractions()) {
                notes.push_back("input " + nameList(namesOf({column})) +
                                " has the name of a group of rows: set dataset.group_column to it if rows of "
                                "one value belong together, or leave it out with dataset.drop");
            }
            // w beside h is a width.
            const bool shortName = lowerCase(m_layout.names[column]) == "w" && called("h").empty();
            if (m_named && m_options.weightColumn.empty() &&
                (isNameOfWeight(m_layout.names[column]) || shortName)) {
                notes.push_back("input " + nameList(namesOf({column})) +
                                " has the name of a weight: if it says what each row counts, set "
                                "dataset.weight_column to it, or leave it out with dataset.drop");
            }
        }
        // Columns of 0 and 1 may be flags of the row, with the truth where it usually is.
        const bool guessed =
            truth.columns.size() > 1 && m_named && m_options.labelColumn.empty() && !m_options.task;
        const auto usual = [&](std::size_t column) {
            return column == m_columns.back() || isUsualTruthName(m_layout.names[column]);
        };
        if (const auto other = std::ranges::find_if(inputs, usual); guessed && other != inputs.end()) {
            notes.push_back(nameList(namesOf(truth.columns)) +
                            (truth.byPlace ? " were taken as the truth as they hold one 1 a row, and "
                                           : " were taken as the truth by their names, and ") +
                            nameList(namesOf({*other})) +
                            " is an input; if it is the truth, set dataset.label_column to it");
        }
        if (truth.byPlace && m_options.careful && m_named && m_options.task != TaskKind::Regression &&
            truth.columns.front() != m_columns.front() && looksLikeClasses(m_columns.front()) &&
            m_sample.column(truth.columns.front()).hasFractions()) {
            notes.push_back("the first column, " + nameList(namesOf({m_columns.front()})) +
                            ", holds whole numbers as classes do, and is an input; if it is the truth, set "
                            "dataset.label_column to it");
        }
        return notes;
    }

private:
    /// The other columns of a truth of one 1 a row.
    [[nodiscard]] ColumnIndices tellingTruth(const CsvTruth& truth) const
    {
        const bool one = truth.columns.size() == 1 && m_options.careful && !m_options.known;
        return one ? oneHotBeside(m_layout, m_sample, m_columns, truth.columns.front(), m_control)
                   : ColumnIndices();
    }

    /// Inputs that are called as the truth is (y1 beside y0), or several as truths are.
    [[nodiscard]] ColumnIndices likeTruth(const CsvTruth& truth, const ColumnIndices& inputs) const
    {
        const std::string_view stem = truthStem(m_layout.names[truth.columns.front()]);
        ColumnIndices alike;
        std::ranges::copy_if(inputs, std::back_inserter(alike), [&](std::size_t column) {
            return !stem.empty() && truthStem(m_layout.names[column]) == stem;
        });
        if (!alike.empty()) {
            return alike;
        }
        alike = sharingTruthName(m_layout, inputs);
        // y1 beside x1 is a place, not a truth.
        const bool places = std::ranges::any_of(alike, [&](std::size_t column) {
            std::string name = lowerCase(m_layout.names[column]);
            name.front() = 'x';
            return !called(name).empty();
        });
        return places ? ColumnIndices() : alike;
    }

    /// Inputs that end as the one truth does and hold classes as well: QL_prepared beside QR_prepared, a
    /// truth for each qubit.
    [[nodiscard]] ColumnIndices endingAlike(const CsvTruth& truth, const ColumnIndices& inputs) const
    {
        const auto endOf = [&](std::size_t column) {
            const std::string name = lowerCase(m_layout.names[column]);
            const std::size_t bar = name.find('_');
            return bar == std::string::npos || bar == 0 ? std::string() : name.substr(bar);
        };
        constexpr std::size_t shortest = 4; // "_id" and "_x" say little
        const std::string end = endOf(truth.columns.front());
        ColumnIndices alike;
        if (m_named && truth.byPlace && end.size() >= shortest && looksLikeClasses(truth.columns.front())) {
            std::ranges::copy_if(inputs, std::back_inserter(alike), [&](std::size_t column) {
                return endOf(column) == end && looksLikeClasses(column);
            });
        }
        return alike;
    }
};

} // namespace

std::vector<std::string> notesOnTruth(const CsvTruth& truth, const CsvLayout& layout, const CsvSample& sample,
                                      const CsvOptions& options, bool named, const SourcePlace& header,
                                      RunControl& control)
{
    return TruthNotes(layout, sample, options, named, header, control).on(truth);
}

} // namespace snac::data
