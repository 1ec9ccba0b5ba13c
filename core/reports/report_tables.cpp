// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_tables.h"

#include "compression_words.h"
#include "report.h"
#include "snac/study/fit.h"
#include "snac/study/study_rules.h"
#include "snac/study/test_score.h"

#include "snac/base/ascii.h"
#include "snac/base/number_text.h"
#include "snac/base/shown_text.h"

#include <algorithm>
#include <cmath>

namespace snac::study {

namespace {

/// "To trial".
std::string capital(std::string_view words)
{
    std::string text(words);
    text[0] = upperCase(text[0]);
    return text;
}

} // namespace

std::string fitCell(const std::optional<hardware::HardwareEstimate>& hardware, const hardware::Board& board,
                    const std::vector<Constraint>& budgets)
{
    if (!hardware) {
        return "–";
    }
    const FitVerdict verdict = fitOf(*hardware, board, budgets);
    std::string text(fitName(verdict.fit));
    if (verdict.fit == Fit::Fits) {
        return text;
    }
    text += ": " + label(verdict.quantity, Risk::Expected) + " " +
            shownValue(verdict.quantity, verdict.figure.value);
    return text +
           (verdict.budget ? ", budget " + shownValue(verdict.quantity, verdict.limit) : " of the board");
}

std::string countsText(const StudySummary& summary)
{
    std::string text;
    for (const TrialState state : {TrialState::Complete, TrialState::Rejected, TrialState::Failed,
                                   TrialState::Discarded, TrialState::Duplicate, TrialState::Running}) {
        const auto count = std::ranges::count(summary.trials, state, &Trial::state);
        if (count > 0) {
            text += (text.empty() ? "" : ", ") + std::to_string(count) + " " +
                    (state == TrialState::Running ? "not finished" : std::string(stateName(state)));
        }
    }
    return text.empty() ? "none" : text;
}

std::string costModelText(const StudyStart& start)
{
    return start.costModel
               ? describe(*start.costModel) + (start.costModel->assumed ? ", as its prices tell" : "")
               : "not recorded";
}

std::string progressText(const StudySummary& summary)
{
    const StudyConfig& config = summary.start.config;
    return std::to_string(trainedTrials(config, summary.trials)) + " of " + counted(config.trials, "trial");
}

std::string referenceText(const StudyStart& start)
{
    std::string text;
    for (std::size_t i = 0; i < start.reference.size() && i < start.config.objectives.size(); ++i) {
        const Objective& objective = start.config.objectives[i];
        text += (i > 0 ? ", " : "") + inSentence(label(objective.quantity, start.config.risk)) + " " +
                shownValue(objective.quantity, objective.maximize ? -start.reference[i] : start.reference[i]);
    }
    return text;
}

std::string sizeText(const space::SearchSpace::Size& size)
{
    return countedShort(size.architectures, "architecture") +
           (std::isfinite(size.candidates) ? ", " + countedShort(size.candidates, "candidate")
                                           : ", training settings out of ranges");
}

std::optional<ReportTable> baselineTable(const StudySummary& summary)
{
    const auto& baseline = summary.start.baseline;
    if (!baseline) {
        return std::nullopt;
    }
    const StudyConfig& config = summary.start.config;
    ReportTable table{.columns = {{"Baseline"}}, .rows = {{baseline->name()}}, .marked = {}};
    for (std::size_t i = 0; i < std::min(config.objectives.size(), baseline->values.size()); ++i) {
        const Objective& objective = config.objectives[i];
        table.columns.push_back(
            {heading(objective.quantity, config.risk) + (objective.maximize ? ", max" : ", min"), true});
        table.rows.front().push_back(shownValue(objective.quantity, baseline->values[i]));
    }
    table.columns.push_back({"Fit"});
    table.rows.front().push_back(fitCell(baseline->hardware, summary.start.board, config.constraints));
    table.columns.push_back({"Architecture"});
    table.rows.front().push_back(baseline->architecture);
    return table;
}

std::string baselineWords(const StudySummary& summary)
{
    const auto& baseline = summary.start.baseline;
    if (!baseline) {
        return {};
    }
    const auto front = frontTrials(summary);
    const BaselineVerdict verdict = verdictOf(summary.start.config, *baseline, front);
    const auto members = counted(static_cast<long long>(front.size()), "trial");
    return "Baseline network " + baseline->origin.text() + ", " + baselineText(*baseline) +
           ". It is no trial and not on the front. Of the " + members + " there " +
           std::to_string(verdict.beatenBy) + " beat it in all objectives, it beats " +
           std::to_string(verdict.beats) + ".";
}

ReportTable frontTable(const StudySummary& summary)
{
    const StudyConfig& config = summary.start.config;
    ReportTable table{.columns = {{"Trial", true}}, .rows = {}, .marked = {}};
    for (const Objective& objective : config.objectives) {
        table.columns.push_back(
            {heading(objective.quantity, config.risk) + (objective.maximize ? ", max" : ", min"), true});
    }
    const bool chosen = std::ranges::any_of(
        summary.trials, [](const Trial& trial) { return !trial.candidate.hardware.isEmpty(); });
    const std::vector<Quantity> tested =
        summary.testScores.empty() ? std::vector<Quantity>() : testQuantities(config, summary.start.dataset);
    for (const Quantity quantity : tested) {
        table.columns.push_back({"Test " + inSentence(heading(quantity)), true});
    }
    table.columns.push_back({"Fit"});
    table.columns.push_back({"Architecture"});
    if (chosen) {
        table.columns.push_back({"Hardware"});
    }
    for (const Trial* member : frontTrials(summary)) {
        const Trial& trial = *member;
        std::vector<std::string> cells = {std::to_string(trial.number)};
        for (std::size_t i = 0; i < config.objectives.size(); ++i) {
            cells.push_back(
                i < trial.values.size() ? shownValue(config.objectives[i].quantity, trial.values[i]) : "–");
        }
        const auto score = std::ranges::find(summary.testScores, trial.number, &TrialTestScore::trial);
        for (const Quantity quantity : tested) {
            cells.push_back(score != summary.testScores.end() ? testScoreText(quantity, *score) : "-");
        }
        cells.push_back(fitCell(trial.hardware, summary.start.board, config.constraints));
        cells.push_back(trial.candidate.summary());
        if (chosen) {
            cells.push_back(trial.candidate.hardware.summary());
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::optional<ReportTable> markedTable(const StudySummary& summary)
{
    const StudyConfig& config = summary.start.config;
    ReportTable table{.columns = {{"Star"}, {"Trial", true}}, .rows = {}, .marked = {}};
    for (const Objective& objective : config.objectives) {
        table.columns.push_back(
            {heading(objective.quantity, config.risk) + (objective.maximize ? ", max" : ", min"), true});
    }
    table.columns.push_back({"State"});
    table.columns.push_back({"Note"});
    for (const Trial& trial : summary.trials) {
        if (trial.mark.isEmpty()) {
            continue;
        }
        std::vector<std::string> cells = {trial.mark.starred ? "★" : "", std::to_string(trial.number)};
        for (std::size_t i = 0; i < config.objectives.size(); ++i) {
            cells.push_back(
                i < trial.values.size() ? shownValue(config.objectives[i].quantity, trial.values[i]) : "–");
        }
        cells.emplace_back(stateName(trial.state));
        cells.push_back(trial.mark.note);
        table.rows.push_back(std::move(cells));
    }
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

Quantity headlineQuantity(const CompressionSummary& summary)
{
    return stepScore(summary.start.config, summary.start.dataset.task);
}

ReportTable stepTable(const CompressionSummary& summary)
{
    const Quantity score = headlineQuantity(summary);
    const std::vector<Quantity> costs = listed(&Places::steps);
    ReportTable table;
    table.columns = {{"Step"},
                     {"Trial", true},
                     {"Precision"},
                     {"Method"},
                     {"Sparsity [%]", true},
                     {heading(score) + ", integer", true},
                     {heading(score) + ", " + std::string(beforeRounding), true}};
    table.columns.push_back(
        {capital(changeFromTrial) + (info(score).scale == Scale::Fraction ? " [points]" : ""), true});
    for (const Quantity cost : costs) {
        table.columns.push_back({heading(cost), true});
    }
    table.columns.push_back({"Fit"});
    table.columns.push_back({"Widths"});
    table.marked = summary.front;
    for (const CompressionStepPtr& pointer : summary.steps) {
        const compression::CompressionStep& step = *pointer;
        std::vector<std::string> cells = {stepName(summary.steps, step),
                                          std::to_string(step.branch.trial),
                                          compression::precisionName(step.branch.precision),
                                          std::string(compression::methodName(step.branch.method)) + ", " +
                                              std::string(compression::structureName(step.branch.structure)),
                                          fixedText(100.0 * step.sparsity, 1),
                                          shownValue(score, valueOf(score, &step.integerMetrics, nullptr)),
                                          shownValue(score, valueOf(score, &step.floatMetrics, nullptr))};
        cells.push_back(changeText(summary, step));
        for (const Quantity cost : costs) {
            cells.push_back(shownValue(cost, valueOf(cost, nullptr, &step.cost)));
        }
        const auto& start = summary.start;
        const StepVerdict verdict = verdictOn(start.config, start.board, step);
        cells.push_back(verdict.keepsAll() || verdict.fit.fit == Fit::DoesNotFit
                            ? fitCell(step.cost, start.board, start.config.constraints)
                            : "over budget: " + verdict.reason);
        cells.push_back(widthsText(step.widths));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace snac::study
