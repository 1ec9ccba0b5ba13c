// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weight_histogram.h"

#include "chart_frame.h"
#include "plot_geometry.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr int left = 36;
constexpr int bottom = 24;
constexpr double narrowest = 5.0; // px a bar
constexpr int mostOfZero = 3;     // times the next highest bar, up to which that of zero is whole
constexpr QLatin1String summaryMark(" \xb7 ");

QString power(int exponent)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += digits.at(digit.digitValue());
    return QStringLiteral("2") + text;
}

QString numberText(double value)
{
    return significantNumber(value, 4).replace(QLatin1Char('-'), QChar(0x2212));
}

/// With three numbers at least: one or two do not say where an axis ends.
NiceAxis axisWithNumbers(double low, double high, int ticks, bool integers)
{
    NiceAxis axis = niceAxis(low, high, ticks, integers);
    const auto numbers = [&] { return std::floor(high / axis.step) - std::ceil(low / axis.step) + 1.0; };
    for (int more = ticks + 1; numbers() < 3.0 && more < 3 * ticks; ++more)
        axis = niceAxis(low, high, more, integers);
    return axis;
}

} // namespace

WeightHistogram::WeightHistogram(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Histogram of the weights"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WeightHistogram::setWeights(LayerWeights weights)
{
    m_weights = std::move(weights);
    layOut(); // counts what is pruned
    summarise();
    update();
}

void WeightHistogram::clear()
{
    setWeights({});
}

QSize WeightHistogram::sizeHint() const
{
    return {340, 220};
}

QSize WeightHistogram::minimumSizeHint() const
{
    return {200, 130};
}

QRectF WeightHistogram::area() const
{
    const int top = (1 + summaryLines()) * (fontMetrics().height() + 4);
    return QRectF(left, top, std::max(1, width() - left - spacing::unit),
                  std::max(1, height() - top - bottom));
}

int WeightHistogram::summaryLines() const
{
    return QFontMetrics(smallFont(font())).horizontalAdvance(m_summary) > width() ? 2 : 1;
}

double WeightHistogram::xOf(double value) const
{
    return area().left() + (value - m_low) / (m_high - m_low) * area().width();
}

/// The bins: cells of the grid, that is what rounds to one representable value, or the smallest power-of-two
/// multiple of them that is wide enough to be seen.
void WeightHistogram::layOut()
{
    m_bins.clear();
    m_pruned = 0;
    double most = 0.0;
    for (const auto* values : {&m_weights.before, &m_weights.after}) {
        for (const float w : *values) {
            if (std::isfinite(w))
                most = std::max(most, std::abs(static_cast<double>(w)));
        }
    }
    if (m_weights.before.empty() && m_weights.after.empty())
        return;
    most = std::max(most, 1e-6);
    double step = most / 32.0;
    if (m_weights.grid) {
        step = m_weights.grid->step();
        while (most > 0.0 && 2.0 * most / step * narrowest > area().width())
            step *= 2.0;
    }
    const int half = std::max(1, static_cast<int>(std::ceil(most / step)));
    m_binWidth = step;
    m_low = -(half + 0.5) * step;
    m_high = (half + 0.5) * step;
    m_bins.resize(static_cast<std::size_t>(2 * half + 1));
    for (int i = -half; i <= half; ++i)
        m_bins[static_cast<std::size_t>(i + half)].centre = i * step;
    const auto binOf = [&](float w) -> Bin& {
        const int i = static_cast<int>(std::floor(static_cast<double>(w) / step + 0.5));
        return m_bins[static_cast<std::size_t>(std::clamp(i, -half, half) + half)];
    };
    for (const float w : m_weights.before) {
        if (std::isfinite(w))
            ++binOf(w).before;
    }
    for (const float w : m_weights.after) {
        if (std::isnan(w))
            ++m_pruned;
        else if (std::isfinite(w))
            ++binOf(w).after;
    }
    m_top = 1;
    for (const Bin& bin : m_bins) {
        if (bin.centre != 0.0 || m_bins.size() <= 3)
            m_top = std::max({m_top, bin.before, bin.after});
    }
    const Bin& zero = m_bins[static_cast<std::size_t>(half)];
    if (const int most0 = std::max(zero.before, zero.after); most0 <= mostOfZero * m_top)
        m_top = std::max(m_top, most0); // whole: cut it says more only where it would press all others down
}

void WeightHistogram::summarise()
{
    QStringList parts;
    const auto count = static_cast<int>(m_weights.after.size());
    if (count > 0) {
        const auto zeros = std::count(m_weights.after.begin(), m_weights.after.end(), 0.0F);
        parts << tr("%1 % pruned").arg(fixedNumber(100.0 * m_pruned / count, 1));
        if (zeros > 0)
            parts << (zeros == 1 ? tr("1 more is 0") : tr("%1 more are 0").arg(zeros));
    }
    if (m_weights.grid)
        parts
            << tr("step %1 = %2").arg(power(-m_weights.grid->fraction()), numberText(m_weights.grid->step()));
    m_summary = parts.join(summaryMark);
    setAccessibleDescription(m_summary);
}

void WeightHistogram::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void WeightHistogram::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    if (m_bins.empty()) {
        painter.setPen(c.muted);
        painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap), tr("No weights to show yet"));
        return;
    }
    paintAxis(painter);
    paintGrid(painter);
    paintBars(painter);
    paintLegend(painter);
}

void WeightHistogram::paintAxis(QPainter& painter) const
{
    const Colors& c = colors(palette());
    const QRectF a = area();
    const NiceAxis y = axisWithNumbers(0.0, m_top, 3, true);
    for (double v = 0.0; v <= m_top; v += y.step) {
        const double at = a.bottom() - v / m_top * a.height() * 0.94;
        painter.setPen(QPen(c.grid, 1));
        painter.drawLine(QPointF(a.left(), at), QPointF(a.right(), at));
        painter.setPen(c.muted);
        painter.drawText(QRectF(0, at - 10, left - 6, 20), int(Qt::AlignVCenter | Qt::AlignRight),
                         valueText(v, 0));
    }
    const NiceAxis x = axisWithNumbers(m_low, m_high, std::max(2, static_cast<int>(a.width() / 45)), false);
    for (int k = static_cast<int>(std::ceil(m_low / x.step)); k * x.step <= m_high; ++k) {
        const double at = xOf(k * x.step);
        painter.setPen(c.muted);
        const QString text = fixedNumber(k * x.step, x.decimals).replace(QLatin1Char('-'), QChar(0x2212));
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 2;
        painter.drawText(QRectF(std::clamp(at - wide / 2, 0.0, std::max(0.0, width() - wide)), a.bottom() + 6,
                                wide, bottom - 6),
                         int(Qt::AlignTop | Qt::AlignHCenter), text);
    }
}

/// A tick below the axis at every representable value, and where the representable values end.
void WeightHistogram::paintGrid(QPainter& painter) const
{
    if (!m_weights.grid)
        return;
    const Colors& c = colors(palette());
    const QRectF a = area();
    const FixedFormat& grid = *m_weights.grid;
    const double step = grid.step();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (step / (m_high - m_low) * a.width() >= 3.0) {
        const double low = std::max(grid.lowest(), m_low);
        const double high = std::min(grid.highest(), m_high);
        for (double v = std::ceil(low / step) * step; v <= high; v += step) {
            painter.setPen(QPen(c.accentOnCard, 1));
            painter.drawLine(QPointF(xOf(v), a.bottom() + 1), QPointF(xOf(v), a.bottom() + 5));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    QColor shade = c.budget;
    shade.setAlphaF(0.10F);
    for (const auto& [bound, upper] :
         {std::pair{grid.lowest() - step / 2, false}, std::pair{grid.highest() + step / 2, true}}) {
        if (bound <= m_low || bound >= m_high)
            continue;
        const double at = xOf(bound);
        QRectF beyond = a;
        if (upper)
            beyond.setLeft(at);
        else
            beyond.setRight(at);
        painter.fillRect(beyond, shade);
        painter.setPen(QPen(c.budget, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(at, a.top()), QPointF(at, a.bottom()));
    }
}

void WeightHistogram::paintBars(QPainter& painter) const
{
    const Colors& c = colors(palette());
    const QRectF a = area();
    const double cell = m_binWidth / (m_high - m_low) * a.width();
    const auto bar = [&](double x, double w, int count, const QColor& fill, const QPen& pen) {
        if (count <= 0)
            return;
        const double height = std::min(1.06, static_cast<double>(count) / m_top) * a.height() * 0.94;
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawRect(QRectF(x, a.bottom() - std::max(1.0, height), w, std::max(1.0, height)));
    };
    const QColor beforeFill = blend(c.card, c.muted, 0.30);
    for (const Bin& bin : m_bins) {
        const double x = xOf(bin.centre) - cell / 2;
        bar(x + 0.5, std::max(1.0, cell - 1), bin.before, beforeFill, Qt::NoPen);
        const double inner = std::max(1.0, std::min(cell - 2, cell * 0.56));
        bar(x + (cell - inner) / 2, inner, bin.after, category(0), Qt::NoPen);
    }
    const auto zero =
        std::find_if(m_bins.begin(), m_bins.end(), [](const Bin& b) { return b.centre == 0.0; });
    if (zero != m_bins.end() && std::max(zero->before, zero->after) > m_top) { // cut: says how high it is
        const double x = xOf(0.0);
        painter.setPen(QPen(c.card, 2));
        painter.drawLine(QPointF(x - cell / 2 - 2, a.top() + 9), QPointF(x + cell / 2 + 2, a.top() + 4));
        painter.setPen(c.muted);
        painter.drawText(QRectF(x + cell / 2 + 7, a.top() + 1, 120, 18),
                         int(Qt::AlignVCenter | Qt::AlignLeft),
                         zero->after > m_top ? tr("0: %1 → %2").arg(zero->before).arg(zero->after)
                                             : tr("0: %1").arg(zero->before));
    }
}

void WeightHistogram::paintLegend(QPainter& painter) const
{
    const Colors& c = colors(palette());
    const int line = fontMetrics().height() + 4;
    int x = 0;
    const std::pair<QString, QColor> entries[] = {{tr("before: float"), blend(c.card, c.muted, 0.30)},
                                                  {tr("after: kept"), category(0)}};
    for (const auto& [text, color] : entries) {
        if (color == category(0) && m_weights.after.empty())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRect(QRectF(x, line / 2.0 - 5, 10, 10));
        painter.setPen(c.muted);
        const int w = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x + 16, 0, w + 2, line), int(Qt::AlignVCenter | Qt::AlignLeft), text);
        x += 16 + w + 16;
    }
    painter.setPen(c.text);
    QString first = m_summary;
    if (summaryLines() == 2) { // as many parts as fit stand above
        for (qsizetype at = first.lastIndexOf(summaryMark); at > 0; at = first.lastIndexOf(summaryMark)) {
            first.truncate(at);
            if (painter.fontMetrics().horizontalAdvance(first) <= width())
                break;
        }
        const QString second = m_summary.mid(
            first.size() == m_summary.size() ? first.size() : first.size() + summaryMark.size());
        painter.drawText(QRect(0, 2 * line - 3, width(), line), int(Qt::AlignVCenter | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(second, Qt::ElideRight, width()));
    }
    painter.drawText(QRect(0, line, width(), line), int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(first, Qt::ElideRight, width()));
}

QString WeightHistogram::describe(const Bin& bin) const
{
    QString text = tr("%1 ± %2: %3 float weights, %4 kept after")
                       .arg(numberText(bin.centre), numberText(m_binWidth / 2))
                       .arg(bin.before)
                       .arg(bin.after);
    if (bin.centre == 0.0 && m_pruned > 0)
        text += QLatin1Char('\n') + tr("%1 pruned ones are not counted here").arg(m_pruned);
    if (m_weights.grid && m_binWidth > m_weights.grid->step() * 1.5)
        text +=
            QLatin1Char('\n') +
            tr("a bar covers %1 representable values").arg(std::lround(m_binWidth / m_weights.grid->step()));
    return text;
}

bool WeightHistogram::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Bin& bin : m_bins) {
            if (std::abs(xOf(bin.centre) - help->pos().x()) <=
                m_binWidth / 2 / (m_high - m_low) * area().width()) {
                QToolTip::showText(help->globalPos(), describe(bin), this);
                return true;
            }
        }
        QToolTip::showText(help->globalPos(), m_summary, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
