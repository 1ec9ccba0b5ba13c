// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include <vector>

namespace snac::data {

/// Row numbers of the three parts: disjoint, in random order.
struct SplitRows
{
    std::vector<int> train;
    std::vector<int> validation;
    std::vector<int> test;
};

/// Rows of a stratified subset of `size` rows, test rows of their own left aside (all rows if size equals
/// their number), ascending. Class proportions are kept within one row; every class keeps at least three rows
/// if it has them, so that a split remains possible.
[[nodiscard]] Result<std::vector<int>> subsetRows(const Dataset& dataset, std::int64_t size,
                                                  std::uint64_t seed);

/// Rows with groups or times are split by these (parts.h): rows of a group fall into one part; the earliest
/// rows train, the next validate, the last test, and rows of one time stay together. Then a part but the
/// training rows may lack a class. Errors: fewer groups or times than parts, a class without training rows.
///
/// Where the set has test rows of its own they are the test part, whole, and `rows` become training and
/// validation. Divides `rows` of `dataset` by the fractions in `options`, class by class (regression: at
/// random), each part with at least one row of every class. Depends on the rows, the fractions and
/// options.dataSeed alone. Errors: fractions that leave no part, classes with fewer than three rows, or two
/// where the test rows are their own.
[[nodiscard]] Result<SplitRows> splitRows(const Dataset& dataset, const std::vector<int>& rows,
                                          const DatasetOptions& options);

} // namespace snac::data
