// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace snac::training::fused {

LossKind kernelLoss(network::Loss loss)
{
    switch (loss) {
    case network::Loss::CrossEntropy:
        return LossKind::CrossEntropy;
    case network::Loss::BinaryCrossEntropy:
        return LossKind::BinaryCrossEntropy;
    case network::Loss::MeanSquaredError:
        return LossKind::MeanSquaredError;
    case network::Loss::LabelCrossEntropy:
        return LossKind::LabelCrossEntropy;
    }
    return LossKind::CrossEntropy;
}

SampleRows::SampleRows(const data::Samples& samples, network::Loss loss, const FusedNetwork& network,
                       Random random)
    : m_samples(samples)
    , m_readsTargets(network::readsTargets(loss))
    , m_inputStride(network.inputStride())
    , m_outputStride(network.outputStride())
    , m_random(random)
    , m_order(static_cast<std::size_t>(samples.rows()))
    , m_inputs(m_order.size() * static_cast<std::size_t>(m_inputStride))
    , m_labels(m_readsTargets ? 0 : m_order.size())
    , m_weights(static_cast<std::size_t>(samples.weights.size()))
    , m_targets(m_readsTargets ? m_order.size() * static_cast<std::size_t>(m_outputStride) : 0)
{
    std::iota(m_order.begin(), m_order.end(), 0);
}

void SampleRows::setTeacher(data::Matrix targets)
{
    m_teacherTargets = std::move(targets);
    m_teacher = AlignedFloats(m_order.size() * static_cast<std::size_t>(m_outputStride));
}

void SampleRows::shuffle()
{
    m_random.shuffle(m_order);
    const Eigen::Index features = m_samples.inputs.cols();
    const data::Matrix& targets = m_ownTargets != nullptr ? *m_ownTargets : m_samples.targets;
    const Eigen::Index outputs = targets.cols();
    const Eigen::Index taught = m_teacherTargets.cols();
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const auto row = m_order[i];
        const auto place = static_cast<Eigen::Index>(i);
        std::copy_n(m_samples.inputs.data() + row * features, features,
                    m_inputs.data() + place * m_inputStride);
        if (m_readsTargets) {
            std::copy_n(targets.data() + row * outputs, outputs, m_targets.data() + place * m_outputStride);
        } else {
            m_labels[i] = m_samples.labels[static_cast<std::size_t>(row)];
        }
        if (!m_weights.empty()) {
            m_weights[i] = m_samples.weights(row);
        }
        if (taught > 0) {
            std::copy_n(m_teacherTargets.data() + row * taught, taught,
                        m_teacher.data() + place * m_outputStride);
        }
    }
}

void SampleRows::select(Step& step, int first, int count) const
{
    const auto outputs = static_cast<long>(first) * m_outputStride;
    step.inputs = m_inputs.data() + static_cast<long>(first) * m_inputStride;
    step.labels = m_labels.empty() ? nullptr : m_labels.data() + first;
    step.weights = m_weights.empty() ? nullptr : m_weights.data() + first;
    step.targets = m_targets.size() == 0 ? nullptr : m_targets.data() + outputs;
    step.teacher = m_teacher.size() == 0 ? nullptr : m_teacher.data() + outputs;
    step.rows = count;
}

AlignedFloats predictionScratch(const FusedNetwork& network)
{
    return AlignedFloats(static_cast<std::size_t>(predictionRows) *
                         static_cast<std::size_t>(network.inputStride() + network.outputStride()));
}

data::Matrix predict(const Kernels& kernels, const FusedNetwork& network, const data::Matrix& inputs,
                     const Quantizer* inputFormat, AlignedFloats& scratch, const RunControl* control)
{
    data::Matrix outputs = data::Matrix::Zero(inputs.rows(), network.outputs());
    const int stride = network.inputStride();
    float* const in = scratch.data();
    float* const out = in + static_cast<long>(predictionRows) * stride;
    for (Eigen::Index first = 0; first < inputs.rows(); first += predictionRows) {
        if (control && control->isCancelled()) {
            break; // the caller asks too and drops the outputs
        }
        const auto count = std::min<Eigen::Index>(predictionRows, inputs.rows() - first);
        for (Eigen::Index row = 0; row < count; ++row) {
            std::copy_n(inputs.data() + (first + row) * inputs.cols(), inputs.cols(), in + row * stride);
        }
        if (inputFormat) {
            kernels.quantize(*inputFormat, in,
                             static_cast<std::size_t>(count) * static_cast<std::size_t>(stride));
        }
        kernels.predict(network.model(), in, static_cast<int>(count), predictionRows, out);
        for (Eigen::Index row = 0; row < count; ++row) {
            std::copy_n(out + row * network.outputStride(), outputs.cols(),
                        outputs.data() + (first + row) * outputs.cols());
        }
    }
    return outputs;
}

} // namespace snac::training::fused
