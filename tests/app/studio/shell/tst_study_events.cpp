// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../fake_study.h"

#include "snac/studio/shell/study_events.h"

#include <QElapsedTimer>
#include <QTest>

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
        int batches = 0;
        connect(&collector, &EventCollector::batchReady, this, [&] { ++batches; });
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 600 || (batches < 3 && timer.elapsed() < 60000)) {
            collector.epochFinished(0, {});
            QTest::qWait(1);
        }
        const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
        QVERIFY2(batches <= 30.0 * seconds + 2.0, qPrintable(QString::number(batches)));
        QVERIFY(batches >= 3);
    }

    void batchesArriveOnTheThreadOfTheCollector()
    {
        EventCollector collector;
        QThread* thread = nullptr;
        connect(
            &collector, &EventCollector::batchReady, this, [&] { thread = QThread::currentThread(); },
            Qt::DirectConnection);
        std::thread([&] { collector.phaseChanged("searching"); }).join();
        QTRY_VERIFY(thread);
        QCOMPARE(thread, QThread::currentThread());
    }

    void flushSendsAtOnceAndOnlyWhatIsThere()
    {
        EventCollector collector;
        int batches = 0;
        std::string phase;
        connect(&collector, &EventCollector::batchReady, this, [&](const StudyBatchPtr& batch) {
            ++batches;
            phase = batch->phase.value_or("");
        });
        collector.flush();
        QCOMPARE(batches, 0);
        collector.phaseChanged("reading data");
        collector.phaseChanged("searching");
        collector.flush();
        QCOMPARE(batches, 1);
        QCOMPARE(phase, std::string("searching"));
        QTest::qWait(80);
        QCOMPARE(batches, 1); // the queued call finds nothing
    }
};

QTEST_GUILESS_MAIN(TestStudyEvents)
#include "tst_study_events.moc"
