// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coefficients marked [W] are fitted on the csynth reports of Dendendelen/wa-hls4ml-search (Vivado HLS
// 2020.1, XCU250, 5 ns, 16-bit inputs, random lecun_uniform weights of 2 to 14 bits), [V] also on 20 layers
// of a Vitis HLS 2024.1 network with narrower inputs; [T] on 51 trained jet networks with their own weights
// (nairods/fastml_bitnet_benchmark, hls4ml 1.2.0, Vitis HLS 2023.1, XCVU13P, 5 ns); [P] are read off
// published designs. Errors: resources/help/cost-model.md.
#include "adder_delay.h"
#include "layer_cost.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace snac::hardware {

namespace {

constexpr double referenceBits = 16.0;
constexpr double extraBits = 4.0; ///< sums are wider than the inputs

// LUT [W][V].
constexpr double lutPerSum = 14.6;      ///< one addition of an adder tree
constexpr double lutPerShiftAdd = 36.9; ///< one shift-add that makes a product
constexpr double lutPerDsp = 4.4;       ///< glue of a DSP product
constexpr int narrowestHidden = 13;     ///< inputs below this many bits keep constant products in LUT [V]
constexpr int narrowestOfNetwork = 10;  ///< with Vitis HLS those of the network, which have a sign [T]
constexpr double narrowShiftAdds = 2.0; ///< shift-adds of such a product [V]
constexpr int mostTurns = 1023;         ///< a reuse factor of 1,024 was built as if it were smaller [W]
constexpr double strayDsp = 0.1;        ///< at most about so many of them get a DSP after all [V]
constexpr int narrowestStrayInput = 8;

// Vitis HLS, LUT [T]: sums of two terms, as wide as their values; so many more a sum and a bit of it.
constexpr double vitisLutPerSum = 14.8;
constexpr double vitisLutPerSumBit = 0.75;
constexpr double vitisLutPerUnitSum = 5.5; ///< where products are the inputs themselves: three terms at once
constexpr double vitisLutPerRowSumBit = 0.93; ///< the same where they are summed in a row
constexpr double treeGrowth = 2.0;        ///< bits by which sums of a balanced tree are wider than its terms
constexpr double vitisShiftAdd = 1.4;     ///< of a product, a LUT and bit
constexpr double vitisShiftAddBits = 4.5; ///< by which it is wider than input and constant
// FF [T] at 5 ns, a bit of the sums: stages fall anywhere in a tree, so their number does not count.
constexpr double vitisFfPerSumBit = 0.18;
constexpr double vitisFfPerUnitSumBit = 0.27;
constexpr double vitisFfPerDsp = 3.6;
constexpr double vitisClockNs = 5.0;
constexpr double treeInOneCycle = 0.7; ///< periods of delay up to which a tree needs no registers
// Delays in ns [T].
constexpr double vitisAddNs = 0.85;
constexpr double vitisAddNsPerBit = 0.0145;
constexpr double wrapSlowdown = 1.9; ///< of sums of inputs that may wrap
constexpr double rowSpeed = 0.9;     ///< of an addition of two more terms to a row

// Bounds with Vitis HLS: own weights, and how much more expected ones spread
// (tests/benchmarks/bench_weights).
constexpr double vitisLutLow = 0.87, vitisLutHigh = 1.15;
constexpr double vitisUnitLutLow = 0.77, vitisUnitLutHigh = 1.42;
constexpr double vitisDspLow = 0.97, vitisDspHigh = 1.03;
constexpr double expectedLow = 0.82, expectedHigh = 1.25;
constexpr double prunedLow = 0.9, prunedHigh = 1.1; ///< pruned before they are known: not measured
constexpr double worstNarrowDsp = 0.25;             ///< of the products of narrow inputs that should be LUT

// FF [W]: registers of one pipeline stage, in words of the input's width.
constexpr double ffPerSum = 0.105;
constexpr double ffPerDsp = 0.085;
constexpr double ffPerSharedProduct = 0.54; ///< operands that wait for their shared multiplier

// Resource strategy at reuse factor 1, FF [W]: operands are registered too.
constexpr double ffPerLutTerm = 0.065;
constexpr double ffPerRegisteredTerm = 0.183;
constexpr double ffPerRegisteredDsp = 0.374;

// Delays in ns on UltraScale+, speed grade -2 [W][P]; those of additions are in adder_delay.h.
constexpr double dspNs = 2.6;
constexpr double sevenSeriesSlowdown = 2.0; ///< [P]: the same network takes 18 to 58 cycles there

/// The circuit before it is counted.
struct Circuit
{
    double terms = 0.0;     ///< nonzero weights: the terms of all adder trees
    double sums = 0.0;      ///< additions in the trees: an output with n terms takes n - 1
    double twoDigits = 0.0; ///< products made of one shift-add
    double hard = 0.0;      ///< products by constants of three and more digits
    double narrow = 0.0;    ///< those of them that stay in LUT
    double wantedDsp = 0.0; ///< DSP they would take without a limit
    double limit = 0.0;     ///< multipliers hls4ml allows: products / reuse factor
    double dsp = 0.0;
    double shiftAdds = 0.0; ///< all shift-adds in LUT
    double depth = 0.0;     ///< register stages of the adder trees
    double stages = 0.0;    ///< register stages for FF: the expected number of cuts where layers are chained
    double waves = 1.0;     ///< times a shared multiplier is used for one sample
    double sumBits = 0.0;   ///< width of the adder trees; Vivado: before their growth
    double twoDigitBits = 0.0; ///< mean width of a shift-add's input and constant together
    double hardBits = 0.0;
    bool vitis = true;
    bool measured = false;   ///< of known weights
    double layerDelay = 0.0; ///< ns
    bool unit = false;       ///< products are the inputs themselves
    bool row = false;        ///< which are summed one after the other
    double liveInputs = 0.0;
    double liveOutputs = 0.0;

    [[nodiscard]] double sharedPart() const { return wantedDsp > 0.0 ? 1.0 - dsp / wantedDsp : 0.0; }
};

/// A fixed accumulator sets the width of the sums, up to what a product and its tree can need at all.
double sumBits(const DesignPoint& design, const WeightStatistics& weights)
{
    if (design.tool == HlsTool::Vitis) {
        const double exact = design.inputBits + weights.magnitudeBits + treeGrowth;
        return design.sumBits > 0 ? std::min<double>(design.sumBits, exact) : exact;
    }
    if (design.sumBits <= 0) {
        return design.inputBits;
    }
    return std::min(design.sumBits, design.inputBits + weights.constantBits);
}

/// Products that are the inputs themselves, in an accumulator of their own width: the tool subtracts in place
/// of adding negatives, and does not turn such a row of sums into a tree.
bool sumsInRow(const DesignPoint& design, const WeightStatistics& weights)
{
    return design.tool == HlsTool::Vitis && weights.unit && design.sumBits > 0 &&
           design.sumBits <= design.inputBits;
}

/// Distinct products of an input by constants of three digits and more.
double hardPerInput(const DesignPoint& design, const WeightStatistics& weights)
{
    return weights.multipliersPerInput + (design.tool == HlsTool::Vitis ? weights.exceptionsPerInput : 0.0);
}

Circuit circuitOf(const DesignPoint& design, int inputs, int outputs, int reuse)
{
    const WeightStatistics weights = statisticsOf(design, inputs, outputs);
    const double products = static_cast<double>(inputs) * outputs;
    Circuit circuit;
    circuit.terms = products * weights.nonzero;
    circuit.twoDigits = inputs * weights.twoDigitPerInput;
    circuit.hard = inputs * hardPerInput(design, weights);
    // On the common grid of inputs of many formats a constant is longer than its own bits.
    const int slices = weights.widePerInput
                           ? 1
                           : slicesPerProduct(design.inputBits, weights.constantBits, design.sevenSeries);
    const bool narrow = design.inputBits < narrowestDspInput(design);
    const double wide = weights.widePerInput ? inputs * *weights.widePerInput : narrow ? 0.0 : circuit.hard;
    circuit.wantedDsp = wide * slices;
    circuit.narrow = slices > 0 ? circuit.hard - wide : circuit.hard;
    circuit.limit = std::ceil(products / std::min(reuse, mostTurns));
    circuit.sumBits = sumBits(design, weights);
    circuit.liveInputs = inputs * weights.liveInputs;
    circuit.liveOutputs = outputs * weights.liveOutputs;
    circuit.vitis = design.tool == HlsTool::Vitis;
    circuit.unit = weights.unit;
    circuit.row = sumsInRow(design, weights);
    circuit.measured = weights.measured;
    circuit.twoDigitBits = design.inputBits + weights.twoDigitBits + vitisShiftAddBits;
    circuit.hardBits = design.inputBits + weights.multiplierBits + vitisShiftAddBits;
    // With its bias an output of n terms takes n additions; the reports of Vivado show one less.
    circuit.sums = !circuit.vitis ? std::max(0.0, circuit.terms - circuit.liveOutputs)
                   : inputs > 1   ? circuit.terms
                                  : 0.0;
    circuit.dsp = std::min(circuit.wantedDsp, circuit.limit);
    const double each = narrow ? narrowShiftAdds : weights.multiplierDigits - 1.0;
    circuit.shiftAdds = circuit.twoDigits + circuit.narrow * each;
    const double delay = denseDelayNs(design, inputs, weights);
    circuit.layerDelay = delay;
    circuit.depth = pipelineCycles(delay, design.clockNs);
    circuit.stages = design.chained ? std::max(circuit.depth, delay / design.clockNs) : circuit.depth;
    // Once multipliers are shared, the constants that would be shift-adds use them too [W].
    const bool shared = circuit.dsp < circuit.wantedDsp && !circuit.vitis;
    const double uses = circuit.wantedDsp + (shared ? inputs * weights.exceptionsPerInput * slices : 0.0);
    circuit.waves = circuit.dsp > 0.0 ? std::ceil(uses / circuit.dsp) : 1.0;
    return circuit;
}

double vitisLutOfTrees(const Circuit& circuit)
{
    if (circuit.row) {
        return circuit.sums * vitisLutPerRowSumBit * circuit.sumBits;
    }
    const double perSum = circuit.unit ? vitisLutPerUnitSum : vitisLutPerSum;
    const double hard = circuit.shiftAdds - circuit.twoDigits; // two additions each, or as many as digits
    return circuit.sums * (perSum + vitisLutPerSumBit * circuit.sumBits) +
           vitisShiftAdd * circuit.twoDigitBits * circuit.twoDigits + circuit.hardBits * hard;
}

double lutOfTrees(const DesignPoint& design, const Circuit& circuit)
{
    if (circuit.vitis) {
        return vitisLutOfTrees(circuit);
    }
    return (lutPerSum * circuit.sums * (circuit.sumBits + extraBits) +
            lutPerShiftAdd * circuit.shiftAdds * (design.inputBits + extraBits)) /
           referenceBits;
}

/// The registers of one stage of the adder trees.
double ffOfStage(const DesignPoint& design, const Circuit& circuit)
{
    return circuit.sumBits * ffPerSum * circuit.terms + design.inputBits * ffPerDsp * circuit.wantedDsp;
}

/// The registers of all stages: the faster the clock, the more of them.
double vitisFfOfStages(const DesignPoint& design, const Circuit& circuit)
{
    if (circuit.row) { // every stage keeps the sums so far, and the inputs that still wait: half of them
        return circuit.layerDelay / pipelinePeriod(design.clockNs) *
               (circuit.liveOutputs * circuit.sumBits + 0.5 * circuit.liveInputs * design.inputBits);
    }
    const double perBit = circuit.unit ? vitisFfPerUnitSumBit : vitisFfPerSumBit;
    // A tree that is done within a cycle needs none; at 5 ns the others hold about the same.
    const double period = pipelinePeriod(design.clockNs);
    const double cut = std::clamp(circuit.layerDelay / period - treeInOneCycle, 0.0, 1.0);
    return (vitisClockNs / design.clockNs) * cut *
           (perBit * circuit.sums * circuit.sumBits + vitisFfPerDsp * circuit.wantedDsp);
}

/// Bounds where the design lies in what was measured, and wider ones elsewhere.
Estimate lutBounds(const DesignPoint& design, const Circuit& circuit, double lut)
{
    if (circuit.vitis && !design.sevenSeries) {
        const double low = circuit.unit ? vitisUnitLutLow : vitisLutLow;
        const double high = circuit.unit ? vitisUnitLutHigh : vitisLutHigh;
        if (circuit.measured) {
            return scaled(lut, low, high);
        }
        const bool pruned = design.assumption.sparsity > 0.0;
        return scaled(lut, low * expectedLow * (pruned ? prunedLow : 1.0),
                      high * expectedHigh * (pruned ? prunedHigh : 1.0));
    }
    const bool measured =
        !design.sevenSeries && design.inputBits <= 16 && design.clockNs >= 3.3 && design.clockNs <= 10.0;
    return measured ? scaled(lut, 0.6, 1.45) : scaled(lut, 0.5, 1.8);
}

Estimate dspBounds(const DesignPoint& design, const Circuit& circuit)
{
    if (circuit.vitis && circuit.measured) {
        const double stray = worstNarrowDsp * circuit.narrow;
        const double most = vitisDspHigh * circuit.dsp + 1.0 + stray;
        return {circuit.dsp, std::max(0.0, vitisDspLow * circuit.dsp - 1.0),
                std::min(most, circuit.limit + 1.0)};
    }
    if (circuit.wantedDsp == 0.0) {
        return {0.0, 0.0, design.inputBits >= narrowestStrayInput ? strayDsp * circuit.hard : 0.0};
    }
    return {circuit.dsp, std::min(0.5 * circuit.dsp, std::max(0.0, circuit.dsp - 2.0)),
            std::min(1.3 * circuit.dsp + 2.0, circuit.limit + 1.0)};
}

/// Of one addition in the tree of an output, for the sake of this weight.
double lutOfTerm(const DesignPoint& design, const WeightStatistics& weights, std::int64_t value)
{
    if (design.tool == HlsTool::Vivado) {
        return lutPerSum * (design.inputBits + extraBits) / referenceBits;
    }
    const auto bits = static_cast<double>(std::bit_width(static_cast<std::uint64_t>(std::abs(value))));
    const double exact = design.inputBits + bits + treeGrowth;
    const double wide = design.sumBits > 0 ? std::min<double>(design.sumBits, exact) : exact;
    if (sumsInRow(design, weights)) {
        return vitisLutPerRowSumBit * wide;
    }
    return (weights.unit ? vitisLutPerUnitSum : vitisLutPerSum) + vitisLutPerSumBit * wide;
}

/// Of one of the shift-adds that make its product.
double lutOfShiftAdd(const DesignPoint& design, std::int64_t value)
{
    if (design.tool == HlsTool::Vivado) {
        return lutPerShiftAdd * (design.inputBits + extraBits) / referenceBits;
    }
    const auto magnitude = static_cast<std::uint64_t>(std::abs(value));
    const double bits = design.inputBits + enclosedBits(magnitude) + vitisShiftAddBits;
    return (canonicalDigits(magnitude) == 2 ? vitisShiftAdd : 1.0) * bits;
}

} // namespace

int narrowestDspInput(const DesignPoint& design)
{
    return design.tool == HlsTool::Vitis && design.role.first ? narrowestOfNetwork : narrowestHidden;
}

WeightStatistics statisticsOf(const DesignPoint& design, int inputs, int outputs)
{
    return design.known ? *design.known
                        : weightStatistics(inputs, outputs, design.weights, design.assumption, design.role);
}

double denseDelayNs(const DesignPoint& design, int inputs, const WeightStatistics& weights)
{
    const bool vitis = design.tool == HlsTool::Vitis;
    const double add = vitis ? (vitisAddNs + vitisAddNsPerBit * sumBits(design, weights)) *
                                   (weights.unit && design.sumBits > 0 ? wrapSlowdown : 1.0)
                             : addNs + addNsPerBit * design.inputBits;
    const double terms =
        std::max(1.0, weights.longestSum > 0.0 ? weights.longestSum : inputs * weights.nonzero);
    if (sumsInRow(design, weights)) {
        return std::ceil(0.5 * terms) * rowSpeed * (vitisAddNs + vitisAddNsPerBit * sumBits(design, weights));
    }
    const double levels = std::ceil(std::log2(terms) - 1e-9);
    const bool slices = design.inputBits >= narrowestDspInput(design) &&
                        slicesPerProduct(design.inputBits, weights.constantBits, design.sevenSeries) > 0;
    // In LUT a product of three digits is two additions deep, one of two digits one.
    const double product = hardPerInput(design, weights) >= 0.5 ? (slices ? dspNs : 2.0 * add)
                           : weights.twoDigitPerInput >= 0.5    ? add
                                                                : 0.0;
    return (product + levels * add) * (design.sevenSeries ? sevenSeriesSlowdown : 1.0);
}

LayerFigures latencyDense(const DesignPoint& design, int inputs, int outputs, int reuse)
{
    const Circuit circuit = circuitOf(design, inputs, outputs, reuse);
    const double a = design.inputBits;
    LayerFigures figures;
    figures.lut = lutBounds(design, circuit, lutOfTrees(design, circuit) + lutPerDsp * circuit.wantedDsp);
    figures.dsp = dspBounds(design, circuit);

    const double stage = ffOfStage(design, circuit);
    const double stages = circuit.vitis ? vitisFfOfStages(design, circuit) : stage * circuit.stages;
    const double ff =
        a * circuit.liveInputs + stages + a * ffPerSharedProduct * circuit.terms * circuit.sharedPart();
    figures.ff = scaled(ff, 0.45, 1.8);
    // The tool may register once more or once less than the delay says.
    figures.ff.high += circuit.depth > 0.0 ? 0.0 : stage;
    figures.ff.low = circuit.depth > 0.0 ? std::min(figures.ff.low, a * circuit.liveInputs) : figures.ff.low;

    // A layer that is entered less often than every cycle keeps its result one cycle longer [W].
    const double held = reuse > 1 && circuit.depth > 0.0 ? 1.0 : 0.0;
    const double cycles = circuit.depth + circuit.waves - 1.0 + held;
    const double late = (reuse > 1 ? 2.0 : 1.0) + 0.15 * circuit.waves;
    figures.cycles = {cycles, std::max(0.0, 0.5 * cycles - 1.0),
                      design.sevenSeries ? 2.5 * cycles + 2.0 : cycles + late};
    const auto interval = [reuse](double latency) { return std::min<double>(reuse, latency + 1.0); };
    figures.ii = {interval(cycles), interval(figures.cycles.low), interval(figures.cycles.high)};
    return figures;
}

std::vector<double> weightSavings(const DesignPoint& design, std::span<const std::int64_t> values, int inputs,
                                  int outputs, double lutPerSlice)
{
    const WeightStatistics weights = measuredStatistics(values, inputs, outputs);
    const int bits = weights.constantBits;
    const int slices = design.inputBits < narrowestDspInput(design)
                           ? 0
                           : slicesPerProduct(design.inputBits, bits, design.sevenSeries);
    const auto product = [&](std::int64_t value) {
        const int digits = canonicalDigits(static_cast<std::uint64_t>(std::abs(value)));
        if (digits >= 3 && slices > 0 && (design.tool == HlsTool::Vitis || needsMultiplier(value))) {
            return slices * lutPerSlice + lutPerDsp;
        }
        return lutOfShiftAdd(design, value) * std::max(0, digits - 1);
    };
    std::vector<double> savings(values.size(), 0.0);
    for (int input = 0; input < inputs; ++input) {
        const auto row =
            values.subspan(static_cast<std::size_t>(input) * outputs, static_cast<std::size_t>(outputs));
        std::map<std::int64_t, int> users; // of a magnitude: its negative is the same product, subtracted
        for (const std::int64_t value : row) {
            ++users[std::abs(value)];
        }
        for (std::size_t output = 0; output < row.size(); ++output) {
            if (row[output] != 0) {
                savings[static_cast<std::size_t>(input) * outputs + output] =
                    lutOfTerm(design, weights, row[output]) +
                    product(row[output]) / users[std::abs(row[output])];
            }
        }
    }
    return savings;
}

LayerFigures unrolledResourceDense(const DesignPoint& design, int inputs, int outputs)
{
    const Circuit circuit = circuitOf(design, inputs, outputs, 1);
    const double a = design.inputBits;
    LayerFigures figures = latencyDense(design, inputs, outputs, 1);
    const double lut = lutOfTrees(design, circuit);
    figures.lut = {lut, std::min(figures.lut.low, lut), figures.lut.high};
    const double perTerm = circuit.dsp > 0.0 ? ffPerRegisteredTerm : circuit.depth > 0.0 ? ffPerLutTerm : 0.0;
    figures.ff = scaled(
        a * circuit.liveOutputs + a * (perTerm * circuit.terms + ffPerRegisteredDsp * circuit.dsp), 0.4, 1.8);
    figures.ff.low = std::min(figures.ff.low, a * circuit.liveOutputs);
    figures.ff.high += perTerm > 0.0 ? 0.0 : ffOfStage(design, circuit);
    figures.ii = {figures.cycles.value + 1.0, figures.cycles.low + 1.0, figures.cycles.high + 1.0};
    return figures;
}

} // namespace snac::hardware
