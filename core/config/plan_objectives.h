// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_plan.h"

#include <string>

namespace snac::config {

/// The score that suits the data, and why.
struct UsualScore
{
    std::string quantity;
    std::string reason;
};
[[nodiscard]] UsualScore usualScoreOf(const PlanData& data);

/// What is optimised: what is asked for, or the usual score; a score alone is joined by the costs of
/// hardware. Errors: objectives and budgets that are not known, that the data have none of, or whose limits
/// are out of range.
[[nodiscard]] Result<PlannedSetting> planObjectives(const PlanData& data, const PlanWishes& wishes,
                                                    const hardware::Board& board);

} // namespace snac::config
