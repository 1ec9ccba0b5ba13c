// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cost_model.h"

namespace snac::hardware {

/// Sets the percentages of the four resources, their mean and their maximum from the values. O(1).
void setShares(HardwareEstimate& estimate, const Board& board);

enum class Bound { Low, High };

/// The estimate with every figure at one of its 90 % bounds: what a pessimist (or an optimist) plans with.
/// Percentages and the time in ns follow; operation counts are exact and stay; layers and warnings are left
/// out. The bounds of different resources need not be reached together, so the mean of the upper bounds is
/// an upper bound of the mean.
[[nodiscard]] HardwareEstimate atBound(const HardwareEstimate& estimate, const Board& board, Bound bound);

} // namespace snac::hardware
