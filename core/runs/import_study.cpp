// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_study.h"

#include "data_location.h"
#include "imported_data.h"
#include "new_study_file.h"
#include "point_cost.h"
#include "runner_parts.h"

#include "snac/base/printable.h"
#include "snac/base/utc_time.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/forward.h"
#include "snac/study/scoring.h"
#include "snac/study/summary.h"

#include <filesystem>

namespace snac::study {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> numbered(const std::string& what, int count, int first)
{
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        names.push_back(what + std::to_string(first + i));
    }
    return names;
}

std::vector<std::string> printableNames(const std::vector<std::string>& names)
{
    std::vector<std::string> shown;
    for (const std::string& name : names) {
        shown.push_back(printableName(name));
    }
    return shown;
}

Result<std::vector<std::string>> classesOf(const ImportJob& job, int outputs)
{
    const std::size_t classes = outputs == 1 ? 2 : static_cast<std::size_t>(outputs);
    if (!job.classNames.empty()) {
        return job.classNames.size() == classes
                   ? Result<std::vector<std::string>>(job.classNames)
                   : fail("the network tells " + std::to_string(classes) + " classes apart, " +
                          std::to_string(job.classNames.size()) + " names were given");
    }
    std::vector<std::string> names = printableNames(job.network.outputNames);
    if (names.size() == 1 && outputs == 1) {
        names = {"not " + names.front(), names.front()}; // a logit is named after the second class
    }
    return names.size() == classes ? names : numbered("", static_cast<int>(classes), 0);
}

/// The data as the network takes them, where some were given; they complete what is known of it.
Result<std::optional<data::PreparedData>> dataFor(const ImportJob& job, const RunnerParts& parts,
                                                  RunControl& control, data::DatasetOptions& options,
                                                  data::DatasetInfo& info, ImportOrigin& origin)
{
    if (options.path.empty()) {
        if (job.standardise) {
            return fail("to standardise raw features needs data to learn it from (--data)");
        }
        options = {};
        options.name = noDataName;
        options.normalize = false;
        return std::nullopt;
    }
    if (job.standardise && origin.scaler) {
        return fail("the network has a scaler of its own, which is kept; leave the wish to standardise out",
                    {.file = job.source});
    }
    options.normalize = job.standardise;
    options.task = info.task;
    SNAC_TRY(auto data, parts.loadData(options, control));
    const int outputs = job.network.trained.architecture.outputs();
    auto matched = matchedInfo(info, outputs, data.info, origin.notes);
    if (!matched) {
        return fail(matched.error().message, {.file = options.path});
    }
    info = std::move(*matched);
    origin.namedInputs = true;
    fitTo(info, origin, data);
    if (job.standardise) {
        origin.scaler = data.scaler;
        origin.notes.push_back("raw features are standardised by the training rows of " +
                               fs::path(options.path).filename().string());
        options.normalize = false; // from now on it is the network's own
    }
    return data;
}

/// Scores on the validation rows: of the integers where there are some, else of the floats.
Result<> scoreImport(const ImportJob& job, const data::PreparedData& data, Trial& trial)
{
    const network::TrainedNetwork& network = job.network.trained;
    SNAC_TRY(const network::Loss loss,
             training::resolveLoss(job.config.training, data.info, network.architecture.outputs()));
    const data::Samples& rows = data.validation;
    trial.metrics = network::evaluate(network::forward(network, rows.inputs), rows, loss);
    if (job.network.integers) {
        trial.trained = trial.metrics;
        trial.metrics = fixedpoint::evaluateMetrics(*job.network.integers, rows, loss);
    }
    return {};
}

Result<fixedpoint::Network> logitsOf(const ImportJob& job)
{
    if (job.network.integers) {
        return fixedpoint::withOutputStage(*job.network.integers, fixedpoint::OutputStage::Logits);
    }
    space::HardwareChoice formats;
    formats.network.precision = job.config.hls.precision;
    SNAC_TRY(const auto rounded, roundedNetwork(job.network.trained, formats));
    return fixedpoint::fromQuantized(rounded);
}

Result<Trial> trialOf(const ImportJob& job, const std::optional<data::PreparedData>& data,
                      const hardware::Board& board, const hardware::CostModel& model)
{
    Trial trial;
    trial.number = 0;
    trial.state = TrialState::Complete;
    trial.origin.id = 0;
    trial.origin.origin = "imported";
    trial.candidate.architecture = job.network.trained.architecture;
    trial.candidate.architecture.ids.clear();
    const auto folded = network::foldForHardware(job.network.trained);
    const auto integers = folded ? logitsOf(job) : std::unexpected(folded.error());
    if (!integers) {
        return fail("this network cannot become hardware: " + integers.error().message, {.file = job.source});
    }
    SNAC_TRY(trial.hardware, costOfIntegers(model, *integers, {}, job.config.hls, board));
    trial.price = Price::Own;
    if (data) {
        SNAC_CHECK(scoreImport(job, *data, trial));
    }
    for (const Objective& objective : job.config.objectives) {
        trial.values.push_back(scoredValue(job.config, board, trial, objective.quantity));
    }
    trial.violation = violationOf(job.config, board, trial, Budgets::All);
    return trial;
}

StudyMeta metaOf(const ImportJob& job, const ImportOrigin& origin, const data::DatasetInfo& info,
                 const std::optional<data::PreparedData>& data, const data::DatasetOptions& options)
{
    StudyMeta meta;
    meta.imported = origin;
    meta.name = job.config.name;
    meta.yaml = job.yaml;
    meta.seed = job.config.evolution.seed;
    meta.trials = 1;
    meta.rules = job.config.rules;
    meta.dataset = info;
    meta.datasetFingerprint = info.fingerprint;
    meta.dataOptions = options;
    meta.end = endName(SearchEnd::Trials);
    meta.created = utcNow();
    meta.words = job.config.words;
    meta.workers = 1;
    for (const Objective& objective : job.config.objectives) {
        meta.objectives.emplace_back(study::info(objective.quantity).key);
    }
    if (data) {
        meta.trainRows = static_cast<int>(data->train.rows());
        meta.validationRows = static_cast<int>(data->validation.rows());
        meta.testRows = static_cast<int>(data->test.rows());
        meta.dataset.fingerprint = data->info.fingerprint;
        meta.datasetFingerprint = data->info.fingerprint;
        meta.constant = constantPredictor(*data);
    }
    return meta;
}

} // namespace

ImportOrigin importOrigin(const ImportJob& job)
{
    fs::path source = fs::path(job.source).lexically_normal();
    if (job.network.format == "bundle") {
        source = fs::absolute(source);
        source =
            source.filename() == "network.json" || !source.has_filename() ? source.parent_path() : source;
    }
    ImportOrigin origin;
    origin.file = printableName(source.filename().string());
    origin.format = job.network.format;
    origin.sha256 = job.network.sha256;
    origin.network = job.network.name;
    origin.namedInputs =
        static_cast<int>(job.network.inputNames.size()) == job.network.trained.architecture.inputs;
    origin.integers = job.network.integers.has_value();
    origin.scaler = job.network.scaler;
    origin.notes = job.network.notes;
    return origin;
}

Result<data::DatasetInfo> networkInfo(const ImportJob& job)
{
    const synthesis::ImportedNetwork& network = job.network;
    const int outputs = network.trained.architecture.outputs();
    data::DatasetInfo info;
    info.name = "no data";
    info.origin = "an imported network";
    info.task = job.task                                 ? *job.task
                : network.task                           ? *network.task
                : outputs > 1 || !job.classNames.empty() ? data::TaskKind::Classification
                                                         : data::TaskKind::Regression;
    const bool classes = info.task == data::TaskKind::Classification;
    const int inputs = network.trained.architecture.inputs;
    info.inputNames = printableNames(network.inputNames);
    if (static_cast<int>(info.inputNames.size()) != inputs) {
        info.inputNames = numbered("x", inputs, 1);
    }
    if (classes) {
        SNAC_TRY(info.classNames, classesOf(job, outputs));
        return info;
    }
    if (!job.classNames.empty()) {
        return fail(std::string("names of classes were given for a network whose outputs are ") +
                    (data::tellsClasses(info.task) ? "labels" : "numbers"));
    }
    info.targetNames = printableNames(network.outputNames);
    if (static_cast<int>(info.targetNames.size()) != outputs) {
        info.targetNames = numbered("y", outputs, 1);
    }
    return info;
}

Result<ImportedStudy> importStudy(const ImportJob& job, RunControl& control, const RunnerParts& parts)
{
    if (parts.storage->exists(job.file)) {
        return fail("this file exists already; remove it first, or choose another name (--out)",
                    {.file = job.file});
    }
    for (const std::string& path : {job.file, job.source, job.config.dataset.path}) {
        if (!isUtf8(path)) {
            return fail("this name is not UTF-8; a study keeps its paths as text, so rename it",
                        {.file = path});
        }
    }
    SNAC_TRY(const auto board, parts.findBoard(job.config.hls.board));
    ImportedStudy result;
    result.origin = importOrigin(job);
    SNAC_TRY(result.dataset, networkInfo(job));
    data::DatasetOptions options = job.config.dataset;
    SNAC_TRY(const auto data, dataFor(job, parts, control, options, result.dataset, result.origin));
    result.hasData = data.has_value();
    SNAC_TRY(result.trial, trialOf(job, data, board, *parts.costModel));
    StudyMeta meta = metaOf(job, result.origin, result.dataset, data, options);
    meta.board = board;
    meta.costModel = parts.costModelRecord;
    meta.reference = referencePoint(job.config, answersOf(result.dataset), *result.trial.hardware,
                                    meta.constant.value_or(ConstantPredictor{}));
    meta.libraries = parts.storage->libraries(job.file);
    rememberDataPlaces(meta, job.file);
    SNAC_CHECK(makeStudyFile(*parts.storage, job.file, meta, [&](Store& store) {
        const auto& integers = job.network.integers;
        return store.saveImport(result.trial, job.network.trained, integers ? &*integers : nullptr);
    }));
    return result;
}

Result<ImportedStudy> importStudy(const ImportJob& job, RunControl& control,
                                  const hardware::Environment& environment)
{
    SNAC_TRY(const auto parts, RunnerParts::standard(environment));
    return importStudy(job, control, parts);
}

} // namespace snac::study
