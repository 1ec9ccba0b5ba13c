// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/search/shown_fill.h"

#include <QTest>
#include <QWidget>

using namespace snac::studio;

class TestShownFill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHiddenViewIsFilledOnceItIsShown()
    {
        QWidget view;
        int filled = 0;
        ShownFill filler(&view, 0, [&] { ++filled; });
        filler.now();
        filler.soon();
        QCoreApplication::processEvents();
        QCOMPARE(filled, 0);
        QVERIFY(filler.isBehind());
        view.show();
        QCOMPARE(filled, 1);
        QVERIFY(!filler.isBehind());
        view.hide();
        view.show(); // nothing has changed
        QCOMPARE(filled, 1);
    }

    void whatComesTogetherIsShownTogether()
    {
        QWidget view;
        int filled = 0;
        ShownFill filler(&view, 1, [&] { ++filled; });
        view.show();
        for (int i = 0; i < 5; ++i)
            filler.soon();
        QCOMPARE(filled, 1);
        QTRY_COMPARE(filled, 2);
        filler.now();
        QCOMPARE(filled, 3);
    }

    /// A pause that ends while the view is hidden fills nothing; the change is not forgotten.
    void hiddenMeanwhile()
    {
        QWidget view;
        int filled = 0;
        ShownFill filler(&view, 0, [&] { ++filled; });
        view.show();
        filler.soon();
        view.hide();
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(filled, 1);
        QVERIFY(filler.isBehind());
        view.show();
        QCOMPARE(filled, 2);
    }
};

QTEST_MAIN(TestShownFill)
#include "tst_shown_fill.moc"
