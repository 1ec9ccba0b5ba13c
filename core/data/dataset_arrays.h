// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "array_files.h"
#include "write_dataset.h"

// Private to the room: a data set as arrays of numbers.

namespace snac::data {

/// x and y, or x_train, y_train, x_test and y_test where test rows are a set of their own; weight, group and
/// time where there are any. What they are, and what they could not keep, goes into `written`.
[[nodiscard]] std::vector<NamedArray> arraysOf(const Dataset& dataset, WrittenData& written);

/// Inputs and truth alone, and what they could not keep; `truthIsText`: it has the names of the classes.
[[nodiscard]] NamedArray inputsOf(const Dataset& dataset);
[[nodiscard]] NamedArray truthOf(const Dataset& dataset);
void noteLosses(const Dataset& dataset, bool truthIsText, WrittenData& written);

/// Whole numbers where all names are such, each as it is written; else nothing.
[[nodiscard]] std::optional<std::vector<std::int64_t>> numbersOfNames(const std::vector<std::string>& names);

} // namespace snac::data
