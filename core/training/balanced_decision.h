// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/data/dataset.h"
#include "snac/network/loss.h"
#include "snac/network/trained_network.h"

#include <Eigen/Core>

namespace snac::training {

/// What to add to the outputs (logits) so that the mean recall of the classes is highest on these rows; class
/// by class, by the exact steps at which rows change sides. Of steps that are as good, the one nearest to the
/// shift that the frequency of the classes asks for, so that few rows do not send it far off. Zeros where
/// nothing is gained. With one logit the value moves its threshold. O(classes x rows log rows).
[[nodiscard]] Eigen::RowVectorXf balancingShift(const data::Matrix& outputs, const data::Samples& truth,
                                                network::Loss loss);

/// Adds the balancing shift to the biases of the last layer, and to these outputs of it: prediction,
/// compression and every export then decide so without knowing of it. Leaves both alone for regression and
/// where the last layer has no bias.
void balanceDecision(network::TrainedNetwork& network, data::Matrix& outputs, const data::Samples& truth,
                     network::Loss loss);

} // namespace snac::training
