// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_sample.h"

namespace snac::data {

/// What the columns of a table are called.
struct CsvNames
{
    std::vector<std::string> names;
    std::vector<bool> unnamed; ///< one a column: its name is made up
};

/// Of a row of names; an empty one becomes "column3". Errors: a name twice, or one that is too long to be
/// one. Private to the readers of text tables, as all here.
[[nodiscard]] Result<CsvNames> namesIn(const CsvRecord& fields, const std::string& file);

/// Where the first record has more fields than the rows below, and just as many once those are joined that a
/// delimiter parts inside brackets ("accuracy (4 units, 100 shots)"), joins them. The names that it made.
std::vector<std::string> joinInBrackets(CsvSample& sample);

} // namespace snac::data
