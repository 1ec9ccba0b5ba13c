// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <span>

namespace snac::training {

/// Adam (Kingma & Ba 2015, algorithm 1; beta 0.9 and 0.999, epsilon 1e-8) over all parameters of a network,
/// whose moments lie in one flat buffer. The L1 term of the loss enters as its gradient, l1 * sign(w).
class Adam
{
public:
    Adam(std::size_t parameters, double learningRate);

    /// Begins a step: call once a batch, then update() for every block of parameters.
    void nextStep();
    /// Moves the weights whose moments start at `offset` against their gradient.
    void update(std::span<float> weights, std::span<const float> gradient, std::size_t offset, float l1);

private:
    double m_learningRate;
    double m_firstPower = 1.0; ///< beta1 ^ steps
    double m_secondPower = 1.0;
    float m_stepSize = 0.0F;
    float m_rootCorrection = 1.0F;
    Eigen::ArrayXf m_first;
    Eigen::ArrayXf m_second;
    Eigen::ArrayXf m_gradient;
};

} // namespace snac::training
