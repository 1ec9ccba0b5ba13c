// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard.
#include "chip_list_edit_private.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace snac::widgets {

void ChipListEdit::mousePressEvent(QMouseEvent* event)
{
    const int chip = d->chipAt(event->pos());
    if (event->button() != Qt::LeftButton || d->readOnly || !d->commit())
        return;
    if (chip >= 0 && chip < d->count() && d->crossOf(chip).contains(event->pos())) {
        d->remove(chip);
    } else if (chip >= 0 && chip < d->count()) {
        d->chosen = chip;
        update();
    } else if (chip == d->count() || d->choices.isEmpty()) {
        d->chosen = d->count();
        d->add();
    }
}

void ChipListEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int chip = d->chipAt(event->pos());
    if (chip >= 0 && chip < d->count() && d->choices.isEmpty() && !d->crossOf(chip).contains(event->pos()))
        d->startEditing(chip, d->values.at(chip));
}

void ChipListEdit::mouseMoveEvent(QMouseEvent* event)
{
    d->hovered = d->chipAt(event->pos());
    d->hoveredCross =
        d->hovered >= 0 && d->hovered < d->count() && d->crossOf(d->hovered).contains(event->pos());
    setCursor(d->hovered >= 0 && !d->readOnly ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ChipListEdit::leaveEvent(QEvent*)
{
    d->hovered = -1;
    update();
}

void ChipListEdit::keyPressEvent(QKeyEvent* event)
{
    const int last = d->readOnly ? d->count() - 1 : d->count();
    switch (event->key()) {
    case Qt::Key_Left:
        d->chosen = std::max(0, d->chosen - 1);
        break;
    case Qt::Key_Right:
        d->chosen = std::min(last, d->chosen + 1);
        break;
    case Qt::Key_Home:
        d->chosen = 0;
        break;
    case Qt::Key_End:
        d->chosen = last;
        break;
    case Qt::Key_Delete:
        d->remove(d->chosen);
        break;
    case Qt::Key_Backspace:
        d->remove(d->chosen >= d->count() ? d->count() - 1 : d->chosen);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
    case Qt::Key_Space:
        if (d->chosen >= 0 && d->chosen < d->count() && d->choices.isEmpty())
            d->startEditing(d->chosen, d->values.at(d->chosen));
        else
            d->add();
        break;
    default:
        if (!event->text().isEmpty() && event->text().at(0).isPrint() && !d->readOnly &&
            (d->choices.isEmpty() || !d->strict) &&
            (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0) {
            d->startEditing(d->count(), event->text());
            d->editor->deselect();
            d->editor->end(false);
        } else {
            QWidget::keyPressEvent(event);
        }
        return;
    }
    update();
}

void ChipListEdit::focusInEvent(QFocusEvent* event)
{
    if (d->chosen < 0)
        d->chosen = d->readOnly ? 0 : d->count();
    update();
    QWidget::focusInEvent(event);
}

void ChipListEdit::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

bool ChipListEdit::event(QEvent* event)
{
    // The arrow and edit keys belong to the chips, not to a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_F2)
            event->accept();
    }
    return QWidget::event(event);
}

bool ChipListEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != d->editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) {
            d->cancel();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter ||
            key->text() == QLatin1String(",")) {
            const bool more = key->text() == QLatin1String(",") && d->editing == d->count();
            if (d->commit() && more)
                d->startEditing(d->count(), {});
            return true;
        }
        if (key->key() == Qt::Key_Backspace && d->editor->text().isEmpty() && d->editing == d->count()) {
            d->cancel();
            d->chosen = d->count();
            d->remove(d->count() - 1);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut && d->editing >= 0 &&
               static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        if (!d->commit())
            d->cancel();
        update();
    } else if (event->type() == QEvent::FocusIn) {
        update();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace snac::widgets
