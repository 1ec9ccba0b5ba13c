// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "task.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace snac::data {

/// As `auto` of earlier builds: an index was looked for among the first columns only. Not for study files.
inline constexpr std::string_view indexAtFrontOnly = "front";

/// The `dataset:` section of a study file.
struct DatasetOptions
{
    std::string name = "jets"; ///< "jets" is the built-in simulated twin; "file" reads `path`
    std::string path; ///< CSV, NPY or NPZ; absolute, or relative to the study file (resolved by the reader)
    std::string labelsPath;      ///< labels or targets in a .npy of their own
    std::string inputsKey;       ///< name of the inputs in an .npz; empty: told by the names (npz_choice.h)
    std::string labelsKey;       ///< name of the labels in an .npz; empty: told by the names
    std::string labelColumn;     ///< CSV column; empty: told by names and contents (csv_layout.h)
    std::string header = "auto"; ///< CSV: auto, yes, no
    /// CSV: whether the first column only counts the rows: auto, yes, no; or indexAtFrontOnly.
    std::string indexColumn = "auto";
    std::string missingValues = "refuse";   ///< CSV: refuse, or drop_rows that have one
    TaskChoice task = {};                   ///< empty: told by the contents
    std::int64_t rows = 60000;              ///< simulated rows to draw (simulated sets only)
    std::uint64_t dataSeed = 1;             ///< seed of simulation and split; independent of the search seed
    std::optional<std::int64_t> subsetSize; ///< stratified subset of all rows
    double validationFraction = 0.2;
    double testFraction = 0.2;
    /// Whether a setting that does not fit the kind of data is an error; it is not for studies that began
    /// before it was.
    bool refuseMisfits = true;
    bool normalize = true; ///< z-score with the mean and deviation of the training rows
};

} // namespace snac::data
