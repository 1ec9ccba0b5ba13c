// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expected_work.h"

#include <algorithm>

namespace snac::study {

namespace {

/// Work of a row in forward and backward pass, in multiplications. Besides those of the weights, each value
/// between layers costs as much as some ten of them.
double workOfRow(const network::Architecture& architecture)
{
    constexpr double perValue = 10.0;
    double work = 0.0;
    double width = architecture.inputs;
    for (const network::Layer& layer : architecture.layers) {
        if (const auto* dense = std::get_if<network::Dense>(&layer)) {
            work += width * dense->units;
            width = dense->units;
        }
        work += perValue * width;
    }
    return work;
}

} // namespace

double expectedWork(const training::TrainingJob& job, bool shared)
{
    const auto train = job.data->train.rows();
    const auto validation = job.data->validation.rows();
    const int folds = std::max(job.options.folds, 1);
    const auto fitting = training::fittingRows(job.options, train, validation);
    const double epochs =
        shared ? 0.0 : training::epochsFor(job.options, fitting, job.candidate->hyper.batchSize);
    // A step costs something by itself, which small batches pay more often.
    const double rowsOfStep = 300.0 / std::max(job.candidate->hyper.batchSize, 1);
    const double rows = folds * epochs * static_cast<double>(fitting) +
                        job.options.quantizedEpochs * static_cast<double>(train);
    return rows * (workOfRow(job.candidate->architecture) + 20.0 * rowsOfStep);
}

} // namespace snac::study
