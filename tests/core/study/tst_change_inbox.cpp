// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/change_inbox.h"

#include <QTest>

using namespace snac::study;

class TestChangeInbox : public QObject
{
    Q_OBJECT

private slots:
    void theLastOfEachSettingCounts()
    {
        ChangeInbox inbox;
        QVERIFY(!inbox.take());
        QVERIFY(inbox.put({.trials = 10, .workers = 2}));
        QVERIFY(inbox.put({.trials = 20, .maxMinutes = 0.0}));
        const auto taken = inbox.take();
        QVERIFY(taken);
        QCOMPARE(taken->trials.value_or(-1), 20);
        QCOMPARE(taken->maxMinutes.value_or(-1.0), 0.0);
        QCOMPARE(taken->workers.value_or(-1), 2);
        QVERIFY(!inbox.take());
    }

    void nothingAskedIsNoChange()
    {
        ChangeInbox inbox;
        QVERIFY(inbox.put({}));
        QVERIFY(!inbox.take());
    }

    /// A search ends only when nobody has asked for more.
    void itClosesOnlyWhenNothingWaits()
    {
        ChangeInbox inbox;
        QVERIFY(inbox.put({.trials = 10}));
        QVERIFY(!inbox.closeIfEmpty());
        QVERIFY(inbox.put({.trials = 11}));
        QVERIFY(inbox.take());
        QVERIFY(inbox.closeIfEmpty());
        QVERIFY(!inbox.put({.trials = 12}));
        QVERIFY(!inbox.take());
    }
};

QTEST_GUILESS_MAIN(TestChangeInbox)
#include "tst_change_inbox.moc"
