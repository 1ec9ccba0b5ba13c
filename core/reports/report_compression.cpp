// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_compression.h"
#include "compression_words.h"
#include "json_types.h"
#include "json_value.h"
#include "markup.h"
#include "report.h"
#include "report_tables.h"
#include "snac/study/fit.h"

#include "snac/base/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace snac::study {

namespace {

std::optional<std::size_t> suggestionOf(const CompressionSummary& summary)
{
    return suggestedStep(summary.start.config, summary.start.board, summary.steps, summary.start.floatMetrics,
                         constantScore(summary.start, headlineQuantity(summary)));
}

/// Why the outputs of a regression's step cannot be right, where the range of its format says so.
std::string rangeText(const CompressionSummary& summary, const compression::Branch& branch)
{
    const double largest = summary.start.constant ? summary.start.constant->largestTarget : std::nan("");
    // Outputs that were given a format of their own are another matter.
    if (!(largest > 0.0) || branch.settings.find("; outputs ") != std::string::npos) {
        return {};
    }
    const std::string reach = "; the targets reach " + significantText(largest, 4);
    const std::string advice = "; give local_search.precisions more bits, or local_search.output_precision";
    const std::string precision = compression::precisionName(branch.precision);
    if (branch.settings.find("; ranges given") != std::string::npos) {
        return largest > branch.precision.highest()
                   ? reach + " and do not fit " + precision + ", whose largest value is " +
                         significantText(branch.precision.highest(), 4) + advice
                   : std::string();
    }
    FixedFormat format = branch.precision;
    while (format.highest() < largest && format.integer < format.width + 64) {
        ++format.integer;
    }
    return reach + ", which the " + std::to_string(format.width) + " bits of " + precision +
           " hold in steps of " + significantText(format.step(), 4) + advice;
}

QJsonObject stepObject(const CompressionSummary& summary, std::size_t index)
{
    const compression::CompressionStep& step = *summary.steps[index];
    QJsonArray widths;
    for (const int width : step.widths) {
        widths.append(width);
    }
    QJsonObject values;
    const std::vector<double>& own = summary.values[index];
    for (std::size_t i = 0; i < own.size() && i < summary.start.config.objectives.size(); ++i) {
        values.insert(qt(info(summary.start.config.objectives[i].quantity).key), number(own[i]));
    }
    const StepVerdict verdict = verdictOn(summary.start.config, summary.start.board, step);
    return {{"step", qt(stepName(summary.steps, step))},
            {"trial", step.branch.trial},
            {"precision", qt(compression::precisionName(step.branch.precision))},
            {"method", qt(compression::methodName(step.branch.method))},
            {"structure", qt(compression::structureName(step.branch.structure))},
            {"branch", qt(step.branch.key())},
            {"round", step.round},
            {"target_sparsity", number(step.targetSparsity)},
            {"sparsity", number(step.sparsity)},
            {"widths", widths},
            {"change_from_float", number(changeFromFloat(summary, step))},
            {qt(beforeRounding), scoresJson(step.floatMetrics)},
            {"fake_quantized", scoresJson(step.fakeMetrics)},
            {"integer", scoresJson(step.integerMetrics)},
            {"values", values},
            {"hardware", estimateJson(step.cost, summary.start.board)},
            {"violation", number(verdict.violation)},
            {"keeps_budgets", verdict.keepsAll()},
            {"reason", qt(verdict.reason)},
            {"fit", qt(fitName(verdict.fit.fit))},
            {"fit_reason", qt(fitText(verdict.fit))},
            {"epochs", static_cast<int>(step.history.size())},
            {"seconds", number(step.seconds)},
            {"samples_per_second", number(step.samplesPerSecond)},
            {"engine", qt(step.engine)}};
}

QJsonArray branchArray(const CompressionSummary& summary)
{
    QJsonArray array;
    for (const CompressionBranch& branch : summary.branches) {
        array.append(QJsonObject{{"branch", qt(branch.branch.key())},
                                 {"trial", branch.branch.trial},
                                 {"precision", qt(compression::precisionName(branch.branch.precision))},
                                 {"method", qt(compression::methodName(branch.branch.method))},
                                 {"structure", qt(compression::structureName(branch.branch.structure))},
                                 {"settings", qt(branch.branch.settings)},
                                 {"state", qt(branchStateName(branch.state))},
                                 {"reason", qt(branch.reason)}});
    }
    return array;
}

QJsonArray selectedArray(const CompressionSummary& summary)
{
    QJsonArray array;
    for (const TestScore& score : summary.testScores) {
        array.append(QJsonObject{{"branch", qt(score.step.branch)},
                                 {"round", score.step.round},
                                 {"trial", score.trial},
                                 {"test_rows", score.rows},
                                 {"when", qt(score.when)},
                                 {"integer", scoresJson(score.integerMetrics)},
                                 {"float", scoresJson(score.floatMetrics)},
                                 {"float_network", startsFromAgain(summary, score)
                                                       ? QStringLiteral("trained_again_for_compression")
                                                       : QStringLiteral("stored")}});
    }
    return array;
}

} // namespace

QJsonObject compressionObject(const CompressionSummary& summary)
{
    QJsonArray steps;
    for (std::size_t i = 0; i < summary.steps.size(); ++i) {
        steps.append(stepObject(summary, i));
    }
    QJsonArray front;
    for (const std::size_t i : summary.front) {
        front.append(qt(stepName(summary.steps, *summary.steps[i])));
    }
    QJsonObject floats;
    QJsonObject floatNetworks;
    for (const auto& [trial, metrics] : summary.start.floatMetrics) {
        floats.insert(QString::number(trial), scoresJson(metrics));
        const bool unseen = summary.start.floatMetrics.unseen.contains(trial);
        floatNetworks.insert(QString::number(trial), unseen ? QStringLiteral("trained_without_these_rows")
                                                            : QStringLiteral("stored"));
    }
    const auto suggested = suggestionOf(summary);
    return {{"study", qt(summary.start.file)},
            {"board", qt(summary.start.board.id)},
            {"scored_on", "validation"},
            {"score", qt(info(headlineQuantity(summary)).key)},
            {"validation_rows", summary.start.validationRows},
            {"interrupted", summary.interrupted},
            {"float", floats},
            {"float_network", floatNetworks},
            {"branches", branchArray(summary)},
            {"steps", steps},
            {"front", front},
            {"suggested", suggested ? QJsonValue(qt(stepName(summary.steps, *summary.steps[*suggested])))
                                    : QJsonValue(QJsonValue::Null)},
            {"suggestion", qt(suggestionText(summary))},
            {"constant_note", qt(constantText(summary))},
            {"selected", selectedArray(summary)}};
}

std::string compressionJson(const CompressionSummary& summary)
{
    return QJsonDocument(compressionObject(summary)).toJson(QJsonDocument::Indented).toStdString();
}

double headlineScore(const CompressionSummary& summary, const network::Metrics& metrics)
{
    return valueOf(headlineQuantity(summary), &metrics, nullptr);
}

std::string headlineText(const CompressionSummary& summary, const network::Metrics& metrics)
{
    return shownValue(headlineQuantity(summary), headlineScore(summary, metrics));
}

double changeFromFloat(const CompressionSummary& summary, const compression::CompressionStep& step)
{
    const auto before = summary.start.floatMetrics.find(step.branch.trial);
    return before != summary.start.floatMetrics.end()
               ? headlineScore(summary, step.integerMetrics) - headlineScore(summary, before->second)
               : std::numeric_limits<double>::quiet_NaN();
}

std::string changeText(const CompressionSummary& summary, const compression::CompressionStep& step)
{
    const double change = changeFromFloat(summary, step);
    if (!std::isfinite(change)) {
        return "-";
    }
    const std::string text = info(headlineQuantity(summary)).scale == Scale::Fraction
                                 ? fixedText(100.0 * std::abs(change), 2)
                                 : significantText(std::abs(change), 5);
    return (change < 0.0 ? "-" : "+") + text;
}

std::size_t overBudget(const CompressionSummary& summary)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(summary.steps, [&summary](const CompressionStepPtr& step) {
            return !verdictOn(summary.start.config, summary.start.board, *step).keepsAll();
        }));
}

std::string constantText(const CompressionSummary& summary)
{
    const Quantity score = headlineQuantity(summary);
    const auto constant = constantScore(summary.start, score);
    std::size_t poor = 0;
    std::string why;
    for (const CompressionStepPtr& step : summary.steps) {
        if (!beatsConstant(score, headlineScore(summary, step->integerMetrics), constant)) {
            ++poor;
            why = why.empty() ? rangeText(summary, step->branch) : why;
        }
    }
    if (poor == 0) {
        return {};
    }
    return (poor == summary.steps.size() ? "None of the steps is"
                                         : std::to_string(poor) + " of " +
                                               counted(static_cast<long long>(summary.steps.size()), "step") +
                                               (poor == 1 ? " is not" : " are not")) +
           " better than the constant answer (" + inSentence(std::string(info(score).label)) + " " +
           shownValue(score, *constant) + "), and not marked or suggested" + why;
}

std::string asFloatText(const FloatScores& floats, int trial)
{
    return floats.unseen.contains(trial)
               ? std::string(againAsFloat) + " (without these rows, which its own network has seen)"
               : std::string(ownAsFloat);
}

bool startsFromAgain(const CompressionSummary& summary, const TestScore& score)
{
    return std::ranges::any_of(summary.branches, [&](const CompressionBranch& branch) {
        return branch.branch.key() == score.step.branch && branch.branch.startsUnseen();
    });
}

std::string testFloatText(const CompressionSummary& summary, const TestScore& score)
{
    return "trial " + std::to_string(score.trial) +
           std::string(startsFromAgain(summary, score) ? againAsFloat : ownAsFloat) + ": " +
           headlineText(summary, score.floatMetrics);
}

std::string suggestionText(const CompressionSummary& summary)
{
    const auto suggested = suggestionOf(summary);
    if (!suggested) {
        const auto nearest = nearestStep(summary.start.config, summary.start.board, summary.steps);
        return nearest
                   ? "No step keeps the budgets, so none is suggested. Nearest: " +
                         stepName(summary.steps, *summary.steps[*nearest]) + ", " +
                         verdictOn(summary.start.config, summary.start.board, *summary.steps[*nearest]).reason
                   : std::string();
    }
    const compression::CompressionStep& step = *summary.steps[*suggested];
    const std::string change = changeText(summary, step);
    return "Suggested: " + stepName(summary.steps, step) + ", the fewest LUT (" +
           fixedText(step.cost.lut.value, 0) + ") of the steps that " +
           (overBudget(summary) > 0 ? "keep the budgets and " : "") + "lose at most one point of " +
           inSentence(std::string(info(headlineQuantity(summary)).label)) + " against " +
           (change == "-" ? "the best step"
                          : "their trial as float or the best step, whichever is lower; " + change +
                                " points against trial " + std::to_string(step.branch.trial) +
                                std::string(step.branch.startsUnseen() ? againAsFloat : ownAsFloat));
}

std::string widthsText(const std::vector<int>& widths)
{
    std::string text;
    for (const int width : widths) {
        text += (text.empty() ? "" : "-") + std::to_string(width);
    }
    return text;
}

std::string compressionCsv(const CompressionSummary& summary)
{
    const std::string score(info(headlineQuantity(summary)).key);
    const std::vector<Quantity> costs = estimatedFigures();
    std::vector<Quantity> counts = listed(&Places::csv); // of those, what its own weights decide
    std::erase_if(counts, [](Quantity quantity) { return !info(quantity).byFormula; });
    std::string text =
        "step,trial,precision,method,structure,round,target_sparsity,sparsity,widths,integer_" + score +
        ",fake_quantized_" + score + "," + std::string(beforeRounding) + "_" + score + ",change_from_float";
    for (const Quantity cost : costs) {
        text += "," + std::string(info(cost).key);
    }
    text += ",ebops";
    for (const Quantity count : counts) {
        text += "," + std::string(info(count).key);
    }
    text += ",seconds,samples_per_second,on_front,fit,fit_reason,violation,keeps_budgets\r\n";
    const std::set<std::size_t> front(summary.front.begin(), summary.front.end());
    for (std::size_t i = 0; i < summary.steps.size(); ++i) {
        const compression::CompressionStep& step = *summary.steps[i];
        const auto add = [&](double value) {
            text += "," + (std::isfinite(value) ? significantText(value, 10) : std::string());
        };
        text += stepName(summary.steps, step) + "," + std::to_string(step.branch.trial) + ",\"" +
                compression::precisionName(step.branch.precision) + "\"," +
                std::string(compression::methodName(step.branch.method)) + "," +
                std::string(compression::structureName(step.branch.structure)) + "," +
                std::to_string(step.round);
        add(step.targetSparsity);
        add(step.sparsity);
        text += "," + widthsText(step.widths);
        add(headlineScore(summary, step.integerMetrics));
        add(headlineScore(summary, step.fakeMetrics));
        add(headlineScore(summary, step.floatMetrics));
        add(changeFromFloat(summary, step));
        for (const Quantity cost : costs) {
            add(valueOf(cost, nullptr, &step.cost));
        }
        add(step.cost.counts.ebops);
        for (const Quantity count : counts) {
            add(valueOf(count, nullptr, &step.cost));
        }
        add(step.seconds);
        add(step.samplesPerSecond);
        text += front.contains(i) ? ",1," : ",0,";
        const StepVerdict verdict = verdictOn(summary.start.config, summary.start.board, step);
        text += std::string(fitName(verdict.fit.fit)) + ",\"" + fitText(verdict.fit) + "\"";
        add(verdict.violation);
        text += verdict.keepsAll() ? ",1\r\n" : ",0\r\n";
    }
    return text;
}

std::string compressionHtml(const CompressionSummary& summary)
{
    if (summary.steps.empty()) {
        return {};
    }
    const ReportTable table = stepTable(summary);
    std::string html = "<h2>Local search</h2>\n<p>" +
                       counted(static_cast<long long>(summary.steps.size()), "compressed network") +
                       "; scores of the integer network on validation data, costs (estimates) with its own "
                       "weights. Bold: non-dominated.</p>\n<table>\n<tr>";
    for (const ReportTable::Column& column : table.columns) {
        html += "<th>" + escaped(column.heading) + "</th>";
    }
    html += "</tr>\n";
    const std::set<std::size_t> front(table.marked.begin(), table.marked.end());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        html += front.contains(i) ? "<tr style=\"font-weight:bold\">" : "<tr>";
        for (const std::string& cell : table.rows[i]) {
            html += "<td>" + escaped(cell) + "</td>";
        }
        html += "</tr>\n";
    }
    html += "</table>\n";
    for (const auto& [trial, metrics] : summary.start.floatMetrics) {
        html += "<p>Trial " + std::to_string(trial) + asFloatText(summary.start.floatMetrics, trial) +
                ", on the same validation rows: " + escaped(headlineText(summary, metrics)) + "</p>\n";
    }
    for (const std::string& text : {suggestionText(summary), constantText(summary)}) {
        html += text.empty() ? text : "<p>" + escaped(text) + "</p>\n";
    }
    for (const CompressionBranch& branch : summary.branches) {
        html += branch.reason.empty() ? std::string()
                                      : "<p>Trial " + std::to_string(branch.branch.trial) + ", " +
                                            escaped(branch.branch.name() + ": " + branch.reason) + "</p>\n";
    }
    for (const TestScore& selected : summary.testScores) {
        html += "<p>Selected: " + escaped(selected.step.branch.substr(0, 8)) + "/" +
                std::to_string(selected.step.round) + ", on " + counted(selected.rows, "test row") + ": " +
                headlineText(summary, selected.integerMetrics) + " (" +
                escaped(testFloatText(summary, selected)) + ")</p>\n";
    }
    return html;
}

} // namespace snac::study
