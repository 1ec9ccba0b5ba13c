// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scatter_matrix.h"

#include "plot_geometry.h"

#include "snac/base/mid_ranks.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace snac::widgets {

namespace {

constexpr double matrixMargin = 6.0; ///< px around all cells
constexpr double cellGap = 6.0;      ///< px between them
constexpr double inset = 5.0;        ///< px: so that no dot lies on a frame

} // namespace

double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    const std::vector<double> x = midRanks(a);
    const std::vector<double> y = midRanks(b);
    const double mean = 0.5 * static_cast<double>(x.size() + 1);
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean) * (x[i] - mean);
        yy += (y[i] - mean) * (y[i] - mean);
        xy += (x[i] - mean) * (y[i] - mean);
    }
    return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : std::numeric_limits<double>::quiet_NaN();
}

ScatterMatrix::ScatterMatrix(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("scatterMatrix"));
    setAccessibleName(tr("Scatter matrix of the objectives"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ScatterMatrix::setAxes(const QVector<AxisInfo>& axes)
{
    m_axes.clear();
    m_points.clear();
    m_correlations.clear();
    for (qsizetype i = 0; i < axes.size() && axisCount() < mostAxes; ++i) {
        if (axes.at(i).objective)
            m_axes.push_back({.info = axes.at(i), .index = static_cast<std::size_t>(i)});
    }
    m_selected = -1;
    m_marked.clear();
    m_held = {};
    m_band = {};
    m_ground = {};
    update();
}

bool ScatterMatrix::isDrawn(const PlotPoint& point) const
{
    return (point.fate == PlotFate::Trained || point.fate == PlotFate::Infeasible) &&
           std::ranges::all_of(m_axes, [&](const Axis& axis) {
               return axis.index < point.values.size() && std::isfinite(point.values[axis.index]);
           });
}

void ScatterMatrix::setPoints(std::vector<PlotPoint> points)
{
    std::erase_if(points, [this](const PlotPoint& point) { return m_axes.empty() || !isDrawn(point); });
    m_points = std::move(points);
    // Front points are painted last, and found first.
    std::ranges::stable_partition(m_points, [](const PlotPoint& point) { return !point.onFront; });
    fitAxes();
    correlate();
    setAccessibleDescription(tr("%n trials", nullptr, static_cast<int>(m_points.size())));
    m_ground = {};
    update();
}

void ScatterMatrix::fitAxes()
{
    for (Axis& axis : m_axes) {
        const auto value = [&](const PlotPoint& point) { return point.values[axis.index]; };
        if (m_points.empty())
            continue;
        const auto [low, high] = std::ranges::minmax_element(m_points, {}, value);
        axis.low = value(*low);
        axis.high = value(*high) > axis.low ? value(*high) : axis.low + 1.0;
    }
}

void ScatterMatrix::correlate()
{
    const std::size_t count = m_axes.size();
    m_correlations.assign(count * count, 1.0);
    std::vector<std::vector<double>> columns(count);
    for (std::size_t i = 0; i < count; ++i) {
        for (const PlotPoint& point : m_points)
            columns[i].push_back(point.values[m_axes[i].index]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = i + 1; k < count; ++k) {
            // Of the values as they are named: the figure stands between two names, and "accuracy, LUT: -0.8"
            // reads as fewer LUT for more accuracy, whichever end of an axis is drawn as the better one.
            m_correlations[i * count + k] = m_correlations[k * count + i] =
                rankCorrelation(columns[i], columns[k]);
        }
    }
}

double ScatterMatrix::correlation(int one, int other) const
{
    return m_correlations[static_cast<std::size_t>(one) * m_axes.size() + static_cast<std::size_t>(other)];
}

void ScatterMatrix::setSelectedTrial(int trial)
{
    m_selected = trial;
    update();
}

void ScatterMatrix::setMarkedTrials(const QList<int>& trials)
{
    m_marked = trials;
    update();
}

/// Rows go downwards with `up`, columns to the right with `across`.
QRectF ScatterMatrix::cell(int across, int up) const
{
    const double count = std::max(1, axisCount());
    const double w = (width() - 2 * matrixMargin - cellGap * (count - 1)) / count;
    const double h = (height() - 2 * matrixMargin - cellGap * (count - 1)) / count;
    return {matrixMargin + across * (w + cellGap), matrixMargin + up * (h + cellGap), std::max(1.0, w),
            std::max(1.0, h)};
}

ScatterMatrix::Cell ScatterMatrix::cellAt(const QPointF& at) const
{
    for (int up = 1; up < axisCount(); ++up) {
        for (int across = 0; across < up; ++across) {
            if (cell(across, up).contains(at))
                return {across, up};
        }
    }
    return {};
}

QPointF ScatterMatrix::placeOf(const PlotPoint& point, Cell in) const
{
    const QRectF area = cell(in.across, in.up).adjusted(inset, inset, -inset, -inset);
    const auto share = [&](int axis) {
        const Axis& one = m_axes[static_cast<std::size_t>(axis)];
        const double t = (point.values[one.index] - one.low) / (one.high - one.low);
        return one.info.maximize ? t : 1.0 - t;
    };
    return {area.left() + share(in.across) * area.width(), area.bottom() - share(in.up) * area.height()};
}

const PlotPoint* ScatterMatrix::pointOf(int trial) const
{
    const auto found = std::ranges::find(m_points, trial, &PlotPoint::trial);
    return found != m_points.end() ? &*found : nullptr;
}

std::optional<QPointF> ScatterMatrix::place(int trial, int across, int up) const
{
    const PlotPoint* const point = pointOf(trial);
    return point ? std::optional(placeOf(*point, {across, up})) : std::nullopt;
}

int ScatterMatrix::trialAt(const QPointF& at) const
{
    constexpr double reach = 7.0;
    constexpr double lead = 3.0; // what is on the front lies above the others
    const Cell in = cellAt(at);
    int best = -1;
    double nearest = reach;
    for (const PlotPoint& point : m_points) {
        if (in.across < 0)
            break;
        const QPointF to = placeOf(point, in) - at;
        const double away = std::hypot(to.x(), to.y());
        const double distance = away <= reach && point.onFront ? away - lead : away;
        if (distance < nearest) {
            nearest = distance;
            best = point.trial;
        }
    }
    return best;
}

/// Dots are written into the picture: ten thousand in fifteen cells are too many for a painter.
void ScatterMatrix::paintDots(QImage& image, Cell in) const
{
    const Colors& c = colors(palette());
    const double scale = image.devicePixelRatio();
    const QRgb plain = blend(c.card, c.muted, 0.6).rgb();
    const QRgb front = c.accentOnCard.rgb();
    for (const PlotPoint& point : m_points) {
        const QPointF at = placeOf(point, in) * scale;
        const int half = static_cast<int>(std::lround((point.onFront ? 2.0 : 1.0) * scale));
        const QRect dot =
            QRect(static_cast<int>(at.x()) - half, static_cast<int>(at.y()) - half, 2 * half, 2 * half)
                .intersected(image.rect());
        for (int y = dot.top(); y <= dot.bottom(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            std::fill(line + dot.left(), line + dot.right() + 1, point.onFront ? front : plain);
        }
    }
}

void ScatterMatrix::paintWords(QPainter& painter) const
{
    const Colors& c = colors(palette());
    painter.setFont(smallFont(font()));
    const QFontMetricsF metrics(painter.font());
    for (int i = 0; i < axisCount(); ++i) {
        const AxisInfo& info = m_axes[static_cast<std::size_t>(i)].info;
        const QRectF own = cell(i, i);
        painter.setPen(c.text);
        painter.drawText(own, int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         headingText(info.label, info.unit));
        for (int k = i + 1; k < axisCount(); ++k) {
            const double r = correlation(i, k);
            painter.setPen(c.muted);
            painter.drawText(cell(k, i), int(Qt::AlignCenter),
                             std::isnan(r) ? QStringLiteral("–") : QStringLiteral("ρ ") + fixedNumber(r, 2));
        }
    }
}

void ScatterMatrix::paintGround()
{
    const Colors& c = colors(palette());
    const double scale = devicePixelRatioF();
    m_ground = QImage(size() * scale, QImage::Format_RGB32);
    m_ground.setDevicePixelRatio(scale);
    m_ground.fill(c.card);
    for (int up = 1; up < axisCount(); ++up) {
        for (int across = 0; across < up; ++across)
            paintDots(m_ground, {across, up});
    }
    QPainter painter(&m_ground);
    painter.setPen(QPen(c.grid, 1));
    for (int up = 0; up < axisCount(); ++up) {
        for (int across = 0; across <= up; ++across)
            painter.drawRect(cell(across, up).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    paintWords(painter);
}

void ScatterMatrix::paintChosen(QPainter& painter) const
{
    const Colors& c = colors(palette());
    painter.setBrush(Qt::NoBrush);
    const PlotPoint* const selected = pointOf(m_selected);
    std::vector<const PlotPoint*> marked;
    for (const int trial : m_marked) {
        if (const PlotPoint* const point = pointOf(trial))
            marked.push_back(point);
    }
    for (int up = 1; up < axisCount(); ++up) {
        for (int across = 0; across < up; ++across) {
            painter.setPen(QPen(c.accentOnCard, 1.4));
            for (const PlotPoint* const point : marked) {
                const QPointF at = placeOf(*point, {across, up});
                painter.drawRect(QRectF(at.x() - 5.0, at.y() - 5.0, 10.0, 10.0));
            }
            if (selected) {
                painter.setPen(QPen(c.text, 2.0));
                painter.drawEllipse(placeOf(*selected, {across, up}), 6.0, 6.0);
            }
        }
    }
}

void ScatterMatrix::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colors(palette());
    if (m_points.empty() || axisCount() < 2) {
        painter.fillRect(rect(), c.card);
        painter.setPen(c.muted);
        painter.drawText(rect().adjusted(16, 16, -16, -16), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         tr("Every trained trial becomes a dot here, in one plot each pair of objectives."));
        return;
    }
    if (m_ground.isNull())
        paintGround();
    painter.drawImage(0, 0, m_ground);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChosen(painter);
    if (!m_band.isNull()) {
        QColor fill = c.accent;
        fill.setAlphaF(0.15F);
        painter.setPen(QPen(c.accent, 1.0));
        painter.setBrush(fill);
        painter.drawRect(m_band);
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -2, -2));
    }
}

} // namespace snac::widgets
