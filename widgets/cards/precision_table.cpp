// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "precision_table.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {
namespace {

constexpr int bitWidth = 13; // px
constexpr int pointWidth = 5;

QString signedText(double value, int digits)
{
    const QString text = significantNumber(std::abs(value), digits);
    return (value < 0.0 ? QStringLiteral("\u2212") : value > 0.0 ? QStringLiteral("+") : QString()) + text;
}

QString plainText(double value, int digits)
{
    return significantNumber(value, digits).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

QString PrecisionTable::bits(std::int64_t raw, const FixedFormat& format)
{
    QString text;
    const int point = format.integer; // bits before the point, from the left
    const QChar fill = format.isSigned && raw < 0 ? QLatin1Char('1') : QLatin1Char('0');
    if (point < 0)
        text = QStringLiteral(".(") + QString(-point, fill) + QLatin1Char(')');
    for (int i = 0; i < format.width; ++i) {
        if (i == point)
            text += QLatin1Char('.');
        const int shift = format.width - 1 - i;
        text += ((static_cast<std::uint64_t>(raw) >> shift) & 1U) != 0 ? QLatin1Char('1') : QLatin1Char('0');
    }
    if (point > format.width)
        text += QLatin1Char('(') + QString(point - format.width, QLatin1Char('0')) + QLatin1Char(')');
    if (point >= format.width)
        text += QLatin1Char('.');
    return text;
}

PrecisionTable::PrecisionTable(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("The same weight in several precisions"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PrecisionTable::setRows(double value, std::vector<PrecisionRow> rows)
{
    const bool resized = rows.size() != m_rows.size();
    m_value = value;
    m_rows = std::move(rows);
    QStringList all;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i)
        all << describe(i);
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    if (resized)
        updateGeometry();
    update();
}

void PrecisionTable::clear()
{
    setRows(0.0, {});
}

namespace {

/// "ap_fixed<6,3>", without the modes.
QString plainName(const FixedFormat& format)
{
    const QString text = QString::fromStdString(format.toString());
    return text.section(QLatin1Char(','), 0, 1) +
           (text.count(QLatin1Char(',')) > 1 ? QStringLiteral(">") : QString());
}

/// A layer may hold its weights with other integer bits than the precision it was asked for: both are said.
QString nameOf(const PrecisionRow& row)
{
    const QString own = plainName(row.format);
    if (row.name.isEmpty() || row.name == own)
        return own;
    const auto brackets = [](const QString& name) { return name.mid(name.indexOf(QLatin1Char('<'))); };
    return PrecisionTable::tr("%1, here %2").arg(brackets(row.name), brackets(own));
}

} // namespace

QString PrecisionTable::describe(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return {};
    const PrecisionRow& r = m_rows[static_cast<std::size_t>(row)];
    QString text = tr("%1: %2 = %3 × 2^%4, bits %5, error %6")
                       .arg(QString::fromStdString(r.format.toString()), plainText(r.value, 10))
                       .arg(r.raw)
                       .arg(-r.format.fraction())
                       .arg(bits(r.raw, r.format), signedText(r.value - m_value, 3));
    if (!r.name.isEmpty() && r.name != plainName(r.format))
        text = tr("%1 in this layer: %2").arg(r.name, text);
    if (r.clipped)
        text += tr("; beyond the range of the type");
    return text;
}

int PrecisionTable::headerHeight() const
{
    return fontMetrics().height() + spacing::unit;
}

int PrecisionTable::rowHeight() const
{
    return 2 * fontMetrics().height() + spacing::unit + spacing::half;
}

QSize PrecisionTable::sizeHint() const
{
    return {360, m_rows.empty() ? 60 : headerHeight() + rowHeight() * static_cast<int>(m_rows.size())};
}

QSize PrecisionTable::minimumSizeHint() const
{
    return {200, sizeHint().height()}; // names elide, figures never
}

void PrecisionTable::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows.empty()) {
        painter.setPen(c.muted);
        painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         tr("Click a weight of the matrix: here it is written in every precision"));
        return;
    }
    painter.setFont(smallFont(font()));
    painter.setPen(c.muted);
    const int third = width() / 3;
    const QRect head(0, 0, width(), headerHeight());
    painter.drawText(head, int(Qt::AlignVCenter | Qt::AlignLeft), tr("precision"));
    painter.drawText(QRect(third, 0, third, head.height()), int(Qt::AlignVCenter | Qt::AlignRight),
                     tr("value"));
    painter.drawText(head, int(Qt::AlignVCenter | Qt::AlignRight), tr("error"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QRect place(0, headerHeight() + static_cast<int>(i) * rowHeight(), width(), rowHeight());
        painter.setPen(QPen(c.grid, 1));
        painter.drawLine(place.topLeft(), place.topRight());
        paintRow(painter, m_rows[i], place);
    }
}

void PrecisionTable::paintRow(QPainter& painter, const PrecisionRow& row, const QRect& place) const
{
    const Colors& c = colors(palette());
    const int line = fontMetrics().height() + spacing::half;
    const int third = width() / 3;
    const QRect first(place.left(), place.top() + 3, place.width(), line);
    painter.setFont(headingFont(font()));
    painter.setPen(c.text);
    const QString value = plainText(row.value, 6);
    const int room = 2 * third - painter.fontMetrics().horizontalAdvance(value) - spacing::half;
    painter.drawText(QRect(third, first.top(), third, line), int(Qt::AlignVCenter | Qt::AlignRight), value);
    const QString name = nameOf(row);
    painter.setFont(QFontMetrics(font()).horizontalAdvance(name) > room ? smallFont(font()) : font());
    painter.drawText(first, int(Qt::AlignVCenter | Qt::AlignLeft),
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, room));
    painter.setFont(font());
    painter.setPen(row.clipped ? c.error : c.muted);
    painter.drawText(first, int(Qt::AlignVCenter | Qt::AlignRight), signedText(row.value - m_value, 3));
    paintBits(painter, row, QRect(place.left(), first.bottom() + 1, place.width(), line));
}

/// Boxes: the sign in vermillion where it counts negative, the integer part in blue, the fraction plain.
void PrecisionTable::paintBits(QPainter& painter, const PrecisionRow& row, const QRect& place) const
{
    const Colors& c = colors(palette());
    const QString text = bits(row.raw, row.format);
    QFont mono = monospaceFont(font());
    mono.setPointSizeF(std::max(9.0, font().pointSizeF() * 0.95));
    painter.setFont(mono);
    const double room = place.width() * 0.72;
    const double wide =
        std::min<double>(bitWidth, room / static_cast<double>(std::max<qsizetype>(1, text.size())));
    double x = place.left();
    int bit = 0;
    for (const QChar character : text) {
        if (character == QLatin1Char('.')) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.text);
            painter.drawEllipse(QPointF(x + pointWidth / 2.0, place.bottom() - 3.0), 2.0, 2.0);
            x += pointWidth;
            continue;
        }
        if (character == QLatin1Char('(') || character == QLatin1Char(')')) {
            painter.setPen(c.muted);
            painter.drawText(QRectF(x, place.top(), pointWidth, place.height()), int(Qt::AlignCenter),
                             character);
            x += pointWidth;
            continue;
        }
        const bool sign = bit == 0 && row.format.isSigned && row.format.integer >= 0;
        const QColor ground = sign                       ? blend(c.card, category(5), 0.25)
                              : bit < row.format.integer ? c.accentSoft
                                                         : blend(c.card, c.muted, 0.12);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(x + 0.5, place.top() + 1, wide - 1, place.height() - 3), 2, 2);
        painter.setPen(c.text);
        painter.drawText(QRectF(x - 2, place.top(), wide + 4, place.height() - 1), int(Qt::AlignCenter),
                         character);
        x += wide;
        ++bit;
    }
    painter.setFont(smallFont(font()));
    painter.setPen(row.clipped ? c.error : c.muted);
    const QString number = QString::number(row.raw).replace(QLatin1Char('-'), QChar(0x2212));
    const QString integer =
        row.clipped ? tr("integer %1, clipped").arg(number) : tr("integer %1").arg(number);
    painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignRight), integer);
}

bool PrecisionTable::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int y = help->pos().y() - headerHeight();
        const QString text = y < 0 ? QString() : describe(y / std::max(1, rowHeight()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
