// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "csv_encoding.h"
#include "csv_numbers.h"
#include "number_text.h"
#include "resolution.h"
#include "time_text.h"

#include "snac/base/ascii.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <optional>

namespace snac::data {

namespace {

using Field = CsvScanner::Field;
using Role = CsvLayout::Role;

/// Collects records into columns.
class TableBuilder
{
public:
    TableBuilder(std::string file, const CsvLayout& layout, const CsvOptions& options)
        : m_file(std::move(file))
        , m_layout(layout)
        , m_options(options)
        , m_numbers(m_file, layout.rows.delimiter())
    {
    }

    void reserveRows(std::size_t rows)
    {
        m_values.reserve(rows * (m_layout.names.size() - 1));
        m_columns.labels.reserve(rows);
    }

    Result<> add(const std::vector<Field>& record)
    {
        if (record.size() != m_layout.names.size()) {
            return fail("this row has " + countText(static_cast<std::int64_t>(record.size()), "field") +
                            ", the first row has " + std::to_string(m_layout.names.size()),
                        placeOf(record.back()));
        }
        const std::size_t before = m_values.size();
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (m_layout.roles[i] == Role::LeftOut) {
                if (i == m_layout.empty && !trimmed(record[i].text).empty()) {
                    return fail(
                        "this field belongs to no column: in the rows above, nothing stands behind the last "
                        "delimiter",
                        placeOf(record[i]));
                }
                continue;
            }
            SNAC_TRY(const auto added, addField(record[i], i));
            if (!added) {
                m_values.resize(before);
                m_columns.labels.resize(m_layout.truths.empty() ? m_rows : 0);
                m_columns.truthValues.resize(m_rows * m_layout.truths.size());
                m_columns.weights.resize(std::min(m_rows, m_columns.weights.size()));
                m_columns.groups.resize(std::min(m_rows, m_columns.groups.size()));
                m_columns.times.resize(std::min(m_rows, m_columns.times.size()));
                drop(record[i].line);
                return {};
            }
        }
        if (m_dropped > 0) {
            m_columns.rowNumbers.push_back(static_cast<std::int64_t>(m_rows) + m_dropped);
        }
        ++m_rows;
        return {};
    }

    Result<Columns> finish()
    {
        DataReading& reading = m_columns.reading;
        reading = m_layout.reading;
        m_columns.inOrder = m_layout.inOrder;
        m_columns.simulated = m_layout.simulated;
        if (m_rows == 0) {
            return fail("every row has a missing value (dataset.missing_values: drop_rows leaves no row)",
                        {m_file, 0, 0});
        }
        for (std::size_t i = 0; i < m_layout.names.size(); ++i) {
            if (m_layout.roles[i] == Role::Input) {
                m_columns.inputNames.push_back(m_layout.names[i]);
                if (m_resolutions[i].isLost()) {
                    reading.notes.push_back("input " + m_layout.names[i] + ": " + m_resolutions[i].text());
                }
            }
        }
        noteDoubtfulClasses(reading);
        if (m_dropped > 0) {
            reading.leftOut.push_back(countText(m_dropped, "row") +
                                      " with a missing value, the first in line " +
                                      std::to_string(m_firstDropped));
        }
        SNAC_CHECK(m_numbers.check());
        reading.format += m_numbers.hasDecimalCommas() ? ", decimal commas" : "";
        m_columns.decimalComma = m_numbers.hasDecimalCommas();
        const auto columns = static_cast<Eigen::Index>(m_columns.inputNames.size());
        const auto rows = static_cast<Eigen::Index>(m_rows);
        m_columns.inputs = Eigen::Map<const Matrix>(m_values.data(), rows, columns);
        m_columns.labelName =
            m_layout.truth < m_layout.names.size() ? m_layout.names[m_layout.truth] : std::string();
        m_columns.truthClasses = m_layout.truths;
        for (std::size_t i = 0; i < m_layout.names.size() && !m_layout.truths.empty(); ++i) {
            if (m_layout.roles[i] == Role::Truth) {
                m_columns.truthNames.push_back(m_layout.names[i]);
            }
        }
        m_columns.names = namesOfColumns();
        if (!m_columns.weights.empty() && std::ranges::max(m_columns.weights) <= 0.0F) {
            return fail("all weights are 0 (dataset.weight_column)", {m_file, 0, 0});
        }
        return std::move(m_columns);
    }

private:
    [[nodiscard]] SourcePlace placeOf(const Field& field) const { return {m_file, field.line, field.column}; }

    [[nodiscard]] ColumnNames namesOfColumns() const
    {
        const auto nameOf = [&](Role role) {
            const auto found = std::ranges::find(m_layout.roles, role);
            return !m_layout.isNamed || found == m_layout.roles.end()
                       ? std::string()
                       : m_layout.names[static_cast<std::size_t>(found - m_layout.roles.begin())];
        };
        return {.truth = m_layout.truths.empty() ? nameOf(Role::Truth) : std::string(),
                .weights = nameOf(Role::Weight),
                .groups = nameOf(Role::Group),
                .times = nameOf(Role::Time)};
    }

    /// From the first row that is left out on, rows have numbers of their own.
    void drop(int line)
    {
        if (m_dropped++ == 0) {
            m_firstDropped = line;
            m_columns.rowNumbers.resize(m_rows);
            std::iota(m_columns.rowNumbers.begin(), m_columns.rowNumbers.end(), std::int64_t(0));
        }
    }

    /// What may stand for a missing value in a column of words, and may be a word.
    void noteDoubtfulClasses(DataReading& reading) const
    {
        for (const auto& [word, rows] : m_doubtful) {
            reading.notes.push_back("class " + quotedPart(word) + " (" + countText(rows, "row") +
                                    ") may stand for a missing truth: if it does, write nothing there");
        }
    }

    /// By the role of its column; false where the row is dropped.
    Result<bool> addField(const Field& field, std::size_t column)
    {
        switch (m_layout.roles[column]) {
        case Role::Truth:
            return m_layout.truths.empty() ? addLabel(field) : addTruth(field, column);
        case Role::Weight:
            return addWeight(field, column);
        case Role::Group:
            return addGroup(field, column);
        case Role::Time:
            return addTime(field, column);
        case Role::Input:
        case Role::LeftOut:
            break;
        }
        return addInput(field, column);
    }

    Result<bool> addInput(const Field& field, std::size_t column)
    {
        double value = 0.0;
        SNAC_TRY(const auto added, readNumber(field, column, value));
        if (added) {
            m_values.push_back(static_cast<float>(value));
            m_resolutions[column].add(value);
        }
        return added;
    }

    /// One of several columns of the truth.
    Result<bool> addTruth(const Field& field, std::size_t column)
    {
        double value = 0.0;
        if (m_options.truthMayLack) {
            const auto flag = booleanOf(field.text);
            const bool known = flag || m_numbers.read(field, value) == NumberState::Finite;
            value = flag ? (*flag ? 1.0 : 0.0) : value;
            m_columns.truthValues.push_back(known ? value : std::numeric_limits<double>::quiet_NaN());
            return true;
        }
        SNAC_TRY(const auto added, readNumber(field, column, value));
        if (added) {
            m_columns.truthValues.push_back(value);
        }
        return added;
    }

    Result<bool> addWeight(const Field& field, std::size_t column)
    {
        double value = 0.0;
        SNAC_TRY(const auto added, readNumber(field, column, value));
        if (added && value < 0.0) {
            return fail("a row cannot count " + quotedPart(field.text) +
                            ": weights are 0 or more (dataset.weight_column)",
                        placeOf(field));
        }
        if (added) {
            m_columns.weights.push_back(static_cast<float>(value));
        }
        return added;
    }

    /// Any word or number, as it is written; which are one group is told once all are read.
    Result<bool> addGroup(const Field& field, std::size_t column)
    {
        double value = 0.0;
        const std::string_view text = trimmed(field.text);
        if (isPlainlyMissing(text) || parseNumber(text, value) == NumberState::NotFinite) {
            return m_options.dropMissing ? Result<bool>(false)
                                         : m_numbers.bad(field, NumberState::Empty, m_layout.names[column]);
        }
        m_columns.groups.push_back(field.hasDoubledQuotes ? CsvScanner::unescape(text) : std::string(text));
        return true;
    }

    /// A number, or a date: all of one kind.
    Result<bool> addTime(const Field& field, std::size_t column)
    {
        double value = 0.0;
        const auto date = secondsOfDate(field.text);
        if (!date) {
            const NumberState state = m_numbers.read(field, value);
            if (state == NumberState::NotANumber && !isMissingMark(field.text)) {
                return fail(quotedPart(field.text) +
                                " is neither a number nor a date like 2026-03-01 or "
                                "2026-03-01T14:30:05 (column " +
                                m_layout.names[column] + ", dataset.time_column)",
                            placeOf(field));
            }
            SNAC_TRY(const auto added, readNumber(field, column, value));
            if (!added) {
                return false;
            }
        }
        if (m_dates && *m_dates != date.has_value()) {
            return fail(quotedPart(field.text) + " is a " + (date ? "date" : "number") +
                            ", and the rows above have " + (date ? "numbers" : "dates") + " (column " +
                            m_layout.names[column] + ", dataset.time_column): write all of one kind",
                        placeOf(field));
        }
        m_dates = date.has_value();
        m_columns.times.push_back(date.value_or(value));
        return true;
    }

    /// False for a value that is missing where rows with one are dropped.
    Result<bool> readNumber(const Field& field, std::size_t column, double& value)
    {
        if (m_layout.booleans[column]) {
            if (const auto flag = booleanOf(field.text)) {
                value = *flag ? 1.0 : 0.0;
                return true;
            }
        }
        const NumberState state = m_numbers.read(field, value);
        if (state == NumberState::Finite && m_layout.booleans[column]) {
            return fail(quotedPart(field.text) +
                            " is neither true nor false, as the rows above have in column " +
                            m_layout.names[column] + ": write all of one kind",
                        placeOf(field));
        }
        if (state == NumberState::Finite) {
            return true;
        }
        const bool missing = state == NumberState::Empty || state == NumberState::NotFinite ||
                             (state == NumberState::NotANumber && isMissingMark(field.text));
        if (missing && m_options.dropMissing) {
            return false;
        }
        return m_numbers.bad(field, state, m_layout.names[column]);
    }

    /// A mark that is no word, in a column of words.
    [[nodiscard]] bool lacksWord(const Field& field) const
    {
        double value = 0.0;
        return m_options.careful && !m_layout.truthIsNumeric &&
               (isPlainlyMissing(field.text) || (parseNumber(field.text, value) == NumberState::NotFinite &&
                                                 lowerCase(trimmed(field.text)) == "nan"));
    }

    Result<bool> addLabel(const Field& field)
    {
        constexpr std::size_t longestLabel = 1000;
        if (m_options.truthMayLack) {
            return addAnyWord(field);
        }
        if (lacksWord(field)) {
            return addNoWord(field);
        }
        double value = 0.0;
        // In a column of words "1,5" is a word as well, and says nothing of the numbers.
        NumberState state =
            m_layout.truthIsNumeric ? m_numbers.read(field, value) : parseNumber(field.text, value);
        const bool mark = m_layout.truthIsNumeric && isMissingMark(field.text);
        state = mark ? NumberState::Empty : state;
        if (state == NumberState::NotANumber && m_layout.truthIsNumeric &&
            CsvNumbers::isInAnotherSpelling(field)) {
            return m_numbers.bad(field, state, m_layout.names[m_layout.truth]);
        }
        if (state == NumberState::NotANumber) {
            if (field.text.size() > longestLabel) {
                return fail(
                    "this label is longer than " + std::to_string(longestLabel) +
                        " bytes: is a quote open, or is this the wrong column? (dataset.label_column)",
                    placeOf(field));
            }
            if (!m_columns.firstTextLabel) {
                m_columns.firstTextLabel = placeOf(field);
            }
            if (isMissingMark(field.text) && m_options.careful) {
                ++m_doubtful[std::string(trimmed(field.text))];
            }
        } else if (state == NumberState::Empty || state == NumberState::NotFinite) {
            return m_options.dropMissing ? Result<bool>(false)
                                         : m_numbers.bad(field, state, m_layout.names[m_layout.truth]);
        } else if (state != NumberState::Finite) {
            return m_numbers.bad(field, state, m_layout.names[m_layout.truth]);
        } else if (value != std::floor(value) && !m_columns.firstFractionLabel) {
            m_columns.firstFractionLabel = placeOf(field);
        }
        std::string_view text = field.text;
        if (field.hasDoubledQuotes) {
            text = m_columns.unescaped.emplace_back(CsvScanner::unescape(text));
        }
        m_columns.labels.push_back(trimmed(text));
        return true;
    }

    /// As it is written: a row is predicted whatever its truth is.
    Result<bool> addAnyWord(const Field& field)
    {
        std::string_view text = field.text;
        if (field.hasDoubledQuotes) {
            text = m_columns.unescaped.emplace_back(CsvScanner::unescape(text));
        }
        m_columns.labels.push_back(trimmed(text));
        return true;
    }

    /// A row without a truth: dropped, or refused.
    Result<bool> addNoWord(const Field& field)
    {
        if (m_options.dropMissing) {
            return false;
        }
        const bool empty = trimmed(field.text).empty();
        return fail(
            (empty ? "a row without a truth" : quotedPart(field.text) + " stands for a missing truth") +
                " (column " + m_layout.names[m_layout.truth] +
                "): fill it in, leave such rows out (dataset.missing_values: drop_rows), or give it "
                "another word if it is a class",
            placeOf(field));
    }

    std::string m_file;
    const CsvLayout& m_layout;
    const CsvOptions& m_options;
    CsvNumbers m_numbers;
    std::vector<float> m_values;
    std::vector<Resolution> m_resolutions = std::vector<Resolution>(m_layout.names.size()); ///< one a column
    std::optional<bool> m_dates; ///< whether times are dates; nothing before the first
    std::size_t m_rows = 0;
    std::int64_t m_dropped = 0;
    int m_firstDropped = 0;
    std::map<std::string, std::int64_t> m_doubtful; ///< marks that were taken as classes: rows
    Columns m_columns;
};

} // namespace

Result<Columns> parseCsv(std::string_view text, const std::string& file, const CsvOptions& options,
                         RunControl& control)
{
    SNAC_CHECK(checkEncoding(text, file, options.careful));
    SNAC_TRY(const auto layout, CsvLayout::find(text, file, options, control));
    TableBuilder table(file, layout, options);
    table.reserveRows(text.size() / (layout.names.size() * 10 + 1)); // ten characters a number is usual
    CsvScanner scanner = layout.rows;
    std::vector<Field> record;
    for (std::size_t row = 0;; ++row) {
        SNAC_TRY(const auto more, scanner.next(record));
        if (!more) {
            return table.finish();
        }
        if (row % 4096 == 0 && !control.waitWhilePaused()) {
            return failCancelled("reading was cancelled");
        }
        SNAC_CHECK(table.add(record));
    }
}

} // namespace snac::data
