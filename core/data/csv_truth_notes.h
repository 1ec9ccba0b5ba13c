// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_truth.h"

namespace snac::data {

/// What deserves a look beside this truth: inputs that may be part of it, or that are none. Private to the
/// readers of text tables.
[[nodiscard]] std::vector<std::string> notesOnTruth(const CsvTruth& truth, const CsvLayout& layout,
                                                    const CsvSample& sample, const CsvOptions& options,
                                                    bool named, const SourcePlace& header,
                                                    RunControl& control);

} // namespace snac::data
