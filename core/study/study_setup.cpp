// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_setup.h"

#include "largest_network.h"
#include "scoring.h"

#include <QDateTime>
#include <QtGlobal>

#include <algorithm>
#include <thread>

namespace snac::study {

namespace {

Result<std::vector<double>> referenceFor(const StudyConfig& config, const StudySetup& setup,
                                         const RunnerParts& parts, const hardware::Board& board)
{
    hardware::HardwareEstimate largest;
    auto estimate = costCeiling(setup.space, *parts.costModel, config.hls, board, config.risk);
    if (estimate) {
        largest = std::move(*estimate);
    } else if (needsHardware(config)) {
        return std::unexpected(estimate.error());
    }
    return referencePoint(config, setup.data.info.classes(), largest, constantPredictor(setup.data));
}

} // namespace

int workerCount(int wanted)
{
    return wanted > 0 ? wanted : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Result<> sameData(const StudyMeta& meta, const data::DatasetInfo& found, const std::string& file)
{
    if (meta.datasetFingerprint == found.fingerprint) {
        return {};
    }
    return fail("the data set has changed since this study was begun (fingerprint " +
                    meta.datasetFingerprint + " then, " + found.fingerprint + " now, read from " +
                    found.origin + "); put the old data back, or start a new study",
                {.file = file});
}

std::string engineOf(const StudyMeta& meta)
{
    const auto found = meta.libraries.find(engineLibrary);
    return found == meta.libraries.end() ? std::string() : found->second;
}

StudyConfig resumedConfig(StudyConfig config, const StudyMeta& meta)
{
    config.evolution.seed = meta.seed;
    config.trials = meta.trials;
    config.dataset = meta.dataset;
    return config;
}

Result<StudySetup> setUpStudy(const StudyJob& job, const StudyConfig& config, const StudyMeta* meta,
                              const RunnerParts& parts, RunControl& control, StudyObserver& observer)
{
    // Cheap questions first: a wrong board is told before the data is read.
    Result<hardware::Board> board =
        meta ? Result<hardware::Board>(meta->board) : parts.findBoard(config.hls.board);
    if (!board) {
        return std::unexpected(board.error());
    }
    observer.phaseChanged(config.dataset.name == "jets" ? "simulating data" : "reading data");
    Result<data::PreparedData> data = parts.loadData(config.dataset, control);
    if (!data) {
        return std::unexpected(data.error());
    }
    if (const Result<> same = meta ? sameData(*meta, data->info, job.file) : Result<>(); !same) {
        return std::unexpected(same.error());
    }
    if (const Result<> fits = checkObjectives(config, data->info); !fits) {
        return std::unexpected(fits.error());
    }
    auto space =
        space::SearchSpace::build(config.space, data->info.inputs(), networkOutputs(config, data->info));
    if (!space) {
        return std::unexpected(space.error());
    }
    auto baselines = space->baselines();
    if (!baselines) {
        return std::unexpected(baselines.error());
    }
    StudySetup setup{.data = std::move(*data),
                     .space = std::move(*space),
                     .baselines = std::move(*baselines),
                     .start = {}};
    Result<std::vector<double>> reference =
        meta ? Result<std::vector<double>>(meta->reference) : referenceFor(config, setup, parts, *board);
    if (!reference) {
        return std::unexpected(reference.error());
    }
    setup.start = {.config = config,
                   .dataset = setup.data.info,
                   .trainRows = static_cast<int>(setup.data.train.rows()),
                   .validationRows = static_cast<int>(setup.data.validation.rows()),
                   .testRows = static_cast<int>(setup.data.test.rows()),
                   .genes = setup.space.genes(),
                   .spaceSize = setup.space.size(),
                   .reference = std::move(*reference),
                   .board = std::move(*board),
                   .engine = meta ? engineOf(*meta) : std::string(),
                   .file = job.file,
                   .workers = workerCount(config.workers)};
    return setup;
}

StudyMeta newMeta(const StudyJob& job, const StudySetup& setup)
{
    const StudyStart& start = setup.start;
    StudyMeta meta;
    meta.name = start.config.name;
    meta.yaml = job.yaml;
    meta.yamlPath = job.yamlPath;
    meta.seed = start.config.evolution.seed;
    meta.trials = start.config.trials;
    meta.datasetFingerprint = start.dataset.fingerprint;
    meta.programVersion = SNAC_VERSION;
    meta.created = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    meta.reference = start.reference;
    for (const Objective& objective : start.config.objectives) {
        meta.objectives.push_back(objective.name);
    }
    meta.libraries = {{"Qt", qVersion()},
                      {"Eigen", std::to_string(EIGEN_WORLD_VERSION) + "." +
                                    std::to_string(EIGEN_MAJOR_VERSION) + "." +
                                    std::to_string(EIGEN_MINOR_VERSION)}};
    meta.dataset = start.config.dataset;
    meta.datasetInfo = start.dataset;
    meta.trainRows = start.trainRows;
    meta.validationRows = start.validationRows;
    meta.testRows = start.testRows;
    meta.board = start.board;
    meta.costModel = start.costModel;
    return meta;
}

} // namespace snac::study
