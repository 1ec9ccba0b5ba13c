// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots of the program share beyond QCustomPlot. Private to widgets/.
#pragma once

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

} // namespace snac::widgets
