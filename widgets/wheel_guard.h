// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace snac::widgets {

/// Turning the wheel scrolls; it changes a value only where the user is. One filter for the whole program:
/// boxes with a choice, a number or a slider let the wheel pass to what scrolls around them unless they have
/// the focus, and the wheel alone never gives it to them.
class WheelGuard : public QObject
{
public:
    /// For all windows of the program; calling it again does nothing. Needs the application.
    static void install();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};

} // namespace snac::widgets
