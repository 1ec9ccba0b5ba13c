// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is pointed at, and what is said of it.
#include "curve_plot_private.h"

#include <algorithm>
#include <cmath>

namespace snac::widgets {

/// Nearest point within 12 pixels; context counts only where nothing else is near.
int CurvePlot::Private::indexAt(const QPointF& position) const
{
    int best = -1;
    double bestDistance = 12.0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const bool faint = curves[static_cast<std::size_t>(spots[i].curve)].faint;
        const double distance =
            std::hypot(spots[i].pixel.x() - position.x(), spots[i].pixel.y() - position.y()) +
            (faint ? 6.0 : 0.0);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

int CurvePlot::Private::spotOf(int id) const
{
    for (std::size_t i = 0; i < spots.size() && id >= 0; ++i) {
        if (pointOf(spots[i]).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

QPointF CurvePlot::Private::pixelAt(int index) const
{
    return spots[static_cast<std::size_t>(index)].pixel;
}

int CurvePlot::Private::idAt(int index) const
{
    return pointOf(spots[static_cast<std::size_t>(index)]).id;
}

QString CurvePlot::Private::textAt(int index) const
{
    return q->describe(idAt(index));
}

void CurvePlot::Private::tellSelected(int id)
{
    Q_EMIT q->pointSelected(id);
}

/// Left and right go along the curve of the selected point, up and down to the nearest point of another one.
bool CurvePlot::Private::walk(int key)
{
    if (spots.empty())
        return false;
    const int now = spotOf(selected);
    if (now < 0) {
        const auto first = std::find_if(spots.begin(), spots.end(), [this](const Spot& spot) {
            return !curves[static_cast<std::size_t>(spot.curve)].faint;
        });
        select(first == spots.end() ? 0 : static_cast<int>(first - spots.begin()));
        return true;
    }
    const Spot& from = spots[static_cast<std::size_t>(now)];
    const bool along =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Home;
    int best = -1;
    double bestDistance = 1e18;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const Spot& to = spots[i];
        if ((to.curve == from.curve) != along || static_cast<int>(i) == now)
            continue;
        const QPointF step = to.pixel - from.pixel;
        const double forward =
            along ? (back ? -step.x() : step.x()) : (key == Qt::Key_Up ? -step.y() : step.y());
        if (forward < 0.0 || (forward == 0.0 && along && (to.point < from.point) != back))
            continue;
        double distance = along ? forward : std::abs(step.x()) * 4.0 + forward;
        if (key == Qt::Key_Home || key == Qt::Key_End)
            distance = -distance;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    if (best >= 0)
        select(best);
    return true;
}

} // namespace snac::widgets
