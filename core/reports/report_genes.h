// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a report says of genes. Private to core/reports.
#pragma once

#include "snac/study/summary.h"

#include <QJsonObject>

namespace snac::study {

/// How much each objective depends on each gene, by what method and with what to be kept in mind, and which
/// values of a gene survived.
[[nodiscard]] QJsonObject genesJson(const StudySummary& summary);

} // namespace snac::study
