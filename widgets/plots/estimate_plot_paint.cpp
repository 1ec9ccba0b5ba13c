// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn on the layers of the scatter plot.
#include "estimate_plot_private.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr double radius = 3.6;
constexpr double drawnBand = 0.1;
constexpr int bandSteps = 64;
constexpr int longestName = 240; ///< of a group, in pixels
constexpr int shapes = 4;

} // namespace

/// Groups differ by shape as well as by colour.
void EstimatePlot::Private::paintMark(QCPPainter* painter, const QPointF& centre, int group,
                                      double size) const
{
    const Colors& c = colors(q->palette());
    const QColor color = colorOf(group);
    QColor fill = color;
    fill.setAlphaF(0.75F);
    painter->setPen(QPen(blend(color, c.dark ? QColor(Qt::white) : QColor(Qt::black), 0.4), 0.8));
    painter->setBrush(fill);
    const double x = centre.x();
    const double y = centre.y();
    const double r = size;
    switch (group % shapes) {
    case 0:
        painter->drawEllipse(centre, r, r);
        break;
    case 1:
        painter->drawRect(QRectF(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r));
        break;
    case 2:
        painter->drawPolygon(
            QPolygonF({{x, y - 1.2 * r}, {x + 1.15 * r, y + 0.85 * r}, {x - 1.15 * r, y + 0.85 * r}}));
        break;
    default:
        painter->drawPolygon(
            QPolygonF({{x, y - 1.3 * r}, {x + 1.3 * r, y}, {x, y + 1.3 * r}, {x - 1.3 * r, y}}));
    }
}

void EstimatePlot::Private::paintGround(QCPPainter* painter) const
{
    if (q->pointCount() == 0)
        return;
    const Colors& c = colors(q->palette());
    const QCPRange range = plot->xAxis->range();
    QPolygonF upper;
    QPolygonF lower;
    for (int i = 0; i <= bandSteps; ++i) {
        const double place = range.lower + (range.upper - range.lower) * i / bandSteps;
        const double value = std::max(0.0, std::pow(10.0, place) - 1.0);
        upper << pixelOf(value, (1.0 + drawnBand) * value);
        lower.prepend(pixelOf(value, (1.0 - drawnBand) * value));
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.accentSoft);
    painter->drawPolygon(QPolygonF(upper + lower));
    painter->setPen(QPen(c.accentOnCard, 1.2));
    painter->setBrush(Qt::NoBrush);
    painter->drawLine(pixelOf(std::pow(10.0, range.lower) - 1.0, std::pow(10.0, range.lower) - 1.0),
                      pixelOf(std::pow(10.0, range.upper) - 1.0, std::pow(10.0, range.upper) - 1.0));
}

void EstimatePlot::Private::paintPoints(QCPPainter* painter) const
{
    // The largest group first, so that small ones are not hidden below it.
    std::vector<int> counts(static_cast<std::size_t>(std::max<qsizetype>(groups.size(), 1)), 0);
    std::vector<std::size_t> order;
    const auto groupOf = [&](std::size_t i) {
        return static_cast<std::size_t>(std::clamp(points[i].group, 0, static_cast<int>(counts.size()) - 1));
    };
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (std::isfinite(pixels[i].x())) {
            order.push_back(i);
            ++counts[groupOf(i)];
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return counts[groupOf(a)] > counts[groupOf(b)]; });
    for (const std::size_t i : order)
        paintMark(painter, pixels[i], points[i].group, radius);
}

void EstimatePlot::Private::paintMarks(QCPPainter* painter) const
{
    const Colors& c = colors(q->palette());
    const auto ring = [&](int index, const QPen& pen) {
        if (index < 0 || static_cast<std::size_t>(index) >= pixels.size() ||
            !std::isfinite(pixels[static_cast<std::size_t>(index)].x()))
            return;
        const EstimatePoint& point = points[static_cast<std::size_t>(index)];
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(pixels[static_cast<std::size_t>(index)], 8.0, 8.0);
        if (std::isfinite(point.low) && std::isfinite(point.high) && point.low < point.high) {
            const QPointF low = pixelOf(point.synthesized, std::max(0.0, point.low));
            const QPointF high = pixelOf(point.synthesized, std::max(0.0, point.high));
            painter->drawLine(low, high);
            painter->drawLine(low - QPointF(4, 0), low + QPointF(4, 0));
            painter->drawLine(high - QPointF(4, 0), high + QPointF(4, 0));
        }
    };
    ring(hovered, QPen(c.muted, 1.5));
    ring(indexOf.value(selected, -1), QPen(c.text, 2.0));
}

void EstimatePlot::Private::paintLegend(QCPPainter* painter) const
{
    if (q->pointCount() == 0)
        return;
    const Colors& c = colors(q->palette());
    const QRect area = plot->axisRect()->rect();
    const QRect strip(area.left(), area.top() - 30, area.width(), 24);
    painter->setFont(smallFont(q->font()));
    const QFontMetrics metrics(painter->font());
    const QString count = EstimatePlot::tr("%1 of %2 within ±10 %").arg(q->withinBand()).arg(q->pointCount());
    const int right = area.right() - metrics.horizontalAdvance(count);
    painter->setPen(c.text);
    painter->drawText(QRect(right, strip.top(), area.right() - right + 1, strip.height()),
                      int(Qt::AlignVCenter | Qt::AlignLeft), count);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.accentSoft);
    painter->drawRoundedRect(QRectF(right - 24, strip.center().y() - 5, 18, 11), 2, 2);
    painter->setPen(QPen(c.accentOnCard, 1.2));
    painter->drawLine(QPointF(right - 24, strip.center().y() + 4),
                      QPointF(right - 6, strip.center().y() - 4));
    int left = area.left() + 4;
    for (int group = 0; group < groups.size(); ++group) {
        const QString name = metrics.elidedText(groups.at(group), Qt::ElideMiddle, longestName);
        const int width = 14 + metrics.horizontalAdvance(name) + 14;
        painter->setPen(c.muted);
        if (left + width > right - 32) {
            const QString rest = EstimatePlot::tr("+ %1").arg(groups.size() - group);
            painter->drawText(QRect(left, strip.top(), right - 32 - left, strip.height()),
                              int(Qt::AlignVCenter | Qt::AlignLeft), rest);
            return;
        }
        painter->drawText(QRect(left + 14, strip.top(), width, strip.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), name);
        paintMark(painter, QPointF(left + 5, strip.center().y() + 0.5), group, 4.0);
        left += width;
    }
}

} // namespace snac::widgets
