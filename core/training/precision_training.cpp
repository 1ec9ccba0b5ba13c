// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "precision_training.h"

#include "network.h"

#include "snac/base/random.h"

#include <utility>

namespace snac::training {

namespace {

constexpr double fineTuningShare = 1.0 / 3.0; ///< of the learning rate: the network is nearly there

} // namespace

Result<PrecisionOutcome> trainAtPrecision(Engine& engine, const TrainingJob& job,
                                          const QuantizationOptions& options, int quantizedEpochs)
{
    if (job.options.folds > 1) {
        return fail("networks are scored at a precision on one validation set; use folds: 1");
    }
    if (auto good = checkOptions(options); !good) {
        return std::unexpected(good.error());
    }
    auto floats = engine.train(job);
    if (!floats) {
        return std::unexpected(floats.error());
    }
    auto folded = foldForHardware(floats->network);
    if (!folded) {
        return std::unexpected(folded.error());
    }
    auto formats = chooseFormats(*folded, job.data->train.inputs, options);
    const auto loss = resolveLoss(job.options, job.data->info, outputWidth(job.candidate->architecture));
    if (!formats || !loss) {
        return std::unexpected(formats ? loss.error() : formats.error());
    }
    const QuantizedNetwork start{std::move(*folded), std::move(*formats)};
    const int floatEpochs = static_cast<int>(floats->history.size());
    QuantizedTrainingJob fine;
    fine.start = &start;
    fine.options = options;
    fine.train = &job.data->train;
    fine.validation = &job.data->validation;
    fine.loss = *loss;
    fine.epochs = quantizedEpochs;
    fine.learningRate = job.candidate->hyper.learningRate * fineTuningShare;
    fine.batchSize = job.candidate->hyper.batchSize;
    fine.l1 = job.candidate->hyper.l1;
    fine.patience = job.options.patience;
    fine.seed = Random::derive(job.seed, {4}).next();
    fine.control = job.control;
    fine.epochFinished = [&](EpochRecord record) {
        record.epoch += floatEpochs;
        if (job.epochFinished) {
            job.epochFinished(record);
        }
    };
    auto quantized = trainQuantized(fine);
    if (!quantized) {
        return std::unexpected(quantized.error());
    }
    PrecisionOutcome result{std::move(*floats), std::move(quantized->network), {}};
    TrainingOutcome& outcome = result.outcome;
    result.floatMetrics = std::exchange(outcome.metrics, quantized->metrics);
    outcome.foldMetrics = {outcome.metrics};
    const double rows = static_cast<double>(job.data->train.rows());
    const double floatSeconds = rows * floatEpochs / outcome.samplesPerSecond;
    const double fineSeconds =
        rows * static_cast<double>(quantized->history.size()) / quantized->samplesPerSecond;
    for (EpochRecord& record : quantized->history) {
        record.epoch += floatEpochs;
        outcome.history.push_back(record);
    }
    outcome.samplesPerSecond =
        rows * static_cast<double>(outcome.history.size()) / (floatSeconds + fineSeconds);
    outcome.seconds += quantized->seconds;
    outcome.engine += ", then " + quantized->engine;
    return result;
}

} // namespace snac::training
