// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantized_training.h"

#include "epoch_record.h"
#include "format_choice.h"
#include "fused/fused_backend.h"
#include "fused/fused_network.h"
#include "quantized_learner.h"
#include "quantized_units.h"
#include "trainer.h"

#include "snac/base/concat.h"
#include "snac/base/exception_error.h"
#include "snac/network/architecture.h"
#include "snac/network/forward.h"
#include "snac/network/metrics.h"
#include "snac/network/quantization.h"
#include "snac/space/candidate.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace snac::training {

namespace {

constexpr Eigen::Index blockOfRows = 2048; ///< between two looks at the control

Result<> checkMasks(const QuantizedTrainingJob& job, const std::vector<network::ChainLayer>& chain)
{
    if (!job.masks.empty() && job.masks.size() != chain.size()) {
        return fail(concat(job.masks.size(), " masks for ", chain.size(), " dense layers"));
    }
    for (std::size_t i = 0; !job.masks.empty() && i < chain.size(); ++i) {
        const Eigen::MatrixXf* found = job.masks.find(chain[i].id);
        if (!found) {
            return fail(concat("dense layer ", i + 1, " has no mask"));
        }
        const Eigen::MatrixXf& mask = *found;
        const Eigen::MatrixXf& weights = chain[i].dense->weights;
        if (mask.rows() != weights.rows() || mask.cols() != weights.cols()) {
            return fail(concat("the mask of dense layer ", i + 1, " is ", mask.rows(), " x ", mask.cols(),
                               ", its weights are ", weights.rows(), " x ", weights.cols()));
        }
        if (!(mask.array() == 0.0F || mask.array() == 1.0F).all()) {
            return fail(concat("the mask of dense layer ", i + 1, " holds values other than 0 and 1"));
        }
    }
    return {};
}

/// Wider formats than a float holds would be trained as something else.
Result<> checkWidths(const network::Quantization& quantization)
{
    const auto narrow = [](const FixedFormat& format, const std::string& what) -> Result<> {
        if (format.width > largestQuantizedWidth) {
            return fail(concat(what, " is ", format.toString(), "; training covers up to ",
                               largestQuantizedWidth, " bits"));
        }
        return {};
    };
    if (auto good = narrow(quantization.input, "the input"); !good) {
        return good;
    }
    std::size_t number = 0;
    for (const auto& [id, layer] : quantization.layers) {
        ++number;
        const std::pair<const FixedFormat*, const char*> all[] = {
            {&layer.weights, "the weights"}, {&layer.bias, "the bias"}, {&layer.output, "the output"}};
        for (const auto& [format, name] : all) {
            if (auto good = narrow(*format, concat(name, " of layer ", number)); !good) {
                return good;
            }
        }
    }
    return {};
}

Result<> checkTeacher(const QuantizedTrainingJob& job)
{
    if (job.teacher == nullptr) {
        return {};
    }
    const network::Architecture& architecture = job.start->network.architecture;
    if (job.teacher->architecture.inputs != architecture.inputs ||
        network::outputWidth(job.teacher->architecture) != network::outputWidth(architecture)) {
        return fail("the teacher has other inputs or outputs than the network");
    }
    if (!(job.temperature > 0.0) || !std::isfinite(job.temperature)) {
        return fail(concat("the temperature of distillation is ", job.temperature, "; it must be above 0"));
    }
    if (!(job.distillation >= 0.0 && job.distillation <= 1.0)) {
        return fail(concat("the weight of distillation is ", job.distillation, "; it must be 0 to 1"));
    }
    return {};
}

Result<> checkSteering(const QuantizedTrainingJob& job, const std::vector<network::ChainLayer>& chain)
{
    if (job.steering == nullptr) {
        return {};
    }
    if (!job.quantize || job.options.granularity == Granularity::Uniform) {
        return fail("a training towards a size needs bit widths that are learned");
    }
    const bool complete = std::ranges::all_of(
        chain, [&](const network::ChainLayer& layer) { return job.widthPrices.find(layer.id) != nullptr; });
    return complete ? Result<>() : fail("a training towards a size needs the prices of all dense layers");
}

Result<> checkQuantizedJob(const QuantizedTrainingJob& job)
{
    if (job.start == nullptr || job.train == nullptr || job.validation == nullptr) {
        return fail(
            "quantization-aware training needs a network to start from, training and validation rows");
    }
    if (job.epochs < 1 || job.patience < 0) {
        return fail("epochs must be 1 or more, patience 0 or more");
    }
    const auto chain = network::chainOf(job.start->network);
    if (!chain) {
        return std::unexpected(chain.error());
    }
    const network::Architecture& architecture = job.start->network.architecture;
    const int outputs = network::outputWidth(architecture);
    for (const auto& good :
         {job.quantize ? check(*job.start) : Result<>{},
          job.quantize ? checkWidths(job.start->quantization) : Result<>{},
          job.quantize ? checkOptions(job.options) : Result<>{}, checkMasks(job, *chain), checkTeacher(job),
          checkSteering(job, *chain), checkHyper({job.learningRate, job.l1, job.batchSize}),
          checkSamples(*job.train, "training", architecture.inputs, outputs, job.loss),
          checkSamples(*job.validation, "validation", architecture.inputs, outputs, job.loss)}) {
        if (!good) {
            return good;
        }
    }
    return {};
}

/// Probabilities at the temperature, or values, for every training row. Empty without a teacher or when
/// cancelled.
data::Matrix teacherTargets(const QuantizedTrainingJob& job)
{
    data::Matrix targets;
    if (job.teacher == nullptr) {
        return targets;
    }
    targets.resize(job.train->rows(), network::outputWidth(job.teacher->architecture));
    const auto temperature = static_cast<float>(job.temperature);
    for (Eigen::Index first = 0; first < targets.rows(); first += blockOfRows) {
        if (isCancelled(job.control)) {
            return {};
        }
        const Eigen::Index count = std::min(blockOfRows, targets.rows() - first);
        data::Matrix block = network::forward(*job.teacher, job.train->inputs.middleRows(first, count));
        if (network::tellsClasses(job.loss)) {
            block /= temperature;
            network::applyActivation({job.loss == network::Loss::CrossEntropy
                                          ? network::ActivationKind::Softmax
                                          : network::ActivationKind::Sigmoid,
                                      0.0},
                                     block);
        }
        targets.middleRows(first, count) = block;
    }
    return targets;
}

/// Makes one learner and lets the job look into it while the loop runs.
class QuantizedBackend : public Backend
{
public:
    explicit QuantizedBackend(const QuantizedTrainingJob& job)
        : m_job(job)
    {
    }
    std::string name() const override
    {
        return fusedBackend()->name() + (m_job.quantize ? ", quantized" : "");
    }
    Result<std::unique_ptr<Learner>> makeLearner(const LearnerSetup& /*setup*/) override
    {
        auto made = std::make_unique<QuantizedLearner>(m_job, teacherTargets(m_job));
        m_learner = made.get();
        return made;
    }
    [[nodiscard]] network::QuantizedNetwork state() const { return m_learner->quantized(); }
    [[nodiscard]] network::QuantizedNetwork averaged() const { return m_learner->averaged(); }

private:
    const QuantizedTrainingJob& m_job;
    QuantizedLearner* m_learner = nullptr;
};

Result<QuantizedTrainingOutcome> train(const QuantizedTrainingJob& wanted)
{
    const auto start = std::chrono::steady_clock::now();
    if (const auto good = checkQuantizedJob(wanted); !good) {
        return std::unexpected(good.error());
    }
    const QuantizedUnits units(wanted);
    const QuantizedTrainingJob& job = units.job();
    const space::Candidate candidate{.architecture = job.start->network.architecture,
                                     .hyper = {job.learningRate, job.l1, job.batchSize},
                                     .hardware = {}};
    QuantizedBackend backend(job);
    QuantizedTrainingOutcome outcome;
    Fit task;
    task.setup = {&candidate, job.train, job.loss, job.seed};
    task.validation = job.validation;
    task.epochs = job.epochs;
    task.patience = job.patience;
    task.control = job.control;
    task.epochFinished = [&](EpochRecord record) {
        if (!job.restoreBest) {
            outcome.network = backend.state();
        }
        units.restore(record);
        if (job.steering != nullptr) {
            network::QuantizedNetwork present = backend.averaged();
            units.restore(present);
            job.steering->met(present, record);
        }
        if (job.epochFinished) {
            job.epochFinished(record);
        }
    };
    if (job.quantize && job.steering == nullptr && job.options.granularity != Granularity::Uniform &&
        job.options.bitCost > 0.0) {
        // By the loss alone the first epochs would win, in which the widths have hardly shrunk.
        task.penalty = [&] { return job.options.bitCost * network::effectiveBitOperations(backend.state()); };
    }
    task.improved = [&] {
        if (job.restoreBest) {
            outcome.network = backend.state();
        }
    };
    auto fitted = fit(backend, task);
    if (!fitted) {
        return std::unexpected(fitted.error());
    }
    units.restore(outcome.network);
    const data::Samples& rows = *wanted.validation;
    const auto metrics =
        job.quantize ? quantizedMetrics(outcome.network, rows, job.loss, job.control)
                     : evaluate(network::forward(outcome.network.network, rows.inputs), rows, job.loss);
    if (!metrics) {
        return std::unexpected(metrics.error());
    }
    outcome.metrics = *metrics;
    outcome.history = std::move(fitted->history);
    std::ranges::for_each(outcome.history, [&](EpochRecord& record) { units.restore(record); });
    outcome.engine = backend.name();
    outcome.samplesPerSecond = fitted->rowsSeen / std::max(fitted->trainingSeconds, 1e-9);
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return outcome;
}

} // namespace

Result<network::Metrics> quantizedMetrics(const network::QuantizedNetwork& network,
                                          const data::Samples& samples, network::Loss loss,
                                          const RunControl* control)
{
    data::Matrix outputs(samples.rows(), network::outputWidth(network.network.architecture));
    for (Eigen::Index first = 0; first < outputs.rows(); first += blockOfRows) {
        if (isCancelled(control)) {
            return failCancelled();
        }
        const Eigen::Index count = std::min(blockOfRows, outputs.rows() - first);
        outputs.middleRows(first, count) =
            network::fakeQuantizedForward(network, samples.inputs.middleRows(first, count)).cast<float>();
    }
    return evaluate(outputs, samples, loss);
}

Result<QuantizedTrainingOutcome> trainQuantized(const QuantizedTrainingJob& job)
{
    try {
        return train(job);
    } catch (...) { // a full memory: the job ends here, the program does not
        return std::unexpected(errorFromException("quantization-aware training failed"));
    }
}

} // namespace snac::training
