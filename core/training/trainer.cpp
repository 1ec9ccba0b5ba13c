// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainer.h"

#include "balanced_decision.h"
#include "engine.h"
#include "epoch_record.h"
#include "folds.h"
#include "target_units.h"
#include "training_options.h"

#include "snac/base/concat.h"
#include "snac/base/exception_error.h"
#include "snac/base/number_text.h"
#include "snac/network/architecture.h"
#include "snac/network/forward.h"
#include "snac/network/metrics.h"
#include "snac/space/candidate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <limits>

namespace snac::training {

namespace {

using Clock = std::chrono::steady_clock;

/// A finite loss this many times that of the untrained network is divergence too.
constexpr double divergenceFactor = 1000.0;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::unexpected<Error> diverged(const Fit& task, int epoch, const char* which, double loss)
{
    const std::string fold = task.folded ? concat(" of fold ", task.fold + 1) : std::string();
    return fail(concat("training diverged in epoch ", epoch, fold, ": the ", which, " loss is ", loss,
                       " (learning rate ", task.setup.candidate->hyper.learningRate,
                       "); a smaller learning rate may help"));
}

/// The yardstick for divergence: the loss of the untrained network, or of one that answers zero, whichever is
/// larger.
double startingLoss(Learner& learner, const Fit& task, const TargetUnits& units)
{
    const LearnerSetup& setup = task.setup;
    const double untrained = network::meanLoss(learner.predict(task.validation->inputs, task.control),
                                               units.validation(), setup.loss);
    return std::max(
        network::zeroLoss(units.train(), setup.loss, network::outputWidth(setup.candidate->architecture)),
        untrained);
}

Fit fitFor(const TrainingJob& job, network::Loss loss)
{
    Fit task;
    task.setup = {job.candidate, &job.data->train, loss, job.seed};
    task.validation = &job.data->validation;
    if (foldsInTime(job)) { // each is fitted to rows of its own number
        task.epochs = job.options.epochs;
        task.minSteps = job.options.minSteps;
    } else {
        task.epochs = epochsFor(job.options, meanFittingRows(job), job.candidate->hyper.batchSize);
    }
    task.standardise = job.options.standardiseTargets;
    task.activateAfterwards = job.options.activateAfterwards;
    task.patience = job.options.patience;
    task.decision = job.options.decision;
    task.smooths = !job.options.decisionByFold;
    task.holdsAnswers = job.options.folds > 1 && !job.options.decisionByFold;
    task.control = job.control;
    task.epochFinished = job.epochFinished;
    return task;
}

/// The common loop around a backend's learners. A numerics library reports its bugs and a full memory as
/// exceptions; the job ends here, the program does not.
class LoopEngine final : public Engine
{
public:
    explicit LoopEngine(std::shared_ptr<Backend> backend)
        : m_backend(std::move(backend))
    {
    }
    std::string name() const override { return m_backend->name(); }
    Result<TrainingOutcome> train(const TrainingJob& job) override
    {
        return guarded(failed, [&] { return trainCandidate(*m_backend, job); });
    }
    int parts(const TrainingJob& job) const override { return std::max(job.options.folds, 1); }
    Result<TrainedPart> trainPart(const TrainingJob& job, int part) override
    {
        return guarded(failed, [&] { return training::trainPart(*m_backend, job, part); });
    }

private:
    static constexpr const char* failed = "the training engine failed";
    std::shared_ptr<Backend> m_backend;
};

} // namespace

namespace {

bool endsInSoftmax(const network::Architecture& architecture)
{
    const auto* const last =
        architecture.layers.empty() ? nullptr : std::get_if<network::Activation>(&architecture.layers.back());
    return last != nullptr && last->kind == network::ActivationKind::Softmax;
}

Result<> checkLabels(const data::Matrix& labels, const char* which)
{
    const bool good = (labels.array() == 0.0F || labels.array() == 1.0F).all();
    return good ? Result<>() : fail(concat("a label of the ", which, " rows is neither 0 nor 1"));
}

} // namespace

Result<network::Loss> checkJob(const TrainingJob& job)
{
    if (job.candidate == nullptr || job.data == nullptr) {
        return fail("a training job needs a candidate and data");
    }
    const network::Architecture& architecture = job.candidate->architecture;
    if (job.options.epochs < 1 || job.options.folds < 1 || job.options.patience < 0 ||
        job.options.minSteps < 0) {
        return fail("epochs and folds must be 1 or more, patience and min_steps 0 or more");
    }
    if (auto good = network::checkArchitecture(architecture); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = checkHyper(job.candidate->hyper); !good) {
        return std::unexpected(good.error());
    }
    const int outputs = network::outputWidth(architecture);
    const auto loss = resolveLoss(job.options, job.data->info, outputs);
    if (!loss) {
        return loss;
    }
    if (*loss == network::Loss::MeanSquaredError &&
        network::logitLayers(architecture) < architecture.layers.size()) {
        return fail(
            "a Softmax or Sigmoid output does not go with the mean squared error; use a linear output");
    }
    if (*loss == network::Loss::LabelCrossEntropy && endsInSoftmax(architecture)) {
        return fail(
            "a Softmax chooses one class, and a row may have several labels; use a Sigmoid or a linear "
            "output");
    }
    const auto check = [&](const data::Samples& samples, const char* which) {
        return checkSamples(samples, which, architecture.inputs, outputs, *loss);
    };
    if (auto good = check(job.data->train, "training"); !good) {
        return std::unexpected(good.error());
    }
    // With folds the validation rows are pooled with the others, so there may be none.
    if (job.options.folds == 1 || job.data->validation.rows() > 0) {
        if (auto good = check(job.data->validation, "validation"); !good) {
            return std::unexpected(good.error());
        }
    }
    return loss;
}

Result<> checkSamples(const data::Samples& samples, const char* which, int inputs, int outputs,
                      network::Loss loss)
{
    if (samples.rows() == 0) {
        return fail(concat("there are no ", which, " rows; change the fractions of the split"));
    }
    if (samples.inputs.cols() != inputs) {
        return fail(concat("the network takes ", counted(inputs, "input"), ", the ", which, " rows have ",
                           samples.inputs.cols()));
    }
    if (network::readsTargets(loss)) {
        if (samples.targets.rows() != samples.rows() || samples.targets.cols() != outputs) {
            return fail(concat("the network has ", counted(outputs, "output"), ", the ", which,
                               loss == network::Loss::MeanSquaredError ? " targets are " : " labels are ",
                               samples.targets.rows(), " x ", samples.targets.cols(), " for ",
                               counted(samples.rows(), "row")));
        }
        return loss == network::Loss::LabelCrossEntropy ? checkLabels(samples.targets, which) : Result<>();
    }
    if (std::cmp_not_equal(samples.labels.size(), samples.rows())) {
        return fail(concat(samples.rows(), " ", which, " rows have ",
                           counted(static_cast<long long>(samples.labels.size()), "label")));
    }
    const int classes = loss == network::Loss::BinaryCrossEntropy ? 2 : outputs;
    for (const int label : samples.labels) {
        if (label < 0 || label >= classes) {
            return fail(concat("label ", label, " in the ", which, " rows is outside 0..", classes - 1));
        }
    }
    return {};
}

Result<> checkHyper(const space::HyperParameters& hyper)
{
    if (!(hyper.learningRate > 0.0) || !std::isfinite(hyper.learningRate)) {
        return fail(concat("the learning rate is ", hyper.learningRate, "; it must be above 0"));
    }
    if (!(hyper.l1 >= 0.0) || !std::isfinite(hyper.l1)) {
        return fail(concat("the L1 weight is ", hyper.l1, "; it must be 0 or more"));
    }
    if (hyper.batchSize < 1) {
        return fail(concat("the batch size is ", hyper.batchSize, "; it must be 1 or more"));
    }
    return {};
}

namespace {

data::Samples withoutInputs(const data::Samples& samples)
{
    data::Samples truth;
    truth.targets = samples.targets;
    truth.labels = samples.labels;
    truth.weights = samples.weights;
    return truth;
}

} // namespace

Result<FitResult> fit(Backend& backend, const Fit& task)
{
    LearnerSetup setup = task.setup;
    const TargetUnits units(*setup.train, *task.validation, setup.candidate->architecture, setup.loss,
                            task.standardise, task.activateAfterwards);
    space::Candidate learned; // where it is not the one that was asked for
    if (units.activates()) {
        learned = *setup.candidate;
        learned.architecture = units.architecture();
        setup.candidate = &learned;
    }
    setup.targets = units.scales() ? &units.train().targets : nullptr;
    auto learner = backend.makeLearner(setup);
    if (!learner) {
        return std::unexpected(learner.error());
    }
    const double limit = divergenceFactor * startingLoss(**learner, task, units);
    FitResult result;
    double bestLoss = std::numeric_limits<double>::infinity();
    data::Matrix bestOutputs;
    int sinceBest = 0;
    for (int epoch = 1; epoch <= task.epochs; ++epoch) {
        if (task.control != nullptr && !task.control->waitWhilePaused()) {
            return failCancelled();
        }
        const auto start = Clock::now();
        EpochRecord record{.fold = task.fold, .epoch = epoch};
        record.trainLoss = (*learner)->trainEpoch(task.control);
        result.trainingSeconds += secondsSince(start);
        result.rowsSeen += static_cast<double>(setup.train->rows());
        if (isCancelled(task.control)) {
            return failCancelled();
        }
        // A first epoch may still come down from a bad start, so a large finite loss counts from the second
        // on.
        if (!std::isfinite(record.trainLoss) ||
            (record.trainLoss > limit && (epoch > 1 || task.epochs == 1))) {
            return diverged(task, epoch, "training", record.trainLoss);
        }
        data::Matrix outputs = (*learner)->predict(task.validation->inputs, task.control);
        if (isCancelled(task.control)) {
            return failCancelled();
        }
        record.validationLoss = network::meanLoss(outputs, units.validation(), setup.loss);
        record.validationAccuracy = network::accuracyOf(outputs, *task.validation, setup.loss);
        if (!std::isfinite(record.validationLoss)) {
            return diverged(task, epoch, "validation", record.validationLoss);
        }
        result.history.push_back(record);
        if (task.epochFinished) {
            task.epochFinished(record);
        }
        const double score = record.validationLoss + (task.penalty ? task.penalty() : 0.0);
        if (score < bestLoss) {
            bestLoss = score;
            bestOutputs = std::move(outputs);
            result.network = (*learner)->network();
            if (task.improved) {
                task.improved();
            }
            sinceBest = 0;
        } else if (++sinceBest >= task.patience && task.patience > 0) {
            break;
        }
    }
    units.restore(bestOutputs);
    units.restore(result.network);
    if (task.decision == Decision::Balanced && task.holdsAnswers) {
        result.held = HeldAnswers{bestOutputs, withoutInputs(*task.validation), setup.loss};
    } else if (task.decision == Decision::Balanced) {
        balanceDecision(result.network, bestOutputs, *task.validation, setup.loss,
                        task.smooths ? Recalls::Smooth : Recalls::OfRows);
    }
    result.metrics = evaluate(bestOutputs, *task.validation, setup.loss);
    return result;
}

long long fittingRows(const TrainingOptions& options, long long train, long long validation)
{
    const long long all = train + validation;
    return options.folds > 1 ? all - all / options.folds : train;
}

int epochsFor(int epochs, int minSteps, long long rows, int batchSize)
{
    const long long batch = std::max(batchSize, 1);
    const long long steps = std::max(1LL, (rows + batch - 1) / batch); // of an epoch
    const long long wanted = (std::max(minSteps, 0) + steps - 1) / steps;
    return static_cast<int>(std::max<long long>(epochs, std::min<long long>(wanted, 100000)));
}

int epochsFor(const TrainingOptions& options, long long rows, int batchSize)
{
    return epochsFor(options.epochs, options.minSteps, rows, batchSize);
}

Result<TrainedPart> trainPart(Backend& backend, const TrainingJob& job, int part)
{
    const auto start = Clock::now();
    const auto loss = checkJob(job);
    if (!loss) {
        return std::unexpected(loss.error());
    }
    const Fit task = fitFor(job, *loss);
    const int folds = job.options.folds;
    auto one = folds > 1 ? fitFold(backend, task, *job.data, folds, part) : fit(backend, task);
    if (!one) {
        return std::unexpected(one.error());
    }
    return TrainedPart{.metrics = std::move(one->metrics),
                       .network = std::move(one->network),
                       .history = std::move(one->history),
                       .engine = backend.nameFor(*job.candidate),
                       .seconds = secondsSince(start),
                       .trainingSeconds = one->trainingSeconds,
                       .rowsSeen = one->rowsSeen,
                       .inTime = foldsInTime(job),
                       .held = std::move(one->held)};
}

TrainingOutcome joined(std::vector<TrainedPart> parts)
{
    TrainingOutcome outcome;
    // By the loss of what was learned: that of a shifted network says how little it was shifted.
    // The lowest loss of folds in time may be that of one fitted to the first few rows, and an easy span.
    const auto kept =
        parts.back().inTime
            ? std::prev(parts.end())
            : std::ranges::min_element(parts, {}, [](const TrainedPart& one) { return one.metrics.loss; });
    balanceTogether(parts);
    double trainingSeconds = 0.0;
    double rowsSeen = 0.0;
    for (const TrainedPart& one : parts) {
        outcome.foldMetrics.push_back(one.metrics);
        outcome.history.insert(outcome.history.end(), one.history.begin(), one.history.end());
        outcome.seconds += one.seconds;
        trainingSeconds += one.trainingSeconds;
        rowsSeen += one.rowsSeen;
    }
    outcome.engine = parts.front().engine;
    outcome.metrics = network::meanOf(outcome.foldMetrics);
    outcome.network = std::move(kept->network);
    outcome.samplesPerSecond = rowsSeen / std::max(trainingSeconds, 1e-9);
    return outcome;
}

Result<TrainingOutcome> trainCandidate(Backend& backend, const TrainingJob& job)
{
    std::vector<TrainedPart> parts;
    for (int part = 0; part < std::max(job.options.folds, 1); ++part) {
        auto one = trainPart(backend, job, part);
        if (!one) {
            return std::unexpected(one.error());
        }
        parts.push_back(std::move(*one));
    }
    return joined(std::move(parts));
}

std::shared_ptr<Engine> makeEngine(std::shared_ptr<Backend> backend)
{
    return std::make_shared<LoopEngine>(std::move(backend));
}

} // namespace snac::training
