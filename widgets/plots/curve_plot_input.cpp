// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keyboard and the hover card.
#include "curve_plot_private.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

void CurvePlot::Private::connectInput()
{
    QObject::connect(plot, &QCustomPlot::mousePress, q, [this](QMouseEvent* event) {
        pressed = event->pos();
        q->setFocus(Qt::MouseFocusReason);
        hideCard();
    });
    QObject::connect(plot, &QCustomPlot::mouseRelease, q, [this](QMouseEvent* event) {
        if (event->button() == Qt::LeftButton && (event->pos() - pressed).manhattanLength() < 4)
            select(spotAt(event->pos()));
    });
    QObject::connect(plot, &QCustomPlot::mouseMove, q, [this](QMouseEvent* event) {
        if (event->buttons() == Qt::NoButton)
            hover(event->pos());
        else if ((event->pos() - pressed).manhattanLength() >= 4)
            userRange = true;
    });
    QObject::connect(plot, &QCustomPlot::mouseWheel, q, [this] {
        userRange = true;
        hideCard();
    });
    QObject::connect(plot, &QCustomPlot::mouseDoubleClick, q, [this] { q->resetZoom(); });
}

/// Nearest point within 12 pixels; context counts only where nothing else is near.
int CurvePlot::Private::spotAt(const QPointF& position) const
{
    int best = -1;
    double bestDistance = 12.0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const bool faint = curves[static_cast<std::size_t>(spots[i].curve)].faint;
        const double distance =
            std::hypot(spots[i].pixel.x() - position.x(), spots[i].pixel.y() - position.y()) +
            (faint ? 6.0 : 0.0);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

int CurvePlot::Private::spotOf(int id) const
{
    for (std::size_t i = 0; i < spots.size() && id >= 0; ++i) {
        if (pointOf(spots[i]).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

void CurvePlot::Private::hover(const QPoint& position)
{
    const int now = spotAt(position);
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

void CurvePlot::Private::hideCard()
{
    card->hide();
    if (hovered >= 0) {
        hovered = -1;
        schedule(false);
    }
}

void CurvePlot::Private::showCard(int spot)
{
    const Spot& at = spots[static_cast<std::size_t>(spot)];
    const QStringList lines = q->describe(pointOf(at).id).split(QLatin1Char('\n'));
    QString html = QStringLiteral("<b>%1</b>").arg(lines.first().toHtmlEscaped());
    for (qsizetype i = 1; i < lines.size(); ++i)
        html += QStringLiteral("<br>") + lines.at(i).toHtmlEscaped();
    card->setText(html);
    card->adjustSize();
    const QPointF pixel = at.pixel + QPointF(plot->pos());
    const QSizeF size = card->size();
    double left = pixel.x() + 16;
    if (left + size.width() > q->width() - 4)
        left = pixel.x() - 16 - size.width();
    const double top =
        std::clamp(pixel.y() - size.height() / 2, 4.0, std::max(4.0, q->height() - size.height() - 4));
    card->move(QPointF(std::max(4.0, left), top).toPoint());
    card->show();
    card->raise();
}

void CurvePlot::Private::select(int spot)
{
    const int id = spot < 0 ? -1 : pointOf(spots[static_cast<std::size_t>(spot)]).id;
    if (id == selected)
        return;
    selected = id;
    schedule(false);
    Q_EMIT q->pointSelected(id);
}

/// Left and right go along the curve of the selected point, up and down to the nearest point of another one.
bool CurvePlot::Private::walk(int key)
{
    if (spots.empty())
        return false;
    const int now = spotOf(selected);
    if (now < 0) {
        const auto first = std::find_if(spots.begin(), spots.end(), [this](const Spot& spot) {
            return !curves[static_cast<std::size_t>(spot.curve)].faint;
        });
        select(first == spots.end() ? 0 : static_cast<int>(first - spots.begin()));
        return true;
    }
    const Spot& from = spots[static_cast<std::size_t>(now)];
    const bool along =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Home;
    int best = -1;
    double bestDistance = 1e18;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const Spot& to = spots[i];
        if ((to.curve == from.curve) != along || static_cast<int>(i) == now)
            continue;
        const QPointF step = to.pixel - from.pixel;
        const double forward =
            along ? (back ? -step.x() : step.x()) : (key == Qt::Key_Up ? -step.y() : step.y());
        if (forward < 0.0 || (forward == 0.0 && along && (to.point < from.point) != back))
            continue;
        double distance = along ? forward : std::abs(step.x()) * 4.0 + forward;
        if (key == Qt::Key_Home || key == Qt::Key_End)
            distance = -distance;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    if (best >= 0)
        select(best);
    return true;
}

void CurvePlot::keyPressEvent(QKeyEvent* event)
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

bool CurvePlot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == d->plot && event->type() == QEvent::Leave)
        d->hideCard();
    if (watched == d->plot && event->type() == QEvent::Resize) {
        d->hideCard();
        d->schedule(true); // rows of the legend, number of ticks
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace snac::widgets
