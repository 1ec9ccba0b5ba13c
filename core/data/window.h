// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare.h"

namespace snac::data {

/// Names of the inputs of a window: "i100", "q100", "i101", ...
[[nodiscard]] std::vector<std::string> sampleNames(std::int64_t start, std::int64_t size);

/// "samples 100 to 499 of interleaved I and Q", and whether candidates choose theirs among them.
[[nodiscard]] std::string windowText(const DatasetOptions& options, std::int64_t samples);

/// Keeps options.windowSize samples from options.windowStart of traces of interleaved I and Q, two columns a
/// sample: columns 2 start to 2 (start + size) - 1, as SNAC-Pack has it. A size of 0 is all that follow.
/// Errors: an odd number of columns, a window that leaves the trace.
[[nodiscard]] Result<> cutWindow(Dataset& dataset, const DatasetOptions& options, const std::string& file);

/// Columns of a matrix that lie side by side.
struct WindowColumns
{
    std::int64_t first = 0;
    std::int64_t count = 0;
    auto operator<=>(const WindowColumns&) const = default;
};
/// Those that the window takes of a trace of `columns` numbers, checked as by cutWindow().
[[nodiscard]] Result<WindowColumns> windowColumns(std::int64_t columns, const DatasetOptions& options,
                                                  const std::string& file);

/// What a window makes of a data set: these of its inputs alone.
[[nodiscard]] DatasetInfo windowedInfo(DatasetInfo info, const WindowColumns& columns);
[[nodiscard]] Scaler windowed(const Scaler& scaler, const WindowColumns& columns);
[[nodiscard]] PreparedData windowed(const PreparedData& data, const WindowColumns& columns);

} // namespace snac::data
