// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "short_training.h"

#include "snac/base/concat.h"
#include "snac/base/exception_error.h"
#include "snac/data/known_sets.h"
#include "snac/runs/runner_parts.h"
#include "snac/runs/training_pool.h"
#include "snac/runs/windowed_data.h"
#include "snac/study/scoring.h"

#include <algorithm>
#include <optional>

namespace snac::jobs {

namespace {

/// Few simulated rows that the network may fit; nothing where there is no such set.
std::optional<data::DatasetOptions> smallSetFor(const data::DatasetOptions& ofStudy,
                                                const space::Candidate& candidate)
{
    data::DatasetOptions options = ofStudy;
    const data::KnownSet* const known = data::findKnownSet(ofStudy.name);
    if (!data::isSimulated(options) && known != nullptr && known->simulate != nullptr) {
        options.simulate = true;
    }
    if (!data::isSimulated(options)) {
        constexpr int jetInputs = 16;
        constexpr int jetClasses = 5;
        const auto widths = candidate.architecture.widths();
        if (widths.size() < 2 || widths.front() != jetInputs || widths.back() != jetClasses) {
            return std::nullopt;
        }
        options = {};
    }
    options.rows = std::min<std::int64_t>(options.rows, shortRows);
    options.subsetSize.reset();
    return options;
}

training::TrainingOptions fewEpochs(training::TrainingOptions options)
{
    options.epochs = shortEpochs;
    options.minSteps = 0;
    options.folds = 1;
    options.patience = 0;
    options.quantizedEpochs = 0;
    return options;
}

/// The objectives with what was measured now in place of what the study measured.
Result<std::vector<double>> scoresOf(const study::StudyStart& start, study::Trial trial,
                                     const network::Metrics& metrics)
{
    trial.metrics = metrics;
    if (trial.trained) {
        trial.trained = metrics;
    }
    return study::objectiveValues(start.config, start.board, trial);
}

} // namespace

Result<ShortTraining> trainShortly(const ShortTrainingRequest& request, RunControl& control,
                                   const EpochSink& epoch, const study::RunnerParts& parts)
{
    const study::StudyConfig& config = request.start->config;
    const space::Candidate& candidate = request.trial->candidate;
    const auto options = smallSetFor(config.dataset, candidate);
    if (!options) {
        return fail(concat("there is no simulated set for a network of ", candidate.architecture.inputs,
                           " inputs: short trainings are on simulated rows"));
    }
    SNAC_TRY(const auto all, parts.loadData(*options, control));
    if (control.isCancelled()) {
        return failCancelled();
    }
    study::WindowedData windows(all);
    const auto rows = windows.of(candidate);
    SNAC_TRY(const auto engine, parts.loadEngine(config.training.engine));
    training::TrainingJob job;
    job.candidate = &candidate;
    job.data = rows.get();
    job.options = fewEpochs(config.training);
    job.seed = study::trainingSeed(config.evolution.seed, candidate.networkKey());
    job.control = &control;
    job.epochFinished = epoch;
    const auto outcome = guarded("internal error while training", [&] { return engine->train(job); });
    if (!outcome) {
        return control.isCancelled() ? failCancelled() : std::unexpected(outcome.error());
    }
    ShortTraining result;
    result.set = options->name;
    result.trainRows = rows->train.rows();
    result.validationRows = rows->validation.rows();
    result.epochs = job.options.epochs;
    SNAC_TRY(result.values, scoresOf(*request.start, *request.trial, outcome->metrics));
    result.minimised = study::minimised(config, result.values);
    result.engine = outcome->engine;
    return result;
}

Result<ShortTraining> trainShortly(const ShortTrainingRequest& request, RunControl& control,
                                   const EpochSink& epoch)
{
    return trainShortly(request, control, epoch, study::RunnerParts::unpriced());
}

} // namespace snac::jobs
