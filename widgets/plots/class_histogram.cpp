// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_histogram.h"

#include "chart_frame.h"
#include "plot_geometry.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr int axisLeft = 52;
constexpr int axisBottom = 24;
constexpr std::size_t mostClassLines =
    7; ///< colours that can be told apart; further classes are one grey line

QString inputNumber(double value)
{
    return significantNumber(value, 4).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

ClassHistogram::ClassHistogram(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Histogram of an input by class"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ClassHistogram::setBins(const QString& input, double low, double high, std::vector<ClassBins> classes)
{
    m_input = input;
    m_low = low;
    m_high = high > low ? high : low + 1.0;
    if (classes.size() > mostClassLines) {
        ClassBins& others = classes[mostClassLines - 1];
        for (std::size_t i = mostClassLines; i < classes.size(); ++i) {
            std::ranges::transform(others.rows, classes[i].rows, others.rows.begin(), std::plus());
        }
        others.name = tr("%1 others").arg(classes.size() - mostClassLines + 1);
        classes.resize(mostClassLines);
    }
    m_classes = std::move(classes);
    m_most = 1;
    for (const ClassBins& one : m_classes) {
        for (const qint64 rows : one.rows) {
            m_most = std::max(m_most, rows);
        }
    }
    setAccessibleDescription(tr("%1 from %2 to %3").arg(input, inputNumber(low), inputNumber(high)));
    update();
}

void ClassHistogram::clear()
{
    setBins({}, 0.0, 1.0, {});
}

void ClassHistogram::setLogarithmic(bool on)
{
    m_logarithmic = on;
    update();
}

double ClassHistogram::heightOf(qint64 rows) const
{
    const auto most = static_cast<double>(m_most);
    if (rows <= 0) {
        return 0.0;
    }
    // A single row is seen on both scales.
    return m_logarithmic ? std::log2(static_cast<double>(rows) + 1.0) / std::log2(most + 1.0)
                         : static_cast<double>(rows) / most;
}

std::size_t ClassHistogram::bins() const
{
    return m_classes.empty() ? 0 : m_classes.front().rows.size();
}

QRectF ClassHistogram::area() const
{
    const int top = 2 * (fontMetrics().height() + 4) + spacing::unit; // the highest bin keeps off the legend
    return QRectF(axisLeft, top, std::max(1, width() - axisLeft - spacing::unit),
                  std::max(1, height() - top - axisBottom));
}

void ClassHistogram::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    if (bins() == 0) {
        painter.setPen(c.muted);
        painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         tr("Choose an input to see how its values lie"));
        return;
    }
    paintAxes(painter);
    paintClasses(painter);
    paintLegend(painter);
}

void ClassHistogram::paintAxes(QPainter& painter) const
{
    const Colors& c = colors(palette());
    const QRectF a = area();
    std::vector<double> marks;
    if (m_logarithmic) {
        for (double v = 1.0; v <= static_cast<double>(m_most); v *= 10.0) {
            marks.push_back(v);
        }
    } else {
        const NiceAxis y = niceAxis(0.0, static_cast<double>(m_most), 4, true);
        for (double v = 0.0; v <= static_cast<double>(m_most); v += y.step) {
            marks.push_back(v);
        }
    }
    for (const double mark : marks) {
        const double at = a.bottom() - heightOf(static_cast<qint64>(mark)) * a.height();
        painter.setPen(QPen(c.grid, 1));
        painter.drawLine(QPointF(a.left(), at), QPointF(a.right(), at));
        painter.setPen(c.muted);
        painter.drawText(QRectF(0, at - 10, axisLeft - 6, 20), int(Qt::AlignVCenter | Qt::AlignRight),
                         valueText(mark, 0));
    }
    const NiceAxis x = niceAxis(m_low, m_high, std::max(2, static_cast<int>(a.width() / 80)), false);
    painter.setPen(c.muted);
    for (double k = std::ceil(m_low / x.step); k * x.step <= m_high; k += 1.0) {
        const double at = a.left() + (k * x.step - m_low) / (m_high - m_low) * a.width();
        const QString text = inputNumber(k * x.step);
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 2;
        // Below its place on the axis, as far as the text itself has room there.
        painter.drawText(QRectF(std::clamp(at - wide / 2, 0.0, std::max(0.0, width() - wide)), a.bottom() + 5,
                                wide, axisBottom - 5),
                         int(Qt::AlignTop | Qt::AlignHCenter), text);
    }
}

void ClassHistogram::paintClasses(QPainter& painter) const
{
    const QRectF a = area();
    const double cell = a.width() / static_cast<double>(bins());
    int index = 0;
    for (const ClassBins& one : m_classes) {
        QPainterPath line(a.bottomLeft());
        for (std::size_t i = 0; i < one.rows.size(); ++i) {
            const double y = a.bottom() - heightOf(one.rows[i]) * a.height();
            line.lineTo(a.left() + static_cast<double>(i) * cell, y);
            line.lineTo(a.left() + static_cast<double>(i + 1) * cell, y);
        }
        line.lineTo(a.bottomRight());
        QColor fill = category(index++);
        painter.setPen(QPen(fill, 1.6));
        fill.setAlphaF(m_classes.size() == 1 ? 0.35F : 0.12F);
        painter.setBrush(fill);
        painter.drawPath(line);
    }
}

void ClassHistogram::paintLegend(QPainter& painter) const
{
    const Colors& c = colors(palette());
    const int line = fontMetrics().height() + 4;
    painter.setPen(c.text);
    painter.drawText(QRect(0, 0, width(), line), int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(tr("%1: rows in bins of equal width").arg(m_input),
                                                      Qt::ElideMiddle, width()));
    int x = axisLeft;
    int index = 0;
    for (const ClassBins& one : m_classes) {
        const QColor color = category(index++);
        const QString name = painter.fontMetrics().elidedText(one.name, Qt::ElideRight, 110);
        const int w = painter.fontMetrics().horizontalAdvance(name);
        if (name.isEmpty() || x + 16 + w > width()) {
            break;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(QRectF(x, line + line / 2.0 - 5, 10, 10));
        painter.setPen(c.muted);
        painter.drawText(QRect(x + 16, line, w + 2, line), int(Qt::AlignVCenter | Qt::AlignLeft), name);
        x += 16 + w + 14;
    }
}

QString ClassHistogram::describe(std::size_t bin) const
{
    const double width = (m_high - m_low) / static_cast<double>(bins());
    QStringList parts;
    for (const ClassBins& one : m_classes) {
        const QString rows = valueText(static_cast<double>(one.rows[bin]), 0);
        parts << (one.name.isEmpty() ? tr("%1 rows").arg(rows) : QStringLiteral("%1 %2").arg(one.name, rows));
    }
    return tr("%1 to %2: %3")
        .arg(inputNumber(m_low + static_cast<double>(bin) * width),
             inputNumber(m_low + static_cast<double>(bin + 1) * width), parts.join(QStringLiteral(", ")));
}

bool ClassHistogram::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && bins() > 0) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QRectF a = area();
        const double at = (help->pos().x() - a.left()) / a.width() * static_cast<double>(bins());
        if (at >= 0.0 && at < static_cast<double>(bins())) {
            QToolTip::showText(help->globalPos(), describe(static_cast<std::size_t>(at)), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
