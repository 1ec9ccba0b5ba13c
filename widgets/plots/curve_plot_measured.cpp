// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Arrows from an estimated cost to what a tool made of it.
#include "curve_plot_private.h"
#include "unit_text.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr double curveHeadLength = 9.0;
constexpr double curveHeadAngle = 0.42; ///< radians to either side
constexpr double shortestArrow = 2.0;   ///< px: below, the tool agrees and a ring says so

} // namespace

const CurveMeasured* CurvePlot::Private::measuredOf(int id) const
{
    const auto found = std::ranges::find(measured, id, &CurveMeasured::id);
    return found == measured.end() ? nullptr : &*found;
}

/// At the height of its point: the network is the same. Null where it has no place.
QPointF CurvePlot::Private::measuredPixel(const CurveMeasured& one) const
{
    const int index = spotOf(one.id);
    const bool shown =
        std::isfinite(one.x) && (plot->xAxis->scaleType() != QCPAxis::stLogarithmic || one.x > 0.0);
    if (index < 0 || !shown)
        return {};
    return {plot->xAxis->coordToPixel(one.x), spots[static_cast<std::size_t>(index)].pixel.y()};
}

void CurvePlot::Private::paintMeasured(QCPPainter* painter) const
{
    const QColor color = colors(q->palette()).budget;
    painter->save();
    painter->setClipRect(plot->axisRect()->rect());
    for (const CurveMeasured& one : measured) {
        const QPointF end = measuredPixel(one);
        if (end.isNull())
            continue;
        const QPointF begin = spots[static_cast<std::size_t>(spotOf(one.id))].pixel;
        painter->setPen(QPen(color, 2.0));
        painter->setBrush(Qt::NoBrush);
        if (std::abs(end.x() - begin.x()) < shortestArrow) {
            painter->drawEllipse(end, curveHeadLength, curveHeadLength);
            continue;
        }
        painter->drawLine(begin, end);
        const double back = end.x() > begin.x() ? -1.0 : 1.0;
        const QPointF side(back * curveHeadLength * std::cos(curveHeadAngle),
                           curveHeadLength * std::sin(curveHeadAngle));
        painter->setBrush(color);
        painter->drawPolygon(QPolygonF({end, end + side, end + QPointF(side.x(), -side.y())}));
    }
    painter->restore();
}

void CurvePlot::setMeasured(std::vector<CurveMeasured> measured)
{
    d->measured = std::move(measured);
    d->schedule(true);
}

QPointF CurvePlot::arrowEnd(int id) const
{
    const CurveMeasured* one = d->measuredOf(id);
    const QPointF end = one ? d->measuredPixel(*one) : QPointF();
    return end.isNull() ? end : end + QPointF(d->plot->pos());
}

} // namespace snac::widgets
