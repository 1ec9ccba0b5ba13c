// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network_detail.h"

namespace snac::hardware {

/// Whether a network can be costed at all with these settings and details: ranges of precision, clock, reuse
/// factor and widths, at least one dense layer, details that fit it. Errors say the nearest valid value.
[[nodiscard]] Result<> checkDesign(const network::Architecture& architecture, const HlsConfig& config,
                                   const NetworkDetail& detail);

} // namespace snac::hardware
