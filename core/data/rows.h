// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"
#include "dataset_options.h"

#include "snac/base/run_control.h"

#include <string>
#include <vector>

namespace snac::data {

/// Rows for a network that is trained already: the truth may be there or not.
struct Rows
{
    Matrix inputs;                  ///< rows x wanted inputs, in the order of the network, as in the file
    std::vector<std::string> truth; ///< one a row, as it is written; empty: the file has none
    /// Of a truth in several columns, their names and numbers, rows x columns; where each row has a single 1,
    /// the class it says is in `truth` as well.
    std::vector<std::string> targetNames = {};
    Matrix targets = {};
    std::string understood;                    ///< in a sentence: what was taken as inputs and as truth
    std::vector<std::int64_t> rowNumbers = {}; ///< of each row in the file, from 0; empty: none was dropped
};

/// What the table that a study was trained on calls the columns of its truth; empty: it is not known, or it
/// was no table.
[[nodiscard]] std::vector<std::string> truthColumnsOf(const DatasetInfo& info);

/// Reads `options.path`, a file of any kind that is read, for a network of these inputs. Columns of a table
/// are found by their names, in any order, others are left aside; a table without names must have the inputs
/// in order, with the truth behind them or without. Arrays have a row a sample. Settings of the truth hold
/// where the file has one. Errors: those of the readers; inputs that are missing, by name. `inOrder`: the
/// names are made up, so that columns count by their order, the truth behind the inputs. `truthNames`: what
/// the study calls the columns of the truth; empty: not known, they are told by evidence. No input is ever a
/// truth.
[[nodiscard]] Result<Rows> readRows(const DatasetOptions& options, const std::vector<std::string>& inputNames,
                                    RunControl& control, bool inOrder = false,
                                    const std::vector<std::string>& truthNames = {});

} // namespace snac::data
