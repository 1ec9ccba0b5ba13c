// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <string>
#include <vector>

namespace snac::data {

/// The columns of a table or the arrays of an archive that a setting may name (label_column, group_column,
/// ...), in the order of the file: those that are inputs, and all others. Known of files that cannot be read
/// as they are as well, as that is where names are asked for. Empty where there are no names: folders, IDX,
/// .npy, sets by name, files that are no data, tables whose header is a question itself.
[[nodiscard]] std::vector<std::string> nameableIn(const DatasetOptions& options, RunControl& control);

} // namespace snac::data
