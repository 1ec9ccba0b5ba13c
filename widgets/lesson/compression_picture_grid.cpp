// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One weight on the number line, and what four formats make of it.
#include "compression_painter.h"
#include "compression_text.h"

#include "snac/base/number_text.h"

#include <algorithm>

namespace snac::widgets {

void CompressionPainter::paintGrid(const QRectF& area)
{
    const double top = std::min(0.22 * area.height(), 90.0);
    m_drawing.line = QRectF(area.left() + 24.0, area.top(), area.width() - 48.0, top);
    const double row = (area.height() - top) / static_cast<double>(lesson::gridFormats);
    double y = area.top() + top;
    for (const lesson::HeldWeight& held : m_state.held()) {
        paintFormat(held, QRectF(area.left(), y, area.width(), row));
        y += row;
    }
    paintLine(area);
}

/// The line with whole numbers, and the handle whose trace goes through all formats.
void CompressionPainter::paintLine(const QRectF& area)
{
    const QRectF& line = m_drawing.line;
    const QFontMetricsF numbers(m_look.small);
    const double y = line.bottom() - numbers.height() - 8.0;
    m_painter.setFont(m_look.small);
    m_painter.setPen(QPen(m_look.muted, m_look.line));
    m_painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
    for (int whole = static_cast<int>(lesson::gridLow); whole <= static_cast<int>(lesson::gridHigh);
         ++whole) {
        const double x = m_drawing.toX(whole);
        m_painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4));
        m_painter.drawText(QRectF(x - 30, y + 5, 60, numbers.height()), int(Qt::AlignCenter),
                           QString::number(whole));
    }
    m_drawing.handle = QPointF(m_drawing.toX(m_state.weight()), y);
    m_painter.setPen(QPen(m_look.accent, 1, Qt::DotLine));
    m_painter.drawLine(m_drawing.handle, QPointF(m_drawing.handle.x(), area.bottom()));
    m_painter.setPen(QPen(m_look.ground, 1.5));
    m_painter.setBrush(m_look.accent);
    const double r = 1.4 * m_look.marker;
    m_painter.drawEllipse(m_drawing.handle, r, r);
    m_painter.setPen(m_look.text);
    m_painter.setFont(m_look.font);
    const QString text = QStringLiteral("w = ") + QString::fromStdString(numberText(m_state.weight()));
    const double width = QFontMetricsF(m_look.font).horizontalAdvance(text);
    const double left = std::clamp(m_drawing.handle.x() - width / 2, area.left(), area.right() - width);
    m_painter.drawText(QPointF(left, y - r - 5.0), text);
}

void CompressionPainter::paintFormat(const lesson::HeldWeight& held, const QRectF& row)
{
    const QFontMetricsF words(m_look.small);
    DrawnFormat drawn;
    drawn.row = row;
    drawn.held = held.value;
    drawn.beyond = held.beyond;
    drawn.bits = QString::fromStdString(held.bits);
    drawn.text = heldText(held, m_state.weight(), m_state.overflow());
    FixedFormat plain = held.format; // the modes stand beside the picture
    plain.rounding = Rounding::Trn;
    plain.overflow = Overflow::Wrap;
    drawn.name = QString::fromStdString(plain.toString());
    const double y = row.top() + words.height() + 0.5 * (row.height() - words.height());
    const QString left = drawn.name + QStringLiteral("   ") + drawn.bits;
    m_painter.setFont(m_look.small);
    m_painter.setPen(m_look.text);
    m_painter.drawText(QPointF(m_drawing.line.left(), y - 14.0), left);
    m_painter.setPen(held.beyond ? m_look.wrong : m_look.text);
    m_painter.drawText(
        QRectF(m_drawing.line.left(), y - 14.0 - words.ascent(), m_drawing.line.width(), words.height()),
        int(Qt::AlignRight | Qt::AlignTop), drawn.text);
    const auto values = lesson::valuesOf(held.format);
    m_painter.setPen(QPen(m_look.muted, 1));
    for (const double value : values) {
        const double x = m_drawing.toX(value);
        m_painter.drawLine(QPointF(x, y - 6), QPointF(x, y + 6));
        ++drawn.marks;
    }
    m_painter.setPen(QPen(m_look.muted, m_look.line));
    m_painter.drawLine(QPointF(m_drawing.toX(values.front()), y), QPointF(m_drawing.toX(values.back()), y));
    const QColor colour = held.beyond ? m_look.wrong : m_look.child;
    drawn.at = QPointF(m_drawing.toX(held.value), y);
    m_painter.setPen(QPen(colour, 2.0 * m_look.line)); // from the weight to what is left of it
    m_painter.drawLine(QPointF(m_drawing.toX(m_state.weight()), y), drawn.at);
    m_painter.setPen(QPen(m_look.ground, 1));
    m_painter.setBrush(colour);
    if (held.beyond) {
        const double r = m_look.marker;
        m_painter.drawRect(QRectF(drawn.at.x() - r, drawn.at.y() - r, 2 * r, 2 * r));
    } else {
        m_painter.drawEllipse(drawn.at, m_look.marker, m_look.marker);
    }
    m_drawing.formats.push_back(drawn);
}

} // namespace snac::widgets
