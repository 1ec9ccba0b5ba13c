// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate_report.h"

#include "snac/study/fit.h"

#include "output.h"
#include "table.h"

#include "snac/base/number_text.h"
#include "snac/hardware/candidate_cost.h"
#include "snac/reports/estimate_words.h"
#include "snac/reports/json_types.h"
#include "snac/reports/json_value.h"
#include "snac/space/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

namespace snac::cli {

namespace {

constexpr int widestLayer = 100000;

using study::changedText;
using study::listedText;
using study::qt;
using study::Quantity;
using study::Risk;

/// Of two figures of one network.
std::string percent(double part, double whole)
{
    return whole > 0.0 ? fixedText(100.0 * part / whole, 2) + " %" : "";
}

std::string settingsText(const hardware::HlsConfig& hls, const hardware::Board& board)
{
    return board.name + " (" + board.part + "), " + hls.precision.toString() + ", reuse factor " +
           std::to_string(hls.reuseFactor) + ", " +
           (hls.strategy == hardware::Strategy::Latency ? "Latency" : "Resource") + ", clock " +
           shortNumber(hls.clockNs) + " ns";
}

/// The resource of which the network takes the largest part of the board.
Quantity tightest(const hardware::HardwareEstimate& cost)
{
    return *std::ranges::max_element(study::resourceAmounts(), {}, [&cost](Quantity amount) {
        return valueOf(*info(amount).counterpart, nullptr, &cost);
    });
}

std::string layerTable(const hardware::HardwareEstimate& cost, const hardware::Board& board)
{
    const Quantity tight = tightest(cost);
    const double whole = valueOf(tight, nullptr, &cost);
    std::vector<Table::Column> columns = {{"layer", Table::Align::Left}};
    const std::vector<Quantity> figures = study::layerFigures();
    for (const Quantity figure : figures) {
        columns.push_back({heading(figure)});
    }
    columns.push_back({"of all " + label(*info(tight).counterpart, Risk::Expected)});
    Table table(std::move(columns));
    for (const hardware::LayerCost& layer : cost.layers) {
        std::vector<std::string> cells = {layer.name};
        std::string share;
        for (const Quantity figure : figures) {
            const double value = (layer.*info(figure).layer).value;
            cells.push_back(shownNumber(figure, value));
            share = figure == tight ? percent(value, whole) : share;
        }
        cells.push_back(share);
        table.add(std::move(cells));
    }
    table.rule();
    const auto addRow = [&](std::string name, auto&& cellOf) {
        std::vector<std::string> cells = {std::move(name)};
        for (const Quantity figure : figures) {
            cells.push_back(cellOf(figure));
        }
        table.add(std::move(cells));
    };
    const auto bounds = [&](Quantity quantity) { return boundsOf(quantity, cost, board); };
    addRow("network", [&](Quantity quantity) { return shownNumber(quantity, bounds(quantity).value); });
    addRow("at least (90 %)", [&](Quantity quantity) { return shownNumber(quantity, bounds(quantity).low); });
    addRow("at most (90 %)", [&](Quantity quantity) { return shownNumber(quantity, bounds(quantity).high); });
    addRow("of the board", [&cost](Quantity quantity) {
        const auto share = info(quantity).counterpart;
        return share ? shownValue(*share, valueOf(*share, nullptr, &cost)) : std::string();
    });
    return table.text();
}

std::string changesText(const jobs::PricedNetwork& one)
{
    const std::vector<Quantity> figures = study::estimatedFigures();
    std::vector<Table::Column> columns = {{"what if", Table::Align::Left}};
    for (const Quantity figure : figures) {
        columns.push_back({heading(figure)});
    }
    Table table(std::move(columns));
    std::string refused;
    for (const hardware::WhatIf& change : one.changes) {
        if (!change.cost) {
            refused += change.what + ": " + change.cost.error().message + "\n";
            continue;
        }
        std::vector<std::string> cells = {change.what};
        for (const Quantity figure : figures) {
            cells.push_back(changedText(figure, *change.cost, one.cost));
        }
        table.add(std::move(cells));
    }
    return table.text() + refused + study::changesNote + "\n";
}

std::string networkText(const jobs::PricedNetwork& one, const hardware::Board& board,
                        const study::FitVerdict& verdict)
{
    const jobs::NamedNetwork& network = one.network;
    const hardware::HardwareEstimate& cost = one.cost;
    const std::string build = network.candidate.hardware.summary();
    std::string text = network.name + ": " + network.candidate.summary() +
                       (build.empty() ? "" : "; " + build) + "\n" + std::string(estimateName(one.price)) +
                       "\n" + layerTable(cost, board);
    text += fitText(verdict) + "\n";
    text += listedText(study::listed(&study::Places::network), cost) + "\n";
    text += listedText(study::countedFigures(false), cost) + " (exact)\n";
    text += listedText(study::countedFigures(true), cost) + "\n";
    text += one.changes.empty() ? "" : changesText(one);
    for (const std::string& warning : cost.warnings) {
        text += "warning: " + warning + "\n";
    }
    return text;
}

/// The figures as this command alone wrote them before an estimate had one shape, for programs that read them
/// so: beside what follows from others, objects with bounds.
QJsonObject ownFigures(const hardware::HardwareEstimate& cost)
{
    QJsonObject object;
    for (const study::QuantityInfo& row : study::quantities()) {
        if (row.estimate) {
            object.insert(qt(row.key), study::estimateJson(cost.*row.estimate));
        } else if (!row.needsTraining) {
            object.insert(qt(row.key), valueOf(row.id, nullptr, &cost));
        }
    }
    return object;
}

std::string_view changeKey(hardware::Change change)
{
    switch (change) {
    case hardware::Change::OneBitLess:
        return "one_bit_less";
    case hardware::Change::MoreSparsity:
        return "more_sparsity";
    case hardware::Change::DoubleReuse:
        break;
    }
    return "double_reuse";
}

/// By change: what it is, and the expected figures, or why it cannot be.
QJsonObject changesJson(const std::vector<hardware::WhatIf>& changes)
{
    QJsonObject object;
    for (const hardware::WhatIf& change : changes) {
        QJsonObject row{{"change", qt(change.what)}};
        if (change.cost) {
            for (const Quantity figure : study::estimatedFigures()) {
                row.insert(qt(info(figure).key), valueOf(figure, nullptr, &*change.cost));
            }
        } else {
            row.insert("error", qt(change.cost.error().message));
        }
        object.insert(qt(changeKey(change.change)), row);
    }
    return object;
}

QJsonObject networkJson(const jobs::PricedNetwork& one, const hardware::Board& board,
                        const study::FitVerdict& verdict)
{
    const jobs::NamedNetwork& network = one.network;
    const hardware::HardwareEstimate& cost = one.cost;
    QJsonArray layers;
    for (const hardware::LayerCost& layer : cost.layers) {
        layers.append(study::layerJson(layer));
    }
    QJsonArray warnings;
    for (const std::string& warning : cost.warnings) {
        warnings.append(qt(warning));
    }
    QJsonObject object = ownFigures(cost);
    object.insert("hardware", study::estimateJson(cost, board));
    object.insert("name", qt(network.name));
    object.insert("architecture", qt(network.candidate.architecture.summary()));
    object.insert("build", qt(network.candidate.hardware.summary()));
    object.insert("fit", qt(study::fitName(verdict.fit)));
    object.insert("fit_reason", qt(fitText(verdict)));
    object.insert("tightest", qt(label(*info(tightest(cost)).counterpart, Risk::Expected)));
    object.insert("origin", qt(originName(cost.origin)));
    object.insert("price", qt(priceName(one.price)));
    object.insert("model", qt(cost.model));
    object.insert("layers", layers);
    if (!one.changes.empty()) {
        object.insert("what_if", changesJson(one.changes));
    }
    object.insert("warnings", warnings);
    return object;
}

std::string rule4mlText(const std::string& model, const Result<hardware::HardwareEstimate>& cost)
{
    return model + ": " +
           (cost ? listedText(study::estimatedFigures(), *cost) + "; no bounds, – is not predicted"
                 : cost.error().message) +
           "\n";
}

QJsonObject rule4mlJson(const std::string& model, const Result<hardware::HardwareEstimate>& cost)
{
    QJsonObject object{{"model", qt(model)}};
    if (!cost) {
        object.insert("error", qt(cost.error().message));
        return object;
    }
    const auto add = [&](Quantity quantity) {
        const double value = valueOf(quantity, nullptr, &*cost);
        object.insert(qt(info(quantity).key), std::isfinite(value) ? QJsonValue(value) : QJsonValue::Null);
    };
    std::ranges::for_each(study::estimatedFigures(), add);
    add(Quantity::LatencyNs);
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

Result<network::Architecture> architectureFromText(const std::string& text, const std::string& activation,
                                                   bool batchNorm)
{
    const Result<std::vector<int>> widths = widthsFromText(text);
    if (!widths) {
        return std::unexpected(widths.error());
    }
    const auto kind = network::activationFromName(activation);
    if (!kind) {
        return fail("--activation " + activation + ": unknown activation; try relu, tanh or sigmoid");
    }
    network::Architecture architecture{.inputs = widths->front(), .layers = {}};
    for (std::size_t i = 1; i + 1 < widths->size(); ++i) {
        architecture.layers.emplace_back(network::Dense{.units = (*widths)[i]});
        if (batchNorm) {
            architecture.layers.emplace_back(network::BatchNorm{});
        }
        architecture.layers.emplace_back(network::Activation{.kind = *kind});
    }
    architecture.layers.emplace_back(network::Dense{.units = widths->back()});
    return architecture;
}

std::string estimateReport(const jobs::EstimateResult& priced, bool json)
{
    const hardware::Board& board = priced.board;
    const hardware::HlsConfig& hls = priced.hls;
    QJsonArray array;
    std::string text = "Estimates by " + priced.model + "\n" + settingsText(hls, board) + "\n";
    for (const jobs::PricedNetwork& one : priced.networks) {
        const study::FitVerdict verdict = study::fitOf(one.cost, board, priced.budgets);
        QJsonObject object = networkJson(one, board, verdict);
        text += "\n" + networkText(one, board, verdict);
        if (one.rule4ml) {
            object["rule4ml"] = rule4mlJson(priced.rule4ml, *one.rule4ml);
            text += rule4mlText(priced.rule4ml, *one.rule4ml);
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
