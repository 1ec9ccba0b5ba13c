// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fused_backend.h"

#include "dispatch.h"
#include "fused_network.h"
#include "sample_rows.h"

#include <cmath>
#include <limits>

namespace snac::training {

namespace {

using fused::FusedNetwork;
using fused::Kernels;

class FusedLearner : public Learner
{
public:
    FusedLearner(const LearnerSetup& setup, const Kernels& kernels)
        : m_kernels(kernels)
        , m_hyper(setup.candidate->hyper)
        , m_network(setup.candidate->architecture,
                    std::max(setup.candidate->hyper.batchSize + 1, fused::predictionRows))
        , m_rows(*setup.train, setup.loss, m_network, Random::derive(setup.seed, {2}))
        , m_dropoutRandom(Random::derive(setup.seed, {3}))
        , m_scratch(fused::predictionScratch(m_network))
    {
        m_rows.setTargets(setup.targets);
        m_step.loss = fused::kernelLoss(setup.loss);
        m_step.learningRate = static_cast<float>(m_hyper.learningRate);
        m_step.l1 = static_cast<float>(m_hyper.l1);
        Random random = Random::derive(setup.seed, {1});
        m_network.initialize(random);
    }

    double trainEpoch(const RunControl* control) override
    {
        m_rows.shuffle();
        const int rows = m_rows.count();
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
        return fused::predict(m_kernels, m_network, inputs, nullptr, m_scratch, control);
    }

    network::TrainedNetwork network() const override { return m_network.network(); }

private:
    double batch(int first, int count)
    {
        m_firstPower *= 0.9;
        m_secondPower *= 0.999;
        m_rows.select(m_step, first, count);
        m_step.firstCorrection = static_cast<float>(1.0 - m_firstPower);
        m_step.secondCorrection = static_cast<float>(1.0 - m_secondPower);
        m_step.dropoutKey = static_cast<std::uint32_t>(m_dropoutRandom.next() >> 32);
        return m_kernels.step(m_network.model(), m_step);
    }

    const Kernels& m_kernels;
    space::HyperParameters m_hyper;
    FusedNetwork m_network;
    fused::SampleRows m_rows;
    Random m_dropoutRandom;
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

Result<> fusedSupports(const network::Architecture& architecture)
{
    return FusedNetwork::supports(architecture);
}

} // namespace snac::training
