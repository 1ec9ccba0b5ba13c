// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_look.h"

#include "snac/widgets/theme.h"

#include <array>

namespace snac::widgets {

namespace {

constexpr int coloured = 6; ///< fronts with a colour of their own; then they begin again

QFont lessonFont(const QFont& base, double factor)
{
    QFont font = base;
    font.setPointSizeF(std::max(9.0, (base.pointSizeF() > 0.0 ? base.pointSizeF() : 10.0) * factor));
    return font;
}

void useWindowColours(LessonLook& look, const Colors& c)
{
    look.ground = c.card;
    look.text = c.text;
    look.muted = c.muted;
    look.grid = c.grid;
    look.accent = c.dark ? category(4) : c.accent;
    look.right = c.success;
    look.wrong = c.error;
}

void useContrast(LessonLook& look)
{
    look.ground = Qt::black;
    look.text = Qt::white;
    look.muted = QColor(0xc8c8c8);
    look.grid = QColor(0x3a3a3a);
    look.accent = category(4);
    look.right = QColor(0x62d4ab);
    look.wrong = QColor(0xff8f86);
}

void usePrint(LessonLook& look)
{
    look.ground = Qt::white;
    look.text = Qt::black;
    look.muted = QColor(0x595959);
    look.grid = QColor(0xe2e2e2);
    look.accent = QColor(0x004f7c);
    look.right = QColor(0x00664a);
    look.wrong = QColor(0xb3261e);
}

} // namespace

QColor LessonLook::front(int rank) const
{
    // Okabe and Ito, those that are seen on the ground in hand; yellow is not on white.
    static constexpr std::array<int, coloured> order{0, 1, 2, 3, 5, 4};
    const int index = order[static_cast<std::size_t>(std::max(rank, 0) % coloured)];
    const bool darkGround = ground.lightness() < 128;
    const QColor colour = category(index);
    return darkGround ? (index == 0 ? category(4).lighter(110) : index == 4 ? category(6) : colour) : colour;
}

LessonLook lessonLook(const QPalette& palette, const QFont& base, LessonStyle style, double hall)
{
    LessonLook look;
    look.style = style;
    switch (style) {
    case LessonStyle::Window:
        useWindowColours(look, colors(palette));
        break;
    case LessonStyle::HighContrast:
        useContrast(look);
        break;
    case LessonStyle::Print:
        usePrint(look);
        break;
    }
    look.shapes = style != LessonStyle::Window;
    const bool darkGround = look.ground.lightness() < 128;
    look.child = category(1);
    look.dominator = darkGround ? category(5).lighter(125) : category(5);
    look.dominated = darkGround ? category(4) : category(0);
    look.equal = category(3);
    look.box = darkGround ? QColor(0xe891bd) : QColor(0x9c2f66);
    const bool large = hall > 0.0;
    const double factor = style == LessonStyle::HighContrast && !large ? 1.2 : 1.0;
    look.marker = (large ? 8.5 * hall : 5.5) * (style == LessonStyle::Window ? 1.0 : 1.2);
    look.line = (large ? 3.0 * hall : 1.6) * (style == LessonStyle::Window ? 1.0 : 1.3);
    look.font = lessonFont(base, factor);
    look.small = lessonFont(base, 0.92 * factor);
    look.heading = lessonFont(base, 1.1 * factor);
    look.heading.setWeight(QFont::DemiBold);
    return look;
}

} // namespace snac::widgets
