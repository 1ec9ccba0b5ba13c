// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/study_model.h"
#include "snac/study/fit.h"
#include "snac/study/study_comparison.h"
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/cards/genome_strip.h"
#include "snac/widgets/cards/layer_costs.h"
#include "snac/widgets/cards/trial_table.h"
#include "snac/widgets/plots/charts.h"
#include "snac/widgets/plots/objective_plot.h"

#include <optional>

namespace snac::studio {

/// Translation of a study into what the views show. Pure functions of the model; all in display units.

/// One axis an objective, in the order of the study file.
[[nodiscard]] QVector<widgets::AxisInfo> axesOf(const study::StudyStart& start);
/// The pair shown first: a hardware objective across, the first trained one upwards. Indices into axesOf().
[[nodiscard]] std::pair<int, int> firstAxes(const study::StudyStart& start);
/// Nothing for a trial without values (rejected, failed, running).
[[nodiscard]] std::optional<widgets::PlotPoint> pointOf(const StudyModel& model, const study::Trial& trial);
[[nodiscard]] QVector<widgets::PlotBudget> budgetsOf(const study::StudyStart& start);
[[nodiscard]] QVector<widgets::PlotBaseline> baselinesOf(const StudyModel& model);

/// Columns of the trial table: the objectives, then the other hardware figures that a designer asks for.
[[nodiscard]] std::vector<study::Quantity> tableQuantities(const study::StudyStart& start);
[[nodiscard]] std::vector<widgets::TrialColumn> columnsOf(const study::StudyStart& start);
[[nodiscard]] widgets::TrialRow rowOf(const StudyModel& model, const study::Trial& trial);

[[nodiscard]] std::vector<widgets::GeneChip> chipsOf(const study::Trial& trial,
                                                     const std::vector<space::Gene>& genes);
[[nodiscard]] std::vector<widgets::CostBar> costBarsOf(const hardware::HardwareEstimate& estimate,
                                                       const study::StudyStart& start);
[[nodiscard]] widgets::CostBars::Verdict verdictOf(study::Fit fit);

/// The cost of every dense layer with what follows it (activation, batch norm that is not folded).
struct LayerTable
{
    QStringList columns;
    std::vector<widgets::LayerCostRow> rows;
    int tightest = -1; ///< the column of the resource of which the board has least left
};
/// BRAM only where something takes any.
[[nodiscard]] LayerTable layerTableOf(const hardware::HardwareEstimate& estimate,
                                      const space::Candidate& candidate);
[[nodiscard]] std::vector<widgets::EpochPoint> epochsOf(const std::vector<training::EpochRecord>& history);
/// Best, median and worst of one objective over the finished trials of each generation.
[[nodiscard]] std::vector<widgets::GenerationStats> statsOf(const StudyModel& model, std::size_t objective);
/// "(60 %, 30 %)": the reference point in display units and natural sign.
[[nodiscard]] QString referenceText(const study::StudyStart& start);
/// "accuracy 60 %, LUT 30 %": that of several studies.
[[nodiscard]] QString comparedFromText(const study::StudyComparison& comparison);
/// "401.2 ± 1.3 (5 runs)".
[[nodiscard]] QString averageText(const study::HypervolumeSpread& spread);

} // namespace snac::studio
