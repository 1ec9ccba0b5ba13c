// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/fixedpoint/network.h"
#include "snac/network/quantization.h"

#include <optional>
#include <vector>

namespace snac::synthesis {

/// The same network as floats with formats, of which fromQuantized() makes it again; nothing where floats
/// cannot hold the weights, or a table is beyond what formats can say. Requires check() of the network.
[[nodiscard]] std::optional<network::QuantizedNetwork> quantizedOf(const fixedpoint::Network& integers);

/// The signed format that just holds the integers, with such a fraction. Requires at least one.
[[nodiscard]] FixedFormat narrowestFormat(const std::vector<std::int64_t>& raw, int fraction);

} // namespace snac::synthesis
