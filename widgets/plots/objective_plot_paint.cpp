// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn on the layers of the plot.
#include "objective_plot_private.h"
#include "unit_text.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr double frontRadius = 4.6;
constexpr double populationRadius = 4.4;
constexpr double offspringRadius = 3.4;
constexpr double oldRadius = 2.3;
constexpr double dotRadius = 1.5;
constexpr int colorSteps = 48; ///< shades of viridis told apart, so that few pixmaps serve many points

} // namespace

/// The darkest shades drown on dark ground, so there the scale starts higher up.
QColor generationColor(double t, const Colors& c)
{
    return viridis(c.dark ? 0.25 + 0.75 * t : t);
}

QColor ObjectivePlot::Private::colorOf(const PlotPoint& point) const
{
    if (greyed.contains(point.trial)) {
        const Colors& c = colors(q->palette());
        return blend(c.card, c.muted, 0.35);
    }
    if (colorBy == ColorBy::Rank) {
        const int rank = moment ? standing(indexOf.value(point.trial)).rank : point.rank;
        return rank < 1 ? colors(q->palette()).muted : category(std::min(rank, shownRanks) - 1);
    }
    const double t = static_cast<double>(point.generation) / std::max(1, lastGeneration);
    return generationColor(std::round(t * colorSteps) / colorSteps, colors(q->palette()));
}

void ObjectivePlot::Private::stamp(QCPPainter* painter, const QPointF& centre, quint64 key, int side,
                                   const Drawing& draw) const
{
    if (painter->modes().testFlag(QCPPainter::pmNoCaching)) {
        draw(*painter, centre);
        return;
    }
    const double ratio = painter->device()->devicePixelRatioF();
    QPixmap& picture = stamps[(key << 12U) | static_cast<quint64>(ratio * 100.0)];
    if (picture.isNull()) {
        picture = QPixmap(QSize(side, side) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter p(&picture);
        p.setRenderHint(QPainter::Antialiasing);
        draw(p, QPointF(side / 2.0, side / 2.0));
    }
    painter->drawPixmap(centre - QPointF(side / 2.0, side / 2.0), picture);
}

/// One picture a colour and kind. Most points are old ones, so theirs is no larger than it must be.
void ObjectivePlot::Private::paintDisc(QCPPainter* painter, const QPointF& centre, const QColor& color,
                                       Disc kind) const
{
    const Colors& c = colors(q->palette());
    const auto draw = [&](QPainter& p, const QPointF& at) {
        if (kind == Disc::Old || kind == Disc::Dot) {
            const double radius = kind == Disc::Dot ? dotRadius : oldRadius;
            QColor soft = color;
            soft.setAlphaF(kind == Disc::Dot ? 0.8F : 0.62F);
            p.setPen(Qt::NoPen);
            p.setBrush(soft);
            p.drawEllipse(at, radius, radius);
        } else if (kind == Disc::Population) {
            p.setPen(QPen(blend(color, c.dark ? QColor(Qt::white) : QColor(Qt::black), 0.45), 1.0));
            p.setBrush(color);
            p.drawEllipse(at, populationRadius, populationRadius);
        } else if (kind == Disc::Offspring) {
            p.setPen(QPen(color, 1.8));
            p.setBrush(c.card);
            p.drawEllipse(at, offspringRadius, offspringRadius);
        } else {
            p.setPen(QPen(c.accentOnCard, 1.5));
            p.setBrush(c.card);
            p.drawEllipse(at, frontRadius + 2.2, frontRadius + 2.2);
            p.setPen(Qt::NoPen);
            p.setBrush(color);
            p.drawEllipse(at, frontRadius, frontRadius);
        }
    };
    const int side = kind == Disc::Old || kind == Disc::Dot ? 8 : 18;
    stamp(painter, centre, (static_cast<quint64>(color.rgb()) << 3U) | static_cast<quint64>(kind), side,
          draw);
}

void ObjectivePlot::Private::paintBudgetArea(QCPPainter* painter, int axis, bool horizontal) const
{
    const PlotBudget* budget = budgetOf(axis);
    if (budget == nullptr)
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = plot->axisRect()->rect();
    const QCPAxis* scale = horizontal ? plot->xAxis : plot->yAxis;
    if (scale->scaleType() == QCPAxis::stLogarithmic && budget->limit <= 0.0)
        return;
    const double at = scale->coordToPixel(budget->limit);
    const bool upperForbidden = !axes.at(axis).maximize;
    QRectF forbidden = area;
    // Pixels grow to the right and downwards, values upwards.
    if (horizontal && upperForbidden)
        forbidden.setLeft(std::clamp(at, area.left(), area.right()));
    else if (horizontal)
        forbidden.setRight(std::clamp(at, area.left(), area.right()));
    else if (upperForbidden)
        forbidden.setBottom(std::clamp(at, area.top(), area.bottom()));
    else
        forbidden.setTop(std::clamp(at, area.top(), area.bottom()));
    QColor shade = c.budget;
    shade.setAlphaF(c.dark ? 0.13F : 0.08F);
    painter->fillRect(forbidden, shade);
}

/// Above the grid, which may have a line at the same place.
void ObjectivePlot::Private::paintBudgetLine(QCPPainter* painter, int axis, bool horizontal) const
{
    const PlotBudget* budget = budgetOf(axis);
    const QCPAxis* scale = horizontal ? plot->xAxis : plot->yAxis;
    if (budget == nullptr || (scale->scaleType() == QCPAxis::stLogarithmic && budget->limit <= 0.0))
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = plot->axisRect()->rect();
    const double at = scale->coordToPixel(budget->limit);
    painter->setPen(QPen(c.budget, 1.3, Qt::DashLine));
    if (horizontal && at >= area.left() && at <= area.right())
        painter->drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
    else if (!horizontal && at >= area.top() && at <= area.bottom())
        painter->drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
}

void ObjectivePlot::Private::paintGround(QCPPainter* painter)
{
    if (!hasPair() || isEmpty())
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = plot->axisRect()->rect();
    if (shows(Layer::Front) && shows(Layer::Dominated) && !frontPixels.empty()) {
        const double worstX = senses().maximizeX ? area.left() : area.right();
        const double worstY = senses().maximizeY ? area.bottom() : area.top();
        QVector<QPointF> dominated = staircase(frontPixels, worstX);
        dominated.append({worstX, worstY});
        dominated.append({frontPixels.front().x(), worstY});
        painter->setAntialiasing(false); // a large soft area; its edge lies under the staircase
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.dominated);
        painter->drawPolygon(dominated.constData(), static_cast<int>(dominated.size()));
        painter->setAntialiasing(true);
    }
    paintHypervolume(painter);
    paintDensity(painter);
    if (shows(Layer::Budgets)) {
        paintBudgetArea(painter, x, true);
        paintBudgetArea(painter, y, false);
    }
}

void ObjectivePlot::Private::paintOld(QCPPainter* painter) const
{
    if (!hasPair() || isEmpty())
        return;
    if (shows(Layer::Budgets)) {
        paintBudgetLine(painter, x, true);
        paintBudgetLine(painter, y, false);
    }
    if (shows(Layer::OldGenerations))
        paintOldDiscs(painter);
    paintFates(painter);
    paintLineage(painter);
    paintFronts(painter);
    paintOverlays(painter);
    if (shows(Layer::Front) && !frontPixels.empty()) {
        const QRectF area = plot->axisRect()->rect();
        const QVector<QPointF> steps =
            staircase(frontPixels, senses().maximizeX ? area.left() : area.right());
        painter->setPen(
            QPen(colors(q->palette()).accentOnCard, 1.8, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(steps.constData(), static_cast<int>(steps.size()));
    }
}

void ObjectivePlot::Private::paintFront(QCPPainter* painter) const
{
    if (!hasPair())
        return;
    for (std::size_t i = 0; shows(Layer::Population) && i < pixels.size(); ++i) {
        const bool asFront = standings[i].onFront && shows(Layer::Front);
        if (standings[i].ofPopulation() && !asFront && std::isfinite(pixels[i].x()))
            paintDisc(painter, pixels[i], colorOf(points[i]),
                      standings[i].current ? Disc::Population : Disc::Offspring);
    }
    for (std::size_t i = 0; shows(Layer::Front) && i < pixels.size(); ++i) {
        if (standings[i].onFront && std::isfinite(pixels[i].x()))
            paintDisc(painter, pixels[i], colorOf(points[i]), Disc::Front);
    }
    paintChanges(painter);
    paintStars(painter);
}

void ObjectivePlot::Private::drawLabel(QCPPainter* painter, const QRectF& place, const QString& text,
                                       const QColor& color) const
{
    QColor ground = colors(q->palette()).card;
    ground.setAlphaF(0.82F);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(place, 3, 3);
    painter->setPen(color);
    painter->drawText(place, int(Qt::AlignCenter), text);
}

void ObjectivePlot::Private::paintLabels(QCPPainter* painter) const
{
    if (!hasPair() || isEmpty())
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(2, 2, -2, -2);
    painter->setFont(smallFont(q->font()));
    const QFontMetricsF metrics(painter->font());
    std::vector<QRectF> obstacles;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const bool isMark =
            standings[i].onFront || standings[i].ofPopulation() || points[i].fate != PlotFate::Trained;
        if (isMark && standings[i].shown && showsFate(points[i].fate) && std::isfinite(pixels[i].x()))
            obstacles.emplace_back(pixels[i] - QPointF(7, 7), QSizeF(14, 14));
    }
    const auto budgetLabel = [&](int axis, bool horizontal) {
        const PlotBudget* budget = budgetOf(axis);
        if (budget == nullptr || !shows(Layer::Budgets))
            return;
        const AxisInfo& info = axes.at(axis);
        QString text = ObjectivePlot::tr("budget: %1 %2 %3")
                           .arg(info.label, info.maximize ? QStringLiteral("≥") : QStringLiteral("≤"),
                                valueWithUnit(budget->limit, info.decimals, info.unit));
        const QCPAxis* scale = horizontal ? plot->xAxis : plot->yAxis;
        const double at = scale->coordToPixel(budget->limit);
        if (horizontal ? at > area.right() : at < area.top()) // beyond the axis: say where
            text += horizontal ? QStringLiteral(" →") : QStringLiteral(" ↑");
        else if (horizontal ? at < area.left() : at > area.bottom())
            text += horizontal ? QStringLiteral(" ←") : QStringLiteral(" ↓");
        text = metrics.elidedText(text, Qt::ElideRight, area.width() * 0.6);
        const QSizeF size(metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
        const QPointF anchor = horizontal ? QPointF(at, area.top() + size.height() / 2 + 2)
                                          : QPointF(area.right() - size.width() / 2 - 2, at);
        const QRectF place = placeLabel(size, anchor, 4, area, obstacles);
        drawLabel(painter, place, text, c.budget);
        obstacles.push_back(place);
    };
    budgetLabel(x, true);
    budgetLabel(y, false);
    paintReference(painter, obstacles);
    paintChoices(painter, obstacles);
    paintPublished(painter, obstacles);
    for (const PlotBaseline& baseline : baselines) {
        const QPointF value = valueOf(baseline.values);
        const QPointF at(plot->xAxis->coordToPixel(value.x()), plot->yAxis->coordToPixel(value.y()));
        if (!shows(Layer::Baselines) || !std::isfinite(at.x()) || !std::isfinite(at.y()) ||
            !area.contains(at))
            continue;
        QPolygonF star;
        for (int k = 0; k < 10; ++k) {
            const double angle = -M_PI / 2 + k * M_PI / 5;
            const double radius = k % 2 == 0 ? 7.5 : 3.2;
            star << at + QPointF(radius * std::cos(angle), radius * std::sin(angle));
        }
        painter->setPen(QPen(c.card, 1));
        painter->setBrush(c.baseline);
        painter->drawPolygon(star);
        obstacles.emplace_back(at - QPointF(7, 7), QSizeF(14, 14));
        const QString text =
            metrics.elidedText(ObjectivePlot::tr("baseline %1").arg(baseline.name), Qt::ElideRight, 220);
        const QRectF place =
            placeLabel({metrics.horizontalAdvance(text) + 8, metrics.height()}, at, 9, area, obstacles);
        drawLabel(painter, place, text, c.muted);
        obstacles.push_back(place);
    }
}

void ObjectivePlot::Private::paintBoxes(QCPPainter* painter) const
{
    if (boxes == CrowdingBoxes::None || !shows(Layer::Crowding))
        return;
    const Colors& c = colors(q->palette());
    QColor fill = c.mutated;
    fill.setAlphaF(boxes == CrowdingBoxes::Selected ? 0.14F : 0.05F);
    for (std::size_t i = 0; i < front.size(); ++i) {
        const bool isSelected = points[static_cast<std::size_t>(front[i])].trial == selected;
        if (boxes == CrowdingBoxes::Selected && !isSelected)
            continue;
        if (const auto box = crowdingBox(frontPixels, i)) {
            painter->setPen(QPen(c.mutated, isSelected ? 1.8 : 1.0, Qt::DashLine));
            painter->setBrush(fill);
            painter->drawRect(*box);
        }
    }
}

void ObjectivePlot::Private::paintMarks(QCPPainter* painter) const
{
    if (!hasPair())
        return;
    const Colors& c = colors(q->palette());
    paintBoxes(painter);
    const auto ring = [&](int index, double radius, const QPen& pen) {
        if (index < 0 || static_cast<std::size_t>(index) >= pixels.size() ||
            !std::isfinite(pixels[static_cast<std::size_t>(index)].x()))
            return;
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(pixels[static_cast<std::size_t>(index)], radius, radius);
    };
    if (!exporting)
        ring(hovered, 8.0, QPen(c.muted, 1.5));
    paintMarked(painter);
    ring(indexOf.value(selected, -1), 10.0, QPen(c.text, 2.2));
}

} // namespace snac::widgets
