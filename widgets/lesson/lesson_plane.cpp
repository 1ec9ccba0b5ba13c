// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_plane.h"

#include "lesson_text.h"

#include "snac/widgets/plots/plot_geometry.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace snac::widgets {

namespace {

constexpr double margin = 0.07; ///< of the range, so that no point lies on the frame

/// 1, 2 or 5 times a power of ten that is at least `least`.
double niceStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least) {
            return factor * power;
        }
    }
    return 10.0 * power;
}

} // namespace

LessonPlane::Side LessonPlane::sideOf(const LessonState& state, std::size_t index)
{
    Side side;
    const lesson::Lesson& lesson = *state.lesson();
    side.axis = lesson.generation().axes[index];
    side.index = index;
    const evolution::PointSet& points = lesson.cloud().points;
    if (points.size() == 0) {
        return side;
    }
    side.low = side.high = points[0][index];
    for (std::size_t i = 1; i < points.size(); ++i) {
        side.low = std::min(side.low, points[i][index]);
        side.high = std::max(side.high, points[i][index]);
    }
    if (state.training().stage == ChildTraining::Stage::Landed) {
        side.low = std::min(side.low, state.training().objectives[index]);
        side.high = std::max(side.high, state.training().objectives[index]);
    }
    const double span = side.high > side.low ? side.high - side.low : std::max(std::abs(side.high), 1.0);
    side.low -= margin * span;
    side.high += margin * span;
    return side;
}

double LessonPlane::Side::place(double shown) const
{
    const double minimised = (axis.maximize ? -shown : shown) / axis.scale;
    return (minimised - low) / (high - low);
}

std::vector<double> LessonPlane::Side::ticks(double length, double least) const
{
    const double a = axis.shown(low);
    const double b = axis.shown(high);
    const auto ticksAt = [&](double step) {
        std::vector<double> result;
        for (double k = std::ceil(std::min(a, b) / step); k * step <= std::max(a, b); k += 1.0) {
            result.push_back(k == 0.0 ? 0.0 : k * step);
        }
        return result;
    };
    const double wanted = std::max(2.0, std::floor(length / least));
    double step = niceStep(std::abs(b - a) / wanted);
    std::vector<double> result = ticksAt(step);
    // One number alone is no scale, and three say more than two where they do not touch.
    for (bool finer = true; finer && result.size() < 3;) {
        step = niceStep(0.35 * step); // the next of 5, 2, 1
        std::vector<double> more = ticksAt(step);
        finer = result.size() < 2 || static_cast<double>(more.size()) <= 1.5 * wanted;
        if (finer) {
            result = std::move(more);
        }
    }
    return result;
}

QString LessonPlane::titleOf(const lesson::Axis& axis)
{
    const QString name = headingText(axisLabel(axis), QString::fromStdString(axis.unit));
    return axis.maximize ? QCoreApplication::translate("LessonText", "%1 (larger is better)").arg(name)
                         : QCoreApplication::translate("LessonText", "%1 (smaller is better)").arg(name);
}

LessonPlane::LessonPlane(const LessonState& state, const QRectF& outer, const LessonLook& look)
    : m_x(sideOf(state, state.axes()[0]))
    , m_y(sideOf(state, state.axes()[1]))
{
    const QFontMetricsF numbers(look.small);
    const QFontMetricsF titles(look.font);
    double widest = 0.0;
    for (const double tick : m_y.ticks(outer.height(), 3.0 * numbers.height())) {
        widest = std::max(widest, numbers.horizontalAdvance(tickText(tick)));
    }
    m_area =
        outer.adjusted(titles.height() + widest + 18, 6, -12, -(titles.height() + numbers.height() + 16));
    m_area.setWidth(std::max(m_area.width(), 20.0));
    m_area.setHeight(std::max(m_area.height(), 20.0));
}

QPointF LessonPlane::toPixel(double x, double y) const
{
    return {m_area.left() + m_area.width() * (x - m_x.low) / (m_x.high - m_x.low),
            m_area.bottom() - m_area.height() * (y - m_y.low) / (m_y.high - m_y.low)};
}

QPointF LessonPlane::toPixel(std::span<const double> point) const
{
    return toPixel(point[m_x.index], point[m_y.index]);
}

QPointF LessonPlane::toValues(QPointF pixel) const
{
    const double right = std::clamp((pixel.x() - m_area.left()) / m_area.width(), 0.0, 1.0);
    const double up = std::clamp((m_area.bottom() - pixel.y()) / m_area.height(), 0.0, 1.0);
    return {m_x.low + right * (m_x.high - m_x.low), m_y.low + up * (m_y.high - m_y.low)};
}

void LessonPlane::paint(QPainter& painter, const LessonLook& look) const
{
    const QFontMetricsF numbers(look.small);
    painter.setFont(look.small);
    for (const double tick : m_x.ticks(m_area.width(), 8.0 * numbers.averageCharWidth())) {
        const double x = m_area.left() + m_area.width() * m_x.place(tick);
        painter.setPen(QPen(look.grid, 1));
        painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        painter.setPen(look.muted);
        painter.drawText(QRectF(x - 60, m_area.bottom() + 4, 120, numbers.height()), int(Qt::AlignCenter),
                         tickText(tick));
    }
    for (const double tick : m_y.ticks(m_area.height(), 3.0 * numbers.height())) {
        const double y = m_area.bottom() - m_area.height() * m_y.place(tick);
        painter.setPen(QPen(look.grid, 1));
        painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        painter.setPen(look.muted);
        painter.drawText(QRectF(m_area.left() - 128, y - numbers.height() / 2, 120, numbers.height()),
                         int(Qt::AlignRight | Qt::AlignVCenter), tickText(tick));
    }
    painter.setPen(QPen(look.muted, look.line));
    painter.drawLine(m_area.bottomLeft(), m_area.bottomRight());
    painter.drawLine(m_area.bottomLeft(), m_area.topLeft());
    painter.setFont(look.font);
    painter.setPen(look.text);
    const QFontMetricsF titles(look.font);
    painter.drawText(
        QRectF(m_area.left(), m_area.bottom() + numbers.height() + 8, m_area.width(), titles.height()),
        int(Qt::AlignCenter), titles.elidedText(titleOf(m_x.axis), Qt::ElideRight, m_area.width()));
    painter.save();
    double widest = 0.0;
    for (const double tick : m_y.ticks(m_area.height(), 3.0 * numbers.height())) {
        widest = std::max(widest, numbers.horizontalAdvance(tickText(tick)));
    }
    painter.translate(m_area.left() - widest - 14 - titles.height() / 2, m_area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-m_area.height() / 2, -titles.height() / 2, m_area.height(), titles.height()),
                     int(Qt::AlignCenter),
                     titles.elidedText(titleOf(m_y.axis), Qt::ElideRight, m_area.height()));
    painter.restore();
}

} // namespace snac::widgets
