// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace snac::widgets {

/// An icon of resources/icons by name ("setup", "search", "pause", ...), drawn in `color` and, when on or
/// active, in `activeColor`. Sharp at every device pixel ratio. An unknown name gives a null icon.
[[nodiscard]] QIcon icon(const QString& name, const QColor& color, const QColor& activeColor = {});
[[nodiscard]] QIcon applicationIcon();

} // namespace snac::widgets
