// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/compression_branch.h"
#include "snac/study/study_config.h"
#include "snac/study/trial.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace snac::study {

/// What the networks that were compressed score themselves, in floating point, on the rows the steps are
/// scored on: by trial, where it is known. This, and never a mean over folds or a score at a precision, is
/// "as float".
using FloatScores = std::map<int, training::Metrics>;

/// Accuracy (a fraction) that a step wins, or loses where it is negative, against its trial as float; nothing
/// where that is not known or there is no accuracy.
[[nodiscard]] std::optional<double> accuracyChange(const compression::CompressionStep& step,
                                                   const FloatScores& floats);

/// The step worth looking at: the one that takes the fewest LUT of those that lose at most one point of
/// accuracy, against their trial as float where that is known and was reached, else against the best step. Of
/// equally small ones the more accurate, in whatever order they are listed. Nothing without steps, or for a
/// regression.
[[nodiscard]] std::optional<std::size_t> suggestedStep(const std::vector<CompressionStepPtr>& steps,
                                                       const FloatScores& floats);

/// A step in the form of a trial, with this number: the integer network's scores, its own cost, and what the
/// study's objectives and budgets make of them. Its state is failed where an objective has no value.
[[nodiscard]] Trial asTrial(const StudyConfig& config, const hardware::Board& board,
                            const compression::CompressionStep& step, int number);

} // namespace snac::study
