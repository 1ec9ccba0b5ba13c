// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folds.h"

#include "snac/base/concat.h"
#include "snac/base/overloaded.h"
#include "snac/base/random.h"
#include "snac/network/layer_traits.h"
#include "snac/network/trained_network.h"

#include <algorithm>

namespace snac::training {

namespace {

/// Index of the first layer that the trained network keeps, or the number of layers.
std::size_t firstEffectiveLayer(const network::Architecture& architecture)
{
    const auto& layers = architecture.layers;
    const auto found = std::ranges::find_if_not(layers, network::isTrainingOnly);
    return static_cast<std::size_t>(found - layers.begin());
}

bool isIdentity(const data::Scaler& scaler)
{
    return scaler.mean.size() == 0 || (scaler.mean.isZero(0.0F) && scaler.deviation.isOnes(0.0F));
}

template<class Matrix>
Matrix stacked(const Matrix& upper, const Matrix& lower)
{
    Matrix all(upper.rows() + lower.rows(), upper.rows() > 0 ? upper.cols() : lower.cols());
    if (upper.rows() > 0) {
        all.topRows(upper.rows()) = upper;
    }
    if (lower.rows() > 0) {
        all.bottomRows(lower.rows()) = lower;
    }
    return all;
}

} // namespace

bool foldsInTime(const TrainingJob& job)
{
    return job.options.folds > 1 && !job.data->train.times.empty();
}

long long meanFittingRows(const TrainingOptions& options, long long train, long long validation, bool inTime)
{
    // Of folds + 1 equal spans the folds learn from one, two, ... : half of all rows in the mean.
    return options.folds > 1 && inTime ? std::max(1LL, (train + validation) / 2)
                                       : fittingRows(options, train, validation);
}

long long meanFittingRows(const TrainingJob& job)
{
    return meanFittingRows(job.options, job.data->train.rows(), job.data->validation.rows(),
                           foldsInTime(job));
}

int mostEpochs(const TrainingJob& job, int others)
{
    if (!foldsInTime(job)) {
        return others;
    }
    data::Samples timesAlone;
    timesAlone.times = job.data->train.times;
    timesAlone.times.insert(timesAlone.times.end(), job.data->validation.times.begin(),
                            job.data->validation.times.end());
    const auto folds = data::foldsOf(timesAlone, job.options.folds, 0);
    const std::size_t fewest = folds ? folds->front().fitting.size() : 1; // too few times: told by fitFold()
    return std::max(others,
                    epochsFor(job.options, static_cast<long long>(fewest), job.candidate->hyper.batchSize));
}

data::Samples pooledRows(const data::PreparedData& data)
{
    data::Samples all;
    all.inputs = stacked(data.train.inputs, data.validation.inputs);
    all.targets = stacked(data.train.targets, data.validation.targets);
    if (data.train.weights.size() > 0) {
        all.weights.resize(all.inputs.rows());
        all.weights << data.train.weights, data.validation.weights;
    }
    all.groups = data.train.groups;
    all.groups.insert(all.groups.end(), data.validation.groups.begin(), data.validation.groups.end());
    all.times = data.train.times;
    all.times.insert(all.times.end(), data.validation.times.begin(), data.validation.times.end());
    all.labels = data.train.labels;
    all.labels.insert(all.labels.end(), data.validation.labels.begin(), data.validation.labels.end());
    return all;
}

bool canAbsorbScaling(const network::Architecture& architecture)
{
    const std::size_t first = firstEffectiveLayer(architecture);
    // A dropout before the first layer zeroes scaled inputs; it has no part in the trained network, so it may
    // stand.
    return first < architecture.layers.size() &&
           std::visit(Overloaded{
                          [](const network::Dense& dense) { return dense.bias; },
                          [](const network::BatchNorm&) { return true; },
                          [](const network::Activation&) { return false; },
                          [](const network::Dropout&) { return false; },
                      },
                      architecture.layers[first]);
}

void absorbScaling(network::TrainedNetwork& network, const data::Scaler& scaler)
{
    const Eigen::VectorXf mean = scaler.mean.transpose();
    const Eigen::VectorXf deviation = scaler.deviation.transpose();
    std::visit(Overloaded{
                   [](std::monostate) {},
                   [&](network::DenseWeights& dense) {
                       dense.weights.array().rowwise() /= deviation.transpose().array();
                       dense.bias -= dense.weights * mean;
                   },
                   [&](network::BatchNormWeights& norm) {
                       norm.gamma.array() /= deviation.array();
                       norm.mean = mean + deviation.cwiseProduct(norm.mean);
                   },
               },
               network.weights[firstEffectiveLayer(network.architecture)]);
}

Result<FitResult> fitFold(Backend& backend, const Fit& task, const data::PreparedData& data, int folds,
                          int fold)
{
    const data::Samples all = pooledRows(data);
    const int rows = static_cast<int>(all.rows());
    if (folds > rows) {
        return fail(concat(folds, " folds need at least ", folds, " rows; there are ", rows));
    }
    SNAC_TRY(const auto parts, data::foldsOf(all, folds, Random::derive(task.setup.seed, {0}).next()));
    const data::Fold& part = parts[static_cast<std::size_t>(fold)];
    const bool rescale = !isIdentity(data.scaler) && canAbsorbScaling(task.setup.candidate->architecture);
    data::Samples train = all.select(part.fitting);
    data::Samples validation = all.select(part.held);
    if (train.rows() == 0 || validation.rows() == 0) {
        return fail(concat("fold ", fold + 1, " of ", folds, " has no rows; use fewer folds"));
    }
    const data::Scaler scaler = rescale ? data::Scaler::fit(train.inputs) : data::Scaler{};
    if (rescale) {
        scaler.apply(train.inputs);
        scaler.apply(validation.inputs);
    }
    Fit one = task;
    one.setup.train = &train;
    one.setup.seed = Random::derive(task.setup.seed, {1, static_cast<std::uint64_t>(fold)}).next();
    one.validation = &validation;
    one.fold = fold;
    one.folded = true;
    one.epochs = epochsFor(task.epochs, task.minSteps, train.rows(), task.setup.candidate->hyper.batchSize);
    auto result = fit(backend, one);
    if (result && rescale) {
        absorbScaling(result->network, scaler);
    }
    return result;
}

} // namespace snac::training
