// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>

#include <compare>
#include <vector>

namespace snac::widgets {

/// A tiling of the plane by equal hexagons that stand on a corner: each place belongs to the cell whose
/// centre is the nearest.
class HexGrid
{
public:
    /// `radius`: from a centre to a corner, above 0. `origin`: the centre of the cell (0, 0).
    explicit HexGrid(double radius, QPointF origin = {});

    struct Cell
    {
        long long column = 0;
        long long row = 0; ///< each row is half a cell further to the right than the one before
        auto operator<=>(const Cell&) const = default;
    };
    [[nodiscard]] Cell cellOf(const QPointF& place) const; ///< of a place that is finite
    [[nodiscard]] QPointF centreOf(const Cell& cell) const;

private:
    double m_width; ///< between the centres of neighbours in a row
    double m_height;
    QPointF m_origin;
};

/// A hexagon of HexGrid.
[[nodiscard]] QPolygonF hexagon(const QPointF& centre, double radius);

struct HexBin
{
    HexGrid::Cell cell;
    int count = 0;
};
/// How many of the places lie in each cell that has any, in the order of the cells. O(N log N).
[[nodiscard]] std::vector<HexBin> hexBins(const HexGrid& grid, const std::vector<QPointF>& places);

/// From 0 for a single one to 1 for `most`, by the logarithm.
[[nodiscard]] double densityShare(int count, int most);

} // namespace snac::widgets
