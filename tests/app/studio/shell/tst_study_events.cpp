// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_study.h"

#include "snac/studio/shell/study_events.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace snac::studio;

class TestStudyEvents : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostOrReordered()
    {
        EventCollector collector;
        std::vector<int> finished;
        std::vector<int> epochs;
        connect(&collector, &EventCollector::batchReady, this, [&](const StudyBatchPtr& batch) {
            for (const auto& trial : batch->finished) {
                finished.push_back(trial->number);
            }
            for (const auto& event : batch->epochs) {
                epochs.push_back(event.record.epoch);
            }
        });
        std::thread worker([&] {
            for (int i = 0; i < 2000; ++i) {
                collector.epochFinished(1, {0, i, 0.0, 0.0, 0.0});
                collector.trialFinished(fake::trial(i, 0.7, 1.0));
            }
        });
        worker.join();
        QTRY_COMPARE(finished.size(), std::size_t(2000));
        QCOMPARE(epochs.size(), std::size_t(2000));
        for (int i = 0; i < 2000; ++i) {
            QCOMPARE(finished[static_cast<std::size_t>(i)], i);
            QCOMPARE(epochs[static_cast<std::size_t>(i)], i);
        }
    }

    void atMostThirtyBatchesASecond()
    {
        EventCollector collector;
        QElapsedTimer timer;
        timer.start();
        std::vector<qint64> times;
        connect(&collector, &EventCollector::batchReady, this, [&] { times.push_back(timer.elapsed()); });
        QTimer events;
        connect(&events, &QTimer::timeout, this, [&] { collector.epochFinished(0, {}); });
        events.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(times.size() >= 10, 60000);
        for (std::size_t i = 1; i < times.size(); ++i) { // a slow machine makes them longer, nothing shorter
            QVERIFY2(times[i] - times[i - 1] >= EventCollector::interval - 2,
                     qPrintable(QString::number(times[i] - times[i - 1])));
        }
    }

    void batchesArriveOnTheThreadOfTheCollector()
    {
        EventCollector collector;
        QThread* thread = nullptr;
        connect(
            &collector, &EventCollector::batchReady, this, [&] { thread = QThread::currentThread(); },
            Qt::DirectConnection);
        std::thread([&] { collector.phaseChanged(snac::Phase::Searching); }).join();
        QTRY_VERIFY(thread);
        QCOMPARE(thread, QThread::currentThread());
    }

    void flushSendsAtOnceAndOnlyWhatIsThere()
    {
        EventCollector collector;
        int batches = 0;
        auto phase = snac::Phase::Waiting;
        connect(&collector, &EventCollector::batchReady, this, [&](const StudyBatchPtr& batch) {
            ++batches;
            phase = batch->phase.value_or(snac::Phase::Waiting);
        });
        collector.flush();
        QCOMPARE(batches, 0);
        collector.phaseChanged(snac::Phase::ReadingData);
        collector.phaseChanged(snac::Phase::Searching);
        collector.flush();
        QCOMPARE(batches, 1);
        QCOMPARE(phase, snac::Phase::Searching);
        collector.phaseChanged(snac::Phase::Compressing);
        QTRY_COMPARE(phase, snac::Phase::Compressing);
        QCOMPARE(batches, 2); // the call that was queued before found nothing
    }
};

QTEST_GUILESS_MAIN(TestStudyEvents)
#include "tst_study_events.moc"
