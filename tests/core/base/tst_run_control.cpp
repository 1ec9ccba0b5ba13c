// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/base/run_control.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>

class TestRunControl : public QObject
{
    Q_OBJECT

private slots:
    void pausedWorkWaitsUntilResumed()
    {
        snac::RunControl control;
        control.pause();
        std::atomic<int> state = 0;
        std::thread worker([&] { state = control.waitWhilePaused() ? 1 : 2; });
        QTRY_COMPARE(control.held(), 1);
        QCOMPARE(state.load(), 0);
        control.resume();
        worker.join();
        QCOMPARE(state.load(), 1);
        QCOMPARE(control.held(), 0);
    }

    void cancelWakesPausedWork()
    {
        snac::RunControl control;
        control.pause();
        std::atomic<int> state = 0;
        std::thread worker([&] { state = control.waitWhilePaused() ? 1 : 2; });
        QTRY_COMPARE(control.held(), 1);
        QElapsedTimer timer;
        timer.start();
        control.cancel();
        worker.join();
        QVERIFY(snac::timing::keepsTo(timer, 200));
        QCOMPARE(state.load(), 2);
        QVERIFY(control.isCancelled());
    }
};

QTEST_GUILESS_MAIN(TestRunControl)
#include "tst_run_control.moc"
