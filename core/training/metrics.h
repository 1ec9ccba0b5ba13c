// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

namespace snac::training {

/// Mean loss over the rows, in double precision; NaN or infinite when an output is.
[[nodiscard]] double meanLoss(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// Fraction of rows classified right; NaN for regression.
[[nodiscard]] double accuracyOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// Area under the ROC curve: the probability that a positive row scores higher than a negative one, ties
/// counting half (Mann-Whitney U by ranks, O(n log n)). NaN when one of the two groups is empty.
[[nodiscard]] double rocAuc(const std::vector<double>& scores, const std::vector<bool>& positive);

/// What a network that answers zero everywhere would lose.
[[nodiscard]] double zeroLoss(const data::Samples& truth, Loss loss, int outputs);

/// Mean of each score over the folds; folds where it does not apply are left out.
[[nodiscard]] Metrics meanOf(const std::vector<Metrics>& folds);

} // namespace snac::training
