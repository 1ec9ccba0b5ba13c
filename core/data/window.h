// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

namespace snac::data {

/// Names of the inputs of a window: "i100", "q100", "i101", ...
[[nodiscard]] std::vector<std::string> sampleNames(std::int64_t start, std::int64_t size);

/// Keeps `size` samples from `start` of traces of interleaved I and Q, two columns a sample: columns
/// 2 start to 2 (start + size) - 1, as SNAC-Pack has it. A size of 0 is all that follow. Errors: an odd
/// number of columns, a window that leaves the trace.
[[nodiscard]] Result<> cutWindow(Dataset& dataset, std::int64_t start, std::int64_t size,
                                 const std::string& file);

/// The columns that a window of a trace of `columns` numbers takes, checked as by cutWindow().
struct WindowColumns
{
    std::int64_t first = 0;
    std::int64_t count = 0;
};
[[nodiscard]] Result<WindowColumns> windowColumns(std::int64_t columns, std::int64_t start, std::int64_t size,
                                                  const std::string& file);

} // namespace snac::data
