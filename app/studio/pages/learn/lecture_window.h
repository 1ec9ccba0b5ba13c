// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/widgets/lesson/lesson_frame.h"

#include <QWidget>

namespace snac::studio {

/// The lesson on a screen of its own; Escape, F or F11 leave it.
class LectureWindow : public QWidget
{
public:
    /// Takes the frame, which is one of a lecture's size.
    LectureWindow(widgets::LessonFrame* frame, QWidget* window);
    [[nodiscard]] widgets::LessonFrame* frame() const { return m_frame; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    widgets::LessonFrame* m_frame;
};

} // namespace snac::studio
