// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_look.h"
#include "lesson_steps.h"

#include <QWidget>

namespace snac::widgets {

/// What the pictures of lessons have in common as widgets: look, size of type, keys that step.
class LessonCanvas : public QWidget
{
    Q_OBJECT

public:
    void setLook(LessonStyle style);
    [[nodiscard]] LessonStyle look() const { return m_style; }
    void setHall(double hall); ///< see lessonLook()
    virtual void setMotion(bool motion) = 0;

    [[nodiscard]] QSize sizeHint() const override { return {760, 560}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 260}; }

Q_SIGNALS:
    void sceneChosen(int index); ///< by its number on the keyboard

protected:
    explicit LessonCanvas(LessonSteps* steps, QWidget* parent);

    /// Left, Right, Home, End and the numbers of scenes; false for another key.
    bool pressStepKey(int key);
    [[nodiscard]] LessonLook currentLook() const;
    [[nodiscard]] double hall() const { return m_hall; }
    void renew(); ///< what was painted shows the state no more
    void paintFocus(QPainter& painter, const LessonLook& look) const;
    void changeEvent(QEvent* event) override;

    bool m_current = false; ///< what was painted shows the state

private:
    LessonSteps* m_steps;
    LessonStyle m_style = LessonStyle::Window;
    double m_hall = 0.0;
};

} // namespace snac::widgets
