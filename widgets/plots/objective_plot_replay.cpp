// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A generation of the past, the lineage of a trial, and the ground of earlier trials.
#include "objective_plot_private.h"

#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace snac::widgets {

namespace {

constexpr double markSize = 4.0;   ///< px: half of a mark beside a point
constexpr double markAbove = 11.0; ///< px: of a mark above its point

} // namespace

/// O(points): once before anything of them is asked.
void ObjectivePlot::Private::updateStandings()
{
    standings.assign(points.size(), {});
    for (std::size_t i = 0; i < points.size(); ++i) {
        const PlotPoint& point = points[i];
        if (moment)
            standings[i].shown = point.generation <= moment->generation;
        else
            standings[i] = {.onFront = point.onFront,
                            .current = point.current,
                            .offspring = point.offspring,
                            .rank = point.rank,
                            .crowding = point.crowding};
    }
    if (!moment)
        return;
    const auto each = [this](const std::vector<int>& trials, bool Standing::*flag) {
        for (const int trial : trials) {
            if (const int index = indexOf.value(trial, -1); index >= 0)
                standings[static_cast<std::size_t>(index)].*flag = true;
        }
    };
    each(moment->front, &Standing::onFront);
    each(moment->population, &Standing::current);
    each(moment->entered, &Standing::entered);
    each(moment->left, &Standing::left);
    for (const PlotStanding& member : moment->pool) {
        if (const int index = indexOf.value(member.trial, -1); index >= 0) {
            standings[static_cast<std::size_t>(index)].rank = member.rank;
            standings[static_cast<std::size_t>(index)].crowding = member.crowding;
        }
    }
}

QString ObjectivePlot::Private::groundKey(double ratio) const
{
    const QRect area = plot->axisRect()->rect();
    QString key;
    QTextStream text(&key);
    text.setRealNumberPrecision(17);
    text << revision << ' ' << int(oldDisc()) << ' ' << int(colorBy) << ' '
         << (moment && colorBy == ColorBy::Rank) << ' ' << lastGeneration << ' ' << ratio << ' ' << x << ' '
         << y << ' ' << area.x() << ' ' << area.y() << ' ' << area.width() << ' ' << area.height();
    for (const QCPAxis* axis : {plot->xAxis, plot->yAxis})
        text << ' ' << axis->range().lower << ' ' << axis->range().upper << ' ' << int(axis->scaleType());
    return key;
}

/// From the ground's picture, which new points are added to: of ten thousand points only few are new.
void ObjectivePlot::Private::paintOldDiscs(QCPPainter* painter) const
{
    if (painter->modes().testFlag(QCPPainter::pmNoCaching)) {
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            const bool asDisc = (standings[i].onFront && shows(Layer::Front)) ||
                                (standings[i].ofPopulation() && shows(Layer::Population));
            if (!asDisc && points[i].fate == PlotFate::Trained && std::isfinite(pixels[i].x()))
                paintDisc(painter, pixels[i], colorOf(points[i]), oldDisc());
        }
        return;
    }
    const QRect area = plot->axisRect()->rect();
    if (area.isEmpty()) { // no room: nothing to keep a picture of
        return;
    }
    const double ratio = painter->device()->devicePixelRatioF();
    const int generation = moment ? moment->generation : std::numeric_limits<int>::max();
    // Ranks of a moment are those of its pool alone, so its colours are of no other.
    const bool ranked = moment && colorBy == ColorBy::Rank;
    QString key = groundKey(ratio);
    if (ground.key != key || ground.done > points.size() || ground.generation > generation || ranked) {
        ground.picture = QPixmap((QSizeF(area.size()) * ratio).toSize());
        ground.picture.setDevicePixelRatio(ratio);
        ground.picture.fill(Qt::transparent);
        ground.key = std::move(key);
        ground.done = 0;
        ground.generation = -1;
    }
    if (ground.done < points.size() || ground.generation < generation) {
        QCPPainter brush(&ground.picture);
        brush.setAntialiasing(true);
        brush.translate(-area.topLeft());
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            const bool isNew = i >= ground.done || points[i].generation > ground.generation;
            if (isNew && points[i].fate == PlotFate::Trained && std::isfinite(pixels[i].x()))
                paintDisc(&brush, pixels[i], colorOf(points[i]), oldDisc());
        }
        ground.done = points.size();
        ground.generation = generation;
    }
    painter->drawPixmap(area.topLeft(), ground.picture);
}

bool ObjectivePlot::Private::isDrawn(const PlotDescent& step) const
{
    const auto isShown = [this](int trial) {
        const int index = indexOf.value(trial, -1);
        return index >= 0 && std::isfinite(pixelAt(index).x());
    };
    return shows(Layer::Lineage) && isShown(step.parent) && isShown(step.child);
}

void ObjectivePlot::Private::paintLineage(QCPPainter* painter) const
{
    const Colors& c = colors(q->palette());
    painter->setBrush(Qt::NoBrush);
    for (const PlotDescent& step : lineage) {
        if (!isDrawn(step))
            continue;
        painter->setPen(step.mainLine ? QPen(c.mutated, 1.8) : QPen(c.mutated, 1.0, Qt::DotLine));
        painter->drawLine(pixelAt(indexOf.value(step.parent)), pixelAt(indexOf.value(step.child)));
    }
}

void ObjectivePlot::Private::paintEntered(QCPPainter* painter, const QPointF& at, const QColor& color)
{
    const QPolygonF triangle{at + QPointF(0, -markSize), at + QPointF(markSize, markSize - 1),
                             at + QPointF(-markSize, markSize - 1)};
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawPolygon(triangle);
}

void ObjectivePlot::Private::paintLeft(QCPPainter* painter, const QPointF& at, const QColor& color)
{
    painter->setPen(QPen(color, 2.0));
    painter->drawLine(at - QPointF(markSize, markSize), at + QPointF(markSize, markSize));
    painter->drawLine(at - QPointF(markSize, -markSize), at + QPointF(markSize, -markSize));
}

/// Who came into the population and who left it in the generation that is shown.
void ObjectivePlot::Private::paintChanges(QCPPainter* painter) const
{
    if (!moment || !shows(Layer::Population))
        return;
    const Colors& c = colors(q->palette());
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (!std::isfinite(pixels[i].x()))
            continue;
        if (standings[i].entered)
            paintEntered(painter, pixels[i] - QPointF(0, markAbove), c.success);
        if (standings[i].left)
            paintLeft(painter, pixels[i], c.error);
    }
}

void ObjectivePlot::setMoment(std::optional<PlotMoment> moment)
{
    d->moment = std::move(moment);
    d->hideCard();
    d->schedule(true);
}

const std::optional<PlotMoment>& ObjectivePlot::moment() const
{
    return d->moment;
}

void ObjectivePlot::setLineage(std::vector<PlotDescent> lineage)
{
    d->lineage = std::move(lineage);
    d->schedule(true);
}

std::vector<PlotDescent> ObjectivePlot::shownLineage() const
{
    std::vector<PlotDescent> shown;
    std::copy_if(d->lineage.begin(), d->lineage.end(), std::back_inserter(shown),
                 [this](const PlotDescent& step) { return d->isDrawn(step); });
    return shown;
}

} // namespace snac::widgets
