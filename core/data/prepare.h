// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/base/run_control.h"
#include "snac/data/dataset.h"
#include "snac/data/dataset_options.h"

#include <vector>

namespace snac::data {

/// Per-feature affine scaling x -> (x - mean) / deviation, fitted on training rows alone.
struct Scaler
{
    Eigen::RowVectorXf mean;
    Eigen::RowVectorXf deviation; ///< never zero: constant features get 1

    [[nodiscard]] static Scaler fit(const Matrix& inputs);
    void apply(Matrix& inputs) const;
};

/// A data set ready for training. Train fits, validation steers, test is touched once, for the report.
struct PreparedData
{
    DatasetInfo info;
    Scaler scaler; ///< identity when normalisation is off
    Samples train;
    Samples validation;
    Samples test;
};

/// Reads or simulates the data set. Errors: file, line and column of the first bad value, and what to do.
[[nodiscard]] Result<Dataset> loadDataset(const DatasetOptions& options, RunControl& control);

/// Stratified three-way split (by class; at random for regression) and scaling.
[[nodiscard]] Result<PreparedData> prepare(Dataset dataset, const DatasetOptions& options);

/// loadDataset + prepare.
[[nodiscard]] Result<PreparedData> loadPrepared(const DatasetOptions& options, RunControl& control);

/// `count` disjoint folds covering 0..rows-1, class proportions kept; the result lists the rows of each fold.
/// For regression pass empty labels and the number of rows.
[[nodiscard]] std::vector<std::vector<int>> stratifiedFolds(const std::vector<int>& labels, int rows,
                                                            int count, std::uint64_t seed);

/// One way to part rows: ascending row numbers.
struct Fold
{
    std::vector<int> fitting; ///< the network is fitted to
    std::vector<int> held;    ///< it is judged by
};

/// `count` folds of `rows`, by what they have. Groups: whole groups are held out, classes as even as that
/// allows. Times: each fold holds out a span of its own and is fitted to the rows before it alone, so that
/// the earliest rows, one span more, are never held out. Else as stratifiedFolds(), and fitted to the others.
/// Errors: fewer groups than folds, or no more times than folds.
[[nodiscard]] Result<std::vector<Fold>> foldsOf(const Samples& rows, int count, std::uint64_t seed);

} // namespace snac::data
