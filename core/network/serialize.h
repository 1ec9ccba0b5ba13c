// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trained_network.h"

#include "snac/base/error.h"

#include <cstddef>
#include <vector>

namespace snac::network {

/// Bytes for the store and back. Errors: truncated or foreign bytes, sizes that contradict the architecture.
[[nodiscard]] std::vector<std::byte> serialize(const TrainedNetwork& network);
[[nodiscard]] Result<TrainedNetwork> deserialize(const std::vector<std::byte>& bytes,
                                                 const Architecture& architecture);

} // namespace snac::network
