// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QVector>

#include <optional>
#include <utility>
#include <vector>

namespace snac::widgets {

/// Which way is better on an axis.
struct Senses
{
    bool maximizeX = false;
    bool maximizeY = false;
};

/// Indices of the points no other one dominates in the plane, from the best x to the worst; equal points are
/// all kept. Points that are not finite are left out. O(N log N).
[[nodiscard]] std::vector<int> planeFront(const std::vector<QPointF>& points, Senses senses);

/// Staircase through `front` (pixels, from the best x to the worst) to the edge `worstX`: goes along the
/// level of a point until the next one is reached, so that everything behind it is dominated.
[[nodiscard]] QVector<QPointF> staircase(const std::vector<QPointF>& front, double worstX);

/// The rectangle between the neighbours of `front[i]`; nothing at the ends (infinite crowding distance) or
/// without area.
[[nodiscard]] std::optional<QRectF> crowdingBox(const std::vector<QPointF>& front, std::size_t i);

struct AxisRange
{
    double low = 0.0;
    double high = 1.0;
};

/// Range that shows all of `needed` and all of `values`, but for the worst twentieth where that lies far off
/// the others, with a margin. `budget` widens it when it lies within a third of the span. Values the scale
/// cannot show are ignored.
[[nodiscard]] AxisRange niceRange(std::vector<double> values, const std::vector<double>& needed,
                                  bool maximize, bool logarithmic, std::optional<double> budget);

/// Ticks at 1, 2 and 5 times powers of ten (fewer where the range is wide, plain steps where it is narrow).
[[nodiscard]] QVector<double> logTicks(double low, double high, int wanted);
/// "0.5", "20", "1 k", "2.5 M", "1e-06".
[[nodiscard]] QString tickText(double value);
/// A value in full, with its decimals (negative: so many significant digits) and thin spaces between
/// thousands: every view shows a number by it.
[[nodiscard]] QString valueText(double value, int decimals);
/// Heading of a column or an axis: "LUT [%]", "Parameters".
[[nodiscard]] QString headingText(const QString& label, const QString& unit);

/// Places a label beside `anchor` inside `area`: the first of right, left, above, below (at `distance`) that
/// touches no obstacle, otherwise the one that touches least.
[[nodiscard]] QRectF placeLabel(QSizeF size, QPointF anchor, double distance, const QRectF& area,
                                const std::vector<QRectF>& obstacles);

} // namespace snac::widgets
