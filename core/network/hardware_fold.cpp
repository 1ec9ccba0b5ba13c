// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folded_slope.h"
#include "forward.h"
#include "layer_traits.h"
#include "quantization.h"

#include "snac/base/concat.h"
#include "snac/base/overloaded.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace snac::network {

namespace {

/// x -> scale x + shift, feature by feature.
struct Affine
{
    Eigen::VectorXd scale, shift;
};

Affine affineOf(const BatchNormWeights& norm)
{
    const Eigen::VectorXd scale =
        norm.gamma.cast<double>().array() /
        (norm.variance.cast<double>().array() + static_cast<double>(norm.epsilon)).sqrt();
    return {scale, norm.beta.cast<double>() - scale.cwiseProduct(norm.mean.cast<double>())};
}

/// Builds the folded network layer by layer.
class Folder
{
public:
    explicit Folder(const TrainedNetwork& network)
        : m_source(network)
    {
        m_result.architecture.inputs = network.architecture.inputs;
    }

    Result<TrainedNetwork> fold()
    {
        const auto& layers = m_source.architecture.layers;
        const std::size_t count = logitLayers(m_source.architecture);
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const auto added = std::visit(Overloaded{[&](const Dense& dense) { return addDense(dense, i); },
                                                     [&](const BatchNorm&) { return addNorm(i); },
                                                     [&](const Activation& activation) {
                                                         return addActivation(activation, i, i >= count);
                                                     },
                                                     [](const Dropout&) -> Result<> { return {}; }},
                                          layers[i]);
            if (!added) {
                return std::unexpected(added.error());
            }
        }
        if (m_pending) {
            return fail("the batch normalisation at the end has no dense layer to be folded into");
        }
        if (logitLayers(m_result.architecture) < m_result.architecture.layers.size() &&
            count == layers.size()) {
            return fail(
                "the last activation is followed by layers that have no effect; leave them out, so that "
                "it counts as the output activation");
        }
        return std::move(m_result);
    }

private:
    Result<> addDense(const Dense& dense, std::size_t index)
    {
        DenseWeights weights = std::get<DenseWeights>(m_source.weights[index]);
        Dense layer = dense;
        if (m_pending) { // W (s x + t) + b
            const Eigen::MatrixXd wide = weights.weights.cast<double>();
            Eigen::VectorXd bias = wide * m_pending->shift;
            if (weights.bias.size() > 0) {
                bias += weights.bias.cast<double>();
            }
            weights.weights = (wide * m_pending->scale.asDiagonal()).cast<float>();
            weights.bias = bias.cast<float>();
            layer.bias = true;
            m_pending.reset();
        }
        m_result.architecture.layers.emplace_back(layer);
        m_result.architecture.ids.push_back(m_source.architecture.idOf(index));
        m_result.weights.emplace_back(std::move(weights));
        m_afterDense = true;
        return {};
    }

    Result<> addNorm(std::size_t index)
    {
        const Affine affine = affineOf(std::get<BatchNormWeights>(m_source.weights[index]));
        if (m_afterDense) { // s (W x + b) + t
            auto& weights = std::get<DenseWeights>(m_result.weights.back());
            Eigen::VectorXd bias = affine.shift;
            if (weights.bias.size() > 0) {
                bias += affine.scale.cwiseProduct(weights.bias.cast<double>());
            }
            weights.weights = (affine.scale.asDiagonal() * weights.weights.cast<double>()).cast<float>();
            weights.bias = bias.cast<float>();
            std::get<Dense>(m_result.architecture.layers.back()).bias = true;
        } else if (m_pending) {
            m_pending->shift = affine.scale.cwiseProduct(m_pending->shift) + affine.shift;
            m_pending->scale = affine.scale.cwiseProduct(m_pending->scale);
        } else {
            m_pending = affine;
        }
        return {};
    }

    Result<> addActivation(Activation activation, std::size_t index, bool head)
    {
        if (activation.kind == ActivationKind::Linear) {
            return {};
        }
        const std::string what = concat(activationName(activation.kind), " (layer ", index + 1, ")");
        if (!m_afterDense || m_pending) {
            if (head) {
                return fail(concat("the output ", what, " does not follow a dense layer"));
            }
            return fail(concat(what, " does not follow a dense layer; only one activation can follow each"));
        }
        if (!head && activation.kind == ActivationKind::Softmax) {
            return fail(concat(what, " stands before the output; hardware has it at the end only"));
        }
        if (activation.kind == ActivationKind::LeakyReLU) {
            if (!(activation.slope >= 0.0) || !std::isfinite(activation.slope)) {
                return fail(concat(what, " has the slope ", activation.slope, "; it must be 0 or more"));
            }
            const double slope = foldedSlope(activation.slope);
            activation = slope == 0.0 ? Activation{ActivationKind::ReLU}
                                      : Activation{ActivationKind::LeakyReLU, slope};
        }
        m_result.architecture.layers.emplace_back(activation);
        m_result.architecture.ids.push_back(m_source.architecture.idOf(index));
        m_result.weights.emplace_back();
        m_afterDense = false;
        return {};
    }

    const TrainedNetwork& m_source;
    TrainedNetwork m_result;
    std::optional<Affine> m_pending; ///< waits for the next dense layer
    bool m_afterDense = false;
};

bool fit(const WeightSizes& sizes, const DenseWeights* weights)
{
    return weights != nullptr && weights->weights.rows() == sizes.rows &&
           weights->weights.cols() == sizes.columns && weights->bias.size() == sizes.bias &&
           weights->weights.allFinite() && weights->bias.allFinite();
}

bool fit(const WeightSizes& sizes, const BatchNormWeights* norm)
{
    return norm != nullptr && norm->gamma.size() == sizes.state && norm->beta.size() == sizes.state &&
           norm->mean.size() == sizes.state && norm->variance.size() == sizes.state;
}

/// Whether the weights are those of the architecture, so that nothing below has to ask.
Result<> checkWeights(const TrainedNetwork& network)
{
    if (network.weights.size() != network.architecture.layers.size()) {
        return fail(concat("the network has ", network.architecture.layers.size(),
                           " layers, but weights for ", network.weights.size()));
    }
    const std::vector<TensorShape> shapes = shapesOf(network.architecture);
    for (std::size_t i = 0; i < network.weights.size(); ++i) {
        const Layer& layer = network.architecture.layers[i];
        const WeightSizes sizes = weightSizes(layer, shapes[i]);
        const bool fits =
            (!hasWeights(layer) || fit(sizes, std::get_if<DenseWeights>(&network.weights[i]))) &&
            (!hasState(layer) || fit(sizes, std::get_if<BatchNormWeights>(&network.weights[i])));
        if (!fits) {
            return fail(
                concat("the weights of layer ", i + 1, " do not fit the architecture, or are not finite"));
        }
    }
    return {};
}

} // namespace

Result<TrainedNetwork> foldForHardware(const TrainedNetwork& network)
{
    if (auto good = checkArchitecture(network.architecture); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = checkWeights(network); !good) {
        return std::unexpected(good.error());
    }
    return Folder(network).fold();
}

Result<std::vector<ChainLayer>> chainOf(const TrainedNetwork& folded)
{
    if (auto good = checkArchitecture(folded.architecture); !good) {
        return std::unexpected(good.error());
    }
    if (auto good = checkWeights(folded); !good) {
        return std::unexpected(good.error());
    }
    std::vector<ChainLayer> chain;
    bool afterDense = false;
    for (std::size_t i = 0; i < logitLayers(folded.architecture); ++i) {
        const bool fits =
            std::visit(Overloaded{[&](const Dense&) {
                                      chain.push_back({&std::get<DenseWeights>(folded.weights[i]),
                                                       {ActivationKind::Linear, Activation{}.slope},
                                                       folded.architecture.idOf(i)});
                                      return afterDense = true;
                                  },
                                  [](const BatchNorm&) { return false; },
                                  [&](const Activation& activation) {
                                      const bool first = std::exchange(afterDense, false);
                                      if (first) {
                                          chain.back().activation = activation;
                                      }
                                      return first && activation.kind != ActivationKind::Softmax;
                                  },
                                  [](const Dropout&) { return false; }},
                       folded.architecture.layers[i]);
        if (!fits) {
            return fail(concat("layer ", i + 1,
                               " does not belong in a folded network, a chain of dense layers with one "
                               "activation each"));
        }
    }
    return chain;
}

} // namespace snac::network
