// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_scanner.h"
#include "csv_words.h"
#include "dataset.h"

#include "snac/base/run_control.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// What the study of a network calls the columns of a table.
struct CsvKnown
{
    std::vector<std::string> inputs; ///< in the order of the network
    std::vector<std::string> truths; ///< columns of the truth; empty: not known
    bool inOrder = false;            ///< the names are made up
};

/// What a user may say about a text table.
struct CsvOptions
{
    /// Name of the column with the truth, or several ("y0, y1"); empty: told by names and contents.
    std::string labelColumn;
    std::string header = "auto";            ///< auto, yes, no
    std::string indexColumn = "auto";       ///< DatasetOptions::indexColumn
    bool dropMissing = false;               ///< leave out rows with a missing value instead of refusing them
    TaskChoice task = {};                   ///< empty: told by the contents
    std::vector<std::string> drop = {};     ///< columns that are neither inputs nor truth
    bool dropMayLack = false;               ///< no error where the table has none of that name
    bool sideMayLack = false;               ///< the same for weights, groups and times
    std::vector<std::string> unneeded = {}; ///< columns of no use here, left aside where there are such
    bool truthElsewhere = false;            ///< in a file of its own: all columns may be inputs
    std::string weightColumn = {};          ///< what each row counts; empty: the same
    std::string groupColumn = {};           ///< which rows stay together; empty: each may stand alone
    std::string timeColumn = {};            ///< when each row was taken; empty: not known
    bool findOneHot = false;                ///< look for columns of one 1 a row
    bool findLabels = false;                ///< look for columns of 0 and 1 with the name of a truth
    bool careful = false;                   ///< DatasetOptions::readingRules from 1 on
    bool asksRivals = false;                ///< from 4 on: the name of a truth alone does not decide
    bool truthMayLack = false; ///< rows to predict: marks for a missing value among texts of the truth stay
    std::string saidBy = "dataset.label_column"; ///< who names labelColumn
    /// Rows to predict, with the truth or without.
    std::optional<CsvKnown> known = {};
};

/// What a text table is made of, decided by evidence from its first records:
///  - the delimiter (comma, semicolon, tab, bar, or runs of blanks) is the one that gives all rows the same
///  number of
///    fields, most of them numbers;
///  - a header is there when text stands above columns of numbers, when a line that begins with '#' has a
///  name for
///    every column, or when 0, 1, 2, ... stands above numbers that it cannot be one of; the word in a column
///    of text proves nothing, as every word may be a class;
///  - the first column is left out when it has no name (or pandas' or an index's) and only numbers the rows;
///  - the truth is the column that is asked for, by the options or by a line "# label_column: x, y" in front
///  of the
///    table, else the only one of text, else the first called label,
///  target, class,
///    y, labels, targets, classes, else columns that hold one 1 a row and 0 else and have the name of a truth
///    (y0, y1; class_a, class_b) or stand at the end (csv_one_hot.h), else the last.
/// What could as well be otherwise is an error that names the candidates and the setting that decides.
struct CsvLayout
{
    enum class Role { Input, Truth, Weight, Group, Time, LeftOut };

    CsvScanner rows;                 ///< stands before the first row of data
    std::vector<std::string> names;  ///< one a column
    std::vector<Role> roles;         ///< one a column
    std::vector<bool> booleans = {}; ///< one a column: true and false, read as 1 and 0
    std::size_t truth = 0; ///< the first column of the truth; as many as there are: rows without a truth
    std::vector<std::string> truths = {}; ///< of several columns: the class that a 1 in each says
    bool truthIsNumeric = false;      ///< most labels of the sample are numbers: NA among them is no class
    std::optional<std::size_t> empty; ///< column without values, behind the last delimiter of every row
    std::size_t fields = 0;           ///< of a row; more than columns when every row ends in a delimiter
    bool isNamed = false;             ///< the names are those of the table, not made by us
    bool inOrder = false;             ///< of a known network the inputs are told by their order
    bool simulated = false;           ///< the file says so
    DataReading reading;              ///< format, header, truth, columns left out

    [[nodiscard]] static Result<CsvLayout> find(std::string_view text, const std::string& file,
                                                const CsvOptions& options, RunControl& control);
    /// What the columns are called, whatever they hold.
    [[nodiscard]] static Result<std::vector<std::string>>
    columnsIn(std::string_view text, const std::string& file, const CsvOptions& options);
};

} // namespace snac::data
