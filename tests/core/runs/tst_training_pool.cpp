// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/runs/training_pool.h"

#include "fake_parts.h"

#include <QTest>

#include <set>
#include <system_error>

using namespace snac;
using namespace snac::study;

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
            pool.submit({.trial = std::make_shared<const Trial>(trial),
                         .options = fake::config().training,
                         .shared = {},
                         .quiet = false});
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
        pool.submit({.trial = std::make_shared<const Trial>(), .options = {}, .shared = {}, .quiet = true});
        QCOMPARE(engine->trainings(), 0);
    }
};

QTEST_APPLESS_MAIN(TestTrainingPool)
#include "tst_training_pool.moc"
