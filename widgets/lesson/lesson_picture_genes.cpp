// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the plane: genomes as strips, and the line-up for the next generation.
#include "lesson_painter.h"
#include "lesson_text.h"
#include "lesson_words.h"

#include "snac/widgets/cards/genome_strip.h"
#include "snac/widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

QColor geneGround(const LessonLook& look, GeneChip::Kind kind)
{
    static constexpr std::array<int, 6> colours{0, 2, 5, 3, 1, 4};
    const double weight = look.ground.lightness() < 128 ? 0.35 : 0.18;
    return blend(look.ground, category(colours[static_cast<std::size_t>(kind)]), weight);
}

bool flagAt(const std::vector<bool>& flags, std::size_t i)
{
    return i < flags.size() && flags[i];
}

} // namespace

/// A genome as boxes, all of one width, so that genes of parents and child stand below one another.
void LessonPainter::paintStrip(const QRectF& row, int strip, const QString& title,
                               const space::Genome& genome, const std::vector<bool>& fromSecond,
                               const std::vector<bool>& mutated)
{
    const auto& genes = generation().genes;
    if (genome.values.size() != genes.size()) {
        return;
    }
    const QFontMetricsF metrics(m_look.small);
    const double names = metrics.horizontalAdvance(QStringLiteral("#00000 ")) + 24;
    m_painter.setFont(m_look.small);
    m_painter.setPen(m_look.text);
    m_painter.drawText(QRectF(row.left(), row.top(), names, metrics.height() + 10),
                       int(Qt::AlignLeft | Qt::AlignVCenter), title);
    const double width =
        std::min(120.0 * m_look.marker / 5.5, (row.width() - names) / static_cast<double>(genes.size()));
    for (std::size_t i = 0; i < genes.size(); ++i) {
        DrawnGene gene{strip,
                       i,
                       QRectF(row.left() + names + static_cast<double>(i) * width, row.top(), width - 4,
                              metrics.height() + 10),
                       geneValueText(genes[i], genome.values[i]),
                       flagAt(fromSecond, i),
                       flagAt(mutated, i)};
        const QString name = QString::fromStdString(genes[i].name);
        m_painter.setBrush(geneGround(m_look, GenomeStrip::kindOf(name)));
        const bool chosen = strip == 2 && m_state.isByHand() && m_state.gene() == i;
        m_painter.setPen(gene.mutated ? QPen(m_look.box, 1.6 * m_look.line)
                         : chosen     ? QPen(m_look.text, m_look.line, Qt::DotLine)
                                      : QPen(Qt::NoPen));
        m_painter.drawRoundedRect(gene.rect, 4, 4);
        m_painter.setPen(m_look.text);
        m_painter.drawText(gene.rect, int(Qt::AlignCenter),
                           metrics.elidedText(gene.text, Qt::ElideRight, gene.rect.width() - 4));
        if (gene.fromSecond) {
            m_painter.setPen(QPen(m_look.text, m_look.line));
            m_painter.drawLine(gene.rect.bottomLeft() + QPointF(6, -3),
                               gene.rect.bottomRight() + QPointF(-6, -3));
        }
        m_drawing.genes.push_back(std::move(gene));
    }
}

QRectF LessonPainter::paintSketch(const QRectF& row, const std::vector<int>& widths)
{
    if (widths.empty()) {
        return {};
    }
    const QFontMetricsF metrics(m_look.small);
    const double height = metrics.height() + 10;
    const double step = std::max(metrics.horizontalAdvance(QStringLiteral("0000")) + 4, 18.0);
    const double width =
        std::min(static_cast<double>(widths.size()) * step + 16, 0.4 * row.width()); // genes keep their room
    const QRectF area(row.right() - width, row.top(), width, height);
    const double each = (width - 16) / static_cast<double>(widths.size());
    const double most = std::sqrt(static_cast<double>(*std::ranges::max_element(widths)));
    m_painter.setFont(m_look.small);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double share = std::sqrt(static_cast<double>(std::max(widths[i], 1))) / std::max(most, 1.0);
        const double bar = std::max(0.5 * height, share * height);
        const QRectF rect(area.left() + 16 + static_cast<double>(i) * each, area.top() + (height - bar) / 2,
                          each - 3, bar);
        const bool isEnd = i == 0 || i + 1 == widths.size(); // inputs and outputs are no choice
        m_painter.setPen(QPen(m_look.text, 0.6 * m_look.line));
        m_painter.setBrush(isEnd ? m_look.ground : geneGround(m_look, GeneChip::Kind::Width));
        m_painter.drawRoundedRect(rect, 3, 3);
        m_painter.setPen(m_look.text);
        m_painter.drawText(QRectF(rect.left(), area.top(), rect.width(), height), int(Qt::AlignCenter),
                           metrics.elidedText(QString::number(widths[i]), Qt::ElideRight, rect.width()));
        m_drawing.layers.push_back({widths[i], rect});
    }
    return area;
}

void LessonPainter::paintGenes(const QRectF& band, int first, int second, int child, bool shown, bool mutated)
{
    const double height = band.height() / 3.0;
    const auto row = [&](int i) { return band.adjusted(0, 6 + i * height, 0, 0); };
    int strip = 0;
    for (const int id : {first, second}) {
        if (const lesson::Individual* parent = generation().find(id)) {
            paintStrip(row(strip), strip, QStringLiteral("#%1").arg(id), parent->genome, {}, {});
        }
        ++strip;
    }
    if (!shown) {
        return;
    }
    const evolution::Offspring& origin = *generation().originOf(child);
    space::Genome genome = origin.genome;
    std::vector<bool> changed(genome.values.size(), false);
    for (const int gene : origin.mutatedGenes) {
        changed[static_cast<std::size_t>(gene)] = mutated;
        // Before the mutation: of a list gene what it took over; of a range that was mixed nobody kept it.
        const auto index = static_cast<std::size_t>(gene);
        const auto* parent = generation().find(flagAt(origin.fromSecond, index) ? second : first);
        if (!mutated && parent && index < parent->genome.values.size()) {
            genome.values[index] = parent->genome.values[index];
        }
    }
    paintStrip(row(2), 2, QStringLiteral("#%1").arg(origin.id), genome, origin.fromSecond, changed);
}

void LessonPainter::paintHandMade(const QRectF& band)
{
    const HandMade& hand = m_state.handMade();
    const double height = band.height() / 3.0;
    for (int i = 0; i < 2; ++i) {
        const auto& parent =
            generation().pool[static_cast<std::size_t>(hand.parents[static_cast<std::size_t>(i)])];
        paintStrip(band.adjusted(0, 6 + i * height, 0, 0), i, QStringLiteral("#%1").arg(parent.id),
                   parent.genome, {}, {});
    }
    paintStrip(band.adjusted(0, 6 + 2 * height, 0, 0), 2, LessonText::tr("child"), hand.genome,
               hand.fromSecond, hand.mutated);
}

/// All of the pool by front and, within a front, by crowding; the line is where the places end.
void LessonPainter::paintLineUp(const QRectF& band, const lesson::Selection& selection)
{
    const auto& pool = generation().record.pool;
    std::vector<int> order;
    for (const auto& front : m_state.lesson()->fronts()) {
        std::vector<int> members = front;
        std::ranges::stable_sort(members, [&](int a, int b) {
            const auto& one = pool[static_cast<std::size_t>(a)];
            const auto& other = pool[static_cast<std::size_t>(b)];
            return one.survived != other.survived ? one.survived : one.crowding > other.crowding;
        });
        order.insert(order.end(), members.begin(), members.end());
    }
    if (order.empty()) {
        return;
    }
    const QFontMetricsF metrics(m_look.small);
    m_painter.setFont(m_look.small);
    const double width =
        std::min(28.0 * m_look.marker / 5.5, band.width() / static_cast<double>(order.size()));
    const double top = band.top() + metrics.height() + 12;
    const double height = std::max(10.0, band.height() - 2.0 * metrics.height() - 26);
    const double space = width > 6.0 ? 2.0 : 0.0;
    double named = 0.0; ///< right end of the last name, so that none lies on another
    for (std::size_t i = 0; i < order.size(); ++i) {
        const int place = order[i];
        const int rank = pool[static_cast<std::size_t>(place)].rank;
        const lesson::Fate fate = selection.fates[static_cast<std::size_t>(place)];
        const QRectF rect(band.left() + static_cast<double>(i) * width, top, width - space, height);
        const bool gone = fate == lesson::Fate::Dropped;
        const bool kept = fate == lesson::Fate::Kept;
        QColor colour = gone ? m_look.grid : m_look.front(rank);
        colour.setAlphaF(gone || kept ? 1.0F : 0.45F);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawRect(rect);
        if (gone && width > 6.0) {
            m_painter.setPen(QPen(m_look.muted, m_look.line));
            m_painter.drawLine(rect.topLeft(), rect.bottomRight());
            m_painter.drawLine(rect.bottomLeft(), rect.topRight());
        }
        m_drawing.line.push_back({place, rect, kept});
        const bool begins = i == 0 || pool[static_cast<std::size_t>(order[i - 1])].rank != rank;
        const QString name = LessonText::tr("F%1").arg(rank + 1);
        if (begins && rect.left() >= named) {
            m_painter.setPen(m_look.muted);
            m_painter.drawText(
                QRectF(rect.left(), top + height + 2, metrics.horizontalAdvance(name) + 4, metrics.height()),
                int(Qt::AlignLeft), name);
            named = rect.left() + metrics.horizontalAdvance(name) + 4;
        }
    }
    const double end =
        band.left() +
        std::min<double>(generation().populationSize, static_cast<double>(order.size())) * width - space / 2;
    m_painter.setPen(QPen(m_look.text, 1.5 * m_look.line));
    m_painter.drawLine(QPointF(end, top - 6), QPointF(end, top + height + 6));
    const QString places = LessonText::tr("%1 places").arg(generation().populationSize);
    const double wide = metrics.horizontalAdvance(places) + 4;
    m_painter.drawText(QRectF(std::clamp(end - wide / 2, band.left(), band.right() - wide),
                              top - 8 - metrics.height(), wide, metrics.height()),
                       int(Qt::AlignCenter), places);
}

} // namespace snac::widgets
