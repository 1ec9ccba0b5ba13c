// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAbstractItemView;

namespace snac::widgets {

/// A row that the lower edge of the view would cut is not drawn: half a figure reads as another one, and the
/// scroll bar says that there is more.
void showWholeRows(QAbstractItemView* view);

/// Of columns that need more than the room, those that fit whole share what is left of it, from the first one
/// on and from each later one that may come to the left edge. A width of 0 is a hidden column.
void fillWithWholeColumns(QList<int>& widths, int room);

} // namespace snac::widgets
