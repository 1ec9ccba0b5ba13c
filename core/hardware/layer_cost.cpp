// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer_cost.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::hardware {

namespace {

/// Vivado HLS keeps an eighth of the clock period for uncertainty.
constexpr double clockUncertainty = 0.125;

} // namespace

Estimate scaled(double value, double low, double high)
{
    return {value, value * low, value * high};
}

void accumulate(Estimate& sum, const Estimate& part)
{
    sum.value += part.value;
    sum.low += part.low;
    sum.high += part.high;
}

int slicesPerProduct(int a, int b, bool sevenSeries)
{
    const int narrow = std::min(a, b);
    const int wide = std::max(a, b);
    const int port = sevenSeries ? 25 : 27;
    if (wide > port) {
        return 0;
    }
    return narrow <= 18 ? 1 : 2;
}

double pipelineCycles(double delayNs, double clockNs)
{
    return std::floor(delayNs / pipelinePeriod(clockNs));
}

double pipelinePeriod(double clockNs)
{
    return clockNs * (1.0 - clockUncertainty);
}

double memoryBlocks(double bits, double depth)
{
    if (bits <= 0.0 || depth <= 0.0) {
        return 0.0;
    }
    constexpr std::array<std::array<double, 2>, 6> shapes = {
        {{512, 36}, {1024, 18}, {2048, 9}, {4096, 4}, {8192, 2}, {16384, 1}}};
    double best = std::ceil(bits / 36.0) * std::ceil(depth / 512.0);
    for (const auto& [words, width] : shapes) {
        best = std::min(best, std::ceil(bits / width) * std::ceil(depth / words));
    }
    return best;
}

LayerFigures streamInterface(const DesignPoint& design, int features)
{
    // hls4ml's own synthesis baselines (64 ReLU neurons, 16 bit): 5,873 LUT and 326 FF against 2,224 and 18
    // without streams, 2 cycles more.
    const double bits = static_cast<double>(design.inputBits) * features;
    LayerFigures figures;
    figures.lut = scaled(3.6 * bits, 0.2, 1.5);
    figures.ff = scaled(0.3 * bits + 2.0 * features, 0.2, 8.0);
    figures.cycles = {2.0, 2.0, 2.0 + features / 4.0};
    figures.ii = scaled(1.0, 1.0, 4.0);
    return figures;
}

} // namespace snac::hardware
