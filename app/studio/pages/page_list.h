// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace snac::studio {

class Page;
class SetupPage;
class Workbench;

struct PageList
{
    QList<Page*> pages;          ///< in the order of the rail and of the View menu
    SetupPage* editor = nullptr; ///< the one that shows the text of the study
};

/// All pages of the window. A further page is a line here.
[[nodiscard]] PageList makePages(Workbench& bench);

} // namespace snac::studio
