// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_branch.h"
#include "snac/study/fit.h"
#include "snac/study/study_config.h"
#include "snac/study/trial.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace snac::study {

/// What the networks that were compressed score themselves, in floating point, on the rows the steps are
/// scored on: by trial, where it is known. This, and never a mean over folds or a score at a precision, is
/// "as float".
struct FloatScores : std::map<int, network::Metrics>
{
    using map::map;
    std::set<int> unseen; ///< trials whose scored network was trained again without these rows
};

/// What steps are shown, compared and suggested by: the first of the study's objectives that is trained and
/// has its usual direction, else what networks of this task are headed by.
[[nodiscard]] Quantity stepScore(const StudyConfig& config, data::TaskKind task);

/// The score (accuracy etc., a fraction) that a step wins, or loses where it is negative, against its trial
/// as float; nothing where that is not known, where there is no such score, or where what is known of the
/// trial was scored on rows that the step's network had seen and the other had not.
[[nodiscard]] std::optional<double> scoreChange(const compression::CompressionStep& step,
                                                const FloatScores& floats,
                                                Quantity score = Quantity::Accuracy);

/// By step, whether it may be judged together with the others: in a study after folds steps of earlier
/// programs were scored on rows that their networks had seen, and are left out where there are others.
[[nodiscard]] std::vector<bool> judgedTogether(const std::vector<CompressionStepPtr>& steps);

/// A step held against the budgets of its study and against its board, as the search holds its trials.
struct StepVerdict
{
    double violation = 0.0; ///< violationOf() all budgets, at the study's risk; 0: all are kept
    std::string reason;     ///< violationText(), and what the board has too little of; empty: all is kept
    FitVerdict fit;         ///< with the bounds of the estimate, as in every list of trials
    double excess = 0.0;    ///< violation, and the relative excess over the board

    [[nodiscard]] bool keepsAll() const { return reason.empty(); }
};
[[nodiscard]] StepVerdict verdictOn(const StudyConfig& config, const hardware::Board& board,
                                    const compression::CompressionStep& step);

/// The step worth looking at: of those that keep all budgets and have room on the board, the one that takes
/// the fewest LUT of those that lose at most one point of the study's score (stepScore()), against their
/// trial as float where that is known and was reached, else against the best of them. Of equally small ones
/// the more accurate, in whatever order they are listed. Steps that are no better than the constant answer,
/// whose score is `constant` where it is known, are never it. Nothing without such steps, or for a
/// regression. Of steps that cannot be judged together those of earlier programs are left out
/// (judgedTogether()).
[[nodiscard]] std::optional<std::size_t> suggestedStep(const StudyConfig& config,
                                                       const hardware::Board& board,
                                                       const std::vector<CompressionStepPtr>& steps,
                                                       const FloatScores& floats,
                                                       std::optional<double> constant = {});
/// Whether a score is better than what the constant answer has; true where that is not known.
[[nodiscard]] bool beatsConstant(Quantity score, double value, std::optional<double> constant);
/// Where no step keeps all budgets and has room on the board: the one that is nearest to it.
[[nodiscard]] std::optional<std::size_t> nearestStep(const StudyConfig& config, const hardware::Board& board,
                                                     const std::vector<CompressionStepPtr>& steps);

/// A step in the form of a trial, with this number: the integer network's scores, its own cost, and what the
/// study's objectives and budgets make of them. Its state is failed where an objective has no value.
[[nodiscard]] Trial asTrial(const StudyConfig& config, const hardware::Board& board,
                            const compression::CompressionStep& step, int number);

} // namespace snac::study
