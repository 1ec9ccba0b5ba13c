// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"
#include "snac/widgets/plots/objective_plot.h"

#include <optional>
#include <vector>

namespace snac::studio {

// The study as the plot of the Search page shows it: any quantity may be an axis, and trials without a score
// stand in the margin. All in display units.

/// The objectives in the order of the study file, then every other quantity that its trials can have.
[[nodiscard]] std::vector<study::Quantity> plotQuantities(const study::StudyStart& start);
[[nodiscard]] QVector<widgets::AxisInfo> plotAxesOf(const study::StudyStart& start);
/// Nothing for a trial that is not over.
[[nodiscard]] std::optional<widgets::PlotPoint> plotPointOf(const StudyModel& model,
                                                            const study::Trial& trial);
/// All of them, with what is on the front.
[[nodiscard]] std::vector<widgets::PlotPoint> plotPointsOf(const StudyModel& model);
[[nodiscard]] QVector<widgets::PlotBudget> plotBudgetsOf(const study::StudyStart& start);
[[nodiscard]] QVector<widgets::PlotBaseline> plotBaselinesOf(const StudyModel& model);
/// `corner`: a reference point in the order of the study's objectives, minimised, that `hypervolume` is
/// measured from. Nothing where it is none of this study.
[[nodiscard]] std::optional<widgets::PlotReference>
plotReferenceOf(const study::StudyStart& start, const std::vector<double>& corner, double hypervolume);

} // namespace snac::studio
