// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "objective_plot_private.h"

#include <QVBoxLayout>

#include <algorithm>

namespace snac::widgets {

void ObjectivePlot::Private::makePlot()
{
    plot = new QCustomPlot(q);
    plot->setObjectName(QStringLiteral("objectivePlotCanvas"));
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setMouseTracking(true);
    plot->setAutoAddPlottableToLegend(false);
    plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plot->axisRect()->setMinimumMargins(QMargins(56, 0, 0, 40));
    plot->axisRect()->setMargins(QMargins(0, 34, 20, 0));
    for (QCPAxis* axis : {plot->xAxis2, plot->yAxis2})
        axis->setVisible(false);
    xTicker = QSharedPointer<NiceTicker>::create();
    yTicker = QSharedPointer<NiceTicker>::create();
    plot->xAxis->setTicker(xTicker);
    plot->yAxis->setTicker(yTicker);
    plot->addLayer(QStringLiteral("ground"), plot->layer(QStringLiteral("grid")), QCustomPlot::limBelow);
    plot->addLayer(QStringLiteral("points"), plot->layer(QStringLiteral("axes")), QCustomPlot::limAbove);
    plot->addLayer(QStringLiteral("marks"), plot->layer(QStringLiteral("overlay")), QCustomPlot::limAbove);
    plot->layer(QStringLiteral("marks"))->setMode(QCPLayer::lmBuffered);

    new PaintLayer(plot, QStringLiteral("ground"), true, [this](QCPPainter* painter) {
        updatePixels();
        paintGround(painter);
    });
    new PaintLayer(plot, QStringLiteral("points"), true, [this](QCPPainter* painter) { paintOld(painter); });
    new PaintLayer(plot, QStringLiteral("points"), false, [this](QCPPainter* painter) {
        paintFront(painter);
        paintLabels(painter);
        paintLegend(painter);
        paintEmpty(painter);
    });
    new PaintLayer(plot, QStringLiteral("marks"), true, [this](QCPPainter* painter) { paintMarks(painter); });
    QObject::connect(plot, &QCustomPlot::afterLayout, q, [this] { fitTitles(); });
}

void ObjectivePlot::Private::applyTheme()
{
    const Colors& c = colors(q->palette());
    plot->setBackground(c.card);
    discs.clear();
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLabelFont(smallFont(q->font()));
        axis->setLabelFont(q->font());
        axis->setTickLabelColor(c.muted);
        axis->setLabelColor(c.text);
        axis->setBasePen(QPen(c.grid));
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0, 0);
        axis->setTickLabelPadding(spacing::unit);
        axis->setLabelPadding(spacing::unit);
        axis->grid()->setPen(QPen(c.grid, 1));
        axis->grid()->setZeroLinePen(QPen(c.grid, 1));
        axis->setSelectableParts(QCPAxis::spNone);
    }
    card->setStyleSheet(
        QStringLiteral(
            "QLabel { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; padding: 8px; }")
            .arg(c.card.name(), c.text.name(), c.inputBorder.name()));
    schedule(true);
}

void ObjectivePlot::Private::schedule(bool everything)
{
    dirty = dirty || everything;
    if (!timer.isActive())
        timer.start();
}

void ObjectivePlot::Private::flush()
{
    timer.stop();
    if (!dirty) {
        plot->layer(QStringLiteral("marks"))->replot();
        return;
    }
    dirty = false;
    updateFront();
    updateAxes();
    plot->replot(QCustomPlot::rpQueuedReplot);
}

ObjectivePlot::ObjectivePlot(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->emptyText = tr("No trials yet – press Start");
    d->card = new QLabel(this);
    d->card->setObjectName(QStringLiteral("hoverCard"));
    d->card->setAttribute(Qt::WA_TransparentForMouseEvents);
    d->card->setFont(smallFont(font()));
    d->card->setTextFormat(Qt::RichText);
    d->card->hide();
    d->makePlot();
    d->card->raise();
    d->timer.setSingleShot(true);
    d->timer.setInterval(33);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->flush(); });
    d->connectInput();
    d->plot->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Objective space"));
    setMinimumSize(280, 220);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->plot);
    d->applyTheme();
}

ObjectivePlot::~ObjectivePlot()
{
    d->plot->removeEventFilter(this);
    d->plot->disconnect(this);
}

void ObjectivePlot::setAxes(const QVector<AxisInfo>& axes)
{
    d->axes = axes;
    d->x = 0;
    d->y = axes.size() > 1 ? 1 : 0;
    d->xLog.reset();
    d->yLog.reset();
    d->userRange = false;
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
    d->schedule(true);
}

void ObjectivePlot::setYLogarithmic(bool logarithmic)
{
    d->yLog = logarithmic;
    d->userRange = false;
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
    if (visible)
        d->hidden.erase(layer);
    else
        d->hidden.insert(layer);
    d->schedule(true);
}

bool ObjectivePlot::isLayerVisible(Layer layer) const
{
    return d->shows(layer);
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
    d->userRange = false;
    setRangeFrozen(false);
    d->schedule(true);
}

void ObjectivePlot::clear()
{
    d->points.clear();
    d->indexOf.clear();
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
            d->points[static_cast<std::size_t>(*known)] = point;
        } else {
            d->indexOf.insert(point.trial, static_cast<int>(d->points.size()));
            d->points.push_back(point);
        }
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

void ObjectivePlot::setEmptyText(const QString& text)
{
    d->emptyText = text;
    d->schedule(true);
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

void ObjectivePlot::replotNow()
{
    d->timer.stop();
    d->dirty = false;
    d->updateFront();
    d->updateAxes();
    d->plot->replot(QCustomPlot::rpImmediateRefresh);
}

void ObjectivePlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->applyTheme();
    QWidget::changeEvent(event);
}

void ObjectivePlot::resizeEvent(QResizeEvent* event)
{
    d->hideCard();
    QWidget::resizeEvent(event);
}

} // namespace snac::widgets
