// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::data {

/// What a text table holds: numbers for the inputs, the label column as it was written.
struct Columns
{
    Matrix inputs;                       ///< rows x inputs, all finite
    std::vector<std::string> inputNames; ///< one a column
    std::string labelName;               ///< name of the label column
    std::vector<std::string_view>
        labels;                        ///< one a row, not empty; views into the text read or into `unescaped`
    std::deque<std::string> unescaped; ///< labels that were quoted with doubled quotes inside
    /// The truth of several columns: what they are called, the classes that a 1 in each says, and their
    /// numbers, row by row. `labels` is empty.
    std::vector<std::string> truthNames;
    std::vector<std::string> truthClasses;
    std::vector<double> truthValues;
    std::vector<float> weights;                ///< one a row, above or equal to 0; or empty
    std::vector<std::string> groups = {};      ///< one a row, as written; or empty
    std::vector<double> times = {};            ///< one a row; or empty
    ColumnNames names = {};                    ///< where the table has names
    std::vector<std::int64_t> rowNumbers = {}; ///< of each row in the file, from 0; empty: none was dropped
    std::optional<SourcePlace> firstTextLabel; ///< place of the first label that is no number
    std::optional<SourcePlace>
        firstFractionLabel;    ///< place of the first numeric label that is no whole number
    bool decimalComma = false; ///< labels that are numbers may hold a decimal comma
    bool inOrder = false;      ///< of a known network the inputs are told by their order
    bool simulated = false;    ///< the file says that its numbers were drawn
    DataReading reading;       ///< format, header, inputs, truth, what was left out
};

} // namespace snac::data
