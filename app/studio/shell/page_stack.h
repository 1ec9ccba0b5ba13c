// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/pages/page.h"

#include <QWidget>

class QStackedWidget;

namespace snac::widgets {
class NavigationRail;
}

namespace snac::studio {

/// The pages of the window and the rail that chooses among them.
class PageStack : public QWidget
{
    Q_OBJECT

public:
    /// Takes the pages; the first one is shown.
    explicit PageStack(QList<Page*> pages, QWidget* parent = nullptr);

    [[nodiscard]] const QList<Page*>& pages() const { return m_pages; }
    [[nodiscard]] Page* current() const;
    /// The page of this type; null if there is none.
    template<class Kind>
    [[nodiscard]] Kind* page() const
    {
        for (Page* one : m_pages) {
            if (auto* found = qobject_cast<Kind*>(one)) {
                return found;
            }
        }
        return nullptr;
    }

    /// A key that no page has shows the first one.
    void showPage(const QString& key);

Q_SIGNALS:
    void currentChanged();

private:
    QList<Page*> m_pages;
    widgets::NavigationRail* m_rail;
    QStackedWidget* m_stack = nullptr;
};

} // namespace snac::studio
