// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network.h"

#include "snac/base/error.h"

#include <cstddef>
#include <span>
#include <vector>

namespace snac::fixedpoint {

/// Bytes of an integer network for a store, and back, to the last bit. O(weights + table entries).
[[nodiscard]] std::vector<std::byte> serialize(const Network& network);
/// Nothing in the bytes is believed: what is returned passes check(). Errors: truncated or foreign bytes.
[[nodiscard]] Result<Network> deserialize(std::span<const std::byte> bytes);

} // namespace snac::fixedpoint
