// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_sample.h"

// Private to the readers of text tables: columns that number or name the rows.

namespace snac::data {

/// What is left out as an index, and what is said of columns that may be one.
struct CsvIndices
{
    struct Column
    {
        std::size_t column;
        std::string why;
    };
    std::vector<Column> leftOut;
    std::vector<std::string> notes;
};

/// Whether pandas, R or people give this name to a column that numbers or names the rows.
[[nodiscard]] bool isNameOfIndex(std::string_view name);

/// Looks at the first columns, and at any column without a name, or with that of an index, beside named ones.
/// `unnamed` says of which columns the name was made up. Error where a column may be an index or an input,
/// with the setting that decides.
[[nodiscard]] Result<CsvIndices> findIndices(const CsvLayout& layout, const std::vector<bool>& unnamed,
                                             bool named, const CsvSample& sample, const CsvOptions& options,
                                             const SourcePlace& header, RunControl& control);

} // namespace snac::data
