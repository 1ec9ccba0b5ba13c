// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "early_discard.h"

#include "snac/study/scoring.h"

#include "snac/evolution/survival.h"

#include <algorithm>

namespace snac::study {

training::TrainingOptions probeOptions(const training::TrainingOptions& full)
{
    training::TrainingOptions probe = full;
    probe.epochs = std::max(1, full.epochs / 4);
    probe.minSteps = full.minSteps / 4;
    probe.folds = 1;
    probe.patience = 0;
    probe.quantizedEpochs = std::min(1, full.quantizedEpochs);
    return probe;
}

std::vector<bool> worthTraining(const StudyConfig& config, const std::vector<Trial>& contestants)
{
    std::vector<evolution::Fitness> pool;
    for (const Trial& trial : contestants) {
        pool.push_back({.objectives = minimised(config, trial.values),
                        .violation = trial.violation,
                        .failed = trial.values.empty()});
    }
    const std::size_t keep = (pool.size() + 1) / 2;
    const auto survival = evolution::survive(pool, keep, evolution::Truncation::OneByOne);
    std::vector<bool> worth(pool.size(), false);
    for (const std::size_t position : survival.survivors) {
        worth[position] = true;
    }
    for (std::size_t i = 0; i < contestants.size(); ++i) {
        worth[i] = worth[i] || isBaseline(contestants[i]);
    }
    return worth;
}

} // namespace snac::study
