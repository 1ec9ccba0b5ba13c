// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantized_learner.h"

#include "fused/dispatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace snac::training {

namespace {

constexpr double lastRate = 0.1; ///< of the learning rate, at the end of the cosine
constexpr long stepsOfMean = 1000;

/// As the kernels count the layers: in the order of the network.
std::vector<std::vector<float>> kernelMasks(const network::PerLayer<Eigen::MatrixXf>& masks)
{
    std::vector<std::vector<float>> result;
    for (const auto& [id, mask] : masks) {
        auto& rows = result.emplace_back();
        for (Eigen::Index unit = 0; unit < mask.rows(); ++unit) {
            for (Eigen::Index input = 0; input < mask.cols(); ++input) {
                rows.push_back(mask(unit, input));
            }
        }
    }
    return result;
}

} // namespace

QuantizedLearner::QuantizedLearner(const QuantizedTrainingJob& job, data::Matrix teacher)
    : m_job(job)
    , m_kernels(fused::bestKernels())
    , m_network(job.start->network.architecture, std::max(job.batchSize, fused::predictionRows), job.quantize)
    , m_rows(*job.train, job.loss, m_network, Random::derive(job.seed, {2}))
    , m_scratch(fused::predictionScratch(m_network))
    , m_mean(stepsOfMean)
{
    const auto batches = (job.train->rows() + job.batchSize - 1) / job.batchSize;
    m_allSteps = static_cast<long>(batches) * job.epochs;
    m_network.load(job.start->network);
    if (!job.masks.empty()) {
        m_network.setMask(kernelMasks(job.masks));
    }
    if (job.quantize) {
        m_formats = std::make_unique<FormatLearner>(m_network, *job.start, job.options, m_allSteps);
        m_formats->setPrices(job.widthPrices, job.batchSize);
        if (job.steering != nullptr && !job.options.input) {
            const data::Matrix& inputs = job.train->inputs;
            m_formats->learnInput(inputs.cast<double>().squaredNorm() / static_cast<double>(inputs.size()));
        }
        m_input = kernelQuantizer(job.start->quantization.input);
        m_working = fused::AlignedFloats(m_network.model().parameterCount);
        m_network.setWorkingParameters(m_working.data());
    }
    if (teacher.size() > 0) {
        m_rows.setTeacher(std::move(teacher));
    }
    m_step.loss = fused::kernelLoss(job.loss);
    m_step.l1 = static_cast<float>(job.l1);
    m_step.distillation = static_cast<float>(job.distillation);
    m_step.temperature = static_cast<float>(job.temperature);
}

double QuantizedLearner::trainEpoch(const RunControl* control)
{
    m_rows.shuffle();
    if (m_formats) {
        m_input = kernelQuantizer(m_formats->nextInput());
        m_kernels.quantize(m_input, m_rows.inputs().data(), m_rows.inputs().size());
    }
    const int rows = m_rows.count();
    double total = 0.0;
    for (int first = 0; first < rows; first += m_job.batchSize) {
        if (control && control->isCancelled()) {
            return std::numeric_limits<double>::quiet_NaN();
        }
        const int count = std::min(m_job.batchSize, rows - first);
        const double loss = batch(first, count);
        if (m_order.stop) {
            return std::numeric_limits<double>::quiet_NaN();
        }
        if (!std::isfinite(loss)) {
            return loss;
        }
        total += loss * count;
    }
    // Casts and ReLU can hide a master that is no number any more from the loss.
    const float* masters = m_network.parameters();
    const bool finite = std::all_of(masters, masters + m_network.model().parameterCount,
                                    [](float value) { return std::isfinite(value); });
    return finite ? total / rows : std::numeric_limits<double>::quiet_NaN();
}

double QuantizedLearner::batch(int first, int count)
{
    refreshWorking();
    const double share = rateShare();
    ++m_steps;
    m_rows.select(m_step, first, count);
    m_step.learningRate = static_cast<float>(m_job.learningRate * share);
    m_step.firstCorrection = static_cast<float>(1.0 - std::pow(0.9, static_cast<double>(m_steps)));
    m_step.secondCorrection = static_cast<float>(1.0 - std::pow(0.999, static_cast<double>(m_steps)));
    const double loss = m_kernels.step(m_network.model(), m_step);
    if (m_formats) {
        m_formats->step(m_kernels);
        average();
    }
    return loss;
}

/// Of networks whose widths move no mean is worth anything.
void QuantizedLearner::average()
{
    if (m_order.frozen && m_order.hold) {
        m_mean.add(m_network.parameters(), m_network.model().parameterCount);
    } else {
        m_mean.forget();
    }
}

/// Of the learning rate, for the step to come.
double QuantizedLearner::rateShare()
{
    if (m_job.steering != nullptr) {
        if (m_steps % m_job.steering->interval() == 0) {
            m_order = m_job.steering->order(m_steps, quantized());
            m_formats->follow(m_order);
        }
        return m_order.rate;
    }
    const double progress = static_cast<double>(m_steps) / static_cast<double>(m_allSteps);
    return lastRate + (1.0 - lastRate) * 0.5 * (1.0 + std::cos(std::numbers::pi * progress));
}

void QuantizedLearner::refreshWorking()
{
    if (m_formats) {
        m_kernels.quantizeParameters(m_network.model(), m_working.data());
    }
}

data::Matrix QuantizedLearner::predict(const data::Matrix& inputs, const RunControl* control)
{
    refreshWorking();
    return fused::predict(m_kernels, m_network, inputs, m_formats ? &m_input : nullptr, m_scratch, control);
}

network::QuantizedNetwork QuantizedLearner::quantized()
{
    refreshWorking();
    network::QuantizedNetwork result{m_network.network(), m_job.start->quantization};
    if (m_formats) {
        result.quantization = m_formats->formats(result.network, m_working.data());
    }
    return result;
}

network::QuantizedNetwork QuantizedLearner::averaged()
{
    if (!m_mean.isKnown()) {
        return quantized();
    }
    float* const masters = m_network.parameters();
    const std::vector<float> own(masters, masters + m_network.model().parameterCount);
    std::ranges::copy(m_mean.weights(), masters);
    network::QuantizedNetwork result = quantized();
    std::ranges::copy(own, masters);
    refreshWorking();
    return result;
}

} // namespace snac::training
