// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "candidate_cost.h"

#include <string>
#include <vector>

namespace snac::hardware {

/// The changes that a designer thinks of first.
enum class Change {
    OneBitLess,   ///< one fraction bit less in weights and values
    MoreSparsity, ///< a tenth of each layer's weights more is zero
    DoubleReuse   ///< each layer at twice its reuse factor
};

/// Part of the weights that MoreSparsity takes away.
inline constexpr double addedSparsity = 0.1;

/// What one change alone would make of a price.
struct WhatIf
{
    Change change = Change::OneBitLess;
    std::string what;              ///< "1 bit less (ap_fixed<7,3>)"
    Result<HardwareEstimate> cost; ///< or why the network cannot have the change
};

/// Each change, priced by the model itself; what it does to the accuracy is not known before the network is
/// trained again. Weights that are known are rounded to the coarser grid (half away from zero), and the
/// smallest of them go first where more are to be zero; of expected ones the expectation changes. O(weights
/// log weights).
[[nodiscard]] std::vector<WhatIf> whatIf(const CostModel& model, const PricedDesign& design,
                                         const Board& board);

} // namespace snac::hardware
