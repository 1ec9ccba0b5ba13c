// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule4ml_bench.h"

#include "output.h"
#include "scores_text.h"

#include "snac/calibration/rule4ml/rule4ml_model.h"

#include <QJsonArray>
#include <cmath>
#include <set>

namespace snac::cli {

namespace {

bool isParallel(const calibration::MeasuredDesign& design)
{
    return design.config.ioType == hardware::IoType::Parallel;
}

/// rule4ml knows one precision of a whole network: that of the weights describes quantised networks best.
hardware::HlsConfig configOf(const calibration::MeasuredDesign& design)
{
    hardware::HlsConfig config = design.config;
    config.precision = design.detail.layers.begin()->value.weights.value_or(config.precision);
    return config;
}

calibration::Rule4mlOptions optionsFor(const calibration::Rule4mlModel& model,
                                       const calibration::MeasuredDesign& design)
{
    calibration::Rule4mlOptions options = model.options();
    if (!design.hls4ml.empty()) {
        options.hls4mlVersion = model.nearestHls4ml(design.hls4ml);
    }
    const auto blank = design.tool.rfind(' ');
    if (blank != std::string::npos && blank + 1 < design.tool.size()) {
        options.vivadoVersion = model.nearestVivado(design.tool.substr(blank + 1));
    }
    return options;
}

QJsonObject withoutCoverage(QJsonObject scores)
{
    for (const QString& target : scores.keys()) {
        QJsonObject score = scores[target].toObject();
        score.remove("coverage");
        scores[target] = score;
    }
    return scores;
}

} // namespace

Result<Rule4mlBench> benchRule4ml(const std::string& folder,
                                  const std::vector<calibration::MeasuredDesign>& designs,
                                  const calibration::Estimates& ours)
{
    const auto model = calibration::Rule4mlModel::load(folder);
    if (!model) {
        return std::unexpected(model.error());
    }
    Rule4mlBench bench{model->name(), {}, {}, {}, {}};
    for (std::size_t i = 0; i < designs.size(); ++i) {
        hardware::Board board;
        board.id = designs[i].part;
        board.part = designs[i].part;
        const auto estimate = model->with(optionsFor(*model, designs[i]))
                                  .estimate(designs[i].architecture, configOf(designs[i]), board);
        if (!estimate) {
            ++bench.reasons[estimate.error().message];
            continue;
        }
        bench.designs.push_back(designs[i]);
        for (std::size_t t = 0; t < calibration::targetCount; ++t) {
            if (std::isnan(figureOf(*estimate, calibration::allTargets[t]).value)) {
                bench.designs.back().figures[t].reset();
            }
        }
        bench.theirs.push_back(*estimate);
        bench.ours.push_back(ours[i]);
    }
    return bench;
}

QJsonObject rule4mlJson(const Rule4mlBench& bench)
{
    QJsonArray reasons;
    int left = 0;
    for (const auto& [reason, count] : bench.reasons) {
        reasons.append(QJsonObject{{"reason", QString::fromStdString(reason)}, {"rows", count}});
        left += count;
    }
    std::set<std::string> sources;
    for (const auto& design : bench.designs) {
        sources.insert(design.source);
    }
    QJsonObject bySource;
    for (const std::string& source : sources) {
        bySource[QString::fromStdString(source)] = withoutCoverage(scoresJson(scoresOf(
            bench.designs, bench.theirs, [&](const auto& design) { return design.source == source; })));
    }
    return {{"model", QString::fromStdString(bench.model)},
            {"described", static_cast<int>(bench.designs.size())},
            {"not_described", left},
            {"not_described_reasons", reasons},
            {"targets", withoutCoverage(scoresJson(scoresOf(bench.designs, bench.theirs, isParallel)))},
            {"by_source", bySource},
            {"ours_on_the_same_rows", scoresJson(scoresOf(bench.designs, bench.ours, isParallel))}};
}

std::string rule4mlText(const Rule4mlBench& bench)
{
    std::string text = "\n" + bench.model + "\n" +
                       counted(static_cast<long long>(bench.designs.size()), "design") +
                       " described; it gives no bounds\n";
    for (const auto& [reason, count] : bench.reasons) {
        text += "  " + std::to_string(count) + " x " + reason + "\n";
    }
    text += "\nDense networks, io_parallel, by rule4ml\n" +
            scoresTable(scoresOf(bench.designs, bench.theirs, isParallel));
    text += "\nThe program's own model on the same designs\n" +
            scoresTable(scoresOf(bench.designs, bench.ours, isParallel));
    return text;
}

} // namespace snac::cli
