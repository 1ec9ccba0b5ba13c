// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adam.h"

#include <cmath>

namespace snac::training {

namespace {

constexpr double firstDecay = 0.9;
constexpr double secondDecay = 0.999;
constexpr float epsilon = 1e-8F;

} // namespace

Adam::Adam(std::size_t parameters, double learningRate)
    : m_learningRate(learningRate)
    , m_first(Eigen::ArrayXf::Zero(static_cast<Eigen::Index>(parameters)))
    , m_second(Eigen::ArrayXf::Zero(static_cast<Eigen::Index>(parameters)))
    , m_gradient(static_cast<Eigen::Index>(parameters))
{
}

void Adam::nextStep()
{
    m_firstPower *= firstDecay;
    m_secondPower *= secondDecay;
    m_stepSize = static_cast<float>(m_learningRate / (1.0 - m_firstPower));
    m_rootCorrection = static_cast<float>(1.0 / std::sqrt(1.0 - m_secondPower));
}

void Adam::update(std::span<float> weights, std::span<const float> gradient, std::size_t offset, float l1)
{
    const auto size = static_cast<Eigen::Index>(weights.size());
    const auto start = static_cast<Eigen::Index>(offset);
    Eigen::Map<Eigen::ArrayXf> w(weights.data(), size);
    const Eigen::Map<const Eigen::ArrayXf> g(gradient.data(), size);
    auto total = m_gradient.segment(start, size);
    auto first = m_first.segment(start, size);
    auto second = m_second.segment(start, size);
    if (l1 > 0.0F) {
        total = g + l1 * w.sign();
    } else {
        total = g;
    }
    constexpr auto beta1 = static_cast<float>(firstDecay);
    constexpr auto beta2 = static_cast<float>(secondDecay);
    constexpr auto rest1 = static_cast<float>(1.0 - firstDecay);
    constexpr auto rest2 = static_cast<float>(1.0 - secondDecay);
    first = beta1 * first + rest1 * total;
    second = beta2 * second + rest2 * total.square();
    w -= m_stepSize * first / (second.sqrt() * m_rootCorrection + epsilon);
}

} // namespace snac::training
