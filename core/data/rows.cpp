// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rows.h"

#include "arff.h"
#include "arrays.h"
#include "class_folder.h"
#include "csv.h"
#include "name_places.h"
#include "number_text.h"
#include "side_values.h"
#include "source_kind.h"
#include "watched_unpack.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace snac::data {

namespace {

/// The column that was read as the truth, as numbers.
Result<Eigen::VectorXf> numbersOf(const Columns& columns, const std::string& file)
{
    Eigen::VectorXf numbers(static_cast<Eigen::Index>(columns.labels.size()));
    for (std::size_t row = 0; row < columns.labels.size(); ++row) {
        double value = 0.0;
        const NumberState state = columns.decimalComma ? parseCommaNumber(columns.labels[row], value)
                                                       : parseNumber(columns.labels[row], value);
        if (state != NumberState::Finite) {
            return fail("row " + std::to_string(row + 1) + ", column " + quotedPart(columns.labelName) +
                            ": " + quotedPart(columns.labels[row]) + " is no number",
                        {.file = file});
        }
        numbers(static_cast<Eigen::Index>(row)) = static_cast<float>(value);
    }
    return numbers;
}

/// The class of each row where several columns hold one 1 each; of other several columns nothing.
std::vector<std::string> classesOf(const Columns& columns)
{
    std::vector<std::string> classes;
    const auto width = static_cast<std::ptrdiff_t>(columns.truthNames.size());
    for (auto row = columns.truthValues.begin(); row != columns.truthValues.end(); row += width) {
        const auto one = std::find(row, row + width, 1.0);
        if (one == row + width || std::accumulate(row, row + width, 0.0) != 1.0) {
            return {};
        }
        classes.push_back(columns.truthClasses[static_cast<std::size_t>(one - row)]);
    }
    return classes;
}

/// What the table says of the truth, in one column or in several.
void takeTruth(const Columns& columns, Rows& rows)
{
    if (columns.truthNames.empty()) {
        rows.truth = {columns.labels.begin(), columns.labels.end()};
        return;
    }
    rows.truth = classesOf(columns);
    rows.targetNames = {columns.truthNames.begin(), columns.truthNames.end()};
    const auto width = static_cast<Eigen::Index>(columns.truthNames.size());
    rows.targets.resize(columns.inputs.rows(), width);
    for (Eigen::Index i = 0; i < rows.targets.size(); ++i) {
        rows.targets(i / width, i % width) =
            static_cast<float>(columns.truthValues[static_cast<std::size_t>(i)]);
    }
}

/// Whether the names of the table tell nothing: it has no header.
bool isNameless(const Columns& columns, const std::vector<std::string>& wanted)
{
    return !columns.isNamed &&
           std::ranges::none_of(placesOfNames(wanted, columns.inputNames),
                                [](const auto& place) { return place.has_value(); }) &&
           std::ranges::none_of(wanted, [&](const std::string& name) {
               return lowerCase(columns.labelName) == lowerCase(name);
           });
}

Result<Rows> byPosition(const Columns& columns, const std::vector<std::string>& wanted,
                        const std::string& file)
{
    const auto count = static_cast<Eigen::Index>(wanted.size());
    Rows rows;
    if (columns.inputs.cols() == count) {
        rows.inputs = columns.inputs;
        takeTruth(columns, rows);
        rows.understood = "the inputs in order, the truth behind them";
        return rows;
    }
    if (columns.inputs.cols() + 1 != count) {
        return fail("the network has " + std::to_string(count) + " inputs, this table " +
                        std::to_string(columns.inputs.cols() + 1) + " columns" +
                        (!columns.isNamed
                             ? " and no names; name the columns as in the training data, or give the inputs "
                               "in order"
                             : "; the network has no names for its inputs, so give them in order"),
                    {.file = file});
    }
    SNAC_TRY(const auto last, numbersOf(columns, file));
    rows.inputs.resize(columns.inputs.rows(), count);
    rows.inputs.leftCols(count - 1) = columns.inputs;
    rows.inputs.col(count - 1) = last;
    rows.understood = "the inputs in order, no truth";
    return rows;
}

Result<Rows> byName(const Columns& columns, const std::vector<std::string>& wanted, const std::string& file)
{
    Rows rows;
    rows.inputs.resize(columns.inputs.rows(), static_cast<Eigen::Index>(wanted.size()));
    bool truthIsInput = false;
    std::vector<std::string> missing;
    const auto places = placesOfNames(wanted, columns.inputNames);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto to = static_cast<Eigen::Index>(i);
        if (places[i]) {
            rows.inputs.col(to) = columns.inputs.col(*places[i]);
        } else if (!truthIsInput && lowerCase(columns.labelName) == lowerCase(wanted[i])) {
            SNAC_TRY(const auto numbers, numbersOf(columns, file));
            rows.inputs.col(to) = numbers;
            truthIsInput = true;
        } else {
            missing.push_back(wanted[i]);
        }
    }
    if (!missing.empty()) {
        return fail("this table lacks inputs of the network: " + nameList(missing), {.file = file});
    }
    if (!truthIsInput) {
        takeTruth(columns, rows);
    }
    rows.understood =
        "the inputs by name, " +
        (truthIsInput ? "no truth"
                      : "the truth from " +
                            (rows.targetNames.empty() ? columns.labelName : nameList(rows.targetNames)));
    return rows;
}

Result<Rows> fromTable(const std::string& text, const DatasetOptions& options,
                       const std::vector<std::string>& wanted, RunControl& control, bool inOrder)
{
    std::vector<std::string> sides; // of use in training alone, so they may be empty or not there
    std::ranges::transform(sideKeys(options), std::back_inserter(sides), &SideKey::name);
    CsvOptions asked{.labelColumn = options.labelColumn,
                     .header = options.header,
                     .indexColumn = options.indexColumn,
                     .dropMissing = options.missingValues == "drop_rows",
                     .task = options.task,
                     .drop = options.drop,
                     .dropMayLack = true,
                     .unneeded = std::move(sides),
                     .findOneHot = options.findOneHot,
                     .findLabels = options.findsLabels(),
                     .careful = options.readingRules >= 1,
                     .truthMayLack = true};
    auto columns = parseCsv(text, options.path, asked, control);
    // Without a truth the last input is read as if it were one.
    if (!columns && !columns.error().isCancelled()) {
        asked.labelColumn = wanted.back();
        asked.task = TaskKind::Regression;
        if (auto again = parseCsv(text, options.path, asked, control)) {
            columns = std::move(again);
        }
    }
    if (!columns) {
        return std::unexpected(columns.error());
    }
    auto rows = inOrder || isNameless(*columns, wanted) ? byPosition(*columns, wanted, options.path)
                                                        : byName(*columns, wanted, options.path);
    for (const std::string& what : columns->reading.leftOut) {
        if (rows) {
            rows->understood += "; left out: " + what;
        }
    }
    if (rows) {
        rows->rowNumbers = std::move(columns->rowNumbers);
    }
    return rows;
}

} // namespace

Result<Rows> rowsOfText(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    return fromTable(bytes, question.options, question.inputNames, control, question.inOrder);
}

Result<Rows> rowsOfArff(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    SNAC_TRY(const auto table, arffAsTable(bytes, question.options.path));
    DatasetOptions named = question.options;
    named.header = "yes";
    const std::string& found = table.named.empty() ? table.nominal : table.named;
    named.labelColumn = named.labelColumn.empty() ? found : named.labelColumn;
    return fromTable(table.text, named, question.inputNames, control, question.inOrder);
}

Result<Rows> readRows(const DatasetOptions& options, const std::vector<std::string>& inputNames,
                      RunControl& control, bool inOrder)
{
    if (inputNames.empty()) {
        return fail("the network has no inputs");
    }
    const RowsQuestion question{options, inputNames, inOrder};
    if (isFolder(options.path)) {
        return sourceOf(SourceKind::Folder)->rows({}, question, control);
    }
    SNAC_TRY(auto bytes, readDataFile(options.path));
    if (isGzip(bytes)) {
        SNAC_TRY(bytes, unpackGzip(bytes, options.path, lookAt(control)));
    }
    if (const std::string why = whyUnread(bytes); !why.empty()) {
        return fail(why, {.file = options.path});
    }
    return sourceOfBytes(bytes).rows(bytes, question, control);
}

} // namespace snac::data
