// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/runs/training_pool.h"

#include "fake_parts.h"
#include "snac/runs/expected_work.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <system_error>
#include <utility>

using namespace snac;
using namespace snac::study;

namespace {

/// A pool with what it needs, and tasks for it.
class Bench : public StudyObserver
{
public:
    explicit Bench(int workers)
        : m_pool({.engine = *engine,
                  .parts = m_parts,
                  .data = data,
                  .studySeed = 3,
                  .control = control,
                  .observer = *this},
                 workers)
    {
    }

    /// Trials of different networks.
    [[nodiscard]] static std::vector<TrainingPool::Task> tasks(int count, int folds)
    {
        const auto space = space::SearchSpace::build(fake::config().space, 4, 3);
        Random random(2);
        std::set<std::string> seen;
        std::vector<TrainingPool::Task> result;
        while (std::cmp_less(result.size(), count)) {
            Trial trial;
            trial.number = static_cast<int>(result.size());
            trial.candidate = space->decode(space->random(random));
            if (seen.insert(trial.candidate.networkKey()).second) {
                TrainingPool::Task task{.trial = std::make_shared<const Trial>(trial),
                                        .options = fake::config().training,
                                        .shared = {},
                                        .quiet = false};
                task.options.folds = folds;
                result.push_back(std::move(task));
            }
        }
        return result;
    }

    void submit(const std::vector<TrainingPool::Task>& tasks)
    {
        m_submitted += tasks.size();
        m_pool.submit(tasks);
    }
    std::map<int, TrainingPool::Finished> takeAll()
    {
        std::map<int, TrainingPool::Finished> all;
        for (; m_submitted > 0; --m_submitted) {
            auto one = m_pool.take();
            const int number = one.task.trial->number;
            all.emplace(number, std::move(one));
        }
        return all;
    }
    void trialStarted(std::shared_ptr<const Trial>) override { ++started; }

    std::atomic<int> started = 0;
    std::shared_ptr<fake::Engine> engine = std::make_shared<fake::Engine>();
    data::PreparedData data = fake::data();
    RunControl control;

private:
    RunnerParts m_parts = fake::parts(engine);
    std::size_t m_submitted = 0;
    TrainingPool m_pool;
};

} // namespace

class TestTrainingPool : public QObject
{
    Q_OBJECT

private slots:
    void worksWithTheThreadsItGets_data()
    {
        QTest::addColumn<int>("possible");
        for (const int possible : {0, 1, 2, 4}) {
            QTest::addRow("%d of 4", possible) << possible;
        }
    }

    void worksWithTheThreadsItGets()
    {
        QFETCH(int, possible);
        int made = 0;
        const ThreadFactory factory = [&](std::function<void()> work) {
            if (made == possible) {
                throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
            }
            ++made;
            return makeThread(std::move(work));
        };
        const auto engine = std::make_shared<fake::Engine>();
        const RunnerParts parts = fake::parts(engine);
        const data::PreparedData data = fake::data();
        RunControl control;
        StudyObserver observer;
        TrainingPool pool({.engine = *engine,
                           .parts = parts,
                           .data = data,
                           .studySeed = 3,
                           .control = control,
                           .observer = observer},
                          4, factory);
        const auto space = space::SearchSpace::build(fake::config().space, 4, 3);
        QVERIFY(space.has_value());
        Random random(2);
        constexpr int tasks = 9;
        for (int i = 0; i < tasks; ++i) {
            Trial trial;
            trial.number = i;
            trial.candidate = space->decode(space->random(random));
            pool.submit({{.trial = std::make_shared<const Trial>(trial),
                          .options = fake::config().training,
                          .shared = {},
                          .quiet = false}});
        }
        std::set<int> finished;
        for (int i = 0; i < tasks; ++i) {
            const TrainingPool::Finished one = pool.take();
            QVERIFY(one.metrics.has_value() && !one.cancelled);
            finished.insert(one.task.trial->number);
        }
        QCOMPARE(static_cast<int>(finished.size()), tasks);
        QCOMPARE(engine->trainings(), tasks);
    }

    /// One thread, so that the order of beginning is the order of the queue.
    void whatTakesLongestBeginsFirst()
    {
        Bench bench(1);
        std::vector<std::pair<std::string, int>> begun;
        bench.engine->partBegins = [&](const space::Candidate& candidate, int part) {
            begun.emplace_back(candidate.networkKey(), part);
        };
        const auto tasks = bench.tasks(12, 3);
        std::vector<std::pair<double, std::pair<std::string, int>>> expected;
        for (const auto& task : tasks) {
            training::TrainingJob job;
            job.candidate = &task.trial->candidate;
            job.data = &bench.data;
            job.options = task.options;
            for (int part = 0; part < 3; ++part) {
                expected.push_back({expectedWork(job, false), {task.trial->candidate.networkKey(), part}});
            }
        }
        std::ranges::stable_sort(expected, std::greater(), [](const auto& one) { return one.first; });
        QVERIFY(expected.front().first > expected.back().first);
        bench.control.pause(); // nothing begins before all are there
        bench.submit(tasks);
        bench.control.resume();
        bench.takeAll();
        QCOMPARE(begun.size(), expected.size());
        for (std::size_t i = 0; i < begun.size(); ++i) {
            QVERIFY(begun[i] == expected[i].second);
        }
    }

    void foldsGiveWhatTheWholeTrainingGives_data()
    {
        QTest::addColumn<int>("workers");
        for (const int workers : {1, 2, 16}) {
            QTest::addRow("%d workers", workers) << workers;
        }
    }

    void foldsGiveWhatTheWholeTrainingGives()
    {
        QFETCH(int, workers);
        Bench bench(workers);
        bench.engine->uneven = true;
        const auto tasks = bench.tasks(9, 5);
        bench.submit(tasks);
        const auto finished = bench.takeAll();
        for (const auto& task : tasks) {
            training::TrainingJob job;
            job.candidate = &task.trial->candidate;
            job.data = &bench.data;
            job.options = task.options;
            job.seed = trainingSeed(3, task.trial->candidate.networkKey());
            job.control = &bench.control;
            const auto whole = bench.engine->train(job);
            QVERIFY(whole.has_value());
            const auto& parted = finished.at(task.trial->number);
            QVERIFY(parted.training.has_value() && parted.metrics.has_value());
            QCOMPARE(parted.metrics->accuracy, whole->metrics.accuracy);
            QCOMPARE(parted.training->foldMetrics.size(), std::size_t{5});
            QCOMPARE(parted.training->history.size(), whole->history.size());
            for (std::size_t i = 0; i < whole->history.size(); ++i) {
                QCOMPARE(parted.training->history[i].fold, whole->history[i].fold);
                QCOMPARE(parted.training->history[i].epoch, whole->history[i].epoch);
            }
        }
        QCOMPARE(bench.started.load(), 9); // once a trial
    }

    /// Whichever fails first by the clock.
    void theFirstFoldThatFailsIsTold()
    {
        for (const int workers : {1, 2, 4, 16}) {
            Bench bench(workers);
            bench.engine->uneven = true;
            bench.engine->diverges = [](const space::Candidate&) { return true; };
            bench.submit(bench.tasks(6, 4));
            for (const auto& [number, one] : bench.takeAll()) {
                QVERIFY(!one.cancelled && !one.metrics);
                QCOMPARE(one.metrics.error().message,
                         std::string("the loss became NaN in epoch 2 of fold 1"));
            }
        }
    }

    void aCancelEndsAllFolds()
    {
        Bench bench(4);
        bench.engine->gate = std::make_shared<StepGate>();
        bench.submit(bench.tasks(5, 3));
        bench.engine->gate->waitForStanding(4);
        bench.control.cancel();
        for (const auto& [number, one] : bench.takeAll()) {
            QVERIFY(one.cancelled && !one.metrics);
        }
        QCOMPARE(bench.engine->trainings(), 0);
    }

    void endsWhileTasksWait()
    {
        const auto engine = std::make_shared<fake::Engine>();
        const RunnerParts parts = fake::parts(engine);
        const data::PreparedData data = fake::data();
        RunControl control;
        StudyObserver observer;
        const auto none = [](std::function<void()>) -> std::jthread { throw std::bad_alloc(); };
        TrainingPool pool({.engine = *engine,
                           .parts = parts,
                           .data = data,
                           .studySeed = 3,
                           .control = control,
                           .observer = observer},
                          64, none);
        pool.submit({{.trial = std::make_shared<const Trial>(), .options = {}, .shared = {}, .quiet = true}});
        QCOMPARE(engine->trainings(), 0);
    }
};

QTEST_APPLESS_MAIN(TestTrainingPool)
#include "tst_training_pool.moc"
