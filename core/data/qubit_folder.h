// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

namespace snac::data {

/// A folder with one file each called *X_train*.npy, *y_train*.npy, *X_test*.npy and *y_test*.npy, rows of
/// interleaved I and Q: the form of SNAC-Pack's qubit data. Of the training traces options.subsetSize are
/// taken (class proportions kept), of all traces the window; nothing else is held in memory. The test traces
/// are the test set, all of them. Errors: files that are missing, say which; those of the arrays; a window
/// that leaves the traces.
[[nodiscard]] Result<Dataset> readQubitFolder(const std::string& folder, const DatasetOptions& options,
                                              RunControl& control);

} // namespace snac::data
