// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_histogram.h"

#include "chart_frame.h"
#include "plot_geometry.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

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
    setFocusPolicy(Qt::StrongFocus);
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
    m_draggedFrom.reset();
    look(0, 0.0);
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

int ClassHistogram::mostZoom() const
{
    int steps = 0;
    for (std::size_t parts = bins() / seenBins; bins() % seenBins == 0 && parts > 1 && parts % 2 == 0;
         parts /= 2) {
        ++steps;
    }
    return steps;
}

std::size_t ClassHistogram::merged() const
{
    return std::max<std::size_t>(1, (bins() / seenBins) >> m_zoom);
}

double ClassHistogram::seenShare() const
{
    return std::ldexp(1.0, -m_zoom);
}

std::pair<double, double> ClassHistogram::shownRange() const
{
    const double range = m_high - m_low;
    return {m_low + m_from * range, m_low + (m_from + seenShare()) * range};
}

void ClassHistogram::zoom(int steps, double at)
{
    const double held = m_from + at * seenShare();
    const int zoom = std::clamp(m_zoom + steps, 0, mostZoom());
    look(zoom, held - at * std::ldexp(1.0, -zoom));
}

void ClassHistogram::pan(double share)
{
    look(m_zoom, m_from + share * seenShare());
}

void ClassHistogram::showAll()
{
    look(0, 0.0);
}

void ClassHistogram::look(int zoom, double from)
{
    const bool merges = zoom != m_zoom || m_drawn.size() != m_classes.size() || zoom == 0;
    m_zoom = zoom;
    m_from = std::clamp(from, 0.0, 1.0 - seenShare());
    if (merges) {
        merge();
    }
    const auto [low, high] = shownRange();
    setAccessibleDescription(tr("%1 from %2 to %3").arg(m_input, inputNumber(low), inputNumber(high)));
    update();
}

/// The scale of rows is that of all bins of this width, so that it stands still while the view is moved.
void ClassHistogram::merge()
{
    const std::size_t together = merged();
    m_drawn.clear();
    m_most = 1;
    for (const ClassBins& one : m_classes) {
        std::vector<qint64>& drawn = m_drawn.emplace_back();
        for (std::size_t first = 0; first < one.rows.size(); first += together) {
            const auto from = one.rows.begin() + static_cast<std::ptrdiff_t>(first);
            const auto to = from + static_cast<std::ptrdiff_t>(std::min(together, one.rows.size() - first));
            drawn.push_back(std::accumulate(from, to, qint64(0)));
            m_most = std::max(m_most, drawn.back());
        }
    }
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
    if (hasFocus()) {
        painter.setPen(QPen(c.accentOnCard, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area().adjusted(-0.5, -0.5, 0.5, 0.5));
    }
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
    const auto [low, high] = shownRange();
    const NiceAxis x = niceAxis(low, high, std::max(2, static_cast<int>(a.width() / 80)), false);
    painter.setPen(c.muted);
    for (double k = std::ceil(low / x.step); k * x.step <= high; k += 1.0) {
        const double at = a.left() + (k * x.step - low) / (high - low) * a.width();
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
    const auto all = static_cast<double>(m_drawn.front().size());
    const double cell = a.width() / (all * seenShare());
    const auto first = static_cast<std::size_t>(m_from * all);
    const auto end = std::min(m_drawn.front().size(),
                              static_cast<std::size_t>(std::ceil((m_from + seenShare()) * all - 1e-9)));
    const double left = a.left() - (m_from * all - static_cast<double>(first)) * cell;
    painter.save();
    painter.setClipRect(a.adjusted(-1, -1, 1, 1));
    int index = 0;
    for (const std::vector<qint64>& drawn : m_drawn) {
        QPainterPath line(QPointF(left, a.bottom()));
        for (std::size_t i = first; i < end; ++i) {
            const double y = a.bottom() - heightOf(drawn[i]) * a.height();
            line.lineTo(left + static_cast<double>(i - first) * cell, y);
            line.lineTo(left + static_cast<double>(i - first + 1) * cell, y);
        }
        line.lineTo(left + static_cast<double>(end - first) * cell, a.bottom());
        QColor fill = category(index++);
        painter.setPen(QPen(fill, 1.6));
        fill.setAlphaF(m_classes.size() == 1 ? 0.35F : 0.12F);
        painter.setBrush(fill);
        painter.drawPath(line);
    }
    painter.restore();
}

void ClassHistogram::paintLegend(QPainter& painter) const
{
    const Colors& c = colors(palette());
    const int line = fontMetrics().height() + 4;
    const QString title = tr("%1: rows in bins of equal width").arg(m_input);
    const QString hint = mostZoom() > 0 ? tr("wheel: nearer, drag: move") : QString();
    const int room = painter.fontMetrics().horizontalAdvance(title + hint) + spacing::two;
    painter.setPen(c.text);
    painter.drawText(QRect(0, 0, width(), line), int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(title, Qt::ElideMiddle, width()));
    if (room <= width()) {
        painter.setPen(c.muted);
        painter.drawText(QRect(0, 0, width() - spacing::unit, line), int(Qt::AlignVCenter | Qt::AlignRight),
                         hint);
    }
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
    const double width = (m_high - m_low) / static_cast<double>(m_drawn.front().size());
    QStringList parts;
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        const ClassBins& one = m_classes[i];
        const QString rows = valueText(static_cast<double>(m_drawn[i][bin]), 0);
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
        const double share = (help->pos().x() - a.left()) / a.width();
        const auto all = static_cast<double>(m_drawn.front().size());
        const double at = (m_from + share * seenShare()) * all;
        if (share >= 0.0 && share < 1.0 && at < all) {
            QToolTip::showText(help->globalPos(), describe(static_cast<std::size_t>(at)), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void ClassHistogram::wheelEvent(QWheelEvent* event)
{
    constexpr int step = 120; // of a common wheel
    m_turned += event->angleDelta().y();
    const int steps = m_turned / step;
    m_turned -= steps * step;
    const QRectF a = area();
    zoom(steps, std::clamp((event->position().x() - a.left()) / a.width(), 0.0, 1.0));
    event->accept();
}

void ClassHistogram::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_zoom > 0) {
        m_draggedFrom = event->position().x();
        setCursor(Qt::ClosedHandCursor);
    }
}

void ClassHistogram::mouseMoveEvent(QMouseEvent* event)
{
    if (m_draggedFrom) {
        pan((*m_draggedFrom - event->position().x()) / area().width());
        m_draggedFrom = event->position().x();
    }
}

void ClassHistogram::mouseReleaseEvent(QMouseEvent*)
{
    m_draggedFrom.reset();
    unsetCursor();
}

void ClassHistogram::mouseDoubleClickEvent(QMouseEvent*)
{
    showAll();
}

void ClassHistogram::keyPressEvent(QKeyEvent* event)
{
    constexpr double byKey = 0.25;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1, 0.5);
    case Qt::Key_Minus:
        return zoom(-1, 0.5);
    case Qt::Key_Left:
        return pan(-byKey);
    case Qt::Key_Right:
        return pan(byKey);
    case Qt::Key_Home:
        return showAll();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace snac::widgets
