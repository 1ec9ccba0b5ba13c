// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"
#include "npy.h"
#include "resolution.h"

#include "snac/base/run_control.h"

#include <string>
#include <vector>

namespace snac::data {

/// Most inputs of a row of an array.
constexpr std::size_t mostArrayInputs = 1'000'000;

/// Inputs and truth out of files of arrays; `bytes` is the content of options.path. Private to the room.
[[nodiscard]] Result<> readNpyFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                                   RunControl& control);
[[nodiscard]] Result<> readNpzFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                                   RunControl& control);
/// Out of the data sets of an HDF5 file: the keys are paths inside it.
[[nodiscard]] Result<> readHdf5File(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                                    RunControl& control);

/// The names of the arrays, as the keys write them.
[[nodiscard]] Result<std::vector<std::string>>
arraysOfNpz(const std::string& bytes, const DatasetOptions& options, RunControl& control);
[[nodiscard]] Result<std::vector<std::string>>
arraysOfHdf5(const std::string& bytes, const DatasetOptions& options, RunControl& control);

/// The numbers of an array, a row a sample; further dimensions are laid end to end. `resolutions`, one a
/// column where it is not null, tell what single precision loses. Errors, in `file`: too large, a number that
/// is none.
[[nodiscard]] Result<Matrix> matrixOf(const NpyArray& array, const std::string& file, RunControl& control,
                                      std::vector<Resolution>* resolutions = nullptr);

/// The content of a file that dataset.path or dataset.labels_path names. Text whose beginning can be of no
/// table is refused before the rest is read.
[[nodiscard]] Result<std::string> readDataFile(const std::string& path, const RunControl* control = nullptr);

} // namespace snac::data
