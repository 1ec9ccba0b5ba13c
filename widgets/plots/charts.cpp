// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts.h"

#include "chart_frame.h"
#include "plot_geometry.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace snac::widgets {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Span
{
    double low = infinite;
    double high = -infinite;
    void take(double value)
    {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    [[nodiscard]] bool empty() const { return low > high; }
};

QString labelWithUnit(const QString& label, const QString& unit)
{
    return headingText(label, unit);
}

/// Categories are made for white ground; on dark ground they need some light.
QColor lineColor(int index, const Colors& c)
{
    return c.dark ? blend(category(index), Qt::white, 0.25) : category(index);
}

} // namespace

class HypervolumeChart::Private : public ChartFrame
{
public:
    using ChartFrame::ChartFrame;
    std::vector<double> values;
    std::vector<HypervolumeCurve> others;
    QString reference;

    void rebuild()
    {
        applyTheme();
        clear();
        showEmpty(values.empty());
        setLegend(!values.empty() && !others.empty());
        if (values.empty())
            return;
        Span span;
        std::size_t longest = 0;
        const auto pointsOf = [&](const std::vector<double>& curve) {
            std::vector<QPointF> points;
            for (std::size_t i = 0; i < curve.size(); ++i) {
                points.emplace_back(static_cast<double>(i), curve[i]);
                span.take(curve[i]);
            }
            longest = std::max(longest, curve.size());
            return points;
        };
        const std::vector<QPointF> points = pointsOf(values);
        std::vector<std::vector<QPointF>> othersPoints;
        for (const HypervolumeCurve& other : others)
            othersPoints.push_back(pointsOf(other.values));
        setRange(x, 0.0, std::max<double>(1.0, static_cast<double>(longest) - 1.0), 6, true);
        setRange(left, span.low, span.high, 4, false);
        x->setTitleText(HypervolumeChart::tr("generation"));
        setLeftTitle(HypervolumeChart::tr("hypervolume"));
        addLine(HypervolumeChart::tr("hypervolume"), lineColor(2, colors(owner->palette())), Qt::SolidLine,
                left, points);
        for (std::size_t i = 0; i < others.size(); ++i)
            addLine(others[i].name, category(others[i].color),
                    others[i].dashed ? Qt::DashLine : Qt::SolidLine, left, othersPoints[i]);
        owner->setAccessibleDescription(HypervolumeChart::tr("%1 after generation %2; reference point %3")
                                            .arg(significantNumber(values.back(), 5))
                                            .arg(values.size() - 1)
                                            .arg(reference));
        owner->setToolTip(
            reference.isEmpty()
                ? QString()
                : HypervolumeChart::tr("Volume dominated by the archive, up to the reference point %1")
                      .arg(reference));
    }
};

HypervolumeChart::HypervolumeChart(QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this, QStringLiteral("hypervolumeChart"),
                                  tr("Shown after the first generation"));
    setAccessibleName(tr("Hypervolume by generation"));
}

HypervolumeChart::~HypervolumeChart() = default;

void HypervolumeChart::setReference(const QString& text)
{
    d->reference = text;
    d->rebuild();
}

void HypervolumeChart::setValues(const std::vector<double>& byGeneration)
{
    d->values = byGeneration;
    d->rebuild();
}

void HypervolumeChart::append(double hypervolume)
{
    d->values.push_back(hypervolume);
    d->rebuild();
}

void HypervolumeChart::setOthers(std::vector<HypervolumeCurve> others)
{
    d->others = std::move(others);
    d->rebuild();
}

void HypervolumeChart::clear()
{
    setValues({});
}

void HypervolumeChart::changeEvent(QEvent* event)
{
    if (d && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        d->rebuild();
    QWidget::changeEvent(event);
}

class GenerationStatsChart::Private : public ChartFrame
{
public:
    using ChartFrame::ChartFrame;
    std::vector<GenerationStats> stats;
    QString label;
    QString unit;

    void rebuild()
    {
        applyTheme();
        clear();
        showEmpty(stats.empty());
        setLegend(!stats.empty());
        if (stats.empty())
            return;
        const Colors& c = colors(owner->palette());
        std::array<std::vector<QPointF>, 4> lines;
        Span span;
        Span sizes;
        Span generations;
        sizes.take(0.0);
        for (const GenerationStats& s : stats) {
            const std::array<double, 4> values = {s.best, s.median, s.worst,
                                                  static_cast<double>(s.frontSize)};
            for (std::size_t i = 0; i < values.size(); ++i) {
                lines[i].emplace_back(s.generation, values[i]);
                (i < 3 ? span : sizes).take(values[i]);
            }
            generations.take(s.generation);
        }
        if (span.empty())
            span = {0.0, 1.0};
        setRange(x, generations.low, std::max(generations.high, generations.low + 1.0), 6, true);
        setRange(left, span.low, span.high, 4, false);
        setRange(right, 0.0, sizes.high, 4, true);
        x->setTitleText(GenerationStatsChart::tr("generation (of its new networks)"));
        setLeftTitle(labelWithUnit(label, unit));
        right->setTitleText(GenerationStatsChart::tr("front size"));
        right->show();
        addLine(GenerationStatsChart::tr("best"), lineColor(0, c), Qt::SolidLine, left, lines[0]);
        addLine(GenerationStatsChart::tr("median"), lineColor(2, c), Qt::SolidLine, left, lines[1]);
        addLine(GenerationStatsChart::tr("worst"), lineColor(5, c), Qt::SolidLine, left, lines[2]);
        addLine(GenerationStatsChart::tr("front size"), c.muted, Qt::DotLine, right, lines[3]);
    }
};

GenerationStatsChart::GenerationStatsChart(QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this, QStringLiteral("generationStatsChart"),
                                  tr("Shown after the first generation"));
    setAccessibleName(tr("Best, median and worst by generation"));
}

GenerationStatsChart::~GenerationStatsChart() = default;

void GenerationStatsChart::setObjective(const QString& label, const QString& unit)
{
    d->label = label;
    d->unit = unit;
    d->rebuild();
}

void GenerationStatsChart::setStats(const std::vector<GenerationStats>& stats)
{
    d->stats = stats;
    d->rebuild();
}

void GenerationStatsChart::changeEvent(QEvent* event)
{
    if (d && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        d->rebuild();
    QWidget::changeEvent(event);
}

class TrainingCurveChart::Private : public ChartFrame
{
public:
    using ChartFrame::ChartFrame;
    std::vector<EpochPoint> epochs;
    QString label = TrainingCurveChart::tr("accuracy");
    QString unit = QStringLiteral("%");
    Shown shown = Shown::Loss;
    QStringList names;
    QStringList shownNames;

    void rebuild()
    {
        applyTheme();
        clear();
        shownNames.clear();
        const bool loss = shown == Shown::Loss;
        std::map<int, std::pair<std::vector<QPointF>, std::vector<QPointF>>> folds;
        Span span;
        Span range;
        for (const EpochPoint& e : epochs) {
            const double train = loss ? e.trainLoss : e.trainMetric;
            const double validation = loss ? e.validationLoss : e.validationMetric;
            folds[e.fold].first.emplace_back(e.epoch + 1, train);
            folds[e.fold].second.emplace_back(e.epoch + 1, validation);
            if (names.isEmpty())
                span.take(train);
            span.take(validation);
            range.take(e.epoch + 1);
        }
        showEmpty(span.empty());
        setLegend(!span.empty());
        if (span.empty())
            return;
        setRange(x, range.low, std::max(range.high, range.low + 1.0), 6, true);
        setRange(left, span.low, span.high, 4, false);
        x->setTitleText(TrainingCurveChart::tr("epoch"));
        setLeftTitle(loss ? TrainingCurveChart::tr("loss") : labelWithUnit(label, unit));
        const Colors& c = colors(owner->palette());
        for (const auto& [fold, lines] : folds) {
            const QColor color = lineColor(fold, c);
            const bool first = fold == folds.begin()->first;
            if (names.isEmpty())
                addLine(TrainingCurveChart::tr("training"), blend(c.card, color, 0.7), Qt::DashLine, left,
                        lines.first, first);
            const QString name = !names.isEmpty()   ? names.value(fold)
                                 : folds.size() > 1 ? TrainingCurveChart::tr("fold %1").arg(fold + 1)
                                                    : TrainingCurveChart::tr("validation");
            shownNames << name;
            addLine(name, color, Qt::SolidLine, left, lines.second, folds.size() <= 4 || first);
        }
    }
};

TrainingCurveChart::TrainingCurveChart(QWidget* parent)
    : QWidget(parent)
{
    d = std::make_unique<Private>(this, QStringLiteral("trainingCurveChart"),
                                  tr("No epoch of this trial yet"));
    setAccessibleName(tr("Training curve"));
}

TrainingCurveChart::~TrainingCurveChart() = default;

void TrainingCurveChart::setMetric(const QString& label, const QString& unit)
{
    d->label = label;
    d->unit = unit;
    d->rebuild();
}

void TrainingCurveChart::setShown(Shown shown)
{
    d->shown = shown;
    d->rebuild();
}

void TrainingCurveChart::setNames(const QStringList& names)
{
    d->names = names;
    d->rebuild();
}

QStringList TrainingCurveChart::shownNames() const
{
    return d->shownNames;
}

void TrainingCurveChart::setEpochs(const std::vector<EpochPoint>& epochs)
{
    d->epochs = epochs;
    d->rebuild();
}

void TrainingCurveChart::changeEvent(QEvent* event)
{
    if (d && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        d->rebuild();
    QWidget::changeEvent(event);
}

} // namespace snac::widgets
