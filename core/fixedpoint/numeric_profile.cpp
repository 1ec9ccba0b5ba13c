// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric_profile.h"

#include "arithmetic.h"
#include "convert.h"
#include "evaluate.h"

#include "snac/network/metrics.h"

#include <algorithm>
#include <cmath>

namespace snac::fixedpoint {

namespace {

/// Bits that stand for "exact": finer ones change no score of some thousand rows.
constexpr int finerBits = 12;
constexpr int widerBits = 6;

SignalProfile profileCast(const Eigen::MatrixXd& values, const FixedFormat& type)
{
    SignalProfile profile;
    profile.type = type;
    profile.units = static_cast<int>(values.cols());
    if (values.size() == 0) {
        return profile;
    }
    profile.least = values.minCoeff();
    profile.greatest = values.maxCoeff();
    long long clipped = 0;
    long long alive = 0;
    long long vanished = 0;
    double changed = 0.0;
    for (Eigen::Index unit = 0; unit < values.cols(); ++unit) {
        bool silent = true;
        for (Eigen::Index row = 0; row < values.rows(); ++row) {
            const double value = values(row, unit);
            const double made = toDouble(toRaw(value, type), type);
            silent = silent && made == 0.0;
            // What rounding alone may do is no clipping.
            clipped += value > type.highest() + type.step() || value < type.lowest() - type.step() ? 1 : 0;
            alive += value != 0.0 ? 1 : 0;
            vanished += value != 0.0 && made == 0.0 ? 1 : 0;
            changed += (made - value) * (made - value);
        }
        profile.silent += silent ? 1 : 0;
    }
    const double power = values.squaredNorm();
    profile.clipped = static_cast<double>(clipped) / static_cast<double>(values.size());
    profile.vanished = alive > 0 ? static_cast<double>(vanished) / static_cast<double>(alive) : 0.0;
    profile.noise = power > 0.0 ? std::sqrt(changed / power) : 0.0;
    return profile;
}

FixedFormat finer(FixedFormat format, int bits)
{
    format.width += bits;
    return format;
}

FixedFormat finerAndWider(FixedFormat format, int bits)
{
    format.integer += widerBits;
    format.width += widerBits + bits;
    return format;
}

/// The scores of a variant of the network; with less room where its sums get too wide for 64 bits.
template<typename Change>
Result<network::Metrics> scoreWith(const network::QuantizedNetwork& network, const data::Samples& samples,
                                   network::Loss loss, const Change& change)
{
    std::optional<Error> last;
    for (int bits = finerBits; bits > 0; bits -= 3) {
        network::QuantizedNetwork variant = network;
        change(variant.quantization, bits);
        const auto integers = fromQuantized(variant);
        if (integers) {
            return evaluateMetrics(*integers, samples, loss);
        }
        last = integers.error();
    }
    return std::unexpected(*last);
}

/// The weights as they were trained: on a fine grid, those that precision or pruning took stay away.
void makeExact(network::LayerQuantization& layer, int bits)
{
    layer.weights = finer(layer.weights, bits);
    layer.bias = finer(layer.bias, bits);
    for (int& fraction : layer.weightFraction.reshaped()) {
        fraction = fraction == network::noBits ? fraction : layer.weights.fraction();
    }
}

} // namespace

Eigen::MatrixXd valuesBeforeCast(const LayerView& layer, const RawMatrix& inputs)
{
    const Dense& dense = *layer.dense;
    Eigen::MatrixXd weights(dense.inputs, dense.units);
    Eigen::RowVectorXd bias = Eigen::RowVectorXd::Zero(dense.units);
    for (int unit = 0; unit < dense.units; ++unit) {
        for (int input = 0; input < dense.inputs; ++input) {
            weights(input, unit) =
                std::ldexp(static_cast<double>(dense.weight(unit, input)), -dense.weightFraction);
        }
        if (!dense.biases.empty()) {
            bias(unit) = toDouble(dense.biases[static_cast<std::size_t>(unit)], dense.bias);
        }
    }
    const Eigen::MatrixXd values =
        inputs.unaryExpr([&](std::int64_t raw) { return toDouble(raw, layer.input); });
    const network::Activation activation{.kind = layer.cast->activation,
                                         .slope = std::ldexp(1.0, layer.cast->slopeExponent)};
    const Eigen::MatrixXd sums = (values * weights).rowwise() + bias;
    return sums.unaryExpr([&](double sum) { return network::activationValue(activation, sum); });
}

std::vector<SignalProfile> profileSignals(const Network& network, const data::Matrix& rows)
{
    std::vector<SignalProfile> profiles{profileCast(rows.cast<double>(), network.input)};
    std::vector<RawMatrix> outputs;
    (void)evaluate(network, rows, &outputs);
    RawMatrix inputs =
        rows.unaryExpr([&](float value) { return toRaw(static_cast<double>(value), network.input); });
    const auto layers = layersOf(network);
    for (std::size_t i = 0; i < layers->size(); ++i) {
        const LayerView& layer = (*layers)[i];
        SignalProfile profile = profileCast(valuesBeforeCast(layer, inputs), layer.cast->output);
        profile.layer = layer.dense->id;
        profile.isTableArgument = layer.table != nullptr;
        inputs = std::move(outputs[i]);
        // Of what leaves the layer: an argument of 0 need not be an output of 0.
        profile.silent = static_cast<int>((inputs.array() == 0).colwise().all().count());
        profiles.push_back(profile);
    }
    return profiles;
}

Result<PrecisionScores> scoreExactParts(const network::QuantizedNetwork& network,
                                        const data::Samples& samples, network::Loss loss)
{
    PrecisionScores scores;
    const auto score = [&](const auto& change) -> Result<double> {
        SNAC_TRY(const network::Metrics metrics, scoreWith(network, samples, loss, change));
        scores.isError = std::isnan(metrics.accuracy);
        return scores.isError ? metrics.rmse : metrics.accuracy;
    };
    SNAC_TRY(scores.asIs, score([](network::Quantization&, int) {}));
    SNAC_TRY(const double inputs,
             score([](network::Quantization& all, int bits) { all.input = finerAndWider(all.input, bits); }));
    scores.exact.push_back({{}, scores.asIs, inputs});
    for (const auto& [id, layer] : network.quantization.layers) {
        ExactScores exact{.layer = id};
        SNAC_TRY(exact.weights,
                 score([&](network::Quantization& all, int bits) { makeExact(all.layers[id], bits); }));
        SNAC_TRY(exact.values, score([&](network::Quantization& all, int bits) {
                     all.layers[id].output = finerAndWider(all.layers[id].output, bits);
                 }));
        scores.exact.push_back(exact);
    }
    return scores;
}

} // namespace snac::fixedpoint
