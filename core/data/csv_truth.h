// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_sample.h"

namespace snac::data {

struct CsvTruth
{
    std::vector<std::size_t> columns;
    std::string why;                     ///< "by its name"
    std::vector<std::string> names;      ///< of several columns: the class that a 1 in each says
    bool byPlace = false;                ///< no name and no setting tells
    std::vector<std::string> notes = {}; ///< what deserves a look
};

/// The column that holds the truth, or several, of those that are not left out. Private to the readers of
/// text tables. Reads the whole table where columns of one 1 a row are a question.
[[nodiscard]] Result<CsvTruth> findTruth(const CsvLayout& layout, const CsvSample& sample,
                                         const CsvOptions& options, bool named, const SourcePlace& header,
                                         RunControl& control);

} // namespace snac::data
