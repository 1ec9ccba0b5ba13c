// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measured_design.h"

#include <string>

namespace snac::calibration {

/// Gives a design the integers of its own weights, and the formats of its layers, out of an .npz archive
/// (arrays without names of their own format, numpy.savez). For layer k from 0: `w{k}_int` (inputs x
/// outputs), `w{k}_frac_bits` (one number, or one a weight; default 0); of the values that enter it `in_bits`
/// and `in_int`, behind layer 0 `a0_bits` and `a0_int`, or, one a value, `.._frac_bits` and `.._int_est`; and
/// `acc{k}_bits` where sums have a format of their own. Weights that no live input meets are taken as 0.
/// Errors: no archive, an array that is missing or does not fit the architecture.
[[nodiscard]] Result<> readWeights(const std::string& file, MeasuredDesign& design);

/// The same for every design of a table whose row names a file of weights, by the folder of the table.
/// Returns how many there were. Errors: that of the first file, with the line of its row.
[[nodiscard]] Result<int> readWeightsBeside(const std::string& table, MeasuredDesigns& designs);

} // namespace snac::calibration
