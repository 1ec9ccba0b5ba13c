// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_text.h"

#include "snac/widgets/theme.h"

#include <QEvent>
#include <QTextBlock>
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

/// What Markdown is read into keeps the colour that links had at that moment.
void colourLinks(QTextDocument& document, const QBrush& colour)
{
    QList<std::pair<int, int>> places; // fragments do not outlive a change
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            if (piece.fragment().charFormat().isAnchor()) {
                places.emplace_back(piece.fragment().position(), piece.fragment().length());
            }
        }
    }
    QTextCharFormat format;
    format.setForeground(colour);
    for (const auto& [position, length] : places) {
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

void colourHelp(QTextBrowser& browser)
{
    drawTablesPlainly(*browser.document(), widgets::colors(browser.palette()).border);
    colourLinks(*browser.document(), browser.palette().link());
}

/// Another theme while a text is shown: its links and lines take the new colours.
class HelpColours : public QObject
{
public:
    explicit HelpColours(QTextBrowser* browser)
        : QObject(browser)
        , m_browser(browser)
    {
        setObjectName(QStringLiteral("helpColours"));
        browser->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::PaletteChange) {
            colourHelp(*m_browser);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTextBrowser* m_browser;
};

} // namespace

void showMarkdown(QTextBrowser& browser, const QString& markdown)
{
    browser.setFrameShape(QFrame::NoFrame);
    browser.setWordWrapMode(QTextOption::WordWrap);
    browser.document()->setDocumentMargin(16);
    browser.setMarkdown(markdown);
    colourHelp(browser);
    if (!browser.findChild<QObject*>(QStringLiteral("helpColours"), Qt::FindDirectChildrenOnly)) {
        new HelpColours(&browser);
    }
}

} // namespace snac::studio
