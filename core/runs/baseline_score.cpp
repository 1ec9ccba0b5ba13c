// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseline_score.h"

#include "imported_data.h"
#include "point_cost.h"
#include "snac/runs/import_study.h"
#include "snac/training/folds.h"

#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/forward.h"
#include "snac/study/scoring.h"
#include "snac/training/engine.h"

#include <algorithm>
#include <filesystem>

namespace snac::study {

namespace fs = std::filesystem;

namespace {

constexpr const char* renames = "; `snac import` with the right words makes a .snac file of it, which can "
                                "be the baseline network";

/// The network of a study that is one imported network, as its own file said it.
Result<synthesis::ImportedNetwork> networkOfStudy(const std::string& file, const StudyStorage& storage)
{
    SNAC_TRY(const auto store, storage.openForReading(file));
    const auto& imported = store->meta().imported;
    if (!imported) {
        return fail("this study is a search with networks of its own; write the one you mean with "
                    "`snac export FILE.snac --trial N --as bundle` and name that bundle",
                    {.file = file});
    }
    SNAC_TRY(auto trained, store->network(0));
    if (!trained) {
        return fail("the network of this study is not in its file", {.file = file}, ErrorKind::NotFound);
    }
    const data::DatasetInfo& data = store->meta().dataset;
    synthesis::ImportedNetwork network;
    network.name = imported->network;
    network.format = imported->format;
    network.sha256 = imported->sha256;
    network.trained = std::move(*trained);
    SNAC_TRY(network.integers, store->integers(0));
    network.scaler = imported->scaler;
    if (imported->namedInputs) {
        network.inputNames = data.inputNames;
    }
    network.outputNames = data.truthNames();
    network.task = data.task;
    network.notes = imported->notes;
    return network;
}

Result<ImportJob> readBaseline(const StudyConfig& config, const data::DatasetInfo& data,
                               const RunnerParts& parts)
{
    ImportJob job;
    job.source = config.baselineNetwork;
    const bool isStudy = fs::path(job.source).extension() == ".snac";
    SNAC_TRY(job.network,
             isStudy ? networkOfStudy(job.source, *parts.storage) : synthesis::importNetwork(job.source));
    job.config = config;
    if (!job.network.task) { // the file does not say: what the data ask for
        job.task = data.task;
    }
    return job;
}

/// The rows that trials are scored on: those of validation, or all that folds hold out in turn. Folds in time
/// never hold out the earliest rows; the others hold out every row, whatever the seed of a trial.
Result<data::Samples> heldOutRows(const StudyConfig& config, const data::PreparedData& data)
{
    if (config.training.folds < 2) {
        return data.validation;
    }
    data::Samples all = training::pooledRows(data);
    if (all.times.empty()) {
        return all;
    }
    SNAC_TRY(const auto folds, data::foldsOf(all, config.training.folds, 0));
    std::vector<int> held;
    for (const data::Fold& fold : folds) {
        held.insert(held.end(), fold.held.begin(), fold.held.end());
    }
    std::ranges::sort(held);
    return all.select(held);
}

/// Those rows as the network takes them: its scaler, its order of columns and classes.
Result<data::PreparedData> baselineRows(const StudyConfig& config, const data::PreparedData& data,
                                        const data::DatasetInfo& info, const ImportOrigin& origin,
                                        const RunnerParts& parts, RunControl& control)
{
    data::PreparedData rows;
    if (origin.scaler && config.dataset.normalize) {
        data::DatasetOptions raw = config.dataset;
        raw.normalize = false;
        SNAC_TRY(const auto again, parts.loadData(raw, control));
        SNAC_TRY(rows.validation, heldOutRows(config, again));
    } else {
        SNAC_TRY(rows.validation, heldOutRows(config, data));
    }
    rows.info = data.info;
    fitTo(info, origin, rows);
    return rows;
}

Result<fixedpoint::Network> baselineIntegers(const ImportJob& job)
{
    if (job.network.integers) {
        return fixedpoint::withOutputStage(*job.network.integers, fixedpoint::OutputStage::Logits);
    }
    space::Candidate candidate;
    candidate.architecture = job.network.trained.architecture;
    SNAC_TRY(const auto rounded, roundedTrial(job.network.trained, candidate, job.config.hls));
    return fixedpoint::fromQuantized(rounded);
}

/// Trials whose precision is a gene are scored in integers; so is a network that has some of its own.
bool scoresIntegers(const ImportJob& job)
{
    return job.network.integers || job.config.space.hardware.scoresFormats();
}

Result<> scoreNetwork(const ImportJob& job, const fixedpoint::Network& integers,
                      const data::PreparedData& rows, Baseline& baseline)
{
    training::TrainingOptions options = job.config.training;
    const int outputs = job.network.trained.architecture.outputs();
    if (rows.info.task == data::TaskKind::Classification) {
        options.loss = outputs == 1 ? network::Loss::BinaryCrossEntropy : network::Loss::CrossEntropy;
    }
    SNAC_TRY(const network::Loss loss, training::resolveLoss(options, rows.info, outputs));
    baseline.inIntegers = scoresIntegers(job);
    baseline.rows = static_cast<int>(rows.validation.rows());
    baseline.folds = job.config.training.folds > 1;
    baseline.metrics = baseline.inIntegers
                           ? fixedpoint::evaluateMetrics(integers, rows.validation, loss)
                           : network::evaluate(network::forward(job.network.trained, rows.validation.inputs),
                                               rows.validation, loss);
    return {};
}

} // namespace

Result<Baseline> scoreBaseline(const StudyConfig& config, const data::PreparedData& data,
                               const hardware::Board& board, const RunnerParts& parts, RunControl& control)
{
    SNAC_TRY(const ImportJob job, readBaseline(config, data.info, parts));
    Baseline baseline;
    baseline.origin = importOrigin(job);
    const network::Architecture& architecture = job.network.trained.architecture;
    baseline.architecture = architecture.summary();
    SNAC_TRY(const auto own, networkInfo(job));
    const auto info = matchedInfo(own, architecture.outputs(), data.info, baseline.origin.notes);
    if (!info) {
        const std::string& why = info.error().message;
        const bool canBeSaid = why.find("(--") != std::string::npos; // the words of an import may settle it
        return fail("this network cannot be compared with the study's: " + why + (canBeSaid ? renames : ""),
                    {.file = job.source});
    }
    const auto folded = network::foldForHardware(job.network.trained);
    const auto integers = folded ? baselineIntegers(job) : std::unexpected(folded.error());
    if (!integers) {
        return fail("this network cannot become hardware: " + integers.error().message, {.file = job.source});
    }
    SNAC_TRY(baseline.hardware, costOfIntegers(*parts.costModel, *integers, {}, config.hls, board));
    SNAC_TRY(const auto rows, baselineRows(config, data, *info, baseline.origin, parts, control));
    SNAC_CHECK(scoreNetwork(job, *integers, rows, baseline));
    Trial trial = baseline.asTrial();
    const auto values = objectiveValues(config, board, trial);
    if (!values) {
        return fail("this network cannot be compared with the study's: " + values.error().message,
                    {.file = job.source});
    }
    baseline.values = *values;
    baseline.violation = violationOf(config, board, trial, Budgets::All);
    return baseline;
}

} // namespace snac::study
