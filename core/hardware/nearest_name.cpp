// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearest_name.h"

#include "snac/space/nearest.h"

#include <algorithm>
#include <utility>

namespace snac::hardware {

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

std::vector<std::string> nearestNames(std::string_view wanted, const std::vector<std::string>& names,
                                      std::size_t count)
{
    // A name of a screenful is not a typing slip; comparing it would only cost time.
    constexpr std::size_t longest = 64;
    if (wanted.empty() || wanted.size() > longest) {
        return {};
    }
    const std::string low = lowered(wanted);
    std::vector<std::pair<int, std::string>> found;
    for (const std::string& name : names) {
        const std::string other = lowered(name);
        const bool contains =
            low.size() >= 2 && (other.contains(low) || (other.size() >= 2 && low.contains(other)));
        const int distance = contains ? 1 : static_cast<int>(space::editDistance(low, other));
        if (distance <= 2 + static_cast<int>(low.size()) / 5 && distance < static_cast<int>(low.size())) {
            found.emplace_back(distance, name);
        }
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, std::string>::first);
    std::vector<std::string> result;
    for (const auto& [distance, name] : found) {
        if (result.size() < count && std::ranges::find(result, name) == result.end()) {
            result.push_back(name);
        }
    }
    return result;
}

} // namespace snac::hardware
