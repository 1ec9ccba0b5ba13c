// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gene_chart.h"

#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace snac::widgets {

namespace {

constexpr double nameShare = 0.46; ///< of the width, for name and bar
constexpr double barHeight = 8.0;
constexpr double likelyChance = 0.05; ///< above it chance might do as much

} // namespace

GeneChart::GeneChart(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Importance of genes and the values that survive"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void GeneChart::setRows(std::vector<GeneRow> rows)
{
    m_rows = std::move(rows);
    QStringList words;
    for (const GeneRow& row : m_rows) {
        if (!std::isnan(row.importance)) {
            words << tr("%1: %2 %").arg(row.label, fixedNumber(100.0 * row.importance, 0));
        }
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int GeneChart::rowHeight() const
{
    return 2 * QFontMetrics(smallFont(font())).height() + spacing::unit;
}

QSize GeneChart::sizeHint() const
{
    return {320, static_cast<int>(m_rows.size()) * rowHeight() + spacing::unit};
}

QSize GeneChart::minimumSizeHint() const
{
    return {180, sizeHint().height()};
}

QRectF GeneChart::rowRect(int row) const
{
    return {spacing::unit, static_cast<double>(spacing::half + row * rowHeight()),
            std::max(1.0, width() - 2.0 * spacing::unit), static_cast<double>(rowHeight())};
}

QRectF GeneChart::barOf(int row) const
{
    const QRectF rect = rowRect(row);
    const double importance = m_rows[static_cast<std::size_t>(row)].importance;
    const double full = nameShare * rect.width() - spacing::two;
    return {rect.left(), rect.bottom() - barHeight - spacing::half,
            std::isnan(importance) ? 0.0 : full * importance, barHeight};
}

QRectF GeneChart::sharesOf(int row) const
{
    const QRectF rect = rowRect(row);
    const double left = rect.left() + nameShare * rect.width();
    return {left, rect.top() + 2.0, rect.right() - left, rect.height() - spacing::unit};
}

QColor GeneChart::colorOf(int row, int group) const
{
    const auto groups = m_rows[static_cast<std::size_t>(row)].groups.size();
    return viridis(groups > 1 ? 0.1 + 0.85 * group / static_cast<double>(groups - 1) : 0.5);
}

void GeneChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colors(palette());
    painter.setFont(smallFont(font()));
    if (m_rows.empty()) {
        painter.setPen(c.muted);
        painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap), tr("No genes to show yet"));
        return;
    }
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        paintRow(painter, row);
        paintShares(painter, row);
    }
}

void GeneChart::paintRow(QPainter& painter, int row) const
{
    const Colors& c = colors(palette());
    const GeneRow& gene = m_rows[static_cast<std::size_t>(row)];
    const QRectF rect = rowRect(row);
    const QFontMetricsF metrics(painter.font());
    const double room = nameShare * rect.width() - spacing::two;
    const bool known = !std::isnan(gene.importance);
    const QString figure = known ? fixedNumber(100.0 * gene.importance, 0) + QStringLiteral(" %") : QString();
    const double figureWidth = metrics.horizontalAdvance(figure) + spacing::half;
    painter.setPen(c.text);
    const QRectF line(rect.left(), rect.top(), room, metrics.height());
    painter.drawText(line, int(Qt::AlignLeft),
                     metrics.elidedText(gene.label, Qt::ElideRight, room - figureWidth));
    painter.drawText(line, int(Qt::AlignRight), figure);
    QRectF full = barOf(row);
    full.setWidth(room);
    painter.fillRect(full, c.grid);
    if (known) {
        const bool doubtful = gene.chance > likelyChance;
        painter.fillRect(barOf(row), doubtful ? QBrush(c.muted, Qt::BDiagPattern) : QBrush(c.accent));
    }
}

void GeneChart::paintShares(QPainter& painter, int row) const
{
    const GeneRow& gene = m_rows[static_cast<std::size_t>(row)];
    const QRectF area = sharesOf(row);
    const auto generations = static_cast<double>(gene.shares.size());
    painter.fillRect(area, colors(palette()).grid);
    for (std::size_t g = 0; g < gene.shares.size(); ++g) {
        const double left = area.left() + area.width() * static_cast<double>(g) / generations;
        const double right = area.left() + area.width() * static_cast<double>(g + 1) / generations;
        double below = 0.0;
        for (std::size_t group = 0; group < gene.shares[g].size(); ++group) {
            const double share = gene.shares[g][group];
            painter.fillRect(QRectF(left, area.bottom() - (below + share) * area.height(), right - left,
                                    share * area.height()),
                             colorOf(row, static_cast<int>(group)));
            below += share;
        }
    }
}

GeneChart::Place GeneChart::placeAt(const QPointF& at) const
{
    Place place;
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row) {
        if (!rowRect(row).contains(at)) {
            continue;
        }
        place.row = row;
        const QRectF area = sharesOf(row);
        const auto& shares = m_rows[static_cast<std::size_t>(row)].shares;
        if (!area.contains(at) || shares.empty()) {
            return place;
        }
        const double across = (at.x() - area.left()) / area.width() * static_cast<double>(shares.size());
        place.generation = std::clamp(static_cast<int>(across), 0, static_cast<int>(shares.size()) - 1);
        double left = (area.bottom() - at.y()) / area.height();
        const auto& now = shares[static_cast<std::size_t>(place.generation)];
        for (std::size_t group = 0; group < now.size(); ++group) {
            left -= now[group];
            if (left < 0.0) {
                place.group = static_cast<int>(group);
                return place;
            }
        }
        return place;
    }
    return place;
}

QString GeneChart::tipAt(const QPointF& at) const
{
    const Place place = placeAt(at);
    if (place.row < 0) {
        return {};
    }
    const GeneRow& gene = m_rows[static_cast<std::size_t>(place.row)];
    if (place.group >= 0) {
        const double share =
            gene.shares[static_cast<std::size_t>(place.generation)][static_cast<std::size_t>(place.group)];
        return tr("%1 %2: %3 % of the survivors of generation %4")
            .arg(gene.label, gene.groups.value(place.group), fixedNumber(100.0 * share, 0))
            .arg(place.generation);
    }
    if (place.generation >= 0) {
        return tr("%1 does not count in these survivors of generation %2")
            .arg(gene.label)
            .arg(place.generation);
    }
    QStringList lines{gene.label};
    if (std::isnan(gene.importance)) {
        lines << tr("too few trials to tell");
    } else {
        lines << tr("importance %1 %; chance alone does as much in %2 % of cases")
                     .arg(fixedNumber(100.0 * gene.importance, 1), significantNumber(100.0 * gene.chance, 2));
    }
    lines += gene.effects;
    return lines.join(QLatin1Char('\n'));
}

bool GeneChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), tip, this);
        }
        return true;
    }
    return QWidget::event(event);
}

void GeneChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace snac::widgets
