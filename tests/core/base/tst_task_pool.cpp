// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/task_pool.h"

#include <QTest>

#include <atomic>
#include <future>
#include <new>

using namespace snac;

class TestTaskPool : public QObject
{
    Q_OBJECT

    using Pool = TaskPool<int>;

private slots:
    void doesAllWithTheThreadsItGets_data()
    {
        QTest::addColumn<int>("possible");
        for (const int possible : {0, 1, 2, 16}) {
            QTest::addRow("%d threads", possible) << possible;
        }
    }

    void doesAllWithTheThreadsItGets()
    {
        QFETCH(int, possible);
        int made = 0;
        Pool pool(16, [&](std::function<void()> work) {
            if (made == possible) {
                throw std::bad_alloc();
            }
            ++made;
            return makeThread(std::move(work));
        });
        QCOMPARE(made, possible);
        std::vector<Pool::Task> tasks;
        for (int i = 0; i < 100; ++i) {
            tasks.push_back({.run = [i] { return i; }});
        }
        pool.submit(std::move(tasks));
        std::vector<bool> seen(100, false);
        for (int i = 0; i < 100; ++i) {
            seen[static_cast<std::size_t>(pool.take())] = true;
        }
        QCOMPARE(std::count(seen.begin(), seen.end(), true), std::ptrdiff_t{100});
    }

    /// One thread, which is held until all are there.
    void theLongestBeginsFirstOfEqualOnesTheFirst()
    {
        Pool pool(1);
        std::promise<void> all;
        pool.submit({{.run = [&] { return all.get_future().wait(), -1; }, .work = 100.0}});
        pool.submit({{.run = [] { return 0; }, .work = 1.0},
                     {.run = [] { return 1; }, .work = 3.0},
                     {.run = [] { return 2; }, .work = 1.0}});
        pool.submit({{.run = [] { return 3; }, .work = 2.0}, {.run = [] { return 4; }, .work = 3.0}});
        all.set_value();
        std::vector<int> order;
        for (int i = 0; i < 6; ++i) {
            order.push_back(pool.take());
        }
        QCOMPARE(order, (std::vector<int>{-1, 1, 4, 3, 0, 2}));
    }

    /// A task whose outcome another one gives.
    void aTaskMayGiveNothing()
    {
        for (const bool threads : {true, false}) {
            Pool pool(2, [&](std::function<void()> work) {
                return threads ? makeThread(std::move(work)) : throw std::bad_alloc();
            });
            std::atomic<int> missing = 5;
            std::vector<Pool::Task> tasks;
            for (int i = 0; i < 5; ++i) {
                tasks.push_back(
                    {.run = [&] { return --missing == 0 ? std::optional<int>(7) : std::nullopt; }});
            }
            pool.submit(std::move(tasks));
            QCOMPARE(pool.take(), 7);
        }
    }

    /// Without threads, so that nothing has begun for certain.
    void whatWaitsIsDroppedAtTheEnd()
    {
        int ran = 0;
        {
            Pool pool(4, [](std::function<void()>) -> std::jthread { throw std::bad_alloc(); });
            pool.submit({{.run = [&] { return ++ran; }, .work = 2.0}, {.run = [&] { return ++ran; }}});
            QCOMPARE(pool.take(), 1);
        }
        QCOMPARE(ran, 1);
    }

    /// What runs is waited for.
    void whatRunsComesToItsEnd()
    {
        bool over = false;
        std::promise<void> begun;
        {
            Pool pool(1);
            pool.submit({{.run = [&] {
                begun.set_value();
                std::this_thread::yield();
                over = true;
                return 0;
            }}});
            begun.get_future().wait();
        }
        QVERIFY(over);
    }
};

QTEST_APPLESS_MAIN(TestTaskPool)
#include "tst_task_pool.moc"
