// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectives.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace snac::evolution {

namespace {

/// Below this many pairs comparing all of them is faster than splitting further.
constexpr std::size_t smallPairs = 400;
constexpr std::size_t smallSet = 24;

using Indices = std::vector<std::uint32_t>;
using Subset = std::span<const std::uint32_t>;

/// Highest rank seen so far at or below a height: steps that rise in both height and rank.
class Staircase
{
public:
    void clear() { m_steps.clear(); }

    [[nodiscard]] int rankAtOrBelow(double height) const
    {
        const auto above = firstAbove(height);
        return above == 0 ? -1 : m_steps[above - 1].rank;
    }

    void raise(double height, int rank)
    {
        std::size_t first = firstAbove(height);
        if (first > 0 && m_steps[first - 1].rank >= rank) {
            return;
        }
        std::size_t last = first;
        while (last < m_steps.size() && m_steps[last].rank <= rank) {
            ++last;
        }
        if (first > 0 && m_steps[first - 1].height == height) {
            --first;
        }
        const auto at = m_steps.begin() + static_cast<std::ptrdiff_t>(first);
        if (first == last) {
            m_steps.insert(at, {height, rank});
        } else {
            *at = {height, rank};
            m_steps.erase(at + 1, m_steps.begin() + static_cast<std::ptrdiff_t>(last));
        }
    }

private:
    struct Step
    {
        double height;
        int rank;
    };

    [[nodiscard]] std::size_t firstAbove(double height) const
    {
        const auto above = std::upper_bound(m_steps.begin(), m_steps.end(), height,
                                            [](double h, const Step& step) { return h < step.height; });
        return static_cast<std::size_t>(above - m_steps.begin());
    }

    std::vector<Step> m_steps;
};

/// Divide and conquer (Jensen 2003; with ties as in Fortin, Grandier & Parizeau 2013 and Buzdalov & Shalyto
/// 2014): O(N log^(M-1) N) whatever the shape of the fronts.
///
/// Works on different points in lexicographic order. Subsets are lists of positions in that order, ascending.
/// "On k objectives" means: the other ones are known to be no worse, so weak dominance on the first k is
/// dominance.
class Sorter
{
public:
    Sorter(std::vector<double> sorted, std::size_t dimensions)
        : m_values(std::move(sorted))
        , m_dimensions(dimensions)
        , m_ranks(m_values.size() / dimensions, 0)
    {
    }

    std::vector<int> run()
    {
        Indices all(m_ranks.size());
        std::iota(all.begin(), all.end(), 0U);
        rankWithin(all, m_dimensions);
        return std::move(m_ranks);
    }

private:
    struct Split
    {
        Indices below;
        Indices equal;
        Indices above;
        Indices belowOrEqual;
    };

    [[nodiscard]] double value(std::uint32_t point, std::size_t objective) const
    {
        return m_values[point * m_dimensions + objective];
    }

    /// a comes before b, so the first objective needs no look.
    [[nodiscard]] bool weaklyDominates(std::uint32_t a, std::uint32_t b, std::size_t k) const
    {
        const double* p = m_values.data() + a * m_dimensions;
        const double* q = m_values.data() + b * m_dimensions;
        for (std::size_t i = k - 1; i > 0; --i) {
            if (p[i] > q[i]) {
                return false;
            }
        }
        return true;
    }

    void pushBehind(std::uint32_t dominator, std::uint32_t point)
    {
        m_ranks[point] = std::max(m_ranks[point], m_ranks[dominator] + 1);
    }

    [[nodiscard]] Split split(Subset set, std::size_t objective, double pivot) const
    {
        Split parts;
        parts.below.reserve(set.size());
        parts.above.reserve(set.size());
        parts.belowOrEqual.reserve(set.size());
        for (const std::uint32_t point : set) {
            const double v = value(point, objective);
            if (v > pivot) {
                parts.above.push_back(point);
                continue;
            }
            parts.belowOrEqual.push_back(point);
            (v < pivot ? parts.below : parts.equal).push_back(point);
        }
        return parts;
    }

    [[nodiscard]] double median(Subset a, Subset b, std::size_t objective)
    {
        m_scratch.clear();
        for (const Subset set : {a, b}) {
            for (const std::uint32_t point : set) {
                m_scratch.push_back(value(point, objective));
            }
        }
        const auto middle = m_scratch.begin() + static_cast<std::ptrdiff_t>(m_scratch.size() / 2);
        std::nth_element(m_scratch.begin(), middle, m_scratch.end());
        return *middle;
    }

    /// Final ranks of `set`, whose members differ on the first k objectives, given what others did to them
    /// already.
    void rankWithin(Subset set, std::size_t k)
    {
        if (set.size() < 2) {
            return;
        }
        if (k <= 2) {
            sweepWithin(set, k);
            return;
        }
        if (set.size() <= smallSet) {
            for (std::size_t b = 1; b < set.size(); ++b) {
                for (std::size_t a = 0; a < b; ++a) {
                    if (m_ranks[set[a]] >= m_ranks[set[b]] && weaklyDominates(set[a], set[b], k)) {
                        pushBehind(set[a], set[b]);
                    }
                }
            }
            return;
        }
        const Split parts = split(set, k - 1, median(set, {}, k - 1));
        rankWithin(parts.below, k);
        rankAfter(parts.below, parts.equal, k - 1);
        rankWithin(parts.equal, k - 1);
        rankAfter(parts.belowOrEqual, parts.above, k - 1);
        rankWithin(parts.above, k);
    }

    /// Pushes members of `after` behind those of `before` (ranks final) that dominate them on k objectives.
    void rankAfter(Subset before, Subset after, std::size_t k)
    {
        if (before.empty() || after.empty() || before.front() > after.back()) {
            return;
        }
        if (k <= 2) {
            sweepAfter(before, after, k);
            return;
        }
        if (before.size() * after.size() <= smallPairs) {
            compareAll(before, after, k);
            return;
        }
        const auto byObjective = [this, k](std::uint32_t a, std::uint32_t b) {
            return value(a, k - 1) < value(b, k - 1);
        };
        const auto [lowBefore, highBefore] = std::minmax_element(before.begin(), before.end(), byObjective);
        const auto [lowAfter, highAfter] = std::minmax_element(after.begin(), after.end(), byObjective);
        if (value(*highBefore, k - 1) <= value(*lowAfter, k - 1)) {
            rankAfter(before, after, k - 1);
            return;
        }
        if (value(*lowBefore, k - 1) > value(*highAfter, k - 1)) {
            return;
        }
        const double pivot = median(before, after, k - 1);
        const Split first = split(before, k - 1, pivot);
        const Split second = split(after, k - 1, pivot);
        rankAfter(first.below, second.below, k);
        rankAfter(first.belowOrEqual, second.equal, k - 1);
        rankAfter(first.belowOrEqual, second.above, k - 1);
        rankAfter(first.above, second.above, k);
    }

    void compareAll(Subset before, Subset after, std::size_t k)
    {
        for (const std::uint32_t b : after) {
            for (const std::uint32_t a : before) {
                if (a > b) {
                    break;
                }
                if (m_ranks[a] >= m_ranks[b] && weaklyDominates(a, b, k)) {
                    pushBehind(a, b);
                }
            }
        }
    }

    /// Height of the sweep: the second objective, or the same for all where there is only one.
    [[nodiscard]] double height(std::uint32_t point, std::size_t k) const
    {
        return k < 2 ? 0.0 : value(point, 1);
    }

    void sweepWithin(Subset set, std::size_t k)
    {
        m_stairs.clear();
        for (const std::uint32_t point : set) {
            const double h = height(point, k);
            m_ranks[point] = std::max(m_ranks[point], m_stairs.rankAtOrBelow(h) + 1);
            m_stairs.raise(h, m_ranks[point]);
        }
    }

    void sweepAfter(Subset before, Subset after, std::size_t k)
    {
        // A dominator always precedes in lexicographic order, so merging by position is enough, ties
        // included.
        m_stairs.clear();
        auto next = before.begin();
        for (const std::uint32_t point : after) {
            for (; next != before.end() && *next < point; ++next) {
                m_stairs.raise(height(*next, k), m_ranks[*next]);
            }
            m_ranks[point] = std::max(m_ranks[point], m_stairs.rankAtOrBelow(height(point, k)) + 1);
        }
    }

    std::vector<double> m_values;
    std::size_t m_dimensions;
    std::vector<int> m_ranks;
    std::vector<double> m_scratch;
    Staircase m_stairs;
};

} // namespace

std::vector<int> nonDominatedRanks(const PointSet& points)
{
    const std::size_t count = points.size();
    const std::size_t dimensions = points.dimensions;
    struct Entry
    {
        double first;
        std::uint32_t index;
    };
    std::vector<Entry> order(count);
    for (std::size_t i = 0; i < count; ++i) {
        order[i] = {points[i][0], static_cast<std::uint32_t>(i)};
    }
    const double* values = points.values.data();
    std::sort(order.begin(), order.end(), [values, dimensions](const Entry& a, const Entry& b) {
        if (a.first != b.first) {
            return a.first < b.first;
        }
        const double* p = values + a.index * dimensions;
        const double* q = values + b.index * dimensions;
        return std::lexicographical_compare(p + 1, p + dimensions, q + 1, q + dimensions);
    });

    // Equal points share a rank, so each is sorted once.
    std::vector<double> different;
    different.reserve(points.values.size());
    std::vector<std::uint32_t> position(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto point = points[order[i].index];
        const bool repeated = i > 0 && std::ranges::equal(point, points[order[i - 1].index]);
        if (!repeated) {
            different.insert(different.end(), point.begin(), point.end());
        }
        position[order[i].index] = static_cast<std::uint32_t>(different.size() / dimensions - 1);
    }
    if (count == 0) {
        return {};
    }
    const std::vector<int> ranks = Sorter(std::move(different), dimensions).run();
    std::vector<int> result(count);
    for (std::size_t i = 0; i < count; ++i) {
        result[i] = ranks[position[i]];
    }
    return result;
}

} // namespace snac::evolution
