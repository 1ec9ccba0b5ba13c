// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signals.h"

#include <QTest>

#include <chrono>
#include <csignal>

#include <unistd.h>

using namespace snac::cli;
using namespace std::chrono_literals;
using Meaning = StopRequests::Meaning;

class TestSignals : public QObject
{
    Q_OBJECT

private slots:
    void thoseCloseTogetherAreOneRequest()
    {
        const StopRequests::Clock::time_point start{1h};
        StopRequests requests;
        QVERIFY(requests.received(start) == Meaning::Ask);
        QVERIFY(requests.received(start) == Meaning::Same);
        QVERIFY(requests.received(start + 1ms) == Meaning::Same);
        QVERIFY(requests.received(start + 299ms) == Meaning::Same);
        QVERIFY(requests.received(start + 300ms) == Meaning::Insist);
        StopRequests others;
        QVERIFY(others.received(start) == Meaning::Ask);
        QVERIFY(others.received(start + 1h) == Meaning::Insist);
    }

    void aSignalCancels_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("INT") << SIGINT;
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("HUP") << SIGHUP;
    }

    void aSignalCancels()
    {
        QFETCH(int, number);
        snac::RunControl control;
        {
            const StopOnSignal stop(control);
            ::kill(::getpid(), number);
            QTRY_VERIFY(control.isCancelled());
        }
        // The signals are the program's own again.
        sigset_t blocked;
        pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
        QVERIFY(sigismember(&blocked, number) == 0);
    }

    void anIgnoredHangupStaysIgnored()
    {
        ::signal(SIGHUP, SIG_IGN); // as nohup does
        snac::RunControl control;
        {
            const StopOnSignal stop(control);
            ::kill(::getpid(), SIGHUP);
            ::kill(::getpid(), SIGTERM);
            QTRY_VERIFY(control.isCancelled());
        }
        ::signal(SIGHUP, SIG_DFL);
    }
};

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
