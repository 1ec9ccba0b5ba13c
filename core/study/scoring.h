// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/error.h"
#include "snac/data/prepare.h"
#include "snac/study/study_config.h"
#include "snac/study/trial.h"

#include <map>
#include <string>
#include <vector>

namespace snac::study {

// From what was measured to what the search is told. For runs and their stores: front ends read the values of
// the trials.

/// Which budgets a violation sums over: those known before training, or all.
enum class Budgets { Early, All };

/// The trial's value of a quantity as the study scores it: at the study's risk.
[[nodiscard]] double scoredValue(const StudyConfig& config, const hardware::Board& board, const Trial& trial,
                                 Quantity quantity);

/// Sum over the budgets of the relative excess, |value - limit| / |limit| (the bare difference for a limit of
/// 0); 0 when all are kept. A budget whose value is NaN is not counted: the caller refuses such trials.
[[nodiscard]] double violationOf(const StudyConfig& config, const hardware::Board& board, const Trial& trial,
                                 Budgets budgets);
/// "LUT 71.20 % is over the budget of 50.00 %; ...", a part a violated budget; "LUT, upper bound 71.20 %" for
/// the pessimist.
[[nodiscard]] std::string violationText(const StudyConfig& config, const hardware::Board& board,
                                        const Trial& trial, Budgets budgets);

/// The objectives' values, natural sign. Error: the first one that is not a finite number.
[[nodiscard]] Result<std::vector<double>> objectiveValues(const StudyConfig& config,
                                                          const hardware::Board& board, const Trial& trial);
/// Natural sign -> minimised form, and back: it is its own inverse.
[[nodiscard]] std::vector<double> minimised(const StudyConfig& config, std::vector<double> values);

/// What NSGA-II is told of a trial. `trials` by number, for duplicates.
[[nodiscard]] evolution::Evaluation evaluationOf(const StudyConfig& config, const Trial& trial,
                                                 const std::vector<Trial>& trials);

/// How many answers there are to choose from: the classes, or two to each label; 0 for numbers.
[[nodiscard]] int answersOf(const data::DatasetInfo& dataset);

/// Score of a constant answer on the validation rows. O(rows).
[[nodiscard]] ConstantPredictor constantPredictor(const data::PreparedData& data);

/// Whether any objective or budget needs the cost model.
[[nodiscard]] bool needsHardware(const StudyConfig& config);

} // namespace snac::study
