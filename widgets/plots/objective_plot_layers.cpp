// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that can be switched on: further fronts, the hypervolume, and trials without a place.
#include "objective_plot_private.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::widgets {

namespace {

constexpr double stripHeight = 14.0; ///< px: the strip at the edges for trials that lack a value
constexpr double fateHalf = 3.6;     ///< px: half of their marks
constexpr double frameHalf = 5.2;    ///< px: half of the frame of an infeasible one

} // namespace

bool ObjectivePlot::Private::showsFate(PlotFate fate) const
{
    switch (fate) {
    case PlotFate::Trained:
        return true;
    case PlotFate::Infeasible:
    case PlotFate::Rejected:
        return shows(Layer::Infeasible);
    case PlotFate::Failed:
        break;
    }
    return shows(Layer::Failed);
}

/// In the strip at the axis whose value is not known; in the corner where neither is.
QPointF ObjectivePlot::Private::marginPixel(const QPointF& value) const
{
    const QRectF area = plot->axisRect()->rect();
    const auto at = [](const QCPAxis* axis, double known, double unknown) {
        const bool shown =
            std::isfinite(known) && (axis->scaleType() != QCPAxis::stLogarithmic || known > 0.0);
        return shown ? axis->coordToPixel(known) : unknown;
    };
    return {at(plot->xAxis, value.x(), area.left() + stripHeight / 2),
            at(plot->yAxis, value.y(), area.bottom() - stripHeight / 2)};
}

void ObjectivePlot::Private::paintFate(QCPPainter* painter, const QPointF& centre, PlotFate fate) const
{
    if (fate == PlotFate::Trained)
        return;
    const Colors& c = colors(q->palette());
    const auto draw = [&](QPainter& p, const QPointF& at) {
        p.setBrush(Qt::NoBrush);
        if (fate == PlotFate::Infeasible) {
            p.setPen(QPen(c.budget, 1.3));
            p.drawRect(QRectF(at - QPointF(frameHalf, frameHalf), QSizeF(2 * frameHalf, 2 * frameHalf)));
        } else if (fate == PlotFate::Rejected) {
            p.setPen(QPen(c.budget, 1.3));
            p.drawPolygon(QPolygonF{at + QPointF(-fateHalf, -fateHalf), at + QPointF(fateHalf, -fateHalf),
                                    at + QPointF(0, fateHalf)});
        } else {
            p.setPen(QPen(c.error, 1.6));
            p.drawLine(at - QPointF(fateHalf, fateHalf), at + QPointF(fateHalf, fateHalf));
            p.drawLine(at - QPointF(fateHalf, -fateHalf), at + QPointF(fateHalf, -fateHalf));
        }
    };
    constexpr quint64 fates = quint64{1} << 40U; // beyond the keys of discs
    stamp(painter, centre, fates | static_cast<quint64>(fate), 14, draw);
}

void ObjectivePlot::Private::paintFates(QCPPainter* painter) const
{
    bool inMargin = false;
    for (std::size_t i = 0; i < pixels.size() && !inMargin; ++i)
        inMargin = !hasValues(points[i]) && std::isfinite(pixels[i].x());
    if (inMargin) {
        QColor shade = colors(q->palette()).muted;
        shade.setAlphaF(0.10F);
        QRectF strip = plot->axisRect()->rect();
        strip.setTop(strip.bottom() - stripHeight);
        painter->fillRect(strip, shade);
    }
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (points[i].fate == PlotFate::Infeasible && std::isfinite(pixels[i].x()) &&
            shows(Layer::OldGenerations) && !standings[i].ofPopulation())
            paintDisc(painter, pixels[i], colorOf(points[i]), oldDisc());
        if (std::isfinite(pixels[i].x()))
            paintFate(painter, pixels[i], points[i].fate);
    }
}

/// Each rank's steps, with its number at the worse end; the archive's own are drawn apart.
void ObjectivePlot::Private::paintFronts(QCPPainter* painter) const
{
    const QRectF area = plot->axisRect()->rect();
    painter->setFont(smallFont(q->font()));
    std::vector<QPointF> labels;
    for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
        std::vector<QPointF> steps;
        for (const int index : ranked[rank])
            steps.push_back(pixelOf(valueOf(points[static_cast<std::size_t>(index)].values)));
        if (steps.empty())
            continue;
        const QVector<QPointF> line = staircase(steps, senses().maximizeX ? area.left() : area.right());
        painter->setPen(
            QPen(category(static_cast<int>(rank)), 1.3, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(line.constData(), static_cast<int>(line.size()));
        const double height = painter->fontMetrics().height();
        const auto isTaken = [&](const QPointF& other) {
            return std::abs(other.y() - line.back().y()) < height;
        };
        const auto beside =
            std::count_if(labels.begin(), labels.end(), isTaken); // its number stands further in
        const double inwards = 4.0 + static_cast<double>(beside) * 12.0;
        labels.push_back(line.back());
        painter->drawText(line.back() + QPointF(senses().maximizeX ? inwards : -inwards - 8.0, -3.0),
                          QString::number(rank + 1));
    }
}

/// A value that a logarithmic axis cannot show lies beyond its worse or better end, as its sense says.
QPointF ObjectivePlot::Private::referencePixel() const
{
    const QPointF value = reference ? valueOf(reference->values) : QPointF(std::nan(""), std::nan(""));
    if (!std::isfinite(value.x()) || !std::isfinite(value.y()))
        return {std::nan(""), std::nan("")};
    const QRectF area = plot->axisRect()->rect();
    const bool noX = plot->xAxis->scaleType() == QCPAxis::stLogarithmic && value.x() <= 0.0;
    const bool noY = plot->yAxis->scaleType() == QCPAxis::stLogarithmic && value.y() <= 0.0;
    return {noX ? area.left() : plot->xAxis->coordToPixel(value.x()),
            noY ? area.bottom() : plot->yAxis->coordToPixel(value.y())};
}

/// What the front dominates, as far as the reference point.
void ObjectivePlot::Private::paintHypervolume(QCPPainter* painter) const
{
    const QPointF corner = referencePixel();
    if (!shows(Layer::Hypervolume) || !isObjectivePlane() || !std::isfinite(corner.x()))
        return;
    // Pixels grow downwards, so more of y is less of them.
    const auto isBetter = [&](const QPointF& at) {
        return (senses().maximizeX ? at.x() > corner.x() : at.x() < corner.x()) &&
               (senses().maximizeY ? at.y() < corner.y() : at.y() > corner.y());
    };
    std::vector<QPointF> inside;
    std::copy_if(frontPixels.begin(), frontPixels.end(), std::back_inserter(inside), isBetter);
    if (inside.empty())
        return;
    QVector<QPointF> outline = staircase(inside, corner.x());
    outline.append(corner);
    outline.append({inside.front().x(), corner.y()});
    const Colors& c = colors(q->palette());
    QColor fill = c.success;
    fill.setAlphaF(0.16F);
    painter->setPen(QPen(c.success, 1.0, Qt::DashLine));
    painter->setBrush(fill);
    painter->drawPolygon(outline.constData(), static_cast<int>(outline.size()));
}

void ObjectivePlot::Private::paintReference(QCPPainter* painter, std::vector<QRectF>& obstacles) const
{
    const QPointF corner = referencePixel();
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(2, 2, -2, -2);
    if (!shows(Layer::Hypervolume) || !isObjectivePlane() || !std::isfinite(corner.x()))
        return;
    const Colors& c = colors(q->palette());
    if (area.contains(corner)) {
        constexpr double half = 5.0;
        painter->setPen(QPen(c.success, 1.8));
        painter->setBrush(c.card);
        painter->drawPolygon(QPolygonF{corner - QPointF(half, 0), corner - QPointF(0, half),
                                       corner + QPointF(half, 0), corner + QPointF(0, half)});
        obstacles.emplace_back(corner - QPointF(half, half), QSizeF(2 * half, 2 * half));
    }
    const auto objectives =
        std::count_if(axes.begin(), axes.end(), [](const AxisInfo& axis) { return axis.objective; });
    QString text = ObjectivePlot::tr("reference point, %1").arg(reference->text);
    if (objectives > 2) // the area in the plane is not it
        text = ObjectivePlot::tr("%1 of all %2 objectives").arg(text).arg(objectives);
    const QFontMetricsF metrics(painter->font());
    text = metrics.elidedText(text, Qt::ElideRight, area.width() * 0.8);
    const QPointF anchor(std::clamp(corner.x(), area.left(), area.right()),
                         std::clamp(corner.y(), area.top(), area.bottom()));
    const QRectF place =
        placeLabel({metrics.horizontalAdvance(text) + 8, metrics.height() + 2}, anchor, 9, area, obstacles);
    drawLabel(painter, place, text, c.success);
    obstacles.push_back(place);
}

/// Names of the methods beside what they choose, which has a ring of its own.
void ObjectivePlot::Private::paintChoices(QCPPainter* painter, std::vector<QRectF>& obstacles) const
{
    constexpr double ring = 9.0;
    const Colors& c = colors(q->palette());
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(2, 2, -2, -2);
    const QFontMetricsF metrics(painter->font());
    for (const PlotChoice& choice : choices) {
        const int index = indexOf.value(choice.trial, -1);
        if (index < 0 || !std::isfinite(pixelAt(index).x()))
            continue;
        painter->setPen(QPen(c.accentOnCard, 1.5, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(pixelAt(index), ring, ring);
        const QRectF place = placeLabel({metrics.horizontalAdvance(choice.text) + 8, metrics.height()},
                                        pixelAt(index), ring + 3, area, obstacles);
        drawLabel(painter, place, choice.text, c.accentOnCard);
        obstacles.push_back(place);
    }
}

void ObjectivePlot::setGreyed(const std::vector<int>& trials)
{
    std::set<int> greyed(trials.begin(), trials.end());
    if (greyed == d->greyed)
        return;
    d->greyed = std::move(greyed);
    ++d->revision; // the ground has their colours
    d->schedule(true);
}

bool ObjectivePlot::isGreyed(int trial) const
{
    return d->greyed.contains(trial);
}

void ObjectivePlot::setChoices(std::vector<PlotChoice> choices)
{
    d->choices = std::move(choices);
    d->schedule(true);
}

std::vector<std::vector<int>> ObjectivePlot::shownFronts() const
{
    d->updateFront();
    std::vector<std::vector<int>> fronts;
    for (const std::vector<int>& members : d->ranked) {
        std::vector<int>& trials = fronts.emplace_back();
        for (const int index : members)
            trials.push_back(d->points[static_cast<std::size_t>(index)].trial);
        if (d->senses().maximizeX)
            std::reverse(trials.begin(), trials.end());
    }
    return fronts;
}

} // namespace snac::widgets
