// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "task.h"

#include "snac/base/error.h"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace snac::data {

/// Rows are samples. Row-major, so that a batch is one contiguous block.
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Samples with their truth. Classification fills `labels` (class index a row), regression `targets`, and so
/// do several labels a row, with 1 where a row has the label and 0 where it has not.
struct Samples
{
    Matrix inputs;           ///< rows x features
    std::vector<int> labels; ///< rows, or empty for regression
    Matrix targets;          ///< rows x outputs, or 0 x 0 for classification
    Eigen::VectorXf weights =
        {}; ///< rows, above or equal to 0: what each counts in the loss; or empty: all 1
    std::vector<int> groups = {};   ///< rows: number of the group that stays together; or empty
    std::vector<double> times = {}; ///< rows: when each was taken, in any unit; or empty

    [[nodiscard]] Eigen::Index rows() const { return inputs.rows(); }
    /// The given rows, in the given order.
    [[nodiscard]] Samples select(const std::vector<int>& rows) const;
};

/// What a reader decided about a file, in words: nothing of it is guessed in silence. Said when a study
/// starts, kept with it, and shown wherever the data set is.
struct DataReading
{
    std::string
        format; ///< "text, fields separated by commas", ".npz archive"; empty: made before this was kept
    std::string header;                    ///< where the names of the columns come from; empty for arrays
    std::string inputs;                    ///< where the inputs come from
    std::string truth;                     ///< where the truth comes from, and why
    std::int64_t rows = 0;                 ///< that are used
    std::int64_t testRows = 0;             ///< of these, that are a test set of their own
    std::vector<std::int64_t> classCounts; ///< rows of each class, or that have each label
    std::vector<std::string> leftOut; ///< columns, arrays and rows that are not used, each with the reason
    std::vector<std::string> notes;   ///< what deserves a look: constant columns

    bool operator==(const DataReading&) const = default;
};

/// What a data set is, apart from its numbers.
struct DatasetInfo
{
    std::string name;       ///< as in the study file
    std::string origin;     ///< path of the file, or how it was simulated; shown to the user
    bool simulated = false; ///< true wherever numbers were drawn, not measured; always shown
    TaskKind task = TaskKind::Classification;
    std::vector<std::string> inputNames;  ///< one a feature
    std::vector<std::string> classNames;  ///< one a class; else empty
    std::vector<std::string> targetNames; ///< one a target or label; empty for classification
    std::string
        fingerprint; ///< hex hash of all numbers and labels: tells whether a resumed study sees the same data
    DataReading reading;

    [[nodiscard]] int inputs() const { return static_cast<int>(inputNames.size()); }
    [[nodiscard]] int classes() const { return static_cast<int>(classNames.size()); }
    /// Of classes, targets or labels: what is learned.
    [[nodiscard]] const std::vector<std::string>& truthNames() const
    {
        return task == TaskKind::Classification ? classNames : targetNames;
    }
};

/// What a file calls the columns or arrays that are no inputs; empty where it has none, or no names.
struct ColumnNames
{
    std::string truth = {}; ///< of one column of a table
    std::string weights = {};
    std::string groups = {};
    std::string times = {};
};

struct Dataset
{
    DatasetInfo info;
    Samples samples;
    Eigen::Index testRows = 0; ///< so many rows at the end are a test set of their own; 0: split one off
    float fullScale = 0.0F;    ///< inputs are pixels, black 0 and white this; 0: they are not
    std::vector<std::string> groupNames = {}; ///< of samples.groups, by their numbers
    ColumnNames columnNames = {};
    std::array<int, 2> image{}; ///< rows and columns of a picture of one channel; 0: no pictures
};

} // namespace snac::data
