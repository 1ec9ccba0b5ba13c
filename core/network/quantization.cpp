// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantization.h"

#include "snac/base/concat.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace snac::network {

namespace {

/// Numbers of the format that depend on it alone, so that a tensor does not compute them again and again.
class Cast
{
public:
    explicit Cast(const FixedFormat& format)
        : m_format(format)
        , m_scale(std::ldexp(1.0, format.fraction()))
        , m_step(format.step())
        , m_lowest(format.lowest() * m_scale)
        , m_highest(format.highest() * m_scale)
        , m_period(std::ldexp(1.0, format.width))
    {
    }

    [[nodiscard]] double operator()(double value) const
    {
        if (std::isnan(value)) {
            return 0.0;
        }
        const double units = rounded(value * m_scale);
        return (units >= m_lowest && units <= m_highest ? units : beyond(units)) * m_step;
    }

private:
    /// To an integer. Both the part cut off and the comparison with a half are exact; adding 0.5 would not
    /// be.
    [[nodiscard]] double rounded(double units) const
    {
        const double nearZero = std::trunc(units);
        const double rest = std::abs(units - nearZero);
        if (rest == 0.0 || std::isinf(units)) {
            return units;
        }
        const bool negative = units < 0.0;
        const double farther = nearZero + (negative ? -1.0 : 1.0);
        switch (m_format.rounding) {
        case Rounding::Trn:
            return negative ? farther : nearZero;
        case Rounding::TrnZero:
            return nearZero;
        case Rounding::Rnd:
            return rest > 0.5 || (rest == 0.5 && !negative) ? farther : nearZero;
        case Rounding::RndZero:
            return rest > 0.5 ? farther : nearZero;
        case Rounding::RndInf:
            return rest >= 0.5 ? farther : nearZero;
        case Rounding::RndMinInf:
            return rest > 0.5 || (rest == 0.5 && negative) ? farther : nearZero;
        case Rounding::RndConv:
            return rest > 0.5 || (rest == 0.5 && std::fmod(nearZero, 2.0) != 0.0) ? farther : nearZero;
        }
        return nearZero;
    }

    [[nodiscard]] double beyond(double units) const
    {
        switch (m_format.overflow) {
        case Overflow::Sat:
        case Overflow::SatSym:
            return std::clamp(units, m_lowest, m_highest);
        case Overflow::SatZero:
            return 0.0;
        case Overflow::Wrap:
            break;
        }
        if (std::isinf(units)) {
            return 0.0;
        }
        double rest = std::fmod(units, m_period); // exact, sign of units
        rest += rest < 0.0 ? m_period : 0.0;
        return m_format.isSigned && rest >= m_period / 2.0 ? rest - m_period : rest;
    }

    FixedFormat m_format;
    double m_scale;
    double m_step;
    double m_lowest;
    double m_highest;
    double m_period;
};

void castAll(ExactMatrix& values, const FixedFormat& format)
{
    const Cast cast(format);
    for (double& value : values.reshaped()) {
        value = cast(value);
    }
}

/// A weight on a grid of its own, within the range of the layer's format.
double quantizeWeight(double value, const FixedFormat& layer, int fraction)
{
    FixedFormat own = layer;
    own.width = layer.integer + fraction;
    return fraction == noBits || own.width < 1 ? 0.0 : quantizeValue(value, own);
}

/// Products rounded to the accumulator one by one. Its sum wraps, and wrapping commutes with addition.
ExactMatrix roundedProducts(const ExactMatrix& inputs, const QuantizedDense& dense, const FixedFormat& format)
{
    FixedFormat wide = format;
    wide.width = std::min(64, format.width + 32); // wraps at the end only
    wide.integer = wide.width - format.fraction();
    const Cast cast(wide);
    ExactMatrix sums(inputs.rows(), dense.weights.rows());
    for (Eigen::Index row = 0; row < inputs.rows(); ++row) {
        for (Eigen::Index unit = 0; unit < dense.weights.rows(); ++unit) {
            double sum = dense.bias.size() > 0 ? cast(dense.bias(unit)) : 0.0;
            for (Eigen::Index i = 0; i < inputs.cols(); ++i) {
                sum += cast(inputs(row, i) * dense.weights(unit, i));
            }
            sums(row, unit) = sum;
        }
    }
    return sums;
}

ExactMatrix sumsOf(const ExactMatrix& inputs, const QuantizedDense& dense,
                   const std::optional<FixedFormat>& accumulator)
{
    ExactMatrix sums;
    if (accumulator) {
        sums = roundedProducts(inputs, dense, *accumulator);
        castAll(sums, *accumulator);
        return sums;
    }
    sums.noalias() = inputs * dense.weights.transpose();
    if (dense.bias.size() > 0) {
        sums.rowwise() += dense.bias.transpose();
    }
    return sums;
}

Result<> checkLayer(const LayerQuantization& formats, const ChainLayer& layer, std::size_t number)
{
    const auto where = [number](const std::string& what) { return concat("layer ", number, ": ", what); };
    const std::pair<const char*, const FixedFormat*> all[] = {
        {"weights", &formats.weights},
        {"bias", &formats.bias},
        {"output", &formats.output},
        {"table argument", formats.table ? &*formats.table : nullptr},
        {"accumulator", formats.accumulator ? &*formats.accumulator : nullptr}};
    for (const auto& [name, format] : all) {
        if (format == nullptr) {
            continue;
        }
        if (const auto good = format->check(); !good) {
            return fail(where(concat(name, ": ", good.error().message)));
        }
    }
    if (layer.activation.kind == ActivationKind::LeakyReLU) {
        int exponent = 0;
        const double slope = layer.activation.slope;
        if (std::frexp(slope, &exponent) != 0.5 || std::abs(exponent) > 32) {
            return fail(where(concat("LeakyReLU has the slope ", slope, "; hardware needs a power of two")));
        }
    }
    if (!isExactActivation(layer.activation.kind) && !formats.table) {
        return fail(where(concat(activationName(layer.activation.kind),
                                 " is looked up in a table, but its argument has no format")));
    }
    if (formats.table && formats.table->width > largestTableBits) {
        return fail(where(concat("a table argument of ", formats.table->width, " bits; at most ",
                                 largestTableBits, " are possible")));
    }
    if (formats.accumulator && formats.accumulator->overflow != Overflow::Wrap) {
        return fail(where("accumulators wrap; the overflow mode of this one is " +
                          std::string(overflowName(formats.accumulator->overflow))));
    }
    const auto& fraction = formats.weightFraction;
    const auto& weights = layer.dense->weights;
    if (fraction.size() > 0 && (fraction.rows() != weights.rows() || fraction.cols() != weights.cols())) {
        return fail(where(concat(fraction.rows(), " x ", fraction.cols(), " fraction bits for ",
                                 weights.rows(), " x ", weights.cols(), " weights")));
    }
    for (const int bits : fraction.reshaped()) {
        if (bits != noBits && (bits < -64 || bits > formats.weights.fraction())) {
            return fail(where(concat("a weight with ", bits, " fraction bits where the layer has ",
                                     formats.weights.fraction())));
        }
    }
    return {};
}

std::vector<ChainLayer> chainOrNone(const TrainedNetwork& network)
{
    auto chain = chainOf(network);
    return chain ? std::move(*chain) : std::vector<ChainLayer>();
}

} // namespace

bool isExactActivation(ActivationKind kind)
{

    return kind == ActivationKind::Linear || kind == ActivationKind::ReLU ||
           kind == ActivationKind::LeakyReLU || kind == ActivationKind::HardTanh;
}

double activationValue(const Activation& activation, double x)
{

    constexpr double seluAlpha = 1.6732632423543772; // Klambauer et al. 2017
    constexpr double seluScale = 1.0507009873554805;
    switch (activation.kind) {
    case ActivationKind::Linear:
    case ActivationKind::Softmax: // of whole rows; never within a chain
        return x;
    case ActivationKind::ReLU:
        return std::max(x, 0.0);
    case ActivationKind::LeakyReLU:
        return x > 0.0 ? x : x * activation.slope;
    case ActivationKind::Elu:
        return x > 0.0 ? x : std::expm1(x);
    case ActivationKind::Selu:
        return seluScale * (x > 0.0 ? x : seluAlpha * std::expm1(x));
    case ActivationKind::Gelu:
        return 0.5 * x * (1.0 + std::erf(x * 0.70710678118654752));
    case ActivationKind::Silu:
        return x / (1.0 + std::exp(-x));
    case ActivationKind::Tanh:
        return std::tanh(x);
    case ActivationKind::Sigmoid:
        return 1.0 / (1.0 + std::exp(-x));
    case ActivationKind::Softplus:
        return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
    case ActivationKind::Softsign:
        return x / (1.0 + std::abs(x));
    case ActivationKind::HardSigmoid:
        return std::clamp(x + 3.0, 0.0, 6.0) / 6.0;
    case ActivationKind::HardTanh:
        return std::clamp(x, -1.0, 1.0);
    }
    return x;
}

double quantizeValue(double value, const FixedFormat& format)
{
    return Cast(format)(value);
}

void quantizeAll(ExactMatrix& values, const FixedFormat& format)
{
    castAll(values, format);
}

PerLayer<QuantizedDense> quantizedDense(const QuantizedNetwork& network)
{
    PerLayer<QuantizedDense> result;
    for (const ChainLayer& layer : chainOrNone(network.network)) {
        const DenseWeights& dense = *layer.dense;
        const LayerQuantization& formats = network.quantization.layers.at(layer.id);
        QuantizedDense& target = result[layer.id];
        target.weights = dense.weights.cast<double>();
        if (formats.weightFraction.size() == 0) {
            castAll(target.weights, formats.weights);
        } else {
            for (Eigen::Index unit = 0; unit < target.weights.rows(); ++unit) {
                for (Eigen::Index input = 0; input < target.weights.cols(); ++input) {
                    double& weight = target.weights(unit, input);
                    weight = quantizeWeight(weight, formats.weights, formats.weightFraction(unit, input));
                }
            }
        }
        target.bias = dense.bias.cast<double>().unaryExpr(Cast(formats.bias));
    }
    return result;
}

TrainedNetwork quantizedWeights(const QuantizedNetwork& network)
{
    TrainedNetwork result = network.network;
    const auto targets = denseLayers(result);
    for (const auto& [id, dense] : quantizedDense(network)) {
        targets.at(id)->weights = dense.weights.cast<float>();
        targets.at(id)->bias = dense.bias.cast<float>();
    }
    return result;
}

ExactMatrix fakeQuantizedForward(const QuantizedNetwork& network, const data::Matrix& inputs,
                                 std::vector<ExactMatrix>* layers)
{
    ExactMatrix values = inputs.cast<double>();
    castAll(values, network.quantization.input);
    const auto dense = quantizedDense(network);
    if (layers != nullptr) {
        layers->clear();
    }
    for (const ChainLayer& layer : chainOrNone(network.network)) {
        const LayerQuantization& formats = network.quantization.layers.at(layer.id);
        values = sumsOf(values, dense.at(layer.id), formats.accumulator);
        if (formats.table) {
            castAll(values, *formats.table);
        }
        const Activation& activation = layer.activation;
        if (activation.kind != ActivationKind::Linear) {
            values = values.unaryExpr([&](double x) { return activationValue(activation, x); });
        }
        castAll(values, formats.output);
        if (layers != nullptr) {
            layers->push_back(values);
        }
    }
    return values;
}

Result<> check(const QuantizedNetwork& network)
{
    const auto chain = chainOf(network.network);
    if (!chain) {
        return std::unexpected(chain.error());
    }
    if (network.quantization.layers.size() != chain->size()) {
        return fail(concat(network.quantization.layers.size(), " sets of formats for ", chain->size(),
                           " dense layers"));
    }
    if (const auto good = network.quantization.input.check(); !good) {
        return fail("input: " + good.error().message);
    }
    for (std::size_t i = 0; i < chain->size(); ++i) {
        const LayerQuantization* formats = network.quantization.layers.find((*chain)[i].id);
        if (!formats) {
            return fail(concat("layer ", i + 1, ": no formats"));
        }
        if (auto good = checkLayer(*formats, (*chain)[i], i + 1); !good) {
            return good;
        }
    }
    return {};
}

QuantizedNetwork renamed(const QuantizedNetwork& network, std::vector<LayerId> ids)
{
    QuantizedNetwork result = network;
    result.network.architecture.ids = std::move(ids);
    result.quantization.layers =
        renamed(network.quantization.layers, network.network.architecture, result.network.architecture);
    return result;
}

} // namespace snac::network
