// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_units.h"

#include "snac/base/overloaded.h"
#include "snac/network/forward.h"
#include "snac/network/layer_traits.h"
#include "snac/network/loss.h"
#include "snac/network/trained_network.h"

namespace snac::training {

namespace {

/// Index of the layer that makes the outputs, or the number of layers where an activation does.
std::size_t outputLayer(const network::Architecture& architecture)
{
    for (std::size_t i = network::logitLayers(architecture); i > 0; --i) {
        const network::Layer& layer = architecture.layers[i - 1];
        const network::Activation* activation = network::asActivation(layer);
        const bool passes = network::isTrainingOnly(layer) ||
                            (activation && activation->kind == network::ActivationKind::Linear);
        if (!passes) {
            return i - 1;
        }
    }
    return architecture.layers.size();
}

} // namespace

bool leavesAsTheyAre(const network::Activation& activation, const data::Matrix& targets)
{
    constexpr float share = 1e-4F;
    if (targets.size() == 0) {
        return false;
    }
    data::Matrix answers = targets;
    network::applyActivation(activation, answers);
    const Eigen::RowVectorXf spread = data::Scaler::fit(targets).deviation;
    const Eigen::RowVectorXf farthest = (answers - targets).cwiseAbs().colwise().maxCoeff();
    return (farthest.array() <= share * spread.array()).all();
}

bool canScaleOutputs(const network::Architecture& architecture)
{
    const std::size_t last = outputLayer(architecture);
    return last < architecture.layers.size() &&
           std::visit(Overloaded{
                          [](const network::Dense& dense) { return dense.bias; },
                          [](const network::BatchNorm&) { return true; },
                          [](const network::Activation&) { return false; },
                          [](const network::Dropout&) { return false; },
                      },
                      architecture.layers[last]);
}

void scaleOutputs(network::TrainedNetwork& network, const data::Scaler& scaler)
{
    const Eigen::ArrayXf mean = scaler.mean.transpose();
    const Eigen::ArrayXf deviation = scaler.deviation.transpose();
    std::visit(Overloaded{
                   [](std::monostate) {},
                   [&](network::DenseWeights& dense) {
                       dense.weights.array().colwise() *= deviation;
                       dense.bias = (dense.bias.array() * deviation + mean).matrix();
                   },
                   [&](network::BatchNormWeights& norm) {
                       norm.gamma.array() *= deviation;
                       norm.beta = (norm.beta.array() * deviation + mean).matrix();
                   },
               },
               network.weights[outputLayer(network.architecture)]);
}

TargetUnits::TargetUnits(const data::Samples& train, const data::Samples& validation,
                         const network::Architecture& architecture, network::Loss loss, bool wanted,
                         bool activateAfterwards)
    : m_originalTrain(&train)
    , m_originalValidation(&validation)
{
    if (!wanted || loss != network::Loss::MeanSquaredError) {
        return;
    }
    if (!canScaleOutputs(architecture)) {
        const auto* last = architecture.layers.empty() || !activateAfterwards
                               ? nullptr
                               : network::asActivation(architecture.layers.back());
        if (last == nullptr || !leavesAsTheyAre(*last, train.targets)) {
            return;
        }
        m_architecture = architecture;
        m_architecture.layers.back() = network::Activation{network::ActivationKind::Linear};
        if (!canScaleOutputs(m_architecture)) {
            return;
        }
        m_activation = *last;
    }
    m_scaler = data::Scaler::fit(train.targets);
    m_train.targets = train.targets;
    m_train.weights = train.weights;
    m_validation.targets = validation.targets;
    m_validation.weights = validation.weights;
    m_scaler.apply(m_train.targets);
    m_scaler.apply(m_validation.targets);
}

void TargetUnits::restore(data::Matrix& outputs) const
{
    if (scales()) {
        outputs.array().rowwise() *= m_scaler.deviation.array();
        outputs.rowwise() += m_scaler.mean;
    }
    if (m_activation) {
        network::applyActivation(*m_activation, outputs);
    }
}

void TargetUnits::restore(network::TrainedNetwork& network) const
{
    if (scales() && !network.weights.empty()) {
        scaleOutputs(network, m_scaler);
    }
    if (m_activation && !network.architecture.layers.empty()) {
        network.architecture.layers.back() = *m_activation;
    }
}

} // namespace snac::training
