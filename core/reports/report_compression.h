// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_summary.h"

#include <QJsonObject>

#include <string>

namespace snac::study {

// Parts of the reports that speak of the local search. Private to this room but for what report.h tells.

[[nodiscard]] QJsonObject compressionObject(const CompressionSummary& summary);
/// A heading, a table, and what was selected, as HTML; empty without steps.
[[nodiscard]] std::string compressionHtml(const CompressionSummary& summary);

} // namespace snac::study
