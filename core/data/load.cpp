// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include "csv.h"
#include "fingerprint.h"
#include "jets_twin.h"
#include "npy.h"
#include "npz.h"
#include "truth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <new>
#include <stdexcept>

namespace snac::data {

namespace {

/// Names that SNAC-Pack's configurations use for sets that it downloads itself.
constexpr std::array<std::string_view, 4> namesWithoutReader{"mnist", "fashion_mnist", "qubit",
                                                             "hls4ml_jets"};

Result<std::string> readWhole(const std::string& path)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error)) {
        return fail("no such file (dataset.path and dataset.labels_path are relative to the study file)",
                    {path, 0, 0});
    }
    // Devices and pipes have no size and may never end.
    if (!std::filesystem::is_regular_file(path, error)) {
        return fail("this is not a file", {path, 0, 0});
    }
    const auto size = std::filesystem::file_size(path, error);
    std::ifstream stream(path, std::ios::binary);
    if (error || !stream) {
        return fail("the file cannot be opened: check its permissions", {path, 0, 0});
    }
    std::string content(static_cast<std::size_t>(size), '\0');
    stream.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (static_cast<std::size_t>(stream.gcount()) != content.size()) {
        return fail("the file could not be read to its end", {path, 0, 0});
    }
    return content;
}

/// The inputs of `array`, one row a sample; further dimensions are laid end to end.
Result<> setInputs(Dataset& dataset, const NpyArray& array, const std::string& file, RunControl& control)
{
    const SourcePlace place{file, 0, 0};
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<int>::max());
    const std::size_t width = array.columns();
    if (array.rows() > most || width > most) {
        return fail("more than " + std::to_string(most) + " rows or columns are not supported", place);
    }
    dataset.info.inputNames.reserve(width);
    for (std::size_t i = 0; i < width; ++i) {
        dataset.info.inputNames.push_back("x" + std::to_string(i));
    }
    dataset.samples.inputs.resize(static_cast<Eigen::Index>(array.rows()), static_cast<Eigen::Index>(width));
    std::vector<double> row(width);
    for (std::size_t r = 0; r < array.rows(); ++r) {
        if (r % 4096 == 0 && !control.waitWhilePaused()) {
            return fail("reading was cancelled", place);
        }
        array.readRow(r, row.data());
        float* const out = dataset.samples.inputs.data() + r * width;
        for (std::size_t i = 0; i < width; ++i) {
            if (!(std::abs(row[i]) <= static_cast<double>(std::numeric_limits<float>::max()))) {
                return fail("row " + std::to_string(r + 1) + ", column " + std::to_string(i + 1) +
                                ": not a finite 32-bit number",
                            place);
            }
            out[i] = static_cast<float>(row[i]);
        }
    }
    return {};
}

Result<> readLabels(Dataset& dataset, const DatasetOptions& options)
{
    const auto bytes = readWhole(options.labelsPath);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const auto array = parseNpy(*bytes, options.labelsPath);
    if (!array) {
        return std::unexpected(array.error());
    }
    return setTruth(dataset, *array, options.task, options.labelsPath);
}

Result<> readCsv(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                 RunControl& control)
{
    if (!options.labelsPath.empty()) {
        return fail(
            "labels_path goes with .npy inputs; a text table holds its labels in a column (label_column)",
            {options.path, 0, 0});
    }
    auto columns = parseCsv(bytes, options.path, options.labelColumn, control);
    if (!columns) {
        return std::unexpected(columns.error());
    }
    dataset.samples.inputs = std::move(columns->inputs);
    dataset.info.inputNames = std::move(columns->inputNames);
    return setTruth(dataset, *columns, options.task, options.path);
}

Result<> readNpy(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                 RunControl& control)
{
    if (options.labelsPath.empty()) {
        return fail(
            "labels are missing: a .npy file holds the inputs alone, set dataset.labels_path to a second one",
            {options.path, 0, 0});
    }
    const auto array = parseNpy(bytes, options.path);
    if (!array) {
        return std::unexpected(array.error());
    }
    if (auto set = setInputs(dataset, *array, options.path, control); !set) {
        return set;
    }
    return readLabels(dataset, options);
}

std::string namesOf(const std::vector<NpzEntry>& entries)
{
    std::string names;
    for (const auto& entry : entries) {
        names += (names.empty() ? "" : ", ") + entry.name;
    }
    return names;
}

/// The member called `key`, or without a key the one called `usual` (upper or lower case); nullptr if there
/// is none.
const NpzEntry* findByName(const std::vector<NpzEntry>& entries, const std::string& key, char usual)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const NpzEntry& entry) {
        return key.empty() ? entry.name.size() == 1 && (entry.name[0] | 0x20) == usual : entry.name == key;
    });
    return found == entries.end() ? nullptr : &*found;
}

/// An unpacked member; `bytes` is moved along with it, as the array points into it.
struct Unpacked
{
    std::string bytes;
    std::string file; ///< "archive.npz:name" for messages
};

Result<Unpacked> unpack(const NpzEntry& entry, const std::string& path)
{
    auto bytes = unpackNpz(entry, path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    return Unpacked{std::move(*bytes), path + ":" + entry.name};
}

/// First member with as many dimensions as wanted, other than `taken`.
Result<const NpzEntry*> findByShape(const std::vector<NpzEntry>& entries, bool vector, const NpzEntry* taken,
                                    const std::string& path)
{
    for (const auto& entry : entries) {
        if (&entry == taken) {
            continue;
        }
        const auto bytes = unpackNpz(entry, path);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        const auto header = parseNpyHeader(*bytes, path + ":" + entry.name);
        if (header && (vector ? header->shape.size() == 1 : header->shape.size() >= 2)) {
            return &entry;
        }
    }
    return nullptr;
}

Result<const NpzEntry*> findEntry(const std::vector<NpzEntry>& entries, const std::string& key, bool labels,
                                  const NpzEntry* taken, const std::string& path)
{
    if (const auto* found = findByName(entries, key, labels ? 'y' : 'x')) {
        return found;
    }
    const std::string option = labels ? "labels_key" : "inputs_key";
    if (!key.empty()) {
        return fail("no array is called '" + key + "' (" + option + "); there are: " + namesOf(entries),
                    {path, 0, 0});
    }
    auto found = findByShape(entries, labels, taken, path);
    if (found && *found == nullptr) {
        return fail(std::string("cannot tell which array holds the ") + (labels ? "labels" : "inputs") +
                        ": set " + option + " to one of: " + namesOf(entries),
                    {path, 0, 0});
    }
    return found;
}

Result<> readNpz(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                 RunControl& control)
{
    const auto entries = listNpz(bytes, options.path);
    if (!entries) {
        return std::unexpected(entries.error());
    }
    const auto inputs = findEntry(*entries, options.inputsKey, false, nullptr, options.path);
    if (!inputs) {
        return std::unexpected(inputs.error());
    }
    {
        const auto unpacked = unpack(**inputs, options.path);
        if (!unpacked) {
            return std::unexpected(unpacked.error());
        }
        const auto array = parseNpy(unpacked->bytes, unpacked->file);
        if (!array) {
            return std::unexpected(array.error());
        }
        if (auto set = setInputs(dataset, *array, unpacked->file, control); !set) {
            return set;
        }
    }
    if (!options.labelsPath.empty()) {
        return readLabels(dataset, options);
    }
    const auto labels = findEntry(*entries, options.labelsKey, true, *inputs, options.path);
    if (!labels) {
        return std::unexpected(labels.error());
    }
    const auto unpacked = unpack(**labels, options.path);
    if (!unpacked) {
        return std::unexpected(unpacked.error());
    }
    const auto array = parseNpy(unpacked->bytes, unpacked->file);
    if (!array) {
        return std::unexpected(array.error());
    }
    return setTruth(dataset, *array, options.task, unpacked->file);
}

/// The kind of a file is told by its first bytes, not by its name.
Result<Dataset> readFile(const DatasetOptions& options, RunControl& control)
{
    const auto bytes = readWhole(options.path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    Dataset dataset;
    dataset.info.name = options.name;
    dataset.info.origin = options.path;
    const bool isNpy = bytes->starts_with("\x93NUMPY");
    const bool isZip = bytes->starts_with("PK\x03\x04") || bytes->starts_with("PK\x05\x06");
    const auto read = isNpy   ? readNpy(dataset, *bytes, options, control)
                      : isZip ? readNpz(dataset, *bytes, options, control)
                              : readCsv(dataset, *bytes, options, control);
    if (!read) {
        return std::unexpected(read.error());
    }
    dataset.info.fingerprint = fingerprintOf(dataset);
    return dataset;
}

} // namespace

Result<Dataset> loadDataset(const DatasetOptions& options, RunControl& control)
{
    try {
        const bool withoutReader = std::find(namesWithoutReader.begin(), namesWithoutReader.end(),
                                             options.name) != namesWithoutReader.end();
        if (options.name == "file" || (withoutReader && !options.path.empty())) {
            if (options.path.empty()) {
                return fail("dataset.name is 'file': set dataset.path to a CSV, NPY or NPZ file");
            }
            return readFile(options, control);
        }
        if (options.name == "jets") {
            return simulateJets(options.rows, options.dataSeed, control);
        }
        return fail("there is no built-in reader for the data set '" + options.name +
                    "': use name: jets (simulated), or set dataset.path to a CSV, NPY or NPZ file of your own"
                    " (with dataset.labels_path for the labels of an NPY file)");
    } catch (const std::bad_alloc&) {
        return fail("not enough memory for this data set: take fewer rows", {options.path, 0, 0},
                    ErrorKind::Transient);
    } catch (const std::length_error&) {
        return fail("this data set is too large", {options.path, 0, 0});
    }
}

} // namespace snac::data
