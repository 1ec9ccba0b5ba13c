// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate_plot.h"

#include "plot_parts.h"

#include "snac/widgets/theme.h"

#include <QHash>
#include <QLabel>
#include <QTimer>

namespace snac::widgets {

class EstimatePlot::Private
{
public:
    EstimatePlot* q = nullptr;
    QCustomPlot* plot = nullptr;
    QLabel* card = nullptr; ///< hover card
    QTimer timer;
    bool dirty = false; ///< points, axes or colours changed; otherwise only marks

    QString label;
    QString xLabel;
    QString yLabel;
    QStringList groups;
    std::vector<EstimatePoint> points;
    QHash<int, int> indexOf;     ///< by id
    std::vector<QPointF> pixels; ///< of each point; NaN where not shown
    QString emptyText;
    int selected = -1;      ///< id
    int hovered = -1;       ///< index
    bool userRange = false; ///< the user zoomed or moved: leave the axes alone
    QPoint pressed;

    void makePlot();
    void applyTheme();
    void schedule(bool everything);
    void flush();
    void updateAxes();
    void updatePixels();
    void fitTitles();
    [[nodiscard]] QPointF pixelOf(double synthesized, double estimated) const;
    [[nodiscard]] QColor colorOf(int group) const;

    void paintGround(QCPPainter* painter) const;
    void paintPoints(QCPPainter* painter) const;
    void paintMarks(QCPPainter* painter) const;
    void paintLegend(QCPPainter* painter) const;
    void paintEmpty(QCPPainter* painter) const;
    void paintMark(QCPPainter* painter, const QPointF& centre, int group, double radius) const;

    void connectInput();
    [[nodiscard]] int pointAt(const QPointF& position) const;
    void hover(const QPoint& position);
    void hideCard();
    void showCard(int index);
    void select(int index);
    bool walk(int key);
};

} // namespace snac::widgets
