// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How many trials lie where, in cells under the points: discs upon one another do not tell.
#include "objective_plot_private.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr double hexRadius = 9.0; ///< px, from the centre to a corner
constexpr double hexGap = 0.6;    ///< px between a cell's shade and its outline
constexpr int hexShades = 24;     ///< told apart, so that few pixmaps serve many cells

/// Where the cell (0, 0) lies, so that cells go along with their trials when the plot is moved; one lattice
/// period at most from the corner, however far away the origin of the axes is.
double latticeStart(const QCPAxis* axis, double period)
{
    const double start = axis->coordToPixel(axis->scaleType() == QCPAxis::stLogarithmic ? 1.0 : 0.0);
    return std::isfinite(start) ? std::fmod(start, period) : 0.0;
}

} // namespace

/// The user's wish; where there is none, when there are many.
bool ObjectivePlot::Private::showsDensity() const
{
    return densityWish ? *densityWish : valued >= manyTrials;
}

HexGrid ObjectivePlot::Private::densityGrid() const
{
    const double across = std::sqrt(3.0) * hexRadius;
    const double down = 3.0 * hexRadius; // two rows
    return HexGrid(hexRadius, {latticeStart(plot->xAxis, across), latticeStart(plot->yAxis, down)});
}

/// Once for all that the places of the trials follow from. The scale is that of the whole run, so that
/// hexShades keep their meaning while generations are stepped through.
void ObjectivePlot::Private::updateDensity()
{
    if (!shows(Layer::Density) || !hasPair()) {
        density = {};
        return;
    }
    const int generation = moment ? moment->generation : std::numeric_limits<int>::max();
    const QString key = QStringLiteral("%1 %2 %3 %4")
                            .arg(groundKey(1.0))
                            .arg(generation)
                            .arg(points.size())
                            .arg(shows(Layer::Infeasible));
    if (density.key == key)
        return;
    density = {};
    density.key = key;
    std::vector<QPointF> shown;
    std::vector<QPointF> all;
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!hasValues(points[i]) || !showsFate(points[i].fate))
            continue;
        if (std::isfinite(pixels[i].x()))
            shown.push_back(pixels[i]);
        const QPointF value = valueOf(points[i].values);
        if (moment && std::isfinite(value.x()) && std::isfinite(value.y()) && area.contains(pixelOf(value)))
            all.push_back(pixelOf(value));
    }
    density.bins = hexBins(densityGrid(), shown);
    for (const HexBin& bin : moment ? hexBins(densityGrid(), all) : density.bins)
        density.most = std::max(density.most, bin.count);
}

/// 0 where the trial has no place in the plane, or cells are not shown.
int ObjectivePlot::Private::cellCount(std::size_t index) const
{
    if (density.bins.empty() || index >= pixels.size() || !hasValues(points[index]) ||
        !std::isfinite(pixels[index].x()))
        return 0;
    const HexGrid::Cell cell = densityGrid().cellOf(pixels[index]);
    const auto bin = std::ranges::lower_bound(density.bins, cell, {}, &HexBin::cell);
    return bin != density.bins.end() && bin->cell == cell ? bin->count : 0;
}

/// One hue, from pale to strong: readable without colour vision and printed in grey, and never one of the
/// points' colours.
QColor ObjectivePlot::Private::densityColor(double share) const
{
    const Colors& c = colors(q->palette());
    QColor shade = c.text;
    shade.setAlphaF(static_cast<float>(0.09 + (c.dark ? 0.45 : 0.47) * share));
    return shade;
}

void ObjectivePlot::Private::paintCell(QCPPainter* painter, const QPointF& centre, double share,
                                       double radius) const
{
    const double step = std::round(share * hexShades);
    const auto draw = [&](QPainter& p, const QPointF& at) {
        p.setPen(Qt::NoPen);
        p.setBrush(densityColor(step / hexShades));
        p.drawPolygon(hexagon(at, radius));
    };
    constexpr quint64 cells = quint64{1} << 41U; // beyond the keys of discs and fates
    const auto size = static_cast<quint64>(std::ceil(radius));
    stamp(painter, centre, cells | (size << 8U) | static_cast<quint64>(step),
          2 * static_cast<int>(std::ceil(radius)) + 2, draw);
}

/// From a picture of the cells, which is painted anew when one of them or the axes changed.
void ObjectivePlot::Private::paintDensity(QCPPainter* painter)
{
    updateDensity();
    if (density.bins.empty())
        return;
    const HexGrid grid = densityGrid();
    const auto paintAll = [&](QCPPainter* onto) {
        for (const HexBin& bin : density.bins)
            paintCell(onto, grid.centreOf(bin.cell), densityShare(bin.count, density.most),
                      hexRadius - hexGap);
    };
    const QRect area = plot->axisRect()->rect();
    if (painter->modes().testFlag(QCPPainter::pmNoCaching)) {
        paintAll(painter);
        return;
    }
    if (area.isEmpty())
        return;
    const double ratio = painter->device()->devicePixelRatioF();
    if (density.picture.isNull() || density.picture.devicePixelRatioF() != ratio) {
        density.picture = QPixmap((QSizeF(area.size()) * ratio).toSize());
        density.picture.setDevicePixelRatio(ratio);
        density.picture.fill(Qt::transparent);
        QCPPainter brush(&density.picture);
        brush.setAntialiasing(true);
        brush.translate(-area.topLeft());
        paintAll(&brush);
    }
    painter->drawPixmap(area.topLeft(), density.picture);
}

/// What a shade means: cells from the palest to the strongest, and how many trials these hold.
void ObjectivePlot::Private::addDensity(std::vector<LegendEntry>& entries) const
{
    if (density.most < 1)
        return;
    constexpr int samples = 5;
    constexpr double radius = 5.0;
    constexpr double step = 9.0;
    const auto paint = [this](QCPPainter* painter, const QPointF& at) {
        for (int i = 0; i < samples; ++i)
            paintCell(painter, at + QPointF(i * step, 0), i / (samples - 1.0), radius);
    };
    entries.push_back({density.most == 1 ? ObjectivePlot::tr("1 trial per cell")
                                         : ObjectivePlot::tr("1 to %1 trials per cell").arg(density.most),
                       paint, static_cast<int>((samples - 1) * step) + 16});
}

std::vector<PlotCell> ObjectivePlot::shownCells() const
{
    std::vector<PlotCell> cells;
    const HexGrid grid = d->densityGrid();
    for (const HexBin& bin : d->density.bins)
        cells.push_back({grid.centreOf(bin.cell) + QPointF(d->plot->pos()), bin.count});
    return cells;
}

} // namespace snac::widgets
