// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A training that is watched: where it lands, and its curve below the plane.
#include "lesson_painter.h"
#include "lesson_text.h"
#include "lesson_words.h"

#include "snac/widgets/shown_number.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

using Role = DrawnPoint::Role;

/// Beside where the study's own training put it.
void LessonPainter::drawTrained()
{
    const ChildTraining& training = m_state.training();
    if (training.stage != ChildTraining::Stage::Landed) {
        return;
    }
    DrawnPoint now;
    now.role = Role::Child;
    now.at = m_drawing.plane.toPixel(training.objectives);
    const QPointF recorded = m_drawing.plane.toPixel(m_state.cloud().points[rowAt(training.place)]);
    if (m_progress < 1.0) { // it comes from its first parent
        const auto* origin = generation().originOf(training.place);
        const int from = origin ? generation().placeOf(origin->parents[0]) : -1;
        const bool known = from >= 0 && m_state.cloud().rows[static_cast<std::size_t>(from)] >= 0;
        const QPointF start = known ? m_drawing.plane.toPixel(m_state.cloud().points[rowAt(from)]) : recorded;
        now.at = start + (now.at - start) * m_progress;
    }
    m_painter.setPen(QPen(m_look.child, m_look.line, Qt::DashLine));
    m_painter.drawLine(recorded, now.at);
    ring(now, LessonText::tr("#%1 now").arg(generation().pool[static_cast<std::size_t>(training.place)].id));
    add(std::move(now));
}

/// The losses epoch by epoch; the axis has room for all of them from the beginning.
void LessonPainter::paintCurve(const QRectF& band)
{
    const ChildTraining& training = m_state.training();
    const QFontMetricsF metrics(m_look.small);
    const double line = metrics.height();
    double low = 0.0;
    double high = 1.0;
    for (std::size_t i = 0; i < training.curve.size(); ++i) {
        const auto [least, most] = std::minmax(training.curve[i].trainLoss, training.curve[i].validationLoss);
        low = i == 0 ? least : std::min(low, least);
        high = i == 0 ? most : std::max(high, most);
    }
    const QString lowText = fixedNumber(low, 2);
    const QString highText = fixedNumber(high, 2);
    const QString lossText = LessonText::tr("validation loss");
    const QString trainText = LessonText::tr("training loss");
    const double names =
        std::max(metrics.horizontalAdvance(lossText), metrics.horizontalAdvance(trainText)) + 14;
    const double numbers =
        std::max(metrics.horizontalAdvance(lowText), metrics.horizontalAdvance(highText)) + 8;
    const QRectF plot = band.adjusted(numbers + 6, 0.5 * line + 6, -names, -1.3 * line);
    m_drawing.curve = plot;
    m_painter.setFont(m_look.small);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_look.grid, 1));
    m_painter.drawRect(plot);
    m_painter.setPen(m_look.muted);
    if (!training.curve.empty()) {
        for (const auto& [text, y] : {std::pair{highText, plot.top()}, {lowText, plot.bottom()}}) {
            m_painter.drawText(QRectF(band.left(), y - line / 2, numbers, line),
                               int(Qt::AlignRight | Qt::AlignVCenter), text);
        }
    }
    const int epochs = std::max(training.epochs, static_cast<int>(training.curve.size()));
    const auto across = [&](int epoch) { return plot.left() + plot.width() * epoch / std::max(1, epochs); };
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        const QString text = epoch == 1 ? LessonText::tr("epoch %1").arg(1) : QString::number(epoch);
        const double wide = metrics.horizontalAdvance(text) + 2;
        m_painter.drawText(QRectF(across(epoch) - wide / 2, plot.bottom() + 2, wide, line),
                           int(Qt::AlignCenter), text);
    }
    // Worst at the top: a loss falls.
    const double span = high > low ? high - low : 1.0;
    double before = -1.0; ///< where the last name stands
    for (const bool validation : {true, false}) {
        QPolygonF path;
        for (std::size_t i = 0; i < training.curve.size(); ++i) {
            const double loss = validation ? training.curve[i].validationLoss : training.curve[i].trainLoss;
            path << QPointF(across(static_cast<int>(i) + 1),
                            plot.bottom() - plot.height() * std::clamp((loss - low) / span, 0.0, 1.0));
        }
        if (path.isEmpty()) {
            continue;
        }
        const QColor colour = validation ? m_look.child : m_look.muted;
        m_painter.setPen(QPen(colour, 1.3 * m_look.line, validation ? Qt::SolidLine : Qt::DashLine));
        m_painter.drawPolyline(path);
        m_painter.setBrush(colour);
        m_painter.drawEllipse(path.back(), 0.6 * m_marker, 0.6 * m_marker);
        m_painter.setBrush(Qt::NoBrush);
        double y = std::clamp(path.back().y(), plot.top() + line / 2, plot.bottom() - line / 2);
        if (before >= 0.0 && std::abs(y - before) < line) {
            y = before + line < plot.bottom() + line / 2 ? before + line : before - line;
        }
        before = y;
        m_painter.setPen(m_look.text);
        m_painter.drawText(QRectF(path.back().x() + 10, y - line / 2, names, line),
                           int(Qt::AlignLeft | Qt::AlignVCenter), validation ? lossText : trainText);
        m_drawing.losses.push_back(path);
    }
}

} // namespace snac::widgets
