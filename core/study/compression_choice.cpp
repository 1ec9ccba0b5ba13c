// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_choice.h"

#include "scoring.h"
#include "study_header.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace snac::study {

namespace {

constexpr double acceptableLoss = 0.01; ///< of the score, as a fraction
constexpr double wholeBoard = 100.0;    ///< per cent

std::optional<double> floatScore(const FloatScores& floats, int trial, Quantity score)
{
    const auto found = floats.find(trial);
    const double value = found != floats.end() ? valueOf(score, &found->second, nullptr) : std::nan("");
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

double integerScore(const compression::CompressionStep& step, Quantity score)
{
    return valueOf(score, &step.integerMetrics, nullptr);
}

/// In an order that does not depend on that of the list.
bool isPreferred(const compression::CompressionStep& a, const compression::CompressionStep& b, Quantity score)
{
    const auto rank = [score](const compression::CompressionStep& step) {
        return std::tuple(step.cost.lut.value, -integerScore(step, score), step.branch.key(), step.round);
    };
    return rank(a) < rank(b);
}

} // namespace

Quantity stepScore(const StudyConfig& config, data::TaskKind task)
{
    for (const Objective& objective : config.objectives) {
        const QuantityInfo& row = info(objective.quantity);
        if (row.needsTraining && suits(row, task) && objective.maximize == row.maximize) {
            return objective.quantity;
        }
    }
    return headlineOf(task);
}

std::optional<double> constantScore(const StudyHeader& header, Quantity score)
{
    const QuantityInfo& row = info(score);
    const ConstantPredictor constant = header.constant.value_or(ConstantPredictor{});
    if (!row.chance || !suits(row, header.dataset.task) ||
        (row.task == data::TaskKind::Regression && !header.constant)) {
        return std::nullopt;
    }
    if (score == Quantity::BalancedAccuracy && std::isfinite(constant.balancedAccuracy)) {
        return constant.balancedAccuracy;
    }
    if (score != Quantity::Accuracy) {
        return row.chance(answersOf(header.dataset), constant);
    }
    return std::isfinite(constant.accuracy) ? std::optional(constant.accuracy) : std::nullopt;
}

bool beatsConstant(Quantity score, double value, std::optional<double> constant)
{
    constexpr double more = 1e-9;
    const double sign = info(score).maximize ? 1.0 : -1.0;
    return !constant || sign * (value - *constant) > more;
}

std::optional<double> scoreChange(const compression::CompressionStep& step, const FloatScores& floats,
                                  Quantity score)
{
    if (floats.unseen.contains(step.branch.trial) && !step.branch.startsUnseen()) {
        return std::nullopt;
    }
    const std::optional<double> before = floatScore(floats, step.branch.trial, score);
    const double after = integerScore(step, score);
    return before && std::isfinite(after) ? std::optional(after - *before) : std::nullopt;
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
                                         const FloatScores& floats, std::optional<double> constant)
{
    const Quantity score = stepScore(config, data::TaskKind::Classification);
    const std::vector<bool> judged = judgedTogether(steps);
    std::vector<std::size_t> kept;
    double best = 0.0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (const double value = integerScore(*steps[i], score);
            judged[i] && std::isfinite(value) && beatsConstant(score, value, constant) &&
            verdictOn(config, board, *steps[i]).keepsAll()) {
            kept.push_back(i);
            best = std::max(best, value);
        }
    }
    std::optional<std::size_t> chosen;
    for (const std::size_t i : kept) {
        const compression::CompressionStep& step = *steps[i];
        const double wanted = std::min(best, floatScore(floats, step.branch.trial, score).value_or(best));
        if (!(integerScore(step, score) >= wanted - acceptableLoss)) {
            continue;
        }
        if (!chosen || isPreferred(step, *steps[*chosen], score)) {
            chosen = i;
        }
    }
    return chosen;
}

std::optional<std::size_t> nearestStep(const StudyConfig& config, const hardware::Board& board,
                                       const std::vector<CompressionStepPtr>& steps)
{
    const std::vector<bool> judged = judgedTogether(steps);
    const Quantity score = stepScore(config, data::TaskKind::Classification);
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
            (verdict.excess == least && isPreferred(*steps[i], *steps[*nearest], score))) {
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
