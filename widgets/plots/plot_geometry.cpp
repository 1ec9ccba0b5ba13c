// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot_geometry.h"

#include "snac/base/shown_text.h"
#include "snac/widgets/shown_number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace snac::widgets {

std::vector<int> planeFront(const std::vector<QPointF>& points, Senses senses)
{
    const auto cost = [senses](const QPointF& p) {
        return std::pair{senses.maximizeX ? -p.x() : p.x(), senses.maximizeY ? -p.y() : p.y()};
    };
    std::vector<int> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].x()) && std::isfinite(points[i].y()))
            order.push_back(static_cast<int>(i));
    }
    const auto at = [&](int i) { return cost(points[static_cast<std::size_t>(i)]); };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return at(a) < at(b); });
    std::vector<int> front;
    for (const int i : order) {
        if (front.empty() || at(i).second < at(front.back()).second || at(i) == at(front.back()))
            front.push_back(i);
    }
    return front;
}

QVector<QPointF> staircase(const std::vector<QPointF>& front, double worstX)
{
    QVector<QPointF> path;
    for (std::size_t i = 0; i < front.size(); ++i) {
        path.append(front[i]);
        path.append({i + 1 < front.size() ? front[i + 1].x() : worstX, front[i].y()});
    }
    return path;
}

std::optional<QRectF> crowdingBox(const std::vector<QPointF>& front, std::size_t i)
{
    if (i == 0 || i + 1 >= front.size())
        return std::nullopt;
    const QRectF box = QRectF(front[i - 1], front[i + 1]).normalized();
    if (box.width() <= 0.0 || box.height() <= 0.0)
        return std::nullopt;
    return box;
}

namespace {

/// Drops the worst twentieth when that makes the rest at least a third wider on the axis: one network that
/// learned nothing must not squeeze all others into a line. What is dropped is counted beside the plot.
template<class Scale>
void trimOutliers(std::vector<double>& values, bool maximize, Scale&& to)
{
    if (values.size() < 10)
        return;
    if (maximize)
        std::sort(values.begin(), values.end(), std::greater<>());
    else
        std::sort(values.begin(), values.end());
    const std::size_t kept = values.size() - (values.size() + 19) / 20;
    const double all = std::abs(to(values.back()) - to(values.front()));
    const double most = std::abs(to(values[kept - 1]) - to(values.front()));
    if (most > 0.0 && most < 0.75 * all)
        values.resize(kept);
}

} // namespace

AxisRange niceRange(std::vector<double> values, const std::vector<double>& needed, bool maximize,
                    bool logarithmic, std::optional<double> budget)
{
    const auto shown = [logarithmic](double v) { return std::isfinite(v) && (!logarithmic || v > 0.0); };
    const auto to = [logarithmic](double v) { return logarithmic ? std::log10(v) : v; };
    const auto from = [logarithmic](double v) { return logarithmic ? std::pow(10.0, v) : v; };
    std::erase_if(values, [&](double v) { return !shown(v); });
    if (values.empty() && std::none_of(needed.begin(), needed.end(), shown))
        return logarithmic ? AxisRange{0.1, 10.0} : AxisRange{0.0, 1.0};
    trimOutliers(values, maximize, to);
    for (const double v : needed) {
        if (shown(v))
            values.push_back(v);
    }
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    double low = to(*least);
    double high = to(*greatest);
    double span = high - low;
    if (span <= 0.0)
        span = logarithmic ? 0.6 : std::max(std::abs(high) * 0.1, 1e-9);
    if (budget && shown(*budget)) {
        const double limit = to(*budget);
        if (limit > low - span / 3 && limit < high + span / 3) {
            low = std::min(low, limit);
            high = std::max(high, limit);
        }
    }
    return {from(low - 0.06 * span), from(high + 0.06 * span)};
}

QVector<double> logTicks(double low, double high, int wanted)
{
    QVector<double> ticks;
    if (!(low > 0.0) || !(high > low))
        return ticks;
    const double decades = std::log10(high / low);
    if (decades < 0.7) { // too narrow for 1-2-5: plain steps
        const double raw = (high - low) / std::max(2, wanted);
        const double power = std::pow(10.0, std::floor(std::log10(raw)));
        const double step = power * (raw / power <= 1.0   ? 1.0
                                     : raw / power <= 2.0 ? 2.0
                                     : raw / power <= 5.0 ? 5.0
                                                          : 10.0);
        for (double k = std::ceil(low / step); k * step <= high; ++k)
            ticks.append(k * step);
        return ticks;
    }
    const auto first = static_cast<int>(std::floor(std::log10(low)));
    const auto last = static_cast<int>(std::ceil(std::log10(high)));
    const double perDecade = wanted / decades;
    const int every = perDecade >= 0.8 ? 1 : static_cast<int>(std::ceil(1.0 / std::max(perDecade, 0.05)));
    std::vector<double> steps = {1.0};
    if (perDecade >= 2.2)
        steps = {1.0, 2.0, 5.0};
    else if (perDecade >= 1.6)
        steps = {1.0, 3.0};
    for (int e = first; e <= last; ++e) {
        if (e % every != 0)
            continue;
        for (const double step : steps) {
            const double tick = step * std::pow(10.0, e);
            if (tick >= low * (1 - 1e-12) && tick <= high * (1 + 1e-12))
                ticks.append(tick);
        }
    }
    return ticks;
}

QString tickText(double value)
{
    static constexpr std::array<std::pair<double, const char*>, 4> prefixes = {
        std::pair{1e12, "T"}, std::pair{1e9, "G"}, std::pair{1e6, "M"}, std::pair{1e3, "k"}};
    const double size = std::abs(value);
    if (size >= 1e3 && size < 1e15) { // from the first thousand on, so that an axis speaks in one way
        for (const auto& [factor, letter] : prefixes) {
            if (size >= factor)
                return significantNumber(value / factor, 6).replace(QLatin1Char('-'), QChar(0x2212)) +
                       QChar(0x202f) + QLatin1String(letter);
        }
    }
    if (size < 1e-12)
        return QStringLiteral("0");
    return significantNumber(value, 6).replace(QLatin1Char('-'), QChar(0x2212));
}

QString valueText(double value, int decimals)
{
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("–")
               : value > 0       ? QStringLiteral("∞")
                                 : QStringLiteral("−∞");
    return QString::fromStdString(groupedText(shownText(value, decimals), "\u202f"));
}

QString headingText(const QString& label, const QString& unit)
{
    return unit.isEmpty() ? label : label + QStringLiteral(" [") + unit + QLatin1Char(']');
}

QRectF placeLabel(QSizeF size, QPointF anchor, double distance, const QRectF& area,
                  const std::vector<QRectF>& obstacles)
{
    const double w = size.width();
    const double h = size.height();
    const double x = anchor.x();
    const double y = anchor.y();
    const std::array<QPointF, 8> corners = {QPointF(x + distance, y - h / 2),
                                            QPointF(x - distance - w, y - h / 2),
                                            QPointF(x - w / 2, y - distance - h),
                                            QPointF(x - w / 2, y + distance),
                                            QPointF(x + distance, y - distance - h),
                                            QPointF(x + distance, y + distance),
                                            QPointF(x - distance - w, y - distance - h),
                                            QPointF(x - distance - w, y + distance)};
    QRectF best;
    double bestCost = std::numeric_limits<double>::infinity();
    for (const QPointF& corner : corners) {
        QRectF place(corner, size);
        double cost = 0.0;
        if (!area.contains(place)) { // moved inside, at a price
            place.moveLeft(std::clamp(place.left(), area.left(), std::max(area.left(), area.right() - w)));
            place.moveTop(std::clamp(place.top(), area.top(), std::max(area.top(), area.bottom() - h)));
            cost += 0.25 * w * h;
        }
        for (const QRectF& obstacle : obstacles) {
            const QRectF overlap = place.intersected(obstacle);
            cost += std::max(0.0, overlap.width()) * std::max(0.0, overlap.height());
        }
        if (cost < bestCost) {
            bestCost = cost;
            best = place;
        }
        if (cost == 0.0)
            break;
    }
    return best;
}

} // namespace snac::widgets
