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
    double accuracy = 0.0;         ///< fraction right, 0..1 (fidelity is its other name); mean over labels
    double balancedAccuracy = 0.0; ///< mean over classes of the recall; mean over labels
    double rocAuc = 0.0;           ///< one-vs-rest, mean over classes; mean over labels
    double rmse = 0.0;             ///< regression: root of the mean squared error over all outputs
    double meanDistance = 0.0;     ///< regression: mean Euclidean distance between output and target rows
};

// One score each. Outputs are logits or regression values, a row a sample; NaN where a score does not apply
// to the task, where it cannot be told of these rows, or where outputs are not finite. Of several labels a
// row each score is that of one label, told by the sign of its output, on the mean over the labels.

/// Mean over the classes that have rows of the fraction of them that is right.
[[nodiscard]] double balancedAccuracyOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss);
/// One-vs-rest by the class probabilities, mean over the classes of which there are rows and others.
[[nodiscard]] double meanRocAucOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss);
[[nodiscard]] double rmseOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss);
[[nodiscard]] double meanDistanceOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// Metrics of network outputs (logits or regression values) against the truth.
[[nodiscard]] Metrics evaluate(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// Mean loss over the rows, each as much as its weight says, in double precision; NaN or infinite when an
/// output is. All other scores count each row as one.
[[nodiscard]] double meanLoss(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// Fraction of rows classified right, or of all labels of all rows; NaN for regression.
[[nodiscard]] double accuracyOf(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// Of several labels a row one: whether each row has it, as classes 0 and 1.
[[nodiscard]] data::Samples labelAlone(const data::Samples& truth, Eigen::Index label);

/// Area under the ROC curve: the probability that a positive row scores higher than a negative one, ties
/// counting half (Mann-Whitney U by ranks, O(n log n)). NaN when one of the two groups is empty.
[[nodiscard]] double rocAuc(const std::vector<double>& scores, const std::vector<bool>& positive);

/// What a network that answers zero everywhere would lose.
[[nodiscard]] double zeroLoss(const data::Samples& truth, Loss loss, int outputs);

// One standard error of each, from the spread of the rows: score_error.h says how.
[[nodiscard]] double accuracyError(const data::Matrix& outputs, const data::Samples& truth, Loss loss);
[[nodiscard]] double balancedAccuracyError(const data::Matrix& outputs, const data::Samples& truth,
                                           Loss loss);
[[nodiscard]] double rocAucError(const data::Matrix& outputs, const data::Samples& truth, Loss loss);
[[nodiscard]] double rmseError(const data::Matrix& outputs, const data::Samples& truth, Loss loss);
[[nodiscard]] double meanDistanceError(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

/// A score: where it is kept, how it is computed, and its standard error (null: not known).
struct ScoreRow
{
    using Function = double (*)(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

    double Metrics::*member;
    Function value;
    Function error;
};

/// Of all members of Metrics: by these rows they are computed, averaged and given errors.
inline constexpr ScoreRow scoreRows[] = {
    {&Metrics::loss, meanLoss, nullptr},
    {&Metrics::accuracy, accuracyOf, accuracyError},
    {&Metrics::balancedAccuracy, balancedAccuracyOf, balancedAccuracyError},
    {&Metrics::rocAuc, meanRocAucOf, rocAucError},
    {&Metrics::rmse, rmseOf, rmseError},
    {&Metrics::meanDistance, meanDistanceOf, meanDistanceError},
};

/// Mean of each score over the folds; folds where it does not apply are left out.
[[nodiscard]] Metrics meanOf(const std::vector<Metrics>& folds);

} // namespace snac::network
