// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_plan.h"

#include <optional>

namespace snac::config {

/// What the part of a plan that is hardware rests on.
struct PlannedHardware
{
    const PlanData& data;
    const hardware::Board& board;
    const hardware::CostModel& costModel;
    std::vector<int> plain; ///< widths of the hidden layers of a network that anybody would try first
    std::vector<std::pair<std::string, double>> budgets;
    std::optional<double> clockNs = {};                 ///< none: the board's own
    int batchSize = space::HyperParameters{}.batchSize; ///< of its training; how long it is, costModel knows
};

/// Precision, reuse factor and budgets: settings of hls_config and search.constraints.
struct HardwarePlan
{
    std::vector<PlannedSetting> settings;
    std::vector<std::string> notes;
    bool plainFits = true; ///< the plain network keeps the budgets with every multiplier used once
};
/// Errors: those of the cost model.
[[nodiscard]] Result<HardwarePlan> planForBoard(const PlannedHardware& planned);

} // namespace snac::config
