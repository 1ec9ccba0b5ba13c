// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_stage.h"
#include "lesson_transport.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace snac::widgets {

/// A whole lesson: the row of scenes, the picture with its transport, and beside it what the scene is about,
/// its formula on request, its controls and its question. Several views may show one state: what the page
/// shows, the lecture hall shows too.
class LessonView : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Window, Lecture };
    explicit LessonView(LessonState* state, Size size, QWidget* parent = nullptr);

    [[nodiscard]] LessonStage* stage() const { return m_stage; }
    [[nodiscard]] LessonTransport* transport() const { return m_transport; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildScenes();
    QWidget* buildPane();
    QWidget* buildControls();
    QWidget* buildTask();
    void connectControls();
    void showState();
    void showControls();
    void showTask();

    LessonState* m_state;
    Size m_size;
    LessonStage* m_stage;
    LessonTransport* m_transport;
    std::array<QToolButton*, lesson::sceneCount> m_scenes{};
    QLabel* m_title;
    QLabel* m_sentence;
    QToolButton* m_showFormula;
    QLabel* m_formula;
    QWidget* m_controls = nullptr;
    QToolButton* m_byHand;
    QLabel* m_frontLabel;
    QComboBox* m_front;
    QComboBox* m_across;
    QComboBox* m_up;
    QWidget* m_axes = nullptr;
    QPushButton* m_reset;
    QLabel* m_task;
    QPushButton* m_check;
    QPushButton* m_answer;
    QLabel* m_verdict;
};

} // namespace snac::widgets
