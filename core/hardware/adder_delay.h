// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace snac::hardware {

// Delay in ns of a ripple-carry addition on UltraScale+, speed grade -2, as in the hls4ml model.
inline constexpr double addNs = 0.375;
inline constexpr double addNsPerBit = 0.0315;

} // namespace snac::hardware
