// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/calibration/calibration.h"

#include <QJsonObject>

#include <string>

namespace snac::cli {

/// {"lut": {"rows", "smape", "r2", "spearman", "coverage", "exact", "within_2", "within_10_percent"}, ...}
[[nodiscard]] QJsonObject scoresJson(const calibration::Scores& scores);
/// The same as a table for the terminal.
[[nodiscard]] std::string scoresTable(const calibration::Scores& scores);

} // namespace snac::cli
