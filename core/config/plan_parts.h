// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study_plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the parts of a plan have in common. For the planner alone.
namespace snac::config {

[[nodiscard]] std::string rowsText(std::int64_t rows);              ///< "1 row", "1,200 rows"
[[nodiscard]] std::string flowList(const std::vector<int>& values); ///< "[8, 16]"

/// The whole number above 0 that is asked for, or the last one of a list; none: nothing of that kind.
[[nodiscard]] std::optional<int> askedWhole(const PlanWishes& wishes, std::string_view path);

/// Classes or labels.
[[nodiscard]] bool hasClasses(const PlanData& data);
[[nodiscard]] bool hasLabels(const PlanData& data);

} // namespace snac::config
