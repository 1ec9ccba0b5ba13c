// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"

#include <string>
#include <string_view>

namespace snac::data {

/// Whether these bytes begin as an ARFF file (of Weka): comments and blank lines, then @relation.
[[nodiscard]] bool isArff(std::string_view bytes);

/// An ARFF file as a table separated by commas, each line where it was, so that messages name the right one.
struct ArffTable
{
    std::string text;
    std::string nominal; ///< the last attribute with a list of values, or empty
    std::string named;   ///< the one attribute called class, label or target, or empty
    int attributes = 0;
};

/// Reads the header and rewrites the rows: single quotes and backslashes become what text tables have, the
/// names of the attributes stand in the line of @data. Values are not looked at. Errors, with their line: no
/// attribute or no
/// @data, an attribute without name or type, relational attributes, sparse rows, an open quote, no rows.
[[nodiscard]] Result<ArffTable> arffAsTable(std::string_view bytes, const std::string& file);

} // namespace snac::data
