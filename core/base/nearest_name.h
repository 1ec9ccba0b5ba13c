// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/base/number_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace snac::space {

/// Optimal-string-alignment distance (insert, delete, replace, swap of neighbours), ignoring ASCII case.
/// O(|a| |b|).
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

/// The candidate a user most likely meant: the one with the smallest distance, if that is at most a third of
/// the longer word (at least 1). Texts longer than 64 characters never match.
[[nodiscard]] std::optional<std::string> closestName(std::string_view name,
                                                     const std::vector<std::string>& candidates);

/// "a, b, c" with "..." after `limit` names.
[[nodiscard]] std::string joinNames(const std::vector<std::string>& names, std::size_t limit = 12);

using snac::numberText;

} // namespace snac::space
