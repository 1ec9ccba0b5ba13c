// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "float_agreement.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace snac::synthesis {

namespace {

/// A step for rounding of whatever kind, and what floats lose.
constexpr double stepsAllowed = 1.001;

/// The largest difference of a layer.
struct Farthest
{
    double difference = 0.0;
    double step = 0.0;

    void see(double value, double integer, double ownStep)
    {
        const double apart = std::abs(value - integer);
        if (apart > stepsAllowed * ownStep && apart > difference) {
            difference = apart;
            step = ownStep;
        }
    }
};

/// The grid of a weight: of mixed precision its own, where that is known.
double weightStep(const fixedpoint::Dense& dense, const network::LayerQuantization* formats,
                  Eigen::Index unit, Eigen::Index input)
{
    const bool isMixed =
        formats != nullptr && unit < formats->weightFraction.rows() && input < formats->weightFraction.cols();
    const int own = isMixed ? formats->weightFraction(unit, input) : dense.weightFraction;
    return std::ldexp(1.0, -(own == network::noBits ? dense.weightFraction : own));
}

Farthest farthestOf(const network::DenseWeights& floats, const fixedpoint::Dense& dense,
                    const network::LayerQuantization* formats)
{
    Farthest farthest;
    const double grid = std::ldexp(1.0, -dense.weightFraction);
    for (Eigen::Index unit = 0; unit < floats.weights.rows(); ++unit) {
        for (Eigen::Index input = 0; input < floats.weights.cols(); ++input) {
            const auto raw = dense.weight(static_cast<int>(unit), static_cast<int>(input));
            farthest.see(static_cast<double>(floats.weights(unit, input)), static_cast<double>(raw) * grid,
                         weightStep(dense, formats, unit, input));
        }
        const auto place = static_cast<std::size_t>(unit);
        const double bias = unit < floats.bias.size() ? static_cast<double>(floats.bias(unit)) : 0.0;
        const auto raw = place < dense.biases.size() ? dense.biases[place] : 0;
        farthest.see(bias, static_cast<double>(raw) * dense.bias.step(), dense.bias.step());
    }
    return farthest;
}

} // namespace

std::vector<std::string> floatContradictions(const ImportedNetwork& network)
{
    std::vector<std::string> sentences;
    if (!network.integers) {
        return sentences;
    }
    const auto folded = network::foldForHardware(network.trained);
    const auto layers = fixedpoint::layersOf(*network.integers);
    const auto chain = folded ? network::chainOf(*folded) : std::unexpected(folded.error());
    if (!layers || !chain || layers->size() != chain->size()) {
        return sentences;
    }
    std::size_t number = 0;
    for (const network::ChainLayer& layer : *chain) {
        const fixedpoint::Dense& dense = *(*layers)[number++].dense;
        const bool sameSize =
            layer.dense->weights.rows() == dense.units && layer.dense->weights.cols() == dense.inputs;
        const network::LayerQuantization* formats =
            network.quantized ? network.quantized->quantization.layers.find(dense.id) : nullptr;
        const Farthest farthest = sameSize ? farthestOf(*layer.dense, dense, formats) : Farthest{};
        if (farthest.difference > 0.0) {
            sentences.push_back(
                "The float weights of layer " + std::to_string(number) +
                " are not what its integers are "
                "rounded from: they differ by up to " +
                shortNumber(farthest.difference, 3) + ", which is " +
                shortNumber(farthest.difference / farthest.step, 3) +
                " steps. Hardware is built from the integers, another precision and compression from the "
                "floats.");
        }
    }
    return sentences;
}

} // namespace snac::synthesis
