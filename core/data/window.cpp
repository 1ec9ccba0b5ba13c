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

std::string windowText(const DatasetOptions& options, std::int64_t samples)
{
    return "samples " + std::to_string(options.windowStart) + " to " +
           std::to_string(options.windowStart + samples - 1) + " of interleaved I and Q" +
           (options.windowEndsWithTrace ? ", of which each candidate takes a window of its own" : "");
}

Result<WindowColumns> windowColumns(std::int64_t columns, const DatasetOptions& options,
                                    const std::string& file)
{
    const std::int64_t start = options.windowStart;
    const std::int64_t size = options.windowSize;
    const SourcePlace place{file, 0, 0};
    if (columns % 2 != 0) {
        return fail("dataset.window_size goes with traces of interleaved I and Q, and a row has " +
                        std::to_string(columns) + " numbers, which is odd",
                    place);
    }
    const std::int64_t samples = columns / 2;
    const bool toTheEnd = size == 0 || (options.windowEndsWithTrace && start + size > samples);
    const std::int64_t end = toTheEnd ? samples : start + size;
    if (start < 0 || size < 0 || start >= samples || end > samples) {
        return fail("the window from sample " + std::to_string(start) + " to " + std::to_string(end) +
                        " leaves the trace of " + std::to_string(samples) +
                        " samples: lower dataset.start_location or dataset.window_size",
                    place);
    }
    return WindowColumns{2 * start, 2 * (end - start)};
}

Result<> cutWindow(Dataset& dataset, const DatasetOptions& options, const std::string& file)
{
    const std::int64_t start = options.windowStart;
    SNAC_TRY(const auto window, windowColumns(dataset.samples.inputs.cols(), options, file));
    dataset.samples.inputs = Matrix(dataset.samples.inputs.middleCols(window.first, window.count));
    dataset.image = {}; // what is left of its columns is no picture
    dataset.info.inputNames = sampleNames(start, window.count / 2);
    dataset.info.reading.inputs +=
        (dataset.info.reading.inputs.empty() ? "" : "; ") + windowText(options, window.count / 2);
    return {};
}

DatasetInfo windowedInfo(DatasetInfo info, const WindowColumns& columns)
{
    const auto first = info.inputNames.begin() + columns.first;
    info.inputNames = {first, first + columns.count};
    return info;
}

namespace {

/// The rows with some of their inputs; all of them are never copied for it.
Samples windowedRows(const Samples& rows, const WindowColumns& columns)
{
    return {.inputs = rows.inputs.middleCols(columns.first, columns.count),
            .labels = rows.labels,
            .targets = rows.targets,
            .weights = rows.weights,
            .groups = rows.groups,
            .times = rows.times};
}

} // namespace

Scaler windowed(const Scaler& scaler, const WindowColumns& columns)
{
    if (scaler.mean.size() == 0) {
        return scaler;
    }
    return {scaler.mean.segment(columns.first, columns.count),
            scaler.deviation.segment(columns.first, columns.count)};
}

PreparedData windowed(const PreparedData& data, const WindowColumns& columns)
{
    return {.info = windowedInfo(data.info, columns),
            .scaler = windowed(data.scaler, columns),
            .train = windowedRows(data.train, columns),
            .validation = windowedRows(data.validation, columns),
            .test = windowedRows(data.test, columns)};
}

} // namespace snac::data
