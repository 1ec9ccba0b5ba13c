// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/hardware/board.h"
#include "snac/hardware/cost_model.h"
#include "snac/hardware/rule4ml_model.h"
#include "snac/network/architecture.h"
#include "snac/space/candidate.h"
#include "snac/study/fit.h"

#include <string>
#include <vector>

namespace snac::cli {

struct NamedNetwork
{
    std::string name;
    space::Candidate candidate;
};

/// "16-64-32-5": inputs, widths of the hidden layers, outputs; the activation follows each hidden layer.
/// Errors say what is wrong with the text.
[[nodiscard]] Result<network::Architecture>
architectureFromText(const std::string& text, const std::string& activation, bool batchNorm);

/// The cost of each network by `model` as tables by layer with the part each layer takes, and whether it fits
/// the board and the budgets known before training, or all as one JSON document; with what `rule4ml` says of
/// it, or why it says nothing, if it is given.
[[nodiscard]] Result<std::string> estimateReport(const hardware::CostModel& model,
                                                 const std::vector<NamedNetwork>& networks,
                                                 const hardware::HlsConfig& hls, const hardware::Board& board,
                                                 const std::vector<study::Constraint>& budgets, bool json,
                                                 const hardware::Rule4mlModel* rule4ml = nullptr);

} // namespace snac::cli
