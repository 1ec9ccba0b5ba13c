// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/jobs/progress.h"

#include <QTest>

using namespace snac::jobs;
using std::chrono::seconds;

class TestProgress : public QObject
{
    Q_OBJECT

private slots:
    void remainingTimeFollowsThePace_data()
    {
        QTest::addColumn<double>("active");
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("remaining");
        QTest::addColumn<double>("expected"); // negative: not known
        QTest::newRow("nothing yet") << 3.0 << 0 << 10 << -1.0;
        QTest::newRow("no time yet") << 0.0 << 2 << 10 << -1.0;
        QTest::newRow("half") << 10.0 << 5 << 5 << 10.0;
        QTest::newRow("done") << 10.0 << 5 << 0 << 0.0;
        QTest::newRow("done before any") << 0.0 << 0 << 0 << 0.0;
        QTest::newRow("more than were wanted") << 10.0 << 5 << -3 << 0.0;
    }

    void remainingTimeFollowsThePace()
    {
        QFETCH(double, active);
        QFETCH(int, done);
        QFETCH(int, remaining);
        QFETCH(double, expected);
        QCOMPARE(remainingSeconds(active, done, remaining).value_or(-1.0), expected);
    }

    void theClockStandsStillInPauses()
    {
        ActiveTime time;
        const ActiveTime::Moment start{};
        QCOMPARE(time.seconds(start + seconds(9)), 0.0);
        time.run(start);
        QCOMPARE(time.seconds(start + seconds(3)), 3.0);
        time.run(start + seconds(4)); // it runs already
        QCOMPARE(time.seconds(start + seconds(5)), 5.0);
        time.hold(start + seconds(6));
        time.hold(start + seconds(7));
        QCOMPARE(time.seconds(start + seconds(60)), 6.0);
        time.run(start + seconds(100));
        QCOMPARE(time.seconds(start + seconds(102)), 8.0);
    }
};

QTEST_APPLESS_MAIN(TestProgress)
#include "tst_progress.moc"
