// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layer_costs.h"

#include "snac/widgets/plots/plot_geometry.h"
#include "snac/widgets/shown_number.h"
#include "snac/widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace snac::widgets {
namespace {

QString figureText(double amount)
{
    return valueText(amount, 0);
}

} // namespace

LayerCosts::LayerCosts(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Cost by layer"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LayerCosts::setCosts(const QStringList& columns, const std::vector<LayerCostRow>& rows, int tightest)
{
    m_columns = columns;
    m_rows = rows;
    m_tightest = tightest < columns.size() ? tightest : -1;
    QStringList all;
    for (int row = 0; row < rowCount(); ++row)
        all.append(describe(row));
    setAccessibleDescription(all.join(QLatin1String("; ")));
    updateGeometry();
    update();
}

void LayerCosts::clear()
{
    setCosts({}, {}, -1);
}

const LayerAmount* LayerCosts::amount(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0)
        return nullptr;
    const auto& amounts = m_rows[static_cast<std::size_t>(row)].amounts;
    return column < static_cast<int>(amounts.size()) ? &amounts[static_cast<std::size_t>(column)] : nullptr;
}

double LayerCosts::share(int row, int column) const
{
    double sum = 0.0;
    for (int other = 0; other < rowCount(); ++other) {
        const LayerAmount* found = amount(other, column);
        sum += found && found->value > 0.0 ? found->value : 0.0;
    }
    const LayerAmount* own = amount(row, column);
    return own && own->value > 0.0 && std::isfinite(sum) && sum > 0.0 ? own->value / sum : 0.0;
}

int LayerCosts::heaviest(int column) const
{
    int best = -1;
    double most = 0.0;
    for (int row = 0; row < rowCount(); ++row) {
        const LayerAmount* found = amount(row, column);
        if (found && found->value > most) {
            most = found->value;
            best = row;
        }
    }
    return best;
}

QString LayerCosts::describe(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const LayerCostRow& layer = m_rows[static_cast<std::size_t>(row)];
    QStringList lines = {layer.build.isEmpty() ? layer.name
                                               : layer.name + QStringLiteral(" (%1)").arg(layer.build)};
    for (int column = 0; column < m_columns.size(); ++column) {
        const LayerAmount* found = amount(row, column);
        if (!found)
            continue;
        QString text =
            tr("%1: %2, %3 % of the network")
                .arg(m_columns[column], figureText(found->value), fixedNumber(100.0 * share(row, column), 0));
        if (found->low < found->high)
            text += tr(" (90 % bounds %1 to %2)").arg(figureText(found->low), figureText(found->high));
        lines.append(text);
    }
    return lines.join(QLatin1Char('\n'));
}

int LayerCosts::rowHeight() const
{
    return QFontMetrics(smallFont(font())).height() + spacing::half;
}

/// The lines of a column's heading: its unit stands below its name.
QStringList LayerCosts::heading(int column) const
{
    const QString& text = m_columns[column];
    const qsizetype unit = text.indexOf(QLatin1String(" ["));
    return unit < 0 ? QStringList{text} : QStringList{text.left(unit), text.mid(unit + 1)};
}

int LayerCosts::headingLines() const
{
    qsizetype lines = 1;
    for (int column = 0; column < m_columns.size(); ++column)
        lines = std::max(lines, heading(column).size());
    return static_cast<int>(lines);
}

/// Wide enough for the largest number and the heading of the column.
int LayerCosts::columnWidth(int column) const
{
    QFont font = smallFont(this->font());
    font.setBold(column == m_tightest);
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString& line : heading(column))
        width = std::max(width, metrics.horizontalAdvance(line));
    for (int row = 0; row < rowCount(); ++row) {
        const LayerAmount* found = amount(row, column);
        width = std::max(width, found ? metrics.horizontalAdvance(figureText(found->value)) : 0);
    }
    return width + spacing::two;
}

QSize LayerCosts::sizeHint() const
{
    return {360, m_rows.empty() ? 0 : rowHeight() * (rowCount() + headingLines())};
}

QSize LayerCosts::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void LayerCosts::paintEvent(QPaintEvent*)
{
    const Colors& c = colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = smallFont(font());
    QFont bold = small;
    bold.setBold(true);
    const auto columns = static_cast<int>(m_columns.size());
    std::vector<int> cells;
    int needed = 0;
    for (int column = 0; column < columns; ++column) {
        cells.push_back(columnWidth(column));
        needed += cells.back();
    }
    const int room = width() * 3 / 4;
    for (int& cell : cells)
        cell = needed > room ? cell * room / needed : cell;
    const int nameWidth = std::max(0, width() - std::min(needed, room) - spacing::half);
    const int lines = headingLines();
    const int marked = m_tightest >= 0 ? heaviest(m_tightest) : -1;
    const auto place = [&](int row, int column) {
        const int left = std::accumulate(cells.begin(), cells.begin() + column, nameWidth + spacing::half);
        return QRect(left, row * rowHeight(), cells[static_cast<std::size_t>(column)] - spacing::half,
                     rowHeight());
    };
    for (int column = 0; column < columns; ++column) {
        painter.setFont(column == m_tightest ? bold : small);
        painter.setPen(column == m_tightest ? c.text : c.muted);
        const QStringList parts = heading(column);
        for (int line = 0; line < parts.size(); ++line) {
            const QRect box = place(lines - static_cast<int>(parts.size()) + line, column);
            painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignRight),
                             painter.fontMetrics().elidedText(parts[line], Qt::ElideRight, box.width()));
        }
    }
    for (int row = 0; row < rowCount(); ++row) {
        const LayerCostRow& layer = m_rows[static_cast<std::size_t>(row)];
        painter.setFont(row == marked ? bold : small);
        painter.setPen(row == marked ? c.text : c.muted);
        const QString name =
            layer.build.isEmpty() ? layer.name : layer.name + QStringLiteral("  ") + layer.build;
        painter.drawText(QRect(0, (row + lines) * rowHeight(), nameWidth, rowHeight()),
                         int(Qt::AlignVCenter | Qt::AlignLeft),
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, nameWidth));
        for (int column = 0; column < columns; ++column) {
            const LayerAmount* found = amount(row, column);
            if (!found)
                continue;
            const QRect box = place(row + lines, column);
            const bool heavy = row == marked && column == m_tightest;
            painter.setPen(Qt::NoPen);
            // The whole cell, the stronger the larger the share: a bar would end within the digits.
            painter.setBrush(blend(c.card, heavy ? category(5) : category(0),
                                   share(row, column) * (c.dark ? 0.45 : 0.35)));
            painter.drawRoundedRect(QRectF(box).adjusted(0, 2, 0, -2), 2, 2);
            painter.setFont(heavy ? bold : small);
            painter.setPen(c.text);
            painter.drawText(box.adjusted(0, 0, -2, 0), int(Qt::AlignVCenter | Qt::AlignRight),
                             figureText(found->value));
        }
    }
}

bool LayerCosts::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = help->pos().y() / std::max(1, rowHeight()) - headingLines();
        const QString text = row < 0 ? m_columns.join(QLatin1Char('\n')) : describe(row);
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace snac::widgets
