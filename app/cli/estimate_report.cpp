// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate_report.h"

#include "output.h"
#include "table.h"

#include "snac/base/number_text.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/space/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>
#include <cmath>
#include <cstdio>

namespace snac::cli {

namespace {

constexpr int widestLayer = 100000;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string rounded(double value)
{
    return std::isfinite(value) ? shortNumber(std::round(value)) : "?";
}

std::string percent(double value)
{
    return fixedText(value, 2) + " %";
}

std::string settingsText(const hardware::HlsConfig& hls, const hardware::Board& board)
{
    return board.name + " (" + board.part + "), " + hls.precision.toString() + ", reuse factor " +
           std::to_string(hls.reuseFactor) + ", " +
           (hls.strategy == hardware::Strategy::Latency ? "Latency" : "Resource") + ", clock " +
           shortNumber(hls.clockNs) + " ns";
}

struct Resource
{
    const char* name;
    hardware::Estimate hardware::LayerCost::*part;
    hardware::Estimate hardware::HardwareEstimate::*whole;
    double hardware::HardwareEstimate::*share;
};

/// The resource of which the network takes the largest part of the board.
const Resource& tightest(const hardware::HardwareEstimate& cost)
{
    using Layer = hardware::LayerCost;
    using Network = hardware::HardwareEstimate;
    static constexpr Resource all[] = {{"LUT", &Layer::lut, &Network::lut, &Network::lutPct},
                                       {"FF", &Layer::ff, &Network::ff, &Network::ffPct},
                                       {"DSP", &Layer::dsp, &Network::dsp, &Network::dspPct},
                                       {"BRAM", &Layer::bram18, &Network::bram18, &Network::bramPct}};
    const Resource* best = all;
    for (const Resource& resource : all) {
        best = cost.*resource.share > cost.*best->share ? &resource : best;
    }
    return *best;
}

std::string networkText(const NamedNetwork& network, const hardware::HardwareEstimate& cost,
                        const study::FitVerdict& verdict)
{
    const Resource& tight = tightest(cost);
    const double whole = (cost.*tight.whole).value;
    Table table({{"layer", Table::Align::Left},
                 {study::heading(study::Quantity::Lut)},
                 {study::heading(study::Quantity::Ff)},
                 {study::heading(study::Quantity::Dsp)},
                 {study::heading(study::Quantity::Bram18)},
                 {study::heading(study::Quantity::ClockCycles)},
                 {std::string("of all ") + tight.name}});
    for (const hardware::LayerCost& layer : cost.layers) {
        table.add({layer.name, rounded(layer.lut.value), rounded(layer.ff.value), rounded(layer.dsp.value),
                   rounded(layer.bram18.value), rounded(layer.cycles.value),
                   whole > 0.0 ? percent(100.0 * (layer.*tight.part).value / whole) : ""});
    }
    table.rule();
    table.add({"network", rounded(cost.lut.value), rounded(cost.ff.value), rounded(cost.dsp.value),
               rounded(cost.bram18.value), rounded(cost.cycles.value)});
    table.add({"at least (90 %)", rounded(cost.lut.low), rounded(cost.ff.low), rounded(cost.dsp.low),
               rounded(cost.bram18.low), rounded(cost.cycles.low)});
    table.add({"at most (90 %)", rounded(cost.lut.high), rounded(cost.ff.high), rounded(cost.dsp.high),
               rounded(cost.bram18.high), rounded(cost.cycles.high)});
    table.add({"of the board", percent(cost.lutPct), percent(cost.ffPct), percent(cost.dspPct),
               percent(cost.bramPct)});
    const std::string build = network.candidate.hardware.summary();
    std::string text = network.name + ": " + network.candidate.architecture.summary() +
                       (build.empty() ? "" : "; " + build) + "\n" + table.text();
    text += fitText(verdict) + "\n";
    const auto shown = [&cost](study::Quantity quantity) {
        return study::label(quantity, study::Risk::Expected) + " " +
               study::shownValue(quantity, study::valueOf(quantity, nullptr, &cost));
    };
    text += shown(study::Quantity::ClockCycles) + " = " +
            study::shownValue(study::Quantity::LatencyNs, cost.latencyNs) + ", " +
            shown(study::Quantity::InitiationInterval) + ", " + shown(study::Quantity::MaximumResource) +
            ", " + shown(study::Quantity::AverageResource) + "\n";
    const hardware::OperationCounts& counts = cost.counts;
    text += "multiplications " + rounded(counts.multiplications) + ", parameters " +
            rounded(counts.parameters) + " (exact)\n";
    text += "bit operations " + rounded(counts.bops) + " (Baskin et al. 2021); SNAC-Pack's formulas: block " +
            rounded(counts.bopsSnacBlock) + ", mlp " + rounded(counts.bopsSnacMlp) + ", effective " +
            rounded(counts.bopsSnacEffective) + "\n";
    for (const std::string& warning : cost.warnings) {
        text += "warning: " + warning + "\n";
    }
    return text;
}

QJsonObject estimateJson(const hardware::Estimate& estimate)
{
    return {{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

QJsonObject networkJson(const NamedNetwork& network, const hardware::HardwareEstimate& cost,
                        const study::FitVerdict& verdict)
{
    QJsonArray layers;
    for (const hardware::LayerCost& layer : cost.layers) {
        layers.append(QJsonObject{{"name", qt(layer.name)},
                                  {"lut", estimateJson(layer.lut)},
                                  {"ff", estimateJson(layer.ff)},
                                  {"dsp", estimateJson(layer.dsp)},
                                  {"bram18", estimateJson(layer.bram18)},
                                  {"clock_cycles", estimateJson(layer.cycles)}});
    }
    QJsonArray warnings;
    for (const std::string& warning : cost.warnings) {
        warnings.append(qt(warning));
    }
    const hardware::OperationCounts& counts = cost.counts;
    return {{"name", qt(network.name)},
            {"architecture", qt(network.candidate.architecture.summary())},
            {"build", qt(network.candidate.hardware.summary())},
            {"fit", qt(std::string(study::fitName(verdict.fit)))},
            {"fit_reason", qt(fitText(verdict))},
            {"tightest", tightest(cost).name},
            {"origin", qt(cost.origin)},
            {"model", qt(cost.model)},
            {"lut", estimateJson(cost.lut)},
            {"ff", estimateJson(cost.ff)},
            {"dsp", estimateJson(cost.dsp)},
            {"bram18", estimateJson(cost.bram18)},
            {"clock_cycles", estimateJson(cost.cycles)},
            {"ii", estimateJson(cost.ii)},
            {"latency_ns", cost.latencyNs},
            {"lut_pct", cost.lutPct},
            {"ff_pct", cost.ffPct},
            {"dsp_pct", cost.dspPct},
            {"bram_pct", cost.bramPct},
            {"avg_resource", cost.averagePct},
            {"max_resource", cost.maximumPct},
            {"multiplications", counts.multiplications},
            {"parameters", counts.parameters},
            {"bops", counts.bops},
            {"bops_snac_block", counts.bopsSnacBlock},
            {"bops_snac_mlp", counts.bopsSnacMlp},
            {"bops_snac_effective", counts.bopsSnacEffective},
            {"layers", layers},
            {"warnings", warnings}};
}

std::string rule4mlText(const hardware::Rule4mlModel& model, const Result<hardware::HardwareEstimate>& cost)
{
    if (!cost) {
        return model.name() + ": " + cost.error().message + "\n";
    }
    return model.name() + ": LUT " + rounded(cost->lut.value) + ", FF " + rounded(cost->ff.value) + ", DSP " +
           rounded(cost->dsp.value) + ", BRAM 18k " + rounded(cost->bram18.value) + ", latency " +
           rounded(cost->cycles.value) + " cycles, initiation interval " +
           (std::isnan(cost->ii.value) ? "not predicted" : rounded(cost->ii.value) + " cycles") +
           "; no bounds\n";
}

QJsonObject rule4mlJson(const hardware::Rule4mlModel& model, const Result<hardware::HardwareEstimate>& cost)
{
    if (!cost) {
        return {{"model", qt(model.name())}, {"error", qt(cost.error().message)}};
    }
    QJsonObject object{{"model", qt(model.name())},     {"lut", cost->lut.value},
                       {"ff", cost->ff.value},          {"dsp", cost->dsp.value},
                       {"bram18", cost->bram18.value},  {"clock_cycles", cost->cycles.value},
                       {"latency_ns", cost->latencyNs}, {"ii", cost->ii.value}};
    if (std::isnan(cost->ii.value)) {
        object["ii"] = QJsonValue::Null;
    }
    return object;
}

Result<std::vector<int>> widthsFromText(const std::string& text)
{
    std::vector<int> widths;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        int width = 0;
        const auto [next, error] = std::from_chars(at, end, width);
        if (error != std::errc() || width < 1 || width > widestLayer || (next < end && *next != '-') ||
            next + 1 == end) {
            return fail("--arch " + text + ": expected widths from 1 to " + std::to_string(widestLayer) +
                        " joined by '-', as in 16-64-32-5");
        }
        widths.push_back(width);
        at = next + 1;
    }
    if (widths.size() < 2) {
        return fail("--arch " + text + ": a network needs inputs and outputs, as in 16-64-32-5");
    }
    double weights = 0.0;
    for (std::size_t i = 1; i < widths.size(); ++i) {
        weights += static_cast<double>(widths[i - 1]) * widths[i];
    }
    if (weights > space::mostParameters) {
        return fail("--arch " + text + ": " + std::to_string(static_cast<long long>(weights / 1e6)) +
                    " million weights, and at most " +
                    std::to_string(static_cast<long long>(space::mostParameters / 1e6)) +
                    " million are taken");
    }
    return widths;
}

} // namespace

Result<space::Architecture> architectureFromText(const std::string& text, const std::string& activation,
                                                 bool batchNorm)
{
    const Result<std::vector<int>> widths = widthsFromText(text);
    if (!widths) {
        return std::unexpected(widths.error());
    }
    const auto kind = space::activationFromName(activation);
    if (!kind) {
        return fail("--activation " + activation + ": unknown activation; try relu, tanh or sigmoid");
    }
    space::Architecture architecture{.inputs = widths->front(), .layers = {}};
    for (std::size_t i = 1; i + 1 < widths->size(); ++i) {
        architecture.layers.emplace_back(space::Dense{.units = (*widths)[i]});
        if (batchNorm) {
            architecture.layers.emplace_back(space::BatchNorm{});
        }
        architecture.layers.emplace_back(space::Activation{.kind = *kind});
    }
    architecture.layers.emplace_back(space::Dense{.units = widths->back()});
    return architecture;
}

Result<std::string> estimateReport(const std::vector<NamedNetwork>& networks, const hardware::HlsConfig& hls,
                                   const hardware::Board& board,
                                   const std::vector<study::Constraint>& budgets, bool json,
                                   const hardware::Rule4mlModel* rule4ml)
{
    const hardware::DenseHlsModel model;
    QJsonArray array;
    std::string text = "Estimates by " + model.name() + "\n" + settingsText(hls, board) + "\n";
    for (const NamedNetwork& network : networks) {
        const auto cost = hardware::estimateCandidate(model, network.candidate, hls, board);
        if (!cost) {
            return std::unexpected(cost.error());
        }
        const study::FitVerdict verdict = study::fitOf(*cost, board, budgets);
        QJsonObject object = networkJson(network, *cost, verdict);
        text += "\n" + networkText(network, *cost, verdict);
        if (rule4ml) {
            const auto theirs = rule4ml->estimate(network.candidate.architecture,
                                                  hardware::configOf(network.candidate, hls), board);
            object["rule4ml"] = rule4mlJson(*rule4ml, theirs);
            text += rule4mlText(*rule4ml, theirs);
        }
        array.append(object);
    }
    if (!json) {
        return text;
    }
    const QJsonObject document{
        {"board", qt(board.id)},
        {"part", qt(board.part)},
        {"precision", qt(hls.precision.toString())},
        {"reuse_factor", hls.reuseFactor},
        {"strategy", hls.strategy == hardware::Strategy::Latency ? "Latency" : "Resource"},
        {"clock_ns", hls.clockNs},
        {"networks", array}};
    return QJsonDocument(document).toJson().toStdString();
}

} // namespace snac::cli
