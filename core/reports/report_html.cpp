// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup.h"
#include "report.h"
#include "report_compression.h"
#include "report_interactive.h"
#include "report_tables.h"
#include "snac/study/findings.h"
#include "snac/study/imported_results.h"

#include "snac/study/outcome.h"

#include "snac/base/number_text.h"
#include "snac/data/reading.h"

#include <algorithm>

namespace snac::study {

namespace {

constexpr const char* pageStyle =
    "body{font:15px/1.45 'DejaVu "
    "Sans',system-ui,sans-serif;color:#222;background:#fff;max-width:60rem;margin:2rem auto;"
    "padding:0 "
    "1rem}svg{width:100%;height:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-"
    "nums}"
    "th,td{padding:.35rem .6rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}"
    "td.n,th.n{text-align:right}pre{background:#f6f6f6;padding:1rem;overflow:auto}.w{color:#b34700;font-"
    "weight:bold}"
    "@media print{body{margin:0}}";

std::string shortText(double value)
{
    return significantText(value, 6);
}

std::string pair(const std::string& name, const std::string& value)
{
    return "<tr><th>" + escaped(name) + "</th><td>" + escaped(value) + "</td></tr>\n";
}

std::string frontHtml(const StudySummary& summary)
{
    const ReportTable table = frontTable(summary);
    std::string html = "<table><thead><tr>";
    for (const ReportTable::Column& column : table.columns) {
        html += (column.number ? "<th class='n'>" : "<th>") + escaped(column.heading) + "</th>";
    }
    html += "<th>Training</th></tr></thead>\n<tbody>\n";
    const std::vector<const Trial*> members = frontTrials(summary);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        html += "<tr data-trial='" + std::to_string(members.at(row)->number) + "'>";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            html +=
                (table.columns[i].number ? "<td class='n'>" : "<td>") + escaped(table.rows[row][i]) + "</td>";
        }
        const Trial& trial = *members.at(row);
        const space::HyperParameters& hyper = trial.candidate.hyper;
        html += "<td>learning rate " + significantText(hyper.learningRate, 4) + ", L1 " +
                significantText(hyper.l1, 4) + ", batch " + std::to_string(hyper.batchSize) + "</td></tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string baselineHtml(const StudySummary& summary)
{
    const auto table = baselineTable(summary);
    if (!table) {
        return {};
    }
    std::string head;
    std::string cells;
    for (std::size_t i = 0; i < table->columns.size(); ++i) {
        const bool number = table->columns[i].number;
        head += (number ? "<th class='n'>" : "<th>") + escaped(table->columns[i].heading) + "</th>";
        cells += (number ? "<td class='n'>" : "<td>") + escaped(table->rows.front()[i]) + "</td>";
    }
    const std::string html = "<h2>Baseline network</h2>\n<p>" + escaped(baselineWords(summary)) + "</p>\n";
    return html + "<table><thead><tr>" + head + "</tr></thead>\n<tbody>\n<tr>" + cells +
           "</tr></tbody></table>\n";
}

std::string markedHtml(const StudySummary& summary)
{
    const auto table = markedTable(summary);
    if (!table) {
        return {};
    }
    std::string html = "<h2>Starred and noted trials</h2>\n<table><thead><tr>";
    for (const ReportTable::Column& column : table->columns) {
        html += (column.number ? "<th class='n'>" : "<th>") + escaped(column.heading) + "</th>";
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const std::vector<std::string>& cells : table->rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            html += (table->columns[i].number ? "<td class='n'>" : "<td>") + escaped(cells[i]) + "</td>";
        }
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string trainingLength(const training::TrainingOptions& options)
{
    const std::string epochs = counted(options.epochs, "epoch");
    return options.minSteps > 0 ? epochs + ", at least " + counted(options.minSteps, "step") : epochs;
}

std::string settings(const StudySummary& summary)
{
    const StudyStart& start = summary.start;
    const hardware::HlsConfig& hls = start.config.hls;
    std::string html = "<table>\n";
    if (start.imported && isResults(*start.imported)) {
        html += pair("Results",
                     start.imported->file + ", " + start.imported->format + ", study " +
                         (start.imported->network.empty() ? "without a name" : start.imported->network));
        html += pair("sha256", start.imported->sha256);
        html += pair("Data, networks, board", "none came with them");
        html += pair("Hypervolume",
                     shortText(summary.hypervolume) + " against the reference point " + referenceText(start));
        return html + "</table>\n";
    }
    if (start.imported) {
        html += pair("Network", start.imported->file + ", " + start.imported->format);
        html += pair("sha256", start.imported->sha256);
    }
    const std::string data = datasetLabel(start.dataset);
    html += pair("Data", data + (data.starts_with(start.dataset.origin) ? "" : ", " + start.dataset.origin));
    html +=
        pair("Rows", std::to_string(start.trainRows) + " train, " + std::to_string(start.validationRows) +
                         " validation, " + std::to_string(start.testRows) + " test (not used by the search)");
    for (const data::ReadingLine& line : data::readingLines(start.dataset)) {
        html += pair(line.name == "Data" ? "Read as" : line.name, line.text);
    }
    html += pair("Data fingerprint", start.dataset.fingerprint);
    html += pair("Board", start.board.name + ", " + start.board.part);
    html += pair("Hardware", buildText(start.config) + ", clock " + shortText(hls.clockNs) +
                                 " ns; figures are " + priceText(start, frontTrials(summary)));
    html += pair("Cost model", costModelText(start));
    for (const Constraint& constraint : start.config.constraints) {
        html += pair("Budget", label(constraint.quantity, start.config.risk) +
                                   (info(constraint.quantity).maximize ? " at least " : " at most ") +
                                   shownLimit(constraint.quantity, constraint.limit));
    }
    if (start.config.risk == Risk::Pessimistic) {
        html +=
            pair("Risk", "pessimistic: objectives and budgets use the 90 % upper bounds of the estimates");
    }
    if (!start.imported) {
        html +=
            pair("Search", "NSGA-II, population " + std::to_string(start.config.evolution.populationSize) +
                               ", seed " + std::to_string(start.config.evolution.seed));
        html += pair("Search space", sizeText(start.spaceSize));
        html += pair("Training", trainingLength(start.config.training) +
                                     (start.engine.empty() ? "" : "; " + start.engine));
        if (const std::string decision = decisionText(start.config, start.dataset); !decision.empty()) {
            html += pair("Decision", decision);
        }
    }
    html += pair("Hypervolume",
                 shortText(summary.hypervolume) + " against the reference point " + referenceText(start));
    return html + "</table>\n";
}

} // namespace

std::string reportHtml(const StudySummary& summary, const std::string& yaml,
                       const CompressionSummary* compressions)
{
    const std::string name = escaped(summary.start.config.name);
    std::string html = "<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>"
                       "<meta name='viewport' content='width=device-width'>" +
                       offlinePolicy() + "<title>" + name + "</title>\n<style>" + pageStyle +
                       "</style></head><body>\n<h1>" + name + "</h1>\n";
    if (summary.start.dataset.simulated) {
        html +=
            "<p class='w'>Simulated data: every score on this page was measured on simulated samples.</p>\n";
    }
    if (summary.interrupted) {
        html += "<p class='w'>Not finished: " + progressText(summary) + ".</p>\n";
    }
    for (const std::string& note : notesOf(summary)) {
        html += "<p class='w'>Note: " + escaped(note) + ".</p>\n";
    }
    html += frontSvg(summary);
    if (summary.front.empty()) {
        html += "<p class='w'>No Pareto front: " + escaped(outcomeOf(summary).text) + ".</p>\n";
    }
    html += "<h2>Pareto front</h2>\n<p>" + counted(static_cast<long long>(summary.front.size()), "trial") +
            " that no other trial beats, out of " + std::to_string(summary.trials.size()) + " (" +
            escaped(countsText(summary)) + "). Scores: " + escaped(scoreOriginText(summary.start.config)) +
            ". Hardware figures: " + escaped(priceText(summary.start, frontTrials(summary))) + ".</p>\n" +
            frontHtml(summary);
    html += interactiveFront(summary);
    html += markedHtml(summary);
    html += baselineHtml(summary);
    if (!summary.testLooks.empty()) {
        html += "<p>Test scores of trials are of their own networks, as they are stored, with one standard "
                "error. Note "
                "that " +
                escaped(looksText(summary.testLooks)) + ".</p>\n";
    }
    html += compressions ? compressionHtml(*compressions) : std::string();
    html += "<h2>Settings</h2>\n" + settings(summary);
    html += "<h2>Study file</h2>\n<pre>" + escaped(yaml) + "</pre>\n";
    return html + "</body></html>\n";
}

} // namespace snac::study
