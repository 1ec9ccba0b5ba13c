// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress_text.h"

#include "output.h"
#include "table.h"

#include "snac/base/number_text.h"
#include "snac/reports/report.h"
#include "snac/reports/report_tables.h"

#include <set>

namespace snac::cli {

namespace {

std::string branchesText(const study::CompressionSummary& summary)
{
    std::string text;
    for (const study::CompressionBranch& branch : summary.branches) {
        if (!branch.reason.empty()) {
            text += "Trial " + std::to_string(branch.branch.trial) + ", " + branch.branch.name() + ": " +
                    (branch.state == study::BranchState::Failed       ? "failed, "
                     : branch.state == study::BranchState::BelowFloor ? "ended early, "
                                                                      : "") +
                    branch.reason + "\n";
        }
    }
    return text;
}

} // namespace

std::string compressionText(const study::CompressionSummary& summary)
{
    const study::ReportTable report = study::stepTable(summary);
    std::vector<Table::Column> columns = {{""}};
    for (const study::ReportTable::Column& column : report.columns) {
        columns.push_back({column.heading, column.number ? Table::Align::Right : Table::Align::Left});
    }
    Table table(std::move(columns));
    const std::set<std::size_t> front(report.marked.begin(), report.marked.end());
    for (std::size_t i = 0; i < report.rows.size(); ++i) {
        if (i > 0 && summary.steps[i]->branch.key() != summary.steps[i - 1]->branch.key()) {
            table.rule();
        }
        std::vector<std::string> cells = {front.contains(i) ? "*" : ""};
        cells.insert(cells.end(), report.rows[i].begin(), report.rows[i].end());
        table.add(std::move(cells));
    }
    std::string text = "Local search of " + summary.start.config.name + ": " +
                       counted(static_cast<long long>(summary.steps.size()), "step") + ", " +
                       std::to_string(summary.front.size()) + " of them non-dominated (*)";
    if (const std::size_t over = study::overBudget(summary); over > 0) {
        text += ", " + std::to_string(over) + " over a budget or the board";
    }
    text += "\n";
    text += "Data " + study::datasetLabel(summary.start.dataset) + "; scores of the integer network on " +
            counted(summary.start.validationRows, "validation row") +
            "; costs are estimates with its own weights for " + summary.start.board.name + "\n\n" +
            table.text() + "\n";
    for (const auto& [trial, metrics] : summary.start.floatMetrics) {
        text += "Trial " + std::to_string(trial) + study::asFloatText(summary.start.floatMetrics, trial) +
                ", on the same rows: " + study::headlineText(summary, metrics) + "\n";
    }
    for (const std::string& line : {study::suggestionText(summary), study::constantText(summary)}) {
        text += line.empty() ? line : line + "\n";
    }
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
           counted(score.rows, "test row") + " (" + study::testFloatText(summary, score) +
           "), scored once, on " + score.when + "\n";
}

} // namespace snac::cli
