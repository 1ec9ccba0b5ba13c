// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_stage.h"

#include "lesson_text.h"
#include "lesson_words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <limits>

namespace snac::widgets {

using lesson::Scene;

namespace {

constexpr double reach = 14.0;        ///< px around a point that belong to it
constexpr double dragThreshold = 4.0; ///< px
constexpr int landingTime = 450;      ///< ms
constexpr double nudgeShare = 0.02;   ///< of the plane, a press of a key

double distanceOf(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

LessonStage::LessonStage(LessonState* state, QWidget* parent)
    : LessonCanvas(state, parent)
    , m_state(state)
{
    setObjectName(QStringLiteral("lessonStage"));
    m_landing.setStartValue(0.0);
    m_landing.setEndValue(1.0);
    m_landing.setDuration(landingTime);
    m_landing.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_landing, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_progress = value.toDouble();
        renew();
    });
    connect(m_state, &LessonState::changed, this, &LessonStage::onChanged);
    onChanged();
}

void LessonStage::setMotion(bool motion)
{
    m_motion = motion;
    if (!motion) {
        m_landing.stop();
        m_progress = 1.0;
        renew();
    }
}

void LessonStage::onChanged()
{
    const std::pair<int, int> now{static_cast<int>(m_state->scene()), m_state->step()};
    const bool forward = now.first == m_shown.first && now.second == m_shown.second + 1;
    if (now != m_shown) {
        m_landing.stop();
        m_progress = 1.0;
        m_shown = now;
        if (forward && m_motion && isVisible() && m_state->scene() == Scene::Evaluate) {
            m_landing.start();
        }
    }
    const bool landed = m_state->training().stage == ChildTraining::Stage::Landed;
    if (landed && !m_landed && m_motion && isVisible()) {
        m_landing.stop();
        m_landing.start();
    }
    m_landed = landed;
    m_current = false;
    setAccessibleName(LessonText::tr("Lesson: %1").arg(sceneTitle(m_state->scene())));
    setAccessibleDescription(stepText(*m_state));
    update(); // collected: one picture however much changes
}

const LessonDrawing& LessonStage::drawing()
{
    if (!m_current) {
        (void)grab();
    }
    return m_drawing;
}

void LessonStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const LessonLook look = currentLook();
    m_drawing = drawLesson(painter, rect(), *m_state, look, m_progress);
    m_current = true;
    paintFocus(painter, look);
}

int LessonStage::placeAt(const QPointF& at) const
{
    int found = -1;
    double least = std::max(1.0, 1.6 * hall()) * reach;
    for (const DrawnPoint& point : m_drawing.points) { // of equally near ones the one above
        const double distance = distanceOf(point.at, at);
        if (point.place >= 0 && distance <= least) {
            least = distance;
            found = point.place;
        }
    }
    return found;
}

int LessonStage::geneAt(const QPointF& at) const
{
    for (std::size_t i = 0; i < m_drawing.genes.size(); ++i) {
        if (m_drawing.genes[i].rect.contains(at)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void LessonStage::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->position();
    m_dragged = false;
    m_held = -1;
    const int gene = geneAt(event->position());
    if (gene >= 0 && m_drawing.genes[static_cast<std::size_t>(gene)].strip == 2 && m_state->isByHand()) {
        const std::size_t index = m_drawing.genes[static_cast<std::size_t>(gene)].gene;
        if (event->button() == Qt::RightButton) {
            m_state->mutateGene(index);
        } else {
            m_state->flipGene(index);
        }
        return;
    }
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_held = placeAt(event->position());
    for (const DrawnPoint& point : m_drawing.points) {
        if (point.place == m_held && m_held >= 0) {
            m_offset = point.at - event->position();
        }
    }
}

void LessonStage::mouseMoveEvent(QMouseEvent* event)
{
    const bool pressed = event->buttons().testFlag(Qt::LeftButton);
    if (pressed && m_held >= 0 && m_state->canMove()) {
        m_dragged = m_dragged || distanceOf(event->position(), m_pressed) > dragThreshold;
        if (m_dragged) {
            const QPointF values = m_drawing.plane.toValues(event->position() + m_offset);
            m_state->move(m_held, values.x(), values.y());
        }
        return;
    }
    const int under = placeAt(event->position());
    setCursor(under < 0 ? Qt::ArrowCursor : m_state->canMove() ? Qt::OpenHandCursor : Qt::PointingHandCursor);
    if (!pressed && under >= 0 && m_state->scene() == Scene::Population) {
        m_state->select(under); // its genome stands below
    }
}

void LessonStage::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_held < 0) {
        return;
    }
    const int held = std::exchange(m_held, -1);
    if (!m_dragged) {
        m_state->answer(held);
    } else if (m_state->task().kind == lesson::Task::Kind::Drag &&
               m_state->task().candidates.front() == held) {
        m_state->check();
    }
}

/// Moves the chosen point by a fiftieth of the plane.
void LessonStage::nudge(int key)
{
    const int selected = m_state->selected();
    const LessonDrawing& now = drawing();
    for (const DrawnPoint& point : now.points) {
        if (point.place != selected || selected < 0) {
            continue;
        }
        const double step = nudgeShare * std::max(now.plane.area().width(), now.plane.area().height());
        const QPointF by(key == Qt::Key_Left    ? -step
                         : key == Qt::Key_Right ? step
                                                : 0.0,
                         key == Qt::Key_Up     ? -step
                         : key == Qt::Key_Down ? step
                                               : 0.0);
        const QPointF values = now.plane.toValues(point.at + by);
        m_state->move(selected, values.x(), values.y());
        if (m_state->task().kind == lesson::Task::Kind::Drag &&
            m_state->task().candidates.front() == selected &&
            lesson::isRight(m_state->task(), {}, m_state->cloud())) {
            m_state->check();
        }
        return;
    }
}

bool LessonStage::pressPointKey(const QKeyEvent& event)
{
    const int key = event.key();
    const bool arrow =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (arrow && event.modifiers().testFlag(Qt::ShiftModifier)) {
        if (m_state->canMove()) {
            nudge(key);
        }
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        m_state->selectNeighbour(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_state->task().kind == lesson::Task::Kind::Drag) {
            m_state->check();
        } else if (m_state->selected() >= 0) {
            m_state->answer(m_state->selected());
        }
        return true;
    }
    return false;
}

bool LessonStage::pressGeneKey(int key)
{
    if (!m_state->isByHand()) {
        return false;
    }
    switch (key) {
    case Qt::Key_BracketLeft:
        m_state->setGene(m_state->gene() == 0 ? 0 : m_state->gene() - 1);
        return true;
    case Qt::Key_BracketRight:
        m_state->setGene(m_state->gene() + 1);
        return true;
    case Qt::Key_X:
        m_state->flipGene(m_state->gene());
        return true;
    case Qt::Key_M:
        m_state->mutateGene(m_state->gene());
        return true;
    default:
        return false;
    }
}

void LessonStage::keyPressEvent(QKeyEvent* event)
{
    const auto others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier &&
        m_state->scene() == Scene::Evaluate) {
        Q_EMIT trainingPressed();
        return;
    }
    const bool mine = !m_state->isEmpty() && !(event->modifiers() & others) &&
                      (pressPointKey(*event) || pressStepKey(event->key()) || pressGeneKey(event->key()));
    if (!mine) {
        QWidget::keyPressEvent(event); // Space, F11: the view's
    }
}

bool LessonStage::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int gene = geneAt(help->pos());
        const int place = placeAt(help->pos());
        if (gene >= 0) {
            const DrawnGene& drawn = m_drawing.genes[static_cast<std::size_t>(gene)];
            const QString label = geneLabel(m_state->lesson()->generation().genes[drawn.gene]);
            QToolTip::showText(help->globalPos(), QStringLiteral("%1: %2").arg(label, drawn.text), this);
        } else if (place >= 0) {
            QToolTip::showText(help->globalPos(), memberText(*m_state, place), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
