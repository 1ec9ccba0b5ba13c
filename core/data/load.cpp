// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include "arrays.h"
#include "class_folder.h"
#include "csv_words.h"
#include "fingerprint.h"
#include "known_sets.h"
#include "pictures.h"
#include "reading.h"
#include "source_kind.h"
#include "test_part.h"
#include "watched_unpack.h"
#include "window.h"

#include "snac/base/reading_bounds.h"

#include <algorithm>
#include <iterator>
#include <new>
#include <stdexcept>

namespace snac::data {

namespace {

/// What is said of a file beside a set that comes from its own folder: a sentence each.
std::vector<std::string> unusedSettings(const DatasetOptions& options)
{
    std::vector<std::string> notes;
    const auto add = [&](const char* name, bool isSet) {
        if (isSet) {
            notes.push_back(std::string("dataset.") + name +
                            " goes with files of your own and is not used for " + options.name);
        }
    };
    add("test_path", !options.testPath.empty());
    add("labels_path", !options.labelsPath.empty());
    add("inputs_key", !options.inputsKey.empty());
    add("labels_key", !options.labelsKey.empty());
    add("label_column", !options.labelColumn.empty());
    add("header", options.header != "auto");
    add("index_column", options.indexColumn == "yes" || options.indexColumn == "no");
    add("missing_values", options.missingValues != "refuse");
    add("drop", !options.drop.empty());
    add("weight_column", !options.weightColumn.empty());
    add("group_column", !options.groupColumn.empty());
    add("time_column", !options.timeColumn.empty());
    add("colors", options.colors != PictureColors::Auto);
    return notes;
}

Result<> checkFits(const DatasetOptions& options, SourceKind kind)
{
    if (const auto misfit = findMisfit(options, kind); misfit && options.refuseMisfits) {
        return fail("dataset." + misfit->message, {options.path, 0, 0});
    }
    return {};
}

/// One file, with its window or its pictures resized where that is asked for.
Result<Dataset> readOne(const DatasetOptions& options, RunControl& control)
{
    if (isFolder(options.path)) {
        SNAC_CHECK(checkFits(options, SourceKind::Folder));
        return readClassFolder(options, control);
    }
    auto bytes = readDataFile(options.path, &control);
    const bool packed = bytes && isGzip(*bytes);
    if (packed) {
        bytes = unpackGzip(*bytes, options.path, lookAt(control));
    }
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    Dataset dataset;
    dataset.info.name = options.name;
    dataset.info.origin = options.path;
    if (const std::string why = whyUnread(*bytes); !why.empty()) {
        return fail(why, {options.path, 0, 0});
    }
    const FileSource& source = sourceOfBytes(*bytes);
    SNAC_CHECK(checkFits(options, source.kind));
    SNAC_CHECK(source.read(dataset, *bytes, options, control));
    dataset.info.reading.format += packed ? ", unpacked from .gz" : "";
    if (options.windowStart > 0 || options.windowSize > 0) {
        SNAC_CHECK(cutWindow(dataset, options, options.path));
    }
    if (options.imageSize > 0) {
        SNAC_CHECK(resizePictures(dataset, options.imageSize, options.path));
    }
    return dataset;
}

/// The options with which a second file is read as this one, which is `dataset`, was.
Result<DatasetOptions> settledBy(const DatasetOptions& options, const Dataset& dataset, RunControl& control)
{
    if (isFolder(options.path)) {
        DatasetOptions alike = options;
        alike.colors = dataset.image[0] > 0 ? PictureColors::Grey : PictureColors::Rgb;
        return alike;
    }
    SNAC_TRY(auto bytes, readDataFile(options.path, &control));
    if (isGzip(bytes)) {
        SNAC_TRY(bytes, unpackGzip(bytes, options.path, lookAt(control)));
    }
    const FileSource& source = sourceOfBytes(bytes);
    return source.settled != nullptr ? source.settled(bytes, options, control)
                                     : Result<DatasetOptions>(options);
}

/// Numbers that are the same in all rows teach nothing: said before a search, not after it.
Result<> checkTargets(Dataset& dataset, const DatasetOptions& options)
{
    std::vector<std::string> constant;
    const Matrix& targets = dataset.samples.targets;
    for (Eigen::Index i = 0; dataset.info.task == TaskKind::Regression && i < targets.cols(); ++i) {
        if ((targets.col(i).array() == targets(0, i)).all()) {
            constant.push_back(dataset.info.targetNames[static_cast<std::size_t>(i)]);
        }
    }
    if (constant.empty() || options.readingRules < 4) {
        return {};
    }
    if (std::ssize(constant) == targets.cols()) {
        return fail("all rows have the same target (" + nameList(constant) +
                        "): there is nothing to learn. Is this the right column or array? "
                        "(dataset.label_column, dataset.labels_key)",
                    {options.path, 0, 0});
    }
    dataset.info.reading.notes.push_back(
        "targets that are the same in all rows, and nothing can be learned of: " + nameList(constant));
    return {};
}

Result<Dataset> readFile(const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(auto dataset, readOne(options, control));
    if (!options.testPath.empty()) {
        SNAC_TRY(auto other, settledBy(options, dataset, control));
        other.path = options.testPath;
        other.testPath.clear();
        other.testRowsAlone = true;
        other.task = dataset.info.task; // a few whole numbers alone might be taken for classes
        if (!options.labelsPath.empty()) {
            return fail(
                "dataset.test_path goes with files that hold their truth, and labels_path names a file of "
                "its own: put inputs and labels into one .npz archive each",
                {options.testPath, 0, 0});
        }
        SNAC_TRY(const auto test, readOne(other, control));
        if (test.testRows > 0 && !isFolder(options.testPath)) {
            return fail(
                "the test file has parts to train on and to test with itself: name its arrays in "
                "dataset.path instead and leave test_path out, or write the test rows alone into a file",
                {options.testPath, 0, 0});
        }
        SNAC_CHECK(appendTest(dataset, test, options.testPath));
    }
    SNAC_CHECK(checkTargets(dataset, options));
    completeReading(dataset, options);
    SNAC_TRY(dataset.info.fingerprint, fingerprintOf(dataset, lookAt(control)));
    return dataset;
}

/// Whether options.path is a file to read, whatever the name says.
bool namesFile(const DatasetOptions& options, const KnownSet* set)
{
    if (options.name == "file" || set == nullptr || set->simulated || options.simulate ||
        options.path.empty()) {
        return options.name == "file";
    }
    return set->read == nullptr || kindOfPath(options.path) == PathKind::File;
}

Result<Dataset> loadNamed(const DatasetOptions& options, RunControl& control)
{
    const KnownSet* set = findKnownSet(options.name);
    if (namesFile(options, set)) {
        return options.path.empty()
                   ? fail("dataset.name is 'file': set dataset.path to a file or a folder of pictures")
                   : readFile(options, control);
    }
    if (set == nullptr) {
        return fail(whyMissing(options));
    }
    if (set->simulated || options.simulate) {
        SNAC_CHECK(checkFits(options, SourceKind::Simulated));
    }
    auto dataset = loadKnownSet(*set, options, control);
    if (dataset) {
        // Studies that say such things began before anybody told them.
        std::ranges::move(unusedSettings(options), std::back_inserter(dataset->info.reading.notes));
    }
    return dataset;
}

} // namespace

Result<Dataset> loadDataset(const DatasetOptions& options, RunControl& control)
{
    try {
        return loadNamed(options, control);
    } catch (const std::bad_alloc&) {
        return fail("not enough memory for this data set: take fewer rows", {options.path, 0, 0},
                    ErrorKind::Transient);
    } catch (const std::length_error&) {
        return fail("this data set is too large", {options.path, 0, 0});
    }
}

} // namespace snac::data
