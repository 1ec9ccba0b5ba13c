// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "precision_training.h"
#include "engine.h"
#include "epoch_record.h"
#include "folds.h"
#include "format_choice.h"
#include "training_options.h"

#include "snac/base/random.h"
#include "snac/network/forward.h"
#include "snac/network/quantization.h"

namespace snac::training {

namespace {

constexpr double fineTuningShare = 1.0 / 3.0; ///< of the learning rate: the network is nearly there

} // namespace

Result<QuantizedTrainingOutcome> fineTune(const network::QuantizedNetwork& start, const TrainingJob& job)
{
    if (job.options.folds > 1) {
        return fail("networks are trained at a precision on one validation set; use n_folds: 1");
    }
    const auto loss =
        resolveLoss(job.options, job.data->info, network::outputWidth(job.candidate->architecture));
    if (!loss) {
        return std::unexpected(loss.error());
    }
    const int before =
        mostEpochs(job, epochsFor(job.options, job.data->train.rows(), job.candidate->hyper.batchSize));
    QuantizedTrainingJob fine;
    fine.start = &start;
    fine.options.ranges = Ranges::Given;
    fine.train = &job.data->train;
    fine.validation = &job.data->validation;
    fine.loss = *loss;
    fine.epochs = job.options.quantizedEpochs;
    fine.learningRate = job.candidate->hyper.learningRate * fineTuningShare;
    fine.batchSize = job.candidate->hyper.batchSize;
    fine.l1 = job.candidate->hyper.l1;
    fine.patience = job.options.patience;
    fine.scaleTargets = job.options.standardiseTargets;
    fine.seed = Random::derive(job.seed, {4}).next();
    fine.control = job.control;
    fine.epochFinished = [&](EpochRecord record) {
        record.epoch += before;
        if (job.epochFinished) {
            job.epochFinished(record);
        }
    };
    auto outcome = trainQuantized(fine);
    if (outcome) {
        for (EpochRecord& record : outcome->history) {
            record.epoch += before;
        }
    }
    return outcome;
}

} // namespace snac::training
