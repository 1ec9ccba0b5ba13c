// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

namespace snac::data {

std::vector<std::string> sampleNames(std::int64_t start, std::int64_t size)
{
    std::vector<std::string> names;
    for (std::int64_t i = start; i < start + size; ++i) {
        names.push_back("i" + std::to_string(i));
        names.push_back("q" + std::to_string(i));
    }
    return names;
}

Result<WindowColumns> windowColumns(std::int64_t columns, std::int64_t start, std::int64_t size,
                                    const std::string& file)
{
    const SourcePlace place{file, 0, 0};
    if (columns % 2 != 0) {
        return fail("dataset.window_size goes with traces of interleaved I and Q, and a row has " +
                        std::to_string(columns) + " numbers, which is odd",
                    place);
    }
    const std::int64_t samples = columns / 2;
    const std::int64_t end = size > 0 ? start + size : samples;
    if (start < 0 || size < 0 || start >= samples || end > samples) {
        return fail("the window from sample " + std::to_string(start) + " to " + std::to_string(end) +
                        " leaves the trace of " + std::to_string(samples) +
                        " samples: lower dataset.start_location or dataset.window_size",
                    place);
    }
    return WindowColumns{2 * start, 2 * (end - start)};
}

Result<> cutWindow(Dataset& dataset, std::int64_t start, std::int64_t size, const std::string& file)
{
    SNAC_TRY(const auto window, windowColumns(dataset.samples.inputs.cols(), start, size, file));
    dataset.samples.inputs = Matrix(dataset.samples.inputs.middleCols(window.first, window.count));
    dataset.image = {}; // what is left of its columns is no picture
    dataset.info.inputNames = sampleNames(start, window.count / 2);
    dataset.info.reading.inputs += (dataset.info.reading.inputs.empty() ? "" : "; ") +
                                   std::string("samples ") + std::to_string(start) + " to " +
                                   std::to_string(start + window.count / 2 - 1) + " of interleaved I and Q";
    return {};
}

} // namespace snac::data
