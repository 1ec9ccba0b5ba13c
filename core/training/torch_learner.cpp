// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "torch_learner.h"

#include "torch_blas.h"

#include "snac/base/overloaded.h"
#include "snac/network/forward.h"
#include "snac/network/layer_traits.h"
#include "snac/network/loss.h"
#include "snac/network/trained_network.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace snac::training {

namespace {

constexpr double normMomentum = 0.1;
constexpr double normEpsilon = 1e-5;
/// Rows a forward pass without gradients: large enough to be fast, small enough to stay in the cache.
constexpr std::int64_t predictionRows = 4096;

bool hasNorm(const network::Architecture& architecture)
{
    return std::ranges::any_of(architecture.layers, network::hasState);
}

std::span<float> floatsOf(const at::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

Eigen::VectorXf vectorOf(const at::Tensor& tensor)
{
    return Eigen::Map<const Eigen::VectorXf>(tensor.data_ptr<float>(), tensor.numel());
}

at::Tensor activated(const network::Activation& activation, const at::Tensor& x)
{
    using network::ActivationKind;
    switch (activation.kind) {
    case ActivationKind::Linear:
        return x;
    case ActivationKind::ReLU:
        return at::relu(x);
    case ActivationKind::LeakyReLU:
        return at::leaky_relu(x, activation.slope);
    case ActivationKind::Elu:
        return at::elu(x);
    case ActivationKind::Selu:
        return at::selu(x);
    case ActivationKind::Gelu:
        return at::gelu(x);
    case ActivationKind::Silu:
        return at::silu(x);
    case ActivationKind::Tanh:
        return at::tanh(x);
    case ActivationKind::Sigmoid:
        return at::sigmoid(x);
    case ActivationKind::Softplus:
        return at::softplus(x);
    case ActivationKind::Softsign:
        return x / (x.abs() + 1);
    case ActivationKind::HardSigmoid:
        return at::hardsigmoid(x);
    case ActivationKind::HardTanh:
        return at::hardtanh(x);
    case ActivationKind::Softmax:
        break;
    }
    return at::softmax(x, 1);
}

} // namespace

Result<> checkTorchSetup(const LearnerSetup& setup)
{
    if (!hasNorm(setup.candidate->architecture)) {
        return {};
    }
    if (setup.candidate->hyper.batchSize < 2) {
        return fail("batch norm needs batches of at least 2 rows; the batch size is " +
                    std::to_string(setup.candidate->hyper.batchSize));
    }
    if (setup.train->rows() < 2) {
        return fail("batch norm needs at least 2 training rows");
    }
    return {};
}

TorchLearner::TorchLearner(const LearnerSetup& setup)
    : m_setup(setup)
    , m_candidate(*setup.candidate)
    , m_initRandom(Random::derive(setup.seed, {1}))
    , m_shuffleRandom(Random::derive(setup.seed, {2}))
    , m_dropoutRandom(Random::derive(setup.seed, {3}))
    , m_order(static_cast<std::size_t>(setup.train->rows()))
    , m_hasNorm(hasNorm(setup.candidate->architecture))
{
    std::iota(m_order.begin(), m_order.end(), 0);
    makeLayers();
    m_optimiser.emplace(m_parameterCount, m_candidate.hyper.learningRate);
    const std::int64_t rows = setup.train->rows();
    m_inputs = at::empty({rows, setup.train->inputs.cols()}, at::kFloat);
    if (setup.train->weights.size() > 0) {
        m_weights = at::empty({rows}, at::kFloat);
    }
    switch (setup.loss) {
    case network::Loss::CrossEntropy:
        m_truth = at::empty({rows}, at::kLong);
        break;
    case network::Loss::BinaryCrossEntropy:
        m_truth = at::empty({rows, 1}, at::kFloat);
        break;
    case network::Loss::MeanSquaredError:
    case network::Loss::LabelCrossEntropy:
        m_truth = at::empty({rows, setup.regressionTargets().cols()}, at::kFloat);
        break;
    }
}

at::Tensor TorchLearner::makeParameter(std::initializer_list<std::int64_t> shape, bool penalised)
{
    at::Tensor tensor = at::zeros(at::IntArrayRef(shape), at::kFloat);
    tensor.requires_grad_(true);
    m_parameters.push_back({tensor, m_parameterCount, penalised});
    m_parameterCount += static_cast<std::size_t>(tensor.numel());
    return tensor;
}

TorchLearner::DenseState TorchLearner::makeDense(const network::Dense& layer, int inputs)
{
    // PyTorch's default for linear layers: uniform within 1/sqrt(inputs), weights and bias alike.
    const double bound = 1.0 / std::sqrt(static_cast<double>(inputs));
    DenseState state{makeParameter({inputs, layer.units}, true), {}};
    if (layer.bias) {
        state.bias = makeParameter({layer.units}, false);
    }
    for (const auto* tensor : {&state.weight, &state.bias}) {
        if (tensor->defined()) {
            for (float& value : floatsOf(*tensor)) {
                value = static_cast<float>(m_initRandom.uniform(-bound, bound));
            }
        }
    }
    return state;
}

TorchLearner::NormState TorchLearner::makeNorm(int features)
{
    NormState state{makeParameter({features}, false), makeParameter({features}, false),
                    at::zeros({features}, at::kFloat), at::ones({features}, at::kFloat)};
    std::ranges::fill(floatsOf(state.gamma), 1.0F);
    return state;
}

void TorchLearner::makeLayers()
{
    int width = m_candidate.architecture.inputs;
    for (const network::Layer& layer : m_candidate.architecture.layers) {
        m_layers.push_back(
            std::visit(Overloaded{
                           [&](const network::Dense& dense) -> LayerState {
                               DenseState state = makeDense(dense, width);
                               width = dense.units;
                               return state;
                           },
                           [&](const network::BatchNorm&) -> LayerState { return makeNorm(width); },
                           [](const network::Activation&) -> LayerState { return {}; },
                           [](const network::Dropout&) -> LayerState { return {}; },
                       },
                       layer));
    }
}

void TorchLearner::gatherShuffled()
{
    m_shuffleRandom.shuffle(m_order);
    const data::Samples& train = *m_setup.train;
    const auto copyRows = [&](const data::Matrix& from, float* to) {
        const auto width = static_cast<std::size_t>(from.cols());
        for (const int row : m_order) {
            std::memcpy(to, from.data() + static_cast<std::size_t>(row) * width, width * sizeof(float));
            to += width;
        }
    };
    copyRows(train.inputs, m_inputs.data_ptr<float>());
    if (m_weights.defined()) {
        std::ranges::transform(m_order, m_weights.data_ptr<float>(),
                               [&](int row) { return train.weights(row); });
    }
    if (network::readsTargets(m_setup.loss)) {
        copyRows(m_setup.regressionTargets(), m_truth.data_ptr<float>());
    } else if (m_setup.loss == network::Loss::CrossEntropy) {
        std::ranges::transform(m_order, m_truth.data_ptr<std::int64_t>(), [&](int row) {
            return std::int64_t{train.labels[static_cast<std::size_t>(row)]};
        });
    } else {
        std::ranges::transform(m_order, m_truth.data_ptr<float>(), [&](int row) {
            return static_cast<float>(train.labels[static_cast<std::size_t>(row)]);
        });
    }
}

at::Tensor TorchLearner::dropout(const at::Tensor& values, double rate)
{
    at::Tensor mask = at::empty(values.sizes(), at::kFloat);
    const auto keep = static_cast<float>(1.0 / (1.0 - rate));
    const auto threshold = static_cast<std::uint32_t>(rate * 4294967296.0);
    std::uint64_t draw = 0;
    bool spare = false;
    for (float& factor : floatsOf(mask)) {
        draw = spare ? draw >> 32 : m_dropoutRandom.next();
        spare = !spare;
        factor = static_cast<std::uint32_t>(draw) < threshold ? 0.0F : keep;
    }
    return values * mask;
}

at::Tensor TorchLearner::forward(at::Tensor values, bool training)
{
    const std::size_t count = network::logitLayers(m_candidate.architecture);
    for (std::size_t i = 0; i < count; ++i) {
        std::visit(Overloaded{
                       [&](const network::Dense&) {
                           const auto& dense = std::get<DenseState>(m_layers[i]);
                           values = dense.bias.defined() ? at::addmm(dense.bias, values, dense.weight)
                                                         : at::mm(values, dense.weight);
                       },
                       [&](const network::BatchNorm&) {
                           const auto& norm = std::get<NormState>(m_layers[i]);
                           values = at::batch_norm(values, norm.gamma, norm.beta, norm.mean, norm.variance,
                                                   training, normMomentum, normEpsilon, false);
                       },
                       [&](const network::Activation& activation) { values = activated(activation, values); },
                       [&](const network::Dropout& layer) {
                           if (training && layer.rate > 0.0) {
                               values = dropout(values, layer.rate);
                           }
                       },
                   },
                   m_candidate.architecture.layers[i]);
    }
    return values;
}

at::Tensor TorchLearner::lossOf(const at::Tensor& outputs, const at::Tensor& truth,
                                const at::Tensor& weights) const
{
    if (weights.defined()) {
        constexpr std::int64_t each = at::Reduction::None;
        const at::Tensor losses = m_setup.loss == network::Loss::CrossEntropy
                                      ? at::cross_entropy_loss(outputs, truth, {}, each)
                                  : network::tellsClasses(m_setup.loss)
                                      ? at::binary_cross_entropy_with_logits(outputs, truth, {}, {}, each)
                                      : at::mse_loss(outputs, truth, each);
        return (losses.reshape({outputs.size(0), -1}).mean(1) * weights).mean();
    }
    switch (m_setup.loss) {
    case network::Loss::CrossEntropy:
        return at::cross_entropy_loss(outputs, truth);
    case network::Loss::BinaryCrossEntropy:
    case network::Loss::LabelCrossEntropy:
        return at::binary_cross_entropy_with_logits(outputs, truth);
    case network::Loss::MeanSquaredError:
        break;
    }
    return at::mse_loss(outputs, truth);
}

void TorchLearner::step()
{
    m_optimiser->nextStep();
    const auto l1 = static_cast<float>(m_candidate.hyper.l1);
    for (const Parameter& parameter : m_parameters) {
        at::Tensor& gradient = parameter.tensor.mutable_grad();
        // Layers after the logits (there are none in a sound architecture) have no gradient.
        if (gradient.defined()) {
            const at::Tensor dense = gradient.contiguous();
            m_optimiser->update(floatsOf(parameter.tensor), floatsOf(dense), parameter.offset,
                                parameter.penalised ? l1 : 0.0F);
            gradient.reset();
        }
    }
}

double TorchLearner::trainEpoch(const RunControl* control)
{
    gatherShuffled();
    const std::int64_t rows = m_inputs.size(0);
    const std::int64_t batch = m_candidate.hyper.batchSize;
    double sum = 0.0;
    for (std::int64_t begin = 0; begin < rows;) {
        if (control != nullptr && control->isCancelled()) {
            return std::numeric_limits<double>::quiet_NaN();
        }
        std::int64_t end = std::min(begin + batch, rows);
        if (m_hasNorm && rows - end == 1) {
            end = rows; // a last row alone has no variance: it joins the batch before it
        }
        const auto turn = blasTurn();
        const at::Tensor loss = lossOf(
            forward(m_inputs.narrow(0, begin, end - begin), true), m_truth.narrow(0, begin, end - begin),
            m_weights.defined() ? m_weights.narrow(0, begin, end - begin) : at::Tensor());
        const double value = static_cast<double>(*loss.data_ptr<float>());
        if (!std::isfinite(value)) {
            return value;
        }
        loss.backward();
        step();
        sum += value * static_cast<double>(end - begin);
        begin = end;
    }
    return sum / static_cast<double>(rows);
}

data::Matrix TorchLearner::predict(const data::Matrix& inputs, const RunControl* control)
{
    const c10::NoGradGuard noGradients; // NOLINT: scoped
    const std::int64_t rows = inputs.rows();
    data::Matrix outputs = data::Matrix::Zero(rows, network::outputWidth(m_candidate.architecture));
    for (std::int64_t begin = 0; begin < rows && !(control != nullptr && control->isCancelled());
         begin += predictionRows) {
        const std::int64_t count = std::min(predictionRows, rows - begin);
        const auto turn = blasTurn();
        // LibTorch has no tensors over constant memory; the forward pass never writes its input.
        auto* first = const_cast<float*>(inputs.data()) + begin * inputs.cols();
        const at::Tensor result =
            forward(at::from_blob(first, {count, inputs.cols()}, at::kFloat), false).contiguous();
        std::ranges::copy(floatsOf(result), outputs.data() + begin * outputs.cols());
    }
    return outputs;
}

network::TrainedNetwork TorchLearner::network() const
{
    network::TrainedNetwork network{m_candidate.architecture, {}};
    for (const LayerState& layer : m_layers) {
        network.weights.push_back(std::visit(
            Overloaded{
                [](std::monostate) -> network::LayerWeights { return {}; },
                [](const DenseState& state) -> network::LayerWeights {
                    network::DenseWeights dense;
                    // inputs x units row by row is units x inputs column by column.
                    dense.weights = Eigen::Map<const Eigen::MatrixXf>(
                        state.weight.data_ptr<float>(), state.weight.size(1), state.weight.size(0));
                    if (state.bias.defined()) {
                        dense.bias = vectorOf(state.bias);
                    }
                    return dense;
                },
                [](const NormState& state) -> network::LayerWeights {
                    return network::BatchNormWeights{vectorOf(state.gamma), vectorOf(state.beta),
                                                     vectorOf(state.mean), vectorOf(state.variance),
                                                     static_cast<float>(normEpsilon)};
                },
            },
            layer));
    }
    return network;
}

} // namespace snac::training
