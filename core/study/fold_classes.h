// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"

#include <cstdint>
#include <vector>

namespace snac::study {

/// Rows of each class in a fold.
struct FoldClasses
{
    std::vector<std::int64_t> fitting;
    std::vector<std::int64_t> held;

    [[nodiscard]] int heldClasses() const;
};

/// The folds of rows with groups or times, as trials get them, by class. Times: the one way there is. Groups
/// are dealt by the seed of a trial: a few of the ways, each with its folds. Empty where rows have neither,
/// or there are too few groups or times. O(rows log rows).
[[nodiscard]] std::vector<std::vector<FoldClasses>> boundFolds(const data::Samples& rows, int folds,
                                                               std::size_t classes);

/// Folds of one way that hold out rows of fewer than two classes.
[[nodiscard]] int foldsOfOneClass(const std::vector<FoldClasses>& folds);
/// Folds of one way that hold out no row of a class, or are fitted to none.
[[nodiscard]] int foldsWithout(const std::vector<FoldClasses>& folds,
                               std::vector<std::int64_t> FoldClasses::*part, std::size_t label);

} // namespace snac::study
