// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing of curves, fronts, levels and marks.
#include "curve_plot_private.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

QColor CurvePlot::Private::colorOf(int index, bool faint) const
{
    const Colors& c = colors(q->palette());
    const QColor full = index < 0 ? c.muted
                        : c.dark  ? blend(category(index), Qt::white, 0.25)
                                  : category(index);
    return faint ? blend(c.card, full, 0.45) : full;
}

void CurvePlot::Private::paintMark(QPainter* painter, const QPointF& at, CurveMark mark, const QColor& color,
                                   const QColor& ground, double radius)
{
    painter->setPen(mark == CurveMark::Ring ? QPen(color, 1.8) : QPen(ground, 1.2));
    painter->setBrush(mark == CurveMark::Ring ? ground : color);
    if (mark == CurveMark::Square)
        painter->drawRect(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius));
    else if (mark == CurveMark::Diamond) {
        const double reach = 1.25 * radius; // a diamond of the same area
        const QPointF corners[] = {at + QPointF(0, -reach), at + QPointF(reach, 0), at + QPointF(0, reach),
                                   at + QPointF(-reach, 0)};
        painter->drawConvexPolygon(corners, 4);
    } else if (mark != CurveMark::None)
        painter->drawEllipse(at, radius, radius);
}

void CurvePlot::Private::paintGround(QCPPainter* painter) const
{
    if (isEmpty())
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = plot->axisRect()->rect();
    const Senses senses{xAxis.maximize, yAxis.maximize};
    painter->setAntialiasing(false);
    for (const CurveFront& front : fronts) {
        if (!front.ground || front.points.empty())
            continue;
        std::vector<QPointF> steps;
        for (const int i : planeFront(front.points, senses)) {
            const QPointF& p = front.points[static_cast<std::size_t>(i)];
            steps.push_back(pixelOf(p.x(), p.y()));
        }
        const double worstX = senses.maximizeX ? area.left() : area.right();
        const double worstY = senses.maximizeY ? area.bottom() : area.top();
        QVector<QPointF> shape = staircase(steps, worstX);
        shape.append({worstX, worstY});
        shape.append({steps.front().x(), worstY});
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.dominated);
        painter->drawPolygon(shape.constData(), static_cast<int>(shape.size()));
    }
    if (floor) {
        const double at = std::clamp(plot->yAxis->coordToPixel(*floor), area.top(), area.bottom());
        QRectF forbidden = area;
        if (yAxis.maximize)
            forbidden.setTop(at);
        else
            forbidden.setBottom(at);
        QColor shade = c.budget;
        shade.setAlphaF(c.dark ? 0.14F : 0.08F);
        painter->fillRect(forbidden, shade);
    }
    painter->setAntialiasing(true);
}

void CurvePlot::Private::paintFronts(QCPPainter* painter) const
{
    if (isEmpty())
        return;
    const QRectF area = plot->axisRect()->rect();
    const Senses senses{xAxis.maximize, yAxis.maximize};
    for (const CurveFront& front : fronts) {
        std::vector<QPointF> steps;
        for (const int i : planeFront(front.points, senses)) {
            const QPointF& p = front.points[static_cast<std::size_t>(i)];
            steps.push_back(pixelOf(p.x(), p.y()));
        }
        const QVector<QPointF> line = staircase(steps, senses.maximizeX ? area.left() : area.right());
        painter->setPen(QPen(colorOf(front.color, false), 1.8, front.dashed ? Qt::DashLine : Qt::SolidLine,
                             Qt::FlatCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line.constData(), static_cast<int>(line.size()));
    }
}

void CurvePlot::Private::paintCurves(QCPPainter* painter) const
{
    const Colors& c = colors(q->palette());
    for (const bool faint : {true, false}) {
        for (const Curve& curve : curves) {
            if (curve.faint != faint || !curve.joined)
                continue;
            QPolygonF line;
            for (const CurvePoint& point : curve.points) {
                if (std::isfinite(point.x) && std::isfinite(point.y))
                    line << pixelOf(point.x, point.y);
            }
            painter->setPen(QPen(colorOf(curve.color, faint), faint ? 1.2 : 2.0,
                                 curve.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter->setBrush(Qt::NoBrush);
            painter->drawPolyline(line);
        }
        for (const Spot& spot : spots) {
            const Curve& curve = curves[static_cast<std::size_t>(spot.curve)];
            if (curve.faint != faint)
                continue;
            const QColor color = colorOf(curve.color, faint);
            if (spot.below) { // a triangle that points to where it is
                const double tip = yAxis.maximize ? 5.0 : -5.0;
                painter->setPen(QPen(c.card, 1));
                painter->setBrush(color);
                painter->drawPolygon(QPolygonF({spot.pixel + QPointF(-5, -tip), spot.pixel + QPointF(5, -tip),
                                                spot.pixel + QPointF(0, tip)}));
            } else {
                paintMark(painter, spot.pixel, curve.mark, color, c.card, faint ? 2.6 : 4.6);
            }
        }
    }
}

namespace {

double overlapOf(const QRectF& place, const std::vector<QRectF>& others)
{
    double sum = 0.0;
    for (const QRectF& other : others) {
        const QRectF overlap = place.intersected(other);
        sum += std::max(0.0, overlap.width()) * std::max(0.0, overlap.height());
    }
    return sum;
}

} // namespace

/// Where words would hide a point or a stretch of a line.
std::vector<QRectF> CurvePlot::Private::drawnPlaces() const
{
    std::vector<QRectF> places;
    for (const Spot& spot : spots) {
        if (!curves[static_cast<std::size_t>(spot.curve)].faint)
            places.emplace_back(spot.pixel - QPointF(6, 6), QSizeF(12, 12));
    }
    if (const int index = spotOf(selected); index >= 0) { // with its ring
        places.emplace_back(spots[static_cast<std::size_t>(index)].pixel - QPointF(12, 12), QSizeF(24, 24));
    }
    constexpr double stride = 6.0;
    for (const Curve& curve : curves) {
        for (std::size_t i = 1; curve.joined && i < curve.points.size(); ++i) {
            const QLineF piece(pixelOf(curve.points[i - 1].x, curve.points[i - 1].y),
                               pixelOf(curve.points[i].x, curve.points[i].y));
            const double steps = std::clamp(std::ceil(piece.length() / stride), 1.0, 400.0);
            for (double k = 0.0; std::isfinite(piece.length()) && k <= steps; k += 1.0)
                places.emplace_back(piece.pointAt(k / steps) - QPointF(3, 3), QSizeF(6, 6));
        }
    }
    return places;
}

void CurvePlot::Private::paintLevels(QCPPainter* painter) const
{
    if (isEmpty())
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = plot->axisRect()->rect();
    painter->setFont(smallFont(q->font()));
    const QFontMetricsF metrics(painter->font());
    std::vector<QRectF> obstacles = drawnPlaces();
    const auto drawLevel = [&](double y, const QString& text, const QColor& color, Qt::PenStyle style) {
        const double at = plot->yAxis->coordToPixel(y);
        const bool inside = at >= area.top() && at <= area.bottom();
        if (inside) {
            painter->setPen(QPen(color, 1.3, style));
            painter->drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        }
        // Its figure stands at the end: that stays.
        const QString shown = metrics.elidedText(
            inside ? text : text + (at < area.top() ? QStringLiteral(" ↑") : QStringLiteral(" ↓")),
            Qt::ElideMiddle, area.width() * 0.7);
        const QSizeF size(metrics.horizontalAdvance(shown) + 8, metrics.height());
        const double y0 = std::clamp(at, area.top() + 2, area.bottom() - 2);
        const QRectF line(area.left(), at - 1, area.width(), 2);
        QRectF best;
        double bestCost = 1e18;
        const double last = area.right() - size.width() - 4;
        for (double x = area.left() + 4; x < last + 24; x += 24) {
            for (const double top : {y0 - size.height() - 2, y0 + 3}) {
                const QRectF place(QPointF(std::min(x, last), std::clamp(top, area.top() + 1,
                                                                         area.bottom() - size.height() - 1)),
                                   size);
                const double cost =
                    (top > y0 ? 1.0 : 0.0) + overlapOf(place, obstacles) + overlapOf(place, {line});
                if (cost < bestCost) {
                    bestCost = cost;
                    best = place;
                }
            }
        }
        QColor ground = c.card;
        ground.setAlphaF(0.8F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(best, 3, 3);
        painter->setPen(color);
        painter->drawText(best, int(Qt::AlignCenter), shown);
        obstacles.push_back(best);
    };
    for (const CurveLevel& level : levels)
        drawLevel(level.y, level.text, c.muted, Qt::DotLine);
    if (floor)
        drawLevel(*floor, floorText, c.budget, Qt::DashLine);
}

void CurvePlot::Private::paintLegend(QCPPainter* painter) const
{
    const Colors& c = colors(q->palette());
    painter->setFont(smallFont(q->font()));
    layOutLegend([&](const CurveKey& key, const QRectF& place) {
        const double middle = place.center().y();
        const QColor color = colorOf(key.color, false);
        const double width = key.line ? 20.0 : 8.0;
        if (key.line) {
            painter->setPen(QPen(color, 2.0, key.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
            painter->drawLine(QPointF(place.left(), middle), QPointF(place.left() + width, middle));
        }
        paintMark(painter, QPointF(place.left() + width / 2, middle), key.mark, color, c.card, 4.2);
        painter->setPen(c.muted);
        const QRectF words = place.adjusted(width + 6, 0, 0, 0);
        painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap), key.text);
    });
    paintOutside(painter);
}

/// How many the triangles at the edge stand for, beside them where it hides least.
void CurvePlot::Private::paintOutside(QCPPainter* painter) const
{
    const Colors& c = colors(q->palette());
    const int below = q->outside();
    if (below <= 0)
        return;
    const QRectF area = plot->axisRect()->rect();
    const QString text =
        (yAxis.maximize ? CurvePlot::tr("%1 below this range") : CurvePlot::tr("%1 above this range"))
            .arg(below);
    const QFontMetricsF metrics(painter->font());
    const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height());
    const double top = yAxis.maximize ? area.bottom() - size.height() - 16 : area.top() + 16;
    const std::vector<QRectF> obstacles = drawnPlaces();
    QRectF best;
    double bestCost = 1e18;
    for (double x = area.right() - size.width() - 4; x >= area.left() + 4; x -= 16) {
        const QRectF place(QPointF(x, top), size);
        const double cost = overlapOf(place, obstacles);
        if (cost < bestCost) {
            bestCost = cost;
            best = place;
        }
    }
    if (best.isNull())
        best = QRectF(QPointF(area.left(), top), size);
    QColor ground = c.card;
    ground.setAlphaF(0.85F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(best, 3, 3);
    painter->setPen(c.muted);
    painter->drawText(best, int(Qt::AlignCenter), text);
}

void CurvePlot::Private::paintMarks(QCPPainter* painter) const
{
    const Colors& c = colors(q->palette());
    painter->setBrush(Qt::NoBrush);
    if (hovered >= 0 && static_cast<std::size_t>(hovered) < spots.size()) {
        painter->setPen(QPen(c.muted, 1.5));
        painter->drawEllipse(spots[static_cast<std::size_t>(hovered)].pixel, 8.0, 8.0);
    }
    if (const int index = spotOf(selected); index >= 0) {
        painter->setPen(QPen(c.text, 2.2));
        painter->drawEllipse(spots[static_cast<std::size_t>(index)].pixel, 9.0, 9.0);
    }
}

} // namespace snac::widgets
