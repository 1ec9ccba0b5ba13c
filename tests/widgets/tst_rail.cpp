// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/rail.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace snac::widgets;

class TestRail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosesByClickKeyAndProgram()
    {
        QWidget window;
        NavigationRail rail(&window);
        rail.addPage(QStringLiteral("setup"), QStringLiteral("Setup"), QStringLiteral("setup"));
        rail.addPage(QStringLiteral("search"), QStringLiteral("Search"), QStringLiteral("search"));
        QCOMPARE(rail.current(), QStringLiteral("setup"));
        window.resize(300, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QSignalSpy spy(&rail, &NavigationRail::currentChanged);

        auto* search = rail.findChild<QAbstractButton*>(QStringLiteral("rail_search"));
        QVERIFY(search != nullptr);
        QCOMPARE(search->accessibleName(), QStringLiteral("Search"));
        QTest::mouseClick(search, Qt::LeftButton);
        QCOMPARE(rail.current(), QStringLiteral("search"));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.last().at(0).toString(), QStringLiteral("search"));

        rail.setCurrent(QStringLiteral("search")); // no change, no signal
        QCOMPARE(spy.count(), 1);
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(rail.current(), QStringLiteral("setup"));
        rail.setCurrent(QStringLiteral("nowhere"));
        QCOMPARE(rail.current(), QStringLiteral("setup"));
        QCOMPARE(spy.count(), 2);
    }

    void disabledPageCannotBeChosen()
    {
        NavigationRail rail;
        rail.addPage(QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("setup"));
        rail.addPage(QStringLiteral("b"), QStringLiteral("B"), QStringLiteral("search"));
        rail.setPageEnabled(QStringLiteral("b"), false);
        rail.show();
        QTest::mouseClick(rail.findChild<QAbstractButton*>(QStringLiteral("rail_b")), Qt::LeftButton);
        QCOMPARE(rail.current(), QStringLiteral("a"));
    }
};

QTEST_MAIN(TestRail)
#include "tst_rail.moc"
