// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parallel_plot.h"

#include "plot_geometry.h"
#include "unit_text.h"

#include "snac/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::widgets {

namespace {

constexpr double side = 56.0;              ///< px, left and right of the outermost axes
constexpr double above = 44.0;             ///< px: names and the better ends' values
constexpr double below = 26.0;             ///< px: the worse ends' values
constexpr double reach = 10.0;             ///< px, to an axis
constexpr double rangeHalf = 5.0;          ///< px: half the width of a range's bar
constexpr std::size_t linesOfAFrame = 250; ///< so that no frame takes long

/// From a point to the stretch between two others.
double distanceTo(const QPointF& at, const QPointF& from, const QPointF& to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double t =
        length > 0.0 ? std::clamp(QPointF::dotProduct(at - from, along) / length, 0.0, 1.0) : 0.0;
    const QPointF away = at - (from + t * along);
    return std::hypot(away.x(), away.y());
}

} // namespace

ParallelPlot::ParallelPlot(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("parallelPlot"));
    setAccessibleName(tr("Parallel coordinates of the objectives"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ParallelPlot::setAxes(const QVector<AxisInfo>& axes)
{
    m_axes.clear();
    m_points.clear();
    for (qsizetype i = 0; i < axes.size(); ++i) {
        if (axes.at(i).objective)
            m_axes.push_back({.info = axes.at(i), .index = static_cast<std::size_t>(i), .range = {}});
    }
    m_selected = -1;
    m_marked.clear();
    m_current = 0;
    m_dragged = -1;
    repaintGround();
    Q_EMIT rangesChanged();
}

void ParallelPlot::setPoints(std::vector<PlotPoint> points)
{
    m_points = std::move(points);
    fitAxes();
    repaintGround();
}

void ParallelPlot::fitAxes()
{
    for (Axis& axis : m_axes) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const PlotPoint& point : m_points) {
            if (isDrawn(point)) {
                low = std::min(low, point.values[axis.index]);
                high = std::max(high, point.values[axis.index]);
            }
        }
        axis.low = low <= high ? low : 0.0;
        axis.high = low < high ? high : axis.low + 1.0;
    }
}

void ParallelPlot::setSelectedTrial(int trial)
{
    m_selected = trial;
    update();
}

void ParallelPlot::setMarkedTrials(const QList<int>& trials)
{
    m_marked = trials;
    update();
}

std::optional<ParallelPlot::Range> ParallelPlot::range(int axis) const
{
    return m_axes[static_cast<std::size_t>(axis)].range;
}

void ParallelPlot::setRange(int axis, std::optional<Range> range)
{
    if (range && range->first > range->second)
        std::swap(range->first, range->second);
    m_axes[static_cast<std::size_t>(axis)].range = range;
    repaintLines();
    Q_EMIT rangesChanged();
}

void ParallelPlot::clearRanges()
{
    for (Axis& axis : m_axes)
        axis.range.reset();
    repaintLines();
    Q_EMIT rangesChanged();
}

bool ParallelPlot::isDrawn(const PlotPoint& point) const
{
    return (point.fate == PlotFate::Trained || point.fate == PlotFate::Infeasible) && !m_axes.empty() &&
           std::ranges::all_of(m_axes, [&](const Axis& axis) {
               return axis.index < point.values.size() && std::isfinite(point.values[axis.index]);
           });
}

bool ParallelPlot::passes(const PlotPoint& point) const
{
    return std::ranges::all_of(m_axes, [&](const Axis& axis) {
        const double value = point.values[axis.index];
        return !axis.range || (value >= axis.range->first && value <= axis.range->second);
    });
}

std::vector<int> ParallelPlot::matches() const
{
    std::vector<int> trials;
    for (const PlotPoint& point : m_points) {
        if (isDrawn(point) && passes(point))
            trials.push_back(point.trial);
    }
    return trials;
}

QRectF ParallelPlot::area() const
{
    return QRectF(rect()).adjusted(side, above, -side, -below);
}

double ParallelPlot::xOf(int axis) const
{
    const QRectF inside = area();
    return axisCount() < 2 ? inside.center().x() : inside.left() + inside.width() * axis / (axisCount() - 1);
}

QPointF ParallelPlot::place(int axis, double value) const
{
    const Axis& one = m_axes[static_cast<std::size_t>(axis)];
    const QRectF inside = area();
    const double t = (value - one.low) / (one.high - one.low);
    return {xOf(axis),
            one.info.maximize ? inside.bottom() - t * inside.height() : inside.top() + t * inside.height()};
}

double ParallelPlot::valueAt(int axis, double y) const
{
    const Axis& one = m_axes[static_cast<std::size_t>(axis)];
    const QRectF inside = area();
    const double t = std::clamp((y - inside.top()) / std::max(1.0, inside.height()), 0.0, 1.0);
    if (t <= 0.0 || t >= 1.0) // exactly the end, so that a range to it holds the outermost trial
        return (t <= 0.0) == one.info.maximize ? one.high : one.low;
    return one.info.maximize ? one.high - t * (one.high - one.low) : one.low + t * (one.high - one.low);
}

QPointF ParallelPlot::placeOf(const PlotPoint& point, int axis) const
{
    return place(axis, point.values[m_axes[static_cast<std::size_t>(axis)].index]);
}

QPolygonF ParallelPlot::lineOf(const PlotPoint& point) const
{
    QPolygonF line;
    for (int axis = 0; axis < axisCount(); ++axis)
        line << placeOf(point, axis);
    return line;
}

const PlotPoint* ParallelPlot::pointOf(int trial) const
{
    const auto found = std::ranges::find(m_points, trial, &PlotPoint::trial);
    return found != m_points.end() && isDrawn(*found) ? &*found : nullptr;
}

int ParallelPlot::axisAt(const QPointF& at) const
{
    for (int axis = 0; axis < axisCount(); ++axis) {
        if (std::abs(at.x() - xOf(axis)) <= reach && at.y() >= area().top() - reach &&
            at.y() <= area().bottom() + reach)
            return axis;
    }
    return -1;
}

int ParallelPlot::trialAt(const QPointF& at) const
{
    constexpr double lead = 4.0; // what is on the front lies above the others
    constexpr double near = 6.0;
    int best = -1;
    double nearest = near;
    const double width = area().width() / std::max(1, axisCount() - 1);
    const auto stretch = [&](double x) { // lines go from left to right: other stretches are too far away
        return std::clamp(static_cast<int>(std::floor((x - area().left()) / width)), 0, axisCount() - 2);
    };
    if (axisCount() < 2)
        return -1;
    const int first = stretch(at.x() - near);
    const int last = stretch(at.x() + near);
    for (const PlotPoint& point : m_points) {
        if (!isDrawn(point) || !passes(point))
            continue;
        for (int i = first; i <= last; ++i) {
            const double away = distanceTo(at, placeOf(point, i), placeOf(point, i + 1));
            const double distance = away <= near && point.onFront ? away - lead : away;
            if (distance < nearest) {
                nearest = distance;
                best = point.trial;
            }
        }
    }
    return best;
}

QString ParallelPlot::hint(int trial) const
{
    const PlotPoint* const point = pointOf(trial);
    if (point == nullptr)
        return {};
    QStringList lines{tr("Trial #%1").arg(trial)};
    if (!point->note.isEmpty())
        lines << point->note;
    for (const Axis& axis : m_axes)
        lines << QStringLiteral("%1: %2").arg(
            axis.info.label, valueWithUnit(point->values[axis.index], axis.info.decimals, axis.info.unit));
    return lines.join(QLatin1Char('\n'));
}

/// Other points, sizes or colours: nothing stays.
void ParallelPlot::repaintGround()
{
    m_faint = {};
    m_faintPainted = 0;
    repaintLines();
}

/// Other ranges: the faint lines stay.
void ParallelPlot::repaintLines()
{
    m_lines = {};
    m_painted = 0;
    const auto count = matches().size();
    setAccessibleDescription(tr("%n trials pass through the ranges", nullptr, static_cast<int>(count)));
    update();
}

bool ParallelPlot::hasRanges() const
{
    return std::ranges::any_of(m_axes, [](const Axis& axis) { return axis.range.has_value(); });
}

QPixmap ParallelPlot::emptyPixmap() const
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    return pixmap;
}

void ParallelPlot::paintFaint(std::size_t most)
{
    const Colors& c = colors(palette());
    if (m_faint.isNull()) {
        m_faint = emptyPixmap();
        m_faintPainted = 0;
    }
    QPainter painter(&m_faint);
    painter.setPen(QPen(blend(c.card, c.muted, 0.22), 1.0));
    for (std::size_t lines = 0; m_faintPainted < m_points.size() && lines < most; ++m_faintPainted) {
        const PlotPoint& point = m_points[m_faintPainted];
        if (isDrawn(point)) {
            painter.drawPolyline(lineOf(point));
            ++lines;
        }
    }
}

bool ParallelPlot::isWhole() const
{
    const bool lines = !m_lines.isNull() && m_painted >= m_points.size();
    return lines && (!hasRanges() || (!m_faint.isNull() && m_faintPainted >= m_points.size()));
}

void ParallelPlot::paintPixmaps(std::size_t most)
{
    if (hasRanges())
        paintFaint(most);
    if (m_lines.isNull()) {
        m_lines = emptyPixmap();
        m_painted = 0;
    }
    QPainter painter(&m_lines);
    QColor plain = colors(palette()).muted;
    plain.setAlphaF(0.45F);
    painter.setPen(QPen(plain, 1.0));
    for (std::size_t lines = 0; m_painted < m_points.size() && lines < most; ++m_painted) {
        const PlotPoint& point = m_points[m_painted];
        if (isDrawn(point) && passes(point) && !point.onFront) {
            painter.drawPolyline(lineOf(point));
            ++lines;
        }
    }
}

/// The front lies above all of them, and is small.
void ParallelPlot::paintFront(QPainter& painter) const
{
    painter.setPen(QPen(colors(palette()).accentOnCard, 1.6));
    for (const PlotPoint& point : m_points) {
        if (point.onFront && isDrawn(point) && passes(point))
            painter.drawPolyline(lineOf(point));
    }
}

void ParallelPlot::paintRange(QPainter& painter, int axis) const
{
    const Axis& one = m_axes[static_cast<std::size_t>(axis)];
    if (!one.range)
        return;
    const Colors& c = colors(palette());
    const double a = place(axis, one.range->first).y();
    const double b = place(axis, one.range->second).y();
    QColor fill = c.budget;
    fill.setAlphaF(0.25F);
    painter.setPen(QPen(c.budget, 1.4));
    painter.setBrush(fill);
    painter.drawRect(QRectF(QPointF(xOf(axis) - rangeHalf, std::min(a, b)),
                            QPointF(xOf(axis) + rangeHalf, std::max(a, b))));
    painter.setPen(c.budget);
    const QFontMetricsF metrics(painter.font());
    for (const double value : {one.range->first, one.range->second}) {
        const QString text = valueText(value, one.info.decimals);
        const double width = metrics.horizontalAdvance(text);
        const bool left = axis + 1 == axisCount() && axisCount() > 1; // there is more room on this side
        painter.drawText(QPointF(xOf(axis) + (left ? -rangeHalf - 4.0 - width : rangeHalf + 4.0),
                                 place(axis, value).y() + metrics.ascent() / 2.0),
                         text);
    }
}

void ParallelPlot::paintAxes(QPainter& painter) const
{
    const Colors& c = colors(palette());
    painter.setFont(smallFont(font()));
    const QFontMetricsF metrics(painter.font());
    const double room = axisCount() < 2 ? area().width() : area().width() / (axisCount() - 1) - 8.0;
    for (int axis = 0; axis < axisCount(); ++axis) {
        const Axis& one = m_axes[static_cast<std::size_t>(axis)];
        const double x = xOf(axis);
        const bool focused = hasFocus() && axis == m_current;
        painter.setPen(QPen(focused ? c.accent : c.text, focused ? 2.4 : 1.4));
        painter.drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
        const auto centred = [&](double y, const QString& text, double most) {
            const QString shown = metrics.elidedText(text, Qt::ElideRight, most);
            const double width = metrics.horizontalAdvance(shown);
            const double from = std::clamp(x - width / 2.0, 4.0, std::max(4.0, this->width() - width - 4.0));
            painter.drawText(QPointF(from, y), shown);
        };
        painter.setPen(c.text);
        centred(above - 24.0, headingText(one.info.label, one.info.unit), std::max(room, 2 * side - 8.0));
        painter.setPen(c.muted);
        const double best = one.info.maximize ? one.high : one.low;
        const double worst = one.info.maximize ? one.low : one.high;
        centred(above - 8.0, valueText(best, one.info.decimals), room);
        centred(height() - 8.0, valueText(worst, one.info.decimals), room);
        paintRange(painter, axis);
    }
}

void ParallelPlot::paintEmpty(QPainter& painter) const
{
    painter.setPen(colors(palette()).muted);
    painter.drawText(rect().adjusted(16, 16, -16, -16), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                     tr("Every trained trial becomes a line here, across one axis each objective."));
}

void ParallelPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colors(palette());
    painter.fillRect(rect(), c.card);
    if (std::ranges::none_of(m_points, [this](const PlotPoint& point) { return isDrawn(point); })) {
        paintEmpty(painter);
        return;
    }
    paintPixmaps(linesOfAFrame);
    if (hasRanges())
        painter.drawPixmap(0, 0, m_faint);
    painter.drawPixmap(0, 0, m_lines);
    if (!isWhole())
        QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFront(painter);
    for (const int trial : m_marked) {
        if (const PlotPoint* const point = pointOf(trial)) {
            painter.setPen(QPen(c.mutated, 2.4, Qt::DashLine));
            painter.drawPolyline(lineOf(*point));
        }
    }
    if (const PlotPoint* const point = pointOf(m_selected)) {
        painter.setPen(QPen(c.text, 2.6));
        painter.drawPolyline(lineOf(*point));
    }
    paintAxes(painter);
}

} // namespace snac::widgets
