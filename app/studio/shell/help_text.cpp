// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_text.h"

#include "snac/widgets/theme.h"

#include <QTextBrowser>
#include <QTextTable>

namespace snac::studio {

namespace {

/// Single lines between the cells and room within them; what Markdown makes has a frame around every cell.
void drawTablesPlainly(QTextDocument& document, const QColor& line)
{
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setCellSpacing(0);
            format.setCellPadding(5);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(line);
            table->setFormat(format);
        }
    }
}

} // namespace

void showMarkdown(QTextBrowser& browser, const QString& markdown)
{
    browser.setFrameShape(QFrame::NoFrame);
    browser.setWordWrapMode(QTextOption::WordWrap);
    browser.document()->setDocumentMargin(16);
    browser.setMarkdown(markdown);
    drawTablesPlainly(*browser.document(), widgets::colors(browser.palette()).border);
}

} // namespace snac::studio
