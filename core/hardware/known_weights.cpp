// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "known_weights.h"

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

/// Mean signed digits of a nonzero weight grow with the spread of the distribution: found by bisection.
double deviationForDigits(double digits, int inputs, int outputs, const Precision& precision,
                          WeightAssumption assumption, const LayerRole& role)
{
    double low = std::log(1e-3);
    double high = std::log(16.0);
    constexpr int halvings = 14; // to 0.06 %
    for (int i = 0; i < halvings; ++i) {
        const double middle = 0.5 * (low + high);
        assumption.relativeDeviation = std::exp(middle);
        const WeightStatistics weights = weightStatistics(inputs, outputs, precision, assumption, role);
        (weights.digits < digits * weights.nonzero ? low : high) = middle;
    }
    return std::exp(0.5 * (low + high));
}

} // namespace

WeightStatistics knownStatistics(const DenseDetail& detail, int inputs, int outputs,
                                 const Precision& precision, const WeightAssumption& assumption,
                                 const LayerRole& role)
{
    if (detail.values) {
        return measuredStatistics(detail.values->values, inputs, outputs);
    }
    WeightAssumption counted = assumption;
    if (detail.digitsPerNonzero && counted.distribution == WeightAssumption::Distribution::Trained) {
        // Digits say how far the weights reach; few of them are those of a coarse grid, not of small weights.
        counted.distribution = WeightAssumption::Distribution::Laplace;
    }
    if (detail.digitsPerNonzero || detail.nonzeroFraction) {
        counted.sparsity = 0.0;
    }
    if (detail.digitsPerNonzero) {
        counted.relativeDeviation =
            deviationForDigits(*detail.digitsPerNonzero, inputs, outputs, precision, counted, role);
    }
    WeightStatistics weights = weightStatistics(inputs, outputs, precision, counted, role);
    if (!detail.nonzeroFraction) {
        return weights;
    }
    if (*detail.nonzeroFraction < weights.nonzero) {
        counted.sparsity = 1.0 - *detail.nonzeroFraction / weights.nonzero;
        weights = weightStatistics(inputs, outputs, precision, counted, role);
    }
    weights.nonzero = *detail.nonzeroFraction;
    weights.liveInputs = std::max(weights.liveInputs, 1.0 - std::pow(1.0 - weights.nonzero, outputs));
    weights.liveOutputs = std::max(weights.liveOutputs, 1.0 - std::pow(1.0 - weights.nonzero, inputs));
    return weights;
}

CountedLayer countedLayer(const DenseDetail* detail, const WeightStatistics& statistics,
                          const Precision& precision, int inputBits, const WeightAssumption& assumption)
{
    const bool known = detail && (detail->values || detail->nonzeroFraction);
    return {static_cast<double>(precision.width), static_cast<double>(inputBits),
            known ? statistics.nonzero : 1.0 - std::clamp(assumption.sparsity, 0.0, 1.0)};
}

} // namespace snac::hardware
