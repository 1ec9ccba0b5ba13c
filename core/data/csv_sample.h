// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_layout.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Private to the readers of text tables: the first records of a file, and what they say of its columns.

namespace snac::data {

using CsvRecord = std::vector<CsvScanner::Field>;

constexpr std::size_t csvSampleRows = 200;

enum class CsvShape { Empty, Missing, Whole, Fraction, Text };

/// A decimal comma is understood unless the comma is the delimiter and the field has no quotes.
[[nodiscard]] CsvShape shapeOf(const CsvScanner::Field& field, char delimiter);

/// How often the rows of a sample hold what in one column.
struct CsvColumnSample
{
    std::size_t numbers = 0;
    std::size_t wholes = 0;
    std::size_t texts = 0;
    std::size_t booleans = 0; ///< of the texts: true and false

    [[nodiscard]] bool isNumeric() const { return numbers > 0 && numbers >= texts; }
    [[nodiscard]] bool isText() const { return texts > numbers; }
    [[nodiscard]] bool isBoolean() const { return booleans > 0 && booleans == texts && numbers == 0; }
    [[nodiscard]] bool hasFractions() const { return numbers > wholes; }
    [[nodiscard]] bool isMostlyFractions() const { return 10 * wholes <= numbers && numbers > 0; }
};

/// The first records of a table.
struct CsvSample
{
    char delimiter = ',';
    std::vector<std::pair<int, std::string_view>>
        comments;       ///< before the first record: line and text behind '#'
    CsvScanner atFirst; ///< stands before the first record
    CsvRecord first;
    std::vector<CsvRecord> below;         ///< the next records
    std::vector<CsvColumnSample> columns; ///< of `below`
    std::size_t fields = 0;               ///< that most records of `below` have

    /// What a column of the table holds; nothing where the rows have fewer fields than the header has names.
    [[nodiscard]] CsvColumnSample column(std::size_t index) const
    {
        return index < columns.size() ? columns[index] : CsvColumnSample();
    }
    /// Whether a row of the sample has this text in this column.
    [[nodiscard]] bool occursBelow(std::size_t column, std::string_view text) const;
    /// What stands behind the numbers of a column where it stands behind all of them: "%", "mm"; else empty.
    [[nodiscard]] std::string_view unitBelow(std::size_t column) const;
    /// Number of different texts in a column, counted up to `limit`.
    [[nodiscard]] std::size_t differentBelow(std::size_t column, std::size_t limit) const;
};

/// Finds the delimiter and takes the sample.
[[nodiscard]] Result<CsvSample> takeSample(std::string_view text, const std::string& file);

/// Whether commas without quotes part whole numbers as decimal commas would: "-0,442" or "1,017" are no two
/// numbers.
[[nodiscard]] bool mayHaveDecimalCommas(const CsvSample& sample);

/// A line "# label_column: x, y" in front of the table: its number, and the names.
[[nodiscard]] std::optional<std::pair<int, std::string>> truthComment(const CsvSample& sample);

/// A line "# simulated: 500 jets drawn ..." in front of the table, as this program writes it: what it says.
[[nodiscard]] std::optional<std::string> simulatedComment(const CsvSample& sample);

/// What stands for the names of the columns.
struct CsvHeader
{
    enum class Kind { None, FirstRecord, Comment, Description };
    Kind kind = Kind::None;
    CsvRecord fields;      ///< the names, but for None and Description
    std::string why;       ///< in words
    bool lacksOne = false; ///< the first column has no name, or the empty last one has none
};

/// Error where a row of names and a row of data are equally likely.
[[nodiscard]] Result<CsvHeader> findHeader(const CsvSample& sample, const CsvOptions& options,
                                           const std::string& file);

} // namespace snac::data
