// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forward.h"

#include "layer_traits.h"

#include "snac/base/overloaded.h"

#include <algorithm>
#include <cmath>

namespace snac::network {

namespace {

void applySoftmax(data::Matrix& values)
{
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        auto line = values.row(row).array();
        line = (line - line.maxCoeff()).exp();
        line /= line.sum();
    }
}

void applyNorm(const BatchNormWeights& norm, data::Matrix& values)
{
    const Eigen::RowVectorXf scale =
        (norm.gamma.array() / (norm.variance.array() + norm.epsilon).sqrt()).matrix().transpose();
    const Eigen::RowVectorXf mean = norm.mean.transpose();
    const Eigen::RowVectorXf beta = norm.beta.transpose();
    values.rowwise() -= mean;
    values.array().rowwise() *= scale.array();
    values.rowwise() += beta;
}

} // namespace

std::size_t logitLayers(const Architecture& architecture)
{
    if (architecture.layers.empty()) {
        return 0;
    }
    const Activation* last = asActivation(architecture.layers.back());
    const bool head =
        last && (last->kind == ActivationKind::Softmax || last->kind == ActivationKind::Sigmoid);
    return architecture.layers.size() - (head ? 1 : 0);
}

int outputWidth(const Architecture& architecture)
{
    const auto layers = weightedLayers(architecture);
    return layers.empty() ? 0 : static_cast<int>(layers.back().output.values());
}

Result<> checkArchitecture(const Architecture& architecture)
{
    if (architecture.inputs < 1) {
        return fail("the network has no inputs");
    }
    for (const Layer& layer : architecture.layers) {
        if (auto good = checkLayer(layer); !good) {
            return good;
        }
    }
    if (std::ranges::none_of(architecture.layers, hasWeights)) {
        return fail("the network has no dense layer, so there is nothing to train");
    }
    return {};
}

void applyActivation(const Activation& activation, data::Matrix& values)
{

    // Klambauer et al. 2017, the constants of SELU.
    constexpr float seluAlpha = 1.6732632423543772F;
    constexpr float seluScale = 1.0507009873554805F;
    const float slope = static_cast<float>(activation.slope);
    auto v = values.array();
    switch (activation.kind) {
    case ActivationKind::Linear:
        break;
    case ActivationKind::ReLU:
        v = v.cwiseMax(0.0F);
        break;
    case ActivationKind::LeakyReLU:
        v = (v > 0.0F).select(v, v * slope);
        break;
    case ActivationKind::Elu:
        v = (v > 0.0F).select(v, v.unaryExpr([](float x) { return std::expm1(x); }));
        break;
    case ActivationKind::Selu:
        v = seluScale * (v > 0.0F).select(v, seluAlpha * v.unaryExpr([](float x) { return std::expm1(x); }));
        break;
    case ActivationKind::Gelu:
        v = v.unaryExpr([](float x) { return 0.5F * x * (1.0F + std::erf(x * 0.70710678118654752F)); });
        break;
    case ActivationKind::Silu:
        v = v / (1.0F + (-v).exp());
        break;
    case ActivationKind::Tanh:
        v = v.tanh();
        break;
    case ActivationKind::Sigmoid:
        v = 1.0F / (1.0F + (-v).exp());
        break;
    case ActivationKind::Softplus:
        v = v.unaryExpr([](float x) { return x > 20.0F ? x : std::log1p(std::exp(x)); });
        break;
    case ActivationKind::Softsign:
        v = v / (1.0F + v.abs());
        break;
    case ActivationKind::HardSigmoid:
        v = (v + 3.0F).cwiseMax(0.0F).cwiseMin(6.0F) / 6.0F;
        break;
    case ActivationKind::HardTanh:
        v = v.cwiseMax(-1.0F).cwiseMin(1.0F);
        break;
    case ActivationKind::Softmax:
        applySoftmax(values);
        break;
    }
}

data::Matrix forward(const TrainedNetwork& network, const data::Matrix& inputs)
{
    data::Matrix values = inputs;
    const std::size_t count = std::min(logitLayers(network.architecture), network.weights.size());
    for (std::size_t i = 0; i < count; ++i) {
        const LayerWeights& weights = network.weights[i];
        std::visit(Overloaded{
                       [&](const Dense&) {
                           const auto& dense = std::get<DenseWeights>(weights);
                           data::Matrix next = values * dense.weights.transpose();
                           if (dense.bias.size() > 0) {
                               next.rowwise() += dense.bias.transpose();
                           }
                           values = std::move(next);
                       },
                       [&](const BatchNorm&) { applyNorm(std::get<BatchNormWeights>(weights), values); },
                       [&](const Activation& activation) { applyActivation(activation, values); },
                       [](const Dropout&) {},
                   },
                   network.architecture.layers[i]);
    }
    return values;
}

} // namespace snac::network
