// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synthesis_session.h"

#include "snac/reports/synthesis_comparison.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/cards/layer_costs.h"
#include "snac/widgets/cards/stage_row.h"
#include "snac/widgets/plots/objective_plot.h"

#include <vector>

namespace snac::studio {

/// Translation of what is synthesized into what the views show. Pure functions.

using Records = std::vector<study::SynthesisRecord>;

/// How a point is to be built.
struct SynthesisChoice
{
    SynthesisPoint point;
    QString precision; ///< of a trial; empty: its own
    QString board;     ///< id
    double clockNs = 0.0;
    QString multipliers = {};  ///< of RTL: "dsp", "auto"; empty: additions
    bool withoutReuse = false; ///< every multiplication its own
    QString output = {};       ///< "argmax", "softmax"; empty: logits
    bool operator==(const SynthesisChoice&) const = default;
};

/// "#17", "#17, step 3f2a91bc/4".
[[nodiscard]] QString pointText(const SynthesisPoint& point);
[[nodiscard]] SynthesisPoint pointOf(const study::SynthesisRecord& record);
[[nodiscard]] SynthesisChoice choiceOf(const study::SynthesisRecord& record);
/// What of the choice is neither point, board nor clock, as titles say it: "ap_fixed<6,2>", "dsp", "reuse 1".
[[nodiscard]] QStringList choiceWords(const SynthesisChoice& choice);
/// Those that may stand side by side: of the same point, built the same way.
[[nodiscard]] Records recordsOf(const Records& all, const SynthesisChoice& choice);

/// What the stages of a job are called; the check by what simulates this form.
[[nodiscard]] QStringList stageNames(const QString& form, bool isExport);
[[nodiscard]] widgets::StageRow::State stageRowState(jobs::State state);

[[nodiscard]] std::vector<widgets::CostBar> boardBars(const study::SynthesisRecord& record);
struct SynthesizedLayers
{
    QStringList columns;
    std::vector<widgets::LayerCostRow> rows;
};
/// LUT and FF; DSP and BRAM where a layer takes some.
[[nodiscard]] SynthesizedLayers synthesizedLayers(const study::SynthesisRecord& record);

/// Of each trial as it was searched, on the study's board and clock: what came nearest to hardware, by axis
/// of the objectives. Axes that are no figure of hardware, or that the tool does not tell, are NaN.
[[nodiscard]] std::vector<widgets::PlotMeasured> measuredTrials(const Records& records,
                                                                const study::StudyStart& start);

/// Of each trial as it was searched and each step of the local search, on the study's board and clock: what
/// came nearest to hardware of it.
[[nodiscard]] Records nearestResults(const Records& records, const study::StudyStart& start);

/// Why a result cannot be a row of the calibration; empty if it can.
[[nodiscard]] QString calibrationObstacle(const study::SynthesisRecord& record);

} // namespace snac::studio
