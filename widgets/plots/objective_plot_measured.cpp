// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Arrows from what was estimated to what a tool made of it.
#include "objective_plot_private.h"
#include "unit_text.h"

#include "snac/widgets/shown_number.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr double headLength = 9.0;
constexpr double headAngle = 0.42; ///< radians to either side
constexpr double shortest = 2.0;   ///< px: below, the tool agrees and a ring says so

} // namespace

const PlotMeasured* ObjectivePlot::Private::measuredOf(int trial) const
{
    const auto found = std::ranges::find(measured, trial, &PlotMeasured::trial);
    return found == measured.end() ? nullptr : &*found;
}

/// An axis that the tool has no figure for keeps the trial's own value: its network is the same.
QPointF ObjectivePlot::Private::measuredPixel(const PlotMeasured& one) const
{
    const QPointF nowhere(std::nan(""), std::nan(""));
    const int index = indexOf.value(one.trial, -1);
    if (index < 0 || !hasPair())
        return nowhere;
    const QPointF told = valueOf(one.values);
    const QPointF own = valueOf(points[static_cast<std::size_t>(index)].values);
    if (!std::isfinite(told.x()) && !std::isfinite(told.y()))
        return nowhere;
    const QPointF value(std::isfinite(told.x()) ? told.x() : own.x(),
                        std::isfinite(told.y()) ? told.y() : own.y());
    const bool shown = (plot->xAxis->scaleType() != QCPAxis::stLogarithmic || value.x() > 0.0) &&
                       (plot->yAxis->scaleType() != QCPAxis::stLogarithmic || value.y() > 0.0);
    return shown ? QPointF(plot->xAxis->coordToPixel(value.x()), plot->yAxis->coordToPixel(value.y()))
                 : nowhere;
}

void ObjectivePlot::Private::paintMeasured(QCPPainter* painter) const
{
    if (!hasPair() || !shows(Layer::Measured))
        return;
    const QColor color = colors(q->palette()).budget;
    painter->save();
    painter->setClipRect(plot->axisRect()->rect());
    for (const PlotMeasured& one : measured) {
        const QPointF end = measuredPixel(one);
        const int index = indexOf.value(one.trial, -1);
        if (index < 0 || !std::isfinite(end.x()) || !std::isfinite(pixelAt(index).x()))
            continue;
        const QPointF begin = pixelAt(index);
        const double length = std::hypot(end.x() - begin.x(), end.y() - begin.y());
        painter->setPen(QPen(color, 2.0));
        painter->setBrush(Qt::NoBrush);
        if (length < shortest) {
            painter->drawEllipse(end, headLength, headLength);
            continue;
        }
        painter->drawLine(begin, end);
        const double direction = std::atan2(begin.y() - end.y(), begin.x() - end.x());
        QPolygonF head{end};
        for (const double side : {-headAngle, headAngle})
            head << end + headLength * QPointF(std::cos(direction + side), std::sin(direction + side));
        painter->setBrush(color);
        painter->drawPolygon(head);
    }
    painter->restore();
}

QStringList ObjectivePlot::Private::measuredLines(int trial) const
{
    const PlotMeasured* one = measuredOf(trial);
    const int index = indexOf.value(trial, -1);
    if (one == nullptr || index < 0)
        return {};
    QStringList lines;
    const std::vector<double>& own = points[static_cast<std::size_t>(index)].values;
    for (int i = 0; i < axes.size() && i < static_cast<int>(one->values.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (!std::isfinite(one->values[at]) || at >= own.size())
            continue;
        const AxisInfo& axis = axes.at(i);
        lines << ObjectivePlot::tr("%1: estimate %2 → %3 %4")
                     .arg(axis.label, valueWithUnit(own[at], axis.decimals, axis.unit), one->origin,
                          valueWithUnit(one->values[at], axis.decimals, axis.unit));
    }
    return lines;
}

void ObjectivePlot::setMeasured(std::vector<PlotMeasured> measured)
{
    d->measured = std::move(measured);
    d->schedule(true);
}

QPointF ObjectivePlot::arrowEnd(int trial) const
{
    const PlotMeasured* one = d->measuredOf(trial);
    const QPointF end = one ? d->measuredPixel(*one) : QPointF(std::nan(""), 0.0);
    return std::isfinite(end.x()) ? end + QPointF(d->plot->pos()) : QPointF();
}

} // namespace snac::widgets
