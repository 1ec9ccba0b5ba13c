// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace snac::widgets {

struct Colors;

/// What a door shows of the room behind it: drawings without numbers, the same at every start.
enum class DoorDrawing {
    None,
    Front, ///< points and their staircase
    Table, ///< rows and columns, the truth in colour
    Sort   ///< fronts that peel off one by one, and a crowding box
};

/// Draws into the middle of `room` as large as fits, in the shape of 8 to 5. Nothing where that were too
/// small to be told.
void paintDoorDrawing(QPainter& painter, const QRectF& room, DoorDrawing drawing, const Colors& colors);

/// Where it would be drawn; empty: nowhere.
[[nodiscard]] QRectF doorDrawingPlace(const QRectF& room);

} // namespace snac::widgets
