// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/network/loss.h"

#include <optional>

namespace snac::training {

/// What trains: the fused engine, LibTorch, or the first for what it can and the second for the rest.
enum class EngineKind { Auto, Fused, Torch };

inline constexpr Tokens<EngineKind, 3> engineTokens{
    {{EngineKind::Auto, "auto"}, {EngineKind::Fused, "fused"}, {EngineKind::Torch, "torch"}}};

/// Which class a network answers with.
enum class Decision {
    Highest, ///< that of the highest output
    Balanced ///< outputs are shifted, by what balances the accuracy of the validation rows best
};

/// What a user may say of it; empty: balanced where balanced accuracy is an objective.
using DecisionChoice = std::optional<Decision>;
inline constexpr Tokens<DecisionChoice, 3> decisionTokens{
    {{std::nullopt, "auto"}, {Decision::Highest, "highest"}, {Decision::Balanced, "balanced"}}};

/// The training part of the `search:` section.
struct TrainingOptions
{
    int epochs = 5;
    int folds = 1; ///< > 1: stratified k-fold over train + validation; metrics are the mean over folds
    int patience =
        0; ///< early stopping on validation loss, in epochs; 0 = off; the best epoch is always restored
    network::LossChoice loss;
    EngineKind engine = EngineKind::Auto;
    int minSteps = 0; ///< at least so many gradient steps: see epochsFor()
    /// Regression: every target is standardised on the fitting rows while it is learned, and the network
    /// changed so that it gives the units of the data. Off for studies begun before there was such a thing.
    bool standardiseTargets = true;
    /// So too where an output activation leaves all targets as they are (TargetUnits). Off for studies begun
    /// before it was.
    bool activateAfterwards = true;
    Decision decision = Decision::Highest;
    bool decisionByFold =
        false; ///< each fold is balanced alone, as in studies begun before folds were together
    int quantizedEpochs =
        0; ///< further epochs at the precision a candidate chooses, where that is a gene; 0: round only
};

/// Epochs of a training on so many rows: `epochs`, or as many as `minSteps` steps take.
[[nodiscard]] int epochsFor(const TrainingOptions& options, long long rows, int batchSize);
/// Rows that one fit learns from: of the training rows, or of all but a fold. The same number for every fold.
[[nodiscard]] long long fittingRows(const TrainingOptions& options, long long train, long long validation);
/// Of a number of epochs and a number of steps.
[[nodiscard]] int epochsFor(int epochs, int minSteps, long long rows, int batchSize);

} // namespace snac::training
