// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tab_order.h"

#include <QHash>
#include <QWidget>

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace snac::widgets {

namespace {

/// What takes keys itself; for a widget that passes them on Qt would move others along.
bool takesKeys(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
}

QWidgetList heldBy(QWidget* widget)
{
    QWidgetList held;
    if (takesKeys(widget)) {
        held << widget;
    }
    for (QWidget* at = widget->nextInFocusChain(); at != widget; at = at->nextInFocusChain()) {
        if (widget->isAncestorOf(at) && takesKeys(at)) {
            held << at;
        }
    }
    return held;
}

/// The stops of a widget and of all it holds, and the first place that any of these has in the chain. (That
/// of the widget itself says little: the pages of tabs are held by a widget that is older than their bar.)
struct Stops
{
    int place = std::numeric_limits<int>::max();
    QWidgetList widgets;
};

Stops stopsOf(QWidget* widget, const QHash<const QWidget*, int>& places)
{
    Stops all;
    if (takesKeys(widget)) {
        all.place = places.value(widget, all.place);
        all.widgets << widget;
    }
    std::vector<Stops> parts;
    for (QObject* child : widget->children()) {
        if (auto* part = qobject_cast<QWidget*>(child); part != nullptr && !part->isWindow()) {
            parts.push_back(stopsOf(part, places));
        }
    }
    std::ranges::stable_sort(parts, {}, &Stops::place);
    for (const Stops& part : parts) {
        all.place = std::min(all.place, part.place);
        all.widgets << part.widgets;
    }
    return all;
}

} // namespace

void tabBefore(QWidget* added, QWidget* older)
{
    QWidget* last = older->previousInFocusChain();
    while (last != older && (last == added || added->isAncestorOf(last) || !takesKeys(last))) {
        last = last->previousInFocusChain();
    }
    for (QWidget* widget : heldBy(added)) {
        QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

QWidgetList tabStops(const QWidget* window)
{
    QHash<const QWidget*, int> places;
    auto* const first = const_cast<QWidget*>(window);
    int place = 0;
    const QWidget* at = first;
    do {
        places.insert(at, place++);
        at = at->nextInFocusChain();
    } while (at != first);
    return stopsOf(first, places).widgets;
}

} // namespace snac::widgets
