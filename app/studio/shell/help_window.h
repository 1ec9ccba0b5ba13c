// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

namespace snac::studio {

/// A short text in a window of its own; not modal. The manual has its own: manual_window.h.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    HelpWindow(const QString& title, const QString& markdown, QWidget* parent = nullptr);
};

/// Version, licence, and the licences of what the program is built with.
[[nodiscard]] QString aboutText();

} // namespace snac::studio
