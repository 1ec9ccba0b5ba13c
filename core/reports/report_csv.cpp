// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"
#include "snac/study/fit.h"
#include "snac/study/imported_results.h"
#include "snac/study/ranks.h"

#include "snac/base/number_text.h"
#include "snac/base/printable.h"

#include <algorithm>
#include <cmath>
#include <limits>
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

constexpr Price bothPrices[] = {Price::Before, Price::Own};

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Exact figures that are not among the objectives, whose columns come first.
std::vector<Quantity> countedBeside(const StudyConfig& config)
{
    std::vector<Quantity> beside;
    for (const Quantity quantity : listed(&Places::csv)) {
        if (std::ranges::find(config.objectives, quantity, &Objective::quantity) == config.objectives.end()) {
            beside.push_back(quantity);
        }
    }
    return beside;
}

/// "does not fit" and why; empty where nothing is known of the hardware.
std::pair<std::string, std::string> fitFields(const StudyStart& start, const Trial& trial)
{
    if (!trial.hardware) {
        return {};
    }
    const FitVerdict verdict = fitOf(*trial.hardware, start.board, start.config.constraints);
    return {std::string(fitName(verdict.fit)), fitText(verdict)};
}

std::vector<std::string> headings(const StudySummary& summary)
{
    const StudyStart& start = summary.start;
    std::vector<std::string> names = {"trial", "generation", "state", "on_front", "rank"};
    const Risk risk = start.config.risk;
    for (const Objective& objective : start.config.objectives) {
        const QuantityInfo& own = info(objective.quantity);
        names.push_back(std::string(own.key) + (risk == Risk::Pessimistic && own.hasBounds ? "_upper" : ""));
    }
    for (const char* name :
         {"violation", "fit", "fit_reason", "architecture", "learning_rate", "l1", "batch_size"}) {
        names.emplace_back(name);
    }
    for (const Quantity figure : estimatedFigures()) {
        for (const char* part : {"_estimate", "_low", "_high"}) {
            names.push_back(std::string(info(figure).key) + part);
        }
    }
    for (const Quantity figure : countedBeside(start.config)) {
        names.emplace_back(info(figure).key);
    }
    names.emplace_back("price");
    for (const Price price : bothPrices) {
        for (const Quantity figure : estimatedFigures()) {
            names.push_back(std::string(info(figure).key) + "_" + std::string(priceKey(price)));
        }
    }
    for (const char* name :
         {"origin", "duplicate_of", "network_of", "seconds", "reason", "starred", "note"}) {
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

void appendHardware(std::vector<std::string>& fields, const StudyStart& start, const Trial& trial)
{
    const hardware::HardwareEstimate* hardware = trial.hardware ? &*trial.hardware : nullptr;
    for (const Quantity quantity : estimatedFigures()) {
        const hardware::Estimate figure = hardware ? boundsOf(quantity, *hardware, start.board)
                                                   : hardware::Estimate{missing, missing, missing};
        for (const double value : {figure.value, figure.low, figure.high}) {
            fields.push_back(field(value));
        }
    }
    for (const Quantity quantity : countedBeside(start.config)) {
        fields.push_back(field(valueOf(quantity, nullptr, hardware)));
    }
    fields.push_back(hardware ? field(priceName(trial.price)) : "");
    for (const Price price : bothPrices) {
        for (const Quantity quantity : estimatedFigures()) {
            fields.push_back(field(valueOf(quantity, nullptr, priceOf(trial, price))));
        }
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
    const Ranks ranks = ranksOf(summary.start.config, summary.trials);
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
        const auto [fit, reason] = fitFields(summary.start, trial);
        fields.push_back(fit);
        fields.push_back(field(reason));
        fields.push_back(field(trial.candidate.architecture.summary()));
        if (isResult(trial)) { // how it was trained is among its genes, where it is known
            fields.insert(fields.end(), 3, "");
        } else {
            fields.push_back(field(trial.candidate.hyper.learningRate));
            fields.push_back(field(trial.candidate.hyper.l1));
            fields.push_back(std::to_string(trial.candidate.hyper.batchSize));
        }
        appendHardware(fields, summary.start, trial);
        fields.push_back(field(trial.origin.origin));
        fields.push_back(trial.duplicateOf >= 0 ? std::to_string(trial.duplicateOf) : "");
        fields.push_back(trial.networkOf >= 0 ? std::to_string(trial.networkOf) : "");
        fields.push_back(field(trial.seconds));
        fields.push_back(field(trial.reason));
        fields.push_back(trial.mark.starred ? "1" : "0");
        fields.push_back(field(trial.mark.note));
        appendGenes(fields, summary.start, trial);
        appendTestScores(fields, summary, trial);
        text += row(fields);
    }
    return text;
}

} // namespace snac::study
