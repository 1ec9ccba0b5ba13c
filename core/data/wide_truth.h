// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include <string>
#include <vector>

namespace snac::data {

// The truth where it is several numbers a row, and what it shares with that of one. Private to truth.cpp.

/// Several numbers a row, row by row: one class a column where each row has a single 1, one label a column
/// where there is nothing but 0 and 1 (and `findLabels`, or the task says so), else targets. `classes` and
/// `targets`: names of a column as a class, and as all else.
[[nodiscard]] Result<> setWideTruth(Dataset& dataset, const std::vector<double>& values, TaskChoice task,
                                    bool findLabels, std::vector<std::string> classes,
                                    std::vector<std::string> targets, const SourcePlace& place);

/// Numbers to learn, names.size() a row. Errors: one that 32 bits do not resolve.
[[nodiscard]] Result<> setTargets(Dataset& dataset, const std::vector<double>& values,
                                  std::vector<std::string> names, const SourcePlace& place);

/// Whether so many classes can be told apart; `only`: the one there is.
[[nodiscard]] Result<> checkClassCount(std::size_t count, const std::string& only, const SourcePlace& place);

} // namespace snac::data
