// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcome.h"

#include "scoring.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::study {

namespace {

/// Own results only: duplicates repeat those of another trial.
bool counts(const Trial& trial)
{
    return trial.state != TrialState::Duplicate && trial.state != TrialState::Running;
}

bool isOverBudget(const Trial& trial)
{
    return trial.violation > 0.0 &&
           (trial.state == TrialState::Rejected || trial.state == TrialState::Complete);
}

/// How many times its limit the trial takes of the budget it misses most; 1 where that cannot be said.
double worstFactor(const StudyConfig& config, const hardware::Board& board, const Trial& trial)
{
    double worst = 1.0;
    for (const Constraint& constraint : config.constraints) {
        const double value = scoredValue(config, board, trial, constraint.quantity);
        const bool atLeast = info(constraint.quantity).maximize;
        const double above = atLeast ? constraint.limit : value;
        const double below = atLeast ? value : constraint.limit;
        if (std::isfinite(above) && below > 0.0) {
            worst = std::max(worst, above / below);
        }
    }
    return worst;
}

/// "5.9", "120": two digits that matter.
std::string factorText(double factor)
{
    return fixedText(factor, factor < 2.0 ? 2 : factor < 10.0 ? 1 : 0);
}

std::string trialsText(std::ptrdiff_t number)
{
    return counted(number, "trial");
}

/// The reason most failures have.
std::string failuresText(const std::vector<Trial>& trials)
{
    std::map<std::string, int> reasons;
    for (const Trial& trial : trials) {
        if (trial.state == TrialState::Failed) {
            ++reasons[trial.reason];
        }
    }
    const auto most = std::ranges::max_element(reasons, {}, [](const auto& reason) { return reason.second; });
    if (most == reasons.end()) {
        return {};
    }
    return (reasons.size() > 1 ? "most often (" + counted(most->second, "time") + "): " : std::string()) +
           printableName(most->first, 400);
}

/// What helps depends on the budgets that are missed: those of cost, or what is required of a score.
std::string adviceFor(const StudyConfig& config, const hardware::Board& board, const Trial& trial)
{
    const bool costs = std::ranges::any_of(config.constraints, [&](const Constraint& constraint) {
        const double value = scoredValue(config, board, trial, constraint.quantity);
        return !info(constraint.quantity).needsTraining && value > constraint.limit;
    });
    return costs ? ". Raise the budget, take a larger board, or let the search space have smaller networks"
                 : ". Require less of the score, train for more epochs, or let the search space have larger "
                   "networks";
}

Outcome overBudget(const StudySummary& summary, std::ptrdiff_t judged, std::ptrdiff_t failed)
{
    const StudyConfig& config = summary.start.config;
    const Trial* nearest = nullptr;
    for (const Trial& trial : summary.trials) {
        if (isOverBudget(trial) && (!nearest || trial.violation < nearest->violation)) {
            nearest = &trial;
        }
    }
    const Budgets known = nearest->state == TrialState::Complete ? Budgets::All : Budgets::Early;
    Outcome outcome{.kind = Outcome::Kind::OverBudget,
                    .text = {},
                    .nearestTrial = nearest->number,
                    .factor = worstFactor(config, summary.start.board, *nearest)};
    outcome.text = "none of " + trialsText(judged) + " is within the budgets; nearest is trial " +
                   std::to_string(nearest->number) + ": " +
                   violationText(config, summary.start.board, *nearest, known) + " (" +
                   factorText(outcome.factor) + " times)";
    if (failed > 0) {
        outcome.text += "; " + trialsText(failed) + " failed, " + failuresText(summary.trials);
    }
    outcome.text += adviceFor(config, summary.start.board, *nearest);
    return outcome;
}

} // namespace

std::string_view outcomeName(Outcome::Kind kind)
{
    switch (kind) {
    case Outcome::Kind::Front:
        return "front";
    case Outcome::Kind::Unfinished:
        return "unfinished";
    case Outcome::Kind::OverBudget:
        return "over_budget";
    case Outcome::Kind::Failed:
        return "failed";
    }
    return "unknown";
}

Outcome outcomeOf(const StudySummary& summary)
{
    if (!summary.front.empty()) {
        return {};
    }
    const auto number = [&](auto&& what) { return std::ranges::count_if(summary.trials, what); };
    const auto judged = number(counts);
    const auto over = number(isOverBudget);
    const auto failed = number([](const Trial& trial) { return trial.state == TrialState::Failed; });
    Outcome outcome{.kind = Outcome::Kind::Unfinished, .text = "no trial has finished yet"};
    if (over > 0) {
        outcome = overBudget(summary, judged, failed);
    } else if (failed > 0) {
        outcome = {.kind = Outcome::Kind::Failed,
                   .text =
                       (failed == 1 ? "the only trial failed: " : "all " + trialsText(failed) + " failed: ") +
                       failuresText(summary.trials)};
    }
    if (summary.interrupted) {
        outcome.kind = Outcome::Kind::Unfinished;
        outcome.text += outcome.nearestTrial >= 0 || failed > 0 ? "; the study is not finished" : "";
    }
    return outcome;
}

} // namespace snac::study
