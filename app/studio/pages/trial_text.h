// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/fit.h"
#include "snac/study/quantity.h"
#include "snac/study/study_start.h"
#include "snac/study/trial.h"

#include <QString>

#include <functional>
#include <memory>
#include <string_view>

namespace snac::studio {

/// A text of the core.
[[nodiscard]] QString textOf(std::string_view text);

/// The trial of a number, or null.
using TrialLookup = std::function<std::shared_ptr<const study::Trial>(int)>;

/// How the trial came to be, in plain words: "child of #187 × #203, width of layer 2 mutated 32 → 60",
/// "drawn at random", "baseline 16-64-32-32-5".
[[nodiscard]] QString originText(const study::Trial& trial, const std::vector<space::Gene>& genes,
                                 const TrialLookup& lookup);

/// The value of a gene as shown; real ranges with three digits.
[[nodiscard]] QString geneText(const space::Gene& gene, double value);

/// A stored value of a quantity as shown: "75.58 %", "55 ns", "–" where it is not known.
[[nodiscard]] QString displayText(study::Quantity quantity, double stored);
/// Without the unit.
[[nodiscard]] QString displayNumber(study::Quantity quantity, double stored);
/// "accuracy ≥ 70 %", "LUT ≤ 12 %".
[[nodiscard]] QString budgetText(const study::Constraint& constraint);

/// "LUT", or "LUT, upper bound" where the risk makes that the figure.
[[nodiscard]] QString labelText(study::Quantity quantity, study::Risk risk);

/// "before training: LUT 3.10 % (2.80 to 3.40), ...": what the estimate that is not shown came to.
[[nodiscard]] QString otherPriceWords(const study::Trial& trial, const hardware::Board& board);
/// "estimate with own weights", "estimate before training".
[[nodiscard]] QString estimateText(study::Price price);
/// Where figures of a quantity come from in this study: "validation", "validation, mean of 3 folds",
/// "estimate with own weights on VU13P", "counted".
[[nodiscard]] QString originOf(study::Quantity quantity, const study::StudyStart& start);

/// "VU13P": the id of a board as a heading.
[[nodiscard]] QString boardHeading(const hardware::Board& board);
/// "ap_fixed<8,3>, reuse 1, 5 ns, Latency": what a cost was computed for. What the candidate chose stands in
/// place of the study's: "reuse 1/2/4" by layer.
[[nodiscard]] QString hlsConditions(const hardware::HlsConfig& config,
                                    const space::HardwareChoice& choice = {});
/// Of a study whose candidates choose: "ap_fixed<8,3> or ap_fixed<6,2> by layer, reuse factor 1, Latency, 5
/// ns".
[[nodiscard]] QString buildConditions(const study::StudyConfig& config);

/// "LUT 4.20 % (3.10–6.00), budget 5 %": what decides whether a network fits.
[[nodiscard]] QString fitReason(const study::FitVerdict& verdict);

/// Digits in groups of three, by thin spaces: "6 998 400". Large numbers as powers of ten.
[[nodiscard]] QString groupedNumber(double number);

/// "★ knee, for the paper"; empty where nothing is said of the trial.
[[nodiscard]] QString markText(const study::TrialMark& mark);

/// "baseline theirs.onnx: Accuracy 75.20 %, LUT 3.10 %": a network of another program, by objective.
[[nodiscard]] QString baselineFigures(const study::StudyStart& start, const study::Baseline& baseline);

} // namespace snac::studio
