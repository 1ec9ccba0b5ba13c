// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "door_drawing.h"

#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <vector>

namespace snac::widgets {

namespace {

constexpr double leastDrawing = 72.0; // px of height
constexpr double mostDrawing = 300.0;
constexpr double drawingShape = 8.0 / 5.0;

/// Of a drawing: right is dearer, up is better; both from 0 to 1.
using Points = std::vector<QPointF>;

const Points firstFront = {{0.10, 0.22}, {0.17, 0.45}, {0.27, 0.62},
                           {0.42, 0.74}, {0.62, 0.83}, {0.86, 0.89}};
const Points secondFront = {{0.20, 0.24}, {0.30, 0.42}, {0.41, 0.55}, {0.56, 0.64}, {0.78, 0.72}};
const Points otherPoints = {{0.34, 0.18}, {0.45, 0.32}, {0.58, 0.40}, {0.73, 0.48},
                            {0.90, 0.54}, {0.62, 0.16}, {0.84, 0.28}};

/// One drawing, in its rectangle.
class Drawing
{
public:
    Drawing(QPainter& painter, const QRectF& place, const Colors& colors)
        : m_painter(painter)
        , m_place(place)
        , m_colors(colors)
        , m_unit(place.height() / 40.0)
    {
    }

    void front()
    {
        axes();
        ground(firstFront);
        line(firstFront, m_colors.accent);
        discs(otherPoints, m_colors.inputBorder);
        for (const QPointF& point : secondFront) {
            disc(point, viridis(0.35 + 0.4 * point.x()));
        }
        for (const QPointF& point : firstFront) {
            disc(point, viridis(0.15 + 0.6 * point.x()), m_colors.accent);
        }
    }

    void table()
    {
        constexpr int rows = 7, columns = 6;
        const QSizeF cell(m_place.width() / columns, m_place.height() / rows);
        m_painter.setPen(QPen(m_colors.grid, 1));
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                const QRectF box(m_place.left() + column * cell.width(), m_place.top() + row * cell.height(),
                                 cell.width(), cell.height());
                const bool isTruth = column == columns - 1;
                m_painter.setBrush(row == 0 ? m_colors.page : m_colors.card);
                m_painter.drawRect(box);
                // Figures of different lengths; classes in their colours.
                const double share = row == 0  ? 0.55
                                     : isTruth ? 0.5
                                               : 0.3 + 0.06 * ((row * 5 + column * 3) % 7);
                QRectF word(0, 0, share * box.width(), 0.22 * box.height());
                word.moveCenter(box.center());
                m_painter.fillRect(word, row == 0  ? m_colors.muted
                                         : isTruth ? category((row * 2 + row / 3) % 3)
                                                   : blend(m_colors.card, m_colors.muted, 0.45));
            }
        }
    }

    void sort()
    {
        axes();
        line(firstFront, category(0));
        line(secondFront, category(1));
        const QRectF box = QRectF(pixel(firstFront[2]), pixel(firstFront[4])).normalized();
        m_painter.setPen(QPen(m_colors.mutated, std::max(1.2, 0.5 * m_unit), Qt::DashLine));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box);
        discs(otherPoints, category(2));
        discs(secondFront, category(1));
        for (std::size_t i = 0; i < firstFront.size(); ++i) {
            disc(firstFront[i], category(0), i == 3 ? m_colors.text : m_colors.card);
        }
    }

private:
    [[nodiscard]] QPointF pixel(const QPointF& at) const
    {
        return {m_place.left() + at.x() * m_place.width(), m_place.bottom() - at.y() * m_place.height()};
    }
    void axes()
    {
        m_painter.setPen(QPen(m_colors.inputBorder, std::max(1.0, 0.4 * m_unit)));
        m_painter.drawLine(m_place.bottomLeft(), m_place.bottomRight());
        m_painter.drawLine(m_place.bottomLeft(), m_place.topLeft());
    }
    [[nodiscard]] QVector<QPointF> stairs(const Points& points) const
    {
        std::vector<QPointF> pixels;
        std::ranges::transform(points, std::back_inserter(pixels),
                               [&](const QPointF& point) { return pixel(point); });
        return staircase(pixels, m_place.right());
    }
    void ground(const Points& points)
    {
        QVector<QPointF> shape = stairs(points);
        shape << m_place.bottomRight() << QPointF(shape.front().x(), m_place.bottom());
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_colors.dominated);
        m_painter.drawPolygon(shape.constData(), static_cast<int>(shape.size()));
    }
    void line(const Points& points, const QColor& colour)
    {
        const QVector<QPointF> shape = stairs(points);
        m_painter.setPen(QPen(colour, std::max(1.4, 0.6 * m_unit)));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(shape.constData(), static_cast<int>(shape.size()));
    }
    void disc(const QPointF& at, const QColor& colour, const QColor& edge)
    {
        m_painter.setPen(QPen(edge, std::max(1.2, 0.5 * m_unit)));
        m_painter.setBrush(colour);
        m_painter.drawEllipse(pixel(at), 1.3 * m_unit, 1.3 * m_unit);
    }
    void disc(const QPointF& at, const QColor& colour) { disc(at, colour, m_colors.card); }
    void discs(const Points& points, const QColor& colour)
    {
        for (const QPointF& point : points) {
            disc(point, colour);
        }
    }

    QPainter& m_painter;
    QRectF m_place;
    const Colors& m_colors;
    double m_unit; ///< a fortieth of its height
};

} // namespace

QRectF doorDrawingPlace(const QRectF& room)
{
    const double height = std::min({room.height(), room.width() / drawingShape, mostDrawing});
    if (height < leastDrawing) {
        return {};
    }
    QRectF place(0, 0, drawingShape * height, height);
    place.moveCenter(room.center());
    return place;
}

void paintDoorDrawing(QPainter& painter, const QRectF& room, DoorDrawing drawing, const Colors& colors)
{
    const QRectF place = doorDrawingPlace(room);
    if (place.isEmpty()) {
        return;
    }
    Drawing drawn(painter, place, colors);
    switch (drawing) {
    case DoorDrawing::None:
        break;
    case DoorDrawing::Front:
        drawn.front();
        break;
    case DoorDrawing::Table:
        drawn.table();
        break;
    case DoorDrawing::Sort:
        drawn.sort();
        break;
    }
}

} // namespace snac::widgets
