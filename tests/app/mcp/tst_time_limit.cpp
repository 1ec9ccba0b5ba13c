// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "time_limit.h"

#include <QTest>

#include <atomic>

class TestTimeLimit : public QObject
{
    Q_OBJECT

private slots:
    void cancelsWhatTakesLonger()
    {
        snac::RunControl control;
        std::atomic_bool isLate = false;
        const snac::mcp::TimeLimit limit(control, std::chrono::milliseconds(0), [&] { isLate = true; });
        QTRY_VERIFY(control.isCancelled());
        QVERIFY(isLate);
    }

    /// And waits for nothing.
    void leavesAloneWhatIsDone()
    {
        snac::RunControl control;
        std::atomic_bool isLate = false;
        {
            const snac::mcp::TimeLimit limit(control, std::chrono::hours(100), [&] { isLate = true; });
        }
        QVERIFY(!control.isCancelled() && !isLate);
    }
};

QTEST_GUILESS_MAIN(TestTimeLimit)
#include "tst_time_limit.moc"
