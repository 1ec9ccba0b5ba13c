// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace snac::hardware {

/// ASCII lower case.
[[nodiscard]] std::string lowered(std::string_view text);

/// Up to `count` of `names`, nearest first, that are near enough to be a slip of the keyboard or contain each
/// other.
[[nodiscard]] std::vector<std::string>
nearestNames(std::string_view wanted, const std::vector<std::string>& names, std::size_t count = 3);

} // namespace snac::hardware
