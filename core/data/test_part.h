// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include <optional>
#include <string>

namespace snac::data {

/// Puts the rows of `test`, a set read from a file of its own, behind those of `dataset` as its test rows,
/// which train and choose nothing. Columns and classes go by their names. Errors, at `file`: other inputs,
/// classes or targets. `shown`: what is said to hold them, the name of the file where it is empty.
[[nodiscard]] Result<> appendTest(Dataset& dataset, const Dataset& test, const std::string& file,
                                  const std::string& shown = {});

/// The file beside this one that is its test part by its name, for "train.csv" there is "test.csv"; nothing
/// where there is none.
[[nodiscard]] std::optional<std::string> testPartBeside(const std::string& path);

} // namespace snac::data
