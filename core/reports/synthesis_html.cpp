// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_html.h"

#include "markup.h"
#include "profile_table.h"

#include "snac/base/number_text.h"
#include "snac/base/shown_text.h"

#include <algorithm>

namespace snac::study {

namespace {

constexpr const char* synthesisHead =
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>";
constexpr const char* synthesisStyle =
    "</title>\n<style>\n"
    "body { font-family: sans-serif; font-size: 10pt; color: #1b1f24; background: #ffffff; }\n"
    "h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 18px; }\n"
    "table { border-collapse: collapse; }\n"
    "th, td { padding: 4px 12px; border-bottom: 1px solid #d0d7de; text-align: right; }\n"
    "th.name, td.name { text-align: left; }\n"
    ".muted { color: #57606a; font-size: 9pt; }\n"
    "</style></head><body>\n";

std::string comparedCellHtml(const ComparedCell& cell)
{
    std::string text = "<td align=\"right\">" + escaped(cell.text);
    for (const std::string& more : {cell.difference, cell.remark}) {
        text += more.empty() ? "" : " <span class=\"muted\">" + escaped(more) + "</span>";
    }
    return text + "</td>";
}

std::string comparisonHtml(const Comparison& comparison)
{
    std::string html =
        "<h2>Estimate and reality</h2>\n<table cellspacing=\"0\" cellpadding=\"4\">\n<tr><th></th>";
    for (const ComparedColumn& column : comparison.columns) {
        html += "<th align=\"right\">" + escaped(column.title) + "<br><span class=\"muted\">" +
                escaped(column.origin) + "</span></th>";
    }
    html += "</tr>\n";
    for (const ComparedRow& row : comparison.rows) {
        html += "<tr><td class=\"name\">" + escaped(row.name) + "</td>";
        for (const ComparedCell& cell : row.cells) {
            html += comparedCellHtml(cell);
        }
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string layerAmount(const std::optional<double>& value)
{
    return value ? groupedText(shownText(*value, 0), "\u202f") : "–";
}

std::string synthesizedLayersHtml(const SynthesisRecord& record)
{
    if (record.synthesis.layers.empty()) {
        return {};
    }
    std::string html =
        "<h2>By layer</h2>\n<p class=\"muted\">" + escaped(toolText(record)) +
        ", each layer synthesized alone; what lies between layers is in the whole alone.</p>\n"
        "<table cellspacing=\"0\" cellpadding=\"4\">\n<tr><th class=\"name\">layer</th><th>LUT</"
        "th><th>FF</th><th>DSP</th><th>BRAM 18k</th></tr>\n";
    for (const synthesis::LayerFigures& layer : record.synthesis.layers) {
        html += "<tr><td class=\"name\">" + escaped(layer.layer) + "</td>";
        for (const auto& value : {layer.lut, layer.ff, layer.dsp, layer.bram18}) {
            html += "<td align=\"right\">" + layerAmount(value) + "</td>";
        }
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string profileHtml(const SynthesisRecord& record)
{
    if (!record.profile) {
        return {};
    }
    const ProfileTable table = profileTable(*record.profile);
    std::string html = "<h2>Numbers by layer</h2>\n<p class=\"muted\">" + escaped(table.caption) +
                       "</p>\n<table cellspacing=\"0\" cellpadding=\"4\">\n<tr>";
    for (const std::string& heading : table.headings) {
        html += "<th>" + escaped(heading) + "</th>";
    }
    html += "</tr>\n";
    for (const std::vector<std::string>& row : table.rows) {
        html += "<tr><td class=\"name\">" + escaped(row.front()) + "</td>";
        for (std::size_t i = 1; i < row.size(); ++i) {
            html += "<td align=\"right\">" + escaped(row[i]) + "</td>";
        }
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string boardSharesHtml(const SynthesisRecord& record)
{
    std::string html = "<h2>Share of " + escaped(record.board.id) + "</h2>\n<p class=\"muted\">" +
                       escaped(toolText(record)) + "</p>\n<table cellspacing=\"0\" cellpadding=\"4\">\n";
    for (std::size_t i = 0; i < resourceShares().size(); ++i) {
        const auto share = synthesizedFigure(record, resourceShares()[i]);
        html += "<tr><td class=\"name\">" + escaped(std::string(info(resourceAmounts()[i]).label)) +
                "</td><td align=\"right\">" +
                (share ? escaped(shownValue(resourceShares()[i], *share)) : "–") + "</td></tr>\n";
    }
    return html + "</table>\n";
}

std::string toldHtml(const std::string& heading, const std::vector<std::string>& lines)
{
    if (lines.empty()) {
        return {};
    }
    std::string html = "<h2>" + escaped(heading) + "</h2>\n<ul>\n";
    for (const std::string& line : lines) {
        html += "<li>" + escaped(line) + "</li>\n";
    }
    return html + "</ul>\n";
}

/// Of what is built otherwise than by additions and with logits: two designs of a point are told apart.
std::string builtAs(const SynthesisRecord& record)
{
    return (record.multipliers.empty() ? "" : ", products: " + record.multipliers) +
           (record.output.empty() ? "" : ", output: " + record.output);
}

std::string recordHtml(const SynthesisRecord& record)
{
    std::string html = "<h2>" + escaped(toolText(record)) + "</h2>\n<p>" +
                       escaped(stageText(record.synthesis)) + "; part " + escaped(record.synthesis.part) +
                       ", " + escaped(roundTripText(record.clockNs())) + " ns; " + escaped(record.made) +
                       "<br>" + escaped(agreementText(record.checks)) + "<br>" + escaped(scoresText(record)) +
                       "<br><span class=\"muted\">" + escaped(record.folder) + "</span></p>\n";
    std::vector<std::string> missing;
    for (const synthesis::MissingReport& one : record.synthesis.missing) {
        missing.push_back(one.what + ": " + one.reason);
    }
    std::vector<std::string> told = record.beforeRun;
    told.insert(told.end(), record.notes.begin(), record.notes.end());
    told.insert(told.end(), record.synthesis.warnings.begin(), record.synthesis.warnings.end());
    return html + toldHtml("Not in these reports", missing) + toldHtml("To be known", told);
}

} // namespace

std::string synthesisHtml(const std::string& point, const PointEstimate& estimate,
                          const std::vector<SynthesisRecord>& records)
{
    const std::string title = point + (records.empty() ? std::string() : builtAs(records.front()));
    std::string html = synthesisHead + escaped(title) + synthesisStyle + "<h1>" + escaped(title) +
                       "</h1>\n<p class=\"muted\">";
    const int best = nearestToHardware(records);
    if (best >= 0) {
        const SynthesisRecord& record = records[static_cast<std::size_t>(best)];
        html += escaped("study " + record.origin.study + ", board " + record.board.id + ", " +
                        record.origin.program + ". ");
    }
    html += escaped("Estimates by " + estimate.model + ".") + "</p>\n" +
            comparisonHtml(compareSynthesis(estimate, records));
    if (best >= 0) {
        html += boardSharesHtml(records[static_cast<std::size_t>(best)]) +
                synthesizedLayersHtml(records[static_cast<std::size_t>(best)]) +
                profileHtml(records[static_cast<std::size_t>(best)]);
    }
    for (const SynthesisRecord& record : records) {
        html += recordHtml(record);
    }
    return html + "</body></html>\n";
}

} // namespace snac::study
