// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "dataset.h"
#include "npy.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

// What the labels mean. The rule, where nobody says it:
//  - text, or whole numbers with at most 200 different values: classification;
//  - an array of several columns with a single 1 in each row, else 0: classification, one class a column;
//  - several columns of 0 and 1 alone, with any number of 1 in a row: several labels a row, one a column;
//  - all else: regression.
// A task that is asked for fails where the labels do not fit.
// Classes are sorted: numbers ascending, text by its bytes; a file with any text label is all text. So
// "0".."4" of one file and "g","q","t","w","z" of another need not have the same index for the same thing: go
// by the name.

/// Largest number of different whole numbers that are taken for classes where nobody says the task, and of
/// classes altogether.
constexpr std::size_t largestAutoClassCount = 200;
constexpr std::size_t largestClassCount = 1000;

/// Sets task, class or target names, and labels or targets of `dataset` from the truth of a text table.
/// `findLabels`: whether columns of 0 and 1 are labels where nobody says the task; studies that began before
/// there were any learn them as numbers.
[[nodiscard]] Result<> setTruth(Dataset& dataset, const Columns& columns, TaskChoice task,
                                const std::string& file, bool findLabels = true);

/// The same from an array of rows() labels, one number or several a row. `file` names the array in messages.
[[nodiscard]] Result<> setTruth(Dataset& dataset, const NpyArray& labels, TaskChoice task,
                                const std::string& file, bool findLabels = true);

/// True, TRUE and true are one class, however they are written: where a truth of true and false holds more
/// than one spelling, `columns` gets "true" and "false", and the notes of its reading say so.
void joinSpellings(Columns& columns);

/// The place of a class among these names: the one that is written so, else, of true and false, the one that
/// says the same.
[[nodiscard]] std::optional<std::size_t> placeOfClass(const std::vector<std::string>& names,
                                                      std::string_view written);

} // namespace snac::data
