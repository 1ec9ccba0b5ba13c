// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrays.h"

#include "npz.h"
#include "npz_choice.h"
#include "truth.h"

#include "snac/base/regular_file.h"

#include <cmath>
#include <filesystem>
#include <limits>

namespace snac::data {

namespace {

std::string shapeText(const NpyHeader& header)
{
    std::string text;
    for (std::size_t i = 0; i < header.shape.size(); ++i) {
        text += (i > 0 ? " x " : "") + std::to_string(header.shape[i]);
    }
    return text;
}

std::string fileName(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

Result<> setInputs(Dataset& dataset, const NpyArray& array, const std::string& file, RunControl& control)
{
    std::vector<Resolution> resolutions;
    SNAC_TRY(dataset.samples.inputs, matrixOf(array, file, control, &resolutions));
    for (std::size_t i = 0; i < resolutions.size(); ++i) {
        dataset.info.inputNames.push_back("x" + std::to_string(i));
        if (resolutions[i].isLost()) {
            dataset.info.reading.notes.push_back("input " + dataset.info.inputNames[i] + ": " +
                                                 resolutions[i].text());
        }
    }
    return {};
}

Result<> readTruthFile(Dataset& dataset, const DatasetOptions& options)
{
    const auto bytes = readDataFile(options.labelsPath);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    if (!bytes->starts_with("\x93NUMPY")) {
        return fail(
            "labels_path must name an .npy file with one number, or one row, for each row of the inputs",
            {options.labelsPath, 0, 0});
    }
    SNAC_TRY(const auto array, parseNpy(*bytes, options.labelsPath));
    dataset.info.reading.truth =
        "file " + fileName(options.labelsPath) + " (" + shapeText(array.header) + ")";
    return setTruth(dataset, array, options.task, options.labelsPath);
}

/// Unpacks one member and gives the array in it to `use`.
template<class Use>
Result<> withArray(const NpzEntry& entry, const std::string& path, const Use& use)
{
    SNAC_TRY(const auto bytes, unpackNpz(entry, path));
    const std::string file = path + ":" + entry.name;
    const auto array = parseNpy(bytes, file);
    return array ? use(*array, file) : Result<>(std::unexpected(array.error()));
}

} // namespace

Result<Matrix> matrixOf(const NpyArray& array, const std::string& file, RunControl& control,
                        std::vector<Resolution>* resolutions)
{
    const SourcePlace place{file, 0, 0};
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<int>::max());
    const std::size_t width = array.columns();
    if (array.rows() > most || width > mostArrayInputs) {
        return fail("this array of " + shapeText(array.header) + " numbers is too large: at most " +
                        std::to_string(mostArrayInputs) + " inputs a row and " + std::to_string(most) +
                        " rows",
                    place);
    }
    Matrix matrix(static_cast<Eigen::Index>(array.rows()), static_cast<Eigen::Index>(width));
    std::vector<double> row(width);
    std::vector<Resolution> seen(width);
    for (std::size_t r = 0; r < array.rows(); ++r) {
        if (r % 4096 == 0 && !control.waitWhilePaused()) {
            return failCancelled("reading was cancelled");
        }
        array.readRow(r, row.data());
        float* const out = matrix.data() + r * width;
        for (std::size_t i = 0; i < width; ++i) {
            if (!(std::abs(row[i]) <= static_cast<double>(std::numeric_limits<float>::max()))) {
                return fail("row " + std::to_string(r + 1) + ", column " + std::to_string(i + 1) +
                                ": not a finite 32-bit number",
                            place);
            }
            out[i] = static_cast<float>(row[i]);
            seen[i].add(row[i]);
        }
    }
    if (resolutions) {
        *resolutions = std::move(seen);
    }
    return matrix;
}

Result<std::string> readDataFile(const std::string& path)
{
    auto bytes = readRegularFile(path);
    if (!bytes && bytes.error().kind == ErrorKind::NotFound) {
        return fail("no such file (dataset.path and dataset.labels_path are relative to the study file)",
                    {path, 0, 0}, ErrorKind::NotFound);
    }
    return bytes;
}

Result<> readNpyFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                     RunControl& control)
{
    if (options.labelsPath.empty()) {
        return fail(
            "labels are missing: a .npy file holds the inputs alone, set dataset.labels_path to a second one",
            {options.path, 0, 0});
    }
    SNAC_TRY(const auto array, parseNpy(bytes, options.path));
    dataset.info.reading.format = ".npy file";
    dataset.info.reading.inputs = "file " + fileName(options.path) + " (" + shapeText(array.header) + ")";
    if (auto set = setInputs(dataset, array, options.path, control); !set) {
        return set;
    }
    return readTruthFile(dataset, options);
}

Result<> readNpzFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                     RunControl& control)
{
    SNAC_TRY(const auto entries, listNpz(bytes, options.path));
    const auto choice = chooseArrays(
        entries, {options.inputsKey, options.labelsKey, !options.labelsPath.empty()}, options.path);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    DataReading& reading = dataset.info.reading;
    reading.format = ".npz archive";
    reading.leftOut = choice->leftOut;
    const auto inputs =
        withArray(*choice->inputs, options.path, [&](const NpyArray& array, const std::string& file) {
            reading.inputs = "array " + choice->inputs->name + " of " + shapeText(array.header) + " (" +
                             choice->inputsWhy + ")";
            return setInputs(dataset, array, file, control);
        });
    if (!inputs) {
        return inputs;
    }
    if (choice->truth == nullptr) {
        return readTruthFile(dataset, options);
    }
    return withArray(*choice->truth, options.path, [&](const NpyArray& array, const std::string& file) {
        reading.truth =
            "array " + choice->truth->name + " of " + shapeText(array.header) + " (" + choice->truthWhy + ")";
        return setTruth(dataset, array, options.task, file);
    });
}

} // namespace snac::data
