// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/fixedpoint/network.h"
#include "snac/hardware/network_detail.h"
#include "snac/network/architecture.h"

namespace snac::compression {

/// The integer network as it is built: with the reuse factors and strategies that its trial chose by layer
/// (`chosen`), at the nearest factor that fits a layer that became narrower. `architecture` is of the
/// compressed network, `strategy` that of layers that chose none. O(weights).
[[nodiscard]] hardware::NetworkDetail detailAsBuilt(const hardware::NetworkDetail& chosen,
                                                    hardware::Strategy strategy,
                                                    const network::Architecture& architecture,
                                                    const fixedpoint::Network& integers);

} // namespace snac::compression
