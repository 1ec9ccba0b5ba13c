// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arrays.h"

#include "csv_bounds.h"
#include "csv_layout.h"
#include "hdf5_arrays.h"
#include "idx.h"
#include "npy_words.h"
#include "npz.h"
#include "npz_choice.h"
#include "number_text.h"
#include "side_values.h"
#include "source_kind.h"
#include "test_part.h"
#include "truth.h"
#include "truth_file.h"
#include "watched_unpack.h"

#include "snac/base/ascii.h"
#include "snac/base/reading_bounds.h"
#include "snac/base/regular_file.h"

#include <cmath>
#include <filesystem>
#include <iterator>
#include <limits>
#include <utility>

namespace snac::data {

namespace {

std::string fileName(const std::string& path)
{
    return std::filesystem::path(path).filename().string();
}

Result<> setInputs(Dataset& dataset, const NpyArray& array, const std::string& file, RunControl& control)
{
    std::vector<Resolution> resolutions;
    SNAC_TRY(dataset.samples.inputs, matrixOf(array, file, control, &resolutions));
    if (array.header.shape.size() == 3) { // they may be pictures, and are such where a size is asked for
        dataset.image = {static_cast<int>(array.header.shape[1]), static_cast<int>(array.header.shape[2])};
    }
    for (std::size_t i = 0; i < resolutions.size(); ++i) {
        dataset.info.inputNames.push_back("x" + std::to_string(i));
        if (resolutions[i].isLost()) {
            dataset.info.reading.notes.push_back("input " + dataset.info.inputNames[i] + ": " +
                                                 resolutions[i].text());
        }
    }
    return {};
}

/// Loads one member, as .npy bytes, and gives the array in it to `use`.
template<class Load, class Use>
Result<> withArray(const NpzEntry& entry, const std::string& path, const Load& load, const Use& use)
{
    SNAC_TRY(const auto bytes, load(entry));
    const std::string file = path + ":" + entry.name;
    const auto array = parseNpy(bytes, file);
    return array ? use(*array, file) : Result<>(std::unexpected(array.error()));
}

/// Inputs and truth of one part of an archive.
template<class Load>
Result<> readPair(Dataset& dataset, const NpzEntry& inputs, const NpzEntry* truth,
                  const DatasetOptions& options, RunControl& control, const Load& load)
{
    const auto set =
        withArray(inputs, options.path, load, [&](const NpyArray& array, const std::string& file) {
            dataset.info.reading.inputs = "array " + inputs.name + " of " + shapeText(array.header);
            return setInputs(dataset, array, file, control);
        });
    if (!set || truth == nullptr) {
        return set ? readTruthFile(dataset, options, control) : set;
    }
    SNAC_TRY(const auto bytes, load(*truth));
    if (holdsWords(bytes)) {
        return readTruthWords(dataset, bytes, options, options.path + ":" + truth->name,
                              "array " + truth->name);
    }
    const auto own = [&](const NpzEntry&) { return Result<std::string>(bytes); };
    return withArray(*truth, options.path, own, [&](const NpyArray& array, const std::string& file) {
        dataset.info.reading.truth = "array " + truth->name + " of " + shapeText(array.header);
        return setTruth(dataset, array, options.task, file, options.findsLabels());
    });
}

std::vector<std::string> namesOfMembers(const std::vector<NpzEntry>& entries)
{
    std::vector<std::string> names;
    std::ranges::transform(entries, std::back_inserter(names), &NpzEntry::name);
    return names;
}

/// What is said of each row in arrays of their own: weights, groups, times.
template<class Load>
Result<> readSides(Dataset& dataset, const std::vector<NpzEntry>& entries, const DatasetOptions& options,
                   const Load& load)
{
    for (const SideKey& side : sideKeys(options)) {
        if (options.testRowsAlone && side.key != "group_column") {
            continue;
        }
        const auto entry = std::ranges::find(entries, side.name, &NpzEntry::name);
        if (entry == entries.end()) {
            return fail("no array is called " + quotedPart(side.name) + " (dataset." + std::string(side.key) +
                            "); there are: " + nameList(namesOfMembers(entries)),
                        {options.path, 0, 0});
        }
        SNAC_CHECK(withArray(*entry, options.path, load, [&](const NpyArray& array, const std::string& file) {
            return setSide(dataset, side, array, file);
        }));
        const std::string_view what = side.key == "weight_column"  ? whatWeightsSay
                                      : side.key == "group_column" ? whatGroupsSay
                                                                   : whatTimesSay;
        dataset.info.reading.notes.push_back("array " + nameList({side.name}) + " says " + std::string(what));
    }
    return {};
}

/// The array that says of the test rows what `name` says of the others: groups_test beside groups_train or
/// groups; null: there is none.
const NpzEntry* testArrayBeside(const std::vector<NpzEntry>& entries, const std::string& name)
{
    std::vector<std::string> names{name + "_test", "test_" + name, name + "_val"};
    for (const auto& [train, test] : {std::pair<std::string_view, std::string_view>{"train", "test"},
                                      {"Train", "Test"},
                                      {"train", "val"}}) {
        if (const auto at = name.rfind(train); at != std::string::npos) {
            names.push_back(std::string(name).replace(at, train.size(), test));
        }
    }
    for (const std::string& other : names) {
        const auto found = std::ranges::find(entries, other, &NpzEntry::name);
        if (found != entries.end()) {
            return &*found;
        }
    }
    return nullptr;
}

/// The groups of test rows in arrays of the same archive, so that appendTest() can hold them against those to
/// train on; a note where nothing tells them.
template<class Load>
Result<> readTestGroups(Dataset& dataset, Dataset& test, const std::vector<NpzEntry>& entries,
                        const DatasetOptions& options, const NpzChoice& choice, const Load& load)
{
    if (options.groupColumn.empty() || options.readingRules < 2) {
        return {};
    }
    const NpzEntry* const groups = testArrayBeside(entries, options.groupColumn);
    if (groups == nullptr) {
        dataset.info.reading.notes.push_back("no array tells the groups of the test rows, so it is not known "
                                             "whether one of them is trained on; "
                                             "an array " +
                                             nameList({options.groupColumn + "_test"}) + " would tell");
        return {};
    }
    SNAC_CHECK(withArray(*choice.testInputs, options.path, load,
                         [&](const NpyArray& array, const std::string&) -> Result<> {
                             test.samples.inputs.resize(static_cast<Eigen::Index>(array.rows()), 0);
                             return {};
                         }));
    return withArray(*groups, options.path, load, [&](const NpyArray& array, const std::string& file) {
        return setSide(test, {groups->name, "group_column"}, array, file);
    });
}

/// Inputs and truth out of the arrays of an archive; `load` gives one of them whole. Arrays that were set
/// apart are the test rows, unless a file of them is named.
template<class Load>
Result<> readMembers(Dataset& dataset, const std::vector<NpzEntry>& entries, const DatasetOptions& options,
                     RunControl& control, const Load& load)
{
    const bool testToo = options.readingRules >= 1 && options.testPath.empty();
    NpzQuestion question{options.inputsKey, options.labelsKey,         !options.labelsPath.empty(),
                         testToo,           options.readingRules >= 4, options.readingRules >= 4};
    std::ranges::transform(sideKeys(options), std::back_inserter(question.sides), &SideKey::name);
    if (const NpzEntry* const groups = options.groupColumn.empty() || !testToo
                                           ? nullptr
                                           : testArrayBeside(entries, options.groupColumn)) {
        question.sides.push_back(groups->name);
    }
    const auto choice = chooseArrays(entries, question, options.path);
    if (!choice) {
        return std::unexpected(choice.error());
    }
    SNAC_CHECK(readPair(dataset, *choice->inputs, choice->truth, options, control, load));
    SNAC_CHECK(readSides(dataset, entries, options, load));
    DataReading& reading = dataset.info.reading;
    if (std::ranges::find(entries, simulatedArray, &NpzEntry::name) != entries.end()) {
        dataset.info.simulated = true;
        reading.notes.emplace_back("simulated numbers, as an array of this name says");
    }
    reading.leftOut = choice->leftOut;
    reading.inputs += " (" + choice->inputsWhy + ")";
    if (choice->truth != nullptr) {
        reading.truth += " (" + choice->truthWhy + ")";
    }
    if (choice->testInputs == nullptr) {
        return {};
    }
    Dataset test;
    SNAC_CHECK(readTestGroups(dataset, test, entries, options, *choice, load));
    DatasetOptions alike = options;
    alike.task = dataset.info.task; // a few whole numbers alone might be taken for classes
    SNAC_CHECK(readPair(test, *choice->testInputs, choice->testTruth, alike, control, load));
    return appendTest(dataset, test, options.path + ":" + choice->testInputs->name,
                      "arrays " + choice->testInputs->name + " and " + choice->testTruth->name);
}

/// What may be meant by an array whose first index is short: the class, and behind it the rows of each.
std::string asClasses(const NpyHeader& header)
{
    constexpr std::uint64_t mostClasses = 200;
    if (header.shape.size() < 3 || header.shape[0] > mostClasses || header.shape[0] >= header.shape[1]) {
        return {};
    }
    const std::string classes = std::to_string(header.shape[0]);
    const std::string rows = std::to_string(header.shape[1]);
    return "; if these are " + classes + " classes of " + rows +
           " rows each, write both, e.g. numpy.savez(\"data.npz\", x=a.reshape(" + classes + " * " + rows +
           ", -1), y=numpy.repeat(numpy.arange(" + classes + "), " + rows + "))";
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
                                ": not a finite 32-bit number; arrays know no missing values: fill it in, or "
                                "save the array without such rows",
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

namespace {

/// Looks at no more than the first line could be.
Result<> checkText(const std::string& path)
{
    constexpr std::size_t glance = 65536;
    SNAC_TRY(std::string beginning, readBeginning(path, glance));
    // Formats that are told by more than their first bytes are left to their readers.
    const bool isText = !isGzip(beginning) && sourceOfBytes(beginning).kind == SourceKind::Text &&
                        whyUnread(beginning).empty() && !beginning.contains("\x89HDF") &&
                        !(beginning.size() > 2 && beginning.starts_with(std::string(2, '\0')) &&
                          beginning[2] >= 8 && beginning[2] <= 14);
    if (!isText) {
        return {};
    }
    if (beginning.size() == glance && beginning.find_first_of("\r\n") == std::string::npos &&
        !beginning.contains('\0')) {
        SNAC_TRY(beginning, readBeginning(path, longestCsvLine + 1));
    }
    return checkFirstLine(beginning, path);
}

} // namespace

Result<std::string> readDataFile(const std::string& path, const RunControl* control)
{
    const Result<> possible = checkText(path);
    auto bytes = possible ? readRegularFile(path, ReadingBounds::largestData(), control)
                          : Result<std::string>(std::unexpected(possible.error()));
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
        const auto header = parseNpyHeader(bytes, options.path);
        return fail("labels are missing: a .npy file holds the inputs alone, set dataset.labels_path to a "
                    "second one" +
                        (header ? asClasses(*header) : ""),
                    {options.path, 0, 0});
    }
    SNAC_TRY(const auto array, parseNpy(bytes, options.path));
    dataset.info.reading.format = ".npy file";
    dataset.info.reading.inputs = "file " + fileName(options.path) + " (" + shapeText(array.header) + ")";
    if (auto set = setInputs(dataset, array, options.path, control); !set) {
        return set;
    }
    return readTruthFile(dataset, options, control);
}

Result<> readNpzFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                     RunControl& control)
{
    SNAC_TRY(const auto entries, listNpz(bytes, options.path));
    dataset.info.reading.format = ".npz archive";
    return readMembers(dataset, entries, options, control, [&](const NpzEntry& entry) {
        return unpackNpz(entry, options.path, lookAt(control));
    });
}

Result<std::vector<std::string>> arraysOfNpz(const std::string& bytes, const DatasetOptions& options,
                                             RunControl&)
{
    SNAC_TRY(const auto entries, listNpz(bytes, options.path));
    return namesOfMembers(entries);
}

Result<std::vector<std::string>> arraysOfHdf5(const std::string& bytes, const DatasetOptions& options,
                                              RunControl& control)
{
    SNAC_TRY(const auto arrays, Hdf5Arrays::open(bytes, options.path, lookAt(control)));
    return namesOfMembers(arrays.members());
}

Result<> readHdf5File(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                      RunControl& control)
{
    SNAC_TRY(const auto arrays, Hdf5Arrays::open(bytes, options.path, lookAt(control)));
    dataset.info.reading.format = "HDF5 file";
    return readMembers(dataset, arrays.members(), withoutRoot(options), control,
                       [&](const NpzEntry& entry) { return arrays.read(entry.name, lookAt(control)); });
}

} // namespace snac::data
