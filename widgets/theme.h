// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace snac::widgets {

enum class Theme { Light, Dark };

/// Distances in device-independent pixels; everything sits on an 8-px grid.
namespace spacing {
inline constexpr int half = 4;
inline constexpr int unit = 8;
inline constexpr int two = 16;
inline constexpr int three = 24;
inline constexpr int radius = 6;
} // namespace spacing

/// Every colour the views draw with. Text colours have a contrast of at least 4.5 to the grounds they are
/// used on.
struct Colors
{
    QColor page;        ///< ground of the window
    QColor card;        ///< ground of cards, plots and editors
    QColor border;      ///< outline of cards
    QColor inputBorder; ///< outline of inputs and secondary buttons
    QColor grid;        ///< grid lines of plots, lines between table rows
    QColor text;
    QColor muted; ///< secondary text
    QColor accent;
    QColor accentText;   ///< text on `accent`
    QColor accentSoft;   ///< ground of chips and of the selected row
    QColor accentOnCard; ///< accent as text: links, YAML keys
    QColor rail;
    QColor railActive;
    QColor railText;
    QColor railTextActive;
    QColor railMark;
    QColor error;
    QColor errorSoft;
    QColor warning;
    QColor warningSoft;
    QColor success;
    QColor successSoft;
    QColor budget;    ///< limits: line and label
    QColor baseline;  ///< baselines: star and label
    QColor dominated; ///< ground below the front
    QColor mutated;   ///< outline of mutated genes
    bool dark = false;
};

[[nodiscard]] const Colors& colors(Theme theme);
/// Colours that belong to a palette: by the lightness of its window colour. Views call this while painting,
/// so that a change of palette is a change of colours.
[[nodiscard]] const Colors& colors(const QPalette& palette);

/// Okabe-Ito categories, distinguishable without colour vision (Okabe and Ito 2008). Index wraps at 7; black
/// left out.
[[nodiscard]] QColor category(int index);
/// viridis (van der Walt and Smith 2015), t in 0..1, clamped.
[[nodiscard]] QColor viridis(double t);
/// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);
/// `over` blended onto `ground` with the given weight 0..1.
[[nodiscard]] QColor blend(const QColor& ground, const QColor& over, double weight);

[[nodiscard]] QPalette palette(Theme theme);
[[nodiscard]] QString styleSheet(Theme theme);
/// Fusion style, palette, font and style sheet for the whole program. May be called again to change the
/// theme.
void apply(QApplication& application, Theme theme);
/// Holds the program's style sheet back while many widgets are put into one another: with a sheet, Qt styles
/// the whole tree below a widget anew each time that it gets a parent. The sheet comes back at the end.
class StyleSheetLater
{
public:
    explicit StyleSheetLater(QApplication& application);
    ~StyleSheetLater();
    Q_DISABLE_COPY_MOVE(StyleSheetLater)

private:
    QApplication& m_application;
    QString m_sheet;
};

/// The theme a palette belongs to.
[[nodiscard]] Theme themeOf(const QPalette& palette);

/// Fonts derived from `base`; never below 9 pt.
[[nodiscard]] QFont smallFont(const QFont& base);
[[nodiscard]] QFont headingFont(const QFont& base);
[[nodiscard]] QFont figureFont(const QFont& base); ///< large figures: "75.58 %"
[[nodiscard]] QFont monospaceFont(const QFont& base);

} // namespace snac::widgets
