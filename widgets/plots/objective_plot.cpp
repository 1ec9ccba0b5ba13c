// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objective_plot_private.h"

#include <algorithm>

namespace snac::widgets {

ObjectivePlot::Private::Private(ObjectivePlot* plotWidget)
    : Core({QStringLiteral("objectivePlotCanvas")})
    , q(plotWidget)
{
}

void ObjectivePlot::Private::addLayers()
{
    xTicker = QSharedPointer<NiceTicker>::create();
    yTicker = QSharedPointer<NiceTicker>::create();
    plot->xAxis->setTicker(xTicker);
    plot->yAxis->setTicker(yTicker);
    addPaint(QStringLiteral("ground"), true, [this](QCPPainter* painter) {
        updatePixels();
        paintGround(painter);
    });
    addPaint(QStringLiteral("points"), true, [this](QCPPainter* painter) { paintOld(painter); });
    addPaint(QStringLiteral("points"), false, [this](QCPPainter* painter) {
        paintFront(painter);
        paintMeasured(painter);
        paintLabels(painter);
        paintLegend(painter);
        paintEmptyText(painter);
    });
    addPaint(QStringLiteral("marks"), true, [this](QCPPainter* painter) { paintMarks(painter); });
}

bool ObjectivePlot::Private::isEmpty() const
{
    return std::none_of(points.begin(), points.end(), hasValues);
}

QString ObjectivePlot::Private::pictureTitle() const
{
    return ObjectivePlot::tr("Objective space");
}

ObjectivePlot::ObjectivePlot(QWidget* parent)
    : PlotCanvas(std::make_unique<Private>(this), parent)
    , d(static_cast<Private*>(core()))
{
    d->emptyText = tr("No trials yet – press Start");
    setAccessibleName(tr("Objective space"));
}

void ObjectivePlot::setAxes(const QVector<AxisInfo>& axes)
{
    d->axes = axes;
    d->measured.clear();
    d->reference.reset();
    d->x = 0;
    d->y = axes.size() > 1 ? 1 : 0;
    d->xLog.reset();
    d->yLog.reset();
    d->userRange = false;
    d->forgetViews();
    clear();
    Q_EMIT axesChanged(xAxis(), yAxis());
}

void ObjectivePlot::setXAxis(const QString& key)
{
    for (int i = 0; i < d->axes.size(); ++i) {
        if (d->axes.at(i).key == key && d->x != i) {
            if (d->y == i)
                std::swap(d->y, d->x);
            d->x = i;
            d->xLog.reset();
            d->userRange = false;
            d->forgetViews();
            d->schedule(true);
            Q_EMIT axesChanged(xAxis(), yAxis());
            return;
        }
    }
}

void ObjectivePlot::setYAxis(const QString& key)
{
    for (int i = 0; i < d->axes.size(); ++i) {
        if (d->axes.at(i).key == key && d->y != i) {
            if (d->x == i)
                std::swap(d->y, d->x);
            d->y = i;
            d->yLog.reset();
            d->userRange = false;
            d->forgetViews();
            d->schedule(true);
            Q_EMIT axesChanged(xAxis(), yAxis());
            return;
        }
    }
}

QString ObjectivePlot::xAxis() const
{
    return d->hasPair() ? d->axes.at(d->x).key : QString();
}

QString ObjectivePlot::yAxis() const
{
    return d->hasPair() ? d->axes.at(d->y).key : QString();
}

void ObjectivePlot::setXLogarithmic(bool logarithmic)
{
    d->xLog = logarithmic;
    d->userRange = false;
    d->forgetViews();
    d->schedule(true);
}

void ObjectivePlot::setYLogarithmic(bool logarithmic)
{
    d->yLog = logarithmic;
    d->userRange = false;
    d->forgetViews();
    d->schedule(true);
}

bool ObjectivePlot::isXLogarithmic() const
{
    return d->hasPair() && d->logarithmic(d->x, d->xLog);
}

bool ObjectivePlot::isYLogarithmic() const
{
    return d->hasPair() && d->logarithmic(d->y, d->yLog);
}

void ObjectivePlot::setColorBy(ColorBy colorBy)
{
    d->colorBy = colorBy;
    d->schedule(true);
}

void ObjectivePlot::setLayerVisible(Layer layer, bool visible)
{
    if (layer == Layer::Density)
        d->densityWish = visible;
    else if (visible)
        d->hidden.erase(layer);
    else
        d->hidden.insert(layer);
    d->schedule(true);
}

bool ObjectivePlot::isLayerVisible(Layer layer) const
{
    return d->shows(layer);
}

bool ObjectivePlot::isDensityChosen() const
{
    return d->densityWish.has_value();
}

void ObjectivePlot::setCrowdingBoxes(CrowdingBoxes boxes)
{
    d->boxes = boxes;
    d->schedule(false);
}

void ObjectivePlot::setRangeFrozen(bool frozen)
{
    if (d->frozen == frozen)
        return;
    d->frozen = frozen;
    d->schedule(true);
    Q_EMIT rangeFrozenChanged(frozen);
}

bool ObjectivePlot::isRangeFrozen() const
{
    return d->frozen;
}

void ObjectivePlot::resetZoom()
{
    setRangeFrozen(false);
    d->heldAxes.reset();
    PlotCanvas::resetZoom();
}

void ObjectivePlot::clear()
{
    d->points.clear();
    d->valued = 0;
    d->pixels.clear();
    d->standings.clear();
    d->front.clear();
    d->ranked.clear();
    d->frontPixels.clear();
    d->indexOf.clear();
    d->moment.reset();
    d->lineage.clear();
    d->greyed.clear();
    d->choices.clear();
    d->marked.clear();
    ++d->revision;
    d->selected = -1;
    d->hovered = -1;
    d->lastGeneration = 0;
    d->hideCard();
    d->schedule(true);
}

void ObjectivePlot::addPoints(const std::vector<PlotPoint>& points)
{
    for (const PlotPoint& point : points) {
        d->lastGeneration = std::max(d->lastGeneration, point.generation);
        if (const auto known = d->indexOf.constFind(point.trial); known != d->indexOf.cend()) {
            PlotPoint& before = d->points[static_cast<std::size_t>(*known)];
            d->valued -= Private::hasValues(before) ? 1 : 0;
            before = point;
            ++d->revision;
        } else {
            d->indexOf.insert(point.trial, static_cast<int>(d->points.size()));
            d->points.push_back(point);
        }
        d->valued += Private::hasValues(point) ? 1 : 0;
    }
    d->schedule(true);
}

void ObjectivePlot::setFront(const std::vector<int>& trials, const std::vector<double>& crowding)
{
    for (PlotPoint& point : d->points)
        point.onFront = false;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        const int index = d->indexOf.value(trials[i], -1);
        if (index < 0)
            continue;
        d->points[static_cast<std::size_t>(index)].onFront = true;
        if (i < crowding.size())
            d->points[static_cast<std::size_t>(index)].crowding = crowding[i];
    }
    d->schedule(true);
}

void ObjectivePlot::setPopulation(const std::vector<int>& trials)
{
    for (PlotPoint& point : d->points)
        point.current = false;
    for (const int trial : trials) {
        if (const int index = d->indexOf.value(trial, -1); index >= 0)
            d->points[static_cast<std::size_t>(index)].current = true;
    }
    d->schedule(true);
}

void ObjectivePlot::setBudgets(const QVector<PlotBudget>& budgets)
{
    d->budgets = budgets;
    d->schedule(true);
}

void ObjectivePlot::setBaselines(const QVector<PlotBaseline>& baselines)
{
    d->baselines = baselines;
    d->schedule(true);
}

void ObjectivePlot::setReference(std::optional<PlotReference> reference)
{
    d->reference = std::move(reference);
    d->schedule(true);
}

const std::optional<PlotReference>& ObjectivePlot::reference() const
{
    return d->reference;
}

void ObjectivePlot::setSelectedTrial(int trial)
{
    if (d->selected == trial)
        return;
    d->selected = trial;
    d->schedule(false);
}

int ObjectivePlot::selectedTrial() const
{
    return d->selected;
}

int ObjectivePlot::pointCount() const
{
    return static_cast<int>(d->points.size());
}

std::vector<int> ObjectivePlot::shownFront() const
{
    d->updateFront();
    std::vector<int> trials;
    for (const int index : d->front)
        trials.push_back(d->points[static_cast<std::size_t>(index)].trial);
    if (d->senses().maximizeX)
        std::reverse(trials.begin(), trials.end());
    return trials;
}

QPointF ObjectivePlot::position(int trial) const
{
    const int index = d->indexOf.value(trial, -1);
    if (index < 0 || static_cast<std::size_t>(index) >= d->pixels.size())
        return {};
    const QPointF pixel = d->pixels[static_cast<std::size_t>(index)];
    return std::isfinite(pixel.x()) ? pixel + QPointF(d->plot->pos()) : QPointF();
}

void ObjectivePlot::resizeEvent(QResizeEvent* event)
{
    d->hideCard();
    QWidget::resizeEvent(event);
}

} // namespace snac::widgets
