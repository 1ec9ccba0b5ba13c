// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace snac::data {

/// For each of `wanted` its place in `names`: names that are the same first, then those that differ in
/// capitals alone, no place twice. Unset where there is none.
[[nodiscard]] std::vector<std::optional<int>> placesOfNames(const std::vector<std::string>& wanted,
                                                            const std::vector<std::string>& names);

} // namespace snac::data
