// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_summary.h"

#include <string>

namespace snac::cli {

/// The steps of a local search as a table, the non-dominated ones marked, and how its branches ended.
[[nodiscard]] std::string compressionText(const study::CompressionSummary& summary);

/// What was selected, on the test set.
[[nodiscard]] std::string testScoreText(const study::CompressionSummary& summary,
                                        const study::TestScore& score);

} // namespace snac::cli
