// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_model.h"

#include <algorithm>
#include <cmath>

namespace snac::hardware {

namespace {

/// SNAC-Pack counts at 32 bits whatever the precision.
constexpr double snacBits = 32.0;

struct Counter
{
    double width; ///< of the current feature vector
    double bits;
    double kept; ///< 1 - sparsity
    OperationCounts counts;

    void operator()(const space::Dense& dense)
    {
        const double in = width;
        const double out = dense.units;
        const double products = in * out;
        const double log2In = in > 0.0 ? std::log2(in) : 0.0;
        counts.multiplications += products;
        counts.parameters += products + (dense.bias ? out : 0.0);
        counts.bopsSnacBlock += products * snacBits * snacBits;
        counts.bopsSnacMlp += products * (snacBits * snacBits + 2.0 * snacBits) + out * log2In * snacBits;
        counts.bops += products * (kept * bits * bits + 2.0 * bits + log2In);
        counts.ebops += products * kept * bits * bits;
        width = out;
    }
    void operator()(const space::BatchNorm&) { counts.parameters += 2.0 * width; }
    void operator()(const space::Activation&) {}
    void operator()(const space::Dropout&) {}
};

} // namespace

OperationCounts countOperations(const space::Architecture& architecture, const Precision& precision,
                                double sparsity)
{
    const double kept = 1.0 - std::clamp(sparsity, 0.0, 1.0);
    Counter counter{static_cast<double>(architecture.inputs), static_cast<double>(precision.width), kept, {}};
    for (const space::Layer& layer : architecture.layers) {
        std::visit(counter, layer);
    }
    const double scale = precision.width / snacBits;
    counter.counts.bopsSnacEffective = counter.counts.bopsSnacMlp * scale * scale * kept;
    return counter.counts;
}

} // namespace snac::hardware
