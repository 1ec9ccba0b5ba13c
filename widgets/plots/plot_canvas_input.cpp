// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keyboard and the hover card.
#include "plot_canvas_core.h"

#include "snac/widgets/shown_number.h"

#include <QContextMenuEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr int stillAClick = 4; // px between press and release

} // namespace

void PlotCanvas::Core::connectInput()
{
    QObject::connect(plot, &QCustomPlot::mousePress, canvas, [this](QMouseEvent* event) {
        m_pressed = event->pos();
        canvas->setFocus(Qt::MouseFocusReason);
        hideCard();
        m_moved = m_wheeled = false;
        const bool left = event->button() == Qt::LeftButton;
        m_drag = left && choosesByBand() && event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::Choose
                 : left && event->modifiers().testFlag(Qt::ControlModifier)                ? Drag::Zoom
                                                                                           : Drag::Move;
        // The plot looks at it after this.
        plot->setSelectionRectMode(m_drag == Drag::Move ? QCP::srmNone : QCP::srmCustom);
        m_kept = left && m_drag == Drag::Move;
        if (event->button() == Qt::BackButton)
            (void)goBack();
        else if (m_kept)
            rememberView(); // before the plot moves; given back where it does not
    });
    QObject::connect(plot, &QCustomPlot::mouseRelease, canvas, [this](QMouseEvent* event) {
        if (m_kept && !m_moved && canGoBack())
            m_views.pop_back();
        m_kept = false;
        if (event->button() == Qt::LeftButton && (event->pos() - m_pressed).manhattanLength() < stillAClick)
            clicked(clickedAt(event->pos()), event->modifiers());
    });
    QObject::connect(
        plot->selectionRect(), &QCPSelectionRect::accepted, canvas, [this](const QRect& drawn, QMouseEvent*) {
            const QRect rect = drawn.normalized(); // it may have been drawn to the left or upwards
            if (rect.width() + rect.height() < stillAClick)
                return;
            if (m_drag == Drag::Zoom)
                zoomTo(rect);
            else
                bandDrawn(QRectF(rect));
        });
    QObject::connect(plot, &QCustomPlot::mouseMove, canvas, [this](QMouseEvent* event) {
        if (event->buttons() == Qt::NoButton)
            hover(event->pos());
        else if ((event->buttons() & Qt::LeftButton) != 0 && plot->selectionRectMode() == QCP::srmNone &&
                 (event->pos() - m_pressed).manhattanLength() >= stillAClick)
            userRange = m_moved = true;
    });
    QObject::connect(plot, &QCustomPlot::mouseWheel, canvas, [this] {
        if (!m_wheeled)
            rememberView();
        userRange = m_wheeled = true;
        hideCard();
    });
    QObject::connect(plot, &QCustomPlot::mouseDoubleClick, canvas,
                     [this](QMouseEvent* event) { doubleClicked(indexAt(event->pos())); });
}

void PlotCanvas::Core::doubleClicked(int)
{
    canvas->resetZoom();
}

void PlotCanvas::Core::hover(const QPoint& position)
{
    const int now = hoveredAt(position);
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

void PlotCanvas::Core::hideCard()
{
    card->hide();
    if (hovered >= 0) {
        hovered = -1;
        schedule(false);
    }
}

void PlotCanvas::Core::showCard(int index)
{
    const QStringList lines = textAt(index).split(QLatin1Char('\n'));
    QString html = QStringLiteral("<b>%1</b>").arg(lines.first().toHtmlEscaped());
    for (qsizetype i = 1; i < lines.size(); ++i)
        html += QStringLiteral("<br>") + lines.at(i).toHtmlEscaped();
    card->setText(wholeNumbers(html));
    card->adjustSize();
    const QPointF at = pixelAt(index) + QPointF(plot->pos());
    const QSizeF size = card->size();
    double left = at.x() + 16;
    if (left + size.width() > canvas->width() - 4)
        left = at.x() - 16 - size.width();
    const double top =
        std::clamp(at.y() - size.height() / 2, 4.0, std::max(4.0, canvas->height() - size.height() - 4));
    card->move(QPointF(std::max(4.0, left), top).toPoint());
    card->show();
    card->raise();
}

void PlotCanvas::Core::select(int index)
{
    const int id = index < 0 ? -1 : idAt(index);
    if (id == selected)
        return;
    selected = id;
    schedule(false);
    tellSelected(id);
}

void PlotCanvas::Core::rememberView()
{
    constexpr std::size_t most = 50;
    if (m_views.size() == most)
        m_views.erase(m_views.begin());
    const QCPRange x = plot->xAxis->range();
    const QCPRange y = plot->yAxis->range();
    m_views.push_back({x.lower, x.upper, y.lower, y.upper, userRange});
}

bool PlotCanvas::Core::goBack()
{
    if (m_views.empty())
        return false;
    const View view = m_views.back();
    m_views.pop_back();
    m_wheeled = false;
    hideCard();
    userRange = view.chosen;
    plot->xAxis->setRange(view.left, view.right);
    plot->yAxis->setRange(view.bottom, view.top);
    schedule(true);
    return true;
}

void PlotCanvas::Core::zoomTo(const QRect& pixels)
{
    const QRect inside = pixels & plot->axisRect()->rect();
    if (inside.width() < stillAClick || inside.height() < stillAClick)
        return;
    rememberView();
    userRange = true;
    hideCard();
    plot->xAxis->setRange(plot->xAxis->pixelToCoord(inside.left()),
                          plot->xAxis->pixelToCoord(inside.right()));
    plot->yAxis->setRange(plot->yAxis->pixelToCoord(inside.bottom()),
                          plot->yAxis->pixelToCoord(inside.top()));
    schedule(true);
}

void PlotCanvas::Core::zoom(double factor)
{
    rememberView();
    m_wheeled = false;
    userRange = true;
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis})
        axis->scaleRange(factor);
    plot->replot(QCustomPlot::rpQueuedReplot);
}

bool PlotCanvas::Core::walkAlong(std::vector<int> order, int now, int key)
{
    if (order.empty())
        return false;
    const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
    const auto place = [&](int i) {
        const QPointF p = pixelAt(i);
        return vertical ? std::pair{-p.y(), p.x()} : std::pair{p.x(), -p.y()};
    };
    const auto before = [&](int a, int b) { return place(a) < place(b); };
    std::stable_sort(order.begin(), order.end(), before);
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Up;
    auto at = std::find(order.begin(), order.end(), now);
    if (key == Qt::Key_Home || key == Qt::Key_End) {
        select(key == Qt::Key_Home ? order.front() : order.back());
    } else if (at == order.end()) {
        // From beside them: the nearest one in the direction of the key.
        if (now < 0 || !std::isfinite(pixelAt(now).x())) {
            select(forward ? order.front() : order.back());
        } else {
            at = std::lower_bound(order.begin(), order.end(), now, before);
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

bool PlotCanvas::Core::pressKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return walk(key);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activate();
    case Qt::Key_Space:
        return toggle();
    case Qt::Key_Escape:
        if (selected < 0)
            return false;
        select(-1);
        return true;
    case Qt::Key_Plus:
        zoom(0.8);
        return true;
    case Qt::Key_Minus:
        zoom(1.25);
        return true;
    case Qt::Key_0:
        canvas->resetZoom();
        return true;
    case Qt::Key_Backspace:
        return goBack();
    default:
        return false;
    }
}

/// Of the point at this place of the plot inside, or of the selected one where a key asked for it.
bool PlotCanvas::Core::askMenu(const QContextMenuEvent& event, const QPoint& inside)
{
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const int index = byKey ? selectedIndex() : indexAt(inside);
    if (index < 0)
        return false;
    hideCard();
    const QPointF at = pixelAt(index) + QPointF(plot->pos());
    menuAt(index, byKey ? canvas->mapToGlobal(at.toPoint()) : event.globalPos());
    return true;
}

void PlotCanvas::Core::watch(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hideCard();
    if (event->type() == QEvent::Resize) { // before the plot draws itself anew
        resized(static_cast<QResizeEvent*>(event)->size());
        if (m_dirty)
            schedule(true);
    }
}

} // namespace snac::widgets
