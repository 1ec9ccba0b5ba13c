// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include "snac/study/quantity.h"
#include "snac/study/study_rules.h"
#include "snac/training/curve.h"

#include <algorithm>
#include <cmath>

namespace snac::study {

namespace {

std::string constantText(const StudySummary& summary, const Findings& findings)
{
    const StudyConfig& config = summary.start.config;
    std::string text = "no network is better than always answering with the mean of the training targets: "
                       "the best RMSE is " +
                       shownValue(Quantity::Rmse, findings.bestRmse) + ", that of the mean " +
                       shownValue(Quantity::Rmse, summary.start.constant->rmse);
    if (config.space.hardware.precisions.size() > 1) {
        text += "; see that the integer bits of the precisions hold the targets";
    }
    return text;
}

std::string trainingText(const StudySummary& summary, const Findings& findings)
{
    const training::TrainingOptions& training = summary.start.config.training;
    return "the validation loss of " + std::to_string(findings.improving) + " of the " +
           std::to_string(findings.front) +
           " networks on the front still fell when their training ended; more " +
           "epochs (search.epochs, now " + std::to_string(training.epochs) +
           ") or a larger search.min_steps would give better networks";
}

} // namespace

bool isStillImproving(const StudyStart& start, const Trial& trial)
{
    return trial.state == TrialState::Complete &&
           training::stillImproving(trial.history,
                                    epochsOf(start.config, start.trainRows, start.validationRows, trial));
}

Findings findingsOf(const StudySummary& summary)
{
    Findings findings;
    if (summary.start.constant && summary.start.dataset.task == data::TaskKind::Regression) {
        for (const Trial& trial : summary.trials) {
            if (trial.state != TrialState::Complete || !trial.metrics || std::isnan(trial.metrics->rmse)) {
                continue;
            }
            findings.bestRmse = findings.beatsConstant ? std::min(findings.bestRmse, trial.metrics->rmse)
                                                       : trial.metrics->rmse;
            findings.beatsConstant = findings.bestRmse < summary.start.constant->rmse;
        }
    }
    for (const Trial& trial : summary.trials) {
        if (std::ranges::find(summary.front, trial.number) != summary.front.end()) {
            ++findings.front;
            findings.improving += isStillImproving(summary.start, trial) ? 1 : 0;
        }
    }
    return findings;
}

std::vector<std::string> notesOf(const StudySummary& summary)
{
    std::vector<std::string> notes;
    if (const auto& imported = summary.start.imported) {
        notes.push_back(noSearchText(*imported));
        notes.insert(notes.end(), imported->notes.begin(), imported->notes.end());
    }
    if (std::string end = endText(summary); !end.empty()) {
        notes.push_back(std::move(end));
    }
    const Findings findings = findingsOf(summary);
    if (findings.beatsConstant == false) {
        notes.push_back(constantText(summary, findings));
    }
    if (findings.tooShort()) {
        notes.push_back(trainingText(summary, findings));
    }
    return notes;
}

} // namespace snac::study
