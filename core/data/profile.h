// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace snac::data {

/// One input over all rows.
struct InputProfile
{
    std::string name;
    double low = 0.0, high = 0.0, mean = 0.0, deviation = 0.0;
    /// Rows in bins of equal width from low to high, by class (one list for numbers as truth): of the classes
    /// DataProfile::binned, and last of all others, where there are any. Empty for inputs behind
    /// mostProfiled. A multiple of profileBins, finestBins times as many where memory allows, so that a view
    /// can be drawn nearer.
    std::vector<std::vector<std::int64_t>> bins;
    /// Share of rows that this input alone tells right, by the commonest class of each of many narrow bins;
    /// 0: numbers as truth.
    double alone = 0.0;
};

/// Something about the data that deserves a look before a search.
struct DataWarning
{
    enum class Kind { Duplicates, Telling, Imbalance, FewRows, Index, Filler, Weightless, TestBeside };
    Kind kind;
    std::string text; ///< a sentence, with what to do
};

/// What a view of a data set shows, without its rows.
struct DataProfile
{
    std::vector<InputProfile> inputs;
    /// Classes with bins of their own, by number: all of them, or the commonest.
    std::vector<std::size_t> binned;
    /// Rows of each class in training, validation and test; one row for numbers and labels as truth.
    std::vector<std::array<std::int64_t, 3>> parts;
    /// Of several labels a row, the rows that have each, likewise; else empty.
    std::vector<std::array<std::int64_t, 3>> labels = {};
    /// Pearson's, of the first mostCorrelated inputs with each other; 0 beside a constant one.
    Eigen::MatrixXf correlation;
    std::vector<DataWarning> warnings;
    std::int64_t duplicates = 0; ///< validation and test rows whose inputs are those of a training row
};

inline constexpr int profileBins = 40;        ///< seen at a time
inline constexpr int finestBins = 32;         ///< parts of one of them, a power of two
inline constexpr std::size_t mostBinned = 32; ///< classes with bins of their own
inline constexpr Eigen::Index mostProfiled = 1024;
inline constexpr Eigen::Index mostCorrelated = 64;

/// Profiles the rows as the study splits them. O(rows x inputs), and for correlations O(100,000 x
/// mostCorrelated^2). Errors: those of the split; cancelled.
[[nodiscard]] Result<DataProfile> profileOf(const Dataset& dataset, const DatasetOptions& options,
                                            RunControl& control);

} // namespace snac::data
