// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/random.h"
#include "snac/fixedpoint/convert.h"
#include "snac/fixedpoint/softmax.h"
#include "snac/network/layer_traits.h"
#include "snac/synthesis/design.h"

namespace snac::synthesis::tests {

/// What a random design is made of.
struct RandomDesignOptions
{
    std::vector<int> widths{5, 7, 4, 3}; ///< features, then units
    network::ActivationKind activation = network::ActivationKind::ReLU;
    FixedFormat input{.width = 9, .integer = 4, .rounding = Rounding::Rnd, .overflow = Overflow::Sat};
    FixedFormat weights{.width = 7, .integer = 2, .rounding = Rounding::RndConv, .overflow = Overflow::Sat};
    FixedFormat output{.width = 8, .integer = 3, .overflow = Overflow::Sat};
    std::optional<FixedFormat> accumulator{};
    bool norm = true;
    bool bias = true;
    bool mixed = false; ///< every weight its own fraction bits
    fixedpoint::OutputStage stage = fixedpoint::OutputStage::Logits;
};

inline Eigen::MatrixXf randomNumbers(Random& random, Eigen::Index rows, Eigen::Index columns, double spread)
{
    Eigen::MatrixXf values(rows, columns);
    for (float& value : values.reshaped()) {
        value = static_cast<float>(random.uniform(-spread, spread));
    }
    return values;
}

/// Dense, batch norm, activation and dropout in turn, with drawn weights of which some are pruned.
inline network::TrainedNetwork randomTrained(Random& random, const RandomDesignOptions& options)
{
    network::TrainedNetwork network;
    network.architecture.inputs = options.widths.front();
    const auto add = [&](network::Layer layer, network::LayerWeights weights = {}) {
        network.architecture.layers.push_back(std::move(layer));
        network.weights.push_back(std::move(weights));
    };
    for (std::size_t i = 1; i < options.widths.size(); ++i) {
        const int units = options.widths[i];
        network::DenseWeights dense{randomNumbers(random, units, options.widths[i - 1], 1.5), {}};
        for (float& weight : dense.weights.reshaped()) {
            weight = random.uniform() < 0.2 ? 0.0F : weight;
        }
        if (options.bias) {
            dense.bias = randomNumbers(random, units, 1, 0.8);
        }
        add(network::Dense{units, options.bias}, std::move(dense));
        if (i + 1 == options.widths.size()) {
            break;
        }
        if (options.norm) {
            add(network::BatchNorm{},
                network::BatchNormWeights{randomNumbers(random, units, 1, 1.0),
                                          randomNumbers(random, units, 1, 1.0),
                                          randomNumbers(random, units, 1, 1.0),
                                          randomNumbers(random, units, 1, 1.0).cwiseAbs(), 1e-3F});
        }
        network::Activation activation{options.activation};
        if (activation.kind == network::ActivationKind::LeakyReLU) {
            activation.slope = 0.25;
        }
        add(activation);
        add(network::Dropout{0.1});
    }
    if (options.stage == fixedpoint::OutputStage::Softmax) {
        add(network::Activation{network::ActivationKind::Softmax});
    }
    return network;
}

inline network::QuantizedNetwork quantizedOf(Random& random, const network::TrainedNetwork& trained,
                                             const RandomDesignOptions& options)
{
    network::QuantizedNetwork quantized{network::foldForHardware(trained).value(), {}};
    quantized.quantization.input = options.input;
    const auto chain = network::chainOf(quantized.network);
    for (const auto& layer : chain.value()) {
        network::LayerQuantization formats;
        formats.weights = options.weights;
        formats.bias = {.width = 10, .integer = 4, .rounding = Rounding::Rnd, .overflow = Overflow::Sat};
        formats.output = options.output;
        formats.accumulator = options.accumulator;
        if (!network::isExactActivation(layer.activation.kind)) {
            formats.table =
                FixedFormat{.width = 7, .integer = 3, .rounding = Rounding::Rnd, .overflow = Overflow::Sat};
        }
        if (options.mixed) {
            formats.weightFraction.resize(layer.dense->weights.rows(), layer.dense->weights.cols());
            for (int& bits : formats.weightFraction.reshaped()) {
                bits = options.weights.fraction() - static_cast<int>(random.index(4));
            }
        }
        quantized.quantization.layers[layer.id] = formats;
    }
    return quantized;
}

/// A whole design with floats, formats, scaler and test vectors.
inline Design randomDesign(std::uint64_t seed, const RandomDesignOptions& options = {}, int rows = 50)
{
    Random random(seed);
    Design design;
    design.name = "drawn";
    design.trained = randomTrained(random, options);
    design.quantized = quantizedOf(random, *design.trained, options);
    design.network =
        fixedpoint::withOutputStage(fixedpoint::fromQuantized(*design.quantized).value(), options.stage)
            .value();
    const auto layers = fixedpoint::layersOf(design.network).value();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        design.layers.push_back({.id = layers[i].dense->id, .name = "dense_" + std::to_string(i + 1)});
    }
    for (int i = 0; i < options.widths.front(); ++i) {
        design.inputNames.push_back("feature " + std::to_string(i));
    }
    for (int i = 0; i < options.widths.back(); ++i) {
        design.outputNames.push_back("class <" + std::to_string(i) + "> \"*/");
    }
    design.board.part = "xcvu13p-flga2577-2-e";
    design.origin = {"drawn.snac", 3, "8-bit/2", "SNAC Studio 0.1", {}};
    const Eigen::Index features = options.widths.front();
    design.scaler = data::Scaler{randomNumbers(random, 1, features, 3.0),
                                 randomNumbers(random, 1, features, 2.0).array().abs() + 0.1F};
    const data::Matrix inputs = randomNumbers(random, rows, features, 6.0);
    design.vectors.inputs = inputs.unaryExpr(
        [&](float x) { return fixedpoint::toRaw(static_cast<double>(x), design.network.input); });
    design.vectors.outputs = fixedpoint::evaluateReference(design.network, inputs);
    return design;
}

/// Equal bit for bit, also where numbers are not.
inline bool same(const network::TrainedNetwork& a, const network::TrainedNetwork& b)
{
    const auto equal = [](const auto& one, const auto& other) {
        return one.rows() == other.rows() && one.cols() == other.cols() && one == other;
    };
    if (a.architecture != b.architecture || a.weights.size() != b.weights.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.weights.size(); ++i) {
        if (a.weights[i].index() != b.weights[i].index()) {
            return false;
        }
        if (const auto* dense = std::get_if<network::DenseWeights>(&a.weights[i])) {
            const auto& other = std::get<network::DenseWeights>(b.weights[i]);
            if (!equal(dense->weights, other.weights) || !equal(dense->bias, other.bias)) {
                return false;
            }
        }
        if (const auto* norm = std::get_if<network::BatchNormWeights>(&a.weights[i])) {
            const auto& other = std::get<network::BatchNormWeights>(b.weights[i]);
            if (!equal(norm->gamma, other.gamma) || !equal(norm->beta, other.beta) ||
                !equal(norm->mean, other.mean) || !equal(norm->variance, other.variance) ||
                norm->epsilon != other.epsilon) {
                return false;
            }
        }
    }
    return true;
}

} // namespace snac::synthesis::tests
