// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace snac::evolution {

Archive::Archive(std::size_t dimensions)
{
    if (dimensions == 0) {
        throw std::invalid_argument("Archive: at least one objective is needed");
    }
    m_points.dimensions = dimensions;
}

bool Archive::insert(int id, std::span<const double> point)
{
    if (point.size() != m_points.dimensions) {
        throw std::invalid_argument("Archive::insert: the point has another number of objectives");
    }
    if (contains(id)) {
        return true;
    }
    if (std::ranges::any_of(point, [](double v) { return std::isnan(v); })) {
        return false;
    }
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (dominates(m_points[i], point)) {
            return false;
        }
    }
    std::vector<int> ids;
    PointSet points{m_points.dimensions, {}};
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (!dominates(point, m_points[i])) {
            ids.push_back(m_ids[i]);
            points.push(m_points[i]);
        }
    }
    ids.push_back(id);
    points.push(point);
    m_ids = std::move(ids);
    m_points = std::move(points);
    return true;
}

bool Archive::contains(int id) const
{
    return std::ranges::find(m_ids, id) != m_ids.end();
}

} // namespace snac::evolution
