// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expected_work.h"

#include "snac/base/overloaded.h"
#include "snac/network/architecture.h"
#include "snac/training/folds.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace snac::study {

namespace {

/// Work of a row in forward and backward pass, in multiplications of a weight. What else a value between two
/// layers costs was measured on the fused engine (bench_schedule).
double workOfRow(const network::Architecture& architecture)
{
    double work = 0.0;
    double width = architecture.inputs;
    for (const network::Layer& layer : architecture.layers) {
        work +=
            std::visit(Overloaded{
                           [&](const network::Dense& dense) {
                               return std::exchange(width, static_cast<double>(dense.units)) * dense.units;
                           },
                           [&](const network::BatchNorm&) { return 16.0 * width; },
                           [&](const network::Activation& activation) {
                               return (activation.kind == network::ActivationKind::Tanh ? 15.0 : 1.0) * width;
                           },
                           [&](const network::Dropout&) { return 4.0 * width; },
                       },
                       layer);
    }
    return work;
}

} // namespace

double expectedWork(const training::TrainingJob& job, bool shared)
{
    const auto train = job.data->train.rows();
    const int folds = std::max(job.options.folds, 1);
    const auto fitting = training::meanFittingRows(job);
    const double epochs =
        shared ? 0.0 : training::epochsFor(job.options, fitting, job.candidate->hyper.batchSize);
    // A row and a step cost something by themselves; small batches pay the latter more often.
    const double alone = 2500.0 + 2500.0 * 128.0 / std::max(job.candidate->hyper.batchSize, 1);
    const double rows = folds * epochs * static_cast<double>(fitting) +
                        job.options.quantizedEpochs * static_cast<double>(train);
    return rows * (workOfRow(job.candidate->architecture) + alone);
}

} // namespace snac::study
