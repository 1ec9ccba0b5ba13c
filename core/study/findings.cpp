// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include "snac/study/compression_choice.h"
#include "snac/study/quantity.h"
#include "snac/study/study_rules.h"
#include "snac/training/curve.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace snac::study {

namespace {

std::string constantText(const StudySummary& summary, const Findings& findings)
{
    const StudyConfig& config = summary.start.config;
    const data::TaskKind task = summary.start.dataset.task;
    const bool classes = data::tellsClasses(task);
    const std::string_view none =
        task == data::TaskKind::MultiLabel
            ? "no network is better than always answering with the commoner answer to each label"
        : classes ? "no network is better than always answering with the commonest class"
                  : "no network is better than always answering with the mean of the training targets";
    std::string text = std::string(none) + ": the best " +
                       inSentence(std::string(info(findings.score).label)) + " is " +
                       shownValue(findings.score, findings.best) +
                       (classes ? ", that of the constant answer " : ", that of the mean ") +
                       shownValue(findings.score, findings.constant);
    if (!classes && config.space.hardware.scoresFormats()) {
        text += "; see that the integer bits of the precisions hold the targets";
    }
    return text;
}

/// As the other notes, to which whoever shows them adds one.
std::string withoutFullStop(std::string text)
{
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

/// Held against the score that counts most.
void judgeConstant(const StudyStart& start, std::span<const Trial* const> trials, Findings& findings)
{
    findings.score = stepScore(start.config, start.dataset.task);
    const auto constant = constantScore(start, findings.score);
    if (!constant) {
        return;
    }
    findings.constant = *constant;
    for (const Trial* trial : trials) {
        const double value = trial->state == TrialState::Complete && trial->metrics
                                 ? valueOf(findings.score, &*trial->metrics, nullptr)
                                 : std::nan("");
        if (std::isnan(value)) {
            continue;
        }
        if (!findings.beatsConstant || beatsConstant(findings.score, value, findings.best)) {
            findings.best = value;
        }
        findings.beatsConstant = beatsConstant(findings.score, findings.best, constant);
    }
}

std::string trainingText(const StudySummary& summary, const Findings& findings)
{
    const training::TrainingOptions& training = summary.start.config.training;
    return "the validation loss of " + std::to_string(findings.improving) + " of the " +
           std::to_string(findings.front) +
           " networks on the front still fell when their training ended; more epochs (search.epochs, now " +
           std::to_string(training.epochs) + ") or a larger search.min_steps would give better networks";
}

} // namespace

bool isStillImproving(const StudyStart& start, const Trial& trial)
{
    return trial.state == TrialState::Complete &&
           training::stillImproving(trial.history,
                                    epochsOf(start.config, start.trainRows, start.validationRows, trial));
}

Findings findingsOf(const StudyStart& start, std::span<const Trial* const> trials, std::span<const int> front)
{
    Findings findings;
    judgeConstant(start, trials, findings);
    for (const Trial* trial : trials) {
        if (std::ranges::find(front, trial->number) != front.end()) {
            ++findings.front;
            findings.improving += isStillImproving(start, *trial) ? 1 : 0;
        }
    }
    return findings;
}

Findings findingsOf(const StudySummary& summary)
{
    std::vector<const Trial*> trials;
    std::ranges::transform(summary.trials, std::back_inserter(trials),
                           [](const Trial& trial) { return &trial; });
    return findingsOf(summary.start, trials, summary.front);
}

std::vector<std::string> notesOf(const StudySummary& summary)
{
    std::vector<std::string> notes;
    if (const auto& imported = summary.start.imported) {
        notes.push_back(noSearchText(*imported));
        notes.insert(notes.end(), imported->notes.begin(), imported->notes.end());
    }
    const std::vector<std::string>& data = summary.start.dataWarnings;
    std::ranges::transform(data, std::back_inserter(notes), withoutFullStop);
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
