// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../../test_environment.h"
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
    return fake::run(job);
}

/// A runner whose trials the test lets through, and the control it was given.
struct Gated
{
    explicit Gated(int open)
        : gate(std::make_shared<StepGate>(open))
    {
    }
    StudyRunner runner()
    {
        return [this](const study::StudyJob& job) {
            control = job.control;
            return fake::run(job, gate);
        };
    }
    std::shared_ptr<StepGate> gate;
    std::atomic<RunControl*> control = nullptr;
};

} // namespace

class TestStudySession : public QObject
{
    Q_OBJECT

private slots:
    void runsToTheEndAndTellsEverything()
    {
        Gated gated(24);
        StudySession session(nullptr, snac::test::shippedInUse(), gated.runner());
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
        QTRY_VERIFY(session.activeSeconds() > 0.02); // the clock runs while the search does
        gated.gate->let(1);
        QTRY_COMPARE(session.state(), SessionState::Finished);
        QVERIFY(started && ended);
        QCOMPARE(finished, 25);
        QVERIFY(session.activeSeconds() > 0.02);
    }

    void pauseHoldsTheWorkAndTheClock()
    {
        Gated gated(3);
        StudySession session(nullptr, snac::test::shippedInUse(), gated.runner());
        std::atomic<int> finished = 0;
        connect(&session, &StudySession::batchReady, this,
                [&](const StudyBatchPtr& batch) { finished += static_cast<int>(batch->finished.size()); });
        session.start(job(100000));
        QTRY_COMPARE(finished.load(), 3);
        QTRY_COMPARE(gated.gate->standing(), 1);
        session.pause();
        QCOMPARE(session.state(), SessionState::Paused);
        const double seconds = session.activeSeconds();
        QElapsedTimer clock;
        clock.start();
        gated.gate->let(10); // the running trial ends; those after it could pass as well
        QTRY_COMPARE(gated.control.load()->held(), 1);
        QTRY_COMPARE(finished.load(), 4);
        QTRY_VERIFY(clock.elapsed() >= 2);
        QCOMPARE(session.activeSeconds(), seconds);
        session.resume();
        QTRY_COMPARE(finished.load(), 13);
        session.cancel();
        QCOMPARE(session.state(), SessionState::Cancelling);
        QTRY_COMPARE(session.state(), SessionState::Interrupted);
    }

    void cancelAnswersWithin200Milliseconds()
    {
        Gated gated(10);
        StudySession session(nullptr, snac::test::shippedInUse(), gated.runner());
        session.start(job(1000000));
        QTRY_COMPARE(gated.gate->standing(), 1);
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
        StudySession session(nullptr, snac::test::shippedInUse(),
                             [&](const study::StudyJob&) -> Result<study::StudySummary> {
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
        StudySession session(nullptr, snac::test::shippedInUse(),
                             [throws](const study::StudyJob&) -> Result<study::StudySummary> {
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
        StudySession session(nullptr, snac::test::shippedInUse(), quick);
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
        Gated gated(10);
        {
            StudySession session(nullptr, snac::test::shippedInUse(), gated.runner());
            session.start(job(1000000));
            QTRY_COMPARE(gated.gate->standing(), 1);
            timer.start();
            QVERIFY(session.shutdown(snac::timing::patience(1000)));
        }
        QVERIFY(snac::timing::keepsTo(timer, 1000));
    }

    void aThreadThatCannotBeStoppedIsLeftAlone()
    {
        static std::atomic<bool> entered = false;
        static std::atomic<bool> release = false;
        static std::atomic<bool> gone = false;
        {
            StudySession session(nullptr, snac::test::shippedInUse(),
                                 [](const study::StudyJob& running) -> Result<study::StudySummary> {
                                     entered = true;
                                     release.wait(false);
                                     running.observer->phaseChanged(
                                         Phase::Searching); // the observer is still there
                                     gone = true;
                                     return study::StudySummary{};
                                 });
            session.start(job(1));
            QTRY_VERIFY(entered);
            QVERIFY(!session.shutdown(1));
        }
        release = true;
        release.notify_all();
        QTRY_VERIFY(gone);
    }

    void readingAMissingFileFails()
    {
        QTemporaryDir folder;
        StudySession session{nullptr, snac::test::shippedInUse()};
        session.open(folder.filePath("none.snac"));
        QCOMPARE(session.state(), SessionState::Opening);
        QTRY_COMPARE(session.state(), SessionState::Failed);
        QVERIFY2(session.error().contains("none.snac"), qPrintable(session.error()));
    }
};

QTEST_GUILESS_MAIN(TestStudySession)
#include "tst_study_session.moc"
