// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_frame.h"
#include "lesson_stage.h"

class QComboBox;
class QLabel;

namespace snac::widgets {

/// The lesson on a generation of NSGA-II.
class LessonView : public LessonFrame
{
    Q_OBJECT

public:
    explicit LessonView(LessonState* state, Size size, QWidget* parent = nullptr);

    [[nodiscard]] LessonStage* stage() const;

private:
    QWidget* buildControls();
    void connectControls();
    void showState();
    void showControls();
    void showTask();
    void showTraining();
    void trainOrStop();

    LessonState* m_state;
    QWidget* m_controls = nullptr;
    QToolButton* m_byHand;
    QLabel* m_frontLabel;
    QComboBox* m_front;
    QComboBox* m_across;
    QComboBox* m_up;
    QWidget* m_axes = nullptr;
    QPushButton* m_reset;
    QPushButton* m_train; ///< a child of Evaluate, or stops that
    QLabel* m_trainNote;
};

} // namespace snac::widgets
