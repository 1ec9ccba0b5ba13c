// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac {

// What a user most likely meant by a name that does not exist. Upper and lower case of ASCII are the same,
// and texts longer than 64 characters are near to nothing: they are no slip of the keyboard.

/// Optimal-string-alignment distance (insert, delete, replace, swap of neighbours). O(|a| |b|).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate with the smallest distance, if that is at most a third of the longer word (at least 1).
[[nodiscard]] std::optional<std::string> closestName(std::string_view name,
                                                     const std::vector<std::string>& candidates);

/// Up to `count` of `names`, nearest first, that are near enough to be a slip of the keyboard or contain each
/// other; one that differs in upper and lower case alone is the only one.
[[nodiscard]] std::vector<std::string>
nearestNames(std::string_view wanted, const std::vector<std::string>& names, std::size_t count = 3);

/// "a, b, c" with "..." after `limit` names.
[[nodiscard]] std::string joinNames(const std::vector<std::string>& names, std::size_t limit = 12);

} // namespace snac
