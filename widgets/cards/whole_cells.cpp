// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole_cells.h"

#include "snac/widgets/theme.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace snac::widgets {

namespace {

class CutRowCover : public QObject
{
public:
    explicit CutRowCover(QAbstractItemView* view)
        : QObject(view)
        , m_view(view)
    {
        view->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint || m_paints || watched != m_view->viewport()) {
            return false;
        }
        m_paints = true;
        QCoreApplication::sendEvent(watched, event); // the view paints first
        m_paints = false;
        if (const QRect cut = cutRow(); !cut.isEmpty()) {
            QPainter(m_view->viewport()).fillRect(cut, colors(m_view->palette()).card);
        }
        return true;
    }

private:
    /// Empty where all rows are whole, and where a single one has no room.
    [[nodiscard]] QRect cutRow() const
    {
        const QRect area = m_view->viewport()->rect();
        const QModelIndex last = m_view->indexAt({area.left() + 4, area.bottom()});
        const QRect row = last.isValid() ? m_view->visualRect(last) : QRect();
        const bool isCut = row.bottom() > area.bottom() && row.top() > area.top();
        return isCut ? QRect(area.left(), row.top(), area.width(), area.bottom() - row.top() + 1) : QRect();
    }

    QAbstractItemView* m_view;
    bool m_paints = false;
};

} // namespace

void showWholeRows(QAbstractItemView* view)
{
    new CutRowCover(view);
}

void fillWithWholeColumns(QList<int>& widths, int room)
{
    const auto isShown = [](int width) { return width > 0; };
    for (qsizetype from = 0; from < widths.size();) {
        qsizetype to = from;
        int used = 0;
        while (to < widths.size() && used + widths[to] <= room) {
            used += widths[to++];
        }
        to = std::max(to, from + 1); // one that is wider than all of the room
        const auto many =
            static_cast<int>(std::count_if(widths.begin() + from, widths.begin() + to, isShown));
        int place = 0;
        for (qsizetype c = from; c < to && used > 0; ++c) {
            if (isShown(widths[c])) {
                widths[c] += (room - used) * (place + 1) / many - (room - used) * place / many;
                ++place;
            }
        }
        from = to;
    }
}

} // namespace snac::widgets
