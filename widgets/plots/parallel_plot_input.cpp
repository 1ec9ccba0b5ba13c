// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the parallel coordinates.
#include "parallel_plot.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr double leastDrag = 4.0; ///< px
constexpr int keySteps = 20;      ///< of an axis

} // namespace

void ParallelPlot::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    m_moved = false;
    m_from = event->position().y();
    m_dragged = event->button() == Qt::LeftButton ? axisAt(event->position()) : -1;
    if (m_dragged >= 0) {
        m_current = m_dragged;
        update();
    }
}

void ParallelPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() == Qt::NoButton) {
        setCursor(axisAt(event->position()) >= 0    ? Qt::SizeVerCursor
                  : trialAt(event->position()) >= 0 ? Qt::PointingHandCursor
                                                    : Qt::ArrowCursor);
        return;
    }
    m_moved = m_moved || std::abs(event->position().y() - m_from) >= leastDrag;
    if (m_dragged >= 0 && m_moved)
        setRange(m_dragged, Range{valueAt(m_dragged, m_from), valueAt(m_dragged, event->position().y())});
}

void ParallelPlot::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragged = -1;
    update(); // what is missing comes at once
    if (event->button() != Qt::LeftButton || m_moved)
        return;
    // All lines cross an axis: a click there is one for the keyboard, or the first half of a double click.
    if (axisAt(event->position()) < 0)
        select(trialAt(event->position()), event->modifiers());
}

/// On an axis its range goes, on a line its trial is acted on, elsewhere all ranges go.
void ParallelPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_moved = true; // the release that follows chooses nothing
    const int axis = axisAt(event->position());
    if (axis >= 0)
        setRange(axis, std::nullopt);
    else if (const int trial = trialAt(event->position()); trial >= 0)
        Q_EMIT trialActivated(trial);
    else
        clearRanges();
}

void ParallelPlot::select(int trial, Qt::KeyboardModifiers keys)
{
    const bool several = keys.testFlag(Qt::ControlModifier) || keys.testFlag(Qt::ShiftModifier);
    QList<int> marked = several ? m_marked : QList<int>();
    if (several && trial >= 0) {
        if (marked.isEmpty() && m_selected >= 0)
            marked.append(m_selected);
        if (marked.removeAll(trial) == 0)
            marked.append(trial);
    }
    if (trial != m_selected && (trial >= 0 || !several)) {
        m_selected = trial;
        Q_EMIT trialSelected(trial);
    }
    if (marked != m_marked) {
        m_marked = marked;
        Q_EMIT trialsMarked(m_marked);
    }
    update();
}

/// Steps up the axis as it is drawn; a range that is not there begins as the whole axis.
void ParallelPlot::moveEnd(int axis, bool upper, int steps)
{
    const Axis& one = m_axes[static_cast<std::size_t>(axis)];
    const double step = (one.high - one.low) / keySteps;
    Range now = one.range.value_or(Range{one.low, one.high});
    const bool second = upper == one.info.maximize; // the larger value is the upper end where more is better
    double& end = second ? now.second : now.first;
    end = std::clamp(end + (one.info.maximize ? steps : -steps) * step, second ? now.first : one.low,
                     second ? one.high : now.second);
    setRange(axis, now);
}

void ParallelPlot::keyPressEvent(QKeyEvent* event)
{
    if (m_axes.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool lower = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_current = std::clamp(m_current + (event->key() == Qt::Key_Left ? -1 : 1), 0, axisCount() - 1);
        update();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveEnd(m_current, !lower, event->key() == Qt::Key_Up ? 1 : -1);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        setRange(m_current, std::nullopt);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected >= 0)
            Q_EMIT trialActivated(m_selected);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ParallelPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_faint = {};
    m_lines = {};
}

void ParallelPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_faint = {};
        m_lines = {};
    }
    QWidget::changeEvent(event);
}

bool ParallelPlot::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = *static_cast<QHelpEvent*>(event);
        const QString text =
            axisAt(help.pos()) >= 0
                ? tr("Drag along the axis to keep a range of it; a double click takes it away.\n"
                     "Keys: left, right, up and down; with Shift the lower end; Del.")
                : hint(trialAt(help.pos()));
        QToolTip::showText(help.globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
