// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qubit_folder.h"

#include "arrays.h"
#include "csv_layout.h"
#include "fingerprint.h"
#include "npy_rows.h"
#include "split.h"
#include "test_part.h"
#include "truth.h"
#include "window.h"

#include "snac/base/reading_bounds.h"

#include <algorithm>
#include <filesystem>
#include <numeric>

namespace snac::data {

namespace fs = std::filesystem;

namespace {

Result<std::string> onlyFile(const std::string& folder, const std::string& part)
{
    std::vector<std::string> found;
    std::error_code problem;
    const ListedFolder listed(folder);
    for (fs::directory_iterator at(listed.name(), problem), end; !problem && at != end;
         at.increment(problem)) {
        const std::string name = at->path().filename().string();
        if (name.ends_with(".npy") && name.find(part) != std::string::npos) {
            found.push_back((fs::path(folder) / name).string());
        }
    }
    std::ranges::sort(found);
    if (found.size() == 1) {
        return found.front();
    }
    return fail(found.empty()
                    ? "there is no file called ..." + part + "....npy in this folder (dataset.data_dir)"
                    : "there are several files called ..." + part +
                          "....npy in this folder: " + fs::path(found[0]).filename().string() + ", " +
                          fs::path(found[1]).filename().string() + "; leave one",
                {folder, 0, 0}, found.empty() ? ErrorKind::NotFound : ErrorKind::Wrong);
}

/// The truth of one part alone: a set of as many rows without inputs.
Result<Dataset> truthOfPart(const std::string& path, std::size_t rows, const DatasetOptions& options)
{
    SNAC_TRY(const auto bytes, readDataFile(path));
    SNAC_TRY(const auto labels, parseNpy(bytes, path));
    Dataset dataset;
    dataset.samples.inputs.resize(static_cast<Eigen::Index>(rows), 0);
    if (labels.rows() != rows) {
        return fail("there are " + std::to_string(labels.rows()) + " labels for " + std::to_string(rows) +
                        " traces",
                    {path, 0, 0});
    }
    SNAC_CHECK(setTruth(dataset, labels, options.task, path));
    return dataset;
}

/// One part with its traces in the window; `size` rows of it.
Result<Dataset> readPart(const std::string& folder, const std::string& part, std::optional<std::int64_t> size,
                         const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(const auto path, onlyFile(folder, "X_" + part));
    SNAC_TRY(const auto truthPath, onlyFile(folder, "y_" + part));
    SNAC_TRY(auto traces, NpyRows::open(path));
    SNAC_TRY(auto dataset, truthOfPart(truthPath, traces.rows(), options));
    SNAC_TRY(const auto window, windowColumns(static_cast<std::int64_t>(traces.columns()), options, path));
    const auto total = static_cast<std::int64_t>(traces.rows());
    SNAC_TRY(const auto rows, subsetRows(dataset, size.value_or(total), options.dataSeed));
    dataset.samples = dataset.samples.select(rows);
    Matrix& inputs = dataset.samples.inputs;
    inputs.resize(static_cast<Eigen::Index>(rows.size()), window.count);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 1024 == 0 && !control.waitWhilePaused()) {
            return failCancelled("reading was cancelled");
        }
        SNAC_CHECK(traces.read(static_cast<std::size_t>(rows[i]), static_cast<std::size_t>(window.first),
                               static_cast<std::size_t>(window.count),
                               inputs.row(static_cast<Eigen::Index>(i)).data()));
    }
    dataset.info.inputNames = sampleNames(options.windowStart, window.count / 2);
    dataset.info.reading.inputs =
        "file " + fs::path(path).filename().string() + ", " + windowText(options, window.count / 2);
    dataset.info.reading.truth = "file " + fs::path(truthPath).filename().string();
    if (static_cast<std::int64_t>(rows.size()) < total) {
        dataset.info.reading.leftOut.push_back(
            countText(total - static_cast<std::int64_t>(rows.size()), "trace") +
            " beyond dataset.subset_size");
    }
    return dataset;
}

} // namespace

Result<Dataset> readQubitFolder(const std::string& folder, const DatasetOptions& options, RunControl& control)
{
    SNAC_TRY(auto dataset, readPart(folder, "train", options.subsetSize, options, control));
    SNAC_TRY(const auto test, readPart(folder, "test", std::nullopt, options, control));
    dataset.info.name = options.name;
    dataset.info.origin = folder;
    dataset.info.reading.format = ".npy files";
    SNAC_TRY(const auto testPath, onlyFile(folder, "X_test"));
    SNAC_CHECK(appendTest(dataset, test, testPath));
    SNAC_TRY(dataset.info.fingerprint, fingerprintOf(dataset, lookAt(control)));
    return dataset;
}

} // namespace snac::data
