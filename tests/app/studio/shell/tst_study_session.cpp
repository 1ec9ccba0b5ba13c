// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../timing.h"
#include "../fake_study.h"

#include "snac/studio/shell/study_session.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <future>
#include <stdexcept>

using namespace snac;
using namespace snac::studio;

namespace {

study::StudyJob job(int trials)
{
    study::StudyJob result;
    result.config.trials = trials;
    result.file = "fake.snac";
    return result;
}

Result<study::StudySummary> quick(const study::StudyJob& job)
{
    return fake::run(job, 2);
}

} // namespace

class TestStudySession : public QObject
{
    Q_OBJECT

private slots:
    void runsToTheEndAndTellsEverything()
    {
        StudySession session(nullptr, quick);
        int finished = 0;
        bool started = false;
        bool ended = false;
        connect(&session, &StudySession::batchReady, this, [&](const StudyBatchPtr& batch) {
            QVERIFY(!ended); // the last batch comes before the end
            started = started || batch->start;
            finished += static_cast<int>(batch->finished.size());
        });
        connect(&session, &StudySession::ended, this, [&](const SummaryPtr& summary) {
            ended = true;
            QVERIFY(summary);
        });
        QCOMPARE(session.state(), SessionState::Idle);
        session.start(job(25));
        QCOMPARE(session.state(), SessionState::Running);
        QTRY_COMPARE(session.state(), SessionState::Finished);
        QVERIFY(started && ended);
        QCOMPARE(finished, 25);
        QVERIFY(session.activeSeconds() > 0.02);
    }

    void pauseHoldsTheWorkAndTheClock()
    {
        StudySession session(nullptr, quick);
        std::atomic<int> finished = 0;
        connect(&session, &StudySession::batchReady, this,
                [&](const StudyBatchPtr& batch) { finished += static_cast<int>(batch->finished.size()); });
        session.start(job(100000));
        QTRY_VERIFY(finished > 2);
        session.pause();
        QCOMPARE(session.state(), SessionState::Paused);
        QTest::qWait(100); // the running trial ends
        const int before = finished;
        const double seconds = session.activeSeconds();
        QTest::qWait(150);
        QCOMPARE(finished.load(), before);
        QCOMPARE(session.activeSeconds(), seconds);
        session.resume();
        QTRY_VERIFY(finished > before);
        session.cancel();
        QCOMPARE(session.state(), SessionState::Cancelling);
        QTRY_COMPARE(session.state(), SessionState::Interrupted);
    }

    void cancelAnswersWithin200Milliseconds()
    {
        StudySession session(nullptr, quick);
        session.start(job(1000000));
        QTest::qWait(50);
        QElapsedTimer timer;
        timer.start();
        session.cancel();
        QVERIFY(snac::timing::keepsTo(timer, 20)); // the call itself does not wait
        QTRY_COMPARE(session.state(), SessionState::Interrupted);
        QVERIFY(snac::timing::keepsTo(timer, 1000));
    }

    void theThreadOfTheWindowGoesOnWhileTheJobIsHeld()
    {
        std::promise<void> gate;
        std::atomic<Qt::HANDLE> worker = nullptr;
        StudySession session(nullptr, [&](const study::StudyJob&) -> Result<study::StudySummary> {
            worker = QThread::currentThreadId();
            gate.get_future().wait();
            return study::StudySummary{};
        });
        session.start(job(1)); // would not come back if the job ran here
        QTRY_VERIFY(worker.load() != nullptr);
        QVERIFY(worker.load() != QThread::currentThreadId());
        int turns = 0; // of the event loop, while the job holds
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { ++turns; });
        ticks.start(0);
        QTRY_VERIFY(turns > 100);
        QCOMPARE(session.state(), SessionState::Running);
        gate.set_value();
        QTRY_COMPARE(session.state(), SessionState::Finished);
    }

    void failuresAndBugsEndTheJobWithAMessage_data()
    {
        QTest::addColumn<bool>("throws");
        QTest::newRow("error") << false;
        QTest::newRow("exception") << true;
    }

    void failuresAndBugsEndTheJobWithAMessage()
    {
        QFETCH(bool, throws);
        StudySession session(nullptr, [throws](const study::StudyJob&) -> Result<study::StudySummary> {
            if (throws) {
                throw std::runtime_error("boom");
            }
            return fail("LibTorch is missing; install libtorch-dev");
        });
        session.start(job(5));
        QTRY_COMPARE(session.state(), SessionState::Failed);
        QVERIFY(session.error().contains(throws ? "internal error: boom" : "install libtorch-dev"));
        QVERIFY(!session.isBusy());
        session.start(job(5)); // the window goes on
        QTRY_COMPARE(session.state(), SessionState::Failed);
    }

    void aSecondRunReplacesTheFirst()
    {
        StudySession session(nullptr, quick);
        session.start(job(3));
        QTRY_COMPARE(session.state(), SessionState::Finished);
        int finished = 0;
        connect(&session, &StudySession::batchReady, this,
                [&](const StudyBatchPtr& batch) { finished += static_cast<int>(batch->finished.size()); });
        session.start(job(4));
        QTRY_COMPARE(session.state(), SessionState::Finished);
        QCOMPARE(finished, 4);
    }

    void closesInTheMiddleOfARun()
    {
        QElapsedTimer timer;
        {
            StudySession session(nullptr, quick);
            session.start(job(1000000));
            QTest::qWait(60);
            timer.start();
            QVERIFY(session.shutdown(snac::timing::patience(1000)));
        }
        QVERIFY(snac::timing::keepsTo(timer, 1000));
    }

    void aThreadThatCannotBeStoppedIsLeftAlone()
    {
        static std::atomic<bool> release = false;
        static std::atomic<bool> gone = false;
        {
            StudySession session(nullptr, [](const study::StudyJob& running) -> Result<study::StudySummary> {
                while (!release) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                }
                running.observer->phaseChanged("late"); // the observer is still there
                gone = true;
                return study::StudySummary{};
            });
            session.start(job(1));
            QTest::qWait(30);
            QVERIFY(!session.shutdown(50));
        }
        release = true;
        QTRY_VERIFY(gone);
    }

    void readingAMissingFileFails()
    {
        QTemporaryDir folder;
        StudySession session;
        session.open(folder.filePath("none.snac"));
        QCOMPARE(session.state(), SessionState::Opening);
        QTRY_COMPARE(session.state(), SessionState::Failed);
        QVERIFY2(session.error().contains("none.snac"), qPrintable(session.error()));
    }

    void remainingTimeFollowsTheRate_data()
    {
        QTest::addColumn<double>("active");
        QTest::addColumn<int>("finished");
        QTest::addColumn<int>("remaining");
        QTest::addColumn<double>("expected"); // negative: not known
        QTest::newRow("nothing yet") << 3.0 << 0 << 10 << -1.0;
        QTest::newRow("no time yet") << 0.0 << 2 << 10 << -1.0;
        QTest::newRow("half") << 10.0 << 5 << 5 << 10.0;
        QTest::newRow("done") << 10.0 << 5 << 0 << 0.0;
        QTest::newRow("done before any") << 0.0 << 0 << 0 << 0.0;
    }

    void remainingTimeFollowsTheRate()
    {
        QFETCH(double, active);
        QFETCH(int, finished);
        QFETCH(int, remaining);
        QFETCH(double, expected);
        QCOMPARE(remainingSeconds(active, finished, remaining).value_or(-1.0), expected);
    }
};

QTEST_GUILESS_MAIN(TestStudySession)
#include "tst_study_session.moc"
