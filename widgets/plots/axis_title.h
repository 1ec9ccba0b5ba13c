// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

namespace snac::widgets {

/// The title of an axis in lines of at most `room` pixels, so that nothing of it is lost on a small screen:
/// one line where it fits; otherwise what stands in brackets goes below, wrapped between words. What three
/// lines cannot hold goes without its brackets; only a name that is too long for them by itself is elided.
[[nodiscard]] QString axisTitle(const QString& text, const QFontMetrics& metrics, int room);

} // namespace snac::widgets
