// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A training that is watched: where it lands, and its curve below the plane.
#include "lesson_painter.h"
#include "lesson_text.h"
#include "lesson_words.h"

#include "snac/widgets/shown_number.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace snac::widgets {

using Role = DrawnPoint::Role;

namespace {

/// Least and most of all losses, which may not have come yet.
std::pair<double, double> lossRange(const std::vector<LessonEpoch>& curve)
{
    double low = 0.0;
    double high = 1.0;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const auto [least, most] = std::minmax(curve[i].trainLoss, curve[i].validationLoss);
        low = i == 0 ? least : std::min(low, least);
        high = i == 0 ? most : std::max(high, most);
    }
    return {low, high};
}

QString lossName(bool validation)
{
    return validation ? LessonText::tr("validation loss") : LessonText::tr("training loss");
}

} // namespace

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
    constexpr double piece = 6.0; // px: words keep clear of the line, not of the box around it
    const QPointF way = now.at - recorded;
    const int pieces = static_cast<int>(std::hypot(way.x(), way.y()) / piece);
    for (int i = 0; i <= pieces; ++i) {
        m_lines.emplace_back(recorded + way * (static_cast<double>(i) / std::max(1, pieces)) - QPointF(1, 1),
                             QSizeF(2, 2));
    }
    ring(now, LessonText::tr("#%1 now").arg(generation().pool[static_cast<std::size_t>(training.place)].id));
    add(std::move(now));
}

/// The losses epoch by epoch; the axis has room for all of them from the beginning.
void LessonPainter::paintCurve(const QRectF& band)
{
    const ChildTraining& training = m_state.training();
    const QFontMetricsF metrics(m_look.small);
    const double line = metrics.height();
    const auto [low, high] = lossRange(training.curve);
    const QString lowText = fixedNumber(low, 2);
    const QString highText = fixedNumber(high, 2);
    const double numbers =
        std::max(metrics.horizontalAdvance(lowText), metrics.horizontalAdvance(highText)) + 14;
    double names = 0.0;
    for (const bool validation : {false, true}) {
        names = std::max(names, metrics.horizontalAdvance(lossName(validation)) + lossSample() + 22);
    }
    const QRectF plot = band.adjusted(numbers, 0.5 * line + 6, -names, -1.3 * line);
    m_drawing.curve = plot;
    m_painter.setFont(m_look.small);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_look.grid, 1));
    m_painter.drawRect(plot);
    m_painter.setPen(m_look.muted);
    if (!training.curve.empty()) {
        for (const auto& [text, y] : {std::pair{highText, plot.top()}, {lowText, plot.bottom()}}) {
            m_painter.drawText(QRectF(band.left(), y - line / 2, numbers - 6, line),
                               int(Qt::AlignRight | Qt::AlignVCenter), text);
        }
    }
    for (int epoch = 1; epoch <= training.epochs; ++epoch) {
        const QString text = epoch == 1 ? LessonText::tr("epoch %1").arg(1) : QString::number(epoch);
        const double wide = metrics.horizontalAdvance(text) + 2;
        const double at = plot.left() + plot.width() * epoch / training.epochs;
        m_painter.drawText(QRectF(at - wide / 2, plot.bottom() + 2, wide, line), int(Qt::AlignCenter), text);
    }
    paintLosses(plot, low, high);
}

/// px of line beside its name.
double LessonPainter::lossSample() const
{
    return 3.0 * m_marker;
}

/// Less is lower; each with its name at its end, in the order of the ends.
void LessonPainter::paintLosses(const QRectF& plot, double low, double high)
{
    const ChildTraining& training = m_state.training();
    const double line = QFontMetricsF(m_look.small).height();
    const double span = high > low ? high - low : 1.0;
    double named = -1.0;                          ///< where the name before stands
    double ended = 0.0;                           ///< and where its line ends
    for (const bool validation : {false, true}) { // the one that counts lies above
        QPolygonF path;
        for (std::size_t i = 0; i < training.curve.size(); ++i) {
            const double loss = validation ? training.curve[i].validationLoss : training.curve[i].trainLoss;
            path << QPointF(plot.left() +
                                plot.width() * static_cast<double>(i + 1) / std::max(1, training.epochs),
                            plot.bottom() - plot.height() * (loss - low) / span);
        }
        if (path.isEmpty()) {
            return;
        }
        const QPointF end = path.back();
        const QColor colour = validation ? m_look.child : m_look.muted;
        m_painter.setPen(QPen(colour, 1.3 * m_look.line, validation ? Qt::SolidLine : Qt::DashLine));
        m_painter.drawPolyline(path);
        m_painter.setBrush(colour);
        m_painter.drawEllipse(end, 0.6 * m_marker, 0.6 * m_marker);
        m_painter.setBrush(Qt::NoBrush);
        double y = std::clamp(end.y(), plot.top() + line / 2, plot.bottom() - line / 2);
        if (named >= 0.0 && std::abs(y - named) < line) {
            y = end.y() >= ended ? named + line : named - line;
        }
        named = y;
        ended = end.y();
        const QPointF left(end.x() + 12, y);
        m_painter.drawLine(left, left + QPointF(lossSample(), 0)); // which of both it is
        m_painter.setPen(m_look.text);
        m_painter.drawText(QRectF(left.x() + lossSample() + 5, y - line / 2, plot.width(), line),
                           int(Qt::AlignLeft | Qt::AlignVCenter), lossName(validation));
        m_drawing.losses.insert(m_drawing.losses.begin(), path);
    }
}

} // namespace snac::widgets
