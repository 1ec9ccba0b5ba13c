// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/candidate_cost.h"
#include "snac/study/study_config.h"
#include "snac/study/trial.h"

#include <span>

namespace snac::study {

// A study keeps the rules it was begun with, so that what is resumed equals what was never interrupted. The
// head of its file has their number (StudyMeta::rules); files older than the number have 0.
//   0  every trial counts towards n_trials; candidates are told apart by the choices they name; targets are
//      learned in their own units; epochs are epochs
//   1  only trials that are trained count; candidates are told apart by what is built; targets are
//      standardised for training; search.min_steps lengthens short trainings; a search leaves no room for
//      repeated candidates
//   2  trained networks are priced again with their own rounded weights (search.price)
//      a local search that is not told its ranges takes integer bits as written for classes; before, it
//      calibrated them
//   3  where balanced accuracy is an objective, the decision of a trained network is balanced
//   4  it is balanced by smoothed recalls, and with folds for all of them at once; before, by those of the
//   very
//      rows, for each fold alone, and the network whose decision was moved least was kept
//   5  targets are standardised for training also before an output activation that leaves them all as they
//   are

/// `config` with what the rules say in place of what its text cannot say.
[[nodiscard]] StudyConfig withRules(StudyConfig config, int rules);

/// Whether a trial uses up one of `n_trials`: it is, was or will be trained. Rejected ones, duplicates and
/// those without a hardware estimate do not.
[[nodiscard]] bool countsAsTrial(const StudyConfig& config, const Trial& trial);
[[nodiscard]] int countedTrials(const StudyConfig& config, std::span<const Trial> trials);
/// Those of them that are finished: what a report, the list of studies and the window say of how far it came.
[[nodiscard]] int trainedTrials(const StudyConfig& config, std::span<const Trial> trials);

/// Epochs in which the network of a trial is trained, a fold each; those at a precision come after them.
[[nodiscard]] int epochsOf(const StudyConfig& config, int trainRows, int validationRows, const Trial& trial);

/// Most candidates that are drawn for `n_trials` trials: ten times as many, and 1,000 at least.
[[nodiscard]] int drawLimit(const StudyConfig& config);

/// Whether trained networks are priced again with their own weights.
[[nodiscard]] bool pricesOwnWeights(const StudyConfig& config);

/// How reuse factors of single layers are priced.
[[nodiscard]] hardware::ReuseRule reuseRule(const StudyConfig& config);

/// What tells candidates apart: those of equal keys are tried once.
[[nodiscard]] std::string candidateKey(const StudyConfig& config, const space::Candidate& candidate);

} // namespace snac::study
