// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace snac::study {

// Two networks in floating point stand beside a compressed one, and each has its own word in every table,
// report and file.

/// The step's own weights, pruned, before they are rounded.
inline constexpr std::string_view beforeRounding = "unquantized";
/// From the trial's own network, which is what "as float" means.
inline constexpr std::string_view changeFromTrial = "to trial";

} // namespace snac::study
