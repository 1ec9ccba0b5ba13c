// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include <vector>

namespace snac::data {

/// How a few rows are best looked at.
enum class ExampleKind {
    None,     ///< a table: its inputs have histograms
    Pictures, ///< some of each class
    Traces,   ///< I and Q over the samples: the mean of each class
    Points    ///< two inputs, of the plane of I and Q say: many of each class
};

/// Rows of one class as they were read; of all where there are no classes.
struct ClassExamples
{
    int label = -1; ///< -1: all rows
    Matrix rows;    ///< a row an example
};

struct DataExamples
{
    ExampleKind kind = ExampleKind::None;
    int height = 0, width = 0; ///< of pictures; a row has as many values for every pixel as it has channels
    float white = 1.0F;        ///< of pictures: full scale, or the brightest pixel here where none is known
    std::vector<ClassExamples> classes = {};
};

inline constexpr Eigen::Index mostExamplePictures = 8;
inline constexpr Eigen::Index mostExampleTraces = 2000; ///< that a mean is of
inline constexpr Eigen::Index mostExamplePoints = 400;

/// The first rows of each of the first ten classes.
[[nodiscard]] DataExamples examplesOf(const Dataset& dataset, const DatasetOptions& options);

} // namespace snac::data
