// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/data/dataset_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace snac::cli {

/// Data as a command names them: a file or a set by name, and how it is to be read.
struct DataChoice
{
    std::string what; ///< name of a set, or a file
    data::DatasetOptions dataset;
    std::string task = "auto";
    std::string classWeights = "none";
    std::string colors = "auto";
    std::optional<std::int64_t> windowStart = {};
    std::optional<std::int64_t> windowSize = {};
};

/// Settings of a file, by the names that they have in a study.
void addFileOptions(CLI::App& command, DataChoice& choice);
/// Windows of traces and sizes of pictures.
void addShapeOptions(CLI::App& command, DataChoice& choice);

/// The options that were given of those that addFileOptions() and addShapeOptions() know: "--label".
[[nodiscard]] std::vector<std::string> givenDataOptions(const CLI::App& command);

/// The data section of a study that reads `what`.
[[nodiscard]] data::DatasetOptions datasetOf(const DataChoice& choice);

} // namespace snac::cli
