// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a picture of the lesson on compression is painted. Private to widgets/lesson.
#pragma once

#include "compression_picture.h"

#include <QPainter>

namespace snac::widgets {

class CompressionPainter
{
public:
    CompressionPainter(QPainter& painter, const CompressionState& state, const LessonLook& look);
    CompressionDrawing draw(const QRectF& area);

private:
    double paintText(const QRectF& area, const QString& text, const QFont& font, const QColor& colour);
    void paintHead(QRectF& area);
    [[nodiscard]] QColor sideColour(int side) const;

    // compression_picture_pruning.cpp
    void paintPruning(const QRectF& area);
    void paintSide(int side, const QRectF& area);
    void paintLayer(int side, int layer, QPointF at, double cell);
    void paintCurves(const QRectF& area);
    void paintCurve(int side, double low, double high);

    // compression_picture_grid.cpp
    void paintGrid(const QRectF& area);
    void paintLine(const QRectF& area);
    void paintFormat(const lesson::HeldWeight& held, const QRectF& row);

    QPainter& m_painter;
    const CompressionState& m_state;
    const LessonLook& m_look;
    CompressionDrawing m_drawing;
};

} // namespace snac::widgets
