// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "step.h"

#include "built_detail.h"
#include "decided.h"
#include "input_word.h"
#include "step_parts.h"

#include "snac/base/random.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/evaluate.h"
#include "snac/network/forward.h"
#include "snac/training/quantized_training.h"
#include "snac/training/training_options.h"

#include <algorithm>
#include <cstdio>

namespace snac::compression {

namespace {

/// Rows that ranges are chosen from.
constexpr Eigen::Index calibrationRows = 2048;

/// Inputs in units of their own need a range as targets do: integer bits that were written for standardised
/// ones say nothing of them.
training::Ranges rangesOf(const StepTask& task)
{
    const data::Scaler& scaler = task.data->scaler;
    const bool standardised =
        scaler.mean.size() > 0 && !(scaler.mean.isZero(0.0F) && scaler.deviation.isOnes(0.0F));
    return standardised ? rangesFor(*task.options, task.loss)
                        : task.options->ranges.value_or(training::Ranges::Calibrated);
}

training::Granularity granularityOf(const CompressionOptions& options, Method method)
{
    const training::Granularity wanted = options.granularity;
    switch (method) {
    case Method::Iterative:
    case Method::OneShot:
        break;
    case Method::Uniform:
        return training::Granularity::Uniform;
    case Method::Learned:
        return wanted == training::Granularity::Uniform ? training::Granularity::Weight : wanted;
    }
    return wanted;
}

training::QuantizationOptions quantizationOf(const StepTask& task)
{
    const CompressionOptions& options = *task.options;
    return {.precision = task.branch.precision,
            .input = options.inputPrecision,
            .output = options.outputPrecision,
            .hidden = options.activationPrecision,
            .dropSigns =
                task.branch.method == Method::Learned, // a bit less to pay for; W stays where it is asked for
            .scales = options.scales,
            .ranges = rangesOf(task),
            .granularity = granularityOf(options, task.branch.method),
            .bitCost = options.bitCost,
            .tableBits = options.tableBits};
}

/// With the word of the inputs where the branch chooses it: once, at its beginning.
training::QuantizationOptions formatsToChoose(const StepTask& task, const network::TrainedNetwork& folded)
{
    training::QuantizationOptions options = quantizationOf(task);
    if (choosesInputs(*task.options, task.branch.precision, task.branch.method)) {
        options.input = task.round == 0
                            ? chosenInput(folded, task.data->train, task.loss, task.branch.precision)
                            : task.ticket->network.quantization.input;
    }
    return options;
}

data::Matrix calibrationInputs(const StepTask& task)
{
    const data::Matrix& inputs = task.data->train.inputs;
    return inputs.topRows(std::min(inputs.rows(), calibrationRows));
}

Beginning unpruned(const network::TrainedNetwork& folded)
{
    return {.network = {.network = folded, .quantization = {}},
            .masks = fullMasks(folded),
            .kept = allUnits(folded)};
}

/// What a step left, by the layers of the trial's network: a step that was read back does not say which of
/// these its own are; folding does.
Beginning named(const CompressionStep& step, const network::Architecture& folded)
{
    const network::Architecture& own = step.network.network.architecture;
    return {.network = network::renamed(step.network, folded.ids),
            .masks = network::renamed(step.masks, own, folded),
            .kept = network::renamed(step.keptUnits, own, folded)};
}

/// What is ranked, and cut.
Beginning ranked(const StepTask& task, const network::Architecture& folded)
{
    return named(task.branch.method == Method::Iterative ? *task.previous : *task.ticket, folded);
}

Result<Beginning> withFewerNeurons(const StepTask& task, const network::Architecture& folded)
{
    const Beginning base = ranked(task, folded);
    const Beginning ticket = named(*task.ticket, folded);
    const long long original = weightCount(ticket.network.network.architecture);
    const bool resource = task.options->ranking == Ranking::Resource;
    const auto scores = resource ? unitResourceScores(base.network, *task.hls, *task.board)
                                 : unitScores(base.network.network);
    const Result<KeptUnits> kept =
        pruneUnits(base.network.network, scores, targetOf(*task.options, task.round), original,
                   task.options->ranking == Ranking::LayerWise);
    if (!kept) {
        return std::unexpected(kept.error());
    }
    Beginning beginning;
    beginning.kept = composed(base.kept, *kept);
    beginning.network = task.options->after == AfterPruning::Rewind ? narrowed(ticket.network, beginning.kept)
                                                                    : narrowed(base.network, *kept);
    beginning.masks = fullMasks(beginning.network.network);
    return beginning;
}

Beginning withFewerWeights(const StepTask& task, const network::Architecture& folded)
{
    const Beginning base = ranked(task, folded);
    const Scores scores = task.options->ranking == Ranking::Resource
                              ? resourceScores(base.network, base.masks, *task.hls, *task.board)
                              : magnitudeScores(base.network);
    Beginning beginning;
    beginning.masks = pruneWeights(base.masks, scores, targetOf(*task.options, task.round),
                                   task.options->ranking == Ranking::LayerWise);
    beginning.kept = base.kept;
    beginning.network =
        task.options->after == AfterPruning::Rewind ? named(*task.ticket, folded).network : base.network;
    applyMasks(beginning.masks, beginning.network.network);
    return beginning;
}

} // namespace

Result<Beginning> beginningOf(const StepTask& task)
{
    const Result<network::TrainedNetwork> folded = network::foldForHardware(*task.start);
    if (!folded) {
        return std::unexpected(folded.error());
    }
    Result<Beginning> beginning = task.round == 0 ? unpruned(*folded)
                                  : task.branch.structure == Structure::Structured
                                      ? withFewerNeurons(task, folded->architecture)
                                      : withFewerWeights(task, folded->architecture);
    if (!beginning) {
        return beginning;
    }
    // Fewer weights make smaller sums, so ranges are chosen anew; those that are learned go on from where
    // they are.
    const bool learned = rangesOf(task) == training::Ranges::Learned ||
                         granularityOf(*task.options, task.branch.method) != training::Granularity::Uniform;
    if (task.round == 0 || !learned) {
        const training::QuantizationOptions options = formatsToChoose(task, *folded);
        Result<network::Quantization> formats =
            training::chooseFormats(beginning->network.network, calibrationInputs(task), options);
        if (!formats) {
            return std::unexpected(formats.error());
        }
        beginning->network.quantization = std::move(*formats);
        if (options.scales == training::Scales::Channel &&
            options.granularity == training::Granularity::Uniform) {
            training::clampToChannels(beginning->network.network, beginning->network.quantization,
                                      options.precision.width);
        }
    }
    return beginning;
}

namespace {

/// Steps that start alike draw alike, whatever is done with their results: the warm-up of a network at a
/// precision is the same in all its branches.
std::uint64_t seedOf(const StepTask& task)
{
    std::string tag = std::to_string(task.branch.trial) + " " + precisionName(task.branch.precision);
    if (task.round > 0 || task.branch.method == Method::Learned) {
        tag += " " + task.branch.key();
    }
    return Random::derive(task.seed, {stableHash(tag), static_cast<std::uint64_t>(task.round)}).next();
}

} // namespace

training::QuantizedTrainingJob trainingJob(const StepTask& task, const Beginning& beginning)
{
    const CompressionOptions& options = *task.options;
    training::QuantizedTrainingJob job;
    job.start = &beginning.network;
    job.options = quantizationOf(task);
    job.masks = beginning.masks;
    job.train = &task.data->train;
    job.validation = &task.data->validation;
    job.loss = task.loss;
    job.learningRate = options.learningRate;
    job.batchSize = task.batchSize;
    job.l1 = task.l1;
    job.scaleTargets = options.scaleTargets;
    job.teacher = options.distillation > 0.0 ? task.start : nullptr;
    job.temperature = options.temperature;
    job.distillation = options.distillation;
    job.seed = seedOf(task);
    job.control = task.control;
    job.epochFinished = task.epochFinished;
    return job;
}

namespace {

Result<> train(const StepTask& task, const Beginning& beginning, CompressionStep& step)
{
    const CompressionOptions& options = *task.options;
    const int wanted = task.round == 0 ? options.warmUpEpochs : options.epochs;
    if (wanted == 0) {
        step.network = beginning.network;
        return {};
    }
    training::QuantizedTrainingJob job = trainingJob(task, beginning);
    job.epochs = training::epochsFor(wanted, task.round == 0 ? options.warmUpMinSteps : options.minSteps,
                                     task.data->train.rows(), task.batchSize);
    Result<training::QuantizedTrainingOutcome> outcome = training::trainQuantized(job);
    if (!outcome) {
        return std::unexpected(outcome.error());
    }
    step.network = std::move(outcome->network);
    step.history = std::move(outcome->history);
    step.seconds = outcome->seconds;
    step.samplesPerSecond = outcome->samplesPerSecond;
    step.engine = std::move(outcome->engine);
    return {};
}

} // namespace

double lutPerSlice(const hardware::Board& board)
{
    return board.dsp > 0 ? static_cast<double>(board.lut) / static_cast<double>(board.dsp) : 0.0;
}

Result<hardware::HardwareEstimate> priceOf(const StepTask& task, const network::Architecture& architecture,
                                           const fixedpoint::Network& integers)
{
    hardware::HlsConfig config = *task.hls;
    config.precision = {.width = task.branch.precision.width, .integer = task.branch.precision.integer};
    return task.costModel->estimateDetailed(
        architecture, config, *task.board,
        detailAsBuilt(task.build ? *task.build : hardware::NetworkDetail(), config.strategy, architecture,
                      integers));
}

Result<> score(const StepTask& task, const network::Architecture& original, CompressionStep& step)
{
    const data::Samples& rows = task.data->validation;
    const Result<fixedpoint::Network> integers = decidedIntegers(task, step.network);
    if (!integers) {
        return std::unexpected(integers.error());
    }
    step.floatMetrics =
        network::evaluate(network::forward(step.network.network, rows.inputs), rows, task.loss);
    const data::Matrix fake = network::fakeQuantizedForward(step.network, rows.inputs).cast<float>();
    step.fakeMetrics = network::evaluate(fake, rows, task.loss);
    step.integerMetrics = fixedpoint::evaluateMetrics(*integers, rows, task.loss);
    step.sparsity = sparsityOf(*integers, weightCount(original));
    Result<hardware::HardwareEstimate> cost = priceOf(task, step.network.network.architecture, *integers);
    if (!cost) {
        return std::unexpected(cost.error());
    }
    step.cost = std::move(*cost);
    return {};
}

bool sharesWarmUp(const CompressionOptions& options, Method a, Method b)
{
    const bool alone = a == Method::Learned || b == Method::Learned; // it is one training as a whole
    return a == b || (!alone && granularityOf(options, a) == granularityOf(options, b));
}

double targetOf(const CompressionOptions& options, int round)
{
    return round == 0 ? 0.0 : options.schedule.sparsities.at(static_cast<std::size_t>(round - 1));
}

double sparsityOf(const fixedpoint::Network& integers, long long original)
{
    long long living = 0;
    for (const fixedpoint::Operation& operation : integers.operations) {
        if (const auto* dense = std::get_if<fixedpoint::Dense>(&operation)) {
            living += std::ranges::count_if(dense->weights, [](std::int64_t weight) { return weight != 0; });
        }
    }
    return 1.0 - static_cast<double>(living) / static_cast<double>(std::max(original, 1LL));
}

Result<CompressionStep> runStep(const StepTask& task)
{
    const Result<Beginning> beginning = beginningOf(task);
    if (!beginning) {
        return std::unexpected(beginning.error());
    }
    CompressionStep step;
    step.branch = task.branch;
    step.round = task.round;
    step.targetSparsity = targetOf(*task.options, task.round);
    step.masks = beginning->masks;
    step.keptUnits = beginning->kept;
    if (const Result<> trained = train(task, *beginning, step); !trained) {
        return std::unexpected(trained.error());
    }
    step.widths = step.network.network.architecture.widths();
    if (!holds(step.masks, step.network.network)) {
        return fail("internal error: pruned weights came back while training");
    }
    const network::Architecture original = (task.ticket ? *task.ticket : step).network.network.architecture;
    if (const Result<> scored = score(task, original, step); !scored) {
        return std::unexpected(scored.error());
    }
    return step;
}

} // namespace snac::compression
