// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is pointed at, and what is said of it.
#include "objective_plot_private.h"
#include "unit_text.h"

#include "snac/widgets/shown_number.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace snac::widgets {

/// What is under the mouse: on the disc of a front point that point, whatever lies beneath it; else the
/// nearest point within 12 pixels, where members of the population win over earlier generations a little
/// nearer.
int ObjectivePlot::Private::indexAt(const QPointF& position) const
{
    constexpr double disc = 9.0;
    constexpr double reach = 12.0;
    constexpr double lead = 3.0;
    int best = -1;
    double bestDistance = reach;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (!std::isfinite(pixels[i].x()))
            continue;
        const bool onFront = standings[i].onFront && shows(Layer::Front);
        const bool current = standings[i].ofPopulation() && shows(Layer::Population);
        if (!isReachable(static_cast<int>(i)))
            continue;
        const double away = std::hypot(pixels[i].x() - position.x(), pixels[i].y() - position.y());
        // Below every distance of another kind, and in the order of their own.
        const double distance = onFront && away <= disc ? away - reach - lead - disc
                                : onFront || current    ? away - lead
                                                        : away;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

QString ObjectivePlot::describe(int trial) const
{
    const int index = d->indexOf.value(trial, -1);
    if (index < 0)
        return {};
    d->updateStandings();
    const PlotPoint& point = d->points[static_cast<std::size_t>(index)];
    const Private::Standing& now = d->standing(index);
    QStringList lines = {tr("Trial #%1").arg(trial)};
    if (!point.note.isEmpty())
        lines.append(point.note);
    for (int i = 0; i < d->axes.size() && i < static_cast<int>(point.values.size()); ++i) {
        const AxisInfo& axis = d->axes.at(i);
        if (!axis.objective && i != d->x && i != d->y)
            continue; // objectives, and what is looked at
        lines.append(QStringLiteral("%1: %2").arg(
            axis.label, valueWithUnit(point.values[static_cast<std::size_t>(i)], axis.decimals, axis.unit)));
    }
    QStringList facts = {tr("generation %1").arg(point.generation)};
    if (now.rank > 0)
        facts.append(tr("rank %1").arg(now.rank));
    if (!std::isnan(now.crowding) && (now.rank > 0 || now.onFront))
        facts.append(std::isinf(now.crowding) ? tr("crowding ∞ (end of its front)")
                                              : tr("crowding %1").arg(fixedNumber(now.crowding, 2)));
    if (now.onFront)
        facts.append(tr("on the front"));
    if (now.current)
        facts.append(now.entered ? tr("entered the population") : tr("in the population"));
    if (now.left)
        facts.append(tr("left the population"));
    if (now.offspring)
        facts.append(tr("offspring of the generation under way"));
    if (!point.state.isEmpty())
        facts.append(point.state);
    if (const int others = d->cellCount(static_cast<std::size_t>(index)) - 1; others > 0)
        facts.append(tr("others in its cell: %1").arg(others));
    lines.append(facts.join(QStringLiteral(", ")));
    lines += d->measuredLines(trial);
    return lines.join(QLatin1Char('\n'));
}

/// A click on what is selected already goes on to what lies beneath it, and round again.
int ObjectivePlot::Private::clickedAt(const QPointF& position) const
{
    constexpr double pile = 5.0;
    const int top = indexAt(position);
    const int now = indexOf.value(selected, -1);
    if (top < 0 || now < 0 || !std::isfinite(pixelAt(now).x()))
        return top;
    const QPointF centre = pixelAt(top);
    const auto lies = [&](int index) {
        const QPointF at = pixelAt(index);
        return std::isfinite(at.x()) && std::hypot(at.x() - centre.x(), at.y() - centre.y()) <= pile;
    };
    if (!lies(now))
        return top;
    const int count = static_cast<int>(pixels.size());
    for (int step = 1; step <= count; ++step) {
        const int next = (now + step) % count;
        if (lies(next) && isReachable(next))
            return next;
    }
    return top;
}

/// Whether anything of the point is drawn.
bool ObjectivePlot::Private::isReachable(int index) const
{
    const Standing& now = standing(index);
    return !hasValues(points[static_cast<std::size_t>(index)]) || (now.onFront && shows(Layer::Front)) ||
           (now.ofPopulation() && shows(Layer::Population)) || shows(Layer::OldGenerations);
}

int ObjectivePlot::Private::hoveredAt(const QPointF& position) const
{
    return shows(Layer::Hover) ? indexAt(position) : -1;
}

QPointF ObjectivePlot::Private::pixelAt(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    return at < pixels.size() ? pixels[at] : QPointF(std::nan(""), std::nan(""));
}

int ObjectivePlot::Private::idAt(int index) const
{
    return points[static_cast<std::size_t>(index)].trial;
}

QString ObjectivePlot::Private::textAt(int index) const
{
    return q->describe(idAt(index));
}

void ObjectivePlot::Private::tellSelected(int id)
{
    Q_EMIT q->trialSelected(id);
}

/// Along the front of the pair, or along all points while there is none.
bool ObjectivePlot::Private::walk(int key)
{
    std::vector<int> order;
    const auto isShown = [this](int i) { return std::isfinite(pixelAt(i).x()); };
    std::copy_if(front.begin(), front.end(), std::back_inserter(order), isShown);
    const auto add = [&](const auto& isWanted) {
        for (int i = 0; i < static_cast<int>(pixels.size()); ++i) {
            if (isShown(i) && isWanted(i))
                order.push_back(i);
        }
    };
    if (order.empty()) // other figures than objectives have no steps
        add([this](int i) { return standing(i).onFront; });
    if (order.empty())
        add([](int) { return true; });
    return walkAlong(std::move(order), indexOf.value(selected, -1), key);
}

bool ObjectivePlot::Private::activate()
{
    if (selected >= 0)
        Q_EMIT q->trialActivated(selected);
    return selected >= 0;
}

void ObjectivePlot::Private::menuAt(int index, const QPoint& place)
{
    select(index);
    Q_EMIT q->menuWanted(idAt(index), place);
}

void ObjectivePlot::Private::doubleClicked(int index)
{
    if (index >= 0) {
        select(index);
        Q_EMIT q->trialActivated(idAt(index));
    } else {
        q->resetZoom();
    }
}

} // namespace snac::widgets
