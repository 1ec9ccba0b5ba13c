// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include "snac/hardware/network_detail.h"

namespace snac::fixedpoint {

/// What CostModel::estimateDetailed() should know of the network: its integer weights in the narrowest
/// precision that holds them, the precision of what enters each layer, and its accumulator (the one that
/// holds every sum, where none was chosen). The cost model's precisions are signed and have 0 to all bits
/// before the point: an unsigned format is given by its bits, and a point outside of them is moved to the
/// nearest end, as only the widths cost anything. Requires check() of the network. O(weights).
[[nodiscard]] hardware::NetworkDetail hardwareDetail(const Network& network);

} // namespace snac::fixedpoint
