// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_rows.h"

#include "arrays.h"
#include "class_folder.h"
#include "hdf5_arrays.h"
#include "idx.h"
#include "npy_words.h"
#include "npz.h"
#include "npz_choice.h"
#include "pictures.h"
#include "prepare.h"
#include "side_values.h"
#include "watched_unpack.h"
#include "window.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <iterator>

namespace snac::data {

namespace {

Result<> checkWidth(const NpyArray& array, std::size_t width, const std::string& file)
{
    return array.columns() == width
               ? Result<>()
               : fail("the network has " + std::to_string(width) + " inputs, a row of this array " +
                          std::to_string(array.columns()) + " numbers",
                      {.file = file});
}

/// One label a row.
std::vector<std::string> labelsOf(const NpyArray& array)
{
    std::vector<std::string> truth;
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

/// The truth of an array: labels, or several numbers a row, which are classes where one of them is 1.
Result<> takeArrayTruth(Rows& rows, const NpyArray& array, RunControl& control, const std::string& file)
{
    if (array.columns() == 1) {
        rows.truth = labelsOf(array);
        return {};
    }
    SNAC_TRY(rows.targets, matrixOf(array, file, control));
    std::vector<std::string> classes;
    for (Eigen::Index i = 0; i < rows.targets.cols(); ++i) {
        rows.targetNames.push_back("target" + std::to_string(i)); // as where a study reads them
    }
    for (Eigen::Index row = 0; row < rows.targets.rows(); ++row) {
        Eigen::Index one = 0;
        const float most = rows.targets.row(row).maxCoeff(&one);
        const bool single = most == 1.0F && (rows.targets.row(row).array() != 0.0F).count() == 1;
        if (!single) {
            return {};
        }
        classes.push_back(std::to_string(one));
    }
    rows.truth = std::move(classes);
    return {};
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
        SNAC_CHECK(cutWindow(dataset, options, file));
    } else if (whole && array.header.shape.size() == 3) {
        dataset.image = {static_cast<int>(array.header.shape[1]), static_cast<int>(array.header.shape[2])};
        SNAC_CHECK(resizePictures(dataset, options.imageSize, file));
    }
    if (dataset.samples.inputs.cols() != static_cast<Eigen::Index>(width)) {
        return std::unexpected(checkWidth(array, width, file).error());
    }
    return std::move(dataset.samples.inputs);
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
        NpzQuestion question{.inputsKey = options.inputsKey,
                             .truthKey = options.labelsKey,
                             .wordsToo = options.readingRules >= 4};
        std::ranges::transform(sideKeys(options), std::back_inserter(question.sides), &SideKey::name);
        SNAC_TRY(choice, chooseArrays(entries, question, options.path));
    }
    const std::string file = options.path + ":" + choice.inputs->name;
    SNAC_TRY(const auto inputs, load(*choice.inputs));
    SNAC_TRY(const auto array, parseNpy(inputs, file));
    Rows rows;
    SNAC_TRY(rows.inputs, shapedRows(array, options, width, file, control));
    rows.understood = "array " + choice.inputs->name + " as inputs";
    if (choice.truth) {
        SNAC_TRY(const auto packed, load(*choice.truth));
        if (holdsWords(packed)) {
            SNAC_TRY(rows.truth, npyWords(packed, options.path + ":" + choice.truth->name));
            const bool each = std::ssize(rows.truth) == rows.inputs.rows();
            rows.truth = each ? std::move(rows.truth) : std::vector<std::string>();
            rows.understood += each ? ", " + choice.truth->name + " as truth" : "";
            return rows;
        }
        SNAC_TRY(const auto labels, parseNpy(packed, options.path + ":" + choice.truth->name));
        if (labels.rows() == array.rows()) {
            SNAC_CHECK(takeArrayTruth(rows, labels, control, options.path + ":" + choice.truth->name));
            rows.understood += ", " + choice.truth->name + " as truth";
        }
    }
    return rows;
}

/// Files that are read with their truth, cut and resized as the study did: IDX and pictures.
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

/// An array without a truth.
Result<Rows> bareRows(const Result<NpyArray>& array, const RowsQuestion& question, RunControl& control)
{
    if (!array) {
        return std::unexpected(array.error());
    }
    Rows rows;
    SNAC_TRY(rows.inputs, shapedRows(*array, question.options, question.inputNames.size(),
                                     question.options.path, control));
    rows.understood = "the array as inputs, no truth";
    return rows;
}

/// What the names of its inputs say of the pictures that a network was trained on.
PictureColors colorsOfNames(const std::vector<std::string>& names)
{
    if (colorPictureShape(names)[0] > 0) {
        return PictureColors::Rgb;
    }
    return !names.empty() && names.front() == pixelNames(1, 1).front() ? PictureColors::Grey
                                                                       : PictureColors::Auto;
}

} // namespace

Result<Rows> rowsOfNpy(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    return bareRows(parseNpy(bytes, question.options.path), question, control);
}

Result<Rows> rowsOfNpz(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    const std::string& path = question.options.path;
    SNAC_TRY(const auto entries, listNpz(bytes, path));
    return fromMembers(entries, question.options, question.inputNames.size(), control,
                       [&](const NpzEntry& entry) { return unpackNpz(entry, path, lookAt(control)); });
}

Result<Rows> rowsOfHdf5(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    SNAC_TRY(const auto arrays, Hdf5Arrays::open(bytes, question.options.path, lookAt(control)));
    return fromMembers(arrays.members(), withoutRoot(question.options), question.inputNames.size(), control,
                       [&](const NpzEntry& entry) { return arrays.read(entry.name, lookAt(control)); });
}

Result<Rows> rowsOfIdx(const std::string& bytes, const RowsQuestion& question, RunControl& control)
{
    auto rows = withTruth(question.options, question.inputNames.size(), control);
    if (rows || rows.error().isCancelled()) {
        return rows;
    }
    auto bare = bareRows(parseIdx(bytes, question.options.path), question, control);
    return bare ? std::move(bare) : std::move(rows); // the first one says what is wrong with the file
}

Result<Rows> rowsOfFolder(const std::string&, const RowsQuestion& question, RunControl& control)
{
    DatasetOptions options = question.options;
    const std::size_t width = question.inputNames.size();
    const auto pixels =
        static_cast<std::size_t>(options.imageSize) * static_cast<std::size_t>(options.imageSize);
    if (options.colors == PictureColors::Auto && pixels > 0) { // as the network has them
        options.colors = width == pixels ? PictureColors::Grey : PictureColors::Rgb;
    } else if (options.colors == PictureColors::Auto) {
        options.colors = colorsOfNames(question.inputNames);
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

} // namespace snac::data
