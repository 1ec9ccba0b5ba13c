// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace snac::study {

// Two networks in floating point stand beside a compressed one, and each has its own word in every table,
// report and file.

/// The step's own weights, pruned, before they are rounded.
inline constexpr std::string_view beforeRounding = "unquantized";
/// From the trial as float.
inline constexpr std::string_view changeFromTrial = "to trial";

// "As float" is of one of two networks, and each figure says of which: the trial's own, which the study keeps
// and its test scores are of, or, where that has seen the rows of the steps, one that was trained again.
inline constexpr std::string_view ownAsFloat = "'s own network as float";
inline constexpr std::string_view againAsFloat = " trained again for compression, as float";

} // namespace snac::study
