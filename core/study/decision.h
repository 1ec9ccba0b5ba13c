// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/front.h"
#include "snac/study/study_start.h"

#include <optional>
#include <span>
#include <vector>

namespace snac::study {

/// What somebody would choose who allowed this much: a thought, which changes nothing of the study.
struct Decision
{
    std::vector<int> refused;    ///< trials that may stand on a front and do not keep the limits, by number
    Front front;                 ///< of those that keep them
    std::optional<int> knee;     ///< Front::knee()
    std::optional<int> weighted; ///< weightedChoice()
    std::optional<int> inOrder;  ///< lexicographicChoice(), by falling weights
};

constexpr double usualSlack = 0.05;

/// Limits are held against the values as the study scores them, at its risk; a value that is not known does
/// not keep a limit. `weights` by objective, as weightedChoice() takes them; `slack` as
/// lexicographicChoice().
[[nodiscard]] Decision decide(const StudyStart& start, std::span<const Trial* const> trials,
                              std::span<const Constraint> limits, std::span<const double> weights,
                              double slack = usualSlack);

/// The member of a front with the smallest weighted sum of its objectives, each from 0 for the best to 1 for
/// the worst of the front; of equal ones the first. Only points on the convex part of a front can win.
/// Negative weights and missing ones count as 0; nothing where all are 0 or the front is empty. O(M F).
[[nodiscard]] std::optional<int> weightedChoice(const Front& front, std::span<const double> weights);

/// The objectives with a weight above 0 by falling weight, of equal weights the first one first: the order of
/// lexicographicChoice(), as places among the objectives.
[[nodiscard]] std::vector<std::size_t> orderOf(std::span<const double> weights);

/// One objective after the other, in this order: of the members that are left those within `slack` (a share
/// of the front's span, from 0) of the best of them stay; with the last one the best is chosen, of equal ones
/// the first. Nothing where the order or the front is empty. O(M F).
[[nodiscard]] std::optional<int> lexicographicChoice(const Front& front, std::span<const std::size_t> order,
                                                     double slack);

} // namespace snac::study
