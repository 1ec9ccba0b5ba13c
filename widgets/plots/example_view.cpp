// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "example_view.h"

#include "chart_frame.h"
#include "plot_geometry.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr int axisLeft = 60;
constexpr int axisBottom = 24;

bool showsPictures(const std::vector<ExampleGroup>& groups)
{
    return !groups.empty() && !groups.front().pictures.empty();
}

QString axisNumber(double value)
{
    return significantNumber(value, 4).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

ExampleView::ExampleView(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Rows of the data"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ExampleView::setGroups(const QString& what, std::vector<ExampleGroup> groups)
{
    m_what = what;
    m_groups = std::move(groups);
    setAccessibleDescription(what);
    update();
}

void ExampleView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    if (m_groups.empty()) {
        return;
    }
    painter.setPen(colors(palette()).text);
    painter.drawText(QRect(0, 0, width(), fontMetrics().height() + 4), int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(m_what, Qt::ElideRight, width()));
    if (showsPictures(m_groups)) {
        paintPictures(painter);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegend(painter);
    paintPlot(painter);
}

void ExampleView::paintPictures(QPainter& painter) const
{
    const int top = fontMetrics().height() + 8;
    const int label = std::min(120, width() / 4);
    std::size_t most = 1;
    for (const ExampleGroup& group : m_groups) {
        most = std::max(most, group.pictures.size());
    }
    const int line = std::max(8, (height() - top) / static_cast<int>(m_groups.size()));
    const int side = std::max(4, std::min(line - 4, (width() - label) / static_cast<int>(most) - 4));
    int y = top;
    for (const ExampleGroup& group : m_groups) {
        painter.setPen(colors(palette()).muted);
        painter.drawText(QRect(0, y, label - 8, side), int(Qt::AlignVCenter | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(group.name, Qt::ElideRight, label - 8));
        int x = label;
        for (const QImage& picture : group.pictures) {
            const QSize size = picture.size().scaled(side, side, Qt::KeepAspectRatio);
            painter.drawImage(QRect(QPoint(x, y), size), picture);
            x += side + 4;
        }
        y += line;
    }
}

QRectF ExampleView::extent() const
{
    double left = INFINITY;
    double right = -INFINITY;
    double low = INFINITY;
    double high = -INFINITY;
    const auto take = [&](const QPolygonF& points) {
        for (const QPointF& point : points) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    };
    for (const ExampleGroup& group : m_groups) {
        take(group.points);
        std::ranges::for_each(group.curves, take);
    }
    return {left, low, right > left ? right - left : 1.0, high > low ? high - low : 1.0};
}

void ExampleView::paintPlot(QPainter& painter) const
{
    const Colors& c = colors(palette());
    const int top = 2 * (fontMetrics().height() + 4);
    const QRectF area(axisLeft, top, std::max(1, width() - axisLeft - 2 * spacing::unit),
                      std::max(1, height() - top - axisBottom));
    const QRectF data = extent();
    const auto at = [&](const QPointF& point) {
        return QPointF(area.left() + (point.x() - data.left()) / data.width() * area.width(),
                       area.bottom() - (point.y() - data.top()) / data.height() * area.height());
    };
    painter.setPen(QPen(c.grid, 1));
    painter.drawRect(area);
    painter.setPen(c.muted);
    const int line = painter.fontMetrics().height();
    for (const double y : {data.top(), data.bottom()}) {
        painter.drawText(QRectF(0, at({data.left(), y}).y() - line / 2.0, axisLeft - 6, line),
                         int(Qt::AlignRight | Qt::AlignVCenter), axisNumber(y));
    }
    const QRectF below(area.left(), area.bottom() + 4, area.width(), line);
    painter.drawText(below, int(Qt::AlignLeft), axisNumber(data.left()));
    painter.drawText(below, int(Qt::AlignRight), axisNumber(data.right()));
    const auto moved = [&](const QPolygonF& points) {
        QPolygonF shown;
        std::ranges::transform(points, std::back_inserter(shown), at);
        return shown;
    };
    int index = 0;
    for (const ExampleGroup& group : m_groups) {
        const QColor color = category(index++);
        Qt::PenStyle style = Qt::SolidLine;
        for (const QPolygonF& curve : group.curves) {
            painter.setPen(QPen(color, 1.4, style));
            painter.drawPolyline(moved(curve));
            style = Qt::DashLine;
        }
        painter.setPen(QPen(color, 3.0, Qt::SolidLine, Qt::RoundCap));
        painter.drawPoints(moved(group.points));
    }
}

void ExampleView::paintLegend(QPainter& painter) const
{
    const int line = fontMetrics().height() + 4;
    int x = axisLeft;
    int index = 0;
    for (const ExampleGroup& group : m_groups) {
        const QColor color = category(index++);
        const QString name = painter.fontMetrics().elidedText(group.name, Qt::ElideRight, 110);
        const int wide = painter.fontMetrics().horizontalAdvance(name);
        if (name.isEmpty() || x + 16 + wide > width()) {
            break;
        }
        painter.fillRect(QRectF(x, line + line / 2.0 - 5, 10, 10), color);
        painter.setPen(colors(palette()).muted);
        painter.drawText(QRect(x + 16, line, wide + 2, line), int(Qt::AlignVCenter | Qt::AlignLeft), name);
        x += 16 + wide + 14;
    }
}

} // namespace snac::widgets
