// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_text.h"

#include "output.h"
#include "table.h"

#include "snac/base/number_text.h"
#include "snac/study/report.h"

#include <set>

namespace snac::cli {

namespace {

std::string branchesText(const study::CompressionSummary& summary)
{
    std::string text;
    for (const study::CompressionBranch& branch : summary.branches) {
        if (branch.state == study::BranchState::BelowFloor || branch.state == study::BranchState::Failed) {
            text += "Trial " + std::to_string(branch.branch.trial) + ", " + branch.branch.name() + ": " +
                    (branch.state == study::BranchState::Failed ? "failed, " : "ended early, ") +
                    branch.reason + "\n";
        }
    }
    return text;
}

} // namespace

std::string compressionText(const study::CompressionSummary& summary)
{
    const bool regression = summary.start.dataset.task == data::TaskKind::Regression;
    const std::string score = regression ? "RMSE" : "accuracy";
    Table table({{""},
                 {"step", Table::Align::Left},
                 {"trial"},
                 {"precision", Table::Align::Left},
                 {"method", Table::Align::Left},
                 {"sparsity"},
                 {score + ", integer"},
                 {"float"},
                 {regression ? "to float" : "to float, points"},
                 {"LUT"},
                 {"FF"},
                 {"DSP"},
                 {"cycles"},
                 {"widths", Table::Align::Left}});
    const std::set<std::size_t> front(summary.front.begin(), summary.front.end());
    std::string branch;
    for (std::size_t i = 0; i < summary.steps.size(); ++i) {
        const compression::CompressionStep& step = *summary.steps[i];
        if (!branch.empty() && step.branch.key() != branch) {
            table.rule();
        }
        branch = step.branch.key();
        table.add({front.contains(i) ? "*" : "", study::stepName(summary.steps, step),
                   std::to_string(step.branch.trial), compression::precisionName(step.branch.precision),
                   std::string(compression::methodName(step.branch.method)) + ", " +
                       std::string(compression::structureName(step.branch.structure)),
                   percentText(step.sparsity, 1), study::headlineText(summary, step.integerMetrics),
                   study::headlineText(summary, step.floatMetrics), study::changeText(summary, step),
                   fixedText(step.cost.lut.value, 0), fixedText(step.cost.ff.value, 0),
                   fixedText(step.cost.dsp.value, 0), fixedText(step.cost.cycles.value, 0),
                   study::widthsText(step.widths)});
    }
    std::string text = "Local search of " + summary.start.config.name + ": " +
                       counted(static_cast<long long>(summary.steps.size()), "step") + ", " +
                       std::to_string(summary.front.size()) + " of them non-dominated (*)\n";
    text += "Scores of the integer network on " + std::to_string(summary.start.validationRows) +
            " validation rows; costs are estimates with its own weights for " + summary.start.board.name +
            "\n\n" + table.text() + "\n";
    for (const auto& [trial, metrics] : summary.start.floatMetrics) {
        text += "Trial " + std::to_string(trial) +
                " as float, on the same rows: " + study::headlineText(summary, metrics) + "\n";
    }
    const std::string suggestion = study::suggestionText(summary);
    text += suggestion.empty() ? suggestion : suggestion + "\n";
    text += branchesText(summary);
    for (const study::TestScore& selected : summary.testScores) {
        text += testScoreText(summary, selected);
    }
    return text;
}

std::string testScoreText(const study::CompressionSummary& summary, const study::TestScore& score)
{
    std::string name = score.step.branch + "/" + std::to_string(score.step.round);
    for (const study::CompressionStepPtr& step : summary.steps) {
        if (step->round == score.step.round && step->branch.key() == score.step.branch) {
            name = study::stepName(summary.steps, *step);
        }
    }
    return "Selected " + name + ": " + study::headlineText(summary, score.integerMetrics) + " on " +
           std::to_string(score.rows) + " test rows (trial " + std::to_string(score.trial) +
           " in floats: " + study::headlineText(summary, score.floatMetrics) + "), scored once, on " +
           score.when + "\n";
}

} // namespace snac::cli
