// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_truth.h"

#include <optional>
#include <string>
#include <vector>

namespace snac::data {

/// What the columns of a table are to a study that is there.
struct CsvKnownRoles
{
    std::vector<std::size_t> inputs;    ///< in the order of the table
    std::optional<CsvTruth> truth = {}; ///< empty: the table has none
    std::string whyNone = {};           ///< where another truth than none could be expected
    bool inOrder = false;               ///< columns count by their order, not by their names
};

/// Inputs by the names that the study has for them, then the truth among the other columns: by the names of
/// the study, and by evidence only where it has none. In a table without names the inputs come first.
/// `options.known` is set. Errors: inputs that are missing, by name. Private to the readers of text tables.
[[nodiscard]] Result<CsvKnownRoles> findKnown(const CsvLayout& layout, const CsvSample& sample,
                                              const CsvOptions& options, bool named,
                                              const SourcePlace& header, RunControl& control);

} // namespace snac::data
