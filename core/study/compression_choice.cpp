// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_choice.h"

#include "scoring.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace snac::study {

namespace {

constexpr double acceptableLoss = 0.01; ///< of accuracy, as a fraction
constexpr double wholeBoard = 100.0;    ///< per cent

std::optional<double> floatAccuracy(const FloatScores& floats, int trial)
{
    const auto found = floats.find(trial);
    return found != floats.end() && std::isfinite(found->second.accuracy)
               ? std::optional(found->second.accuracy)
               : std::nullopt;
}

/// In an order that does not depend on that of the list.
bool isPreferred(const compression::CompressionStep& a, const compression::CompressionStep& b)
{
    const auto rank = [](const compression::CompressionStep& step) {
        return std::tuple(step.cost.lut.value, -step.integerMetrics.accuracy, step.branch.key(), step.round);
    };
    return rank(a) < rank(b);
}

} // namespace

std::optional<double> accuracyChange(const compression::CompressionStep& step, const FloatScores& floats)
{
    if (floats.unseen.contains(step.branch.trial) && !step.branch.startsUnseen()) {
        return std::nullopt;
    }
    const std::optional<double> before = floatAccuracy(floats, step.branch.trial);
    return before && std::isfinite(step.integerMetrics.accuracy)
               ? std::optional(step.integerMetrics.accuracy - *before)
               : std::nullopt;
}

std::vector<bool> judgedTogether(const std::vector<CompressionStepPtr>& steps)
{
    const auto unseen = [](const CompressionStepPtr& step) { return step->branch.startsUnseen(); };
    const bool any = std::ranges::any_of(steps, unseen);
    std::vector<bool> judged;
    std::ranges::transform(steps, std::back_inserter(judged),
                           [&](const CompressionStepPtr& step) { return !any || unseen(step); });
    return judged;
}

StepVerdict verdictOn(const StudyConfig& config, const hardware::Board& board,
                      const compression::CompressionStep& step)
{
    Trial trial;
    trial.hardware = step.cost;
    trial.metrics = step.integerMetrics;
    StepVerdict verdict{.violation = violationOf(config, board, trial, Budgets::All),
                        .reason = violationText(config, board, trial, Budgets::All),
                        .fit = fitOf(step.cost, board, config.constraints)};
    verdict.excess = verdict.violation;
    for (const Quantity share : resourceShares()) {
        const double value = scoredValue(config, board, trial, share);
        if (!(value > wholeBoard)) {
            continue;
        }
        verdict.excess += value / wholeBoard - 1.0;
        // A budget of the same share has said it, with a smaller number.
        if (std::ranges::find(config.constraints, share, &Constraint::quantity) == config.constraints.end()) {
            verdict.reason += (verdict.reason.empty() ? "" : "; ") + label(share, config.risk) + " " +
                              shownValue(share, value) + " is more than the board has";
        }
    }
    return verdict;
}

std::optional<std::size_t> suggestedStep(const StudyConfig& config, const hardware::Board& board,
                                         const std::vector<CompressionStepPtr>& steps,
                                         const FloatScores& floats)
{
    const std::vector<bool> judged = judgedTogether(steps);
    std::vector<std::size_t> kept;
    double best = 0.0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (const double accuracy = steps[i]->integerMetrics.accuracy;
            judged[i] && std::isfinite(accuracy) && verdictOn(config, board, *steps[i]).keepsAll()) {
            kept.push_back(i);
            best = std::max(best, accuracy);
        }
    }
    std::optional<std::size_t> chosen;
    for (const std::size_t i : kept) {
        const compression::CompressionStep& step = *steps[i];
        const double wanted = std::min(best, floatAccuracy(floats, step.branch.trial).value_or(best));
        if (!(step.integerMetrics.accuracy >= wanted - acceptableLoss)) {
            continue;
        }
        if (!chosen || isPreferred(step, *steps[*chosen])) {
            chosen = i;
        }
    }
    return chosen;
}

std::optional<std::size_t> nearestStep(const StudyConfig& config, const hardware::Board& board,
                                       const std::vector<CompressionStepPtr>& steps)
{
    const std::vector<bool> judged = judgedTogether(steps);
    std::optional<std::size_t> nearest;
    double least = 0.0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!judged[i]) {
            continue;
        }
        const StepVerdict verdict = verdictOn(config, board, *steps[i]);
        if (verdict.keepsAll()) {
            return std::nullopt;
        }
        if (!nearest || verdict.excess < least ||
            (verdict.excess == least && isPreferred(*steps[i], *steps[*nearest]))) {
            nearest = i;
            least = verdict.excess;
        }
    }
    return nearest;
}

Trial asTrial(const StudyConfig& config, const hardware::Board& board,
              const compression::CompressionStep& step, int number)
{
    Trial trial;
    trial.number = number;
    trial.hardware = step.cost;
    trial.price = Price::Own;
    trial.metrics = step.integerMetrics;
    const Result<std::vector<double>> values = objectiveValues(config, board, trial);
    if (!values) {
        trial.state = TrialState::Failed;
        trial.reason = values.error().message;
        return trial;
    }
    trial.state = TrialState::Complete;
    trial.values = *values;
    trial.violation = violationOf(config, board, trial, Budgets::All);
    trial.reason = violationText(config, board, trial, Budgets::All);
    return trial;
}

} // namespace snac::study
