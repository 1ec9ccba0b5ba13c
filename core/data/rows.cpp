// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rows.h"

#include "arff.h"
#include "arrays.h"
#include "asked_truths.h"
#include "class_folder.h"
#include "csv.h"
#include "name_places.h"
#include "number_text.h"
#include "side_values.h"
#include "source_kind.h"
#include "watched_unpack.h"
#include "window.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace snac::data {

namespace {

/// The numbers of a row that is no class.
std::string wordOf(std::vector<double>::const_iterator begin, std::vector<double>::const_iterator end)
{
    std::string word;
    for (auto value = begin; value != end; ++value) {
        word += (word.empty() ? "" : " ") + (std::isnan(*value) ? "?" : roundTripText(*value));
    }
    return word;
}

/// The class of each row where several columns hold one 1 each, and the numbers of a row that does not; of
/// other several columns nothing.
std::vector<std::string> classesOf(const Columns& columns)
{
    std::vector<std::string> classes;
    bool anySingle = false;
    const auto width = static_cast<std::ptrdiff_t>(columns.truthNames.size());
    for (auto row = columns.truthValues.begin(); row != columns.truthValues.end(); row += width) {
        const auto one = std::find(row, row + width, 1.0);
        const bool single = one != row + width && std::count(row, row + width, 0.0) == width - 1;
        anySingle = anySingle || single;
        classes.push_back(single ? columns.truthClasses[static_cast<std::size_t>(one - row)]
                                 : wordOf(row, row + width));
    }
    return anySingle ? classes : std::vector<std::string>();
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

Rows rowsOf(const Columns& columns, const std::vector<std::string>& wanted)
{
    Rows rows;
    const bool hasTruth = !columns.labelName.empty();
    if (columns.inOrder) {
        rows.inputs = columns.inputs;
        rows.understood = std::string("the inputs in order, ") + (hasTruth ? "the truth behind them" : "");
    } else {
        rows.inputs.resize(columns.inputs.rows(), static_cast<Eigen::Index>(wanted.size()));
        const auto places = placesOfNames(wanted, columns.inputNames); // the reader found them all
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            rows.inputs.col(static_cast<Eigen::Index>(i)) = columns.inputs.col(places[i].value());
        }
        rows.understood = "the inputs by name, ";
    }
    if (hasTruth) {
        takeTruth(columns, rows);
        rows.understood += columns.inOrder
                               ? ""
                               : "the truth from " + (rows.targetNames.empty() ? columns.labelName
                                                                               : nameList(rows.targetNames));
    } else {
        rows.understood += columns.reading.truth;
    }
    return rows;
}

/// A table of whole traces, as the study read it, for a network that looks at a window of them.
Result<Columns> windowOfTable(const std::string& text, const DatasetOptions& options, CsvOptions asked,
                              const std::vector<std::string>& wanted, RunControl& control)
{
    asked.known.reset();
    SNAC_TRY(auto columns, parseCsv(text, options.path, asked, control));
    SNAC_TRY(const auto window, windowColumns(columns.inputs.cols(), options, options.path));
    if (window.count != std::ssize(wanted)) {
        return fail("the window has another number of inputs than the network", {.file = options.path});
    }
    columns.inputs = Matrix(columns.inputs.middleCols(window.first, window.count));
    columns.inputNames = wanted;
    return columns;
}

Result<Rows> fromTable(const std::string& text, const DatasetOptions& options, const RowsQuestion& question,
                       RunControl& control)
{
    std::vector<std::string> sides; // of use in training alone, so they may be empty or not there
    std::ranges::transform(sideKeys(options), std::back_inserter(sides), &SideKey::name);
    const CsvOptions asked{.labelColumn = options.labelColumn,
                           .header = options.header,
                           .indexColumn = options.indexColumn,
                           .dropMissing = options.missingValues == "drop_rows",
                           .task = options.task,
                           .drop = options.drop,
                           .dropMayLack = true,
                           .sideMayLack = true,
                           .unneeded = std::move(sides),
                           .findOneHot = options.findOneHot,
                           .findLabels = options.findsLabels(),
                           .careful = options.readingRules >= 1,
                           .truthMayLack = true,
                           .known = CsvKnown{question.inputNames, question.truthNames, question.inOrder}};
    auto read = parseCsv(text, options.path, asked, control);
    if (!read && options.windowSize > 0 && !read.error().isCancelled()) {
        auto cut = windowOfTable(text, options, asked, question.inputNames, control);
        read = cut ? std::move(cut) : std::move(read);
    }
    SNAC_TRY(auto columns, std::move(read));
    Rows rows = rowsOf(columns, question.inputNames);
    for (const std::string& what : columns.reading.leftOut) {
        rows.understood += "; left out: " + what;
    }
    rows.rowNumbers = std::move(columns.rowNumbers);
    return rows;
}

} // namespace

Result<Rows> rowsOfText(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    return fromTable(bytes, question.options, question, control);
}

Result<Rows> rowsOfArff(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    SNAC_TRY(const auto table, arffAsTable(bytes, question.options.path));
    DatasetOptions named = question.options;
    named.header = "yes";
    const std::string& found = table.named.empty() ? table.nominal : table.named;
    named.labelColumn = named.labelColumn.empty() ? found : named.labelColumn;
    return fromTable(table.text, named, question, control);
}

std::vector<std::string> truthColumnsOf(const DatasetInfo& info)
{
    const std::string_view said = info.reading.truth; // "column y (by its name)", "columns y0, y1 (...)"
    const std::size_t why = said.rfind(" (");
    if (info.reading.header.empty() || why == std::string_view::npos || !said.starts_with("column")) {
        return {};
    }
    if (info.task != TaskKind::Classification) {
        return info.targetNames;
    }
    std::string_view names = said.substr(0, why);
    if (names.find("...") != std::string_view::npos) {
        return {}; // shortened
    }
    if (names.starts_with("columns ")) {
        return askedTruths(std::string(names.substr(8)));
    }
    names.remove_prefix(names.starts_with("column ") ? 7 : 0);
    return {std::string(names)};
}

Result<Rows> readRows(const DatasetOptions& options, const std::vector<std::string>& inputNames,
                      RunControl& control, bool inOrder, const std::vector<std::string>& truthNames)
{
    if (inputNames.empty()) {
        return fail("the network has no inputs");
    }
    const RowsQuestion question{options, inputNames, inOrder, truthNames};
    if (isFolder(options.path)) {
        return sourceOf(SourceKind::Folder)->rows({}, question, control);
    }
    SNAC_TRY(auto bytes, readDataFile(options.path, &control));
    if (isGzip(bytes)) {
        SNAC_TRY(bytes, unpackGzip(bytes, options.path, lookAt(control)));
    }
    if (const std::string why = whyUnread(bytes); !why.empty()) {
        return fail(why, {.file = options.path});
    }
    return sourceOfBytes(bytes).rows(bytes, question, control);
}

} // namespace snac::data
