// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "study_setup.h"

#include "baseline_score.h"
#include "data_location.h"
#include "snac/study/largest_network.h"
#include "snac/study/obstacles.h"
#include "snac/study/scoring.h"
#include "snac/study/study_rules.h"
#include "study_cost_model.h"
#include "study_scaler.h"
#include "windowed_data.h"

#include "snac/base/number_text.h"
#include "snac/base/random.h"
#include "snac/base/utc_time.h"
#include "snac/data/csv_layout.h"
#include "snac/data/reading.h"

#include <Eigen/Core>

#include <algorithm>
#include <thread>

namespace snac::study {

namespace {

Result<std::vector<double>> referenceFor(const StudyConfig& config, const StudySetup& setup,
                                         const RunnerParts& parts, const hardware::Board& board)
{
    hardware::HardwareEstimate largest;
    // Networks are judged by weights that nobody knows yet: the largest may cost what its upper bound says.
    const Risk risk = config.price == Price::Own ? Risk::Pessimistic : config.risk;
    auto estimate =
        costCeiling(setup.space, *costModelOfNew(config, setup.data, parts).model, config.hls, board, risk);
    if (estimate) {
        largest = std::move(*estimate);
    } else if (needsHardware(config)) {
        return std::unexpected(estimate.error());
    }
    return referencePoint(config, answersOf(setup.data.info), largest, constantPredictor(setup.data));
}

SourcePlace placeOf(const StudyJob& job, const std::string& path)
{
    return job.placeOf ? job.placeOf(path) : SourcePlace{};
}

/// Settings that make every trial fail on this data, as one error.
Result<> checkSettings(const StudyJob& job, const StudyConfig& config, const data::PreparedData& data)
{
    const std::vector<Obstacle> found = obstacles(config, factsOf(data));
    if (found.empty()) {
        return {};
    }
    Error error{found.front().message, placeOf(job, found.front().path)};
    for (std::size_t i = 1; i < found.size(); ++i) {
        error.message += "\n" + Error{found[i].message, placeOf(job, found[i].path)}.toString();
    }
    return std::unexpected(std::move(error));
}

/// The space's errors begin with the key they are about.
Error withPlace(Error error, const StudyJob& job)
{
    if (error.place.file.empty() && error.place.line == 0) {
        error.place =
            placeOf(job, "search_space." + error.message.substr(0, error.message.find_first_of(":,")));
    }
    return error;
}

/// Asks a few candidates whether they could be trained: one that can is enough.
Result<> checkCandidates(const StudyConfig& config, const StudySetup& setup, const RunnerParts& parts,
                         RunControl& control)
{
    if (!parts.checkTraining) {
        return {};
    }
    constexpr int samples = 24;
    Random random(1);
    WindowedData windows(setup.data);
    std::optional<Error> first;
    for (int i = -1; i < samples + static_cast<int>(setup.baselines.size()); ++i) {
        const space::Genome genome = i < 0 ? largestGenome(setup.space)
                                     : i < samples
                                         ? setup.space.random(random)
                                         : setup.baselines[static_cast<std::size_t>(i - samples)].second;
        const space::Candidate candidate = setup.space.decode(genome);
        const auto data = windows.of(candidate);
        training::TrainingJob job;
        job.candidate = &candidate;
        job.data = data.get();
        job.options = config.training;
        job.control = &control;
        const Result<> good = parts.checkTraining(job);
        if (good) {
            return {};
        }
        first = first ? first : good.error();
    }
    return fail("no candidate of this study could be trained: " + first->message, first->place);
}

/// Of a new study what its settings say, of a stored one what it was made with.
Result<FoundData> dataFor(const StudyJob& job, const StudyConfig& config, const StudyMeta* meta,
                          const RunnerParts& parts, RunControl& control, std::vector<std::string>& warnings)
{
    if (meta) {
        warnings = meta->dataWarnings;
        return findData(*meta, job.file, parts, control);
    }
    const auto load = [&]() -> Result<data::PreparedData> {
        if (!parts.loadProfiled) {
            return parts.loadData(config.dataset, control);
        }
        SNAC_TRY(auto profiled, parts.loadProfiled(config.dataset, control));
        warnings = std::move(profiled.warnings);
        return std::move(profiled.data);
    };
    Result<data::PreparedData> data = load();
    if (!data) {
        Error error = data.error();
        if (error.place.file.empty()) {
            error.place = placeOf(job, config.dataset.path.empty() ? "dataset.name" : "dataset.path");
        }
        return std::unexpected(std::move(error));
    }
    return FoundData{std::move(*data), {config.dataset, {}}};
}

/// Of a new study scored now, of a stored one what it was begun with, even where the file is gone.
Result<std::optional<Baseline>> baselineFor(const StudyJob& job, const StudyConfig& config,
                                            const StudyMeta* meta, const data::PreparedData& data,
                                            const hardware::Board& board, const RunnerParts& parts,
                                            RunControl& control)
{
    if (meta) {
        return meta->baseline;
    }
    if (config.baselineNetwork.empty()) {
        return std::nullopt;
    }
    auto scored = scoreBaseline(config, data, board, parts, control);
    if (!scored) {
        const SourcePlace key = placeOf(job, "search.baseline_network");
        const bool placed = key.file.empty() && key.line == 0;
        return placed ? std::unexpected(scored.error())
                      : fail(scored.error().toString(), key, scored.error().kind);
    }
    return std::move(*scored);
}

} // namespace

int workerCount(int wanted)
{
    return wanted > 0 ? wanted : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

namespace {

/// The files that were read, and which of them has other rows than then, where their number tells.
std::string changedFiles(const data::DatasetInfo& then, const data::DatasetInfo& found,
                         const data::DatasetOptions& read)
{
    const auto rowsChanged = [](std::int64_t before, std::int64_t now, const char* what) {
        return before == now ? std::string()
                             : ", which has " + counted(now, what) + " instead of " + std::to_string(before);
    };
    const bool known = then.reading.rows > 0;
    std::string text = found.origin;
    if (known) {
        text += rowsChanged(then.reading.rows - then.reading.testRows,
                            found.reading.rows - found.reading.testRows, "row");
    }
    if (!read.labelsPath.empty()) {
        text += " and " + read.labelsPath;
    }
    if (!read.testPath.empty()) {
        text += " and " + read.testPath +
                (known ? rowsChanged(then.reading.testRows, found.reading.testRows, "test row") : "");
    }
    return text;
}

} // namespace

Result<> sameData(const StudyMeta& meta, const data::DatasetInfo& found, const data::DatasetOptions& read,
                  const std::string& file)
{
    if (meta.datasetFingerprint == found.fingerprint) {
        return {};
    }
    const data::DatasetInfo& then = meta.dataset;
    if (then.inputNames != found.inputNames || then.classNames != found.classNames) {
        return fail("this study was begun on " + counted(then.inputs(), "input") + " (" +
                        data::nameList(then.inputNames) + ") and " + data::classText(then) + "; " +
                        found.origin + " is read as " + counted(found.inputs(), "input") + " (" +
                        data::nameList(found.inputNames) + ") and " + data::classText(found) +
                        " now: put the old data back, or start a new study",
                    {.file = file});
    }
    return fail("the data set has changed since this study was begun (fingerprint " +
                    meta.datasetFingerprint + " then, " + found.fingerprint + " now, read from " +
                    changedFiles(then, found, read) + "); put the old data back, or start a new study",
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
    config.stop = meta.stop;
    config.dataset = meta.dataOptions;
    if (!meta.dataOptions.windowEndsWithTrace) {
        config.space.window.reset(); // begun when such lists were kept and made no genes
    }
    return withRules(std::move(config), meta.rules);
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
    observer.phaseChanged(config.dataset.name == "jets" ? Phase::SimulatingData : Phase::ReadingData);
    std::vector<std::string> warnings;
    Result<FoundData> data = dataFor(job, config, meta, parts, control, warnings);
    if (!data) {
        return std::unexpected(data.error());
    }
    const data::DatasetInfo& info = data->data.info;
    // What was begun goes on as it was begun, whatever comes of it.
    if (const Result<> fits = meta ? Result<>() : checkSettings(job, config, data->data); !fits) {
        return std::unexpected(fits.error());
    }
    auto space = space::SearchSpace::build(config.space, info.inputs(), networkOutputs(config, info));
    if (!space) {
        return std::unexpected(withPlace(space.error(), job));
    }
    auto baselines = space->baselines();
    if (!baselines) {
        return std::unexpected(baselines.error());
    }
    const std::string foundAt = data->text();
    StudySetup setup{.data = std::move(data->data),
                     .space = std::move(*space),
                     .baselines = std::move(*baselines),
                     .start = {}};
    Result<std::vector<double>> reference =
        meta ? Result<std::vector<double>>(meta->reference) : referenceFor(config, setup, parts, *board);
    if (!reference) {
        return std::unexpected(reference.error());
    }
    const Result<> possible = meta ? Result<>() : checkCandidates(config, setup, parts, control);
    auto baseline = possible ? baselineFor(job, config, meta, setup.data, *board, parts, control)
                             : Result<std::optional<Baseline>>(std::unexpected(possible.error()));
    if (!baseline) {
        control.rest().leave(setup.data);
        return std::unexpected(baseline.error());
    }
    StudyStart& start = setup.start;
    start.baseline = std::move(*baseline);
    start.config = config;
    start.dataset = setup.data.info;
    if (meta && meta->scaler) {
        start.scaler = meta->scaler;
    } else if (setup.data.scaler.mean.size() == start.dataset.inputs()) {
        start.scaler = setup.data.scaler;
    }
    start.trainRows = static_cast<int>(setup.data.train.rows());
    start.validationRows = static_cast<int>(setup.data.validation.rows());
    start.testRows = static_cast<int>(setup.data.test.rows());
    start.reference = std::move(*reference);
    start.constant = constantPredictor(setup.data);
    start.dataWarnings = std::move(warnings);
    start.board = std::move(*board);
    start.genes = setup.space.genes();
    start.spaceSize = setup.space.size();
    start.engine = meta ? engineOf(*meta) : std::string();
    start.file = job.file;
    start.dataFound = foundAt;
    start.workers = workerCount(config.workers);
    if (!meta) {
        setup.start.notes = start.dataWarnings;
        std::ranges::move(cautions(config, factsOf(setup.data)), std::back_inserter(setup.start.notes));
    }
    if (std::string note = meta ? scalerOf(*meta, &setup.data).note : std::string(); !note.empty()) {
        start.notes.push_back(std::move(note));
    }
    return setup;
}

Result<> checkStudy(const StudyJob& job, const hardware::Environment& environment)
{
    RunControl ownControl;
    StudyObserver silent;
    StudyObserver& observer = job.observer ? *job.observer : silent;
    RunControl& control = job.control ? *job.control : ownControl;
    const auto parts = RunnerParts::standard(environment, job.costModel);
    if (!parts) {
        return std::unexpected(parts.error());
    }
    const auto setup = setUpStudy(job, job.config, nullptr, *parts, control, observer);
    if (!setup) {
        return std::unexpected(setup.error());
    }
    for (const std::string& note : setup->start.notes) {
        observer.noted(note);
    }
    const auto engine = parts->loadEngine(job.config.training.engine);
    return engine ? Result<>() : std::unexpected(engine.error());
}

StudyMeta newMeta(const StudyJob& job, const StudySetup& setup, const StudyStorage& storage)
{
    const StudyStart& start = setup.start;
    StudyMeta meta;
    meta.header() = start.header();
    meta.name = start.config.name;
    meta.yaml = job.yaml;
    meta.yamlPath = job.yamlPath;
    meta.seed = start.config.evolution.seed;
    meta.trials = start.config.trials;
    meta.stop = start.config.stop;
    meta.rules = start.config.rules;
    meta.datasetFingerprint = start.dataset.fingerprint;
    meta.programVersion = SNAC_VERSION;
    meta.created = utcNow();
    for (const Objective& objective : start.config.objectives) {
        meta.objectives.emplace_back(info(objective.quantity).key);
    }
    meta.libraries = storage.libraries(job.file);
    meta.libraries["Eigen"] = std::to_string(EIGEN_WORLD_VERSION) + "." +
                              std::to_string(EIGEN_MAJOR_VERSION) + "." + std::to_string(EIGEN_MINOR_VERSION);
    meta.dataOptions = start.config.dataset;
    rememberDataPlaces(meta, job.file);
    meta.words = start.config.words;
    meta.workers = start.workers;
    return meta;
}

} // namespace snac::study
