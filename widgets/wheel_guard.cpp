// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wheel_guard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QPointer>
#include <QSlider>

namespace snac::widgets {
namespace {

/// Whether turning the wheel over it changes a value. Scroll bars are meant to be turned.
bool hasValue(const QObject* object)
{
    return qobject_cast<const QComboBox*>(object) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(object) != nullptr ||
           qobject_cast<const QSlider*>(object) != nullptr;
}

} // namespace

void WheelGuard::install()
{
    static QPointer<WheelGuard> guard; // goes with its application
    if (guard.isNull()) {
        guard = new WheelGuard(qApp);
        qApp->installEventFilter(guard);
    }
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    const bool wheel = event->type() == QEvent::Wheel;
    if ((wheel || event->type() == QEvent::Polish) && hasValue(watched)) {
        auto* widget = static_cast<QWidget*>(watched);
        // Qt gives boxes the focus for a turn of the wheel, before they see it.
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        if (wheel && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace snac::widgets
