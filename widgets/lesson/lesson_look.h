// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace snac::widgets {

/// How a lesson is drawn. Of fronts the shape tells as much as the colour, but for the window's own style.
enum class LessonStyle {
    Window,       ///< in the colours of the program
    HighContrast, ///< black ground, thick marks: for a projector
    Print         ///< black on white, fronts by shape
};

/// Colours, sizes and fonts of a lesson's picture.
struct LessonLook
{
    LessonStyle style = LessonStyle::Window;
    QColor ground;
    QColor text;
    QColor muted;
    QColor grid;
    QColor accent;    ///< the point that is looked at, parents
    QColor child;     ///< offspring
    QColor dominator; ///< better than the point that is looked at
    QColor dominated; ///< worse than it
    QColor equal;     ///< as good as it
    QColor box;       ///< of the crowding distance
    QColor right;
    QColor wrong;
    double marker = 5.0; ///< radius, px
    double line = 1.6;   ///< px
    QFont font;
    QFont small;
    QFont heading;
    bool shapes = false;

    /// Of a front, by rank from 0.
    [[nodiscard]] QColor front(int rank) const;
};

/// `hall`: 0 for a window; for the last row of a lecture hall, how many times as thick as on a screen of
/// 720 px in height its marks are. The font is that of `base` in any case.
[[nodiscard]] LessonLook lessonLook(const QPalette& palette, const QFont& base, LessonStyle style,
                                    double hall = 0.0);

} // namespace snac::widgets
