// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cost_bars.h"

#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

/// Two digits after the point, as the quantities of the study are shown.
QString percentText(double percent)
{
    return valueText(percent, 2);
}

QString countText(double amount)
{
    return valueText(amount, 0);
}

double shareOf(const CostBar& bar)
{
    return bar.budget && *bar.budget > 0.0 ? bar.percent / *bar.budget : bar.percent / 100.0;
}

} // namespace

CostBars::CostBars(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Hardware cost"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CostBars::setHeading(const QString& board, const QString& origin, const QString& conditions,
                          const QString& originHelp)
{
    m_board = board;
    m_origin = origin;
    m_conditions = conditions;
    m_originHelp = originHelp;
    updateGeometry();
    update();
}

void CostBars::setBars(const std::vector<CostBar>& bars)
{
    m_bars = bars;
    describeAll();
    updateGeometry();
    update();
}

void CostBars::setVerdict(Verdict verdict, const QString& why)
{
    m_verdict = verdict;
    m_verdictHelp = why;
    describeAll();
    update();
}

QString CostBars::verdictText() const
{
    switch (m_verdict) {
    case Verdict::Fits:
        return tr("fits");
    case Verdict::NotSure:
        return tr("not sure");
    case Verdict::DoesNotFit:
        return tr("does not fit");
    case Verdict::None:
        break;
    }
    return {};
}

void CostBars::describeAll()
{
    QStringList all;
    if (m_verdict != Verdict::None)
        all.append(m_verdictHelp.isEmpty() ? verdictText()
                                           : verdictText() + QStringLiteral(": ") + m_verdictHelp);
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i)
        all.append(describe(i));
    setAccessibleDescription(all.join(QLatin1String("; ")));
}

void CostBars::clear()
{
    setHeading({}, {}, {});
    setVerdict(Verdict::None);
    setBars({});
}

int CostBars::tightest() const
{
    int best = -1;
    double share = 0.0;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (shareOf(m_bars[i]) > share) {
            share = shareOf(m_bars[i]);
            best = static_cast<int>(i);
        }
    }
    return best;
}

QString CostBars::describe(int bar) const
{
    if (bar < 0 || bar >= static_cast<int>(m_bars.size()))
        return {};
    const CostBar& b = m_bars[static_cast<std::size_t>(bar)];
    const bool bounds = std::isfinite(b.lowPercent) && std::isfinite(b.highPercent);
    QString text = bounds ? tr("%1: %2 of %3, %4 % of the board (90 % bounds %5 to %6 %)")
                                .arg(b.name, countText(b.amount), countText(b.total), percentText(b.percent),
                                     percentText(b.lowPercent), percentText(b.highPercent))
                          : tr("%1: %2 of %3, %4 % of the board")
                                .arg(b.name, countText(b.amount), countText(b.total), percentText(b.percent));
    if (b.budget)
        text += b.percent > *b.budget ? tr("; over the budget of %1 %").arg(percentText(*b.budget))
                                      : tr("; budget %1 %").arg(percentText(*b.budget));
    else if (b.percent > 100.0)
        text += tr("; more than the board has");
    if (bar == tightest())
        text += tr("; the tightest resource");
    return text;
}

int CostBars::headerHeight() const
{
    const bool none = m_board.isEmpty() && m_origin.isEmpty();
    return none ? 0 : fontMetrics().height() + spacing::two - 2 + conditionsHeight();
}

int CostBars::conditionsHeight() const
{
    return m_conditions.isEmpty() ? 0 : fontMetrics().height() + 2;
}

int CostBars::rowHeight() const
{
    return fontMetrics().height() + spacing::half + 2;
}

QSize CostBars::sizeHint() const
{
    return {360, headerHeight() + rowHeight() * static_cast<int>(m_bars.size())};
}

QSize CostBars::minimumSizeHint() const
{
    return {260, sizeHint().height()};
}

void CostBars::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = smallFont(font());
    if (headerHeight() > 0)
        paintHeading(painter, c);

    const QFontMetrics metrics(font());
    const QFontMetrics smallMetrics(small);
    int nameWidth = 0;
    int numberWidth = 0;
    int boundsWidth = 0;
    for (const CostBar& bar : m_bars) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(bar.name));
        numberWidth =
            std::max(numberWidth, metrics.horizontalAdvance(percentText(bar.percent) + QStringLiteral(" %")));
        boundsWidth = std::max(boundsWidth, smallMetrics.horizontalAdvance(boundsText(bar)));
    }
    const int barLeft = nameWidth + spacing::two + spacing::half;
    int barRight = width() - numberWidth - boundsWidth - 2 * spacing::unit;
    const bool bounds = barRight - barLeft > 60;
    if (!bounds)
        barRight += boundsWidth + spacing::unit / 2;
    const int tight = tightest();
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const CostBar& bar = m_bars[i];
        const int top = headerHeight() + static_cast<int>(i) * rowHeight();
        const bool over = bar.percent > bar.budget.value_or(100.0);
        painter.setFont(font());
        painter.setPen(c.muted);
        painter.drawText(QRect(0, top, nameWidth, rowHeight()), int(Qt::AlignVCenter | Qt::AlignLeft),
                         bar.name);
        if (static_cast<int>(i) == tight) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(over ? c.error : c.accentOnCard);
            const double x = nameWidth + 7.0;
            const double y = top + rowHeight() / 2.0;
            painter.drawPolygon(QPolygonF({{x, y - 4}, {x + 6, y}, {x, y + 4}}));
        }
        paintBar(painter, bar, static_cast<int>(i),
                 QRect(barLeft, top, std::max(8, barRight - barLeft), rowHeight()));
        painter.setFont(font());
        painter.setPen(over ? c.error : c.text);
        const int numberLeft = barRight + spacing::unit;
        painter.drawText(QRect(numberLeft, top, numberWidth, rowHeight()),
                         int(Qt::AlignVCenter | Qt::AlignRight),
                         percentText(bar.percent) + QStringLiteral(" %"));
        if (bounds) {
            painter.setFont(small);
            painter.setPen(c.muted);
            painter.drawText(
                QRect(numberLeft + numberWidth + spacing::unit, top, boundsWidth + 2, rowHeight()),
                int(Qt::AlignVCenter | Qt::AlignLeft), boundsText(bar));
        }
    }
}

QString CostBars::boundsText(const CostBar& bar) const
{
    if (!std::isfinite(bar.lowPercent) || !std::isfinite(bar.highPercent)) {
        return countText(bar.amount);
    }
    return percentText(bar.lowPercent) + QStringLiteral("–") + percentText(bar.highPercent) +
           QStringLiteral(" %  ") + countText(bar.amount);
}

QString CostBars::headingText() const
{
    return m_board.isEmpty() ? tr("Cost") : tr("Cost on %1").arg(m_board);
}

int CostBars::chipWidth(const QString& text) const
{
    return QFontMetrics(smallFont(font())).horizontalAdvance(text) + spacing::two - 2;
}

/// As much of the origin as there is room for between the heading and the verdict, which is whole in any
/// case.
QString CostBars::shownOrigin() const
{
    const int before = QFontMetrics(headingFont(font())).horizontalAdvance(headingText()) + spacing::unit;
    const int behind = verdictText().isEmpty() ? 0 : chipWidth(verdictText()) + spacing::unit + 1;
    const int room = width() - before - behind - (spacing::two - 2);
    const QFontMetrics metrics(smallFont(font()));
    return room < 4 * metrics.averageCharWidth() ? QString()
                                                 : metrics.elidedText(m_origin, Qt::ElideRight, room);
}

void CostBars::paintHeading(QPainter& painter, const Colors& c) const
{
    const int height = headerHeight() - conditionsHeight() - spacing::half;
    painter.setFont(headingFont(font()));
    painter.setPen(c.text);
    const QString title = headingText();
    int x = painter.fontMetrics().horizontalAdvance(title);
    painter.drawText(QRect(0, 0, x + 1, height), int(Qt::AlignVCenter | Qt::AlignLeft), title);
    x += spacing::unit;
    painter.setFont(smallFont(font()));
    const QString origin = shownOrigin();
    if (!origin.isEmpty()) {
        const int w = chipWidth(origin);
        const int h = painter.fontMetrics().height() + 2;
        painter.setPen(c.inputBorder);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(x + 0.5, (height - h) / 2.0 + 0.5, w, h), 3.5, 3.5);
        painter.setPen(c.muted);
        painter.drawText(QRect(x, 0, w, height), int(Qt::AlignCenter), origin);
        x += w + spacing::unit;
    }
    paintVerdict(painter, c, x, height);
    painter.setPen(c.muted);
    painter.drawText(QRect(0, height, width(), conditionsHeight()), int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(m_conditions, Qt::ElideRight, width()));
}

/// At the right end of the heading, where it does not run into what stands before it.
void CostBars::paintVerdict(QPainter& painter, const Colors& c, int left, int height) const
{
    const QString text = verdictText();
    if (text.isEmpty())
        return;
    const bool good = m_verdict == Verdict::Fits;
    const bool bad = m_verdict == Verdict::DoesNotFit;
    painter.setFont(smallFont(font()));
    const int w = chipWidth(text);
    const int h = painter.fontMetrics().height() + 2;
    const int x = std::max(left, width() - w - 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(good ? c.successSoft : bad ? c.errorSoft : c.warningSoft);
    painter.drawRoundedRect(QRectF(x, (height - h) / 2.0, w, h), 3.5, 3.5);
    painter.setPen(good ? c.success : bad ? c.error : c.warning);
    painter.drawText(QRect(x, 0, w, height), int(Qt::AlignCenter), text);
}

void CostBars::paintBar(QPainter& painter, const CostBar& bar, int index, const QRect& place) const
{
    const Colors& c = colors(palette());
    // 100 % of the board is the whole width; beyond it the scale gives way, so that the bar never leaves its
    // track.
    double most = 100.0;
    for (const CostBar& other : m_bars)
        most = std::max({most, other.percent,
                         std::isfinite(other.highPercent) ? std::min(other.highPercent, 400.0) : 0.0});
    const double middle = place.top() + place.height() / 2.0;
    const auto xOf = [&](double percent) {
        return place.left() + std::clamp(percent / most, 0.0, 1.0) * place.width();
    };
    const bool over = bar.percent > bar.budget.value_or(100.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.grid);
    painter.drawRoundedRect(QRectF(place.left(), middle - 4, place.width(), 8), 4, 4);
    if (bar.percent > 0.0) { // the least is seen, none at all is not
        const double end = std::max(xOf(bar.percent), place.left() + 3.0);
        painter.setBrush(over ? category(5) : category(index == 1 ? 4 : index == 3 ? 1 : index));
        painter.drawRoundedRect(QRectF(place.left(), middle - 4, end - place.left(), 8),
                                std::min(4.0, (end - place.left()) / 2), 4);
    }
    if (std::isfinite(bar.lowPercent) && std::isfinite(bar.highPercent) && bar.highPercent > bar.lowPercent) {
        const double low = xOf(bar.lowPercent);
        const double high = xOf(bar.highPercent);
        painter.setPen(QPen(c.text, 1.2));
        painter.drawLine(QPointF(low, middle), QPointF(high, middle));
        painter.drawLine(QPointF(low, middle - 3), QPointF(low, middle + 3));
        painter.drawLine(QPointF(high, middle - 3), QPointF(high, middle + 3));
    }
    if (bar.budget) {
        painter.setPen(QPen(c.budget, 1.5, Qt::DashLine));
        const double x = xOf(*bar.budget);
        painter.drawLine(QPointF(x, middle - 8), QPointF(x, middle + 8));
    }
}

/// What had no room in the heading is told with its help.
QString CostBars::headingHelp() const
{
    QStringList lines{m_originHelp};
    if (shownOrigin() != m_origin)
        lines.prepend(m_origin);
    if (QFontMetrics(smallFont(font())).horizontalAdvance(m_conditions) > width())
        lines.append(m_conditions);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

bool CostBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int y = help->pos().y() - headerHeight();
        const bool verdict = y < 0 && m_verdict != Verdict::None && help->pos().x() > width() / 2;
        const QString text = verdict ? m_verdictHelp
                             : y < 0 ? headingHelp()
                                     : describe(y / std::max(1, rowHeight()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
