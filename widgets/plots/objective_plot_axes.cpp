// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which values are shown where: axes, scales, ranges and the front of the shown pair.
#include "objective_plot_private.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::widgets {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t mostFronts = 5; ///< drawn as staircases; more are a thicket

} // namespace

Senses ObjectivePlot::Private::senses() const
{
    return hasPair() ? Senses{axes.at(x).maximize, axes.at(y).maximize} : Senses{};
}

QPointF ObjectivePlot::Private::valueOf(const std::vector<double>& values) const
{
    const auto at = [&values](int axis) {
        return axis < static_cast<int>(values.size()) ? values[static_cast<std::size_t>(axis)] : nan;
    };
    return hasPair() ? QPointF(at(x), at(y)) : QPointF(nan, nan);
}

/// A logarithmic scale needs positive values; with a zero among them the axis stays linear, so that nothing
/// is lost.
bool ObjectivePlot::Private::logarithmic(int axis, const std::optional<bool>& wish) const
{
    if (!wish.value_or(axes.at(axis).logDefault))
        return false;
    return std::none_of(points.begin(), points.end(), [axis](const PlotPoint& point) {
        return hasValues(point) && axis < static_cast<int>(point.values.size()) &&
               point.values[static_cast<std::size_t>(axis)] <= 0.0;
    });
}

const PlotBudget* ObjectivePlot::Private::budgetOf(int axis) const
{
    for (const PlotBudget& budget : budgets) {
        if (budget.key == axes.at(axis).key)
            return &budget;
    }
    return nullptr;
}

AxisRange ObjectivePlot::Private::rangeOf(int axis, bool logarithmicScale) const
{
    const auto index = static_cast<std::size_t>(axis);
    std::vector<double> values;
    std::vector<double> needed;
    for (const PlotPoint& point : points) {
        if (index >= point.values.size() || !hasValues(point))
            continue; // what was rejected must not push the others together
        values.push_back(point.values[index]);
        if (point.onFront)
            needed.push_back(point.values[index]);
    }
    for (const PlotBaseline& baseline : baselines) {
        if (index < baseline.values.size())
            needed.push_back(baseline.values[index]);
    }
    for (const PlotMeasured& one : measured) {
        const bool known = indexOf.contains(one.trial) && index < one.values.size();
        if (known && std::isfinite(one.values[index]) && shows(Layer::Measured))
            needed.push_back(one.values[index]);
    }
    for (const PlotOverlay& overlay : overlays) {
        for (const std::vector<double>& one : overlay.points) {
            if (shows(Layer::Overlays) && index < one.size() && std::isfinite(one[index]))
                needed.push_back(one[index]);
        }
    }
    for (const PlotPublished& one : published) {
        if (shows(Layer::Published) && std::isfinite(valueOf(one.values).x()) &&
            std::isfinite(valueOf(one.values).y()))
            needed.push_back(one.values[index]);
    }
    if (reference && shows(Layer::Hypervolume) && index < reference->values.size())
        needed.push_back(reference->values[index]);
    const PlotBudget* budget = budgetOf(axis);
    return niceRange(std::move(values), needed, axes.at(axis).maximize, logarithmicScale,
                     budget ? std::optional(budget->limit) : std::nullopt);
}

void ObjectivePlot::Private::setScale(QCPAxis* axis, NiceTicker& ticker, bool logarithmicScale) const
{
    axis->setScaleType(logarithmicScale ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    ticker.setLogarithmic(logarithmicScale);
}

void ObjectivePlot::Private::updateAxes()
{
    updateFront();
    makeRoomForLegend();
    if (!hasPair()) { // nothing of the study before it stays
        xLabel.clear();
        yLabel.clear();
        fitTitles();
        for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
            axis->setTickLabels(false);
            axis->grid()->setVisible(false);
        }
        q->setAccessibleDescription({});
        return;
    }
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) { // numbers without points would mean nothing
        axis->setTickLabels(!isEmpty());
        axis->grid()->setVisible(!isEmpty());
    }
    const bool logX = logarithmic(x, xLog);
    const bool logY = logarithmic(y, yLog);
    const std::tuple held{x, y, logX, logY};
    const bool scaleChanged = (plot->xAxis->scaleType() == QCPAxis::stLogarithmic) != logX ||
                              (plot->yAxis->scaleType() == QCPAxis::stLogarithmic) != logY;
    setScale(plot->xAxis, *xTicker, logX);
    setScale(plot->yAxis, *yTicker, logY);
    if ((!frozen && !userRange && !(moment && heldAxes == held)) || scaleChanged) {
        const AxisRange rangeX = rangeOf(x, logX);
        const AxisRange rangeY = rangeOf(y, logY);
        plot->xAxis->setRange(rangeX.low, rangeX.high);
        // The label of a budget stands at the top: points keep clear of it.
        const double head = budgetOf(x) != nullptr && !logY ? 0.08 * (rangeY.high - rangeY.low) : 0.0;
        plot->yAxis->setRange(rangeY.low, rangeY.high + head);
    }
    heldAxes = moment ? std::optional(held) : std::nullopt;
    fitTicks(plot->size());
    xLabel = axisLabel(axes.at(x));
    yLabel = axisLabel(axes.at(y));
    fitTitles();
    q->setAccessibleDescription(
        ObjectivePlot::tr("x: %1; y: %2; %3 trials, %4 of them on the front of this pair")
            .arg(xLabel, yLabel)
            .arg(points.size())
            .arg(front.size()));
}

void ObjectivePlot::Private::fitTicks(QSize size)
{
    xTicker->setTickCount(std::clamp((size.width() - 90) / 90, 3, 9));
    yTicker->setTickCount(std::clamp((size.height() - 90) / 60, 3, 8));
}

QString ObjectivePlot::Private::axisLabel(const AxisInfo& axis)
{
    QString text = headingText(axis.label, axis.unit);
    if (!axis.origin.isEmpty())
        text += QStringLiteral(" (") + axis.origin + QLatin1Char(')');
    return text;
}

void ObjectivePlot::Private::fitTitles()
{
    fitAxisTitles(plot, xLabel, yLabel, 2 * spacing::two); // nothing stands above the axis at the left
}

void ObjectivePlot::Private::updateFront()
{
    updateStandings();
    std::vector<int> archive;
    std::vector<std::vector<int>> ranks(shows(Layer::Fronts) ? mostFronts : 0);
    for (std::size_t i = 0; i < points.size() && isObjectivePlane(); ++i) {
        const Standing& now = standings[i];
        if (now.onFront)
            archive.push_back(static_cast<int>(i));
        if (now.shown && points[i].fate == PlotFate::Trained && now.rank >= 1 &&
            static_cast<std::size_t>(now.rank) <= ranks.size())
            ranks[static_cast<std::size_t>(now.rank) - 1].push_back(static_cast<int>(i));
    }
    front = planeFrontOf(archive);
    ranked.clear();
    for (const std::vector<int>& members : ranks)
        ranked.push_back(planeFrontOf(members));
}

/// Of these points those that no other of them dominates in the plane, from the best x to the worst.
std::vector<int> ObjectivePlot::Private::planeFrontOf(const std::vector<int>& members) const
{
    std::vector<QPointF> values;
    for (const int index : members)
        values.push_back(valueOf(points[static_cast<std::size_t>(index)].values));
    std::vector<int> steps;
    for (const int i : planeFront(values, senses()))
        steps.push_back(members[static_cast<std::size_t>(i)]);
    return steps;
}

QPointF ObjectivePlot::Private::pixelOf(const QPointF& value) const
{
    return {plot->xAxis->coordToPixel(value.x()), plot->yAxis->coordToPixel(value.y())};
}

void ObjectivePlot::Private::updatePixels()
{
    updateStandings();
    pixels.assign(points.size(), QPointF(nan, nan));
    outside = 0;
    const QRectF area = QRectF(plot->axisRect()->rect()).adjusted(-1, -1, 1, 1);
    const std::size_t count = isEmpty() ? 0 : points.size();
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF value = valueOf(points[i].values);
        const bool known = std::isfinite(value.x()) && std::isfinite(value.y());
        if (!standings[i].shown || !showsFate(points[i].fate) || (!known && hasValues(points[i])))
            continue;
        const QPointF pixel = known ? pixelOf(value) : marginPixel(value);
        if (area.contains(pixel))
            pixels[i] = pixel;
        else
            ++outside;
    }
    frontPixels.clear();
    for (const int index : front)
        frontPixels.push_back(pixelOf(valueOf(points[static_cast<std::size_t>(index)].values)));
}

} // namespace snac::widgets
