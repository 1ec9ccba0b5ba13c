// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextBrowser;

namespace snac::studio {

/// Shows Markdown as the manual does: room around it, plain tables that scroll sideways before they break a
/// key in two.
void showMarkdown(QTextBrowser& browser, const QString& markdown);

} // namespace snac::studio
