// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hex_bins.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace snac::widgets {

HexGrid::HexGrid(double radius, QPointF origin)
    : m_width(std::numbers::sqrt3 * radius)
    , m_height(1.5 * radius)
    , m_origin(origin)
{
}

QPointF HexGrid::centreOf(const Cell& cell) const
{
    const auto row = static_cast<double>(cell.row);
    return m_origin + QPointF((static_cast<double>(cell.column) + 0.5 * row) * m_width, row * m_height);
}

/// Of the cells in the rows above and below the place the nearest one is among the four beside it.
HexGrid::Cell HexGrid::cellOf(const QPointF& place) const
{
    const QPointF at = place - m_origin;
    const auto above = static_cast<long long>(std::floor(at.y() / m_height));
    Cell nearest;
    double least = -1.0;
    for (const long long row : {above, above + 1}) {
        const double across = at.x() / m_width - 0.5 * static_cast<double>(row);
        const Cell cell{std::llround(across), row};
        const QPointF apart = place - centreOf(cell);
        const double distance = QPointF::dotProduct(apart, apart);
        if (least < 0.0 || distance < least) {
            least = distance;
            nearest = cell;
        }
    }
    return nearest;
}

QPolygonF hexagon(const QPointF& centre, double radius)
{
    constexpr int corners = 6;
    QPolygonF outline;
    for (int i = 0; i < corners; ++i) {
        const double angle = (0.5 + i) * std::numbers::pi / 3.0;
        outline << centre + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    return outline;
}

std::vector<HexBin> hexBins(const HexGrid& grid, const std::vector<QPointF>& places)
{
    std::vector<HexGrid::Cell> cells;
    cells.reserve(places.size());
    for (const QPointF& place : places)
        cells.push_back(grid.cellOf(place));
    std::ranges::sort(cells);
    std::vector<HexBin> bins;
    for (const HexGrid::Cell& cell : cells) {
        if (bins.empty() || bins.back().cell != cell)
            bins.push_back({cell, 0});
        ++bins.back().count;
    }
    return bins;
}

double densityShare(int count, int most)
{
    return most > 1 ? std::clamp(std::log(count) / std::log(most), 0.0, 1.0) : 0.0;
}

} // namespace snac::widgets
