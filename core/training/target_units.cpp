// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_units.h"

#include "network.h"

namespace snac::training {

namespace {

/// Index of the layer that makes the outputs, or the number of layers where an activation does.
std::size_t outputLayer(const space::Architecture& architecture)
{
    for (std::size_t i = logitLayers(architecture); i > 0; --i) {
        const bool passes = std::visit(space::Overloaded{
                                           [](const space::Dense&) { return false; },
                                           [](const space::BatchNorm&) { return false; },
                                           [](const space::Activation& activation) {
                                               return activation.kind == space::ActivationKind::Linear;
                                           },
                                           [](const space::Dropout&) { return true; },
                                       },
                                       architecture.layers[i - 1]);
        if (!passes) {
            return i - 1;
        }
    }
    return architecture.layers.size();
}

} // namespace

bool canScaleOutputs(const space::Architecture& architecture)
{
    const std::size_t last = outputLayer(architecture);
    return last < architecture.layers.size() &&
           std::visit(space::Overloaded{
                          [](const space::Dense& dense) { return dense.bias; },
                          [](const space::BatchNorm&) { return true; },
                          [](const space::Activation&) { return false; },
                          [](const space::Dropout&) { return false; },
                      },
                      architecture.layers[last]);
}

void scaleOutputs(TrainedNetwork& network, const data::Scaler& scaler)
{
    const Eigen::ArrayXf mean = scaler.mean.transpose();
    const Eigen::ArrayXf deviation = scaler.deviation.transpose();
    std::visit(space::Overloaded{
                   [](std::monostate) {},
                   [&](DenseWeights& dense) {
                       dense.weights.array().colwise() *= deviation;
                       dense.bias = (dense.bias.array() * deviation + mean).matrix();
                   },
                   [&](BatchNormWeights& norm) {
                       norm.gamma.array() *= deviation;
                       norm.beta = (norm.beta.array() * deviation + mean).matrix();
                   },
               },
               network.weights[outputLayer(network.architecture)]);
}

TargetUnits::TargetUnits(const data::Samples& train, const data::Samples& validation,
                         const space::Architecture& architecture, Loss loss, bool wanted)
    : m_originalTrain(&train)
    , m_originalValidation(&validation)
{
    if (!wanted || loss != Loss::MeanSquaredError || !canScaleOutputs(architecture)) {
        return;
    }
    m_scaler = data::Scaler::fit(train.targets);
    m_train.targets = train.targets;
    m_validation.targets = validation.targets;
    m_scaler.apply(m_train.targets);
    m_scaler.apply(m_validation.targets);
}

void TargetUnits::restore(data::Matrix& outputs) const
{
    if (scales()) {
        outputs.array().rowwise() *= m_scaler.deviation.array();
        outputs.rowwise() += m_scaler.mean;
    }
}

void TargetUnits::restore(TrainedNetwork& network) const
{
    if (scales() && !network.weights.empty()) {
        scaleOutputs(network, m_scaler);
    }
}

} // namespace snac::training
