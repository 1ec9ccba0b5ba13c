// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve_plot_private.h"
#include "unit_text.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr int legendRow = 22; // px

QString axisText(const CurveAxis& axis)
{
    QString text = headingText(axis.label, axis.unit);
    if (!axis.origin.isEmpty())
        text += QStringLiteral(" (") + axis.origin + QLatin1Char(')');
    return text;
}

} // namespace

CurvePlot::Private::Private(CurvePlot* plotWidget)
    : Core({QStringLiteral("curvePlotCanvas"), {240, 180}, {0, 8, 0, 4}, {}, {48, 0, 0, 36}, true, 6})
    , q(plotWidget)
{
}

void CurvePlot::Private::addLayers()
{
    xTicker = QSharedPointer<NiceTicker>::create();
    yTicker = QSharedPointer<NiceTicker>::create();
    plot->xAxis->setTicker(xTicker);
    plot->yAxis->setTicker(yTicker);
    plot->addLayer(QStringLiteral("labels"), plot->layer(QStringLiteral("points")), QCustomPlot::limAbove);
    addPaint(QStringLiteral("ground"), true, [this](QCPPainter* painter) {
        updateSpots();
        paintGround(painter);
    });
    addPaint(QStringLiteral("points"), true, [this](QCPPainter* painter) {
        paintFronts(painter);
        paintCurves(painter);
        paintMeasured(painter);
    });
    addPaint(QStringLiteral("labels"), false, [this](QCPPainter* painter) {
        paintLevels(painter);
        paintLegend(painter);
        paintEmptyText(painter, 16);
    });
    addPaint(QStringLiteral("marks"), false, [this](QCPPainter* painter) { paintMarks(painter); });
}

bool CurvePlot::Private::isEmpty() const
{
    return std::all_of(curves.begin(), curves.end(), [](const Curve& c) { return c.points.empty(); });
}

AxisRange CurvePlot::Private::rangeOfX() const
{
    if (xAxis.range)
        return {xAxis.range->first, xAxis.range->second};
    std::vector<double> needed;
    for (const Curve& curve : curves) {
        for (const CurvePoint& point : curve.points) {
            needed.push_back(point.x);
            const CurveMeasured* tool = measured.empty() ? nullptr : measuredOf(point.id);
            if (tool && std::isfinite(tool->x) && (tool->x > 0.0 || !xAxis.logarithmic))
                needed.push_back(tool->x);
        }
    }
    return niceRange({}, needed, xAxis.maximize, xAxis.logarithmic, std::nullopt);
}

/// All points, but for those beyond the lower fence of a box plot (Tukey 1977): a branch that fell to chance
/// must not squeeze the differences between the good ones into a line.
AxisRange CurvePlot::Private::rangeOfY() const
{
    if (yAxis.range)
        return {yAxis.range->first, yAxis.range->second};
    const double sign = yAxis.maximize ? 1.0 : -1.0; // larger is better below
    std::vector<double> values;
    std::vector<double> faint;
    for (const Curve& curve : curves) {
        for (const CurvePoint& point : curve.points) {
            if (std::isfinite(point.y))
                (curve.faint ? faint : values).push_back(sign * point.y);
        }
    }
    if (values.empty())
        std::swap(values, faint);
    for (const CurveLevel& level : levels)
        values.push_back(sign * level.y);
    if (values.empty())
        return {0.0, 1.0};
    std::sort(values.begin(), values.end());
    const double best = values.back();
    const double quarter = values[values.size() / 4];
    const double fence = quarter - 1.5 * (best - quarter);
    const double worst = *std::find_if(values.begin(), values.end(), [&](double v) { return v >= fence; });
    double low = worst;
    double high = best;
    if (floor && sign * *floor > low - 0.5 * (high - low) && sign * *floor < high)
        low = std::min(low, sign * *floor);
    const double margin = 0.08 * std::max(high - low, std::max(1e-9, std::abs(high) * 0.005));
    low -= margin;
    high += margin;
    if (!levels.empty()) { // a level at the edge has its text beside the curves, not over them
        const double room =
            QFontMetricsF(smallFont(q->font())).height() / std::max(60, plot->axisRect()->height());
        for (const CurveLevel& level : levels) {
            if (sign * level.y >= best - room * (high - low))
                high = std::max(high, sign * level.y + (room + 0.02) * (high - low));
        }
    }
    return yAxis.maximize ? AxisRange{low, high} : AxisRange{-high, -low};
}

void CurvePlot::Private::updateAxes()
{
    const bool nothing = isEmpty();
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLabels(!nothing);
        axis->grid()->setVisible(!nothing);
    }
    bool positive = true;
    for (const Curve& curve : curves) {
        positive = positive && std::all_of(curve.points.begin(), curve.points.end(),
                                           [](const CurvePoint& p) { return p.x > 0.0; });
    }
    const bool logarithmic = xAxis.logarithmic && positive && !nothing;
    plot->xAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    xTicker->setLogarithmic(logarithmic);
    if (!userRange) {
        const AxisRange x = rangeOfX();
        const AxisRange y = rangeOfY();
        plot->xAxis->setRange(x.low, x.high);
        plot->yAxis->setRange(y.low, y.high);
    }
    plot->axisRect()->setMargins(QMargins(0, legendHeight() + 10, 16, 0));
    xTicker->setTickCount(std::clamp((plot->width() - 90) / 80, 3, 9));
    yTicker->setTickCount(std::clamp((plot->height() - 90) / 30, 3, 8));
    fitTitles();
    std::size_t count = 0;
    for (const Curve& curve : curves)
        count += curve.points.size();
    q->setAccessibleDescription(
        CurvePlot::tr("x: %1; y: %2; %3 points").arg(axisText(xAxis), axisText(yAxis)).arg(count));
}

/// The legend may stand above the left axis, so a title there is no longer than the axis.
void CurvePlot::Private::fitTitles()
{
    fitAxisTitles(plot, axisText(xAxis), axisText(yAxis), 0);
}

void CurvePlot::Private::updateSpots()
{
    spots.clear();
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        for (std::size_t j = 0; j < curves[i].points.size(); ++j) {
            const CurvePoint& point = curves[i].points[j];
            if (!std::isfinite(point.x) || !std::isfinite(point.y))
                continue;
            Spot spot{static_cast<int>(i), static_cast<int>(j), pixelOf(point.x, point.y), false};
            if (spot.pixel.x() < area.left() || spot.pixel.x() > area.right())
                continue;
            const double edge = yAxis.maximize ? area.bottom() : area.top();
            if (yAxis.maximize ? spot.pixel.y() > edge : spot.pixel.y() < edge) {
                spot.pixel.setY(yAxis.maximize ? edge - 6 : edge + 6);
                spot.below = true;
            }
            if (area.contains(spot.pixel) && !(spot.below && curves[i].faint))
                spots.push_back(spot);
        }
    }
}

int CurvePlot::Private::legendHeight() const
{
    double bottom = 0.0;
    layOutLegend([&](const CurveKey&, const QRectF& place) { bottom = std::max(bottom, place.bottom()); });
    return static_cast<int>(std::ceil(bottom));
}

/// Places of the entries from the left, in as many rows as they need; relative to the top left of the widget.
void CurvePlot::Private::layOutLegend(const std::function<void(const CurveKey&, const QRectF&)>& place) const
{
    const QFontMetricsF metrics(smallFont(q->font()));
    const double left = 16.0;
    const double right = plot->width() - 16.0;
    double x = left;
    double y = 0.0;
    for (const CurveKey& key : keys) {
        const double width = std::min((key.line ? 26.0 : 14.0) + metrics.horizontalAdvance(key.text) + 14.0,
                                      std::max(right - left, 40.0));
        if (x > left && x + width > right) {
            x = left;
            y += legendRow;
        }
        // What is longer than a row takes several.
        const double mark = key.line ? 26.0 : 14.0;
        const QRectF words =
            metrics.boundingRect(QRectF(0.0, 0.0, width - mark, 1000.0), int(Qt::TextWordWrap), key.text);
        const int lines = std::max(1, static_cast<int>(std::lround(words.height() / metrics.lineSpacing())));
        const double more = (lines - 1) * metrics.lineSpacing();
        place(key, QRectF(x, y, width, legendRow + more));
        x += width;
        y += more;
    }
}

void CurvePlot::Private::resized(QSize)
{
    hideCard();
    schedule(true); // rows of the legend, number of ticks
}

CurvePlot::CurvePlot(QWidget* parent)
    : PlotCanvas(std::make_unique<Private>(this), parent)
    , d(static_cast<Private*>(core()))
{
}

void CurvePlot::setAxes(const CurveAxis& x, const CurveAxis& y)
{
    d->xAxis = x;
    d->yAxis = y;
    d->schedule(true);
}

void CurvePlot::setCurves(std::vector<Curve> curves)
{
    d->hideCard();
    d->curves = std::move(curves);
    d->spots.clear(); // they point into the old curves
    d->schedule(true);
}

void CurvePlot::setFronts(std::vector<CurveFront> fronts)
{
    d->fronts = std::move(fronts);
    d->schedule(true);
}

void CurvePlot::setLevels(std::vector<CurveLevel> levels)
{
    d->levels = std::move(levels);
    d->schedule(true);
}

void CurvePlot::setFloor(std::optional<double> y, const QString& text)
{
    d->floor = y;
    d->floorText = text;
    d->schedule(true);
}

void CurvePlot::setLegend(std::vector<CurveKey> keys)
{
    d->keys = std::move(keys);
    d->schedule(true);
}

void CurvePlot::setSelected(int id)
{
    if (d->selected != id) {
        d->selected = id;
        d->schedule(false);
    }
}

int CurvePlot::selected() const
{
    return d->selected;
}

QPointF CurvePlot::position(int id) const
{
    const int index = d->spotOf(id);
    return index < 0 ? QPointF() : d->spots[static_cast<std::size_t>(index)].pixel + QPointF(d->plot->pos());
}

std::pair<double, double> CurvePlot::yRange() const
{
    return {d->plot->yAxis->range().lower, d->plot->yAxis->range().upper};
}

int CurvePlot::outside() const
{
    return static_cast<int>(
        std::count_if(d->spots.begin(), d->spots.end(), [](const auto& spot) { return spot.below; }));
}

QString CurvePlot::describe(int id) const
{
    for (const Curve& curve : d->curves) {
        for (const CurvePoint& point : curve.points) {
            if (point.id != id)
                continue;
            QStringList lines = point.note;
            for (const auto& [axis, value] : {std::pair{d->yAxis, point.y}, std::pair{d->xAxis, point.x}}) {
                lines << QStringLiteral("%1: %2").arg(axis.label,
                                                      valueWithUnit(value, axis.decimals, axis.unit));
            }
            if (const CurveMeasured* tool = d->measuredOf(id); tool && std::isfinite(tool->x)) {
                lines << CurvePlot::tr("%1: estimate %2 → %3 %4")
                             .arg(d->xAxis.label, valueWithUnit(point.x, d->xAxis.decimals, d->xAxis.unit),
                                  tool->origin, valueWithUnit(tool->x, d->xAxis.decimals, d->xAxis.unit));
            }
            return lines.join(QLatin1Char('\n'));
        }
    }
    return {};
}

} // namespace snac::widgets
