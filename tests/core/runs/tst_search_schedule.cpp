// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How many threads a search keeps busy: the recorded times of its folds, replayed by a clock that is not
// there. A generation begins when the one before has ended; a free thread takes the task that comes first.
#include "search_tasks.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace snac::study;
using fake::SearchTask;

namespace {

using Tasks = std::vector<SearchTask>;

std::vector<Tasks> byGeneration(const Tasks& tasks)
{
    std::vector<Tasks> result;
    for (const SearchTask& task : tasks) {
        if (result.empty() || result.back().front().generation != task.generation) {
            result.emplace_back();
        }
        result.back().push_back(task);
    }
    return result;
}

/// Seconds until all have ended, on so many threads, in this order.
double makespan(const Tasks& tasks, std::size_t threads)
{
    std::vector<double> freeAt(threads, 0.0);
    for (const SearchTask& task : tasks) {
        *std::ranges::min_element(freeAt) += task.seconds;
    }
    return std::ranges::max(freeAt);
}

/// As TrainingPool does: of what waits, the longest expected begins first.
Tasks longestFirst(Tasks tasks)
{
    std::ranges::stable_sort(tasks, std::greater(), &SearchTask::work);
    return tasks;
}

/// A task a trial, in the order of their numbers.
Tasks wholeTrials(const Tasks& tasks)
{
    Tasks result;
    for (const SearchTask& task : tasks) {
        if (result.empty() || result.back().trial != task.trial) {
            result.push_back(task);
        } else {
            result.back().seconds += task.seconds;
        }
    }
    return result;
}

template<class Order>
double speedUp(const Tasks& tasks, std::size_t threads, Order order)
{
    double one = 0.0;
    double many = 0.0;
    for (const Tasks& generation : byGeneration(tasks)) {
        one += makespan(generation, 1);
        many += makespan(order(generation), threads);
    }
    return one / many;
}

} // namespace

class TestSearchSchedule : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_tasks = fake::readSearchTasks();
        QVERIFY2(m_tasks.size() > 250, qPrintable(QString::number(m_tasks.size())));
    }

    void theReplayIsRight()
    {
        Tasks tasks(5);
        const double seconds[] = {3.0, 1.0, 2.0, 2.0, 4.0};
        for (std::size_t i = 0; i < 5; ++i) {
            tasks[i].seconds = tasks[i].work = seconds[i];
        }
        QCOMPARE(makespan(tasks, 1), 12.0);
        QCOMPARE(makespan(tasks, 2), 7.0); // 3 2, beside 1 2 4
        QCOMPARE(makespan(longestFirst(tasks), 2), 6.0);
        QCOMPARE(makespan(tasks, 16), 4.0);
    }

    void expectedWorkTellsLongFromShort()
    {
        // Rank correlation of what was expected and what it took.
        std::vector<std::size_t> byWork(m_tasks.size());
        std::iota(byWork.begin(), byWork.end(), 0U);
        std::vector<std::size_t> byTime = byWork;
        std::ranges::stable_sort(byWork, {}, [&](std::size_t i) { return m_tasks[i].work; });
        std::ranges::stable_sort(byTime, {}, [&](std::size_t i) { return m_tasks[i].seconds; });
        std::vector<double> rank(m_tasks.size());
        for (std::size_t i = 0; i < byWork.size(); ++i) {
            rank[byWork[i]] = static_cast<double>(i);
        }
        double squares = 0.0;
        for (std::size_t i = 0; i < byTime.size(); ++i) {
            squares += std::pow(rank[byTime[i]] - static_cast<double>(i), 2);
        }
        const auto n = static_cast<double>(m_tasks.size());
        const double correlation = 1.0 - 6.0 * squares / (n * (n * n - 1.0));
        qInfo("rank correlation %.2f", correlation);
        QVERIFY(correlation > 0.8);
    }

    void sixteenThreadsAreKeptBusy()
    {
        const double before = speedUp(m_tasks, 16, wholeTrials);
        const double inOrder = speedUp(m_tasks, 16, [](const Tasks& tasks) { return tasks; });
        const double now = speedUp(m_tasks, 16, longestFirst);
        qInfo("16 threads against one: trials in order %.1f, folds in order %.1f, folds longest first %.1f",
              before, inOrder, now);
        QVERIFY2(now >= 13.5, qPrintable(QString::number(now)));
        QVERIFY(now > before);
        QCOMPARE(speedUp(m_tasks, 1, longestFirst), 1.0);
        QVERIFY(speedUp(m_tasks, 2, longestFirst) > 1.95);
    }

private:
    Tasks m_tasks;
};

QTEST_APPLESS_MAIN(TestSearchSchedule)
#include "tst_search_schedule.moc"
