// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fused_network.h"

#include "../engine.h"

#include "snac/base/overloaded.h"
#include "snac/network/forward.h"
#include "snac/network/layer_traits.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>
#include <optional>
#include <utility>

namespace snac::training::fused {

namespace {

using network::ActivationKind;

std::optional<Kind> kernelKind(ActivationKind kind)
{
    switch (kind) {
    case ActivationKind::Linear:
        return Kind::Linear;
    case ActivationKind::ReLU:
        return Kind::ReLU;
    case ActivationKind::LeakyReLU:
        return Kind::LeakyReLU;
    case ActivationKind::Elu:
        return Kind::Elu;
    case ActivationKind::Selu:
        return Kind::Selu;
    case ActivationKind::Gelu:
        return Kind::Gelu;
    case ActivationKind::Silu:
        return Kind::Silu;
    case ActivationKind::Tanh:
        return Kind::Tanh;
    case ActivationKind::Sigmoid:
        return Kind::Sigmoid;
    case ActivationKind::Softplus:
        return Kind::Softplus;
    case ActivationKind::Softsign:
        return Kind::Softsign;
    case ActivationKind::HardSigmoid:
        return Kind::HardSigmoid;
    case ActivationKind::HardTanh:
        return Kind::HardTanh;
    case ActivationKind::Softmax:
        return std::nullopt;
    }
    return std::nullopt;
}

bool keepsInput(const Layer& layer)
{
    return layer.norm || layer.quantizers || layer.kind == Kind::Gelu || layer.kind == Kind::Silu ||
           layer.kind == Kind::Softplus || layer.kind == Kind::HardSigmoid;
}

/// Collects layers into groups; order within a group: dense, norm, activation, dropout.
class Grouper
{
public:
    Result<> add(const network::Layer& layer, std::size_t index)
    {
        return std::visit(
            Overloaded{[&](const network::Dense& dense) { return addDense(dense, index); },
                       [&](const network::BatchNorm&) { return addNorm(); },
                       [&](const network::Activation& activation) { return addActivation(activation); },
                       [&](const network::Dropout& dropout) { return addDropout(dropout); },
                       []<class Other>(const Other&) -> Result<> {
                           return fail("layers of the kind " + std::string(network::TraitsOf<Other>::token));
                       }},
            layer);
    }

    int inputs = 0;
    std::vector<Layer> layers;
    std::vector<std::size_t> denseIndex;

private:
    enum class Stage { None, Dense, Norm, Activation, Dropout };

    Result<> addDense(const network::Dense& dense, std::size_t index)
    {
        Layer layer;
        layer.inputs = inputs;
        layer.units = dense.units;
        layer.inputStride = padded(inputs);
        layer.stride = padded(dense.units);
        layer.bias = dense.bias;
        layers.push_back(layer);
        denseIndex.push_back(index);
        inputs = dense.units;
        m_stage = Stage::Dense;
        return {};
    }

    Result<> addNorm()
    {
        if (m_stage != Stage::Dense) {
            return fail("batch normalisation that does not follow a dense layer");
        }
        layers.back().norm = true;
        m_stage = Stage::Norm;
        return {};
    }

    Result<> addActivation(const network::Activation& activation)
    {
        const auto kind = kernelKind(activation.kind);
        if (!kind) {
            return fail("softmax before the output");
        }
        if (m_stage != Stage::Dense && m_stage != Stage::Norm) {
            return fail("an activation that does not follow a dense layer or its batch normalisation");
        }
        layers.back().kind = *kind;
        layers.back().slope = static_cast<float>(activation.slope);
        m_stage = Stage::Activation;
        return {};
    }

    Result<> addDropout(const network::Dropout& dropout)
    {
        if (m_stage == Stage::None || m_stage == Stage::Dropout) {
            return fail("dropout that does not follow a dense layer");
        }
        layers.back().dropout = static_cast<float>(dropout.rate);
        m_stage = Stage::Dropout;
        return {};
    }

    Stage m_stage = Stage::None;
};

Result<Grouper> group(const network::Architecture& architecture)
{
    Grouper grouper;
    grouper.inputs = architecture.inputs;
    const std::size_t count = network::logitLayers(architecture);
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto added = grouper.add(architecture.layers[i], i); !added) {
            return std::unexpected(added.error());
        }
    }
    if (grouper.layers.empty()) {
        return fail("no dense layer");
    }
    return grouper;
}

} // namespace

AlignedFloats::AlignedFloats(std::size_t count)
    : m_size(count)
{
    if (count == 0) {
        return;
    }
    const std::size_t bytes = (count * sizeof(float) + 63) / 64 * 64;
    m_data.reset(static_cast<float*>(std::aligned_alloc(64, bytes)));
    if (!m_data) {
        throw std::bad_alloc();
    }
    std::memset(m_data.get(), 0, bytes);
}

void AlignedFloats::Free::operator()(float* data) const
{
    std::free(data);
}

Result<> FusedNetwork::supports(const network::Architecture& architecture)
{
    const auto grouper = group(architecture);
    return grouper ? Result<>{} : std::unexpected(grouper.error());
}

FusedNetwork::FusedNetwork(const network::Architecture& architecture, int maximumRows, bool quantized)
    : m_architecture(architecture)
    , m_maximumRows(maximumRows)
{
    auto grouper = group(architecture);
    m_layers = std::move(grouper->layers);
    m_denseIndex = std::move(grouper->denseIndex);
    if (quantized) {
        m_quantizers.resize(m_layers.size());
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            m_layers[i].quantizers = &m_quantizers[i];
        }
    }
    layOut(maximumRows);
}

void FusedNetwork::layOut(int maximumRows)
{
    std::size_t parameters = 0;
    std::size_t statistics = 0;
    std::size_t workspace = 0;
    int widest = 0;
    std::size_t transposed = 0;
    const auto rows = static_cast<std::size_t>(maximumRows);
    for (Layer& l : m_layers) {
        const auto stride = static_cast<std::size_t>(l.stride);
        l.weights = parameters;
        l.biases = l.weights + static_cast<std::size_t>(l.inputs) * stride;
        l.gamma = l.biases + stride;
        l.beta = l.gamma + stride;
        parameters = l.norm ? l.beta + stride : l.gamma;
        l.running = statistics;
        statistics += 2 * stride;
        workspace += rows * stride * (keepsInput(l) ? 2 : 1) + 2 * stride;
        widest = std::max({widest, l.stride, l.inputStride});
        transposed =
            std::max(transposed, static_cast<std::size_t>(l.units) * static_cast<std::size_t>(l.inputStride));
    }
    const std::size_t delta = rows * static_cast<std::size_t>(widest);
    m_parameters = AlignedFloats(parameters);
    m_gradients = AlignedFloats(parameters);
    m_firstMoments = AlignedFloats(parameters);
    m_secondMoments = AlignedFloats(parameters);
    m_statistics = AlignedFloats(statistics);
    m_workspace = AlignedFloats(workspace + 2 * delta + transposed);

    float* next = m_workspace.data();
    const auto take = [&next](std::size_t count) { return std::exchange(next, next + count); };
    for (Layer& l : m_layers) {
        const auto stride = static_cast<std::size_t>(l.stride);
        l.after = take(rows * stride);
        l.before = keepsInput(l) ? take(rows * stride) : l.after;
        l.batch = take(2 * stride);
    }
    m_model.layerCount = static_cast<int>(m_layers.size());
    m_model.layers = m_layers.data();
    m_model.parameterCount = parameters;
    m_model.parameters = m_parameters.data();
    m_model.working = m_parameters.data();
    m_model.gradients = m_gradients.data();
    m_model.firstMoments = m_firstMoments.data();
    m_model.secondMoments = m_secondMoments.data();
    m_model.statistics = m_statistics.data();
    m_model.deltaA = take(delta);
    m_model.deltaB = take(delta);
    m_model.transposed = take(transposed);
}

bool FusedNetwork::hasNorm() const
{
    return std::ranges::any_of(m_layers, &Layer::norm);
}

void FusedNetwork::initialize(Random& random)
{
    float* const parameters = m_parameters.data();
    for (const Layer& l : m_layers) {
        const double bound = 1.0 / std::sqrt(static_cast<double>(l.inputs));
        for (int i = 0; i < l.inputs; ++i) {
            for (int u = 0; u < l.units; ++u) {
                parameters[l.weights + static_cast<std::size_t>(i * l.stride + u)] =
                    static_cast<float>(random.uniform(-bound, bound));
            }
        }
        for (int u = 0; u < l.units && l.bias; ++u) {
            parameters[l.biases + static_cast<std::size_t>(u)] =
                static_cast<float>(random.uniform(-bound, bound));
        }
        if (l.norm) {
            std::fill_n(parameters + l.gamma, l.units, 1.0F);
            std::fill_n(m_statistics.data() + l.running + l.stride, l.units, 1.0F);
        }
    }
}

void FusedNetwork::load(const network::TrainedNetwork& network)
{
    float* parameters = m_parameters.data();
    for (std::size_t g = 0; g < m_layers.size(); ++g) {
        const Layer& l = m_layers[g];
        const auto& dense = std::get<network::DenseWeights>(network.weights[m_denseIndex[g]]);
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        Eigen::Map<RowMajor, 0, Eigen::OuterStride<>>(parameters + l.weights, l.inputs, l.units,
                                                      Eigen::OuterStride<>(l.stride)) =
            dense.weights.transpose();
        if (l.bias && dense.bias.size() > 0) {
            Eigen::Map<Eigen::VectorXf>(parameters + l.biases, l.units) = dense.bias;
        }
        if (l.norm) {
            const auto& norm = std::get<network::BatchNormWeights>(network.weights[m_denseIndex[g] + 1]);
            Eigen::Map<Eigen::VectorXf>(parameters + l.gamma, l.units) = norm.gamma;
            Eigen::Map<Eigen::VectorXf>(parameters + l.beta, l.units) = norm.beta;
            float* running = m_statistics.data() + l.running;
            Eigen::Map<Eigen::VectorXf>(running, l.units) = norm.mean;
            Eigen::Map<Eigen::VectorXf>(running + l.stride, l.units) = norm.variance;
            m_layers[g].epsilon = norm.epsilon;
        }
    }
}

network::TrainedNetwork FusedNetwork::network() const
{
    network::TrainedNetwork result;
    result.architecture = m_architecture;
    result.weights.resize(m_architecture.layers.size());
    const float* parameters = m_parameters.data();
    for (std::size_t g = 0; g < m_layers.size(); ++g) {
        const Layer& l = m_layers[g];
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        network::DenseWeights dense;
        dense.weights = Eigen::Map<const RowMajor, 0, Eigen::OuterStride<>>(
                            parameters + l.weights, l.inputs, l.units, Eigen::OuterStride<>(l.stride))
                            .transpose();
        if (l.bias) {
            dense.bias = Eigen::Map<const Eigen::VectorXf>(parameters + l.biases, l.units);
        }
        result.weights[m_denseIndex[g]] = std::move(dense);
        if (l.norm) {
            const float* running = m_statistics.data() + l.running;
            network::BatchNormWeights norm;
            norm.gamma = Eigen::Map<const Eigen::VectorXf>(parameters + l.gamma, l.units);
            norm.beta = Eigen::Map<const Eigen::VectorXf>(parameters + l.beta, l.units);
            norm.mean = Eigen::Map<const Eigen::VectorXf>(running, l.units);
            norm.variance = Eigen::Map<const Eigen::VectorXf>(running + l.stride, l.units);
            norm.epsilon = l.epsilon;
            result.weights[m_denseIndex[g] + 1] = std::move(norm);
        }
    }
    return result;
}

void FusedNetwork::setMask(const std::vector<std::vector<float>>& layerMasks)
{
    m_mask = AlignedFloats(m_parameters.size());
    std::fill_n(m_mask.data(), m_mask.size(), 1.0F);
    for (std::size_t g = 0; g < m_layers.size(); ++g) {
        const Layer& l = m_layers[g];
        for (int u = 0; u < l.units; ++u) {
            for (int i = 0; i < l.inputs; ++i) {
                m_mask.data()[l.weights + static_cast<std::size_t>(i * l.stride + u)] =
                    layerMasks[g][static_cast<std::size_t>(u * l.inputs + i)];
            }
        }
    }
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        m_parameters.data()[i] *= m_mask.data()[i];
    }
    m_model.mask = m_mask.data();
}

void FusedNetwork::setWorkingParameters(const float* working)
{
    m_model.working = working ? working : m_parameters.data();
}

} // namespace snac::training::fused
