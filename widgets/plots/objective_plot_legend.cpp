// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The lines above the plot that say what its marks mean.
#include "objective_plot_private.h"

#include <algorithm>

namespace snac::widgets {

namespace {

constexpr int keyLeft = 56; ///< px; where the left axis stands at most, whatever its numbers are
constexpr int keyTop = 34;  ///< one row of it and the gap below
constexpr int keyRow = 20;
constexpr int keyBarWidth = 96;

} // namespace

/// Gradient with its first and last generation.
void ObjectivePlot::Private::paintColorBar(QCPPainter* painter, int right, const QRect& strip) const
{
    const Colors& c = colors(q->palette());
    const QFontMetrics metrics(painter->font());
    const QString last = QString::number(lastGeneration);
    const int width = keyBarWidth;
    painter->setPen(c.muted);
    int x0 = right - metrics.horizontalAdvance(last);
    painter->drawText(QRect(x0, strip.top(), right - x0 + 1, strip.height()),
                      int(Qt::AlignVCenter | Qt::AlignLeft), last);
    x0 -= width + 6;
    QLinearGradient gradient(x0, 0, x0 + width, 0);
    for (int i = 0; i <= 8; ++i)
        gradient.setColorAt(i / 8.0, generationColor(i / 8.0, c));
    painter->setPen(Qt::NoPen);
    painter->setBrush(gradient);
    painter->drawRoundedRect(QRectF(x0, strip.center().y() - 3.5, width, 8), 4, 4);
    const QString title = ObjectivePlot::tr("generation 0");
    x0 -= metrics.horizontalAdvance(title) + 6;
    painter->setPen(c.muted);
    painter->drawText(QRect(x0, strip.top(), metrics.horizontalAdvance(title) + 1, strip.height()),
                      int(Qt::AlignVCenter | Qt::AlignLeft), title);
}

void ObjectivePlot::Private::paintRanks(QCPPainter* painter, int right, const QRect& strip) const
{
    const Colors& c = colors(q->palette());
    const QFontMetrics metrics(painter->font());
    int x0 = right;
    for (int rank = shownRanks; rank >= 1; --rank) {
        const QString text = QString::number(rank) + (rank == shownRanks ? QStringLiteral("+") : QString());
        x0 -= metrics.horizontalAdvance(text);
        painter->setPen(c.muted);
        painter->drawText(QRect(x0, strip.top(), 40, strip.height()), int(Qt::AlignVCenter | Qt::AlignLeft),
                          text);
        x0 -= 12;
        painter->setPen(Qt::NoPen);
        painter->setBrush(category(rank - 1));
        painter->drawEllipse(QPointF(x0 + 5, strip.center().y() + 0.5), 4, 4);
        x0 -= 6;
    }
    const QString title = ObjectivePlot::tr("rank");
    x0 -= metrics.horizontalAdvance(title);
    painter->setPen(c.muted);
    painter->drawText(QRect(x0, strip.top(), metrics.horizontalAdvance(title) + 1, strip.height()),
                      int(Qt::AlignVCenter | Qt::AlignLeft), title);
}

void ObjectivePlot::Private::makeRoomForLegend()
{
    if (isEmpty() || !hasPair())
        legendRows = 1;
    QMargins margins = plot->axisRect()->margins();
    margins.setTop(keyTop + (legendRows - 1) * keyRow);
    plot->axisRect()->setMargins(margins);
}

int ObjectivePlot::Private::colorKeyWidth(const QFontMetrics& metrics) const
{
    if (colorBy == ColorBy::Generation)
        return metrics.horizontalAdvance(ObjectivePlot::tr("generation 0")) +
               metrics.horizontalAdvance(QString::number(lastGeneration)) + keyBarWidth + 12;
    int width = metrics.horizontalAdvance(ObjectivePlot::tr("rank") + QLatin1Char('+'));
    for (int rank = 1; rank <= shownRanks; ++rank)
        width += metrics.horizontalAdvance(QString::number(rank)) + 18;
    return width;
}

/// Those of now; or all that there may be while generations are stepped through.
std::vector<ObjectivePlot::Private::LegendEntry> ObjectivePlot::Private::legendEntries(bool all) const
{
    const Colors& c = colors(q->palette());
    std::vector<LegendEntry> entries;
    const QColor sample = colorBy == ColorBy::Generation ? generationColor(0.55, c) : category(0);
    const auto addDisc = [&](Disc kind, const QString& text, bool isShown) {
        if (isShown)
            entries.push_back({text, [this, sample, kind](QCPPainter* painter, const QPointF& at) {
                                   paintDisc(painter, at, sample, kind);
                               }});
    };
    const bool growing = std::any_of(standings.begin(), standings.end(),
                                     [](const Standing& standing) { return standing.offspring; });
    addDisc(Disc::Front, ObjectivePlot::tr("front"), shows(Layer::Front));
    addDisc(Disc::Population, ObjectivePlot::tr("population"), shows(Layer::Population));
    addDisc(Disc::Offspring, ObjectivePlot::tr("offspring"), (growing || all) && shows(Layer::Population));
    addDisc(oldDisc(), ObjectivePlot::tr("earlier"), shows(Layer::OldGenerations));
    if (moment || all) {
        entries.push_back({ObjectivePlot::tr("entered"), [&c](QCPPainter* painter, const QPointF& at) {
                               paintEntered(painter, at, c.success);
                           }});
        entries.push_back({ObjectivePlot::tr("left"), [&c](QCPPainter* painter, const QPointF& at) {
                               paintLeft(painter, at, c.error);
                           }});
    }
    addFates(entries, all);
    addDensity(entries);
    if (outside > 0 || all)
        entries.push_back({ObjectivePlot::tr("%1 outside the axes")
                               .arg(all ? static_cast<qsizetype>(points.size()) : qsizetype(outside)),
                           {}});
    return entries;
}

/// What became of trials without a place; where there are some.
void ObjectivePlot::Private::addFates(std::vector<LegendEntry>& entries, bool all) const
{
    const std::pair<PlotFate, QString> fates[] = {{PlotFate::Infeasible, ObjectivePlot::tr("over budget")},
                                                  {PlotFate::Rejected, ObjectivePlot::tr("rejected")},
                                                  {PlotFate::Failed, ObjectivePlot::tr("failed")}};
    for (const auto& [fate, text] : fates) {
        bool any = false;
        for (std::size_t i = 0; i < pixels.size() && !any; ++i)
            any = points[i].fate == fate && (all || std::isfinite(pixels[i].x()));
        if (any)
            entries.push_back({text, [this, which = fate](QCPPainter* painter, const QPointF& at) {
                                   paintFate(painter, at, which);
                               }});
    }
}

/// From the left, in as many rows as they need; none is left out. The first row ends at the key of colours.
void ObjectivePlot::Private::placeLegend(std::vector<LegendEntry>& entries, int right,
                                         const QFontMetrics& metrics) const
{
    int end = right - colorKeyWidth(metrics) - 8;
    int x = keyLeft;
    int row = 0;
    for (LegendEntry& entry : entries) {
        const int width = entry.indent() + metrics.horizontalAdvance(entry.text);
        if (x + width > end && (x > keyLeft || row == 0)) {
            x = keyLeft;
            end = right;
            ++row;
        }
        entry.row = row;
        entry.x = x;
        x += width + 14;
    }
}

void ObjectivePlot::Private::paintLegend(QCPPainter* painter)
{
    legend.clear();
    if (isEmpty() || !hasPair())
        return;
    const QRect area = plot->axisRect()->rect();
    painter->setFont(smallFont(q->font()));
    const QFontMetrics metrics(painter->font());
    legend = legendEntries(false);
    placeLegend(legend, area.right(), metrics);
    // Room for all that may be told, so that the axes stand still while generations are stepped through.
    std::vector<LegendEntry> most = legendEntries(true);
    placeLegend(most, area.right(), metrics);
    const int rows = most.empty() ? 1 : most.back().row + 1;
    QRect strip(area.left(), area.top() - 30 - (rows - 1) * keyRow, area.width(), 24);
    if (colorBy == ColorBy::Generation)
        paintColorBar(painter, area.right(), strip);
    else
        paintRanks(painter, area.right(), strip);
    for (const LegendEntry& entry : legend) {
        const QRect line = strip.translated(0, entry.row * keyRow);
        if (entry.paint)
            entry.paint(painter, QPointF(entry.x + 5, line.center().y() + 0.5));
        const int left = entry.x + entry.indent();
        painter->setPen(colors(q->palette()).muted);
        painter->drawText(QRect(left, line.top(), area.right() - left + 1, line.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), entry.text);
    }
    if (rows != legendRows && !exporting) { // what they take is known once they are painted
        legendRows = rows;
        schedule(true);
    }
}

QVector<QVector<std::pair<QString, QRect>>> ObjectivePlot::legendRows() const
{
    const QFontMetrics metrics(smallFont(font()));
    const int top = d->plot->axisRect()->top();
    QVector<QVector<std::pair<QString, QRect>>> rows(d->legend.empty() ? 0 : d->legend.back().row + 1);
    for (const Private::LegendEntry& entry : d->legend) {
        const int above = d->legendRows - entry.row;
        const int width = entry.indent() + metrics.horizontalAdvance(entry.text);
        rows[entry.row].append({entry.text, QRect(entry.x, top - 10 - above * keyRow, width, keyRow)});
    }
    return rows;
}

} // namespace snac::widgets
