// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coefficients marked [W] are fitted on the csynth reports of Dendendelen/wa-hls4ml-search (Vivado HLS
// 2020.1, XCU250, 5 ns, 16-bit inputs, random lecun_uniform weights of 2 to 14 bits), [V] also on 20 layers
// of a Vitis HLS 2024.1 network with narrower inputs; [P] are read off published designs. Errors:
// resources/help/cost-model.md.
#include "layer_cost.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace snac::hardware {

namespace {

constexpr double referenceWidth = 16.0;

// LUT at 16-bit inputs [W], mean error 0.9 % on 693 designs: a multiplier writes one of many sums, through a
// selector over the next power of two of the outputs.
constexpr double lutBase = 4826.0;
constexpr double lutPerInput = 30.5;
constexpr double lutPerOutput = 22.1;
constexpr double lutPerSelectable = 5.467; ///< multiplier x selectable output
// With one or two outputs a multiplier no selector is needed.
constexpr double lutTwoPhaseBase = 4667.0;
constexpr double lutTwoPhasePerInput = 32.2;
constexpr double lutTwoPhasePerOutput = 45.2;
/// The base was measured from 32 outputs on; layers of fewer (N-TORC) show in proportion less.
constexpr double fullBaseOutputs = 32.0;

constexpr double lutPerProductBit = 0.078; ///< small variable products in LUT [W]
constexpr double worstLutPerProductBit =
    1.27; ///< an 18 x 18 multiplier in LUT takes about 411 (hls4ml issue 99)
constexpr int smallestVariableProduct =
    96; ///< a x b bits from which a variable product is given a DSP [W][P]

// FF [W], mean error 4 %.
constexpr double ffBase = 131.0;
constexpr double ffPerOutputBit = 16.2 / referenceWidth;
constexpr double ffPerWeightBit = 1.26;

/// The layer as hls4ml's dense_resource functions build it.
struct SharedCircuit
{
    double multipliers = 0.0;
    bool slow = false;        ///< reuse factor >= inputs: one product or less of each output at a time
    bool selects = false;     ///< a multiplier serves more than two outputs and looks up which
    int slicesEach = 0;       ///< DSP of a multiplier; 0 = in LUT
    double productBits = 0.0; ///< a x b summed over multipliers in LUT
    bool beyondPorts = false; ///< operands too wide for a DSP: whole multipliers of LUT
};

SharedCircuit sharedCircuitOf(const DesignPoint& design, int inputs, int outputs, int reuse)
{
    SharedCircuit circuit;
    circuit.multipliers = static_cast<double>(inputs) * outputs / reuse;
    circuit.slow = reuse >= inputs;
    circuit.selects = static_cast<double>(reuse) / inputs > 2.0;
    const int bits = design.inputBits * design.weights.width;
    const bool large = bits >= smallestVariableProduct;
    circuit.slicesEach =
        large ? slicesPerProduct(design.inputBits, design.weights.width, design.sevenSeries) : 0;
    circuit.productBits = circuit.slicesEach > 0 ? 0.0 : bits * circuit.multipliers;
    circuit.beyondPorts = large && circuit.slicesEach == 0;
    return circuit;
}

double lutOfSums(const DesignPoint& design, const SharedCircuit& circuit, int inputs, int outputs, int reuse)
{
    const double base = std::min(1.0, outputs / fullBaseOutputs);
    double lut = lutTwoPhaseBase * base + lutTwoPhasePerInput * inputs + lutTwoPhasePerOutput * outputs;
    if (circuit.selects) {
        const double selectable = std::bit_ceil(static_cast<unsigned>(outputs));
        lut = lutBase * base + lutPerInput * inputs + lutPerOutput * outputs +
              lutPerSelectable * circuit.multipliers * selectable;
    }
    const double a = design.inputBits;
    // Several products of an output at a time need an adder each, and a selector over `reuse` inputs. Not
    // measured for io_parallel; the bounds say so.
    const double trees = circuit.slow ? 0.0 : circuit.multipliers * a * (2.0 + 0.17 * reuse);
    return lut * a / referenceWidth + trees;
}

} // namespace

LayerFigures resourceDense(const DesignPoint& design, int inputs, int outputs, int reuse)
{
    if (reuse == 1) {
        return unrolledResourceDense(design, inputs, outputs);
    }
    const SharedCircuit circuit = sharedCircuitOf(design, inputs, outputs, reuse);
    const bool measured =
        circuit.slow && design.inputBits == 16 && design.weights.width <= 14 && !design.sevenSeries;
    LayerFigures figures;
    const double lut = lutOfSums(design, circuit, inputs, outputs, reuse) +
                       circuit.productBits * (circuit.beyondPorts ? worstLutPerProductBit : lutPerProductBit);
    figures.lut = measured ? scaled(lut, 0.93, 1.07) : scaled(lut, 0.5, circuit.slow ? 1.8 : 6.0);
    figures.lut.high += circuit.productBits * worstLutPerProductBit;

    const double a = design.inputBits;
    const double ff = ffBase + ffPerOutputBit * a * outputs +
                      ffPerWeightBit * circuit.multipliers * design.weights.width +
                      (circuit.slow ? 0.0 : a * circuit.multipliers);
    figures.ff = measured ? scaled(ff, 0.9, 1.12) : scaled(ff, 0.5, circuit.slow ? 2.0 : 6.0);

    const double dsp = circuit.slicesEach * circuit.multipliers;
    figures.dsp = {dsp, std::max(0.0, dsp - 1.0), dsp};

    const double table = circuit.selects ? 1.0 : 0.0;
    const double blocks = memoryBlocks(circuit.multipliers * design.weights.width, reuse) + table;
    figures.bram18 = {blocks, std::max(0.0, blocks - 1.0), 1.1 * blocks + 1.0};

    // The loop, its entry, the look-up of the output, and half a cycle a level of the adder tree.
    const double tree =
        circuit.slow ? 0.0 : std::floor(std::ceil(std::log2(static_cast<double>(inputs) / reuse)) / 2.0);
    const double cycles = reuse + 1.0 + table + tree;
    figures.cycles = {cycles, cycles - 1.0, cycles + (circuit.slow ? 1.0 : 6.0)};
    figures.ii = scaled(reuse, 1.0, 1.0);
    return figures;
}

} // namespace snac::hardware
