// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include "arrays.h"
#include "fingerprint.h"
#include "gzip.h"
#include "jets_twin.h"
#include "reading.h"
#include "source_kind.h"

#include <algorithm>
#include <array>
#include <new>
#include <stdexcept>

namespace snac::data {

namespace {

/// Names that SNAC-Pack's configurations use for sets that it downloads itself.
constexpr std::array<std::string_view, 4> namesWithoutReader{"mnist", "fashion_mnist", "qubit",
                                                             "hls4ml_jets"};

Result<> checkFits(const DatasetOptions& options, SourceKind kind)
{
    if (const auto misfit = findMisfit(options, kind); misfit && options.refuseMisfits) {
        return fail("dataset." + misfit->message, {options.path, 0, 0});
    }
    return {};
}

Result<Dataset> readFile(const DatasetOptions& options, RunControl& control)
{
    auto bytes = readDataFile(options.path);
    const bool packed = bytes && isGzip(*bytes);
    if (packed) {
        bytes = unpackGzip(*bytes, options.path);
    }
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    Dataset dataset;
    dataset.info.name = options.name;
    dataset.info.origin = options.path;
    const FileSource& source = sourceOfBytes(*bytes);
    SNAC_CHECK(checkFits(options, source.kind));
    SNAC_CHECK(source.read(dataset, *bytes, options, control));
    dataset.info.reading.format += packed ? ", unpacked from .gz" : "";
    completeReading(dataset, options);
    dataset.info.fingerprint = fingerprintOf(dataset);
    return dataset;
}

Result<Dataset> simulated(const DatasetOptions& options, RunControl& control)
{
    SNAC_CHECK(checkFits(options, SourceKind::Simulated));
    auto dataset = simulateJets(options.rows, options.dataSeed, control);
    if (dataset) {
        dataset->info.reading.format = "simulated";
        completeReading(*dataset, options);
    }
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
            return simulated(options, control);
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
