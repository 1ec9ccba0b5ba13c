// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signals.h"

#include <QCoreApplication>
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
        sigset_t before;
        sigset_t after;
        pthread_sigmask(SIG_BLOCK, nullptr, &before);
        {
            const StopOnSignal stop(control);
            ::kill(::getpid(), number);
            QTRY_VERIFY(control.isCancelled());
        }
        // The signals are the program's own again.
        pthread_sigmask(SIG_BLOCK, nullptr, &after);
        for (const int each : {SIGINT, SIGTERM, SIGHUP}) {
            QCOMPARE(sigismember(&after, each), sigismember(&before, each));
        }
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

/// Qt Test watches over a test from a thread of its own, which would take the signals: they are blocked
/// before there is one.
int main(int argc, char** argv)
{
    sigset_t taken;
    sigemptyset(&taken);
    for (const int each : {SIGINT, SIGTERM, SIGHUP}) {
        sigaddset(&taken, each);
    }
    pthread_sigmask(SIG_BLOCK, &taken, nullptr);
    const QCoreApplication app(argc, argv);
    TestSignals test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_signals.moc"
