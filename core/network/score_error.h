// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics.h"

namespace snac::network {

/// One standard error of each of evaluate()'s scores, from the spread of the rows they are means of; NaN
/// where a score does not apply, and for the loss.
/// - accuracy: binomial, sqrt(p (1 - p) / n);
/// - balanced accuracy: binomial in each class, as the mean over K classes: sqrt(sum p_k (1 - p_k) / n_k) /
/// K;
/// - ROC AUC: Hanley and McNeil, Radiology 143 (1982) 29; the mean over the classes, whose areas are taken as
///   fully correlated, so that the error is no smaller than the true one;
/// - where all rows of a class or a label agree, all right or all wrong, and for an area of 0 or 1: half of
///   Wilson's interval of one standard error, 1 / (2 (n + 1)), as their spread was not seen, which is not
///   none;
/// - RMSE: of the mean squared error, carried through the root: s(e^2) / (2 sqrt(n) RMSE);
/// - mean distance: s(d) / sqrt(n).
/// O(rows x classes x log rows).
[[nodiscard]] Metrics standardErrors(const data::Matrix& outputs, const data::Samples& truth, Loss loss);

} // namespace snac::network
