// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curve_plot.h"

#include "plot_canvas_core.h"

#include "snac/widgets/theme.h"

namespace snac::widgets {

class CurvePlot::Private : public PlotCanvas::Core
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

    explicit Private(CurvePlot* q);

    CurvePlot* q;
    QSharedPointer<NiceTicker> xTicker;
    QSharedPointer<NiceTicker> yTicker;

    CurveAxis xAxis;
    CurveAxis yAxis;
    std::vector<Curve> curves;
    std::vector<CurveFront> fronts;
    std::vector<CurveLevel> levels;
    std::optional<double> floor;
    QString floorText;
    std::vector<CurveKey> keys;
    std::vector<CurveMeasured> measured;
    std::vector<Spot> spots; ///< what an index speaks of

    void addLayers() override;
    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] QString pictureTitle() const override { return q->accessibleName(); }
    [[nodiscard]] QColor colorOf(int index, bool faint) const;
    [[nodiscard]] const CurvePoint& pointOf(const Spot& spot) const
    {
        return curves[static_cast<std::size_t>(spot.curve)].points[static_cast<std::size_t>(spot.point)];
    }
    [[nodiscard]] QPointF pixelOf(double x, double y) const
    {
        return {plot->xAxis->coordToPixel(x), plot->yAxis->coordToPixel(y)};
    }
    void updateAxes() override;
    void fitTitles() override;
    void resized(QSize size) override;
    void updateSpots();
    [[nodiscard]] AxisRange rangeOfX() const;
    [[nodiscard]] AxisRange rangeOfY() const;
    [[nodiscard]] int legendHeight() const; ///< px
    void layOutLegend(const std::function<void(const CurveKey&, const QRectF&)>& place) const;

    // painting (curve_plot_paint.cpp)
    void paintGround(QCPPainter* painter) const;
    void paintCurves(QCPPainter* painter) const;
    void paintFronts(QCPPainter* painter) const;
    void paintLevels(QCPPainter* painter) const;
    void paintOutside(QCPPainter* painter) const;
    [[nodiscard]] std::vector<QRectF> drawnPlaces() const;
    void paintLegend(QCPPainter* painter) const;
    void paintMarks(QCPPainter* painter) const;
    static void paintMark(QPainter* painter, const QPointF& at, CurveMark mark, const QColor& color,
                          const QColor& ground, double radius);

    // arrows (curve_plot_measured.cpp)
    [[nodiscard]] const CurveMeasured* measuredOf(int id) const;
    [[nodiscard]] QPointF measuredPixel(const CurveMeasured& one) const;
    void paintMeasured(QCPPainter* painter) const;

    // input (curve_plot_input.cpp)
    [[nodiscard]] int indexAt(const QPointF& position) const override;
    [[nodiscard]] QPointF pixelAt(int index) const override;
    [[nodiscard]] int idAt(int index) const override;
    [[nodiscard]] QString textAt(int index) const override;
    void tellSelected(int id) override;
    bool walk(int key) override;
    [[nodiscard]] int spotOf(int id) const;
};

} // namespace snac::widgets
