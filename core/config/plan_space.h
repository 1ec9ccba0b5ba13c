// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_plan.h"

#include <vector>

namespace snac::config {

/// A power of two, so that an epoch is some forty steps or more; or the one that is asked for.
[[nodiscard]] int plannedBatchSize(const PlanData& data, const PlanWishes& wishes);

/// The networks that are searched: settings of search_space.
struct SpacePlan
{
    std::vector<PlannedSetting> settings;
    std::vector<int> plain; ///< the widths of a network of them that anybody would try first
};
[[nodiscard]] SpacePlan planSpace(const PlanData& data, const PlanWishes& wishes);

} // namespace snac::config
