// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Two ways to prune side by side, and what they have cost so far.
#include "compression_painter.h"
#include "compression_text.h"
#include "lesson_words.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr double layerGap = 14.0; ///< px between the matrices of two layers
constexpr double sideGap = 28.0;

double largestWeight(const lesson::PrunedNetwork& network)
{
    double most = 1e-9;
    for (const lesson::PrunedLayer& layer : network.layers) {
        for (const std::int64_t weight : layer.weights) {
            most = std::max(most, std::ldexp(std::abs(static_cast<double>(weight)), -layer.weightFraction));
        }
    }
    return most;
}

} // namespace

void CompressionPainter::paintPruning(const QRectF& area)
{
    const double below = std::clamp(0.36 * area.height(), 110.0, 260.0);
    const double width = (area.width() - sideGap) / 2.0;
    const QRectF upper(area.left(), area.top(), area.width(), area.height() - below - 8.0);
    paintSide(0, QRectF(upper.left(), upper.top(), width, upper.height()));
    paintSide(1, QRectF(upper.right() - width, upper.top(), width, upper.height()));
    paintCurves(QRectF(area.left(), area.bottom() - below, area.width(), below));
}

void CompressionPainter::paintSide(int side, const QRectF& area)
{
    const auto place = static_cast<std::size_t>(side);
    const lesson::PruningRound& round = m_state.shown(side);
    m_drawing.figures[place] = roundText(round);
    QRectF rest = area;
    const QString name = wayName(round.network.pruning);
    rest.setTop(rest.top() + paintText(rest, name, m_look.font, sideColour(side)));
    rest.setTop(rest.top() + paintText(rest, m_drawing.figures[place], m_look.small, m_look.text));
    m_drawing.headings[place] = QRectF(area.left(), area.top(), area.width(), rest.top() - area.top());
    const auto& layers = round.network.layers;
    int across = 0;
    int down = 1;
    for (const auto& layer : layers) {
        across += layer.inputs;
        down = std::max(down, layer.units);
    }
    const double label = QFontMetricsF(m_look.small).height() + 2.0;
    const double gaps = layerGap * static_cast<double>(layers.size() - 1);
    const double cell = std::max(
        1.0, std::min((rest.width() - gaps) / std::max(1, across), (rest.height() - label - 4.0) / down));
    double x = rest.left();
    for (int i = 0; i < static_cast<int>(layers.size()); ++i) {
        const auto& layer = layers[static_cast<std::size_t>(i)];
        m_painter.setFont(m_look.small);
        m_painter.setPen(m_look.muted);
        m_painter.drawText(QPointF(x, rest.top() + label - 4.0),
                           QStringLiteral("%1 → %2").arg(layer.inputs).arg(layer.units));
        paintLayer(side, i, QPointF(x, rest.top() + label), cell);
        x += cell * layer.inputs + layerGap;
    }
}

void CompressionPainter::paintLayer(int side, int layer, QPointF at, double cell)
{
    const lesson::PruningRound& round = m_state.shown(side);
    const auto& drawn = round.network.layers[static_cast<std::size_t>(layer)];
    const double most = largestWeight(round.network);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (int unit = 0; unit < drawn.units; ++unit) {
        for (int input = 0; input < drawn.inputs; ++input) {
            DrawnWeight weight{side, {layer, unit, input}, {}, false, false, 0.0};
            weight.rect = QRectF(at.x() + cell * input, at.y() + cell * unit, cell, cell);
            weight.pruned = drawn.pruned[drawn.at(unit, input)];
            weight.fresh = weight.pruned && m_state.prunedIn(side, weight.weight) == m_state.step();
            weight.value = drawn.value(unit, input);
            const double strength = 0.15 + 0.85 * std::sqrt(std::abs(weight.value) / most);
            const QColor colour = weight.value < 0.0 ? m_look.dominator : m_look.accent;
            const QColor gone = weight.fresh ? blend(m_look.ground, m_look.box, 0.35) : m_look.ground;
            m_painter.fillRect(weight.rect, weight.pruned         ? gone
                                            : weight.value == 0.0 ? m_look.grid
                                                                  : blend(m_look.ground, colour, strength));
            m_drawing.weights.push_back(weight);
        }
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_look.muted, 1));
    m_painter.drawRect(QRectF(at, QSizeF(cell * drawn.inputs, cell * drawn.units)));
    m_painter.setRenderHint(QPainter::Antialiasing);
    const auto& chosen = m_state.chosen();
    if (chosen.layer == layer) {
        m_painter.setPen(QPen(m_look.text, 2.0));
        m_painter.drawRect(QRectF(at.x() + cell * chosen.input, at.y() + cell * chosen.unit, cell, cell)
                               .adjusted(-1, -1, 1, 1));
    }
}

void CompressionPainter::paintCurves(const QRectF& area)
{
    const QFontMetricsF numbers(m_look.small);
    const double left = numbers.horizontalAdvance(QStringLiteral("100 %")) + 10.0;
    m_drawing.curves = area.adjusted(left, numbers.height() + 6.0, -16.0, -2.0 * numbers.height() - 6.0);
    const QRectF& plot = m_drawing.curves;
    double low = 1.0;
    double high = 0.0;
    for (int way = 0; way < lesson::pruningCount; ++way) { // one scale, whatever is shown
        for (const auto& round : m_state.pruning()->rounds(static_cast<lesson::Pruning>(way))) {
            low = std::min(low, round.accuracy);
            high = std::max(high, round.accuracy);
        }
    }
    low = std::floor(10.0 * low) / 10.0;
    high = std::ceil(10.0 * high) / 10.0;
    m_painter.setFont(m_look.small);
    for (int k = 0; low + 0.1 * k <= high + 1e-9; ++k) {
        const double share = low + 0.1 * k;
        const double y = plot.bottom() - plot.height() * (share - low) / (high - low);
        m_painter.setPen(QPen(m_look.grid, 1));
        m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        m_painter.setPen(m_look.muted);
        m_painter.drawText(QRectF(area.left(), y - numbers.height() / 2, left - 6.0, numbers.height()),
                           int(Qt::AlignRight | Qt::AlignVCenter),
                           fixedNumber(100.0 * share, 0) + QStringLiteral(" %"));
    }
    for (const int kept : {100, 80, 60, 40, 20, 0}) {
        const double x = plot.left() + plot.width() * (100 - kept) / 100.0;
        m_painter.drawText(QRectF(x - 40, plot.bottom() + 3, 80, numbers.height()), int(Qt::AlignCenter),
                           QStringLiteral("%1 %").arg(kept));
    }
    m_painter.setPen(QPen(m_look.muted, m_look.line));
    m_painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    m_painter.drawLine(plot.bottomLeft(), plot.topLeft());
    m_painter.setPen(m_look.text);
    m_painter.drawText(
        QRectF(plot.left(), plot.bottom() + numbers.height() + 3, plot.width(), numbers.height()),
        int(Qt::AlignCenter), LessonText::tr("weights left"));
    m_painter.drawText(QPointF(area.left(), area.top() + numbers.ascent()),
                       LessonText::tr("accuracy of the integers on test rows"));
    paintCurve(0, low, high);
    paintCurve(1, low, high);
}

/// The rounds that were gone through: what comes is to be guessed.
void CompressionPainter::paintCurve(int side, double low, double high)
{
    const auto& rounds = m_state.pruning()->rounds(m_state.sides()[static_cast<std::size_t>(side)]);
    const QRectF& plot = m_drawing.curves;
    QPolygonF line;
    for (int round = 0; round <= m_state.step(); ++round) {
        const lesson::PruningRound& one = rounds[static_cast<std::size_t>(round)];
        const double gone = 1.0 - static_cast<double>(one.network.keptCount()) /
                                      static_cast<double>(one.network.weightCount());
        const QPointF at(plot.left() + plot.width() * gone,
                         plot.bottom() - plot.height() * (one.accuracy - low) / (high - low));
        line << at;
        m_drawing.rounds.push_back({side, round, at, one.accuracy});
    }
    m_painter.setPen(QPen(sideColour(side), m_look.line, side == 0 ? Qt::SolidLine : Qt::DashLine));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(line);
    m_painter.setPen(QPen(m_look.ground, 1));
    m_painter.setBrush(sideColour(side));
    const double r = 0.9 * m_look.marker;
    for (const QPointF& at : line) {
        if (side == 0) {
            m_painter.drawEllipse(at, r, r);
        } else {
            m_painter.drawRect(QRectF(at.x() - 0.9 * r, at.y() - 0.9 * r, 1.8 * r, 1.8 * r));
        }
    }
}

} // namespace snac::widgets
