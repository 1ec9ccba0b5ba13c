// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture_window.h"

#include "learn_page.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace snac::studio {

LectureWindow::LectureWindow(widgets::LessonFrame* frame, QWidget* window)
    : QWidget(window, Qt::Window)
    , m_frame(frame)
{
    setObjectName(QStringLiteral("lectureWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(LearnPage::tr("Lecture view"));
    setAutoFillBackground(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_frame);
}

void LectureWindow::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_F11 || key == Qt::Key_F) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace snac::studio
