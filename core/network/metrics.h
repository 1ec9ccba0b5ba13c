// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loss.h"

#include "snac/data/dataset.h"

#include <vector>

namespace snac::network {

/// Scores on data that did not fit the weights. Those that do not apply to the task are NaN.
struct Metrics
{
    double loss = 0.0;
    double accuracy = 0.0;         ///< fraction right, 0..1 (fidelity is its other name)
    double balancedAccuracy = 0.0; ///< mean over classes of the recall
    double rocAuc = 0.0;           ///< one-vs-rest, mean over classes
    double rmse = 0.0;             ///< regression: root of the mean squared error over all outputs
    double meanDistance = 0.0;     ///< regression: mean Euclidean distance between output and target rows
};

/// Metrics of network outputs (logits or regression values) against the truth.
[[nodiscard]] Metrics evaluate(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// Mean loss over the rows, each as much as its weight says, in double precision; NaN or infinite when an
/// output is. All other scores count each row as one.
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

} // namespace snac::network
