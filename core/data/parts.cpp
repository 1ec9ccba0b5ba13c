// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts.h"

#include "snac/base/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace snac::data {

namespace {

constexpr std::uint64_t groupOrderTag = 0x67726f75;

/// One group: its rows, and how many of each class it has.
struct RowGroup
{
    std::vector<int> rows;
    std::map<int, double> counts;
};

/// In the order in which they choose.
std::vector<RowGroup> groupsInOrder(const std::vector<int>& groups, const std::vector<int>& kinds,
                                    std::uint64_t seed)
{
    std::map<int, RowGroup> byNumber; // ordered, so that the order of the rows does not matter
    for (std::size_t row = 0; row < groups.size(); ++row) {
        RowGroup& group = byNumber[groups[row]];
        group.rows.push_back(static_cast<int>(row));
        group.counts[kinds[row]] += 1.0;
    }
    std::vector<RowGroup> all;
    for (auto& [number, group] : byNumber) {
        all.push_back(std::move(group));
    }
    Random::derive(seed, {groupOrderTag}).shuffle(all);
    std::stable_sort(all.begin(), all.end(),
                     [](const RowGroup& a, const RowGroup& b) { return a.rows.size() > b.rows.size(); });
    return all;
}

/// What the parts have, against what they should have.
class PartFiller
{
public:
    PartFiller(const std::vector<int>& kinds, const std::vector<double>& shares)
        : m_shares(shares)
        , m_have(shares.size())
        , m_empty(shares.size())
    {
        for (const int kind : kinds) {
            m_totals[kind] += 1.0;
        }
    }

    /// `left`: groups that have not chosen yet, this one too.
    int choose(const RowGroup& group, std::size_t left)
    {
        int best = -1;
        double least = 0.0;
        for (std::size_t part = 0; part < m_shares.size(); ++part) {
            if (left <= m_empty && !m_have[part].empty()) {
                continue; // the last ones fill what would stay empty
            }
            const double change = changeOf(group, part);
            if (best < 0 || change < least) {
                best = static_cast<int>(part);
                least = change;
            }
        }
        auto& have = m_have[static_cast<std::size_t>(best)];
        m_empty -= have.empty() ? 1 : 0;
        for (const auto& [kind, count] : group.counts) {
            have[kind] += count;
        }
        return best;
    }

private:
    /// Of the sum of squared differences from the shares, each class in units of its own rows.
    [[nodiscard]] double changeOf(const RowGroup& group, std::size_t part) const
    {
        double change = 0.0;
        for (const auto& [kind, count] : group.counts) {
            const double total = m_totals.at(kind);
            const auto found = m_have[part].find(kind);
            const double have = found != m_have[part].end() ? found->second : 0.0;
            change += count * (2.0 * (have - m_shares[part] * total) + count) / (total * total);
        }
        return change;
    }

    const std::vector<double>& m_shares;
    std::map<int, double> m_totals;
    std::vector<std::map<int, double>> m_have; ///< rows of each class, one a part
    std::size_t m_empty;                       ///< parts without a group
};

} // namespace

std::vector<int> partsByGroup(const std::vector<int>& groups, const std::vector<int>& kinds,
                              const std::vector<double>& shares, std::uint64_t seed)
{
    const std::vector<RowGroup> all = groupsInOrder(groups, kinds, seed);
    PartFiller filler(kinds, shares);
    std::vector<int> parts(groups.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int part = filler.choose(all[i], all.size() - i);
        for (const int row : all[i].rows) {
            parts[static_cast<std::size_t>(row)] = part;
        }
    }
    return parts;
}

std::vector<std::vector<int>> partsByTime(const std::vector<double>& times, const std::vector<double>& shares)
{
    std::vector<int> order(times.size());
    std::iota(order.begin(), order.end(), 0);
    const auto timeOf = [&](int row) { return times[static_cast<std::size_t>(row)]; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return timeOf(a) < timeOf(b); });
    std::vector<std::size_t> starts; // of each time, in `order`, and the end
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || timeOf(order[i]) > timeOf(order[i - 1])) {
            starts.push_back(i);
        }
    }
    const std::size_t count = starts.size();
    starts.push_back(order.size());
    if (count < shares.size()) {
        return {};
    }
    std::vector<std::vector<int>> parts;
    double share = 0.0;
    std::size_t first = 0;
    for (std::size_t part = 0; part < shares.size(); ++part) {
        share += shares[part];
        const double wanted = share * static_cast<double>(order.size());
        const std::size_t others = shares.size() - 1 - part; // each needs a time of its own
        std::size_t end = others == 0 ? count : first + 1;
        const auto distance = [&](std::size_t to) {
            return std::abs(static_cast<double>(starts[to]) - wanted);
        };
        while (end < count - others && distance(end + 1) <= distance(end)) {
            ++end;
        }
        parts.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(starts[first]),
                           order.begin() + static_cast<std::ptrdiff_t>(starts[end]));
        first = end;
    }
    return parts;
}

std::int64_t differentOf(const std::vector<int>& groups)
{
    return std::ssize(std::set<int>(groups.begin(), groups.end()));
}

std::int64_t differentOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return std::unique(times.begin(), times.end()) - times.begin();
}

} // namespace snac::data
