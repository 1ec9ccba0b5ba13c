// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pruning.h"

#include "snac/fixedpoint/network.h"

namespace snac::lesson {

/// The recorded network as the evaluator takes it. Error: it cannot be computed.
[[nodiscard]] Result<fixedpoint::Network> integersOf(const PrunedNetwork& network);

} // namespace snac::lesson
