// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "genome_strip.h"

#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>

#include <algorithm>

namespace snac::widgets {
namespace {

constexpr int gap = 4;

QColor groundOf(GeneChip::Kind kind, const Colors& c)
{
    const double weight = c.dark ? 0.30 : 0.16;
    switch (kind) {
    case GeneChip::Kind::Depth:
        return blend(c.card, category(0), weight);
    case GeneChip::Kind::Width:
        return blend(c.card, category(2), weight);
    case GeneChip::Kind::Function:
        return blend(c.card, category(5), weight);
    case GeneChip::Kind::Training:
        return blend(c.card, category(3), weight + 0.04);
    case GeneChip::Kind::Hardware:
        return blend(c.card, category(1), weight);
    case GeneChip::Kind::Other:
        break;
    }
    return c.grid;
}

} // namespace

GenomeStrip::GenomeStrip(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Genome"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void GenomeStrip::setGenes(const std::vector<GeneChip>& genes)
{
    m_genes = genes;
    QStringList all;
    for (const GeneChip& gene : genes) {
        if (gene.active)
            all.append(gene.label + QLatin1Char(' ') + gene.text);
    }
    setAccessibleDescription(all.join(QLatin1String(", ")));
    updateGeometry();
    update();
}

void GenomeStrip::setLegendVisible(bool visible)
{
    m_legend = visible;
    updateGeometry();
    update();
}

QString GenomeStrip::describe(int gene) const
{
    if (gene < 0 || gene >= static_cast<int>(m_genes.size()))
        return {};
    const GeneChip& chip = m_genes[static_cast<std::size_t>(gene)];
    QStringList parts = {
        QStringLiteral("%1: %2").arg(chip.label.isEmpty() ? chip.name : chip.label, chip.text)};
    if (chip.mutated)
        parts.append(tr("mutated"));
    if (chip.fromSecond)
        parts.append(tr("from the second parent"));
    if (!chip.active)
        parts.append(tr("does not count under the other genes"));
    return parts.join(QLatin1String(", "));
}

GeneChip::Kind GenomeStrip::kindOf(const QString& name)
{
    const auto has = [&name](const char* part) {
        return name.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (name.endsWith(QLatin1String("precision")) || name.endsWith(QLatin1String("reuse_factor")) ||
        name.endsWith(QLatin1String("strategy")))
        return GeneChip::Kind::Hardware;
    if (has("num_layers") || has("num_blocks") || has("depth") || has("block_type") ||
        name.endsWith(QLatin1String("_type")))
        return GeneChip::Kind::Depth;
    if (has("width") || has("units"))
        return GeneChip::Kind::Width;
    if (has("activation") || has("act") || has("norm") || has("bias"))
        return GeneChip::Kind::Function;
    if (has("learning_rate") || name == QLatin1String("lr") || has("l1") || has("dropout") ||
        has("batch_size"))
        return GeneChip::Kind::Training;
    return GeneChip::Kind::Other;
}

QString GenomeStrip::legend() const
{
    if (!m_legend)
        return {};
    QStringList parts;
    const auto any = [this](auto&& test) { return std::any_of(m_genes.begin(), m_genes.end(), test); };
    if (any([](const GeneChip& g) { return g.mutated; }))
        parts.append(tr("outline: mutated"));
    if (any([](const GeneChip& g) { return g.fromSecond; }))
        parts.append(tr("underline: second parent"));
    if (any([](const GeneChip& g) { return !g.active; }))
        parts.append(tr("dashed: not in use"));
    return parts.join(QStringLiteral(" · "));
}

std::vector<QRect> GenomeStrip::rects(int width) const
{
    std::vector<QRect> result;
    const QFontMetrics metrics(smallFont(font()));
    const int height = metrics.height() + spacing::unit;
    int x = 0;
    int y = 0;
    for (const GeneChip& gene : m_genes) {
        const int w = std::min(width, metrics.horizontalAdvance(gene.text) + spacing::two - 2);
        if (x > 0 && x + w > width) {
            x = 0;
            y += height + gap;
        }
        result.emplace_back(x, y, w, height);
        x += w + gap;
    }
    return result;
}

QSize GenomeStrip::sizeHint() const
{
    return {360, heightForWidth(std::max(width(), 240))};
}

QSize GenomeStrip::minimumSizeHint() const
{
    return {80, QFontMetrics(smallFont(font())).height() + spacing::unit};
}

int GenomeStrip::heightForWidth(int width) const
{
    const auto all = rects(width);
    int height = all.empty() ? minimumSizeHint().height() : all.back().bottom() + 1;
    if (const QString text = legend(); !text.isEmpty()) {
        const QFontMetrics metrics(smallFont(font()));
        height += gap + metrics.boundingRect(QRect(0, 0, width, 1000), int(Qt::TextWordWrap), text).height();
    }
    return height;
}

void GenomeStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // rows may have become more or fewer
}

void GenomeStrip::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    const auto all = rects(width());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const GeneChip& gene = m_genes[i];
        const QRectF place = QRectF(all[i]).adjusted(1, 1, -1, -1);
        painter.setPen(gene.mutated  ? QPen(c.mutated, 2)
                       : gene.active ? QPen(Qt::NoPen)
                                     : QPen(c.border, 1, Qt::DashLine));
        painter.setBrush(gene.active ? groundOf(gene.kind, c) : c.card);
        painter.drawRoundedRect(place, 4, 4);
        if (gene.fromSecond) {
            painter.setPen(QPen(gene.active ? c.text : c.muted, 1.5));
            painter.drawLine(QPointF(place.left() + 6, place.bottom() - 2.5),
                             QPointF(place.right() - 6, place.bottom() - 2.5));
        }
        painter.setPen(gene.active ? c.text : c.muted);
        painter.drawText(all[i], int(Qt::AlignCenter),
                         painter.fontMetrics().elidedText(gene.text, Qt::ElideRight, all[i].width() - 6));
    }
    if (const QString text = legend(); !text.isEmpty()) {
        const int top = (all.empty() ? 0 : all.back().bottom() + 1) + gap;
        painter.setPen(c.muted);
        painter.drawText(QRect(0, top, width(), height() - top),
                         int(Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop), text);
    }
}

bool GenomeStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto all = rects(width());
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].contains(help->pos())) {
                QToolTip::showText(help->globalPos(), describe(static_cast<int>(i)), this, all[i]);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
