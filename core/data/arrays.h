// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <string>

namespace snac::data {

/// Most inputs of a row of an array.
constexpr std::size_t mostArrayInputs = 1'000'000;

/// Inputs and truth out of NumPy files; `bytes` is the content of options.path. Private to the room.
[[nodiscard]] Result<> readNpyFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                                   RunControl& control);
[[nodiscard]] Result<> readNpzFile(Dataset& dataset, const std::string& bytes, const DatasetOptions& options,
                                   RunControl& control);

/// The content of a file that dataset.path or dataset.labels_path names.
[[nodiscard]] Result<std::string> readDataFile(const std::string& path);

} // namespace snac::data
