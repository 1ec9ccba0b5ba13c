// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the scatter matrix.
#include "scatter_matrix.h"

#include "plot_geometry.h"
#include "unit_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace snac::widgets {

namespace {

constexpr int stillClick = 4; ///< px between press and release

bool wantsSeveral(Qt::KeyboardModifiers keys)
{
    return keys.testFlag(Qt::ControlModifier) || keys.testFlag(Qt::ShiftModifier);
}

} // namespace

void ScatterMatrix::select(int trial)
{
    if (trial != m_selected) {
        m_selected = trial;
        update();
        Q_EMIT trialSelected(trial);
    }
}

void ScatterMatrix::mark(const QList<int>& trials)
{
    const QList<int> wanted = trials.size() < 2 ? QList<int>() : trials;
    if (wanted != m_marked) {
        m_marked = wanted;
        update();
        Q_EMIT trialsMarked(m_marked);
    }
}

/// Ctrl and Shift add a trial to those that are chosen, or take it away; a plain click leaves one.
void ScatterMatrix::choose(int trial, Qt::KeyboardModifiers keys)
{
    if (!wantsSeveral(keys)) {
        mark({});
        select(trial);
        return;
    }
    if (trial < 0)
        return;
    QList<int> trials = m_marked;
    if (trials.isEmpty() && m_selected >= 0)
        trials.append(m_selected);
    const bool away = trials.removeAll(trial) > 0;
    if (!away)
        trials.append(trial);
    if (away && trial == m_selected && !trials.isEmpty())
        select(trials.last());
    else if (!away)
        select(trial);
    mark(trials);
}

/// The best of the front first, as in the plot.
void ScatterMatrix::chooseWithin(const QRectF& rectangle, Cell in)
{
    QList<int> front;
    QList<int> others;
    for (const PlotPoint& point : m_points) {
        if (rectangle.contains(placeOf(point, in)))
            (point.onFront ? front : others).append(point.trial);
    }
    std::ranges::sort(front);
    std::ranges::sort(others);
    const QList<int> trials = front + others;
    if (!trials.isEmpty() && !trials.contains(m_selected))
        select(trials.first());
    mark(trials);
}

void ScatterMatrix::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    m_from = event->position();
    m_band = {};
    m_held = event->button() == Qt::LeftButton ? cellAt(m_from) : Cell{};
}

void ScatterMatrix::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton) {
        setCursor(trialAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF to = event->position();
    if (m_held.across >= 0 && (to - m_from).manhattanLength() >= stillClick) {
        m_band = QRectF(m_from, to).normalized().intersected(cell(m_held.across, m_held.up));
        update();
    }
}

void ScatterMatrix::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Cell held = std::exchange(m_held, {});
    const QRectF band = std::exchange(m_band, {});
    if (!band.isNull() && held.across >= 0)
        chooseWithin(band, held);
    else
        choose(trialAt(event->position()), event->modifiers());
    update();
}

void ScatterMatrix::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int trial = trialAt(event->position()); trial >= 0)
        Q_EMIT trialActivated(trial);
}

/// Along the front, by the first objective; along all trials where nothing is on it.
void ScatterMatrix::walk(int direction)
{
    std::vector<const PlotPoint*> order;
    for (const PlotPoint& point : m_points) {
        if (point.onFront)
            order.push_back(&point);
    }
    for (std::size_t i = 0; order.empty() && i < m_points.size(); ++i)
        order.push_back(&m_points[i]);
    if (order.empty() || axisCount() < 2)
        return;
    std::ranges::sort(order, {}, [this](const PlotPoint* point) {
        return std::pair(placeOf(*point, {0, 1}).x(), point->trial);
    });
    const auto now = std::ranges::find(order, m_selected, &PlotPoint::trial);
    if (now == order.end()) {
        select(direction > 0 ? order.front()->trial : order.back()->trial);
        return;
    }
    const auto next = std::clamp<std::ptrdiff_t>(now - order.begin() + direction, 0,
                                                 static_cast<std::ptrdiff_t>(order.size()) - 1);
    select(order[static_cast<std::size_t>(next)]->trial);
}

void ScatterMatrix::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        walk(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        walk(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0)
            Q_EMIT trialActivated(m_selected);
        return;
    case Qt::Key_Escape:
        mark({});
        select(-1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScatterMatrix::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_ground = {};
}

void ScatterMatrix::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_ground = {};
    QWidget::changeEvent(event);
}

bool ScatterMatrix::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = *static_cast<QHelpEvent*>(event);
        const PlotPoint* const point = pointOf(trialAt(help.pos()));
        if (point == nullptr) {
            QToolTip::hideText();
            return true;
        }
        QStringList lines{tr("Trial #%1").arg(point->trial)};
        if (!point->note.isEmpty())
            lines << point->note;
        for (const Axis& axis : m_axes)
            lines << QStringLiteral("%1: %2").arg(
                axis.info.label,
                valueWithUnit(point->values[axis.index], axis.info.decimals, axis.info.unit));
        QToolTip::showText(help.globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
