// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"
#include "markup.h"
#include "report.h"
#include "report_compression.h"
#include "study_rules.h"

#include "snac/base/number_text.h"
#include "snac/data/reading.h"

#include <algorithm>

namespace snac::study {

namespace {

constexpr const char* style =
    "body{font:15px/1.45 'DejaVu "
    "Sans',system-ui,sans-serif;color:#222;background:#fff;max-width:60rem;margin:2rem auto;"
    "padding:0 "
    "1rem}svg{width:100%;height:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-"
    "nums}"
    "th,td{padding:.35rem .6rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}"
    "td.n,th.n{text-align:right}pre{background:#f6f6f6;padding:1rem;overflow:auto}.w{color:#b34700;font-"
    "weight:bold}"
    "@media print{body{margin:0}}";

std::string number(double value)
{
    return significantText(value, 6);
}

std::string pair(const std::string& name, const std::string& value)
{
    return "<tr><th>" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>\n";
}

/// ", upper bound" where the study's risk makes that the figure that counts.
std::string figureOf(const StudyConfig& config, Quantity quantity)
{
    return config.risk == Risk::Pessimistic && info(quantity).hasBounds ? ", upper bound" : "";
}

std::string referenceText(const StudyStart& start)
{
    std::string text;
    for (std::size_t i = 0; i < start.reference.size() && i < start.config.objectives.size(); ++i) {
        const Objective& objective = start.config.objectives[i];
        text += (i > 0 ? ", " : "") + objective.name + " " +
                shownValue(objective.quantity, objective.maximize ? -start.reference[i] : start.reference[i]);
    }
    return text;
}

std::string frontTable(const StudySummary& summary)
{
    std::string html = "<table><thead><tr><th class='n'>Trial</th>";
    for (const Objective& objective : summary.start.config.objectives) {
        html += "<th class='n'>" +
                escaped(objective.name + figureOf(summary.start.config, objective.quantity) +
                        (objective.maximize ? " (max)" : " (min)")) +
                "</th>";
    }
    const std::vector<Quantity> tested = summary.testScores.empty()
                                             ? std::vector<Quantity>()
                                             : testQuantities(summary.start.config, summary.start.dataset);
    for (const Quantity quantity : tested) {
        html += "<th class='n'>" + escaped("test " + std::string(info(quantity).key)) + "</th>";
    }
    const bool chosen = std::ranges::any_of(
        summary.trials, [](const Trial& trial) { return !trial.candidate.hardware.isEmpty(); });
    html += "<th>Architecture</th>";
    html += chosen ? "<th>Hardware</th>" : "";
    html += "<th>Training</th></tr></thead>\n<tbody>\n";
    for (const Trial* member : frontTrials(summary)) {
        const Trial& trial = *member;
        html += "<tr><td class='n'>" + std::to_string(trial.number) + "</td>";
        for (std::size_t i = 0; i < trial.values.size() && i < summary.start.config.objectives.size(); ++i) {
            html += "<td class='n'>" +
                    escaped(shownValue(summary.start.config.objectives[i].quantity, trial.values[i])) +
                    "</td>";
        }
        const auto score = std::ranges::find(summary.testScores, trial.number, &TrialTestScore::trial);
        for (const Quantity quantity : tested) {
            html += "<td class='n'>" +
                    escaped(score != summary.testScores.end() ? testScoreText(quantity, *score) : "-") +
                    "</td>";
        }
        const space::HyperParameters& hyper = trial.candidate.hyper;
        html += "<td>" + escaped(trial.candidate.architecture.summary()) + "</td>";
        html += chosen ? "<td>" + escaped(trial.candidate.hardware.summary()) + "</td>" : "";
        html += "<td>learning rate " + number(hyper.learningRate) + ", L1 " + number(hyper.l1) + ", batch " +
                std::to_string(hyper.batchSize) + "</td></tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string trainingLength(const training::TrainingOptions& options)
{
    const std::string epochs = std::to_string(options.epochs) + " epochs";
    return options.minSteps > 0 ? epochs + ", at least " + std::to_string(options.minSteps) + " steps" : epochs;
}

std::string settings(const StudySummary& summary)
{
    const StudyStart& start = summary.start;
    const hardware::HlsConfig& hls = start.config.hls;
    std::string html = "<table>\n";
    html += pair("Data", datasetLabel(start.dataset) + ", " + start.dataset.origin);
    html +=
        pair("Rows", std::to_string(start.trainRows) + " train, " + std::to_string(start.validationRows) +
                         " validation, " + std::to_string(start.testRows) + " test (not used by the search)");
    for (const data::ReadingLine& line : data::readingLines(start.dataset)) {
        html += pair(line.name == "Data" ? "Read as" : line.name, line.text);
    }
    html += pair("Data fingerprint", start.dataset.fingerprint);
    html += pair("Board", start.board.name + ", " + start.board.part);
    html += pair("Hardware", buildText(start.config) + ", clock " + number(hls.clockNs) +
                                 " ns; figures are estimates made before training");
    for (const Constraint& constraint : start.config.constraints) {
        html += pair("Budget", constraint.name + figureOf(start.config, constraint.quantity) +
                                   (info(constraint.quantity).maximize ? " at least " : " at most ") +
                                   shownValue(constraint.quantity, constraint.limit));
    }
    if (start.config.risk == Risk::Pessimistic) {
        html +=
            pair("Risk", "pessimistic: objectives and budgets use the 90 % upper bounds of the estimates");
    }
    html += pair("Search", "NSGA-II, population " + std::to_string(start.config.evolution.populationSize) +
                               ", seed " + std::to_string(start.config.evolution.seed));
    html += pair("Search space", number(start.spaceSize.architectures) + " architectures, " +
                                     number(start.spaceSize.candidates) +
                                     " candidates with their training settings");
    html += pair("Training", trainingLength(start.config.training) + "; " + start.engine);
    html += pair("Hypervolume",
                 number(summary.hypervolume) + " against the reference point " + referenceText(start));
    return html + "</table>\n";
}

std::string counts(const StudySummary& summary)
{
    std::string text;
    for (const TrialState state : {TrialState::Complete, TrialState::Rejected, TrialState::Failed,
                                   TrialState::Discarded, TrialState::Duplicate, TrialState::Running}) {
        const auto count = std::ranges::count_if(
            summary.trials, [state](const Trial& trial) { return trial.state == state; });
        if (count > 0) {
            text += (text.empty() ? "" : ", ") + std::to_string(count) + " " +
                    (state == TrialState::Running ? "not finished" : std::string(stateName(state)));
        }
    }
    return text;
}

} // namespace

std::string reportHtml(const StudySummary& summary, const std::string& yaml,
                       const CompressionSummary* compressions)
{
    const std::string name = escaped(summary.start.config.name);
    std::string html = "<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>"
                       "<meta name='viewport' content='width=device-width'><title>" +
                       name + "</title>\n<style>" + style + "</style></head><body>\n<h1>" + name + "</h1>\n";
    if (summary.start.dataset.simulated) {
        html +=
            "<p class='w'>Simulated data: every score on this page was measured on simulated samples.</p>\n";
    }
    if (summary.interrupted) {
        html += "<p class='w'>This study is not finished: " +
                std::to_string(countedTrials(summary.start.config, summary.trials)) + " of " +
                std::to_string(summary.start.config.trials) + " trials were begun.</p>\n";
    }
    for (const std::string& note : notesOf(summary)) {
        html += "<p class='w'>Note: " + escaped(note) + ".</p>\n";
    }
    html += frontSvg(summary);
    html += "<h2>Pareto front</h2>\n<p>" + std::to_string(summary.front.size()) +
            " trials that no other trial beats, out of " + std::to_string(summary.trials.size()) + " (" +
            escaped(counts(summary)) + "). Scores: " + escaped(scoreOriginText(summary.start.config)) + ".</p>\n" +
            frontTable(summary);
    if (!summary.testLooks.empty()) {
        html += "<p>Test scores are of the networks as they are stored, with one standard error. Note that " +
                escaped(looksText(summary.testLooks)) + ".</p>\n";
    }
    html += compressions ? compressionHtml(*compressions) : std::string();
    html += "<h2>Settings</h2>\n" + settings(summary);
    html += "<h2>Study file</h2>\n<pre>" + escaped(yaml) + "</pre>\n";
    return html + "</body></html>\n";
}

} // namespace snac::study
