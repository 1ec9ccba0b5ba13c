// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/help_window.h"
#include "snac/studio/shell/manual.h"
#include "snac/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>

using namespace snac::studio;

namespace {

/// Whether a line may end between these two: not within a word or a key as `search.n_trials`.
bool isWithinWord(QChar before, QChar after)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); };
    return isWord(before) && isWord(after);
}

/// Ends of lines within a word, with what is around them.
QStringList brokenWords(const QTextDocument& document)
{
    QStringList broken;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextLayout* layout = block.layout();
        for (int i = 0; i + 1 < layout->lineCount(); ++i) {
            const int end = layout->lineAt(i).textStart() + layout->lineAt(i).textLength();
            const QString text = block.text();
            if (end > 0 && end < text.size() && isWithinWord(text[end - 1], text[end])) {
                broken << text.mid(qMax(0, end - 20), 40);
            }
        }
    }
    return broken;
}

} // namespace

class TestHelpWindow : public QObject
{
    Q_OBJECT

private slots:
    void noWordIsBroken_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        const auto row = [](const QString& title, const QString& text) {
            for (const int width : {0, 400, 860}) { // 0: as narrow as the window goes
                QTest::addRow("%s at %d", qPrintable(title), width) << title << text << width;
            }
        };
        for (const ManualPage& page : manualPages()) {
            row(page.name, manualText(page.name));
        }
        row(QStringLiteral("About"), aboutText());
        row(QStringLiteral("a long key"),
            QStringLiteral("| Key | Meaning |\n|---|---|\n| `%1` | %2 |\n")
                .arg(QString(60, QLatin1Char('k')), QString(90, QLatin1Char('m'))));
    }

    void noWordIsBroken()
    {
        QFETCH(QString, title);
        QFETCH(QString, text);
        QFETCH(int, width);
        auto* window = new HelpWindow(title, text); // deletes itself
        window->show();
        window->resize(qMax(width, window->minimumSizeHint().width()), 500);
        QCoreApplication::processEvents();
        const auto* browser = window->findChild<QTextBrowser*>();
        QVERIFY(width > 0 || browser->width() < 300);          // else this is not narrow
        browser->document()->documentLayout()->documentSize(); // lays out all of it
        const QStringList broken = brokenWords(*browser->document());
        window->close();
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
    }

    /// A window that is open when the theme changes: its links have the colour of the new one.
    void linksTakeTheColourOfTheTheme()
    {
        auto* window =
            new HelpWindow(QStringLiteral("Links"), QStringLiteral("See [there](there.md) and `that`.\n"));
        const auto* browser = window->findChild<QTextBrowser*>();
        for (const auto theme :
             {snac::widgets::Theme::Light, snac::widgets::Theme::Dark, snac::widgets::Theme::Light}) {
            window->setPalette(snac::widgets::palette(theme));
            int links = 0;
            for (auto piece = browser->document()->begin().begin(); !piece.atEnd(); ++piece) {
                const QTextCharFormat format = piece.fragment().charFormat();
                if (format.isAnchor()) {
                    ++links;
                    QCOMPARE(format.foreground().color(), snac::widgets::colors(theme).accentOnCard);
                } else {
                    QVERIFY(format.foreground().color() != snac::widgets::colors(theme).accentOnCard);
                }
            }
            QCOMPARE(links, 1);
        }
        window->close();
    }

    /// That a broken word would be seen.
    void aBrokenWordIsSeen()
    {
        QTextBrowser browser;
        browser.setMarkdown(
            QStringLiteral("| a | b |\n|---|---|\n| search.n_trials_of_a_long_name | text |\n"));
        browser.setWordWrapMode(QTextOption::WrapAnywhere);
        browser.document()->setTextWidth(120);
        browser.document()->documentLayout()->documentSize();
        QVERIFY(!brokenWords(*browser.document()).isEmpty());
    }
};

QTEST_MAIN(TestHelpWindow)
#include "tst_help_window.moc"
