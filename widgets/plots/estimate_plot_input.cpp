// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is pointed at, and what is said of it.
#include "estimate_plot_private.h"

#include "plot_geometry.h"

#include "snac/widgets/shown_number.h"

#include <cmath>

namespace snac::widgets {

/// Nearest point within 12 pixels.
int EstimatePlot::Private::indexAt(const QPointF& position) const
{
    int best = -1;
    double bestDistance = 12.0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const double distance = std::hypot(pixels[i].x() - position.x(), pixels[i].y() - position.y());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

QString EstimatePlot::describe(int id) const
{
    const int index = d->indexOf.value(id, -1);
    if (index < 0)
        return {};
    const EstimatePoint& point = d->points[static_cast<std::size_t>(index)];
    const auto text = [](double value) {
        return valueText(value, value < 100.0 && std::round(value) != value ? 1 : 0);
    };
    QStringList lines = {point.title};
    lines += point.facts;
    lines << tr("%1 synthesized: %2").arg(d->label, text(point.synthesized));
    lines << tr("%1 estimated: %2 (%3 to %4)")
                 .arg(d->label, text(point.estimated), text(point.low), text(point.high));
    if (point.synthesized > 0.0) {
        const double off = 100.0 * (point.estimated / point.synthesized - 1.0);
        lines << tr("off by %1 %").arg((off > 0 ? QStringLiteral("+") : QString()) + fixedNumber(off, 1));
    }
    if (point.group >= 0 && point.group < d->groups.size())
        lines << d->groups.at(point.group);
    return lines.join(QLatin1Char('\n'));
}

QPointF EstimatePlot::Private::pixelAt(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    return at < pixels.size() ? pixels[at] : QPointF(std::nan(""), std::nan(""));
}

int EstimatePlot::Private::idAt(int index) const
{
    return points[static_cast<std::size_t>(index)].id;
}

QString EstimatePlot::Private::textAt(int index) const
{
    return q->describe(idAt(index));
}

void EstimatePlot::Private::tellSelected(int id)
{
    Q_EMIT q->designSelected(id);
}

/// Left and right go along the synthesized figure, up and down along the estimate.
bool EstimatePlot::Private::walk(int key)
{
    std::vector<int> order;
    for (int i = 0; i < static_cast<int>(pixels.size()); ++i) {
        if (std::isfinite(pixelAt(i).x()))
            order.push_back(i);
    }
    return walkAlong(std::move(order), indexOf.value(selected, -1), key);
}

} // namespace snac::widgets
