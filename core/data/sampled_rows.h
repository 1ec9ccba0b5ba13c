// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"

#include <Eigen/Core>

#include <algorithm>
#include <vector>

// Private to the room: what a profile looks at where all rows would be too many.

namespace snac::data {

inline constexpr Eigen::Index mostCorrelatedRows = 100000;

/// At most `most` rows: all, or one of each so many, drawn with a fixed seed, as rows may follow one another
/// in a pattern (every second one of a class).
inline std::vector<Eigen::Index> sampleRows(Eigen::Index rows, Eigen::Index most)
{
    const Eigen::Index step = std::max<Eigen::Index>(1, (rows + most - 1) / most);
    Random random(stableHash("profile"));
    std::vector<Eigen::Index> sample;
    for (Eigen::Index start = 0; start < rows; start += step) {
        const Eigen::Index count = std::min(step, rows - start);
        sample.push_back(start + (step > 1 ? random.integer(0, count - 1) : 0));
    }
    return sample;
}

} // namespace snac::data
