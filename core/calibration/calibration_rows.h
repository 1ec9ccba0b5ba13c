// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace snac::calibration {

/// The columns of a stored calibration row, in order; those of readMeasuredDesigns() that it uses.
[[nodiscard]] const std::vector<std::string>& calibrationColumns();

/// A stored row from values by column; unknown columns are dropped, missing ones are empty.
[[nodiscard]] std::string calibrationRow(const std::map<std::string, std::string>& values);

struct MergedRows
{
    std::string text; ///< the whole table: `stored`, then what is new
    int added = 0;
    int known = 0; ///< rows that were stored already
};

/// Adds the rows of a table (CSV with any of the columns, in any order) to the stored table. A row that is
/// stored already, from whatever report file, is not stored twice. `stored` may be empty. Errors, which name
/// `file` or `storedFile`: broken quoting in either.
[[nodiscard]] Result<MergedRows> mergeCalibrationRows(const std::string& stored, const std::string& table,
                                                      const std::string& file,
                                                      const std::string& storedFile = {});

struct RemainingRows
{
    std::string text;
    int removed = 0;
};

/// The stored table without the rows that begin at these lines (the heading is line 1).
[[nodiscard]] Result<RemainingRows> removeCalibrationRows(const std::string& stored,
                                                          const std::set<int>& lines,
                                                          const std::string& storedFile = {});

/// Whether a text is a stored table: nothing at all, or a heading with the columns every row needs and rows
/// of as many cells. Errors say the line.
[[nodiscard]] Result<> checkCalibrationTable(const std::string& text, const std::string& file);

} // namespace snac::calibration
