// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "format_learner.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace snac::training {

namespace {

constexpr double rangeRate = 0.01;    ///< TQT, section 5
constexpr double fractionRate = 0.02; ///< bits a step at most; some hundred steps must suffice
constexpr double steeredRate = 0.01;  ///< the same under a steering, which gives a size thousands of steps
constexpr double sharedPart = 0.4;    ///< widths of a whole tensor move more slowly than those of weights
/// Of its price, a bit that a whole tensor shares must be worth: other weights make up for one that is
/// coarse, and for noise in all values of a layer nothing does. Measured by bench_learned (one seed, 10.5 %
/// of the size, weights priced alike): with a fourth 0.8 points less are lost than with the whole.
constexpr double sharedWorth = 0.5;
/// Of a master whose weight is dropped, what a step leaves: nothing holds it back, and one that drifts comes
/// back as large as it has become, where it is of no use. Half is gone after 700 steps, so that only those
/// that are missed all the time return. Measured by bench_learned at a tenth of the size, two seeds: 1.1
/// points are lost instead of 1.7.
constexpr float fadingOfDropped = 0.999F;
constexpr float deadFraction = -20.0F;
constexpr double lowestInteger = -20.0;
constexpr double highestInteger = 30.0;

/// Integer bits that hold every one of the values with its own last bit.
int coveringInteger(const network::DenseWeights& dense)
{
    const float largest = dense.weights.size() > 0 ? dense.weights.cwiseAbs().maxCoeff() : 0.0F;
    return largest > 0.0F ? std::ilogb(largest) + 2 : 1;
}

} // namespace

fused::Quantizer kernelQuantizer(const FixedFormat& format)
{
    fused::Quantizer result;
    result.active = true;
    result.step = static_cast<float>(format.step());
    result.scale = 1.0F / result.step;
    result.low = static_cast<float>(format.lowest() / format.step());
    result.high = static_cast<float>(format.highest() / format.step());
    result.period = static_cast<float>(std::ldexp(1.0, format.width));
    result.rounding = static_cast<fused::RoundKind>(format.rounding);
    result.overflow = static_cast<fused::OverflowKind>(format.overflow);
    return result;
}

void FormatLearner::Scalar::move(double gradient, double rate, long step)
{
    first = 0.9 * first + 0.1 * gradient;
    second = 0.999 * second + 0.001 * gradient * gradient;
    const double mean = first / (1.0 - std::pow(0.9, static_cast<double>(step)));
    const double root = std::sqrt(second / (1.0 - std::pow(0.999, static_cast<double>(step))));
    value -= rate * mean / (root + 1e-12);
}

/// Towards the fraction at which a bit saves as much of the loss as it costs: rounding to steps of 2^-f loses
/// h 4^-f / 24.
void FormatLearner::Scalar::approach(double curvature, double cost, double rate)
{
    second = second > 0.0 ? 0.99 * second + 0.01 * curvature : curvature;
    if (second <= 0.0 || cost <= 0.0) {
        return;
    }
    const double best = 0.5 * std::log2(std::numbers::ln2 * second / (12.0 * cost));
    value += std::clamp(best - value, -rate, rate);
}

FormatLearner::FormatLearner(fused::FusedNetwork& network, const network::QuantizedNetwork& start,
                             const QuantizationOptions& options, long steps)
    : m_network(network)
    , m_formats(start.quantization)
    , m_options(options)
    , m_lastStep(steps - steps / 3)
{
    const auto chain = network::chainOf(start.network).value();
    for (const network::ChainLayer& layer : chain) {
        m_ids.push_back(layer.id);
    }
    m_layers = std::vector<LayerState>(chain.size());
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        network::LayerQuantization& formats = formatsOf(i);
        fused::LayerQuantizers& quantizers = network.quantizers(i);
        LayerState& layer = m_layers[i];
        if (mixed() || formats.weightFraction.size() > 0) {
            prepareMixed(i, *chain[i].dense);
        }
        quantizers.weights = kernelQuantizer(formats.weights);
        quantizers.bias = kernelQuantizer(formats.bias);
        quantizers.output = kernelQuantizer(formats.output);
        quantizers.table = formats.table ? kernelQuantizer(*formats.table) : fused::Quantizer{};
        quantizers.project = options.ranges != Ranges::Learned;
        layer.weights.value = formats.weights.integer - 0.5;
        layer.output.value = mixed() ? formats.output.fraction() : formats.output.integer - 0.5;
        layer.highestOutput = formats.output.fraction();
    }
}

void FormatLearner::prepareMixed(std::size_t index, const network::DenseWeights& dense)
{
    network::LayerQuantization& formats = formatsOf(index);
    const int fraction = formats.weights.fraction();
    if (mixed()) { // room to grow: the range is the weights' own again at the end
        formats.weights.integer = std::max(formats.weights.integer, coveringInteger(dense) + 1);
        formats.weights.width = std::max(1, formats.weights.integer + fraction);
    }
    LayerState& layer = m_layers[index];
    const fused::Layer& shape = m_network.model().layers[index];
    const auto size = static_cast<std::size_t>(shape.inputs) * static_cast<std::size_t>(shape.stride);
    for (auto* buffer : {&layer.fraction, &layer.firstMoments, &layer.secondMoments, &layer.scale}) {
        *buffer = fused::AlignedFloats(size);
    }
    layer.highestFraction = static_cast<float>(fraction);
    const bool known = formats.weightFraction.size() > 0;
    std::fill_n(layer.scale.data(), size, 1.0F);
    for (int input = 0; input < shape.inputs; ++input) {
        for (int unit = 0; unit < shape.units; ++unit) {
            const int bits = known ? formats.weightFraction(unit, input) : fraction;
            const float own = bits == network::noBits ? deadFraction : static_cast<float>(bits);
            const auto at = static_cast<std::size_t>(input) * static_cast<std::size_t>(shape.stride) +
                            static_cast<std::size_t>(unit);
            layer.scale.data()[at] = std::exp2(own);
            if (m_options.granularity == Granularity::Weight) {
                layer.fraction.data()[at] = own;
            } else { // shared: the finest of those that share it
                float& shared = layer.fraction.data()[unit];
                shared = input == 0 ? own : std::max(shared, own);
            }
        }
    }
    if (m_options.granularity == Granularity::Layer) {
        std::fill_n(layer.fraction.data(), shape.units,
                    *std::max_element(layer.fraction.data(), layer.fraction.data() + shape.units));
    }
    m_network.quantizers(index).weightScale = layer.scale.data();
    if (hasChannels()) {
        boundChannels(layer, m_network.quantizers(index));
    }
}

/// Each weight has the range of its channel, padding none.
void FormatLearner::boundChannels(LayerState& layer, fused::LayerQuantizers& quantizers) const
{
    layer.lowest = fused::AlignedFloats(layer.scale.size());
    layer.highest = fused::AlignedFloats(layer.scale.size());
    for (std::size_t at = 0; at < layer.scale.size(); ++at) {
        const ChannelRange range = channelRange(
            m_options.precision.width, static_cast<int>(std::lround(std::log2(layer.scale.data()[at]))));
        layer.lowest.data()[at] = static_cast<float>(range.lowest);
        layer.highest.data()[at] = static_cast<float>(range.highest);
    }
    quantizers.weightLow = layer.lowest.data();
    quantizers.weightHigh = layer.highest.data();
}

double FormatLearner::inputBits(std::size_t layer) const
{
    return layer == 0 ? m_formats.input.width : m_formats.layers.at(m_ids[layer - 1]).output.width;
}

network::LayerQuantization& FormatLearner::formatsOf(std::size_t layer)
{
    return m_formats.layers[m_ids[layer]];
}

void FormatLearner::step(const fused::Kernels& kernels)
{
    ++m_step;
    if (m_order ? m_order->frozen : m_step > m_lastStep) {
        return;
    }
    if (mixed()) {
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            moveFractions(kernels, i);
        }
        for (std::size_t i = 0; i + 1 < m_layers.size(); ++i) {
            moveOutputFraction(i);
        }
        moveInputFraction();
    } else if (m_options.ranges == Ranges::Learned) {
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            moveRanges(i);
        }
    }
}

void FormatLearner::moveRanges(std::size_t index)
{
    LayerState& layer = m_layers[index];
    network::LayerQuantization& formats = formatsOf(index);
    fused::LayerQuantizers& q = m_network.quantizers(index);
    const auto move = [&](Scalar& threshold, float inside, float clipped, FixedFormat& format,
                          fused::Quantizer& quantizer) {
        threshold.move(std::numbers::ln2 * static_cast<double>(inside + clipped), rangeRate, m_step);
        threshold.value = std::clamp(threshold.value, lowestInteger, highestInteger);
        const int integer = static_cast<int>(std::ceil(threshold.value));
        if (integer != format.integer) {
            format.integer = integer;
            quantizer = kernelQuantizer(format);
        }
    };
    if (index + 1 < m_layers.size() || !m_options.output) { // what was written for the logits stays
        move(layer.output, q.outputInside, q.outputClipped, formats.output, q.output);
    }
    if (formats.weightFraction.size() == 0) {
        move(layer.weights, q.weightsInside, q.weightsClipped, formats.weights, q.weights);
    }
}

void FormatLearner::moveFractions(const fused::Kernels& kernels, std::size_t index)
{
    LayerState& layer = m_layers[index];
    fused::FractionStep step;
    step.layer = static_cast<int>(index);
    step.columns = m_options.granularity != Granularity::Weight;
    step.whole = m_options.granularity == Granularity::Layer;
    step.fraction = layer.fraction.data();
    step.firstMoments = layer.firstMoments.data();
    step.secondMoments = layer.secondMoments.data();
    step.scale = layer.scale.data();
    step.rate = static_cast<float>(m_priced && m_order && !step.columns
                                       ? m_order->widthRate
                                       : (m_order ? steeredRate : fractionRate) /
                                             (1.0 - std::pow(0.9, static_cast<double>(m_step))));
    step.root = static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(0.999, static_cast<double>(m_step))));
    setCosts(index, step);
    step.fading = m_order ? fadingOfDropped : 1.0F;
    step.lowest = deadFraction;
    step.highest = layer.highestFraction;
    kernels.learnFractions(m_network.model(), step);
    layer.bits = step.bits;
    layer.living = step.living;
    layer.importance = step.importance;
}

void FormatLearner::setPrices(const network::PerLayer<WidthPrice>& prices, int rows)
{
    m_rows = rows;
    m_priced = !prices.empty();
    for (std::size_t i = 0; m_priced && i < m_layers.size(); ++i) {
        m_layers[i].price = prices.at(m_ids[i]);
    }
}

void FormatLearner::follow(const WidthOrder& order)
{
    if (m_order && m_order->frozen) {
        restrainDropped();
    }
    if (m_order && !m_order->frozen && order.frozen) {
        holdDropped();
    }
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_network.quantizers(i).alive = order.frozen && order.hold;
    }
    m_order = order;
    for (std::size_t i = 0; i < m_layers.size() && !order.more.empty(); ++i) {
        m_layers[i].share = order.more.at(m_ids[i]);
    }
    for (std::size_t i = 0; i < m_layers.size() && !order.worth.empty(); ++i) {
        const Eigen::MatrixXf& worth = order.worth.at(m_ids[i]);
        const auto stride = static_cast<Eigen::Index>(m_network.model().layers[i].stride);
        if (m_layers[i].worth.size() == 0) {
            m_layers[i].worth = fused::AlignedFloats(m_layers[i].scale.size());
        }
        for (Eigen::Index input = 0; input < worth.cols(); ++input) {
            for (Eigen::Index unit = 0; unit < worth.rows(); ++unit) {
                m_layers[i].worth.data()[input * stride + unit] = worth(unit, input);
            }
        }
    }
    if (order.frozen && order.drop > 0.0) {
        dropLeast(order.drop);
    }
}

/// Masters that nothing holds back grow as long as widths stand still, and would come back as large as they
/// like. They stay where their own grids, which wait for them, round them to 0.
void FormatLearner::restrainDropped()
{
    const float dead = std::exp2(deadFraction);
    constexpr float inside = 0.49F; // of a step
    const bool shared = m_options.granularity != Granularity::Weight;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const fused::Layer& shape = m_network.model().layers[i];
        float* masters = m_network.parameters() + shape.weights;
        for (std::size_t at = 0; at < m_layers[i].scale.size(); ++at) {
            if (m_layers[i].scale.data()[at] == dead) {
                const std::size_t own = shared ? at % static_cast<std::size_t>(shape.stride) : at;
                const float limit = inside * std::exp2(-std::round(m_layers[i].fraction.data()[own]));
                masters[at] = std::clamp(masters[at], -limit, limit);
            }
        }
    }
}

/// By what the loss loses to second order, as kernels weigh it.
void FormatLearner::dropLeast(double worth)
{
    struct Place
    {
        float loss = 0.0F; ///< for its worth
        std::size_t layer = 0;
        std::size_t at = 0;
    };
    const fused::Model& model = m_network.model();
    std::vector<Place> places;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const std::size_t first = model.layers[i].weights;
        for (std::size_t at = 0; at < m_layers[i].worth.size(); ++at) {
            const float w = model.working[first + at];
            if (w != 0.0F) {
                places.push_back(
                    {model.secondMoments[first + at] * w * w / m_layers[i].worth.data()[at], i, at});
            }
        }
    }
    std::ranges::stable_sort(places, {}, &Place::loss);
    const float dead = std::exp2(deadFraction);
    for (const Place& place : places) {
        if (worth <= 0.0) {
            return;
        }
        worth -= static_cast<double>(m_layers[place.layer].worth.data()[place.at]);
        m_layers[place.layer].scale.data()[place.at] = dead;
    }
}

/// What has no bits once widths stand still does not come back on the grid on which it was rounded to 0:
/// that is far too coarse for it. Widths that move again make a grid anew.
void FormatLearner::holdDropped()
{
    const float dead = std::exp2(deadFraction);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const fused::Model& model = m_network.model();
        const float* casts = model.working + model.layers[i].weights;
        for (std::size_t at = 0; at < m_layers[i].scale.size(); ++at) {
            if (casts[at] == 0.0F) {
                m_layers[i].scale.data()[at] = dead;
            }
        }
    }
}

void FormatLearner::setCosts(std::size_t index, fused::FractionStep& step) const
{
    const double bits = inputBits(index);
    if (!m_priced) {
        step.cost = static_cast<float>(m_options.bitCost * bits);
        step.firstCost = step.cost;
        return;
    }
    step.curvature = static_cast<float>(m_rows / (1.0 - std::pow(0.999, static_cast<double>(m_step))));
    const WidthPrice& price = m_layers[index].price;
    const double cost = m_order ? m_order->cost : m_options.bitCost;
    if (m_layers[index].worth.size() > 0) {
        step.worth = m_layers[index].worth.data();
        step.worthCost = static_cast<float>(cost);
    }
    step.firstCost = static_cast<float>(cost * (price.first + price.firstByInput * bits));
    step.cost = static_cast<float>(cost * m_layers[index].share * (price.more + price.moreByInput * bits));
}

/// What a bit of the outputs costs in all weights that they are multiplied with, and in the layer itself.
double FormatLearner::outputBitCost(std::size_t index) const
{
    const double inNext = inputBitCost(index + 1);
    if (!m_priced) {
        return inNext;
    }
    const double cost = m_order ? m_order->cost : m_options.bitCost;
    return inNext + cost * m_layers[index].price.outputBit * m_network.model().layers[index].units;
}

/// What a bit of its inputs costs in the weights of a layer.
double FormatLearner::inputBitCost(std::size_t index) const
{
    const LayerState& layer = m_layers[index];
    const auto bits = static_cast<double>(layer.bits);
    const double cost = m_order ? m_order->cost : m_options.bitCost;
    if (!m_priced) {
        return m_options.bitCost * bits;
    }
    const auto living = static_cast<double>(layer.living);
    return cost * (layer.price.firstByInput * living +
                   layer.share * layer.price.moreByInput * std::max(0.0, bits - living));
}

double FormatLearner::sharedRate() const
{
    return m_order ? sharedPart * m_order->widthRate : fractionRate;
}

void FormatLearner::learnInput(double meanSquare)
{
    m_inputSquare = meanSquare;
    m_highestInput = m_input.value = m_formats.input.fraction();
}

const FixedFormat& FormatLearner::nextInput()
{
    if (m_inputSquare > 0.0) {
        m_formats.input.width = m_formats.input.integer + static_cast<int>(std::floor(m_input.value + 0.5));
    }
    return m_formats.input;
}

/// By the curvature in the weights of the first layer: with inputs x and gradients d behind the weights w, a
/// weight's is E[d^2 x^2] and that of its input sums E[d^2] w^2.
void FormatLearner::moveInputFraction()
{
    if (!m_priced || m_inputSquare <= 0.0) {
        return;
    }
    m_input.approach(static_cast<double>(m_layers.front().importance) / m_inputSquare,
                     sharedWorth * inputBitCost(0), sharedRate());
    const double least = (m_formats.input.isSigned ? 2 : 1) - m_formats.input.integer;
    m_input.value = std::clamp(m_input.value, least, std::max(m_highestInput, least));
}

void FormatLearner::moveOutputFraction(std::size_t index)
{
    LayerState& layer = m_layers[index];
    FixedFormat& format = formatsOf(index).output;
    fused::LayerQuantizers& q = m_network.quantizers(index);
    const double cost = outputBitCost(index);
    if (m_priced) {
        layer.output.approach(m_rows * static_cast<double>(q.outputSquares), sharedWorth * cost,
                              sharedRate());
    } else {
        layer.output.move(cost - std::numbers::ln2 * static_cast<double>(q.outputInside), fractionRate,
                          m_step);
    }
    const int least = format.isSigned ? 2 : 1;
    layer.output.value =
        std::clamp(layer.output.value, static_cast<double>(least - format.integer),
                   std::max(layer.highestOutput, static_cast<double>(least - format.integer)));
    const int fraction = static_cast<int>(std::floor(layer.output.value + 0.5));
    if (fraction != format.fraction()) {
        format.width = format.integer + fraction;
        q.output = kernelQuantizer(format);
    }
}

network::Quantization FormatLearner::formats(network::TrainedNetwork& masters, const float* working) const
{
    network::Quantization result = m_formats;
    const auto dense = network::denseLayers(masters);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (m_layers[i].scale.size() > 0 && !hasChannels()) { // what is not learned is as it was
            finishMixed(i, result.layers[m_ids[i]], *dense.at(m_ids[i]), working);
        }
    }
    return result;
}

void FormatLearner::finishMixed(std::size_t index, network::LayerQuantization& formats,
                                network::DenseWeights& dense, const float* working) const
{
    const fused::Layer& shape = m_network.model().layers[index];
    const float* scale = m_layers[index].scale.data();
    formats.weightFraction.resize(shape.units, shape.inputs);
    int finest = deadFraction;
    int integer = 1;
    for (int input = 0; input < shape.inputs; ++input) {
        for (int unit = 0; unit < shape.units; ++unit) {
            const auto at = static_cast<std::size_t>(input) * static_cast<std::size_t>(shape.stride) +
                            static_cast<std::size_t>(unit);
            const double value = static_cast<double>(working[shape.weights + at]);
            int& bits = formats.weightFraction(unit, input);
            if (value == 0.0) {
                bits = network::noBits;
                dense.weights(unit, input) = 0.0F;
                continue;
            }
            bits = static_cast<int>(std::lround(std::log2(scale[at])));
            if (std::abs(dense.weights(unit, input)) <= std::ldexp(0.5F, -bits)) {
                dense.weights(unit, input) = static_cast<float>(value); // it was kept from 0
            }
            finest = std::max(finest, bits);
            while (value + std::ldexp(1.0, -bits) > std::ldexp(1.0, integer - 1) ||
                   value < -std::ldexp(1.0, integer - 1)) {
                ++integer;
            }
        }
    }
    finest = std::max(finest, 1 - integer); // a format has at least one bit
    formats.weights.integer = integer;
    formats.weights.width = integer + finest;
}

} // namespace snac::training
