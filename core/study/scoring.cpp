// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring.h"

#include "front.h"
#include "imported_results.h"

#include "snac/base/shown_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::study {

namespace {

double excess(const StudyConfig& config, const hardware::Board& board, const Constraint& constraint,
              const Trial& trial)
{
    const double value = scoredValue(config, board, trial, constraint.quantity);
    const double over =
        info(constraint.quantity).maximize ? constraint.limit - value : value - constraint.limit;
    if (!(over > 0.0)) {
        return 0.0;
    }
    return constraint.limit != 0.0 ? over / std::abs(constraint.limit) : over;
}

bool counts(const Constraint& constraint, Budgets budgets)
{
    return budgets == Budgets::All || !info(constraint.quantity).needsTraining;
}

/// Both as shown, or in full where they would read alike: "50.00 % is over the budget of 50.00 %" explains
/// nothing.
std::pair<std::string, std::string> distinctValues(Quantity quantity, double value, double limit)
{
    const QuantityInfo& row = info(quantity);
    std::pair shown{shownValue(quantity, value), shownLimit(quantity, limit)};
    const auto inFull = [&row](double stored) {
        return withUnit(significantText(stored * row.displayScale, 8), row.unit);
    };
    return shown.first == shown.second ? std::pair{inFull(value), inFull(limit)} : shown;
}

} // namespace

double scoredValue(const StudyConfig& config, const hardware::Board& board, const Trial& trial,
                   Quantity quantity)
{
    if (isResult(trial)) { // of another program: its figures are all that there is
        const auto place = std::ranges::find(config.objectives, quantity, &Objective::quantity);
        const auto index = static_cast<std::size_t>(place - config.objectives.begin());
        return index < trial.values.size() ? trial.values[index] : std::numeric_limits<double>::quiet_NaN();
    }
    return valueOf(quantity, config.risk, trial.metrics ? &*trial.metrics : nullptr,
                   trial.hardware ? &*trial.hardware : nullptr, board);
}

double violationOf(const StudyConfig& config, const hardware::Board& board, const Trial& trial,
                   Budgets budgets)
{
    double sum = 0.0;
    for (const Constraint& constraint : config.constraints) {
        if (counts(constraint, budgets)) {
            sum += excess(config, board, constraint, trial);
        }
    }
    return sum;
}

std::string violationText(const StudyConfig& config, const hardware::Board& board, const Trial& trial,
                          Budgets budgets)
{
    std::string text;
    for (const Constraint& constraint : config.constraints) {
        if (!counts(constraint, budgets) || excess(config, board, constraint, trial) <= 0.0) {
            continue;
        }
        const QuantityInfo& row = info(constraint.quantity);
        text += text.empty() ? "" : "; ";
        const auto [value, limit] =
            distinctValues(row.id, scoredValue(config, board, trial, row.id), constraint.limit);
        text += label(row.id, config.risk) + " " + value +
                (row.maximize ? " is below the required " : " is over the budget of ") + limit;
    }
    return text;
}

Result<std::vector<double>> objectiveValues(const StudyConfig& config, const hardware::Board& board,
                                            const Trial& trial)
{
    std::vector<double> values;
    for (const Objective& objective : config.objectives) {
        const double value = scoredValue(config, board, trial, objective.quantity);
        if (!std::isfinite(value)) {
            return fail("objective " + std::string(info(objective.quantity).key) + " is not a finite number");
        }
        values.push_back(value);
    }
    return values;
}

std::vector<double> minimised(const StudyConfig& config, std::vector<double> values)
{
    for (std::size_t i = 0; i < values.size() && i < config.objectives.size(); ++i) {
        values[i] = config.objectives[i].maximize ? -values[i] : values[i];
    }
    return values;
}

evolution::Evaluation evaluationOf(const StudyConfig& config, const Trial& trial,
                                   const std::vector<Trial>& trials)
{
    const bool shared = trial.state == TrialState::Duplicate;
    const Trial* source = shared ? findTrial(trials, trial.duplicateOf) : &trial;
    evolution::Evaluation evaluation;
    evaluation.id = trial.number;
    evaluation.failed =
        !source || source->state == TrialState::Failed || source->state == TrialState::Discarded;
    if (source) {
        evaluation.violation = source->violation;
        evaluation.objectives = minimised(config, source->values);
    }
    return evaluation;
}

namespace {

/// Of the validation rows those of the class that is commonest there: no constant answer tells more of them.
/// Rows that are split by groups or times may lack the class that is commonest in training.
ConstantPredictor constantClass(const std::vector<int>& judged)
{
    std::map<int, std::size_t> counts;
    for (const int label : judged) {
        ++counts[label];
    }
    if (counts.empty()) {
        return {};
    }
    const std::size_t most =
        std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->second;
    return {.accuracy = static_cast<double>(most) / static_cast<double>(judged.size()),
            .balancedAccuracy =
                1.0 / static_cast<double>(counts.size())}; // a class that is not there counts not
}

/// Of the labels of the validation rows those that the commoner answer of the training rows tells right.
double commonerAnswers(const data::PreparedData& data)
{
    const data::Matrix& fitted = data.train.targets;
    const data::Matrix& judged = data.validation.targets;
    if (fitted.rows() == 0 || judged.rows() == 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double sum = 0.0;
    for (Eigen::Index k = 0; k < fitted.cols(); ++k) {
        const double share = judged.col(k).cast<double>().mean();
        sum += fitted.col(k).mean() > 0.5F ? share : 1.0 - share;
    }
    return sum / static_cast<double>(fitted.cols());
}

} // namespace

ConstantPredictor constantPredictor(const data::PreparedData& data)
{
    if (data.info.task == data::TaskKind::Classification) {
        return data.train.labels.empty() ? ConstantPredictor() : constantClass(data.validation.labels);
    }
    if (data.info.task == data::TaskKind::MultiLabel) {
        return {.accuracy = commonerAnswers(data)};
    }
    const data::Matrix& fitted = data.train.targets;
    const data::Matrix& judged = data.validation.targets;
    if (fitted.rows() == 0 || judged.rows() == 0) {
        return {};
    }
    const Eigen::MatrixXd misses =
        judged.cast<double>().rowwise() - Eigen::RowVectorXd(fitted.cast<double>().colwise().mean());
    return {.rmse = std::sqrt(misses.array().square().mean()),
            .meanDistance = misses.rowwise().norm().mean(),
            .largestTarget = static_cast<double>(fitted.cwiseAbs().maxCoeff())};
}

int answersOf(const data::DatasetInfo& dataset)
{
    return dataset.task == data::TaskKind::MultiLabel ? 2 : dataset.classes();
}

bool needsHardware(const StudyConfig& config)
{
    const auto costs = [](const auto& item) { return !info(item.quantity).needsTraining; };
    return std::ranges::any_of(config.objectives, costs) || std::ranges::any_of(config.constraints, costs);
}

int networkOutputs(const StudyConfig& config, const data::DatasetInfo& dataset)
{
    if (dataset.task != data::TaskKind::Classification) {
        return static_cast<int>(dataset.targetNames.size());
    }
    const bool oneLogit =
        config.space.outputDim == 1 || config.training.loss == network::Loss::BinaryCrossEntropy;
    return dataset.classes() == 2 && oneLogit ? 1 : dataset.classes();
}

} // namespace snac::study
