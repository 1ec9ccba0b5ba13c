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
constexpr int shownRanks = 7;  ///< with colours of their own; the last one stands for all beyond
constexpr int colorSteps = 48; ///< shades of viridis told apart, so that few pixmaps serve many points

/// The darkest shades drown on dark ground, so there the scale starts higher up.
QColor generationColor(double t, const Colors& c)
{
    return viridis(c.dark ? 0.25 + 0.75 * t : t);
}

} // namespace

QColor ObjectivePlot::Private::colorOf(const PlotPoint& point) const
{
    if (colorBy == ColorBy::Rank) {
        const int rank = moment ? standing(indexOf.value(point.trial)).rank : point.rank;
        return rank < 1 ? colors(q->palette()).muted : category(std::min(rank, shownRanks) - 1);
    }
    const double t = static_cast<double>(point.generation) / std::max(1, lastGeneration);
    return generationColor(std::round(t * colorSteps) / colorSteps, colors(q->palette()));
}

/// Points are stamped from pixmaps (one a colour and kind); pictures in files are drawn of real ellipses.
void ObjectivePlot::Private::paintDisc(QCPPainter* painter, const QPointF& centre, const QColor& color,
                                       Disc kind) const
{
    const Colors& c = colors(q->palette());
    const auto draw = [&](QPainter& p, const QPointF& at) {
        if (kind == Disc::Old) {
            QColor soft = color;
            soft.setAlphaF(0.62F);
            p.setPen(Qt::NoPen);
            p.setBrush(soft);
            p.drawEllipse(at, oldRadius, oldRadius);
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
    if (painter->modes().testFlag(QCPPainter::pmNoCaching)) {
        draw(*painter, centre);
        return;
    }
    constexpr int side = 18;
    const double ratio = painter->device()->devicePixelRatioF();
    const quint64 key = (static_cast<quint64>(color.rgb()) << 12U) |
                        (static_cast<quint64>(ratio * 100.0) << 2U) | static_cast<quint64>(kind);
    QPixmap& stamp = discs[key];
    if (stamp.isNull()) {
        stamp = QPixmap(QSize(side, side) * ratio);
        stamp.setDevicePixelRatio(ratio);
        stamp.fill(Qt::transparent);
        QPainter p(&stamp);
        p.setRenderHint(QPainter::Antialiasing);
        draw(p, QPointF(side / 2.0, side / 2.0));
    }
    painter->drawPixmap(centre - QPointF(side / 2.0, side / 2.0), stamp);
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

void ObjectivePlot::Private::paintGround(QCPPainter* painter) const
{
    if (!hasPair() || points.empty())
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = plot->axisRect()->rect();
    if (shows(Layer::Front) && !frontPixels.empty()) {
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
    if (shows(Layer::Budgets)) {
        paintBudgetArea(painter, x, true);
        paintBudgetArea(painter, y, false);
    }
}

void ObjectivePlot::Private::paintOld(QCPPainter* painter) const
{
    if (!hasPair() || points.empty())
        return;
    if (shows(Layer::Budgets)) {
        paintBudgetLine(painter, x, true);
        paintBudgetLine(painter, y, false);
    }
    if (shows(Layer::OldGenerations))
        paintOldDiscs(painter);
    paintLineage(painter);
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
    if (!hasPair() || points.empty())
        return;
    const Colors& c = colors(q->palette());
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(2, 2, -2, -2);
    painter->setFont(smallFont(q->font()));
    const QFontMetricsF metrics(painter->font());
    std::vector<QRectF> obstacles;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if ((standings[i].onFront || standings[i].ofPopulation()) && std::isfinite(pixels[i].x()))
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
    ring(indexOf.value(selected, -1), 10.0, QPen(c.text, 2.2));
}

/// Gradient with its first and last generation; returns its left edge.
int ObjectivePlot::Private::paintColorBar(QCPPainter* painter, int right, const QRect& strip) const
{
    const Colors& c = colors(q->palette());
    const QFontMetrics metrics(painter->font());
    const QString last = QString::number(lastGeneration);
    const int width = 96;
    painter->setPen(c.muted);
    int x0 = right - metrics.horizontalAdvance(last);
    painter->drawText(QRect(x0, strip.top(), right - x0 + 1, strip.height()),
                      int(Qt::AlignVCenter | Qt::AlignLeft), last);
    x0 -= width + 6;
    QLinearGradient gradient(x0, 0, x0 + width, 0);
    for (int i = 0; i <= 8; ++i)
        gradient.setColorAt(i / 8.0, generationColor(i / 8.0, c));
    painter->setPen(Qt::NoPen);
    painter->setBrush(gradient);
    painter->drawRoundedRect(QRectF(x0, strip.center().y() - 3.5, width, 8), 4, 4);
    const QString title = ObjectivePlot::tr("generation 0");
    x0 -= metrics.horizontalAdvance(title) + 6;
    painter->setPen(c.muted);
    painter->drawText(QRect(x0, strip.top(), metrics.horizontalAdvance(title) + 1, strip.height()),
                      int(Qt::AlignVCenter | Qt::AlignLeft), title);
    return x0;
}

int ObjectivePlot::Private::paintRanks(QCPPainter* painter, int right, const QRect& strip) const
{
    const Colors& c = colors(q->palette());
    const QFontMetrics metrics(painter->font());
    int x0 = right;
    for (int rank = shownRanks; rank >= 1; --rank) {
        const QString text = QString::number(rank) + (rank == shownRanks ? QStringLiteral("+") : QString());
        x0 -= metrics.horizontalAdvance(text);
        painter->setPen(c.muted);
        painter->drawText(QRect(x0, strip.top(), 40, strip.height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                          text);
        x0 -= 12;
        painter->setPen(Qt::NoPen);
        painter->setBrush(category(rank - 1));
        painter->drawEllipse(QPointF(x0 + 5, strip.center().y() + 0.5), 4, 4);
        x0 -= 6;
    }
    const QString title = ObjectivePlot::tr("rank");
    x0 -= metrics.horizontalAdvance(title);
    painter->setPen(c.muted);
    painter->drawText(QRect(x0, strip.top(), metrics.horizontalAdvance(title) + 1, strip.height()),
                      int(Qt::AlignVCenter | Qt::AlignLeft), title);
    return x0;
}

void ObjectivePlot::Private::paintLegend(QCPPainter* painter) const
{
    if (points.empty() || !hasPair())
        return;
    const Colors& c = colors(q->palette());
    const QRect area = plot->axisRect()->rect();
    const QRect strip(area.left(), area.top() - 30, area.width(), 24);
    painter->setFont(smallFont(q->font()));
    const QFontMetrics metrics(painter->font());
    const int right = colorBy == ColorBy::Generation ? paintColorBar(painter, area.right(), strip)
                                                     : paintRanks(painter, area.right(), strip);
    const QColor sample = colorBy == ColorBy::Generation ? generationColor(0.55, c) : category(0);
    struct Entry
    {
        Disc kind;
        QString text;
        bool shown;
    };
    const bool growing = std::any_of(standings.begin(), standings.end(),
                                     [](const Standing& standing) { return standing.offspring; });
    const Entry entries[] = {
        {Disc::Front, ObjectivePlot::tr("front"), shows(Layer::Front)},
        {Disc::Population, ObjectivePlot::tr("population"), shows(Layer::Population)},
        {Disc::Offspring, ObjectivePlot::tr("offspring"), growing && shows(Layer::Population)},
        {Disc::Old, ObjectivePlot::tr("earlier"), shows(Layer::OldGenerations)}};
    int left = area.left() + 4;
    for (const Entry& entry : entries) {
        const int width = 16 + metrics.horizontalAdvance(entry.text) + 14;
        if (!entry.shown || left + width > right - 8)
            continue;
        paintDisc(painter, QPointF(left + 5, strip.center().y() + 0.5), sample, entry.kind);
        painter->setPen(c.muted);
        painter->drawText(QRect(left + 16, strip.top(), width, strip.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), entry.text);
        left += width;
    }
    using Mark = void (*)(QCPPainter*, const QPointF&, const QColor&);
    const std::tuple<Mark, QString, QColor> changes[] = {
        {paintEntered, ObjectivePlot::tr("entered"), c.success},
        {paintLeft, ObjectivePlot::tr("left"), c.error}};
    for (const auto& [mark, text, color] : changes) {
        const int width = 16 + metrics.horizontalAdvance(text) + 14;
        if (!moment || left + width > right - 8)
            continue;
        mark(painter, QPointF(left + 5, strip.center().y() + 0.5), color);
        painter->setPen(c.muted);
        painter->drawText(QRect(left + 16, strip.top(), width, strip.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), text);
        left += width;
    }
    if (outside > 0) {
        const QString text = ObjectivePlot::tr("%1 outside the axes").arg(outside);
        if (left + metrics.horizontalAdvance(text) < right - 8) {
            painter->setPen(c.muted);
            painter->drawText(QRect(left, strip.top(), right - left, strip.height()),
                              int(Qt::AlignVCenter | Qt::AlignLeft), text);
        }
    }
}

} // namespace snac::widgets
