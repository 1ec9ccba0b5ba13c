// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_look.h"
#include "lesson_state.h"

#include <QPointF>
#include <QRectF>

class QPainter;

namespace snac::widgets {

/// Two objectives of a lesson on a rectangle. Better is always left and below: what is maximised runs
/// backwards, under its own numbers. The range is that of the generation, whatever is moved, and
/// holds a child that was trained now.
class LessonPlane
{
public:
    LessonPlane() = default;
    /// Takes the room for numbers and titles from `outer`.
    LessonPlane(const LessonState& state, const QRectF& outer, const LessonLook& look);

    [[nodiscard]] const QRectF& area() const { return m_area; }
    [[nodiscard]] QPointF toPixel(double x, double y) const; ///< minimised values
    [[nodiscard]] QPointF toPixel(std::span<const double> point) const;
    [[nodiscard]] QPointF toValues(QPointF pixel) const; ///< within the area
    void paint(QPainter& painter, const LessonLook& look) const;

    struct Side
    {
        lesson::Axis axis;
        std::size_t index = 0;
        double low = 0.0; ///< minimised
        double high = 1.0;
        [[nodiscard]] std::vector<double> ticks(double length, double least) const; ///< shown values
        [[nodiscard]] double place(double shown) const;                             ///< 0..1
    };

private:
    [[nodiscard]] static Side sideOf(const LessonState& state, std::size_t index);
    [[nodiscard]] static QString titleOf(const lesson::Axis& axis);

    QRectF m_area;
    Side m_x;
    Side m_y;
};

} // namespace snac::widgets
