// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fused_backend.h"

#include "dispatch.h"
#include "fused_network.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace snac::training {

namespace {

using fused::FusedNetwork;
using fused::Kernels;
using fused::LossKind;

LossKind kernelLoss(Loss loss)
{
    switch (loss) {
    case Loss::CrossEntropy:
        return LossKind::CrossEntropy;
    case Loss::BinaryCrossEntropy:
        return LossKind::BinaryCrossEntropy;
    case Loss::MeanSquaredError:
        return LossKind::MeanSquaredError;
    }
    return LossKind::CrossEntropy;
}

constexpr int predictionRows = 256;

class FusedLearner : public Learner
{
public:
    FusedLearner(const LearnerSetup& setup, const Kernels& kernels)
        : m_kernels(kernels)
        , m_train(*setup.train)
        , m_hyper(setup.candidate->hyper)
        , m_network(setup.candidate->architecture,
                    std::max(setup.candidate->hyper.batchSize + 1, predictionRows))
        , m_shuffleRandom(Random::derive(setup.seed, {2}))
        , m_dropoutRandom(Random::derive(setup.seed, {3}))
        , m_order(static_cast<std::size_t>(setup.train->rows()))
        , m_inputs(m_order.size() * static_cast<std::size_t>(m_network.inputStride()))
        , m_labels(setup.loss == Loss::MeanSquaredError ? 0 : m_order.size())
        , m_targets(setup.loss == Loss::MeanSquaredError
                        ? m_order.size() * static_cast<std::size_t>(m_network.outputStride())
                        : 0)
        , m_scratch(static_cast<std::size_t>(predictionRows) *
                    static_cast<std::size_t>(m_network.inputStride() + m_network.outputStride()))
    {
        m_step.loss = kernelLoss(setup.loss);
        m_step.learningRate = static_cast<float>(m_hyper.learningRate);
        m_step.l1 = static_cast<float>(m_hyper.l1);
        std::iota(m_order.begin(), m_order.end(), 0);
        Random random = Random::derive(setup.seed, {1});
        m_network.initialize(random);
    }

    double trainEpoch(const RunControl* control) override
    {
        gather();
        const int rows = static_cast<int>(m_order.size());
        double total = 0.0;
        for (int first = 0; first < rows;) {
            if (control && control->isCancelled()) {
                return std::numeric_limits<double>::quiet_NaN();
            }
            int end = std::min(first + m_hyper.batchSize, rows);
            if (m_network.hasNorm() && rows - end == 1) {
                end = rows; // a last row alone has no variance: it joins the batch before it
            }
            const double loss = batch(first, end - first);
            if (!std::isfinite(loss)) {
                return loss;
            }
            total += loss * (end - first);
            first = end;
        }
        return total / rows;
    }

    data::Matrix predict(const data::Matrix& inputs, const RunControl* control) override
    {
        data::Matrix outputs = data::Matrix::Zero(inputs.rows(), m_network.outputs());
        const int stride = m_network.inputStride();
        float* const in = m_scratch.data();
        float* const out = in + static_cast<long>(predictionRows) * stride;
        for (Eigen::Index first = 0; first < inputs.rows(); first += predictionRows) {
            if (control && control->isCancelled()) {
                break; // the caller asks too and drops the outputs
            }
            const auto count = std::min<Eigen::Index>(predictionRows, inputs.rows() - first);
            for (Eigen::Index row = 0; row < count; ++row) {
                std::copy_n(inputs.data() + (first + row) * inputs.cols(), inputs.cols(), in + row * stride);
            }
            m_kernels.predict(m_network.model(), in, static_cast<int>(count), predictionRows, out);
            for (Eigen::Index row = 0; row < count; ++row) {
                std::copy_n(out + row * m_network.outputStride(), outputs.cols(),
                            outputs.data() + (first + row) * outputs.cols());
            }
        }
        return outputs;
    }

    TrainedNetwork network() const override { return m_network.network(); }

private:
    /// The epoch's rows in their new order, padded: one sequential read a batch afterwards.
    void gather()
    {
        m_shuffleRandom.shuffle(m_order);
        const Eigen::Index features = m_train.inputs.cols();
        const Eigen::Index outputs = m_train.targets.cols();
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const auto row = m_order[i];
            std::copy_n(m_train.inputs.data() + row * features, features,
                        m_inputs.data() + static_cast<Eigen::Index>(i) * m_network.inputStride());
            if (m_step.loss == LossKind::MeanSquaredError) {
                std::copy_n(m_train.targets.data() + row * outputs, outputs,
                            m_targets.data() + static_cast<Eigen::Index>(i) * m_network.outputStride());
            } else {
                m_labels[i] = m_train.labels[static_cast<std::size_t>(row)];
            }
        }
    }

    double batch(int first, int count)
    {
        m_firstPower *= 0.9;
        m_secondPower *= 0.999;
        m_step.inputs = m_inputs.data() + static_cast<long>(first) * m_network.inputStride();
        m_step.labels = m_labels.empty() ? nullptr : m_labels.data() + first;
        m_step.targets = m_targets.size() == 0
                             ? nullptr
                             : m_targets.data() + static_cast<long>(first) * m_network.outputStride();
        m_step.rows = count;
        m_step.firstCorrection = static_cast<float>(1.0 - m_firstPower);
        m_step.secondCorrection = static_cast<float>(1.0 - m_secondPower);
        m_step.dropoutKey = static_cast<std::uint32_t>(m_dropoutRandom.next() >> 32);
        return m_kernels.step(m_network.model(), m_step);
    }

    const Kernels& m_kernels;
    const data::Samples& m_train;
    space::HyperParameters m_hyper;
    FusedNetwork m_network;
    Random m_shuffleRandom;
    Random m_dropoutRandom;
    std::vector<int> m_order;
    fused::AlignedFloats m_inputs;
    std::vector<int> m_labels;
    fused::AlignedFloats m_targets;
    fused::AlignedFloats m_scratch;
    fused::Step m_step;
    double m_firstPower = 1.0;
    double m_secondPower = 1.0;
};

class FusedBackend : public Backend
{
public:
    std::string name() const override
    {
        const std::string set = fused::bestKernels().name;
        return "fused dense, " + (set == "avx512" ? std::string("AVX-512")
                                  : set == "avx2" ? std::string("AVX2")
                                                  : std::string("SSE2"));
    }

    Result<std::unique_ptr<Learner>> makeLearner(const LearnerSetup& setup) override
    {
        if (const auto supported = FusedNetwork::supports(setup.candidate->architecture); !supported) {
            return fail("the fused engine trains chains of dense layers only, not " +
                        supported.error().message + "; set engine: torch");
        }
        return std::make_unique<FusedLearner>(setup, fused::bestKernels());
    }
};

} // namespace

std::shared_ptr<Backend> fusedBackend()
{
    static const auto backend = std::make_shared<FusedBackend>();
    return backend;
}

Result<> fusedSupports(const space::Architecture& architecture)
{
    return FusedNetwork::supports(architecture);
}

} // namespace snac::training
