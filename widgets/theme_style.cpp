// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

namespace snac::widgets {
namespace {

// @name@ stands for a colour; what is here is what Fusion draws too heavily for the calm look of the program.
const char* const sheetTemplate = R"(
QMainWindow, QDialog { background: @page@; }
QToolTip { background: @card@; color: @text@; border: 1px solid @inputBorder@; padding: 4px 6px; }

snac--widgets--Card { background: @card@; border: 1px solid @border@; border-radius: 6px; }
QFrame#lessonTry { background: @accentSoft@; border: 1px solid @border@; border-radius: 6px; }
QWidget#cardHeader { border: none; border-bottom: 1px solid @border@; background: transparent; }

QLabel[tone="muted"] { color: @muted@; }
QLabel[tone="error"] { color: @error@; }
QLabel[tone="warning"] { color: @warning@; }
QLabel[tone="success"] { color: @success@; }
QLabel[role="code"] { background: @page@; border: 1px solid @border@; border-radius: 5px; }

QPushButton { background: @card@; color: @text@; border: 1px solid @inputBorder@; border-radius: 5px; padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: @page@; border-color: @muted@; }
QPushButton:pressed { background: @grid@; }
QPushButton:focus { border-color: @accentOnCard@; }
QPushButton:disabled { color: @disabled@; background: @page@; border-color: @border@; }
QPushButton[role="primary"] { background: @accent@; color: @accentText@; border-color: @accent@; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentHover@; border-color: @accentHover@; }
QPushButton[role="primary"]:focus { border-color: @text@; }
QPushButton[role="primary"]:disabled { background: @grid@; color: @muted@; border-color: @inputBorder@; }
QPushButton[role="link"] { border: 1px solid transparent; background: transparent; color: @accentOnCard@; padding: 2px 4px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border-color: @accentOnCard@; }
QPushButton[role="link"]:disabled { color: @disabled@; }
QPushButton[role="danger"] { color: @error@; }

QToolButton { background: @card@; color: @text@; border: 1px solid @inputBorder@; border-radius: 4px; padding: 3px 7px; }
QToolButton:hover { background: @page@; border-color: @muted@; }
QToolButton:focus { border-color: @accentOnCard@; }
QToolButton:checked { background: @accentSoft@; border-color: @accentOnCard@; color: @accentOnCard@; }
QToolButton:disabled { color: @disabled@; border-color: @border@; }
QToolButton::menu-indicator { image: none; }
QToolButton::menu-button { border: none; width: 14px; }
QToolButton::menu-arrow { image: url(:/snac/icons/chevron-@variant@.svg); width: 8px; height: 8px; }
QToolButton[compact="true"] { padding: 3px 4px; font-size: 12px; }
QToolButton[role="plain"] { border: 1px solid transparent; background: transparent; padding: 2px; }
QToolButton[role="plain"]:hover { background: @grid@; }
QToolButton[role="plain"]:focus { border-color: @accentOnCard@; }
QToolButton[role="help"] { color: @muted@; border: 1px solid @inputBorder@; border-radius: 9px; padding: 0; min-width: 16px; max-width: 16px; min-height: 16px; max-height: 16px; }
QToolButton[role="help"]:hover { color: @accentOnCard@; border-color: @accentOnCard@; }
QToolButton[role="help"]:focus { color: @accentOnCard@; border-color: @accentOnCard@; }

QLineEdit, QPlainTextEdit, QTextEdit { background: @card@; color: @text@; border: 1px solid @inputBorder@; border-radius: 5px; padding: 4px 8px;
    selection-background-color: @accent@; selection-color: @accentText@; }
snac--widgets--FieldEditor QLineEdit, snac--widgets--FieldEditor QComboBox { min-height: 23px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: @accentOnCard@; }
QLineEdit:disabled, QLineEdit:read-only { background: @page@; }
QLineEdit:disabled { color: @disabled@; }
QLineEdit[problem="true"] { border-color: @error@; }
QComboBox { background: @card@; color: @text@; border: 1px solid @inputBorder@; border-radius: 5px; padding: 4px 8px; min-height: 18px; }
QComboBox:hover { border-color: @muted@; }
QComboBox:focus, QComboBox:on { border-color: @accentOnCard@; }
QComboBox:disabled { color: @disabled@; background: @page@; }
QComboBox[problem="true"] { border-color: @error@; }
QComboBox[compact="true"] { padding: 1px 6px; border-radius: 4px; min-height: 16px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/snac/icons/chevron-@variant@.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @card@; color: @text@; border: 1px solid @inputBorder@; outline: 0;
    selection-background-color: @accentSoft@; selection-color: @text@; }
QAbstractSpinBox { background: @card@; color: @text@; border: 1px solid @inputBorder@; border-radius: 5px; padding: 4px 2px 4px 6px; min-height: 18px;
    selection-background-color: @accent@; selection-color: @accentText@; }
QAbstractSpinBox:hover { border-color: @muted@; }
QAbstractSpinBox:focus { border-color: @accentOnCard@; }
QAbstractSpinBox:disabled { color: @disabled@; background: @page@; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 18px; border: none; background: transparent; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: 18px; border: none; background: transparent; }
QAbstractSpinBox::up-arrow { image: url(:/snac/icons/chevron-up-@variant@.svg); width: 8px; height: 8px; }
QAbstractSpinBox::down-arrow { image: url(:/snac/icons/chevron-@variant@.svg); width: 8px; height: 8px; }
QCheckBox { spacing: 6px; color: @text@; }
QCheckBox:disabled { color: @disabled@; }
QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator:non-exclusive { width: 14px; height: 14px; border: 1px solid @inputBorder@; border-radius: 3px; background: @card@; }
QCheckBox::indicator:hover { border-color: @muted@; }
QCheckBox::indicator:focus { border-color: @accentOnCard@; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:non-exclusive:checked { background: @accent@; border-color: @accent@; image: url(:/snac/icons/check.svg); }
QCheckBox::indicator:checked:focus { border-color: @text@; }
QCheckBox::indicator:disabled { background: @page@; }
QCheckBox::indicator:checked:disabled { background: @disabled@; border-color: @disabled@; }
QMenu::indicator:non-exclusive { margin-left: 5px; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted@; padding: 9px 1px 7px 1px; margin: 0 7px; border: none; border-bottom: 2px solid transparent; }
QTabBar[compact="true"]::tab { margin: 0 2px; font-size: 12px; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @accentOnCard@; border-bottom-color: @accentOnCard@; }
QTabBar::tab:focus { border-bottom-color: @text@; }

QTabBar::scroller { width: 44px; }
QTabBar QToolButton { background: @card@; border: 1px solid @border@; border-radius: 4px; padding: 0; margin: 6px 1px; }
QTabBar QToolButton::left-arrow { image: url(:/snac/icons/chevron-left-@variant@.svg); width: 10px; height: 10px; }
QTabBar QToolButton::right-arrow { image: url(:/snac/icons/chevron-right-@variant@.svg); width: 10px; height: 10px; }

QTableView { background: @card@; alternate-background-color: @card@; color: @text@; border: none; gridline-color: transparent;
    selection-background-color: @accentSoft@; selection-color: @text@; outline: 0; }
QTableView::item { border-bottom: 1px solid @grid@; padding: 0 5px; }
QTableView::item:selected { background: @accentSoft@; color: @text@; }
QHeaderView { background: @card@; border: none; }
QHeaderView::section { background: @card@; color: @muted@; border: none; border-bottom: 1px solid @border@; padding: 5px 8px; }
QTableCornerButton::section { background: @card@; border: none; }

QProgressBar { background: @grid@; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#formPage { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle { background: @inputBorder@; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @card@; color: @text@; border: 1px solid @inputBorder@; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft@; color: @text@; }
QMenu::item:disabled { color: @disabled@; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 6px; }
QMenuBar { background: @card@; color: @text@; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: @accentSoft@; }
QStatusBar { background: @card@; color: @muted@; border-top: 1px solid @border@; }
QStatusBar::item { border: none; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @inputBorder@; }
)";

} // namespace

QString styleSheet(Theme theme)
{
    const Colors& c = colors(theme);
    const std::pair<const char*, QColor> names[] = {
        {"page", c.page},
        {"card", c.card},
        {"border", c.border},
        {"inputBorder", c.inputBorder},
        {"grid", c.grid},
        {"text", c.text},
        {"muted", c.muted},
        {"accent", c.accent},
        {"accentHover", blend(c.accent, Qt::black, 0.15)},
        {"accentText", c.accentText},
        {"accentSoft", c.accentSoft},
        {"accentOnCard", c.accentOnCard},
        {"error", c.error},
        {"warning", c.warning},
        {"success", c.success},
        {"disabled", blend(c.card, c.muted, 0.6)},
    };
    QString sheet = QString::fromLatin1(sheetTemplate);
    for (const auto& [name, color] : names)
        sheet.replace(QLatin1Char('@') + QString::fromLatin1(name) + QLatin1Char('@'), color.name());
    sheet.replace(QStringLiteral("@variant@"), c.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace snac::widgets
