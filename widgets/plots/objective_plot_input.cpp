// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keyboard and the hover card.
#include "objective_plot_private.h"
#include "unit_text.h"

#include "snac/widgets/shown_number.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

void ObjectivePlot::Private::connectInput()
{
    QObject::connect(plot, &QCustomPlot::mousePress, q, [this](QMouseEvent* event) {
        pressed = event->pos();
        q->setFocus(Qt::MouseFocusReason);
        hideCard();
    });
    QObject::connect(plot, &QCustomPlot::mouseRelease, q, [this](QMouseEvent* event) {
        if (event->button() == Qt::LeftButton && (event->pos() - pressed).manhattanLength() < 4)
            select(pointAt(event->pos()));
    });
    QObject::connect(plot, &QCustomPlot::mouseMove, q, [this](QMouseEvent* event) {
        if (event->buttons() == Qt::NoButton)
            hover(event->pos());
        else if ((event->buttons() & Qt::LeftButton) != 0 && (event->pos() - pressed).manhattanLength() >= 4)
            userRange = true;
    });
    QObject::connect(plot, &QCustomPlot::mouseWheel, q, [this] {
        userRange = true;
        hideCard();
    });
    QObject::connect(plot, &QCustomPlot::mouseDoubleClick, q, [this](QMouseEvent* event) {
        if (const int index = pointAt(event->pos()); index >= 0) {
            select(index);
            Q_EMIT q->trialActivated(points[static_cast<std::size_t>(index)].trial);
        } else {
            q->resetZoom();
        }
    });
}

/// What is under the mouse: on the disc of a front point that point, whatever lies beneath it; else the
/// nearest point within 12 pixels, where members of the population win over earlier generations a little
/// nearer.
int ObjectivePlot::Private::pointAt(const QPointF& position) const
{
    constexpr double disc = 9.0;
    constexpr double reach = 12.0;
    constexpr double lead = 3.0;
    int best = -1;
    double bestDistance = reach;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (!std::isfinite(pixels[i].x()))
            continue;
        const bool onFront = points[i].onFront && shows(Layer::Front);
        const bool current = ofPopulation(points[i]) && shows(Layer::Population);
        if (!onFront && !current && !shows(Layer::OldGenerations))
            continue;
        const double away = std::hypot(pixels[i].x() - position.x(), pixels[i].y() - position.y());
        // Below every distance of another kind, and in the order of their own.
        const double distance = onFront && away <= disc ? away - reach - lead - disc
                                : onFront || current    ? away - lead
                                                        : away;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void ObjectivePlot::Private::hover(const QPoint& position)
{
    const int now = shows(Layer::Hover) ? pointAt(position) : -1;
    plot->setCursor(now >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (now == hovered)
        return;
    hovered = now;
    if (now >= 0)
        showCard(now);
    else
        card->hide();
    schedule(false);
}

void ObjectivePlot::Private::hideCard()
{
    card->hide();
    if (hovered >= 0) {
        hovered = -1;
        schedule(false);
    }
}

void ObjectivePlot::Private::showCard(int index)
{
    const QStringList lines =
        q->describe(points[static_cast<std::size_t>(index)].trial).split(QLatin1Char('\n'));
    QString html = QStringLiteral("<b>%1</b>").arg(lines.first().toHtmlEscaped());
    for (qsizetype i = 1; i < lines.size(); ++i)
        html += QStringLiteral("<br>") + lines.at(i).toHtmlEscaped();
    card->setText(html);
    card->adjustSize();
    const QPointF at = pixels[static_cast<std::size_t>(index)] + QPointF(plot->pos());
    const QSizeF size = card->size();
    double left = at.x() + 16;
    if (left + size.width() > q->width() - 4)
        left = at.x() - 16 - size.width();
    const double top =
        std::clamp(at.y() - size.height() / 2, 4.0, std::max(4.0, q->height() - size.height() - 4));
    card->move(QPointF(std::max(4.0, left), top).toPoint());
    card->show();
    card->raise();
}

QString ObjectivePlot::describe(int trial) const
{
    const int index = d->indexOf.value(trial, -1);
    if (index < 0)
        return {};
    const PlotPoint& point = d->points[static_cast<std::size_t>(index)];
    QStringList lines = {tr("Trial #%1").arg(trial)};
    if (!point.note.isEmpty())
        lines.append(point.note);
    for (int i = 0; i < d->axes.size() && i < static_cast<int>(point.values.size()); ++i) {
        const AxisInfo& axis = d->axes.at(i);
        lines.append(QStringLiteral("%1: %2").arg(
            axis.label, valueWithUnit(point.values[static_cast<std::size_t>(i)], axis.decimals, axis.unit)));
    }
    QStringList facts = {tr("generation %1").arg(point.generation)};
    if (point.rank > 0)
        facts.append(tr("rank %1").arg(point.rank));
    if (!std::isnan(point.crowding) && (point.rank > 0 || point.onFront))
        facts.append(std::isinf(point.crowding) ? tr("crowding ∞ (end of its front)")
                                                : tr("crowding %1").arg(fixedNumber(point.crowding, 2)));
    if (point.onFront)
        facts.append(tr("on the front"));
    if (point.current)
        facts.append(tr("in the population"));
    if (point.offspring)
        facts.append(tr("offspring of the generation under way"));
    if (!point.state.isEmpty() && point.state != QLatin1String("complete"))
        facts.append(point.state);
    lines.append(facts.join(QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

void ObjectivePlot::Private::select(int index)
{
    const int trial = index < 0 ? -1 : points[static_cast<std::size_t>(index)].trial;
    if (trial == selected)
        return;
    selected = trial;
    schedule(false);
    Q_EMIT q->trialSelected(trial);
}

/// Left and right (up and down) go along the front of the pair, or along all points while there is none.
bool ObjectivePlot::Private::walk(int key)
{
    std::vector<int> order;
    const auto isShown = [this](int i) { return std::isfinite(pixels[static_cast<std::size_t>(i)].x()); };
    for (const int index : front) {
        if (static_cast<std::size_t>(index) < pixels.size() && isShown(index))
            order.push_back(index);
    }
    for (int i = 0; order.empty() && i < static_cast<int>(pixels.size()); ++i) {
        if (isShown(i))
            order.push_back(i);
    }
    if (order.empty())
        return false;
    const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
    const auto place = [&](int i) {
        const QPointF p = pixels[static_cast<std::size_t>(i)];
        return vertical ? std::pair{-p.y(), p.x()} : std::pair{p.x(), -p.y()};
    };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return place(a) < place(b); });
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Up;
    const int now = indexOf.value(selected, -1);
    auto at = std::find(order.begin(), order.end(), now);
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        select(key == Qt::Key_Home ? order.front() : order.back());
    } else if (at == order.end()) {
        // From beside the front: the nearest one in the direction of the key.
        if (now < 0 || static_cast<std::size_t>(now) >= pixels.size() || !isShown(now)) {
            select(forward ? order.front() : order.back());
        } else {
            at = std::lower_bound(order.begin(), order.end(), now,
                                  [&](int a, int b) { return place(a) < place(b); });
            select(forward ? (at == order.end() ? order.back() : *at)
                           : (at == order.begin() ? order.front() : *(at - 1)));
        }
    } else if (forward && at + 1 != order.end()) {
        select(*(at + 1));
    } else if (!forward && at != order.begin()) {
        select(*(at - 1));
    }
    return true;
}

void ObjectivePlot::Private::zoom(double factor)
{
    userRange = true;
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis})
        axis->scaleRange(factor);
    plot->replot(QCustomPlot::rpQueuedReplot);
}

void ObjectivePlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (d->walk(event->key()))
            return;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (d->selected >= 0) {
            Q_EMIT trialActivated(d->selected);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (d->selected >= 0) {
            d->select(-1);
            return;
        }
        break;
    case Qt::Key_Plus:
        d->zoom(0.8);
        return;
    case Qt::Key_Minus:
        d->zoom(1.25);
        return;
    case Qt::Key_0:
        resetZoom();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool ObjectivePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == d->plot && event->type() == QEvent::Leave)
        d->hideCard();
    if (watched == d->plot && event->type() == QEvent::Resize) // before the plot draws itself anew
        d->fitTicks(static_cast<QResizeEvent*>(event)->size());
    return QWidget::eventFilter(watched, event);
}

} // namespace snac::widgets
