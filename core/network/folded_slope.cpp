// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folded_slope.h"

#include "snac/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace snac::network {

namespace {

constexpr int smallestExponent = -16; ///< a smaller slope is none
constexpr int largestExponent = 4;

} // namespace

double foldedSlope(double slope)
{
    const double exponent = std::round(std::log2(slope));
    return exponent < smallestExponent
               ? 0.0
               : std::ldexp(1.0, static_cast<int>(std::min<double>(exponent, largestExponent)));
}

std::vector<std::string> changedSlopes(const Architecture& architecture)
{
    std::map<double, std::vector<std::size_t>> layers;
    for (std::size_t i = 0; i < architecture.layers.size(); ++i) {
        const auto* activation = std::get_if<Activation>(&architecture.layers[i]);
        if (activation && activation->kind == ActivationKind::LeakyReLU &&
            foldedSlope(activation->slope) != activation->slope) {
            layers[activation->slope].push_back(i + 1);
        }
    }
    std::vector<std::string> sentences;
    for (const auto& [slope, places] : layers) {
        std::string names;
        for (const std::size_t place : places) {
            names += (names.empty() ? "" : ", ") + std::to_string(place);
        }
        const double folded = foldedSlope(slope);
        sentences.push_back((places.size() > 1 ? "LeakyReLU (layers " : "LeakyReLU (layer ") + names +
                            ") has the slope " + numberText(slope) + " in floats and " + numberText(folded) +
                            (folded == 0.0
                                 ? " in integers, where slopes are powers of two (or 0, below 2^-16)"
                                 : " in integers, where slopes are powers of two"));
    }
    return sentences;
}

} // namespace snac::network
