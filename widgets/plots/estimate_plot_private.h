// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate_plot.h"

#include "plot_canvas_core.h"

#include "snac/widgets/theme.h"

#include <QHash>

namespace snac::widgets {

class EstimatePlot::Private : public PlotCanvas::Core
{
public:
    explicit Private(EstimatePlot* q);

    EstimatePlot* q;
    QString label;
    QString xLabel;
    QString yLabel;
    QStringList groups;
    std::vector<EstimatePoint> points;
    QHash<int, int> indexOf;     ///< by id
    std::vector<QPointF> pixels; ///< of each point; NaN where not shown

    void addLayers() override;
    [[nodiscard]] bool isEmpty() const override { return q->pointCount() == 0; }
    [[nodiscard]] QString pictureTitle() const override;
    void updateAxes() override;
    void updatePixels();
    void fitTitles() override;
    void resized(QSize) override { schedule(true); } // more or fewer ticks fit
    [[nodiscard]] QPointF pixelOf(double synthesized, double estimated) const;
    [[nodiscard]] QColor colorOf(int group) const;

    void paintGround(QCPPainter* painter) const;
    void paintPoints(QCPPainter* painter) const;
    void paintMarks(QCPPainter* painter) const;
    void paintLegend(QCPPainter* painter) const;
    void paintMark(QCPPainter* painter, const QPointF& centre, int group, double radius) const;

    [[nodiscard]] int indexAt(const QPointF& position) const override;
    [[nodiscard]] QPointF pixelAt(int index) const override;
    [[nodiscard]] int idAt(int index) const override;
    [[nodiscard]] QString textAt(int index) const override;
    void tellSelected(int id) override;
    bool walk(int key) override;
};

} // namespace snac::widgets
