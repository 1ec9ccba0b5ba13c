// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "learner.h"
#include "training_options.h"

#include <functional>
#include <optional>
#include <vector>

namespace snac::training {

/// One fit of one candidate: train rows fit, validation rows steer.
struct Fit
{
    LearnerSetup setup;
    const data::Samples* validation = nullptr;
    int epochs = 1;
    int minSteps = 0; ///< of a fold in time: more epochs, if its own rows make fewer steps
    int patience = 0; ///< 0: no early stopping
    int fold = 0;
    bool folded = false;                   ///< one of several folds: named in messages
    bool standardise = false;              ///< learn a regression in standardised targets (TargetUnits)
    bool activateAfterwards = false;       ///< likewise: whether an output activation may wait
    Decision decision = Decision::Highest; ///< of the network that comes out
    bool smooths = false;                  ///< a balanced decision, by Recalls::Smooth
    bool holdsAnswers = false; ///< leave the decision to be balanced with the other folds: FitResult::held
    RunControl* control = nullptr;
    std::function<void(const EpochRecord&)> epochFinished;
    std::function<double()> penalty; ///< of the learner's present state, added to the validation loss when
                                     ///< epochs are compared; may be empty
    std::function<void()> improved;  ///< the learner's present state is the best so far; may be empty
};

struct FitResult
{
    network::Metrics metrics;        ///< of the best epoch
    network::TrainedNetwork network; ///< of the best epoch
    std::vector<EpochRecord> history;
    double trainingSeconds = 0.0; ///< inside training passes alone
    double rowsSeen = 0.0;
    std::optional<HeldAnswers> held = {};
};

/// Epochs with early stopping; the epoch with the lowest validation loss is returned. Errors: "cancelled",
/// divergence with its epoch and fold, what the backend refuses.
[[nodiscard]] Result<FitResult> fit(Backend& backend, const Fit& task);

/// Whether rows go with a network of that many inputs and outputs; `which` names them in messages.
[[nodiscard]] Result<> checkSamples(const data::Samples& samples, const char* which, int inputs, int outputs,
                                    network::Loss loss);
[[nodiscard]] Result<> checkHyper(const space::HyperParameters& hyper);

/// Whether settings, data and candidate go together; the loss they come to.
[[nodiscard]] Result<network::Loss> checkJob(const TrainingJob& job);

/// Checks the job, then one fit, or one for each fold (see folds.h), one after the other.
[[nodiscard]] Result<TrainingOutcome> trainCandidate(Backend& backend, const TrainingJob& job);
/// Checks the job, then the fit of one fold, or the one there is. 0 <= part < folds.
[[nodiscard]] Result<TrainedPart> trainPart(Backend& backend, const TrainingJob& job, int part);

} // namespace snac::training
