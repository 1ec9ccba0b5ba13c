// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include "snac/data/dataset.h"
#include "snac/network/loss.h"
#include "snac/network/trained_network.h"

#include <Eigen/Core>

#include <vector>

namespace snac::training {

/// By which recalls a shift is chosen: those of the very rows, or smoothed ones.
enum class Recalls {
    OfRows, ///< best on the rows, and of a few rows of a rare class too good for any others
    Smooth  ///< each row stands for others near it, so that a few of them tell what many would
};

/// What to add to the outputs (logits) so that the mean recall of the classes is highest on these rows; class
/// by class, by the exact steps at which rows change sides. Of steps that are as good, the one nearest to the
/// shift that the frequency of the classes asks for, so that few rows do not send it far off. Zeros where
/// nothing is gained. With one logit the value moves its threshold. O(classes x rows log rows).
/// Smooth: of recalls that are integrals of Gaussian kernels, as wide as Silverman (Density Estimation,
/// 1986, 3.31) has it for the rows of the class and for the others; never worse on the rows than no shift.
[[nodiscard]] Eigen::RowVectorXf balancingShift(const data::Matrix& outputs, const data::Samples& truth,
                                                network::Loss loss, Recalls recalls = Recalls::OfRows);

/// Adds the balancing shift to the biases of the last layer, and to these outputs of it: prediction,
/// compression and every export then decide so without knowing of it. Leaves both alone for regression and
/// where the last layer has no bias.
void balanceDecision(network::TrainedNetwork& network, data::Matrix& outputs, const data::Samples& truth,
                     network::Loss loss, Recalls recalls = Recalls::OfRows);

/// Balances the decision of folds by one shift for them all: the one that is best for the mean of their
/// scores, on all their rows, each answered by the network that has not learned it. A shift for each fold
/// would be chosen on its few rows of rare classes, which score too well by it, and the network that is kept
/// would decide by the accidents of its own. Networks and metrics of the parts change; they need held
/// answers, or nothing is done.
void balanceTogether(std::vector<TrainedPart>& parts);

} // namespace snac::training
