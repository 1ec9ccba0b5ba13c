// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_stack.h"

#include "snac/widgets/rail.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace snac::studio {

PageStack::PageStack(QList<Page*> pages, QWidget* parent)
    : QWidget(parent)
    , m_pages(std::move(pages))
    , m_rail(new widgets::NavigationRail(this))
{
    for (const Page* page : m_pages) {
        if (!page->icon().isEmpty()) {
            m_rail->addPage(page->key(), page->title(), page->icon());
        }
    }
    // Ctrl+1 .. Ctrl+9 open recent files, as in other programs of the field; pages have Alt+1, Alt+2 in the
    // View menu.
    qDeleteAll(m_rail->findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly));
    const auto buttons = m_rail->findChildren<QAbstractButton*>();
    qsizetype button = 0;
    for (qsizetype i = 0; i < m_pages.size() && button < buttons.size(); ++i) {
        if (!m_pages.at(i)->icon().isEmpty()) { // the menu counts the others too
            buttons[button]->setToolTip(tr("%1 (Alt+%2)").arg(buttons[button]->text()).arg(i + 1));
            ++button;
        }
    }
    m_stack = new QStackedWidget(this); // after the rail is complete: Tab goes through that first
    m_stack->setObjectName(QStringLiteral("pages"));
    for (Page* page : m_pages) {
        m_stack->addWidget(page);
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    connect(m_rail, &widgets::NavigationRail::currentChanged, this, &PageStack::showPage);
}

Page* PageStack::current() const
{
    return m_pages.value(m_stack->currentIndex());
}

void PageStack::showPage(const QString& key)
{
    Page* wanted = m_pages.front();
    for (Page* page : m_pages) {
        if (page->key() == key) {
            wanted = page;
        }
    }
    const QString& below = wanted->identity().below;
    m_rail->setCurrent(below.isEmpty() ? wanted->key() : below);
    m_stack->setCurrentWidget(wanted); // after the rail, which knows no page below another one
    Q_EMIT currentChanged();
}

} // namespace snac::studio
