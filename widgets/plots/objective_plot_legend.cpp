// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the plot that says what its marks mean.
#include "objective_plot_private.h"

#include <algorithm>

namespace snac::widgets {

/// Gradient with its first and last generation; returns its left edge.
int ObjectivePlot::Private::paintColorBar(QCPPainter* painter, int right, const QRect& strip) const
{
    const Colors& c = colors(q->palette());
    const QFontMetrics metrics(painter->font());
    const QString last = QString::number(lastGeneration);
    const int width = 96;
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
    return x0;
}

int ObjectivePlot::Private::paintRanks(QCPPainter* painter, int right, const QRect& strip) const
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
    return x0;
}

void ObjectivePlot::Private::paintLegend(QCPPainter* painter) const
{
    if (isEmpty() || !hasPair())
        return;
    const Colors& c = colors(q->palette());
    const QRect area = plot->axisRect()->rect();
    const QRect strip(area.left(), area.top() - 30, area.width(), 24);
    painter->setFont(smallFont(q->font()));
    const QFontMetrics metrics(painter->font());
    const int right = colorBy == ColorBy::Generation ? paintColorBar(painter, area.right(), strip)
                                                     : paintRanks(painter, area.right(), strip);
    const QColor sample = colorBy == ColorBy::Generation ? generationColor(0.55, c) : category(0);
    struct Entry
    {
        Disc kind;
        QString text;
        bool shown;
    };
    const bool growing = std::any_of(standings.begin(), standings.end(),
                                     [](const Standing& standing) { return standing.offspring; });
    const Entry entries[] = {
        {Disc::Front, ObjectivePlot::tr("front"), shows(Layer::Front)},
        {Disc::Population, ObjectivePlot::tr("population"), shows(Layer::Population)},
        {Disc::Offspring, ObjectivePlot::tr("offspring"), growing && shows(Layer::Population)},
        {Disc::Old, ObjectivePlot::tr("earlier"), shows(Layer::OldGenerations)}};
    int left = area.left() + 4;
    for (const Entry& entry : entries) {
        const int width = 16 + metrics.horizontalAdvance(entry.text) + 14;
        if (!entry.shown || left + width > right - 8)
            continue;
        paintDisc(painter, QPointF(left + 5, strip.center().y() + 0.5), sample, entry.kind);
        painter->setPen(c.muted);
        painter->drawText(QRect(left + 16, strip.top(), width, strip.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), entry.text);
        left += width;
    }
    using Mark = void (*)(QCPPainter*, const QPointF&, const QColor&);
    const std::tuple<Mark, QString, QColor> changes[] = {
        {paintEntered, ObjectivePlot::tr("entered"), c.success},
        {paintLeft, ObjectivePlot::tr("left"), c.error}};
    for (const auto& [mark, text, color] : changes) {
        const int width = 16 + metrics.horizontalAdvance(text) + 14;
        if (!moment || left + width > right - 8)
            continue;
        mark(painter, QPointF(left + 5, strip.center().y() + 0.5), color);
        painter->setPen(c.muted);
        painter->drawText(QRect(left + 16, strip.top(), width, strip.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), text);
        left += width;
    }
    left = paintFateLegend(painter, left, right, strip);
    if (outside > 0) {
        const QString text = ObjectivePlot::tr("%1 outside the axes").arg(outside);
        if (left + metrics.horizontalAdvance(text) < right - 8) {
            painter->setPen(c.muted);
            painter->drawText(QRect(left, strip.top(), right - left, strip.height()),
                              int(Qt::AlignVCenter | Qt::AlignLeft), text);
        }
    }
}

/// What became of trials without a place; where there are some. Returns what is right of it.
int ObjectivePlot::Private::paintFateLegend(QCPPainter* painter, int left, int right,
                                            const QRect& strip) const
{
    const QFontMetrics metrics(painter->font());
    const std::pair<PlotFate, QString> fates[] = {{PlotFate::Infeasible, ObjectivePlot::tr("over budget")},
                                                  {PlotFate::Rejected, ObjectivePlot::tr("rejected")},
                                                  {PlotFate::Failed, ObjectivePlot::tr("failed")}};
    for (const auto& [fate, text] : fates) {
        bool any = false;
        for (std::size_t i = 0; i < pixels.size() && !any; ++i)
            any = points[i].fate == fate && std::isfinite(pixels[i].x());
        const int width = 16 + metrics.horizontalAdvance(text) + 14;
        if (!any || left + width > right - 8)
            continue;
        paintFate(painter, QPointF(left + 5, strip.center().y() + 0.5), fate);
        painter->setPen(colors(q->palette()).muted);
        painter->drawText(QRect(left + 16, strip.top(), width, strip.height()),
                          int(Qt::AlignVCenter | Qt::AlignLeft), text);
        left += width;
    }
    return left;
}

} // namespace snac::widgets
