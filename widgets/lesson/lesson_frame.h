// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_canvas.h"
#include "lesson_transport.h"

#include <QFont>
#include <QWidget>

#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace snac::widgets {

/// What every lesson looks like: the row of scenes, the picture with its transport, and beside it what the
/// scene is about, its formula on request, its controls and its question. Several frames may show one state:
/// what the page shows, the lecture hall shows too.
class LessonFrame : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Window, Lecture };

    [[nodiscard]] LessonCanvas* canvas() const { return m_canvas; }
    [[nodiscard]] LessonTransport* transport() const { return m_transport; }

protected:
    LessonFrame(LessonSteps* steps, LessonCanvas* canvas, Size size, QWidget* parent);
    /// To be called once by the constructor of a lesson. `source`: where it is from.
    void build(QWidget* controls, const QString& source);

    void showScene(const QString& title, const QString& sentence, const QString& formula);
    struct Question
    {
        QString text;
        bool canCheck = false;
        bool canShow = false;
        QString verdict; ///< empty: none yet
        bool wrong = false;
    };
    void showQuestion(const Question& question);
    [[nodiscard]] QPushButton* checkButton() const { return m_check; }
    [[nodiscard]] QPushButton* answerButton() const { return m_answer; }
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void goToScene(int index);
    QWidget* buildScenes();
    QWidget* buildPane(QWidget* controls, const QString& source);
    QWidget* buildTask();
    void growTo(double growth);

    LessonSteps* m_steps;
    LessonCanvas* m_canvas;
    Size m_frameSize;
    LessonTransport* m_transport;
    std::vector<QToolButton*> m_scenes;
    QLabel* m_title;
    QLabel* m_sentence;
    QToolButton* m_showFormula;
    QLabel* m_formula;
    QLabel* m_task;
    QPushButton* m_check;
    QPushButton* m_answer;
    QLabel* m_verdict;
    QWidget* m_pane = nullptr;
    double m_growth = 1.0;                           ///< of the type, by the screen of a hall
    std::vector<std::pair<QWidget*, QFont>> m_fonts; ///< as they are at growth 1
};

} // namespace snac::widgets
