// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml_tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace snac::config {

/// Where a dotted path leads in a tree: the entry itself, or the deepest map on the way to it.
struct PathPlace
{
    bool found = false;
    int key = -1;                  ///< node of the key; of the deepest section when not found (-1: the root)
    int value = -1;                ///< node of the value; of the deepest section's value when not found
    int map = -1;                  ///< node of the map the entry is in
    std::size_t entry = 0;         ///< its position in that map
    std::vector<std::string> rest; ///< segments that are missing
};

/// Follows `path`. Requires a root that is a map.
[[nodiscard]] PathPlace findPath(const YamlTree& tree, std::string_view path);
/// Equal kinds, texts and children, wherever they stand.
[[nodiscard]] bool sameValue(const YamlTree& a, const YamlNode& x, const YamlTree& b, const YamlNode& y);

} // namespace snac::config
