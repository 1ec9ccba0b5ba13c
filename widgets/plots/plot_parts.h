// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots of the program share beyond QCustomPlot. Private to widgets/.
#pragma once

#include "axis_title.h"
#include "plot_geometry.h"

#include <qcustomplot.h>

#include <functional>

namespace snac::widgets {

/// Something painted on a layer of the plot by a function, clipped to the axes or not.
class PaintLayer : public QCPLayerable
{
public:
    using Paint = std::function<void(QCPPainter*)>;
    PaintLayer(QCustomPlot* plot, const QString& layer, bool clip, Paint paint)
        : QCPLayerable(plot, layer)
        , m_paint(std::move(paint))
        , m_clip(clip)
    {
    }

protected:
    [[nodiscard]] QRect clipRect() const override
    {
        return m_clip ? mParentPlot->axisRect()->rect() : mParentPlot->viewport();
    }
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
    void draw(QCPPainter* painter) override { m_paint(painter); }

private:
    Paint m_paint;
    bool m_clip;
};

/// Numbers at round places: 1-2-5 on logarithmic axes.
class NiceTicker : public QCPAxisTicker
{
public:
    void setLogarithmic(bool logarithmic) { m_logarithmic = logarithmic; }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return tickText(tick); }
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double step, const QCPRange& range) override
    {
        return m_logarithmic ? logTicks(range.lower, range.upper, tickCount())
                             : QCPAxisTicker::createTickVector(step, range);
    }

private:
    bool m_logarithmic = false;
};

/// Gives the axes their titles in as many lines as the room beside them asks for, and lays the plot out anew
/// where that changed. For QCustomPlot::afterLayout; `slack` is what a title at the left may be longer than
/// its axis. More lines on one axis leave less room for the other, never more, so this comes to rest.
inline void fitAxisTitles(QCustomPlot* plot, const QString& x, const QString& y, int slack)
{
    constexpr int least = 60; // px
    constexpr int mostTurns = 4;
    for (int turn = 0; turn < mostTurns; ++turn) {
        const QRect area = plot->axisRect()->rect();
        const QFontMetrics metrics(plot->xAxis->labelFont());
        const QString below = axisTitle(x, metrics, std::max(least, area.width()));
        const QString beside = axisTitle(y, metrics, std::max(least, area.height() + slack));
        if (below == plot->xAxis->label() && beside == plot->yAxis->label())
            return;
        plot->xAxis->setLabel(below);
        plot->yAxis->setLabel(beside);
        for (const auto phase :
             {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
            plot->plotLayout()->update(phase);
    }
}

} // namespace snac::widgets
