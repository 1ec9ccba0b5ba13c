// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_check.h"
#include "report.h"
#include "study_rules.h"
#include "study_setup.h"

#include <algorithm>
#include <filesystem>

namespace snac::study {

StudySummary summarize(StudyStart start, std::vector<Trial> trials, std::vector<Generation> generations,
                       SearchEnd end)
{
    StudySummary summary;
    const Front front(start.config, trials);
    summary.front = front.ids();
    summary.hypervolume = front.hypervolume(start.reference);
    for (Generation& generation : generations) {
        generation.front = bestFirst(start.config, trials, std::move(generation.front));
    }
    const bool allFinished =
        std::ranges::none_of(trials, [](const Trial& t) { return t.state == TrialState::Running; });
    const bool enough = countedTrials(start.config, trials) >= start.config.trials;
    summary.end = !allFinished ? SearchEnd::Open : enough ? SearchEnd::Trials : end;
    summary.interrupted = summary.end == SearchEnd::Open;
    summary.start = std::move(start);
    summary.trials = std::move(trials);
    summary.generations = std::move(generations);
    return summary;
}

std::vector<const Trial*> frontTrials(const StudySummary& summary)
{
    std::vector<const Trial*> members;
    for (const int number : summary.front) {
        if (const Trial* trial = findTrial(summary.trials, number)) {
            members.push_back(trial);
        }
    }
    return members;
}

std::string_view endName(SearchEnd end)
{
    switch (end) {
    case SearchEnd::Trials:
        return "trials";
    case SearchEnd::Space:
        return "space";
    case SearchEnd::Draws:
        return "draws";
    case SearchEnd::Open:
        break;
    }
    return "open";
}

SearchEnd endFromName(std::string_view name)
{
    for (const SearchEnd end : {SearchEnd::Trials, SearchEnd::Space, SearchEnd::Draws}) {
        if (name == endName(end)) {
            return end;
        }
    }
    return SearchEnd::Open;
}

std::string endText(const StudySummary& summary)
{
    const StudyConfig& config = summary.start.config;
    const auto counted = std::to_string(countedTrials(config, summary.trials));
    const auto rejected = std::ranges::count(summary.trials, TrialState::Rejected, &Trial::state);
    const std::string share = counted + " of the wanted " + std::to_string(config.trials) +
                              " trials were trained, " + std::to_string(rejected) + " were over a budget";
    if (summary.end == SearchEnd::Space) {
        return "the search space has no further candidates: " + share +
               "; nothing is left to try, a wider space would have more";
    }
    if (summary.end == SearchEnd::Draws) {
        return "the search ended after " + std::to_string(summary.trials.size()) +
               " drawn candidates (at most ten times the trials, 1000 at least): " + share +
               "; hardly any network of this space keeps the budgets, so loosen them or offer smaller "
               "networks";
    }
    return {};
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

std::string scoreOriginText(const StudyConfig& config)
{
    const int folds = config.training.folds;
    return std::string("validation") + (folds > 1 ? ", mean of " + std::to_string(folds) + " folds" : "") +
           (config.space.hardware.precisions.size() > 1 ? ", at its precision" : "");
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
    const auto store = Store::openForReading(file);
    return store ? readStudy(**store, config) : std::unexpected(store.error());
}

Result<StudySummary> readStudy(const Store& store, const StudyConfig& config)
{
    auto trials = store.trials();
    if (!trials) {
        return std::unexpected(trials.error());
    }
    const StudyMeta& meta = store.meta();
    if (const Result<> fits = checkAgainst(config, meta, *trials, store.file()); !fits) {
        return std::unexpected(fits.error());
    }
    auto generations = store.generations();
    if (!generations) {
        return std::unexpected(generations.error());
    }
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
    start.constant = meta.constant;
    start.board = meta.board;
    start.costModel = meta.costModel;
    start.engine = engineOf(meta);
    start.workers = meta.workers > 0 ? meta.workers : config.workers;
    start.file = store.file();
    start.finishedBefore = static_cast<int>(std::ranges::count_if(
        *trials, [](const Trial& trial) { return trial.state != TrialState::Running; }));
    StudySummary summary =
        summarize(std::move(start), std::move(*trials), std::move(*generations), endFromName(meta.end));
    if (const Result<> added = addTestScores(store, summary); !added) {
        return std::unexpected(added.error());
    }
    return summary;
}

} // namespace snac::study
