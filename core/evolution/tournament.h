// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "survival.h"

#include <compare>

namespace snac::evolution {

/// Who wins a binary tournament (Deb et al. 2002): the lower rank, of equal ranks the larger crowding
/// distance. `less`: a wins; `greater`: b wins; equivalent: chance decides.
[[nodiscard]] inline std::partial_ordering tournamentOrder(const Standing& a, const Standing& b)
{
    return a.rank != b.rank ? std::partial_ordering(a.rank <=> b.rank) : b.crowding <=> a.crowding;
}

} // namespace snac::evolution
