// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compress_model.h"

#include "snac/reports/synthesis_record.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/cards/accuracy_steps.h"
#include "snac/widgets/cards/mask_player.h"
#include "snac/widgets/cards/precision_table.h"
#include "snac/widgets/plots/curve_plot.h"
#include "snac/widgets/plots/weight_histogram.h"

#include <functional>

namespace snac::studio {

/// Translation of compression steps into what the views show. Pure functions; all in display units.

/// "ap_fixed<8,3>", with the modes where casts do not round and saturate.
[[nodiscard]] QString precisionText(const FixedFormat& precision);
/// "iterative", "one-shot", with "whole neurons" where it is structured.
[[nodiscard]] QString methodText(const compression::Branch& branch);
/// "#93 · ap_fixed<8,3> · iterative · 80 %".
[[nodiscard]] QString stepTitle(const compression::CompressionStep& step);
[[nodiscard]] QString sparsityText(double sparsity); ///< "80 %", "79.7 %"
/// "fits", "not sure", "does not fit", as of trials; "over budget" where the bounds alone leave it open.
[[nodiscard]] QString fitWords(const study::StepVerdict& verdict);
/// What is broken, or the limit that is used up most.
[[nodiscard]] QString fitWhy(const study::StepVerdict& verdict);

[[nodiscard]] widgets::CurveMark markOf(const compression::Branch& branch); ///< of its method
/// A curve a branch, in the order of the first step of each.
[[nodiscard]] std::vector<widgets::Curve>
branchCurves(const CompressModel& model, bool joined,
             const std::function<double(const compression::CompressionStep&)>& x);

/// Accuracy against sparsity, a curve a branch; trials that are not in focus are faint.
[[nodiscard]] std::vector<widgets::Curve> sparsityCurves(const CompressModel& model);
/// Accuracy against a cost, both as the study scores them, the study's trials behind; ids of trials are -2 -
/// number. The costs of trials are those they are judged by (study::shownPrice()), those of steps
/// estimates with their own weights.
[[nodiscard]] std::vector<widgets::Curve> costCurves(const CompressModel& model, const StudyModel& study,
                                                     study::Quantity cost);
/// The front of the search's trials and that of the compressed networks in this plane, each of those within
/// all budgets at the study's risk: see study::Front.
[[nodiscard]] std::vector<widgets::CurveFront> costFronts(const CompressModel& model, const StudyModel& study,
                                                          study::Quantity cost);
/// What tools made of trials and steps, by the same ids: see nearestResults().
[[nodiscard]] std::vector<widgets::CurveMeasured>
costMeasured(const CompressModel& model, study::Quantity cost,
             const std::vector<study::SynthesisRecord>& nearest);
/// Precisions by colour, methods by line and mark.
[[nodiscard]] std::vector<widgets::CurveKey> curveLegend(const CompressModel& model);
/// The same by mark alone, and the two kinds of points with their fronts: what is scored, and what kind of
/// price it has.
[[nodiscard]] std::vector<widgets::CurveKey> costLegend(const CompressModel& model, study::Quantity cost,
                                                        const study::StudyStart& start);
/// What the trial in focus scores as float, where it is known.
[[nodiscard]] std::vector<widgets::CurveLevel> floatLevels(const CompressModel& model);
[[nodiscard]] widgets::CurveAxis sparsityAxis();
/// Says which kind of price stands on it: with steps two of them, which costLegend() tells apart.
[[nodiscard]] widgets::CurveAxis costAxis(const CompressModel& model, study::Quantity cost,
                                          const study::StudyStart& start);
[[nodiscard]] widgets::CurveAxis scoreAxis(const CompressModel& model);
/// Beside the cost, where trials of the search and steps stand together.
[[nodiscard]] widgets::CurveAxis costScoreAxis(const CompressModel& model, const study::StudyStart& start);
/// Costs a user may choose for the axis.
[[nodiscard]] std::vector<study::Quantity> costQuantities();

/// The weights of every dense layer in the shape it has in the trial: NaN where pruned, also those of neurons
/// that are gone.
[[nodiscard]] std::vector<widgets::WeightGrid> weightGrids(const compression::CompressionStep& step,
                                                           const std::vector<int>& trialWidths);
/// All rounds of the step's branch up to the last one there is.
[[nodiscard]] std::vector<widgets::MaskRound> maskRounds(const CompressModel& model, int step);
/// "layer 1: 16 → 64".
[[nodiscard]] QStringList layerNames(const std::vector<int>& widths);
/// The widths the step's branch began with.
[[nodiscard]] std::vector<int> trialWidths(const CompressModel& model, int step);
/// Of the layer that the player counts so, from 0, in its step; null where the step has none.
[[nodiscard]] const FixedFormat* weightFormat(const compression::CompressionStep& step, int layer);
/// The same of a folded float network.
[[nodiscard]] const Eigen::MatrixXf* floatWeights(const network::TrainedNetwork& network, int layer);
/// Before: of the folded float network; empty where it is not known.
[[nodiscard]] widgets::LayerWeights layerWeights(const CompressModel& model, int step, int layer);

/// A value in each precision. With calibrated ranges the integer bits are those of the layer, as round 0 of a
/// branch of this precision has them.
[[nodiscard]] std::vector<widgets::PrecisionRow> precisionRows(const CompressModel& model, int trial,
                                                               int layer, double value);

/// "+0.50" and "−0.50" points; "–" where it is not known.
[[nodiscard]] QString changeText(study::Quantity score, double stored);
/// What the step's integers win or lose against its trial as float, in words; empty where it is not known.
[[nodiscard]] QString changeFromTrial(const CompressModel& model, const compression::CompressionStep& step);
/// Unquantized, fake-quantized and in integers.
[[nodiscard]] std::vector<widgets::AccuracyFigure> scoreFigures(const CompressModel& model,
                                                                const compression::CompressionStep& step);

} // namespace snac::studio
