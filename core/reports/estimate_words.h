// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/hardware/cost_model.h"
#include "snac/study/quantity.h"

#include <span>
#include <string>
#include <vector>

namespace snac::study {

// An estimate in words, the same in terminal and window.

/// "5120 (-12.3 %)": a figure of a changed network, and its difference to the network as it is.
[[nodiscard]] std::string changedText(Quantity quantity, const hardware::HardwareEstimate& changed,
                                      const hardware::HardwareEstimate& cost);
/// "Multiplications 1344, Parameters 1413".
[[nodiscard]] std::string listedText(std::span<const Quantity> quantities,
                                     const hardware::HardwareEstimate& cost);
/// What is counted of a network, as a fact or by somebody's formula.
[[nodiscard]] std::vector<Quantity> countedFigures(bool byFormula);

/// What holds of each change that hardware::whatIf() prices.
inline constexpr const char* changesNote =
    "Each change alone, by the cost model; what it does to the accuracy only training tells.";

} // namespace snac::study
