// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is not of this study: fronts of others, surfaces between several runs, published designs. And stars.
#include "objective_plot_private.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr double diamondHalf = 6.0; ///< px
constexpr double overlayRadius = 3.0;

QPolygonF starAround(const QPointF& centre, double outer)
{
    QPolygonF star;
    for (int k = 0; k < 10; ++k) {
        const double angle = -M_PI / 2 + k * M_PI / 5;
        const double radius = k % 2 == 0 ? outer : outer * 0.43;
        star << centre + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return star;
}

} // namespace

/// NaN where the plane or its scale has no place for it.
QPointF ObjectivePlot::Private::placeOf(const std::vector<double>& values) const
{
    const QPointF nowhere(std::nan(""), std::nan(""));
    const QPointF value = valueOf(values);
    if (!std::isfinite(value.x()) || !std::isfinite(value.y()) ||
        (plot->xAxis->scaleType() == QCPAxis::stLogarithmic && value.x() <= 0.0) ||
        (plot->yAxis->scaleType() == QCPAxis::stLogarithmic && value.y() <= 0.0))
        return nowhere;
    return pixelOf(value);
}

std::vector<QPointF> ObjectivePlot::Private::stepsOf(const PlotOverlay& overlay) const
{
    std::vector<QPointF> known;
    for (const std::vector<double>& one : overlay.points) {
        const QPointF value = valueOf(one);
        if (std::isfinite(value.x()) && std::isfinite(value.y()))
            known.push_back(value);
    }
    std::vector<QPointF> steps;
    for (const int i : planeFront(known, senses()))
        steps.push_back(known[static_cast<std::size_t>(i)]);
    return steps;
}

void ObjectivePlot::Private::paintOverlays(QCPPainter* painter) const
{
    if (!shows(Layer::Overlays) || !isObjectivePlane())
        return;
    const QRectF area = plot->axisRect()->rect();
    painter->save();
    painter->setClipRect(area);
    for (const PlotOverlay& overlay : overlays) {
        std::vector<QPointF> places;
        for (const QPointF& step : stepsOf(overlay)) {
            const bool shown = (plot->xAxis->scaleType() != QCPAxis::stLogarithmic || step.x() > 0.0) &&
                               (plot->yAxis->scaleType() != QCPAxis::stLogarithmic || step.y() > 0.0);
            if (shown)
                places.push_back(pixelOf(step));
        }
        if (places.empty())
            continue;
        const QColor color = category(overlay.color);
        const QVector<QPointF> line = staircase(places, senses().maximizeX ? area.left() : area.right());
        painter->setPen(QPen(color, overlay.surface ? 2.0 : 1.4,
                             overlay.surface ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line.constData(), static_cast<int>(line.size()));
        if (overlay.surface)
            continue;
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        for (const QPointF& place : places)
            painter->drawEllipse(place, overlayRadius, overlayRadius);
    }
    painter->restore();
}

void ObjectivePlot::Private::paintPublished(QCPPainter* painter, std::vector<QRectF>& obstacles) const
{
    if (!shows(Layer::Published))
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(2, 2, -2, -2);
    const QFontMetricsF metrics(painter->font());
    for (const PlotPublished& one : published) {
        const QPointF at = placeOf(one.values);
        if (!std::isfinite(at.x()) || !area.contains(at))
            continue;
        painter->setPen(QPen(c.text, 1.4));
        painter->setBrush(c.card);
        painter->drawPolygon(QPolygonF{at - QPointF(diamondHalf, 0), at - QPointF(0, diamondHalf),
                                       at + QPointF(diamondHalf, 0), at + QPointF(0, diamondHalf)});
        obstacles.emplace_back(at - QPointF(diamondHalf, diamondHalf),
                               QSizeF(2 * diamondHalf, 2 * diamondHalf));
        const QString text = metrics.elidedText(one.name, Qt::ElideRight, 180);
        const QRectF place =
            placeLabel({metrics.horizontalAdvance(text) + 8, metrics.height()}, at, 9, area, obstacles);
        drawLabel(painter, place, text, c.muted);
        obstacles.push_back(place);
    }
}

int ObjectivePlot::Private::publishedAt(const QPointF& position) const
{
    if (!shows(Layer::Published))
        return -1;
    for (std::size_t i = 0; i < published.size(); ++i) {
        const QPointF at = placeOf(published[i].values);
        if (std::isfinite(at.x()) &&
            std::hypot(at.x() - position.x(), at.y() - position.y()) <= diamondHalf + 2)
            return static_cast<int>(i);
    }
    return -1;
}

/// Beside the point, so that its colour and ring stay seen.
void ObjectivePlot::Private::paintStars(QCPPainter* painter) const
{
    constexpr double radius = 5.5;
    const Colors& c = colors(q->palette());
    painter->setPen(QPen(c.card, 0.8));
    painter->setBrush(c.budget);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (points[i].starred && std::isfinite(pixels[i].x()))
            painter->drawPolygon(starAround(pixels[i] + QPointF(8.0, -8.0), radius));
    }
}

void ObjectivePlot::setPublished(std::vector<PlotPublished> published)
{
    d->published = std::move(published);
    d->schedule(true);
}

QStringList ObjectivePlot::shownPublished() const
{
    QStringList names;
    for (const PlotPublished& one : d->published) {
        if (!publishedPosition(one.name).isNull())
            names << one.name;
    }
    return names;
}

QPointF ObjectivePlot::publishedPosition(const QString& name) const
{
    for (const PlotPublished& one : d->published) {
        const QPointF at = one.name == name && d->shows(Layer::Published) && d->hasPair()
                               ? d->placeOf(one.values)
                               : QPointF(std::nan(""), std::nan(""));
        if (std::isfinite(at.x()) && QRectF(d->plot->axisRect()->rect()).contains(at))
            return at + QPointF(d->plot->pos());
    }
    return {};
}

bool ObjectivePlot::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && d->hasPair()) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (const int one = d->publishedAt(QPointF(help->pos() - d->plot->pos())); one >= 0) {
            QToolTip::showText(help->globalPos(), d->published[static_cast<std::size_t>(one)].card, this);
            return true;
        }
    }
    return PlotCanvas::event(event);
}

void ObjectivePlot::setOverlays(std::vector<PlotOverlay> overlays)
{
    d->overlays = std::move(overlays);
    d->schedule(true);
}

std::vector<QPointF> ObjectivePlot::shownOverlay(const QString& name) const
{
    const auto found = std::ranges::find(d->overlays, name, &PlotOverlay::name);
    return found == d->overlays.end() || !d->isObjectivePlane() || !d->shows(Layer::Overlays)
               ? std::vector<QPointF>()
               : d->stepsOf(*found);
}

} // namespace snac::widgets
