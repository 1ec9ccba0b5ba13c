// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"
#include "scoring.h"
#include "study_setup.h"

#include "snac/evolution/archive.h"

#include <algorithm>
#include <filesystem>

namespace snac::study {

StudySummary summarize(StudyStart start, std::vector<Trial> trials, std::vector<Generation> generations)
{
    StudySummary summary;
    evolution::Archive archive(start.config.objectives.size());
    for (const Trial& trial : trials) {
        if (entersArchive(trial)) {
            archive.insert(trial.number, minimised(start.config, trial.values));
        }
    }
    std::vector<std::pair<std::vector<double>, int>> order;
    for (std::size_t i = 0; i < archive.ids().size(); ++i) {
        const auto point = archive.points()[i];
        order.emplace_back(std::vector<double>(point.begin(), point.end()), archive.ids()[i]);
    }
    std::ranges::sort(order);
    for (const auto& [point, number] : order) {
        summary.front.push_back(number);
    }
    if (!start.config.objectives.empty() && start.reference.size() == start.config.objectives.size()) {
        summary.hypervolume = evolution::hypervolume(archive.points(), start.reference);
    }
    const auto finished =
        std::ranges::count_if(trials, [](const Trial& t) { return t.state != TrialState::Running; });
    summary.interrupted = finished < start.config.trials;
    summary.start = std::move(start);
    summary.trials = std::move(trials);
    summary.generations = std::move(generations);
    return summary;
}

std::string buildText(const StudyConfig& config)
{
    const space::HardwareGenes& genes = config.space.hardware;
    const auto chosen = [](std::size_t count, bool byLayer) {
        return count > 1 && byLayer ? " by layer" : "";
    };
    std::string precisions;
    for (const Precision& precision : genes.precisions) {
        precisions += (precisions.empty() ? "" : " or ") + precision.toString();
    }
    precisions = precisions.empty() ? config.hls.precision.toString() : precisions;
    std::string reuse = std::to_string(config.hls.reuseFactor);
    if (const auto* range = std::get_if<space::IntegerRange>(&genes.reuseFactor)) {
        reuse = std::to_string(range->low) + " to " + std::to_string(range->high);
    } else if (space::cardinality(genes.reuseFactor) > 1) {
        reuse.clear();
        for (std::size_t i = 0; i < space::cardinality(genes.reuseFactor); ++i) {
            reuse += (i > 0 ? " or " : "") + space::valueText(genes.reuseFactor, static_cast<double>(i));
        }
    }
    std::string strategies;
    for (const space::Strategy strategy : genes.strategies) {
        strategies += (strategies.empty() ? "" : " or ") + std::string(space::strategyName(strategy));
    }
    strategies = strategies.empty() ? std::string(space::strategyName(config.hls.strategy)) : strategies;
    return precisions + chosen(genes.precisions.size(), genes.precisionByLayer) + ", reuse factor " + reuse +
           chosen(space::cardinality(genes.reuseFactor), genes.reuseByLayer) + ", " + strategies +
           chosen(genes.strategies.size(), genes.strategyByLayer);
}

std::string datasetLabel(const data::DatasetInfo& dataset)
{
    if (dataset.simulated) {
        return dataset.name + " (simulated)";
    }
    return dataset.name == "file" ? std::filesystem::path(dataset.origin).filename().string() : dataset.name;
}

Result<StudySummary> readStudy(const std::string& file, const StudyConfig& config)
{
    auto store = Store::openForReading(file);
    if (!store) {
        return std::unexpected(store.error());
    }
    auto trials = (*store)->trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    auto generations = (*store)->generations();
    if (!generations) {
        return std::unexpected(generations.error());
    }
    const StudyMeta& meta = (*store)->meta();
    StudyStart start;
    start.config = resumedConfig(config, meta);
    start.dataset = meta.datasetInfo;
    start.trainRows = meta.trainRows;
    start.validationRows = meta.validationRows;
    start.testRows = meta.testRows;
    auto space = space::SearchSpace::build(config.space, meta.datasetInfo.inputs(),
                                           networkOutputs(config, meta.datasetInfo));
    if (!space) {
        return std::unexpected(space.error());
    }
    start.genes = space->genes();
    start.spaceSize = space->size();
    start.reference = meta.reference;
    start.board = meta.board;
    start.costModel = meta.costModel;
    start.engine = engineOf(meta);
    start.file = file;
    start.finishedBefore = static_cast<int>(std::ranges::count_if(
        *trials, [](const Trial& trial) { return trial.state != TrialState::Running; }));
    return summarize(std::move(start), std::move(*trials), std::move(*generations));
}

} // namespace snac::study
