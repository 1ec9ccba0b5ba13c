// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unseen_network.h"

#include "training_pool.h"
#include "windowed_data.h"

#include "snac/base/exception_error.h"
#include "snac/base/task_pool.h"

#include <optional>
#include <utility>

namespace snac::study {

namespace {

struct Retrained
{
    std::size_t place = 0;
    Result<training::TrainingOutcome> outcome;
};

training::TrainingJob jobWithoutFolds(const Trial& trial, const StudyConfig& config,
                                      const data::PreparedData& data, RunControl& control)
{
    training::TrainingJob job;
    job.candidate = &trial.candidate;
    job.data = &data;
    job.options = config.training;
    job.options.folds = 1;
    job.seed = trainingSeed(config.evolution.seed, trial.candidate.networkKey());
    job.control = &control;
    return job;
}

} // namespace

bool haveSeenValidation(const StudyConfig& config, const StudyMeta& meta)
{
    return config.training.folds > 1 && !meta.imported;
}

Result<std::vector<network::TrainedNetwork>>
unseenNetworks(const std::vector<const Trial*>& trials, const StudyConfig& config,
               const data::PreparedData& data, const RunnerParts& parts, int workers, RunControl& control)
{
    SNAC_TRY(const auto engine, parts.loadEngine(config.training.engine));
    std::vector<std::optional<Result<training::TrainingOutcome>>> outcomes(trials.size());
    WindowedData windows(data);
    {
        TaskPool<Retrained> pool(workers);
        for (std::size_t i = 0; i < trials.size(); ++i) {
            pool.submit({{.run = [&, i] {
                return std::optional(Retrained{i, guarded("internal error while training", [&] {
                                                   const auto own = windows.of(trials[i]->candidate);
                                                   return engine->train(
                                                       jobWithoutFolds(*trials[i], config, *own, control));
                                               })});
            }}});
        }
        for (std::size_t done = 0; done < trials.size(); ++done) {
            Retrained one = pool.take();
            outcomes[one.place] = std::move(one.outcome);
        }
    }
    std::vector<network::TrainedNetwork> networks;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        Result<training::TrainingOutcome>& outcome = *outcomes[i];
        if (!outcome) {
            return outcome.error().isCancelled() || control.isCancelled()
                       ? std::unexpected(outcome.error())
                       : fail("trial " + std::to_string(trials[i]->number) +
                              " cannot be trained again on the training rows alone: " +
                              outcome.error().message);
        }
        networks.push_back(std::move(outcome->network));
    }
    return networks;
}

} // namespace snac::study
