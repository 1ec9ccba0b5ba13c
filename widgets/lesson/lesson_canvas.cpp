// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_canvas.h"

#include <QEvent>
#include <QPainter>

namespace snac::widgets {

LessonCanvas::LessonCanvas(LessonSteps* steps, QWidget* parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void LessonCanvas::setLook(LessonStyle style)
{
    m_style = style;
    renew();
}

void LessonCanvas::setHall(double hall)
{
    m_hall = hall;
    renew();
}

LessonLook LessonCanvas::currentLook() const
{
    return lessonLook(palette(), font(), m_style, m_hall);
}

void LessonCanvas::renew()
{
    m_current = false;
    update(); // collected: one picture however much changes
}

void LessonCanvas::paintFocus(QPainter& painter, const LessonLook& look) const
{
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.accent, 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 4, 4);
    }
}

bool LessonCanvas::pressStepKey(int key)
{
    switch (key) {
    case Qt::Key_Right:
        (void)m_steps->goOn();
        return true;
    case Qt::Key_Left:
        (void)m_steps->goBack();
        return true;
    case Qt::Key_Home:
        m_steps->setStep(0);
        return true;
    case Qt::Key_End:
        m_steps->setStep(m_steps->stepCount() - 1);
        return true;
    default:
        break;
    }
    if (key >= Qt::Key_1 && key < Qt::Key_1 + m_steps->sceneTotal()) {
        m_steps->setSceneIndex(key - Qt::Key_1);
        Q_EMIT sceneChosen(key - Qt::Key_1);
        return true;
    }
    return false;
}

void LessonCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        renew();
    }
    QWidget::changeEvent(event);
}

} // namespace snac::widgets
