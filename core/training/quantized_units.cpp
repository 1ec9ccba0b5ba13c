// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantized_units.h"

#include "epoch_record.h"
#include "target_units.h"

#include "snac/network/forward.h"
#include "snac/network/loss.h"
#include "snac/network/quantization.h"

#include <algorithm>
#include <cmath>

namespace snac::training {

namespace {

constexpr int farthestShift = 60;

data::Scaler powerOfTwo(int shift, Eigen::Index outputs)
{
    return {Eigen::RowVectorXf::Zero(outputs),
            Eigen::RowVectorXf::Constant(outputs, std::ldexp(1.0F, shift))};
}

network::LayerId lastLayer(const network::QuantizedNetwork& network)
{
    return network::weightedLayers(network.network.architecture).back().id;
}

/// Moves the point of the last layer and its weights alike: the integers stay.
void moveLastLayer(network::QuantizedNetwork& network, int shift)
{
    scaleOutputs(network.network, powerOfTwo(shift, network::outputWidth(network.network.architecture)));
    network::LayerQuantization& last = network.quantization.layers[lastLayer(network)];
    for (FixedFormat* format : {&last.weights, &last.bias, &last.output}) {
        format->integer += shift;
    }
    if (last.accumulator) {
        last.accumulator->integer += shift;
    }
    for (Eigen::Index i = 0; i < last.weightFraction.size(); ++i) {
        int& fraction = last.weightFraction.data()[i];
        fraction = fraction == network::noBits ? network::noBits : fraction - shift;
    }
}

/// Whether the last layer hands on its sum as it is.
bool canMove(const network::QuantizedNetwork& network)
{
    return !network.quantization.layers.empty() &&
           !network.quantization.layers.at(lastLayer(network)).table &&
           canScaleOutputs(network.network.architecture);
}

bool formatsStayValid(network::QuantizedNetwork network, int shift)
{
    moveLastLayer(network, -shift);
    return check(network).has_value();
}

} // namespace

QuantizedUnits::QuantizedUnits(const QuantizedTrainingJob& job)
    : m_job(job)
{
    if (!job.scaleTargets || job.loss != network::Loss::MeanSquaredError || !canMove(*job.start)) {
        return;
    }
    const Eigen::ArrayXd deviations = data::Scaler::fit(job.train->targets).deviation.cast<double>();
    const double variance = deviations.square().mean();
    m_lossFactor = 1.0 / variance;
    m_shift =
        std::clamp(static_cast<int>(std::lround(0.5 * std::log2(variance))), -farthestShift, farthestShift);
    if (m_shift == 0 || !formatsStayValid(*job.start, m_shift)) {
        m_shift = 0;
        return;
    }
    m_lossFactor = std::ldexp(m_lossFactor, 2 * m_shift);
    m_start = *job.start;
    moveLastLayer(m_start, -m_shift);
    m_job.start = &m_start;
    const float unit = std::ldexp(1.0F, -m_shift);
    m_train = *job.train;
    m_train.targets *= unit;
    m_validation = *job.validation;
    m_validation.targets *= unit;
    m_job.train = &m_train;
    m_job.validation = &m_validation;
    if (job.teacher != nullptr && canScaleOutputs(job.teacher->architecture)) {
        m_teacher = *job.teacher;
        scaleOutputs(m_teacher, powerOfTwo(-m_shift, network::outputWidth(m_teacher.architecture)));
        m_job.teacher = &m_teacher;
    }
}

void QuantizedUnits::restore(network::QuantizedNetwork& network) const
{
    if (m_shift != 0 && !network.quantization.layers.empty()) {
        moveLastLayer(network, m_shift);
    }
}

void QuantizedUnits::restore(EpochRecord& record) const
{
    record.trainLoss *= m_lossFactor;
    record.validationLoss *= m_lossFactor;
}

} // namespace snac::training
