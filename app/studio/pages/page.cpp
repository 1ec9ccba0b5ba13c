// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

namespace snac::studio {

Page::Page(PageIdentity identity, QWidget* parent)
    : QWidget(parent)
    , m_identity(std::move(identity))
{
}

void Page::join(Workbench&)
{
}

void Page::find()
{
}

PageStatus Page::status() const
{
    return {};
}

DocumentEditor* Page::document() const
{
    return nullptr;
}

bool Page::saveOwn()
{
    return false;
}

QList<PageJob*> Page::jobs() const
{
    return {};
}

void Page::saveState(QSettings&) const
{
}

void Page::restoreState(const QSettings&)
{
}

void Page::flush()
{
}

bool Page::mayClose()
{
    return true;
}

void Page::keepEdits()
{
}

void Page::forgetEdits()
{
}

QString Page::restoreEdits()
{
    return {};
}

} // namespace snac::studio
