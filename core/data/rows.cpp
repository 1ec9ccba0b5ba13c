// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "arff.h"
#include "arrays.h"
#include "class_folder.h"
#include "csv.h"
#include "hdf5_arrays.h"
#include "idx.h"
#include "name_places.h"
#include "npz.h"
#include "npz_choice.h"
#include "number_text.h"
#include "pictures.h"
#include "prepare.h"
#include "source_kind.h"
#include "watched_unpack.h"
#include "window.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"

#include <algorithm>
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
    CsvOptions asked{.labelColumn = options.labelColumn,
                     .header = options.header,
                     .indexColumn = options.indexColumn,
                     .dropMissing = options.missingValues == "drop_rows",
                     .task = options.task,
                     .drop = options.drop,
                     .dropMayLack = true,
                     .weightColumn = options.weightColumn,
                     .findOneHot = options.findOneHot,
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

Result<> checkWidth(const NpyArray& array, std::size_t width, const std::string& file)
{
    return array.columns() == width
               ? Result<>()
               : fail("the network has " + std::to_string(width) + " inputs, a row of this array " +
                          std::to_string(array.columns()) + " numbers",
                      {.file = file});
}

/// One label a row; arrays of another form tell nothing that could be compared.
std::vector<std::string> truthOf(const NpyArray& array)
{
    std::vector<std::string> truth;
    if (array.columns() != 1) {
        return truth;
    }
    for (std::size_t row = 0; row < array.rows(); ++row) {
        double value = 0.0;
        if (array.isInteger()) {
            truth.push_back(array.integerText(row));
        } else {
            array.readRow(row, &value);
            truth.push_back(roundTripText(value));
        }
    }
    return truth;
}

/// The rows of an array for so many inputs. Rows that have the inputs of the network are taken as they are;
/// whole traces and pictures are cut and resized as the study did.
Result<Matrix> shapedRows(const NpyArray& array, const DatasetOptions& options, std::size_t width,
                          const std::string& file, RunControl& control)
{
    const bool whole = array.columns() != width && (options.windowSize > 0 || options.imageSize > 0);
    SNAC_CHECK(whole ? Result<>() : checkWidth(array, width, file));
    Dataset dataset;
    SNAC_TRY(dataset.samples.inputs, matrixOf(array, file, control));
    if (whole && options.windowSize > 0) {
        SNAC_CHECK(cutWindow(dataset, options.windowStart, options.windowSize, file));
    } else if (whole && array.header.shape.size() == 3) {
        dataset.image = {static_cast<int>(array.header.shape[1]), static_cast<int>(array.header.shape[2])};
        SNAC_CHECK(resizePictures(dataset, options.imageSize, file));
    }
    if (dataset.samples.inputs.cols() != static_cast<Eigen::Index>(width)) {
        return std::unexpected(checkWidth(array, width, file).error());
    }
    return std::move(dataset.samples.inputs);
}

Result<Rows> fromArray(const std::string& bytes, const DatasetOptions& options, std::size_t width,
                       RunControl& control)
{
    SNAC_TRY(const auto array, parseNpy(bytes, options.path));
    Rows rows;
    SNAC_TRY(rows.inputs, shapedRows(array, options, width, options.path, control));
    rows.understood = "the array as inputs, no truth";
    return rows;
}

/// Inputs, and the truth where there is one, of the arrays of an archive; `load` gives one of them as .npy
/// bytes.
template<class Load>
Result<Rows> fromMembers(const std::vector<NpzEntry>& entries, const DatasetOptions& options,
                         std::size_t width, RunControl& control, const Load& load)
{
    NpzChoice choice;
    if (entries.size() == 1) {
        choice.inputs = &entries.front();
    } else {
        SNAC_TRY(choice, chooseArrays(entries, {options.inputsKey, options.labelsKey, false}, options.path));
    }
    const std::string file = options.path + ":" + choice.inputs->name;
    SNAC_TRY(const std::string inputs, load(*choice.inputs));
    SNAC_TRY(const auto array, parseNpy(inputs, file));
    Rows rows;
    SNAC_TRY(rows.inputs, shapedRows(array, options, width, file, control));
    rows.understood = "array " + choice.inputs->name + " as inputs";
    if (choice.truth) {
        SNAC_TRY(const std::string packed, load(*choice.truth));
        SNAC_TRY(const auto labels, parseNpy(packed, options.path + ":" + choice.truth->name));
        if (labels.rows() == array.rows()) {
            rows.truth = truthOf(labels);
            rows.understood += ", " + choice.truth->name + " as truth";
        }
    }
    return rows;
}

Result<Rows> fromArchive(const std::string& bytes, const DatasetOptions& options, std::size_t width,
                         RunControl& control)
{
    SNAC_TRY(const auto entries, listNpz(bytes, options.path));
    return fromMembers(entries, options, width, control, [&](const NpzEntry& entry) {
        return unpackNpz(entry, options.path, lookAt(control));
    });
}

/// Files that are read with their truth, cut and resized as the study did: HDF5 and IDX.
Result<Rows> withTruth(const DatasetOptions& options, std::size_t width, RunControl& control)
{
    DatasetOptions file = options;
    file.name = "file";
    file.testPath.clear();
    file.readingRules = 0; // arrays that were set apart are no rows to predict
    SNAC_TRY(auto dataset, loadDataset(file, control));
    if (dataset.samples.inputs.cols() != static_cast<Eigen::Index>(width)) {
        return fail("the network has " + std::to_string(width) + " inputs, a row of this file " +
                        std::to_string(dataset.samples.inputs.cols()),
                    {.file = options.path});
    }
    Rows rows;
    for (const int label : dataset.samples.labels) {
        rows.truth.push_back(dataset.info.classNames[static_cast<std::size_t>(label)]);
    }
    rows.understood = dataset.info.reading.inputs + "; truth from " + dataset.info.reading.truth;
    rows.inputs = std::move(dataset.samples.inputs);
    return rows;
}

/// Inputs of an HDF5 or IDX file whose truth is not there.
Result<Rows> withoutTruth(const std::string& bytes, const DatasetOptions& options, std::size_t width,
                          RunControl& control)
{
    if (isIdx(bytes)) {
        SNAC_TRY(const auto array, parseIdx(bytes, options.path));
        Rows rows;
        SNAC_TRY(rows.inputs, shapedRows(array, options, width, options.path, control));
        rows.understood = "the array as inputs, no truth";
        return rows;
    }
    SNAC_TRY(const auto arrays, Hdf5Arrays::open(bytes, options.path));
    std::vector<NpzEntry> entries;
    for (const Hdf5Arrays::Entry& entry : arrays.entries()) {
        entries.push_back({.name = entry.path, .unpackedSize = entry.header.size(), .packed = entry.header});
    }
    return fromMembers(entries, options, width, control,
                       [&](const NpzEntry& entry) { return arrays.read(entry.name); });
}

/// Pictures in folders of classes, or in one without a truth.
Result<Rows> fromFolder(DatasetOptions options, std::size_t width, RunControl& control)
{
    const auto pixels =
        static_cast<std::size_t>(options.imageSize) * static_cast<std::size_t>(options.imageSize);
    if (options.colors == PictureColors::Auto && pixels > 0) { // as the network has them
        options.colors = width == pixels ? PictureColors::Grey : PictureColors::Rgb;
    }
    auto rows = withTruth(options, width, control);
    if (rows || rows.error().isCancelled()) {
        return rows;
    }
    auto loose = readLoosePictures(options, control);
    if (!loose || loose->cols() != static_cast<Eigen::Index>(width)) {
        return rows; // it says what is wrong with the folder
    }
    Rows pictures;
    pictures.inputs = std::move(*loose);
    pictures.understood = "the pictures in the order of their names, no truth";
    return pictures;
}

Result<Rows> perhapsWithTruth(const std::string& bytes, const DatasetOptions& options, std::size_t width,
                              RunControl& control)
{
    auto rows = withTruth(options, width, control);
    if (rows || rows.error().isCancelled()) {
        return rows;
    }
    auto bare = withoutTruth(bytes, options, width, control);
    return bare ? std::move(bare) : std::move(rows); // the first one says what is wrong with the file
}

} // namespace

Result<Rows> readRows(const DatasetOptions& options, const std::vector<std::string>& inputNames,
                      RunControl& control, bool inOrder)
{
    if (inputNames.empty()) {
        return fail("the network has no inputs");
    }
    if (isFolder(options.path)) {
        return fromFolder(options, inputNames.size(), control);
    }
    SNAC_TRY(auto bytes, readDataFile(options.path));
    if (isGzip(bytes)) {
        SNAC_TRY(bytes, unpackGzip(bytes, options.path, lookAt(control)));
    }
    if (const std::string why = whyUnread(bytes); !why.empty()) {
        return fail(why, {.file = options.path});
    }
    if (bytes.starts_with("\x93NUMPY")) {
        return fromArray(bytes, options, inputNames.size(), control);
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        return fromArchive(bytes, options, inputNames.size(), control);
    }
    if (isIdx(bytes) || isHdf5(bytes)) {
        return perhapsWithTruth(bytes, options, inputNames.size(), control);
    }
    if (isArff(bytes)) {
        SNAC_TRY(const auto table, arffAsTable(bytes, options.path));
        DatasetOptions named = options;
        named.header = "yes";
        const std::string& found = table.named.empty() ? table.nominal : table.named;
        named.labelColumn = options.labelColumn.empty() ? found : options.labelColumn;
        return fromTable(table.text, named, inputNames, control, inOrder);
    }
    return fromTable(bytes, options, inputNames, control, inOrder);
}

} // namespace snac::data
