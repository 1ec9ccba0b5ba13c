// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_facts.h"

#include "snac/base/number_text.h"
#include "snac/space/candidate.h"
#include "snac/study/fitting_rows.h"
#include "snac/study/training_plan.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace snac::studio {

std::string dataKey(const data::DatasetOptions& options)
{
    std::string key;
    for (const std::string& part : {options.name,
                                    options.path,
                                    options.labelsPath,
                                    options.inputsKey,
                                    options.labelsKey,
                                    options.labelColumn,
                                    options.header,
                                    options.indexColumn,
                                    options.missingValues,
                                    std::string(tokenOf(data::taskTokens, options.task)),
                                    std::to_string(options.rows),
                                    std::to_string(options.dataSeed),
                                    std::to_string(options.subsetSize.value_or(-1)),
                                    roundTripText(options.validationFraction),
                                    roundTripText(options.testFraction),
                                    options.testPath,
                                    std::to_string(options.simulate),
                                    std::to_string(options.windowStart),
                                    std::to_string(options.windowSize),
                                    std::to_string(options.imageSize),
                                    std::to_string(options.readout.states),
                                    roundTripText(options.readout.sampleNs),
                                    roundTripText(options.readout.delayNs),
                                    roundTripText(options.readout.kappaMhz),
                                    roundTripText(options.readout.chiMhz),
                                    roundTripText(options.readout.t1Us),
                                    roundTripText(options.readout.mixing),
                                    roundTripText(options.readout.separation),
                                    roundTripText(options.readout.noise),
                                    roundTripText(options.pictures.jitter),
                                    roundTripText(options.pictures.noise),
                                    options.weightColumn,
                                    options.groupColumn,
                                    options.timeColumn,
                                    std::to_string(options.findOneHot),
                                    std::to_string(options.readingRules),
                                    std::string(tokenOf(data::classWeightTokens, options.classWeights)),
                                    std::string(tokenOf(data::pictureColorTokens, options.colors)),
                                    std::to_string(options.peaks.side),
                                    std::to_string(options.peaks.shift),
                                    roundTripText(options.peaks.leastWidth),
                                    roundTripText(options.peaks.mostWidth),
                                    roundTripText(options.peaks.leastCounts),
                                    roundTripText(options.peaks.mostCounts),
                                    roundTripText(options.peaks.background),
                                    roundTripText(options.peaks.threshold)}) {
        key += part + '\n';
    }
    for (const std::string& name : options.drop) {
        key += "drop " + name + '\n';
    }
    return key;
}

DataFiles dataFiles(const data::DatasetOptions& options)
{
    DataFiles files;
    std::ranges::copy_if(std::vector{options.path, options.labelsPath, options.testPath},
                         std::back_inserter(files.paths),
                         [](const std::string& path) { return !path.empty(); });
    files.stamp = stampOf(files.paths);
    return files;
}

std::string stampOf(const std::vector<std::string>& files)
{
    std::string stamp;
    for (const std::string& path : files) {
        const QFileInfo info(QString::fromStdString(path));
        const qint64 time = info.exists() ? info.lastModified().toMSecsSinceEpoch() : -1;
        stamp += std::to_string(info.size()) + ' ' + std::to_string(time) + '\n';
    }
    return stamp;
}

Result<DataFacts> readDataFacts(const data::DatasetOptions& options, RunControl& control)
{
    auto prepared = data::loadPrepared(options, control);
    if (!prepared) {
        return std::unexpected(prepared.error());
    }
    return DataFacts{prepared->info,
                     static_cast<int>(prepared->train.rows()),
                     static_cast<int>(prepared->validation.rows()),
                     static_cast<int>(prepared->test.rows()),
                     study::idleInputs(prepared->train.inputs),
                     study::factsOf(*prepared)};
}

StudyFacts studyFacts(const study::StudyConfig& config, const std::optional<DataFacts>& data,
                      const hardware::Environment& environment)
{
    StudyFacts facts;
    facts.data = data;
    const auto board = environment.boards.find(config.hls.board);
    if (!board) {
        facts.problems.push_back(board.error().toString());
        return facts;
    }
    facts.board = *board;
    if (!data) {
        return facts;
    }
    const auto& info = data->info;
    const int outputs = static_cast<int>(info.truthNames().size());
    const auto space = space::SearchSpace::build(config.space, info.inputs(), outputs);
    if (!space) {
        facts.problems.push_back(space.error().toString());
        return facts;
    }
    facts.size = space->size();
    facts.sizeKnown = true;
    if (const auto baselines = space->baselines(); !baselines) {
        facts.problems.push_back(baselines.error().toString());
    }
    if (data->counts.fittingRows > 0) {
        for (const study::Obstacle& obstacle : study::obstacles(config, data->counts)) {
            facts.problems.push_back(obstacle.message);
        }
    }
    facts.costModel = jobs::costModelName(environment);
    const auto plan = study::trainingPlan(config, data->trainRows, data->validationRows, data->idleInputs);
    facts.costs = jobs::sampleCosts(*space, config, plan, facts.board, environment);
    if (!facts.costs.problem.empty()) {
        facts.problems.push_back(facts.costs.problem);
    }
    facts.warnings = facts.costs.warnings;
    std::ranges::move(study::cautions(config, data->counts),
                      std::inserter(facts.warnings, facts.warnings.begin()));
    return facts;
}

std::optional<double> expectedSeconds(const study::StudyConfig& config, const DataFacts& data,
                                      double samplesPerSecond)
{
    if (!(samplesPerSecond > 0.0)) {
        return std::nullopt;
    }
    const int folds = std::max(1, config.training.folds);
    const long long fitting = study::meanFittingRows(config.training, data.trainRows, data.validationRows,
                                                     !config.dataset.timeColumn.empty());
    const double rows = folds == 1 ? data.trainRows
                        : config.dataset.timeColumn.empty()
                            ? (data.trainRows + data.validationRows) * (folds - 1.0)
                            : static_cast<double>(fitting) * folds;
    const int quantized = config.space.hardware.scoresFormats() ? config.training.quantizedEpochs : 0;
    // Batch size is a gene; epochs are those of the usual one.
    const int epochs = training::epochsFor(config.training, fitting, space::HyperParameters().batchSize);
    return rows * (epochs + quantized) * config.trials * std::max(1, config.seeds) / samplesPerSecond;
}

} // namespace snac::studio
