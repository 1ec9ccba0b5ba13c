// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adder_network.h"

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace snac::synthesis {

/// Number of nonzero canonical signed digits: where v and 3v differ (Prodinger 2000). O(1). Requires |value|
/// below 2^62.
[[nodiscard]] inline int digitCount(std::int64_t value)
{
    const auto magnitude = static_cast<std::uint64_t>(std::abs(value));
    return std::popcount(magnitude ^ (3 * magnitude));
}

/// The canonical signed digits of weight * operand, the lowest first: no two neighbours are both nonzero, and
/// no other digits from {-1, 0, 1} are fewer.
inline void appendDigits(std::int64_t weight, int operand, int shift, std::vector<SignedTerm>& terms)
{
    const bool negative = weight < 0;
    auto rest = static_cast<std::uint64_t>(std::abs(weight));
    for (; rest != 0; ++shift, rest >>= 1U) {
        if ((rest & 1U) == 0) {
            continue;
        }
        const bool minus = (rest & 3U) == 3U;
        terms.push_back({operand, shift, minus != negative});
        rest = minus ? rest + 1 : rest - 1;
    }
}

} // namespace snac::synthesis
