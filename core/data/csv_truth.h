// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_sample.h"

namespace snac::data {

struct CsvTruth
{
    std::size_t column = 0;
    std::string why; ///< "by its name"
};

/// The column that holds the truth, of those that are not left out. Private to the readers of text tables.
[[nodiscard]] Result<CsvTruth> findTruth(const CsvLayout& layout, const CsvSample& sample,
                                         const CsvOptions& options, bool named, const SourcePlace& header);

} // namespace snac::data
