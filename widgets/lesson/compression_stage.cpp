// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_stage.h"

#include "compression_text.h"
#include "lesson_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace snac::widgets {

namespace {

constexpr double handleReach = 16.0; ///< px around the handle that belong to it

} // namespace

CompressionStage::CompressionStage(CompressionState* state, QWidget* parent)
    : LessonCanvas(state, parent)
    , m_state(state)
{
    setObjectName(QStringLiteral("compressionStage"));
    connect(m_state, &CompressionState::changed, this, &CompressionStage::onChanged);
    onChanged();
}

void CompressionStage::setMotion(bool)
{
    // Nothing flies here.
}

void CompressionStage::onChanged()
{
    setAccessibleName(LessonText::tr("Lesson: %1").arg(compressionTitle(m_state->scene())));
    setAccessibleDescription(compressionHeadline(*m_state));
    renew();
}

const CompressionDrawing& CompressionStage::drawing()
{
    if (!m_current) {
        (void)grab();
    }
    return m_drawing;
}

void CompressionStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const LessonLook look = currentLook();
    m_drawing = drawCompression(painter, rect(), *m_state, look);
    m_current = true;
    paintFocus(painter, look);
}

const DrawnWeight* CompressionStage::weightAt(const QPointF& at) const
{
    for (const DrawnWeight& weight : m_drawing.weights) {
        if (weight.rect.contains(at)) {
            return &weight;
        }
    }
    return nullptr;
}

bool CompressionStage::isOnLine(const QPointF& at) const
{
    return m_state->scene() == CompressionState::Scene::Grid &&
           m_drawing.line.adjusted(-handleReach, 0, handleReach, 0).contains(at);
}

void CompressionStage::pressPruning(const QPointF& at)
{
    if (const DrawnWeight* weight = weightAt(at)) {
        m_state->choose(weight->weight);
    } else if (m_drawing.headings[0].contains(at)) {
        m_state->guess(CompressionState::Guess::Left);
    } else if (m_drawing.headings[1].contains(at)) {
        m_state->guess(CompressionState::Guess::Right);
    } else if (m_drawing.curves.contains(at)) {
        m_state->guess(CompressionState::Guess::Alike);
    }
}

void CompressionStage::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF at = event->position();
    if (m_state->scene() == CompressionState::Scene::Pruning) {
        pressPruning(at);
        return;
    }
    if (!isOnLine(at)) {
        return;
    }
    m_dragging = true; // the handle comes to where the line is pressed, and does not jump where it is held
    const double distance = m_drawing.handle.x() - at.x();
    m_offset = std::abs(distance) <= handleReach ? distance : 0.0;
    if (m_offset == 0.0) {
        m_state->setWeight(m_drawing.toWeight(at.x()));
    }
}

void CompressionStage::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging && event->buttons().testFlag(Qt::LeftButton)) {
        m_state->setWeight(m_drawing.toWeight(event->position().x() + m_offset));
        return;
    }
    setCursor(isOnLine(event->position()) ? Qt::OpenHandCursor
              : m_state->scene() == CompressionState::Scene::Pruning && weightAt(event->position())
                  ? Qt::PointingHandCursor
                  : Qt::ArrowCursor);
}

void CompressionStage::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_dragging, false) && m_state->isMoved()) {
        m_state->check();
    }
}

bool CompressionStage::pressKey(const QKeyEvent& event)
{
    const int key = event.key();
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const int right = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (m_state->scene() == CompressionState::Scene::Grid) {
        if (shift && (right != 0 || down != 0)) { // upwards: an eighth at once
            m_state->setWeight(m_state->weight() + right * lesson::gridGrain - down * 0.125);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_state->check();
            return true;
        }
        return false;
    }
    if (shift && (right != 0 || down != 0)) {
        m_state->moveChosen(right, down);
        return true;
    }
    if (key == Qt::Key_A || key == Qt::Key_S || key == Qt::Key_D) {
        m_state->guess(key == Qt::Key_A   ? CompressionState::Guess::Left
                       : key == Qt::Key_S ? CompressionState::Guess::Alike
                                          : CompressionState::Guess::Right);
        return true;
    }
    return false;
}

void CompressionStage::keyPressEvent(QKeyEvent* event)
{
    const auto others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const bool mine = !m_state->isEmpty() && !(event->modifiers() & others) &&
                      (pressKey(*event) || pressStepKey(event->key()));
    if (!mine) {
        QWidget::keyPressEvent(event); // Space, F11: the frame's
    }
}

bool CompressionStage::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const DrawnWeight* weight = weightAt(help->pos());
        if (weight) {
            QToolTip::showText(
                help->globalPos(),
                QStringLiteral("%1: %2").arg(weightName(*m_state, weight->weight),
                                             weightText(*m_state, weight->side, weight->weight)),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
