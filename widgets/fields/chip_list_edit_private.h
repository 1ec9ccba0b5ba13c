// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chip_list_edit.h"

#include <QLineEdit>

#include <vector>

namespace snac::widgets {

/// Values, the chip under the keyboard or the mouse, and the line in which a value is typed.
class ChipListEdit::Private
{
public:
    static constexpr int pad = 7; ///< between frame and chips
    static constexpr int gap = 6; ///< between chips

    ChipListEdit* q = nullptr;
    QStringList values;
    QStringList choices;
    bool strict = true;
    bool readOnly = false;
    bool muted = false;
    int trailing = 0; ///< kept free at the right
    QString placeholder;
    Validator validator;
    QLineEdit* editor = nullptr;
    int editing = -1; ///< index being edited; values.size() for a new one; -1: none
    int chosen = -1;  ///< chip under the keyboard; values.size() is "+"
    int hovered = -1;
    bool hoveredCross = false;
    std::vector<QRect> places; ///< a chip each, then "+"

    [[nodiscard]] int count() const { return static_cast<int>(values.size()); }
    [[nodiscard]] int chipHeight() const { return q->fontMetrics().height() + 6; }
    [[nodiscard]] int chipWidth(const QString& text) const
    {
        return q->fontMetrics().horizontalAdvance(text) + (readOnly ? 14 : 14 + 15);
    }
    [[nodiscard]] std::vector<QRect> layOut(int width, int* height) const;
    [[nodiscard]] QRect crossOf(int chip) const;
    [[nodiscard]] int chipAt(const QPoint& point) const;
    void paintChip(QPainter& painter, int chip) const;
    void refresh();
    void changed();
    void remove(int chip);
    void add();
    void startEditing(int chip, const QString& text);
    void placeEditor();
    bool commit();
    void cancel();
    void complain(const QString& reason);
    void take(int chip, const QString& text);
};

} // namespace snac::widgets
