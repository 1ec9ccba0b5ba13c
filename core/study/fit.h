// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/study_config.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::study {

/// Whether a network fits, as sure as its estimate is.
enum class Fit {
    Fits,      ///< even the upper bounds keep every limit
    NotSure,   ///< a limit lies within the bounds
    DoesNotFit ///< even the lower bounds break a limit
};

[[nodiscard]] std::string_view fitName(Fit fit); ///< "fits", "not sure", "does not fit"

/// The verdict, and the limit that decides it: of the worst kind, the one that is used up most.
struct FitVerdict
{
    Fit fit = Fit::Fits;
    Quantity quantity = Quantity::LutPct;
    hardware::Estimate figure; ///< of that quantity, stored units
    double limit = 0.0;
    bool budget = false; ///< the limit is a budget of the study, else the board
};

/// Compares value and 90 % bounds of every resource with the board, and of every budget that is known before
/// training with its limit. O(budgets).
[[nodiscard]] FitVerdict fitOf(const hardware::HardwareEstimate& hardware, const hardware::Board& board,
                               const std::vector<Constraint>& budgets = {});

/// "not sure: LUT 4.20 % (3.10 to 6.00), budget 5.00 %".
[[nodiscard]] std::string fitText(const FitVerdict& verdict);

} // namespace snac::study
