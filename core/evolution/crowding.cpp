// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crowding_sides.h"
#include "objectives.h"
#include "removal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace snac::evolution {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// For every objective the order of the front as a linked list, so that a member can leave in O(M).
class CrowdingLists
{
public:
    CrowdingLists(const PointSet& points, std::span<const int> front)
        : m_points(points)
        , m_front(front)
        , m_neighbours(points.dimensions, std::vector<Neighbours>(front.size()))
        , m_halfSpans(points.dimensions, 0.0)
        , m_constant(points.dimensions, true)
    {
        for (std::size_t m = 0; m < points.dimensions; ++m) {
            link(m);
        }
    }

    [[nodiscard]] double distance(std::size_t member) const
    {
        if (m_front.size() == 1) {
            return infinity;
        }
        double sum = 0.0;
        for (std::size_t m = 0; m < m_neighbours.size(); ++m) {
            sum += side(m, member);
        }
        return sum;
    }

    [[nodiscard]] CrowdingSide part(std::size_t objective, std::size_t member) const
    {
        const auto [before, after] = m_neighbours[objective][member];
        return {before == none ? -1 : static_cast<int>(before), after == none ? -1 : static_cast<int>(after),
                side(objective, member)};
    }

    /// Calls `changed` for every neighbour whose distance is another one now.
    template<class Changed>
    void remove(std::size_t member, Changed changed)
    {
        for (auto& list : m_neighbours) {
            const auto [before, after] = list[member];
            if (before != none) {
                list[before].after = after;
                changed(before);
            }
            if (after != none) {
                list[after].before = before;
                changed(after);
            }
        }
    }

private:
    struct Neighbours
    {
        std::size_t before = none;
        std::size_t after = none;
    };

    [[nodiscard]] double value(std::size_t objective, std::size_t member) const
    {
        return m_points[static_cast<std::size_t>(m_front[member])][objective];
    }

    void link(std::size_t objective)
    {
        std::vector<std::size_t> order(m_front.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return value(objective, i); });
        if (order.empty() || value(objective, order.front()) == value(objective, order.back())) {
            return;
        }
        m_constant[objective] = false;
        // Of those equal at the upper end the first in front order is the extreme, as at the lower end.
        const auto top = std::ranges::lower_bound(order, value(objective, order.back()), {},
                                                  [&](std::size_t i) { return value(objective, i); });
        std::rotate(top, top + 1, order.end());
        for (std::size_t i = 0; i < order.size(); ++i) {
            m_neighbours[objective][order[i]] = {i == 0 ? none : order[i - 1],
                                                 i + 1 == order.size() ? none : order[i + 1]};
        }
        m_halfSpans[objective] = halfFiniteSpan(objective, order);
    }

    [[nodiscard]] double halfFiniteSpan(std::size_t objective, const std::vector<std::size_t>& order) const
    {
        double low = infinity;
        double high = -infinity;
        for (const std::size_t i : order) {
            if (std::isfinite(value(objective, i))) {
                low = std::min(low, value(objective, i));
                high = std::max(high, value(objective, i));
            }
        }
        return low < high ? std::max(high / 2 - low / 2, std::numeric_limits<double>::min()) : 0.0;
    }

    /// What one objective adds.
    [[nodiscard]] double side(std::size_t objective, std::size_t member) const
    {
        if (m_constant[objective]) {
            return 0.0;
        }
        const auto [before, after] = m_neighbours[objective][member];
        if (before == none || after == none) {
            return infinity;
        }
        const double low = value(objective, before);
        const double high = value(objective, after);
        if (low == high) {
            return 0.0;
        }
        // Halves first: the difference of two large finite numbers must not overflow.
        return std::isfinite(low) && std::isfinite(high) ? (high / 2 - low / 2) / m_halfSpans[objective]
                                                         : infinity;
    }

    const PointSet& m_points;
    std::span<const int> m_front;
    std::vector<std::vector<Neighbours>> m_neighbours; ///< [objective][member]
    std::vector<double> m_halfSpans;                   ///< of the finite values
    std::vector<bool> m_constant;                      ///< over the whole front
};

} // namespace

std::vector<double> crowdingDistances(const PointSet& points, std::span<const int> front)
{
    const CrowdingLists lists(points, front);
    std::vector<double> distances(front.size());
    for (std::size_t i = 0; i < front.size(); ++i) {
        distances[i] = lists.distance(i);
    }
    return distances;
}

std::vector<std::vector<CrowdingSide>> crowdingSides(const PointSet& points, std::span<const int> front)
{
    const CrowdingLists lists(points, front);
    std::vector<std::vector<CrowdingSide>> parts(front.size());
    for (std::size_t i = 0; i < front.size(); ++i) {
        for (std::size_t m = 0; m < points.dimensions; ++m) {
            parts[i].push_back(lists.part(m, i));
        }
    }
    return parts;
}

CrowdingCut cutByCrowding(const PointSet& points, std::span<const int> front, std::size_t count)
{
    CrowdingLists lists(points, front);
    return removeOneByOne(lists, front.size(), count);
}

} // namespace snac::evolution
