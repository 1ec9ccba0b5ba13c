// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_rules.h"

#include <algorithm>

namespace snac::study {

StudyConfig withRules(StudyConfig config, int rules)
{
    config.rules = rules;
    if (rules < 1) {
        config.evolution.repeats = evolution::Repeats::AfterAttempts;
        config.training.standardiseTargets = false;
        config.training.minSteps = 0;
        config.compression.warmUpMinSteps = 0;
        config.compression.minSteps = 0;
        config.compression.scaleTargets = false;
    }
    if (rules < 2) {
        config.price = Price::Before;
        config.compression.ranges = config.compression.ranges.value_or(training::Ranges::Calibrated);
    }
    if (rules < 3) {
        config.training.decision = training::Decision::Highest;
    }
    config.training.decisionByFold = rules < 4;
    config.training.activateAfterwards = config.training.activateAfterwards && rules >= 5;
    return config;
}

bool countsAsTrial(const StudyConfig& config, const Trial& trial)
{
    if (config.rules < 1) {
        return true;
    }
    switch (trial.state) {
    case TrialState::Complete:
    case TrialState::Discarded:
        return true;
    case TrialState::Running:
        return trial.duplicateOf < 0;
    case TrialState::Failed:
        return !trial.engine.empty(); // else it failed before its training
    case TrialState::Rejected:
    case TrialState::Duplicate:
        return false;
    }
    return false;
}

int countedTrials(const StudyConfig& config, std::span<const Trial> trials)
{
    return static_cast<int>(
        std::ranges::count_if(trials, [&](const Trial& trial) { return countsAsTrial(config, trial); }));
}

int trainedTrials(const StudyConfig& config, std::span<const Trial> trials)
{
    return static_cast<int>(std::ranges::count_if(trials, [&](const Trial& trial) {
        return trial.state != TrialState::Running && countsAsTrial(config, trial);
    }));
}

int epochsOf(const StudyConfig& config, int trainRows, int validationRows, const Trial& trial)
{
    const int folds = config.training.folds;
    const bool inTime = folds > 1 && !config.dataset.timeColumn.empty();
    // Of folds in time the first has the fewest rows, one span of folds + 1, and so the most epochs.
    const long long rows = inTime ? std::max(1, (trainRows + validationRows) / (folds + 1))
                                  : training::fittingRows(config.training, trainRows, validationRows);
    return training::epochsFor(config.training, rows, trial.candidate.hyper.batchSize);
}

int drawLimit(const StudyConfig& config)
{
    constexpr int fewest = 1000;
    return config.rules < 1 ? config.trials : std::max(fewest, 10 * config.trials);
}

bool pricesOwnWeights(const StudyConfig& config)
{
    return config.rules >= 2;
}

hardware::ReuseRule reuseRule(const StudyConfig& config)
{
    return config.rules < 1 ? hardware::ReuseRule::Rounded : hardware::ReuseRule::ByStrategy;
}

std::string candidateKey(const StudyConfig& config, const space::Candidate& candidate)
{
    return config.rules < 1 ? candidate.key() : hardware::builtKey(candidate, config.hls);
}

} // namespace snac::study
