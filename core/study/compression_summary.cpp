// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_summary.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace snac::study {

Result<int> compressibleTrial(const std::vector<Trial>& trials, int number)
{
    const auto trial = std::ranges::find(trials, number, &Trial::number);
    if (trial == trials.end()) {
        if (trials.empty()) {
            return fail("there is no trial " + std::to_string(number) + "; the study has none yet");
        }
        const int last = std::ranges::max(trials, {}, &Trial::number).number;
        return fail("there is no trial " + std::to_string(number) +
                    (last == 0 ? "; the study has trial 0 alone"
                               : "; the study has trials 0 to " + std::to_string(last)));
    }
    if (trial->state == TrialState::Duplicate && trial->duplicateOf != number) {
        return compressibleTrial(trials, trial->duplicateOf);
    }
    if (trial->state != TrialState::Complete) {
        return fail("trial " + std::to_string(number) + " has no network: it is " +
                    std::string(stateName(trial->state)) +
                    (trial->reason.empty() ? "" : " (" + trial->reason + ")"));
    }
    return number;
}

Result<int> kneeTrial(const StudySummary& summary)
{
    Front front(summary.start.config);
    for (const Trial* trial : frontTrials(summary)) {
        front.insert(trial->number, trial->values);
    }
    const std::optional<int> knee = front.knee();
    if (!knee) {
        return fail("the study has no Pareto front yet, so it has no knee", {.file = summary.start.file});
    }
    return *knee;
}

Result<StepId> findStep(const std::vector<CompressionStepPtr>& steps, const std::string& name)
{
    const std::size_t slash = name.find('/');
    const int round = slash == std::string::npos ? -1 : wholeFrom<int>(name.substr(slash + 1)).value_or(-1);
    if (slash == std::string::npos || slash == 0 || round < 0) {
        return fail("\"" + name +
                    "\" does not name a step; steps are named like 3f2a/4, as the table of `snac compress` "
                    "shows them");
    }
    std::set<StepId> found;
    for (const CompressionStepPtr& step : steps) {
        const StepId id{.branch = step->branch.key(), .round = step->round};
        if (step->round == round && id.branch.starts_with(name.substr(0, slash))) {
            found.insert(id);
        }
    }
    if (found.size() == 1) {
        return *found.begin();
    }
    return fail(found.empty()
                    ? "the study has no step " + name
                    : "several branches begin with " + name.substr(0, slash) + "; write more of the name");
}

std::string stepName(const std::vector<CompressionStepPtr>& steps, const compression::CompressionStep& step)
{
    const std::string own = step.branch.key();
    std::size_t length = 4;
    for (const CompressionStepPtr& other : steps) {
        const std::string key = other->branch.key();
        while (length < own.size() && key != own && key.starts_with(own.substr(0, length))) {
            ++length;
        }
    }
    return own.substr(0, length) + "/" + std::to_string(step.round);
}

CompressionStart headOf(const StudyStart& start)
{
    CompressionStart head;
    head.header() = start.header();
    head.config = start.config;
    head.file = start.file;
    return head;
}

CompressionSummary summarizeCompressions(CompressionStart head, std::vector<CompressionBranch> branches,
                                         const std::vector<CompressionStepPtr>& steps,
                                         std::vector<TestScore> scores)
{
    CompressionSummary summary;
    summary.start = std::move(head);
    std::map<std::string, std::map<int, CompressionStepPtr>> byBranch;
    for (const CompressionStepPtr& step : steps) {
        byBranch[step->branch.key()][step->round] = step;
    }
    std::set<int> unseen;
    for (const CompressionBranch& branch : branches) {
        if (branch.branch.startsUnseen() && branch.floatMetrics) {
            unseen.insert(branch.branch.trial);
        }
    }
    std::set<int> trials;
    for (const CompressionBranch& branch : branches) {
        trials.insert(branch.branch.trial);
        // Branches of earlier builds may have started from a network that had seen these rows.
        const bool best = unseen.contains(branch.branch.trial) == branch.branch.startsUnseen();
        if (branch.floatMetrics && best) {
            summary.start.floatMetrics[branch.branch.trial] = *branch.floatMetrics;
            if (branch.branch.startsUnseen()) {
                summary.start.floatMetrics.unseen.insert(branch.branch.trial);
            }
        }
        summary.start.steps += static_cast<int>(branch.targets.size());
        summary.interrupted = summary.interrupted || branch.state == BranchState::Running;
        for (const auto& [round, step] : byBranch[branch.branch.key()]) {
            summary.steps.push_back(step);
        }
    }
    summary.start.trials.assign(trials.begin(), trials.end());
    summary.start.branches = branches;
    summary.start.storedSteps = static_cast<int>(summary.steps.size());
    summary.branches = std::move(branches);
    summary.testScores = std::move(scores);
    std::ranges::sort(summary.testScores, {},
                      [](const TestScore& score) { return std::tie(score.when, score.step); });
    fillFront(summary);
    return summary;
}

void fillFront(CompressionSummary& summary)
{
    const StudyConfig& config = summary.start.config;
    summary.values.clear();
    summary.front.clear();
    const std::vector<bool> judged = judgedTogether(summary.steps);
    const Quantity score = stepScore(config, summary.start.dataset.task);
    const auto constant = constantScore(summary.start, score);
    Front front(config);
    for (std::size_t i = 0; i < summary.steps.size(); ++i) {
        Trial step = asTrial(config, summary.start.board, *summary.steps[i], static_cast<int>(i));
        const double own = valueOf(score, &summary.steps[i]->integerMetrics, nullptr);
        if (judged[i] && beatsConstant(score, own, constant)) {
            front.insert(step);
        }
        summary.values.push_back(std::move(step.values));
    }
    for (const int step : front.ids()) {
        summary.front.push_back(static_cast<std::size_t>(step));
    }
}

} // namespace snac::study
