// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidgetList>

namespace snac::widgets {

/// Tab comes to a widget when it was made. What is made later and stands before something older takes its
/// place in the order here, with all that it holds, as it holds it. Both are in one window.
void tabBefore(QWidget* added, QWidget* older);

/// All that takes keys in a window, in the order of Tab: what a widget holds comes together, at the place of
/// the first of it, though some of it was made later (a view that is filled when it is shown).
[[nodiscard]] QWidgetList tabStops(const QWidget* window);

} // namespace snac::widgets
