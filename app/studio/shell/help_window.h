// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPair>

namespace snac::studio {

/// A text of the manual in a window of its own; not modal.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    HelpWindow(const QString& title, const QString& markdown, QWidget* parent = nullptr);
};

/// Pages of the Help menu: title and resource; in the order of the menu.
[[nodiscard]] QList<QPair<QString, QString>> helpPages();
[[nodiscard]] QString helpText(const QString& resource);
/// Version, licence, and the licences of what the program is built with.
[[nodiscard]] QString aboutText();

} // namespace snac::studio
