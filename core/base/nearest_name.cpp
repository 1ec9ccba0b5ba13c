// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearest_name.h"

#include "ascii.h"

#include <algorithm>
#include <utility>

namespace snac {

namespace {

constexpr std::size_t longestWord = 64;

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lowerCase(a[i - 1]) == lowerCase(b[j - 1]);
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
            const bool swapped = i > 1 && j > 1 && lowerCase(a[i - 1]) == lowerCase(b[j - 2]) &&
                                 lowerCase(a[i - 2]) == lowerCase(b[j - 1]);
            if (swapped) {
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
            }
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last[b.size()];
}

std::optional<std::string> closestName(std::string_view name, const std::vector<std::string>& candidates)
{
    std::optional<std::string> best;
    std::size_t bestDistance = longestWord;
    if (name.empty() || name.size() > longestWord) {
        return best;
    }
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longestWord) {
            continue;
        }
        const std::size_t distance = editDistance(name, candidate);
        const std::size_t allowed = std::max<std::size_t>(1, std::max(name.size(), candidate.size()) / 3);
        if (distance <= allowed && distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

std::vector<std::string> nearestNames(std::string_view wanted, const std::vector<std::string>& names,
                                      std::size_t count)
{
    if (wanted.empty() || wanted.size() > longestWord) {
        return {};
    }
    const std::string low = lowerCase(wanted);
    if (const auto same =
            std::ranges::find(names, low, [](const std::string& name) { return lowerCase(name); });
        same != names.end()) {
        return {*same}; // nothing else is meant
    }
    std::vector<std::pair<int, std::string>> found;
    for (const std::string& name : names) {
        const std::string other = lowerCase(name);
        const bool contains =
            low.size() >= 2 && (other.contains(low) || (other.size() >= 2 && low.contains(other)));
        const int distance = contains ? 1 : static_cast<int>(editDistance(low, other));
        // Half of a short word may differ, no more: foo is no slip of ff.
        if (distance <= 2 + static_cast<int>(low.size()) / 5 &&
            2 * distance <= static_cast<int>(low.size())) {
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

std::string joinNames(const std::vector<std::string>& names, std::size_t limit)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? "" : ", ";
        if (i == limit) {
            return text + "...";
        }
        text += names[i];
    }
    return text;
}

} // namespace snac
