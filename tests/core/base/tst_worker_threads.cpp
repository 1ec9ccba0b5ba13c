// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/worker_threads.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <new>
#include <stdexcept>
#include <system_error>
#include <vector>

using namespace snac;

class TestWorkerThreads : public QObject
{
    Q_OBJECT

private slots:
    void goesOnWithThoseThatCanBeMade_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<int>("possible");
        for (const int wanted : {0, 1, 4}) {
            for (const int possible : {0, 1, 2, 3, 4}) {
                QTest::addRow("%d of %d", possible, wanted) << wanted << possible;
            }
        }
    }

    void goesOnWithThoseThatCanBeMade()
    {
        QFETCH(int, wanted);
        QFETCH(int, possible);
        for (const bool memory : {false, true}) {
            std::atomic<int> ran = 0;
            int made = 0;
            const ThreadFactory factory = [&](std::function<void()> work) {
                if (made == possible) {
                    if (memory) {
                        throw std::bad_alloc();
                    }
                    throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
                }
                ++made;
                return makeThread(std::move(work));
            };
            auto threads = startThreads(
                wanted, [&ran] { ++ran; }, factory);
            QCOMPARE(static_cast<int>(threads.size()), std::min(wanted, possible));
            threads.clear(); // joins
            QCOMPARE(ran.load(), std::min(wanted, possible));
        }
    }

    void everyIndexOnce_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 1000}) {
            QTest::addRow("%d", count) << count;
        }
    }

    void everyIndexOnce()
    {
        QFETCH(int, count);
        for (const bool alone : {false, true}) { // also where no other thread can be made
            const ThreadFactory factory = [&](std::function<void()> work) {
                if (alone) {
                    throw std::bad_alloc();
                }
                return makeThread(std::move(work));
            };
            std::vector<std::atomic<int>> seen(static_cast<std::size_t>(count));
            forEachIndex(
                seen.size(), [&](std::size_t i) { ++seen[i]; }, factory);
            QVERIFY(std::ranges::all_of(seen, [](const std::atomic<int>& times) { return times == 1; }));
        }
    }

    void anExceptionIsThrownWhereItWasAskedFor()
    {
        std::atomic<int> ran = 0;
        const auto work = [&](std::size_t i) {
            ++ran;
            if (i == 3) {
                throw std::runtime_error("the fourth");
            }
        };
        QVERIFY_EXCEPTION_THROWN(forEachIndex(100000, work), std::runtime_error);
        QVERIFY(ran >= 4 && ran <= 100000);
    }
};

QTEST_APPLESS_MAIN(TestWorkerThreads)
#include "tst_worker_threads.moc"
