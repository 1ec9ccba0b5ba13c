// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_picture.h"

#include "compression_painter.h"
#include "compression_text.h"
#include "lesson_words.h"

namespace snac::widgets {

double CompressionDrawing::toX(double weight) const
{
    return line.left() + line.width() * (weight - lesson::gridLow) / (lesson::gridHigh - lesson::gridLow);
}

double CompressionDrawing::toWeight(double x) const
{
    return lesson::gridLow + (lesson::gridHigh - lesson::gridLow) * (x - line.left()) / line.width();
}

CompressionPainter::CompressionPainter(QPainter& painter, const CompressionState& state,
                                       const LessonLook& look)
    : m_painter(painter)
    , m_state(state)
    , m_look(look)
{
}

CompressionDrawing CompressionPainter::draw(const QRectF& area)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillRect(area, m_look.ground);
    if (m_state.isEmpty()) {
        if (m_state.isWaiting()) {
            m_painter.setFont(m_look.font);
            m_painter.setPen(m_look.text);
            m_painter.drawText(
                area, int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                LessonText::tr("The networks of this lesson are being computed on their test rows."));
        }
        return m_drawing;
    }
    QRectF rest = area.adjusted(12, 10, -12, -8);
    paintHead(rest);
    if (m_state.scene() == CompressionState::Scene::Pruning) {
        paintPruning(rest);
    } else {
        paintGrid(rest);
    }
    return std::move(m_drawing);
}

double CompressionPainter::paintText(const QRectF& area, const QString& text, const QFont& font,
                                     const QColor& colour)
{
    const QFontMetricsF metrics(font);
    const QRectF wanted = metrics.boundingRect(QRectF(area.left(), area.top(), area.width(), 1000),
                                               int(Qt::TextWordWrap), text);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(QRectF(area.left(), area.top(), area.width(), wanted.height() + 2),
                       int(Qt::TextWordWrap), text);
    return wanted.height() + 2;
}

void CompressionPainter::paintHead(QRectF& area)
{
    m_drawing.headline = compressionHeadline(m_state);
    m_drawing.notes = compressionNotes(m_state);
    area.setTop(area.top() + paintText(area, m_drawing.headline, m_look.heading, m_look.text));
    for (const QString& note : m_drawing.notes) {
        area.setTop(area.top() + paintText(area, note, m_look.small, m_look.muted));
    }
    area.setTop(area.top() + 8);
}

/// The one of the left way, the one of the right way.
QColor CompressionPainter::sideColour(int side) const
{
    return side == 0 ? m_look.accent : m_look.child;
}

CompressionDrawing drawCompression(QPainter& painter, const QRectF& area, const CompressionState& state,
                                   const LessonLook& look)
{
    return CompressionPainter(painter, state, look).draw(area);
}

} // namespace snac::widgets
