// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

// Parts of rows that are not free to fall anywhere: whole groups, or one time after the other. Private to the
// room.

namespace snac::data {

/// The part of each row, so that all rows of a group fall into one. The largest groups choose first, groups
/// of one size in random order; each goes where the classes are furthest below `shares` (of the rows, one a
/// part, in all 1). No part stays empty where there are as many groups as parts. `kinds`: the class of each
/// row, or all 0.
[[nodiscard]] std::vector<int> partsByGroup(const std::vector<int>& groups, const std::vector<int>& kinds,
                                            const std::vector<double>& shares, std::uint64_t seed);

/// The rows of each part, the earliest in the first: as near to `shares` as whole times allow, for rows of
/// one time stay together. Nothing where there are fewer times than parts.
[[nodiscard]] std::vector<std::vector<int>> partsByTime(const std::vector<double>& times,
                                                        const std::vector<double>& shares);

/// How many different ones there are.
[[nodiscard]] std::int64_t differentOf(const std::vector<int>& groups);
[[nodiscard]] std::int64_t differentOf(std::vector<double> times);

} // namespace snac::data
