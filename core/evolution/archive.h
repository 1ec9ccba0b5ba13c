// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/evolution/objectives.h"

#include <vector>

namespace snac::evolution {

/// All feasible non-dominated trials ever seen. Points equal in every objective are all kept.
class Archive
{
public:
    explicit Archive(std::size_t dimensions);

    /// Returns whether the point is now a member; members that it dominates leave. A point with a NaN never
    /// enters; an id that is a member already stays as it is. O(M |archive|). Throws std::invalid_argument
    /// where the number of objectives differs.
    bool insert(int id, std::span<const double> point);
    [[nodiscard]] const std::vector<int>& ids() const { return m_ids; } ///< in order of insertion
    [[nodiscard]] const PointSet& points() const { return m_points; }
    [[nodiscard]] bool contains(int id) const;

private:
    std::vector<int> m_ids;
    PointSet m_points;
};

} // namespace snac::evolution
