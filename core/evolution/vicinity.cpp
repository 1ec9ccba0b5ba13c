// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objectives.h"
#include "removal.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace snac::evolution {

namespace {

/// Every member's nearest neighbours among those left.
class Vicinity
{
public:
    Vicinity(const PointSet& points, std::span<const int> front)
        : m_points(points)
        , m_front(front)
        , m_scales(points.dimensions, 0.0)
        , m_best(front.size(), false)
        , m_left(front.size())
        , m_nearest(front.size())
    {
        std::iota(m_left.begin(), m_left.end(), std::size_t{0});
        for (std::size_t m = 0; m < points.dimensions; ++m) {
            measureObjective(m);
        }
        for (std::size_t i = 0; i < front.size(); ++i) {
            findNearest(i);
        }
    }

    /// Product of the (squared) distances to the nearest neighbours, as many as there are objectives.
    [[nodiscard]] double distance(std::size_t member) const
    {
        if (m_best[member]) {
            return infinity;
        }
        double product = 1.0;
        for (const Neighbour& neighbour : m_nearest[member]) {
            if (neighbour.squared == 0.0) {
                return 0.0;
            }
            product *= neighbour.squared;
        }
        return std::min(product, std::numeric_limits<double>::max()); // never ahead of the best ones
    }

    template<class Changed>
    void remove(std::size_t member, Changed changed)
    {
        std::erase(m_left, member);
        for (const std::size_t i : m_left) {
            const auto isMember = [member](const Neighbour& neighbour) { return neighbour.member == member; };
            if (std::ranges::any_of(m_nearest[i], isMember)) {
                findNearest(i);
                changed(i);
            }
        }
    }

private:
    struct Neighbour
    {
        double squared;
        std::size_t member;
        auto operator<=>(const Neighbour&) const = default;
    };

    [[nodiscard]] double value(std::size_t objective, std::size_t member) const
    {
        return m_points[static_cast<std::size_t>(m_front[member])][objective];
    }

    /// Scale (1 / span of the finite values, 0 if constant), and the first of the best members, which is
    /// never crowded.
    void measureObjective(std::size_t objective)
    {
        double low = infinity;
        double high = -infinity;
        std::size_t best = 0;
        for (std::size_t i = 0; i < m_front.size(); ++i) {
            const double v = value(objective, i);
            best = v < value(objective, best) ? i : best;
            if (std::isfinite(v)) {
                low = std::min(low, v);
                high = std::max(high, v);
            }
        }
        m_scales[objective] =
            low < high ? 0.5 / std::max(high / 2 - low / 2, std::numeric_limits<double>::min()) : 0.0;
        if (!m_front.empty()) {
            m_best[best] = true;
        }
    }

    [[nodiscard]] double squaredDistance(std::size_t a, std::size_t b) const
    {
        double sum = 0.0;
        for (std::size_t m = 0; m < m_scales.size(); ++m) {
            const double p = value(m, a);
            const double q = value(m, b);
            if (p == q) {
                continue;
            }
            if (!std::isfinite(p) || !std::isfinite(q)) {
                return infinity;
            }
            const double d = p * m_scales[m] - q * m_scales[m];
            sum += d * d;
        }
        return sum;
    }

    void findNearest(std::size_t member)
    {
        std::vector<Neighbour>& nearest = m_nearest[member];
        nearest.clear();
        for (const std::size_t other : m_left) {
            if (other == member) {
                continue;
            }
            const Neighbour neighbour{squaredDistance(member, other), other};
            if (nearest.size() == m_scales.size()) {
                if (!(neighbour < nearest.back())) {
                    continue;
                }
                nearest.pop_back();
            }
            nearest.insert(std::ranges::upper_bound(nearest, neighbour), neighbour);
        }
    }

    const PointSet& m_points;
    std::span<const int> m_front;
    std::vector<double> m_scales;
    std::vector<bool> m_best;
    std::vector<std::size_t> m_left;
    std::vector<std::vector<Neighbour>> m_nearest; ///< ascending
};

} // namespace

CrowdingCut cutByVicinity(const PointSet& points, std::span<const int> front, std::size_t count)
{
    Vicinity vicinity(points, front);
    return removeOneByOne(vicinity, front.size(), count);
}

} // namespace snac::evolution
