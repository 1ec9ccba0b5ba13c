// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_look.h"
#include "lesson_steps.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace snac::widgets {

/// Plays a lesson: back, play or pause, on, a slider over the steps of the scene, speed, reduced motion and
/// how the picture looks.
class LessonTransport : public QWidget
{
    Q_OBJECT

public:
    explicit LessonTransport(LessonSteps* state, QWidget* parent = nullptr);

    void setPlaying(bool playing); ///< from the end it begins anew
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    void setSpeed(int index); ///< 0: half, 1: normal, 2: double, 3: four times
    [[nodiscard]] int speed() const;
    [[nodiscard]] int stepTime() const { return m_timer.interval(); } ///< ms
    void setMotion(bool motion);
    [[nodiscard]] bool hasMotion() const;
    void setLook(LessonStyle style);
    [[nodiscard]] LessonStyle look() const;

Q_SIGNALS:
    void lookChanged(snac::widgets::LessonStyle style);
    void motionChanged(bool motion);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void setIcons();

    LessonSteps* m_state;
    QTimer m_timer;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_on;
    QSlider* m_slider;
    QLabel* m_label;
    QComboBox* m_speed;
    QComboBox* m_style;
    QCheckBox* m_motion;
};

} // namespace snac::widgets
