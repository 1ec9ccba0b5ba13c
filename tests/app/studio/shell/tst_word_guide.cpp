// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/word_guide.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>

using namespace snac::studio;

namespace {

/// As Qt does when the mouse has rested there.
void rest(QWidget& widget, QPoint place)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class TestWordGuide : public QObject
{
    Q_OBJECT

private slots:
    void aLabelIsExplained()
    {
        WordGuide guide;
        QLabel label("Crowding distance");
        label.show();
        rest(label, label.rect().center());
        QCOMPARE(guide.explained(), "Crowding distance");
        QVERIFY(QToolTip::text().contains("neighbours on the same front"));
        QToolTip::hideText();
        QTRY_VERIFY(guide.explained().isEmpty());
    }

    void aHeadingIsExplainedAfterItsOwnTooltip()
    {
        WordGuide guide;
        QTableWidget table(1, 3);
        table.setHorizontalHeaderLabels({"Trial", "LUT [%]", "Note"});
        table.horizontalHeaderItem(1)->setToolTip("of <the> board");
        table.show();
        auto* header = table.horizontalHeader();
        const auto at = [&](int column) {
            return QPoint(header->sectionViewportPosition(column) + 5, header->height() / 2);
        };
        rest(*header->viewport(), at(1));
        QCOMPARE(guide.explained(), "LUT");
        QVERIFY(QToolTip::text().contains("of &lt;the&gt; board"));
        rest(*header->viewport(), at(0));
        QCOMPARE(guide.explained(), "Trial");
        rest(*header->viewport(), at(2));
        QCOMPARE(guide.explained(), "");
    }

    void tabsHaveTheirOwnWords()
    {
        WordGuide guide;
        QTabBar tabs;
        tabs.addTab("&Hypervolume");
        tabs.addTab("Something");
        tabs.show();
        rest(tabs, tabs.tabRect(0).center());
        QCOMPARE(guide.explained(), "Hypervolume");
        rest(tabs, tabs.tabRect(1).center());
        QCOMPARE(guide.explained(), "");
    }

    /// What acts says what it does, and a text of many words explains itself.
    void buttonsAndTextsKeepTheirTooltips()
    {
        WordGuide guide;
        QPushButton button("Show the front");
        button.setToolTip("Shows it");
        button.show();
        rest(button, button.rect().center());
        QCOMPARE(guide.explained(), "");
        QCOMPARE(QToolTip::text(), "Shows it");
        QLabel text(
            QString("The front of this study was found in a search over many networks, and each of them "
                    "has been trained before it was judged."));
        text.show();
        rest(text, text.rect().center());
        QCOMPARE(guide.explained(), "");
    }
};

QTEST_MAIN(TestWordGuide)
#include "tst_word_guide.moc"
