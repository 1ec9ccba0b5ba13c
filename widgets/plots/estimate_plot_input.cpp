// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keyboard and the hover card of the scatter plot.
#include "estimate_plot_private.h"

#include "plot_geometry.h"

#include "snac/widgets/shown_number.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

void EstimatePlot::Private::connectInput()
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
    QObject::connect(plot, &QCustomPlot::mouseDoubleClick, q, [this] { q->resetZoom(); });
}

/// Nearest point within 12 pixels.
int EstimatePlot::Private::pointAt(const QPointF& position) const
{
    int best = -1;
    double bestDistance = 12.0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const double distance = std::hypot(pixels[i].x() - position.x(), pixels[i].y() - position.y());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void EstimatePlot::Private::hover(const QPoint& position)
{
    const int now = pointAt(position);
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

void EstimatePlot::Private::hideCard()
{
    card->hide();
    if (hovered >= 0) {
        hovered = -1;
        schedule(false);
    }
}

void EstimatePlot::Private::showCard(int index)
{
    const QStringList lines =
        q->describe(points[static_cast<std::size_t>(index)].id).split(QLatin1Char('\n'));
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

QString EstimatePlot::describe(int id) const
{
    const int index = d->indexOf.value(id, -1);
    if (index < 0)
        return {};
    const EstimatePoint& point = d->points[static_cast<std::size_t>(index)];
    const auto text = [](double value) {
        return valueText(value, value < 100.0 && std::round(value) != value ? 1 : 0);
    };
    QStringList lines = {point.title};
    lines += point.facts;
    lines << tr("%1 synthesized: %2").arg(d->label, text(point.synthesized));
    lines << tr("%1 estimated: %2 (%3 to %4)")
                 .arg(d->label, text(point.estimated), text(point.low), text(point.high));
    if (point.synthesized > 0.0) {
        const double off = 100.0 * (point.estimated / point.synthesized - 1.0);
        lines << tr("off by %1 %").arg((off > 0 ? QStringLiteral("+") : QString()) + fixedNumber(off, 1));
    }
    if (point.group >= 0 && point.group < d->groups.size())
        lines << d->groups.at(point.group);
    return lines.join(QLatin1Char('\n'));
}

void EstimatePlot::Private::select(int index)
{
    const int id = index < 0 ? -1 : points[static_cast<std::size_t>(index)].id;
    if (id == selected)
        return;
    selected = id;
    schedule(false);
    Q_EMIT q->designSelected(id);
}

/// Left and right go along the synthesized figure, up and down along the estimate.
bool EstimatePlot::Private::walk(int key)
{
    std::vector<int> order;
    for (int i = 0; i < static_cast<int>(pixels.size()); ++i) {
        if (std::isfinite(pixels[static_cast<std::size_t>(i)].x()))
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
    const auto at = std::find(order.begin(), order.end(), indexOf.value(selected, -1));
    if (key == Qt::Key_Home || key == Qt::Key_End)
        select(key == Qt::Key_Home ? order.front() : order.back());
    else if (at == order.end())
        select(forward ? order.front() : order.back());
    else if (forward && at + 1 != order.end())
        select(*(at + 1));
    else if (!forward && at != order.begin())
        select(*(at - 1));
    return true;
}

void EstimatePlot::keyPressEvent(QKeyEvent* event)
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
    case Qt::Key_Escape:
        if (d->selected >= 0) {
            d->select(-1);
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        d->userRange = true;
        for (QCPAxis* axis : {d->plot->xAxis, d->plot->yAxis})
            axis->scaleRange(event->key() == Qt::Key_Plus ? 0.8 : 1.25);
        d->plot->replot(QCustomPlot::rpQueuedReplot);
        return;
    case Qt::Key_0:
        resetZoom();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool EstimatePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == d->plot && event->type() == QEvent::Leave)
        d->hideCard();
    if (watched == d->plot && event->type() == QEvent::Resize)
        d->schedule(true); // more or fewer ticks fit
    return QWidget::eventFilter(watched, event);
}

} // namespace snac::widgets
