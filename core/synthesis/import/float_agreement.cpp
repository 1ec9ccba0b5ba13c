// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "float_agreement.h"

#include "quantized_of.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace snac::synthesis {

namespace {

/// A step for rounding of whatever kind, and what floats lose.
constexpr double stepsAllowed = 1.001;

/// Between which numbers rounded ones lie.
struct Limits
{
    double low = 0.0;
    double high = 0.0;
};

/// How the floats of a layer stand to its integers.
struct Differences
{
    double farthest = 0.0; ///< the largest that rounding does not explain
    double step = 0.0;     ///< of that number's grid
    int clipped = 0;       ///< numbers beyond the limits whose integers are the limits
    double clippedBy = 0.0;

    void see(double value, double integer, double ownStep, const Limits& limits)
    {
        const double apart = std::abs(value - integer);
        if (apart <= stepsAllowed * ownStep) {
            return;
        }
        // Symmetric quantizers leave out the lowest number of two's complement.
        const bool isLowest = integer == limits.low || integer == -limits.high;
        if ((value > integer && integer == limits.high) || (value < integer && isLowest)) {
            ++clipped;
            clippedBy = std::max(clippedBy, apart);
        } else if (apart > farthest) {
            farthest = apart;
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

Limits limitsOf(const FixedFormat& format)
{
    return {.low = format.lowest(), .high = format.highest()};
}

Differences differencesOf(const network::DenseWeights& floats, const fixedpoint::Dense& dense,
                          const network::LayerQuantization* formats)
{
    Differences differences;
    const double grid = std::ldexp(1.0, -dense.weightFraction);
    const Limits weightLimits = limitsOf(
        formats != nullptr ? formats->weights : narrowestFormat(dense.weights, dense.weightFraction));
    const Limits biasLimits = limitsOf(dense.bias);
    for (Eigen::Index unit = 0; unit < floats.weights.rows(); ++unit) {
        for (Eigen::Index input = 0; input < floats.weights.cols(); ++input) {
            const auto raw = dense.weight(static_cast<int>(unit), static_cast<int>(input));
            differences.see(static_cast<double>(floats.weights(unit, input)), static_cast<double>(raw) * grid,
                            weightStep(dense, formats, unit, input), weightLimits);
        }
        const auto place = static_cast<std::size_t>(unit);
        const double bias = unit < floats.bias.size() ? static_cast<double>(floats.bias(unit)) : 0.0;
        const auto raw = place < dense.biases.size() ? dense.biases[place] : 0;
        differences.see(bias, static_cast<double>(raw) * dense.bias.step(), dense.bias.step(), biasLimits);
    }
    return differences;
}

/// By layer; empty where there is nothing to compare.
std::vector<Differences> differencesOf(const ImportedNetwork& network)
{
    std::vector<Differences> result;
    if (!network.integers) {
        return result;
    }
    const auto folded = network::foldForHardware(network.trained);
    const auto layers = fixedpoint::layersOf(*network.integers);
    const auto chain = folded ? network::chainOf(*folded) : std::unexpected(folded.error());
    if (!layers || !chain || layers->size() != chain->size()) {
        return result;
    }
    for (const network::ChainLayer& layer : *chain) {
        const fixedpoint::Dense& dense = *(*layers)[result.size()].dense;
        const bool sameSize =
            layer.dense->weights.rows() == dense.units && layer.dense->weights.cols() == dense.inputs;
        const network::LayerQuantization* formats =
            network.quantized ? network.quantized->quantization.layers.find(dense.id) : nullptr;
        result.push_back(sameSize ? differencesOf(*layer.dense, dense, formats) : Differences{});
    }
    return result;
}

std::string contradiction(std::size_t number, const Differences& layer)
{
    return "The float weights of layer " + std::to_string(number) +
           " are not what its integers are rounded from: they differ by up to " +
           shortNumber(layer.farthest, 3) + ", which is " + shortNumber(layer.farthest / layer.step, 3) +
           " steps. Hardware is built from the integers, another precision and compression from the floats.";
}

std::string saturation(std::size_t number, const Differences& layer)
{
    return counted(layer.clipped, "float") + " of layer " + std::to_string(number) +
           (layer.clipped == 1 ? " lies" : " lie") + " beyond what its integers can hold, by up to " +
           shortNumber(layer.clippedBy, 3) +
           ", and are the largest or smallest integer in hardware, as saturation makes them. Another "
           "precision "
           "and compression start from the floats.";
}

} // namespace

std::vector<std::string> floatNotes(const ImportedNetwork& network)
{
    std::vector<std::string> sentences;
    std::size_t number = 0;
    for (const Differences& layer : differencesOf(network)) {
        ++number;
        if (layer.farthest > 0.0) {
            sentences.push_back(contradiction(number, layer));
        }
        if (layer.clipped > 0) {
            sentences.push_back(saturation(number, layer));
        }
    }
    return sentences;
}

} // namespace snac::synthesis
