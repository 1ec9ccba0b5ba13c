// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"
#include "weight_statistics.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace snac::hardware {

/// What every layer of a design shares. Figures of this header are those csynth would print; sources of the
/// coefficients stand beside them in the .cpp and in resources/help/cost-model.md.
struct DesignPoint
{
    Precision weights;
    int inputBits = 8; ///< of every feature that enters a layer
    double clockNs = 5.0;
    Strategy strategy = Strategy::Latency;
    IoType ioType = IoType::Parallel;
    HlsTool tool = HlsTool::Vitis;
    bool sevenSeries = false; ///< DSP48E1 (25 x 18) and slower logic, else DSP48E2 (27 x 18)
    WeightAssumption assumption;
    LayerRole role; ///< of the layer in its network, by which its trained weights are expected
    bool chained =
        false;       ///< one of several layers: the tool schedules them as one, so registers fall anywhere
    int sumBits = 0; ///< of the accumulators where the user fixed them; 0: they grow as the tool sees fit
    const WeightStatistics* known = nullptr; ///< of the layer's own weights; null: expected ones
};

/// Cost of one layer with its own initiation interval.
struct LayerFigures
{
    Estimate lut, ff, dsp, bram18, cycles, ii;
};

/// DSP slices of one product of a and b bits; 0 = the tool builds it of LUT.
[[nodiscard]] int slicesPerProduct(int a, int b, bool sevenSeries);

/// Bits from which an input's products by constants of three digits and more take DSP.
[[nodiscard]] int narrowestDspInput(const DesignPoint& design);

/// The weights' own statistics where they are known, else the expected ones.
[[nodiscard]] WeightStatistics statisticsOf(const DesignPoint& design, int inputs, int outputs);

/// Nanoseconds from the registered inputs of a dense layer to its sums: multiplication, adder tree,
/// activation.
[[nodiscard]] double denseDelayNs(const DesignPoint& design, int inputs, const WeightStatistics& weights);

/// Whole clock cycles that a combinational delay takes, after the 12.5 % that Vivado HLS keeps for
/// uncertainty.
[[nodiscard]] double pipelineCycles(double delayNs, double clockNs);

/// The part of the period that logic may take.
[[nodiscard]] double pipelinePeriod(double clockNs);

/// 18-kbit blocks of a read-only memory of `depth` words of `bits` bits. UG573: 512 x 36 to 16384 x 1.
[[nodiscard]] double memoryBlocks(double bits, double depth);

/// A dense layer with hard-wired weights: shift-adds, adder trees, DSP for the products that need one.
[[nodiscard]] LayerFigures latencyDense(const DesignPoint& design, int inputs, int outputs, int reuse);

/// LUT that latencyDense() would save without each of the weights alone, in the order of `values` (input by
/// input, integers in units of the last bit): its term in an adder tree, and its part of the product, which
/// it shares with the other weights of the input that need the same one. A DSP counts `lutPerSlice`. Zero for
/// zero weights. O(weights log outputs).
[[nodiscard]] std::vector<double> weightSavings(const DesignPoint& design,
                                                std::span<const std::int64_t> values, int inputs, int outputs,
                                                double lutPerSlice);

/// The Resource strategy at reuse factor 1: hard-wired weights as in latencyDense(), but registered operands
/// and no pipeline, so that the next sample starts when the sums are done.
[[nodiscard]] LayerFigures unrolledResourceDense(const DesignPoint& design, int inputs, int outputs);

/// A dense layer with its weights in block RAM and inputs*outputs/reuse multipliers. `reuse` must be valid.
[[nodiscard]] LayerFigures resourceDense(const DesignPoint& design, int inputs, int outputs, int reuse);

/// Stream interface of a layer of `features` outputs, added to the layer when io_stream is wanted.
[[nodiscard]] LayerFigures streamInterface(const DesignPoint& design, int features);

/// An activation over `features` neurons. Adds to `warnings` when the figures are coarse.
[[nodiscard]] LayerFigures activationCost(const DesignPoint& design, network::ActivationKind kind,
                                          int features, std::vector<std::string>& warnings);

/// A batch normalisation that no dense layer can absorb: one constant product and one addition a feature.
[[nodiscard]] LayerFigures normalisationCost(const DesignPoint& design, int features);

/// value x low .. value x high.
[[nodiscard]] Estimate scaled(double value, double low, double high);
/// Figures and bounds one by one; the bounds of different layers are not independent, so they add as they
/// are.
void accumulate(Estimate& sum, const Estimate& part);

} // namespace snac::hardware
