// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <string>
#include <string_view>

// A truth beside its inputs. Private to the room.

namespace snac::data {

/// The truth in the file that options.labelsPath names, a row for each of the inputs: .npy, IDX, or a text
/// with a label a line and perhaps a header. Errors: another number of rows, a table of several columns.
[[nodiscard]] Result<> readTruthFile(Dataset& dataset, const DatasetOptions& options, RunControl& control);

/// A truth of words, as NumPy keeps them in `bytes`. `shown`: what holds them, in the reading.
[[nodiscard]] Result<> readTruthWords(Dataset& dataset, std::string_view bytes, const DatasetOptions& options,
                                      const std::string& file, const std::string& shown);

} // namespace snac::data
