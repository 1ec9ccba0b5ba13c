// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gene.h"

#include <string>

namespace snac::space {

/// The part of each trace (interleaved I and Q) that a candidate looks at; two inputs a sample.
struct TraceWindow
{
    int start = 0; ///< first sample, counted from the beginning of the trace
    int size = 0;  ///< samples
    int first = 0; ///< first sample of the data set, which need not have the beginning of the traces

    [[nodiscard]] int firstColumn() const { return 2 * (start - first); } ///< of the data set
    [[nodiscard]] int columns() const { return 2 * size; }
    /// "samples 100 to 499"
    [[nodiscard]] std::string text() const
    {
        return "samples " + std::to_string(start) + " to " + std::to_string(start + size - 1);
    }
    bool operator==(const TraceWindow&) const = default;
};

/// Windows that candidates choose among: any start with any size. One that reaches beyond the trace ends with
/// it, so that candidates which differ in what is not there are the same. Genes: start_location, window_size,
/// as in SNAC-Pack's results.
struct WindowGenes
{
    Domain starts = Ordinal{{0}}; ///< samples
    Domain sizes = Ordinal{{1}};  ///< samples
    int first = 0;                ///< first sample of the data set
};

} // namespace snac::space
