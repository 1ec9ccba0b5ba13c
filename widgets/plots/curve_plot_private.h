// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curve_plot.h"

#include "plot_parts.h"

#include "snac/widgets/theme.h"

#include <QLabel>
#include <QTimer>

namespace snac::widgets {

class CurvePlot::Private
{
public:
    /// A point that can be pointed at.
    struct Spot
    {
        int curve = 0;
        int point = 0;
        QPointF pixel;
        bool below = false; ///< beyond the worse end of y: marked at the edge
    };

    CurvePlot* q = nullptr;
    QCustomPlot* plot = nullptr;
    QLabel* card = nullptr; ///< hover card
    QSharedPointer<NiceTicker> xTicker;
    QSharedPointer<NiceTicker> yTicker;
    QTimer timer;
    bool dirty = false; ///< curves, axes or colours changed; otherwise only marks

    CurveAxis xAxis;
    CurveAxis yAxis;
    std::vector<Curve> curves;
    std::vector<CurveFront> fronts;
    std::vector<CurveLevel> levels;
    std::optional<double> floor;
    QString floorText;
    std::vector<CurveKey> keys;
    QString emptyText;
    int selected = -1;
    int hovered = -1; ///< index into spots
    bool userRange = false;
    QPoint pressed;
    std::vector<Spot> spots;

    void makePlot();
    void applyTheme();
    void schedule(bool everything);
    void flush();
    [[nodiscard]] bool empty() const;
    [[nodiscard]] QColor colorOf(int index, bool faint) const;
    [[nodiscard]] const CurvePoint& pointOf(const Spot& spot) const
    {
        return curves[static_cast<std::size_t>(spot.curve)].points[static_cast<std::size_t>(spot.point)];
    }
    [[nodiscard]] QPointF pixelOf(double x, double y) const
    {
        return {plot->xAxis->coordToPixel(x), plot->yAxis->coordToPixel(y)};
    }
    void updateAxes();
    void fitTitles();
    void updateSpots();
    [[nodiscard]] AxisRange rangeOfX() const;
    [[nodiscard]] AxisRange rangeOfY() const;
    [[nodiscard]] int legendRows() const;
    void layOutLegend(const std::function<void(const CurveKey&, const QRectF&)>& place) const;

    // painting (curve_plot_paint.cpp)
    void paintGround(QCPPainter* painter) const;
    void paintCurves(QCPPainter* painter) const;
    void paintFronts(QCPPainter* painter) const;
    void paintLevels(QCPPainter* painter) const;
    void paintLegend(QCPPainter* painter) const;
    void paintMarks(QCPPainter* painter) const;
    void paintEmpty(QCPPainter* painter) const;
    static void paintMark(QPainter* painter, const QPointF& at, CurveMark mark, const QColor& color,
                          const QColor& ground, double radius);

    // input (curve_plot_input.cpp)
    [[nodiscard]] int spotAt(const QPointF& position) const;
    [[nodiscard]] int spotOf(int id) const;
    void connectInput();
    void hover(const QPoint& position);
    void hideCard();
    void showCard(int spot);
    void select(int spot);
    bool walk(int key);
};

} // namespace snac::widgets
