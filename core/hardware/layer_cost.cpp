// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coefficients marked [W] are fitted on the csynth reports of Dendendelen/wa-hls4ml-search (Vivado HLS
// 2020.1, XCU250, 5 ns, 16-bit inputs, random lecun_uniform weights of 2 to 14 bits), [V] also on 20 layers
// of a Vitis HLS 2024.1 network with narrower inputs; [P] are read off published designs. Errors:
// resources/help/cost-model.md.
#include "layer_cost.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace snac::hardware {

namespace {

constexpr double referenceBits = 16.0;

// Latency strategy, LUT [W][V].
constexpr double lutPerSum = 14.1;      ///< one term of an adder tree
constexpr double lutPerShiftAdd = 36.9; ///< one shift-add that makes a product
constexpr double lutPerDsp = 4.4;       ///< glue of a DSP product
constexpr double extraBits = 4.0;       ///< sums are wider than the inputs
constexpr int narrowestDspInput = 13;   ///< inputs below this many bits keep constant products in LUT [V]
constexpr double narrowShiftAdds = 2.0; ///< shift-adds of such a product

// Latency strategy, FF [W]: registers of one pipeline stage, in words of the input's width.
constexpr double ffPerSum = 0.105;
constexpr double ffPerDsp = 0.085;
constexpr double ffPerSharedProduct = 0.54; ///< operands that wait for their shared multiplier

// Resource strategy, 16-bit inputs [W]; see resourceDense().
constexpr double lutResourceBase = 4826.0;
constexpr double lutResourceInput = 30.5;
constexpr double lutResourceOutput = 22.1;
constexpr double lutResourceSelect = 5.467; ///< multiplier x selectable output
constexpr double lutTwoPhaseBase = 4667.0;
constexpr double lutTwoPhaseInput = 32.2;
constexpr double lutTwoPhaseOutput = 45.2;
constexpr double lutPerProductBit = 0.078; ///< small variable products in LUT
constexpr double worstLutPerProductBit =
    1.27; ///< a full 18 x 18 multiplier in LUT takes about 411 (hls4ml issue 99)
constexpr double smallestBaseOutputs = 32.0;
constexpr double ffResourceBase = 131.0;
constexpr double ffResourceOutput = 16.2;
constexpr double ffResourceWeightBit = 1.26;
constexpr int smallestVariableProduct =
    96; ///< a x b bits from which a variable product is given a DSP [W][P]

// Delays in ns on UltraScale+, speed grade -2 [W][P].
constexpr double addNs = 0.5;
constexpr double addNsPerBit = 0.016;
constexpr double dspNs = 3.4;
constexpr double sevenSeriesSlowdown = 2.0; ///< [P]: the same network takes 18 to 58 cycles there
constexpr double clockUncertainty = 0.125;

Estimate around(double value, double margin)
{
    return {value, std::max(0.0, value - margin), value + margin};
}

/// Bounds where the design lies in what was measured, and wider ones elsewhere.
Estimate spread(double value, bool measured)
{
    return measured ? scaled(value, 0.65, 1.45) : scaled(value, 0.5, 1.8);
}

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
    return std::floor(delayNs / (clockNs * (1.0 - clockUncertainty)));
}

double denseDelayNs(const DesignPoint& design, int inputs, const WeightStatistics& weights)
{
    const double add = addNs + addNsPerBit * design.inputBits;
    const double terms = std::max(1.0, inputs * weights.nonzero);
    const double levels = std::ceil(std::log2(terms) - 1e-9);
    const bool slices = design.inputBits >= narrowestDspInput && weights.multipliersPerInput >= 0.5;
    // In LUT a product of three digits is two additions deep, one of two digits one.
    const double product = slices                               ? dspNs
                           : weights.multipliersPerInput >= 0.5 ? 2.0 * add
                           : weights.twoDigitPerInput >= 0.5    ? add
                                                                : 0.0;
    return (product + levels * add) * (design.sevenSeries ? sevenSeriesSlowdown : 1.0);
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

LayerFigures latencyDense(const DesignPoint& design, int inputs, int outputs, int reuse)
{
    const WeightStatistics weights = weightStatistics(inputs, outputs, design.weights, design.assumption);
    const double a = design.inputBits;
    const double scale = (a + extraBits) / referenceBits;
    const double products = static_cast<double>(inputs) * outputs;
    const double terms = products * weights.nonzero;
    const double hard = inputs * weights.multipliersPerInput; // products by constants of three or more digits

    const int slices = slicesPerProduct(design.inputBits, weights.constantBits, design.sevenSeries);
    const bool narrow = design.inputBits < narrowestDspInput;
    const double wanted = narrow || slices == 0 ? 0.0 : hard * slices;
    // The allocation limit of hls4ml: no more multipliers than products / reuse factor.
    const double limit = std::ceil(products / reuse);
    const double dsp = std::min(wanted, limit);
    const double shiftAdds = narrow ? narrowShiftAdds : weights.multiplierDigits - 1.0;
    const double inLut = wanted > 0.0 ? 0.0 : hard * shiftAdds;

    const double sums = lutPerSum * terms * scale;
    const double shifted = lutPerShiftAdd * (inputs * weights.twoDigitPerInput + inLut) * scale;
    const double lut = sums + shifted + lutPerDsp * wanted;

    const double depth = pipelineCycles(denseDelayNs(design, inputs, weights), design.clockNs);
    const double waves = dsp > 0.0 ? std::ceil(wanted / dsp) : 1.0;
    // A layer that is entered less often than every cycle keeps its result one cycle longer [W].
    const double held = reuse > 1 && depth > 0.0 ? 1.0 : 0.0;
    const double cycles = depth + waves - 1.0 + held;
    const double shared = wanted > 0.0 ? 1.0 - dsp / wanted : 0.0;
    const double ff = a * inputs + a * (ffPerSum * terms + ffPerDsp * wanted) * depth +
                      a * ffPerSharedProduct * terms * shared;

    const bool measured = !design.sevenSeries && a <= 16 && design.clockNs >= 3.3 && design.clockNs <= 10.0;
    LayerFigures figures;
    figures.lut = spread(lut, measured);
    figures.ff = scaled(ff, 0.5, 1.7);
    figures.dsp = around(dsp, std::max(dsp * 0.25, wanted > 0.0 ? 2.0 : 0.0));
    figures.dsp.high = std::min(figures.dsp.high, std::max(dsp, limit));
    figures.cycles = around(cycles, 1.0 + 0.15 * waves);
    figures.ii = scaled(std::min<double>(reuse, cycles + 1.0), 1.0, 1.0);
    if (design.sevenSeries) {
        figures.cycles = {cycles, cycles * 0.5, cycles * 2.5 + 2.0};
    }
    return figures;
}

LayerFigures resourceDense(const DesignPoint& design, int inputs, int outputs, int reuse)
{
    if (reuse == 1) {
        LayerFigures figures = latencyDense(design, inputs, outputs, 1);
        // Not pipelined: the next sample starts when the sums are done [W].
        figures.ii = scaled(figures.cycles.value + 1.0, 1.0, 1.0);
        figures.ff.high *= 2.0;
        return figures;
    }
    const double a = design.inputBits;
    const double scale = a / referenceBits;
    const double w = design.weights.width;
    const double multipliers = static_cast<double>(inputs) * outputs / reuse;
    const bool slow = reuse >= inputs; // one product or less of each output at a time
    const double phases = slow ? static_cast<double>(reuse) / inputs : 1.0; // outputs that share a multiplier

    const bool slices = a * w >= smallestVariableProduct;
    const int perProduct =
        slices ? slicesPerProduct(design.inputBits, design.weights.width, design.sevenSeries) : 0;
    const double dsp = perProduct * multipliers;
    const double productBits = perProduct > 0 ? 0.0 : a * w * multipliers;

    const double base = std::min(1.0, outputs / smallestBaseOutputs);
    double lut = 0.0;
    if (phases > 2.0) {
        const double selectable = static_cast<double>(std::bit_ceil(static_cast<unsigned>(outputs)));
        lut = lutResourceBase * base + lutResourceInput * inputs + lutResourceOutput * outputs +
              lutResourceSelect * multipliers * selectable;
    } else {
        lut = lutTwoPhaseBase * base + lutTwoPhaseInput * inputs + lutTwoPhaseOutput * outputs;
    }
    // Several products of an output at a time need a tree and a selector of `reuse` inputs for each.
    const double trees = slow ? 0.0 : multipliers * (2.0 * a + 0.17 * a * reuse);
    // Products beyond the DSP's ports are whole multipliers of LUT, not small ones.
    const bool beyond = slices && perProduct == 0;
    lut = lut * scale + trees + productBits * (beyond ? worstLutPerProductBit : lutPerProductBit);

    const double table = phases > 2.0 ? 1.0 : 0.0; // which output a product belongs to
    const double treeDepth = slow ? 0.0 : std::ceil(std::log2(static_cast<double>(inputs) / reuse)) / 2.0;
    const double cycles = reuse + 1.0 + table + std::floor(treeDepth);

    const bool measured = slow && design.inputBits == 16 && design.weights.width <= 14 && !design.sevenSeries;
    LayerFigures figures;
    figures.lut = measured ? scaled(lut, 0.93, 1.07) : scaled(lut, 0.5, slow ? 1.8 : 6.0);
    figures.lut.high += perProduct > 0 ? 0.0 : productBits * worstLutPerProductBit;
    const double ff = ffResourceBase + ffResourceOutput * scale * outputs +
                      ffResourceWeightBit * multipliers * w + (slow ? 0.0 : a * multipliers);
    figures.ff = measured ? scaled(ff, 0.9, 1.12) : scaled(ff, 0.5, slow ? 2.0 : 6.0);
    figures.dsp = {dsp, dsp > 0.0 ? std::max(0.0, dsp - 1.0) : 0.0, dsp};
    figures.bram18 = around(memoryBlocks(multipliers * w, reuse) + table, 1.0);
    figures.bram18.high += 0.1 * figures.bram18.value;
    figures.cycles = around(cycles, slow ? 1.0 : 6.0);
    figures.ii = scaled(reuse, 1.0, 1.0);
    return figures;
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
