// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Points that are chosen together.
#include "objective_plot_private.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

void ObjectivePlot::setMarkedTrials(const QList<int>& trials)
{
    if (d->marked == trials)
        return;
    d->marked = trials;
    d->schedule(false);
}

const QList<int>& ObjectivePlot::markedTrials() const
{
    return d->marked;
}

void ObjectivePlot::Private::tellMarked(const QList<int>& trials)
{
    const QList<int> wanted = trials.size() < 2 ? QList<int>() : trials;
    if (wanted == marked)
        return;
    marked = wanted;
    schedule(false);
    Q_EMIT q->trialsMarked(marked);
}

/// Ctrl and Shift add a point to those that are chosen, or take it away; a plain click leaves one.
void ObjectivePlot::Private::clicked(int index, Qt::KeyboardModifiers keys)
{
    const bool several = keys.testFlag(Qt::ControlModifier) || keys.testFlag(Qt::ShiftModifier);
    if (!several) {
        tellMarked({});
        select(index);
    } else if (index >= 0) {
        toggleMark(index);
    }
}

void ObjectivePlot::Private::toggleMark(int index)
{
    QList<int> trials = marked;
    if (trials.isEmpty() && selected >= 0)
        trials.append(selected);
    const int trial = idAt(index);
    const bool away = trials.removeAll(trial) > 0;
    if (!away)
        trials.append(trial);
    if (away && trial == selected && !trials.isEmpty())
        select(indexOf.value(trials.last(), -1));
    else if (!away)
        select(index);
    tellMarked(trials);
}

bool ObjectivePlot::Private::toggle()
{
    const int index = indexOf.value(selected, -1);
    if (index < 0)
        return false;
    QList<int> trials = marked;
    if (trials.removeAll(selected) == 0)
        trials.append(selected);
    // One alone is marked too, while others are looked for with the arrows.
    marked = trials;
    schedule(false);
    Q_EMIT q->trialsMarked(marked);
    return true;
}

/// All that is drawn within the rectangle, the best of the front first.
void ObjectivePlot::Private::bandDrawn(const QRectF& rectangle)
{
    QList<int> trials;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (std::isfinite(pixels[i].x()) && rectangle.contains(pixels[i]) && isReachable(static_cast<int>(i)))
            trials.append(points[i].trial);
    }
    std::stable_partition(trials.begin(), trials.end(),
                          [this](int trial) { return standing(indexOf.value(trial)).onFront; });
    if (!trials.isEmpty() && !trials.contains(selected))
        select(indexOf.value(trials.first(), -1));
    tellMarked(trials);
}

/// A second ring, so that they differ from the selected one in more than colour.
void ObjectivePlot::Private::paintMarked(QCPPainter* painter) const
{
    const Colors& c = colors(q->palette());
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(c.accentOnCard, 1.6));
    for (const int trial : marked) {
        const int index = indexOf.value(trial, -1);
        const QPointF at = index < 0 ? QPointF(std::nan(""), std::nan("")) : pixelAt(index);
        if (std::isfinite(at.x()))
            painter->drawRect(QRectF(at.x() - 10.0, at.y() - 10.0, 20.0, 20.0));
    }
}

} // namespace snac::widgets
