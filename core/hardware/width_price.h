// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layer_cost.h"

namespace snac::hardware {

/// What a weight costs in a hard-wired dense layer as a straight line in its bits: `first` LUT for the first
/// one, `more` for each further one.
struct WidthPriceLine
{
    double first = 0.0;
    double more = 0.0;
};

/// The line through what latencyDense() saves without such a weight (weightSavings(): its term in an adder
/// tree, its product by the canonical signed digits, DSP as `lutPerSlice` LUT), in the mean over all
/// magnitudes of 1 bit and over all of 6 bits. It is a stand-in to learn by, not a price: products that
/// several outputs share are counted for each, magnitudes are taken as equally likely, and the price of a
/// whole network is a figure of the cost model alone. O(1).
[[nodiscard]] WidthPriceLine widthPrice(const DesignPoint& design, double lutPerSlice);

/// LUT of an activation for one bit of one neuron that it hands on.
[[nodiscard]] double activationBitPrice(const DesignPoint& design, network::ActivationKind kind);

} // namespace snac::hardware
