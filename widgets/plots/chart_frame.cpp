// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_frame.h"

#include "axis_title.h"

#include "snac/widgets/theme.h"

#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QLegendMarker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

NiceAxis niceAxis(double low, double high, int ticks, bool integers)
{
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        low = 0.0;
        high = 1.0;
    }
    if (high - low < 1e-12 * std::max({1.0, std::abs(low), std::abs(high)})) {
        const double half = integers ? 1.0 : std::max(std::abs(low) * 0.05, 0.05);
        low -= integers ? 0.0 : half;
        high += half;
    }
    const double raw = (high - low) / std::max(1, ticks);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double ratio = raw / power;
    NiceAxis axis;
    axis.step = power * (ratio <= 1.0                ? 1.0
                         : ratio <= 2.0              ? 2.0
                         : ratio <= 2.5 && !integers ? 2.5
                         : ratio <= 5.0              ? 5.0
                                                     : 10.0);
    if (integers)
        axis.step = std::max(1.0, std::round(axis.step));
    axis.low = std::floor(low / axis.step + 1e-9) * axis.step;
    axis.high = std::ceil(high / axis.step - 1e-9) * axis.step;
    const double fraction = axis.step - std::floor(axis.step);
    axis.decimals = fraction < 1e-12 ? 0 : static_cast<int>(std::ceil(-std::log10(axis.step) - 1e-9));
    if (axis.step * std::pow(10.0, axis.decimals) - std::round(axis.step * std::pow(10.0, axis.decimals)) !=
            0.0 &&
        std::abs(axis.step * std::pow(10.0, axis.decimals) -
                 std::round(axis.step * std::pow(10.0, axis.decimals))) > 1e-6)
        ++axis.decimals;
    axis.decimals = std::max(0, axis.decimals);
    return axis;
}

ChartFrame::ChartFrame(QWidget* widget, const QString& name, const QString& emptyText)
    : owner(widget)
    , view(new QChartView(widget))
    , chart(new QChart)
    , x(new QValueAxis)
    , left(new QValueAxis)
    , right(new QValueAxis)
    , empty(new QLabel(emptyText, widget))
{
    view->setObjectName(name);
    view->setChart(chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart->setMargins(QMargins(0, 0, 6, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    chart->setBackgroundPen(Qt::NoPen);
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(left, Qt::AlignLeft);
    chart->addAxis(right, Qt::AlignRight);
    right->hide();
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    chart->legend()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    empty->setObjectName(name + QStringLiteral("Empty"));
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setProperty("tone", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(owner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view);
    layout->addWidget(empty);
    owner->setMinimumSize(220, 130);
    QObject::connect(chart, &QChart::plotAreaChanged, owner, [this] { fitLeftTitle(); });
    applyTheme();
    showEmpty(true);
}

void ChartFrame::applyTheme()
{
    const Colors& c = colors(owner->palette());
    const QFont small = smallFont(owner->font());
    view->setBackgroundBrush(c.card);
    chart->setBackgroundBrush(c.card);
    chart->legend()->setFont(small);
    chart->legend()->setLabelColor(c.muted);
    for (QValueAxis* axis : {x, left, right}) {
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setLabelsColor(c.muted);
        axis->setTitleBrush(c.muted);
        axis->setLinePen(QPen(c.inputBorder, 1));
        axis->setGridLinePen(QPen(c.grid, 1));
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTruncateLabels(false);
    }
    x->setGridLineVisible(false);
    right->setGridLineVisible(false);
}

void ChartFrame::clear()
{
    chart->removeAllSeries();
}

QLineSeries* ChartFrame::addLine(const QString& name, const QColor& color, Qt::PenStyle style,
                                 QValueAxis* vertical, const std::vector<QPointF>& points, bool inLegend)
{
    auto* line = new QLineSeries;
    line->setName(name);
    line->setPen(QPen(color, 2.0, style, Qt::RoundCap, Qt::RoundJoin));
    QList<QPointF> finite;
    for (const QPointF& point : points) {
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            finite.append(point);
    }
    line->replace(finite);
    line->setPointsVisible(finite.size() == 1);
    chart->addSeries(line);
    line->attachAxis(x);
    line->attachAxis(vertical);
    if (!inLegend) {
        for (QLegendMarker* marker : chart->legend()->markers(line))
            marker->setVisible(false);
    }
    return line;
}

void ChartFrame::setLegend(bool shown)
{
    chart->legend()->setVisible(shown);
}

void ChartFrame::setLeftTitle(const QString& title)
{
    m_leftTitle = title;
    m_fittedFor = {};
    fitLeftTitle();
}

void ChartFrame::fitLeftTitle()
{
    constexpr int margins = 8; // px, of the text within its place
    if (m_fittedFor != view->size()) {
        m_fittedFor = view->size();
        x->setTitleVisible(true);
    }
    const QFontMetrics metrics(left->titleFont());
    const int room = static_cast<int>(chart->plotArea().height()) - margins;
    const QString fitted = room > 0 ? axisTitle(m_leftTitle, metrics, room) : m_leftTitle; // not laid out yet
    // The plot grows by the title below and asks again.
    if (fitted.contains(QChar(0x2026)) && x->isTitleVisible())
        x->setTitleVisible(false);
    const QString text = fitted.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    if (left->titleText() != text)
        left->setTitleText(text);
}

void ChartFrame::showEmpty(bool isEmpty)
{
    view->setVisible(!isEmpty);
    empty->setVisible(isEmpty);
}

void ChartFrame::setRange(QValueAxis* axis, double low, double high, int ticks, bool integers)
{
    const NiceAxis nice = niceAxis(low, high, ticks, integers);
    axis->setTickAnchor(nice.low);
    axis->setTickInterval(nice.step);
    axis->setRange(integers ? low : nice.low, integers ? std::max(high, low + 1.0) : nice.high);
    axis->setLabelFormat(QStringLiteral("%.") + QString::number(nice.decimals) + QLatin1Char('f'));
}

} // namespace snac::widgets
