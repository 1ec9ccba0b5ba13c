// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <cmath>
#include <set>

namespace snac::study {

namespace {

std::string field(std::string_view text)
{
    return csvText(text);
}

/// Shortest text that reads back as the same number; empty where there is none.
std::string field(double value)
{
    return std::isfinite(value) ? roundTripText(value) : std::string();
}

std::string row(const std::vector<std::string>& fields)
{
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        line += (i > 0 ? "," : "") + fields[i];
    }
    return line + "\r\n";
}

std::vector<std::string> headings(const StudySummary& summary)
{
    const StudyStart& start = summary.start;
    std::vector<std::string> names = {"trial", "generation", "state", "on_front", "rank"};
    const Risk risk = start.config.risk;
    for (const Objective& objective : start.config.objectives) {
        const bool upper = risk == Risk::Pessimistic && info(objective.quantity).hasBounds;
        names.push_back(field(objective.name + (upper ? "_upper" : "")));
    }
    for (const char* name : {"violation", "architecture", "learning_rate", "l1", "batch_size"}) {
        names.emplace_back(name);
    }
    for (const std::string figure : {"lut", "ff", "dsp", "bram18", "clock_cycles", "ii"}) {
        for (const char* part : {"_estimate", "_low", "_high"}) {
            names.push_back(figure + part);
        }
    }
    for (const char* name : {"multiplications", "parameters", "bops", "origin", "duplicate_of", "network_of",
                             "seconds", "reason"}) {
        names.emplace_back(name);
    }
    for (const space::Gene& gene : start.genes) {
        names.push_back(field("gene_" + gene.name));
    }
    if (!summary.testScores.empty()) {
        for (const Quantity quantity : testQuantities(start.config, start.dataset)) {
            const std::string key(info(quantity).key);
            names.push_back("test_" + key);
            names.push_back("test_" + key + "_error");
        }
        names.emplace_back("test_rows");
        names.emplace_back("test_when");
    }
    return names;
}

void appendHardware(std::vector<std::string>& fields, const Trial& trial)
{
    if (!trial.hardware) {
        fields.insert(fields.end(), 21, "");
        return;
    }
    const hardware::HardwareEstimate& hardware = *trial.hardware;
    for (const hardware::Estimate& figure :
         {hardware.lut, hardware.ff, hardware.dsp, hardware.bram18, hardware.cycles, hardware.ii}) {
        for (const double value : {figure.value, figure.low, figure.high}) {
            fields.push_back(field(value));
        }
    }
    for (const double value :
         {hardware.counts.multiplications, hardware.counts.parameters, hardware.counts.bops}) {
        fields.push_back(field(value));
    }
}

void appendGenes(std::vector<std::string>& fields, const StudyStart& start, const Trial& trial)
{
    const space::Genome& genome = trial.origin.genome;
    if (!space::isValid(start.genes, genome)) {
        fields.insert(fields.end(), start.genes.size(), "");
        return;
    }
    const std::vector<bool> active = space::activeGenes(start.genes, genome);
    for (std::size_t i = 0; i < start.genes.size(); ++i) {
        fields.push_back(active[i] ? field(space::valueText(start.genes[i].domain, genome.values[i])) : "");
    }
}

void appendTestScores(std::vector<std::string>& fields, const StudySummary& summary, const Trial& trial)
{
    if (summary.testScores.empty()) {
        return;
    }
    const auto score = std::ranges::find(summary.testScores, trial.number, &TrialTestScore::trial);
    const bool known = score != summary.testScores.end();
    for (const Quantity quantity : testQuantities(summary.start.config, summary.start.dataset)) {
        fields.push_back(known ? field(valueOf(quantity, &score->metrics, nullptr)) : "");
        fields.push_back(known ? field(valueOf(quantity, &score->errors, nullptr)) : "");
    }
    fields.push_back(known ? std::to_string(score->rows) : "");
    fields.push_back(known ? score->when : "");
}

} // namespace

std::string reportCsv(const StudySummary& summary)
{
    std::string text = row(headings(summary));
    const std::set<int> front(summary.front.begin(), summary.front.end());
    const Ranks ranks = ranksOf(summary.generations);
    for (const Trial& trial : summary.trials) {
        const auto rank = ranks.find(trial.number);
        std::vector<std::string> fields = {std::to_string(trial.number), std::to_string(trial.generation),
                                           std::string(stateName(trial.state)),
                                           front.contains(trial.number) ? "1" : "0",
                                           rank != ranks.end() ? std::to_string(rank->second) : ""};
        for (std::size_t i = 0; i < summary.start.config.objectives.size(); ++i) {
            fields.push_back(i < trial.values.size() ? field(trial.values[i]) : "");
        }
        fields.push_back(field(trial.violation));
        fields.push_back(field(trial.candidate.architecture.summary()));
        fields.push_back(field(trial.candidate.hyper.learningRate));
        fields.push_back(field(trial.candidate.hyper.l1));
        fields.push_back(std::to_string(trial.candidate.hyper.batchSize));
        appendHardware(fields, trial);
        fields.push_back(field(trial.origin.origin));
        fields.push_back(trial.duplicateOf >= 0 ? std::to_string(trial.duplicateOf) : "");
        fields.push_back(trial.networkOf >= 0 ? std::to_string(trial.networkOf) : "");
        fields.push_back(field(trial.seconds));
        fields.push_back(field(trial.reason));
        appendGenes(fields, summary.start, trial);
        appendTestScores(fields, summary, trial);
        text += row(fields);
    }
    return text;
}

} // namespace snac::study
