// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/jobs/estimate.h"

#include <string>

namespace snac::cli {

/// "16-64-32-5": inputs, widths of the hidden layers, outputs; the activation follows each hidden layer.
/// Errors say what is wrong with the text.
[[nodiscard]] Result<network::Architecture>
architectureFromText(const std::string& text, const std::string& activation, bool batchNorm);

/// The cost of each network as tables by layer with the part each layer takes, and whether it fits the board
/// and the budgets known before training, or all as one JSON document; with what rule4ml says of it, or why
/// it says nothing, where it was asked.
[[nodiscard]] std::string estimateReport(const jobs::EstimateResult& priced, bool json);

} // namespace snac::cli
