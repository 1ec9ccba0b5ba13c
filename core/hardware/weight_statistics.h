// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"

#include <cstdint>
#include <optional>
#include <span>

namespace snac::hardware {

/// Nonzero digits of the canonical signed-digit form of a number: the fewest shift-adds that multiply by it,
/// plus one. O(1). Reitwiesner 1960; the digits are the ones of (3 v) xor v.
[[nodiscard]] int canonicalDigits(std::uint64_t value);

/// Whether Vivado HLS spends a DSP on a multiplication by this constant, given in units of the weight's last
/// bit, when the other operand is wide enough: three or more canonical digits, +11 and +13 excepted
/// (measured). Vitis HLS makes no exceptions.
[[nodiscard]] bool needsMultiplier(long long constant);

/// Where a dense layer stands in its network and how it is trained: what its trained weights depend on.
struct LayerRole
{
    bool first = true;      ///< its inputs are those of the network
    bool last = false;      ///< its outputs are those of the network
    bool batchNorm = false; ///< one is folded into it
    /// Its inputs come out of a sigmoid: they lie close together, and weights grow until they tell them
    /// apart.
    bool behindSigmoid = false;
    bool sigmoid = false;    ///< its sums go into one
    bool normalised = false; ///< its network has batch norms
    int layers = 4;          ///< dense layers of the network
    int answers = 5;         ///< outputs of the network
    bool operator==(const LayerRole&) const = default;
};

/// What the quantised weights of one dense layer look like in expectation, before any training.
struct WeightStatistics
{
    double nonzero = 0.0; ///< fraction of weights that are not zero
    double twoDigitPerInput =
        0.0; ///< distinct magnitudes with two canonical digits among the weights of one input
    double multipliersPerInput =
        0.0; ///< distinct values with needsMultiplier() among the weights of one input
    double exceptionsPerInput =
        0.0; ///< distinct +11 and +13 among them: for Vivado shift-adds, unless multipliers are shared
    /// Of the weights themselves where inputs differ in width: distinct values of three digits and more among
    /// those of inputs that are wide enough for a DSP. Unset: all inputs are as wide.
    std::optional<double> widePerInput = {};
    double multiplierDigits = 3.0; ///< mean canonical digits of those values
    double twoDigitBits = 2.0;     ///< mean bits from the first to the last one of the former
    double multiplierBits = 3.0;   ///< and of the latter
    int constantBits = 1;          ///< two's-complement bits that hold all but about 0.3 % of the weights
    double digits = 0.0;           ///< mean canonical digits of a weight, zeros included
    double enclosedBits = 0.0;  ///< mean bits from the first to the last one of a magnitude, zeros included
    double magnitudeBits = 1.0; ///< mean bits of a nonzero magnitude
    bool unit = false; ///< all nonzero weights have one magnitude, up to a power of two an output: products
                       ///< are the inputs themselves
    double longestSum = 0.0; ///< most nonzero weights of one output; 0 in expectation: inputs x nonzero
    bool measured = false;   ///< of the weights themselves, not expected
    double liveInputs = 1.0; ///< fraction of inputs with a nonzero weight
    double liveOutputs = 1.0;
};

/// Bits from the first to the last one of a number: 3 for 20 = 10100b. 0 for 0.
[[nodiscard]] int enclosedBits(std::uint64_t value);

/// Counted on the weights themselves: products by equal constants on an input are counted once. O(weights log
/// outputs). `values` has inputs x outputs entries, input by input.
[[nodiscard]] WeightStatistics measuredStatistics(std::span<const std::int64_t> values, int inputs,
                                                  int outputs);

/// Distinct values with three canonical digits and more, those of each input that has at least `narrowest` of
/// `widths` bits, summed over the inputs. O(weights log outputs).
[[nodiscard]] double wideConstants(std::span<const std::int64_t> values, int inputs, int outputs,
                                   std::span<const int> widths, int narrowest);

/// Expectation over weights drawn independently from the assumed distribution with variance 1/inputs, rounded
/// to the grid of `precision` and saturated. Trained weights (trained_weights.h) of three bits and more are
/// taken as they are; of the others and the other distributions, when the grid is so coarse that more than
/// half of the weights would vanish, the distribution is scaled up until half of them live, as
/// quantisation-aware training does (QKeras' QInitializer). Results are kept; thread-safe. O(1) when kept,
/// else O(standard deviation in units of the last bit, at most 16384).
[[nodiscard]] WeightStatistics weightStatistics(int inputs, int outputs, const Precision& precision,
                                                const WeightAssumption& assumption,
                                                const LayerRole& role = {});

} // namespace snac::hardware
