// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate_plot_private.h"

#include "plot_geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::widgets {
namespace {

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double band = 0.1;

/// The scale of both axes: a logarithm that has a place for 0, as the counts of block RAM and DSP need.
double toScale(double value)
{
    return std::log10(1.0 + value);
}

double fromScale(double place)
{
    return std::pow(10.0, place) - 1.0;
}

bool isShown(const EstimatePoint& point)
{
    return std::isfinite(point.synthesized) && std::isfinite(point.estimated) && point.synthesized >= 0.0 &&
           point.estimated >= 0.0;
}

/// 0, then 1, 2, 5 times powers of ten.
class ScaleTicker : public QCPAxisTicker
{
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        const double value = fromScale(tick);
        return tickText(value < 1e-6 ? 0.0 : value < 1e5 ? std::round(value * 100.0) / 100.0 : value);
    }
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double, const QCPRange& range) override
    {
        QVector<double> ticks;
        const double low = std::max(fromScale(range.lower), 0.0);
        const double high = fromScale(range.upper);
        if (range.lower <= 0.0)
            ticks.append(0.0);
        for (const double value :
             logTicks(std::max(low, low < 1.0 ? 0.9 : low), std::max(high, 1.0), tickCount()))
            ticks.append(toScale(value));
        return ticks;
    }
};

} // namespace

QPointF EstimatePlot::Private::pixelOf(double synthesized, double estimated) const
{
    return {plot->xAxis->coordToPixel(toScale(synthesized)), plot->yAxis->coordToPixel(toScale(estimated))};
}

QColor EstimatePlot::Private::colorOf(int group) const
{
    // Categories are made for white ground; on dark ground they need some light.
    return colors(q->palette()).dark ? blend(category(group), Qt::white, 0.2) : category(group);
}

EstimatePlot::Private::Private(EstimatePlot* plotWidget)
    : Core({QStringLiteral("estimatePlotCanvas")})
    , q(plotWidget)
{
}

void EstimatePlot::Private::addLayers()
{
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis})
        axis->setTicker(QSharedPointer<ScaleTicker>::create());
    addPaint(QStringLiteral("ground"), true, [this](QCPPainter* painter) {
        updatePixels();
        paintGround(painter);
    });
    addPaint(QStringLiteral("points"), true, [this](QCPPainter* painter) { paintPoints(painter); });
    addPaint(QStringLiteral("points"), false, [this](QCPPainter* painter) {
        paintLegend(painter);
        paintEmptyText(painter);
    });
    addPaint(QStringLiteral("marks"), true, [this](QCPPainter* painter) { paintMarks(painter); });
}

QString EstimatePlot::Private::pictureTitle() const
{
    return EstimatePlot::tr("Estimated against synthesized");
}

/// Both axes show the same range, so that the diagonal is one.
void EstimatePlot::Private::updateAxes()
{
    const bool any = q->pointCount() > 0;
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) { // numbers without points would mean nothing
        axis->setTickLabels(any);
        axis->grid()->setVisible(any);
    }
    double low = std::numeric_limits<double>::infinity();
    double high = 0.0;
    for (const EstimatePoint& point : points) {
        if (isShown(point)) {
            low = std::min({low, toScale(point.synthesized), toScale(point.estimated)});
            high = std::max({high, toScale(point.synthesized), toScale(point.estimated)});
        }
    }
    if (any && !userRange) {
        const double span = std::max(high - low, 0.2);
        for (QCPAxis* axis : {plot->xAxis, plot->yAxis})
            axis->setRange(low - 0.06 * span, high + 0.06 * span + (high - low < 0.2 ? 0.2 : 0.0));
    }
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        const int length = axis == plot->xAxis ? plot->width() / 90 : plot->height() / 60;
        axis->ticker()->setTickCount(std::clamp(length, 3, 9));
    }
    fitTitles();
    q->setAccessibleDescription(EstimatePlot::tr("%1: %2 designs, %3 estimated within 10 %")
                                    .arg(label)
                                    .arg(q->pointCount())
                                    .arg(q->withinBand()));
}

void EstimatePlot::Private::fitTitles()
{
    fitAxisTitles(plot, xLabel, yLabel, 2 * spacing::two); // nothing stands above the axis at the left
}

void EstimatePlot::Private::updatePixels()
{
    pixels.assign(points.size(), QPointF(nowhere, nowhere));
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(-1, -1, 1, 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isShown(points[i]))
            continue;
        const QPointF pixel = pixelOf(points[i].synthesized, points[i].estimated);
        if (area.contains(pixel))
            pixels[i] = pixel;
    }
}

EstimatePlot::EstimatePlot(QWidget* parent)
    : PlotCanvas(std::make_unique<Private>(this), parent)
    , d(static_cast<Private*>(core()))
{
    d->emptyText = tr("Nothing to compare yet");
    setAccessibleName(tr("Estimated against synthesized"));
}

void EstimatePlot::setQuantity(const QString& label, const QString& synthesized, const QString& estimated)
{
    d->label = label;
    d->xLabel = synthesized;
    d->yLabel = estimated;
    d->userRange = false;
    d->forgetViews();
    d->schedule(true);
}

void EstimatePlot::setGroups(const QStringList& names)
{
    d->groups = names;
    d->schedule(true);
}

void EstimatePlot::setPoints(std::vector<EstimatePoint> points)
{
    d->hideCard();
    d->points = std::move(points);
    d->indexOf.clear();
    for (std::size_t i = 0; i < d->points.size(); ++i)
        d->indexOf.insert(d->points[i].id, static_cast<int>(i));
    if (!d->indexOf.contains(d->selected))
        d->selected = -1;
    d->userRange = false;
    d->forgetViews();
    d->pixels.clear();
    d->schedule(true);
}

void EstimatePlot::setSelected(int id)
{
    d->selected = d->indexOf.contains(id) ? id : -1;
    d->schedule(false);
}

int EstimatePlot::selected() const
{
    return d->selected;
}

int EstimatePlot::pointCount() const
{
    return static_cast<int>(std::count_if(d->points.begin(), d->points.end(), isShown));
}

int EstimatePlot::withinBand() const
{
    return static_cast<int>(std::count_if(d->points.begin(), d->points.end(), [](const EstimatePoint& point) {
        return isShown(point) && std::abs(point.estimated - point.synthesized) <= band * point.synthesized;
    }));
}

QPointF EstimatePlot::position(int id) const
{
    const int index = d->indexOf.value(id, -1);
    if (index < 0 || static_cast<std::size_t>(index) >= d->pixels.size() ||
        !std::isfinite(d->pixels[static_cast<std::size_t>(index)].x()))
        return {};
    return d->pixels[static_cast<std::size_t>(index)] + QPointF(d->plot->pos());
}

} // namespace snac::widgets
