// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions that end a search: its time of computing, by a clock that the test moves, and a hypervolume
// that has stalled.
#include "snac/runs/search_clock.h"

#include "fake_parts.h"
#include "memory_storage.h"
#include "run_essence.h"
#include "snac/study/stop_rule.h"

#include <QTemporaryDir>
#include <QTest>

#include <span>
#include <thread>

using namespace snac;
using namespace snac::study;
using snac::study::fake::essence;

namespace {

int finishedOf(const StudySummary& summary)
{
    return static_cast<int>(std::ranges::count_if(
        summary.trials, [](const Trial& trial) { return trial.state != TrialState::Running; }));
}

} // namespace

class TestSearchClock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;
    std::atomic<double> m_now = 0.0; ///< seconds

    StudyJob job(const StudyConfig& config)
    {
        StudyJob job;
        job.config = config;
        job.yaml = "name: toy\n";
        job.yamlPath = "toy.yaml";
        job.file = m_folder.filePath(QStringLiteral("run-%1.snac").arg(m_counter++)).toStdString();
        job.activeSeconds = [this] { return m_now.load(); };
        return job;
    }

    /// Each training takes a minute, and the threads take turns.
    std::shared_ptr<fake::Engine> minuteEngine()
    {
        auto engine = std::make_shared<fake::Engine>();
        engine->trained = [this](int) { m_now = m_now + 60.0; };
        return engine;
    }

    static StudySummary ran(const StudyJob& job, const std::shared_ptr<fake::Engine>& engine)
    {
        auto summary = runStudy(job, fake::parts(engine));
        if (!summary) {
            qCritical("%s", summary.error().toString().c_str());
            return {};
        }
        return *summary;
    }

    static StudyConfig timed(int trials, double minutes)
    {
        StudyConfig config = fake::config(trials);
        config.workers = 1;
        config.stop.maxMinutes = minutes;
        return config;
    }

    static StudyConfig stalling(int workers)
    {
        StudyConfig config = fake::config(400);
        config.workers = workers;
        config.stop = {.maxMinutes = 0, .stalledGenerations = 4, .stalledShare = 0.01};
        return config;
    }

    static double storedSeconds(const std::string& file)
    {
        const auto store = Store::openForReading(file);
        return store ? (*store)->meta().seconds : -1.0;
    }

private slots:
    void init() { m_now = 5000.0; }

    void countsOverRuns()
    {
        fake::MemoryStorage storage;
        StudyMeta meta;
        meta.seconds = 100.0;
        auto store = storage.create(StudyLocator("memory:clock"), meta);
        QVERIFY2(store, store ? "" : store.error().toString().c_str());
        SearchClock clock(
            **store, [this] { return m_now.load(); }, 2.0);
        QCOMPARE(clock.seconds(), 100.0);
        m_now = 5019.0;
        QVERIFY(!clock.isOver());
        QVERIFY(clock.keepNowAndThen());
        QCOMPARE((*store)->meta().seconds, 100.0); // too little to be kept
        m_now = 5020.0;
        QVERIFY(clock.isOver()); // 120 s are 2 minutes
        m_now = 5040.0;
        QVERIFY(clock.keepNowAndThen());
        QCOMPARE((*store)->meta().seconds, 140.0);
        m_now = 5041.0;
        QVERIFY(clock.keep());
        QCOMPARE((*store)->meta().seconds, 141.0);
        m_now = 0.0; // a clock that goes back takes nothing away
        QVERIFY(clock.seconds() >= 100.0);
        QVERIFY(!SearchClock(
                     **store, [] { return 1e9; }, 0.0)
                     .isOver());
    }

    void theTimeLimitEndsTheSearch()
    {
        const auto engine = minuteEngine();
        StudyJob limited = job(timed(40, 20));
        const StudySummary summary = ran(limited, engine);
        QCOMPARE(summary.end, SearchEnd::Time);
        QVERIFY(!summary.interrupted);
        QCOMPARE(engine->trainings(), 20);
        QCOMPARE(storedSeconds(limited.file), 1200.0);
        QVERIFY(reportJson(summary).find("\"end\": \"time\"") != std::string::npos);
        QVERIFY(reportJson(summary).find("20 minutes of computing") != std::string::npos);
        const auto read = readStudy(limited.file, limited.config);
        QVERIFY(read && !read->interrupted && read->end == SearchEnd::Time);
        QCOMPARE(essence(*read), essence(summary));

        limited.resume = true; // as it is: nothing is left of its time
        QCOMPARE(essence(ran(limited, engine)), essence(summary));
        QCOMPARE(engine->trainings(), 20);
        limited.maxMinutes = 15.0;
        const auto refused = runStudy(limited, fake::parts(engine));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("computed for 20 minutes already") != std::string::npos,
                 refused.error().message.c_str());
        limited.maxMinutes = 30.0;
        QCOMPARE(ran(limited, engine).end, SearchEnd::Time);
        QCOMPARE(engine->trainings(), 30);
    }

    void whatIsProlongedEqualsWhatHadNoLimit_data()
    {
        QTest::addColumn<bool>("byTrials");
        QTest::addColumn<bool>("early");
        QTest::newRow("more trials") << true << false;
        QTest::newRow("no limit") << false << false;
        QTest::newRow("early discard, more trials") << true << true;
    }

    void whatIsProlongedEqualsWhatHadNoLimit()
    {
        QFETCH(bool, byTrials);
        QFETCH(bool, early);
        StudyConfig config = timed(40, 13);
        config.training.epochs = 8;
        config.earlyDiscard = early;
        StudyJob limited = job(config);
        QCOMPARE(ran(limited, minuteEngine()).end, SearchEnd::Time);
        limited.resume = true;
        limited.trials = byTrials ? std::optional(40) : std::nullopt;
        limited.maxMinutes = byTrials ? std::nullopt : std::optional(0.0);
        const StudySummary prolonged = ran(limited, minuteEngine());
        QCOMPARE(prolonged.end, SearchEnd::Trials);
        config.stop.maxMinutes = 0.0;
        QCOMPARE(essence(prolonged), essence(ran(job(config), minuteEngine())));
    }

    void aResumedStudyGoesOnCounting()
    {
        const auto engine = minuteEngine();
        RunControl control;
        engine->trained = [&](int count) {
            m_now = m_now + 60.0;
            if (count == 5) {
                control.cancel();
            }
        };
        StudyJob limited = job(timed(40, 20));
        limited.control = &control;
        const StudySummary stopped = ran(limited, engine);
        QVERIFY(stopped.interrupted && stopped.end == SearchEnd::Open);
        QCOMPARE(storedSeconds(limited.file), 60.0 * engine->trainings());
        const int before = engine->trainings();
        const auto later = minuteEngine();
        m_now = m_now + 1e6; // what passes between runs counts for nothing
        limited.control = nullptr;
        limited.resume = true;
        const StudySummary ended = ran(limited, later);
        QCOMPARE(ended.end, SearchEnd::Time);
        QCOMPARE(storedSeconds(limited.file), 1200.0);
        QCOMPARE(before + later->trainings(), 20);
    }

    void whatRunsWhenTheTimeIsOverIsFinished()
    {
        auto engine = std::make_shared<fake::Engine>();
        engine->gate = std::make_shared<StepGate>();
        StudyConfig config = timed(40, 1);
        config.workers = 2;
        StudyJob limited = job(config);
        StudySummary summary;
        std::thread run([&] { summary = ran(limited, engine); });
        engine->gate->waitForStanding(2);
        m_now = m_now + 61.0;
        engine->gate->let(1000);
        run.join();
        QCOMPARE(summary.end, SearchEnd::Time);
        QCOMPARE(engine->trainings(), 2);
        QCOMPARE(finishedOf(summary), 2);
    }

    void foldsOfATrainingThatHasBegunAreFinished()
    {
        auto engine = std::make_shared<fake::Engine>();
        std::atomic<int> parts = 0;
        engine->partBegins = [&](const space::Candidate&, int) {
            ++parts;
            m_now = m_now + 61.0;
        };
        StudyConfig config = timed(40, 1);
        config.training.folds = 3;
        const StudySummary summary = ran(job(config), engine);
        QCOMPARE(summary.end, SearchEnd::Time);
        QCOMPARE(parts.load(), 3);
        QCOMPARE(finishedOf(summary), 1);
    }

    void aStalledSearchEndsWhereTheRuleSays()
    {
        const StudySummary summary = ran(job(stalling(2)), std::make_shared<fake::Engine>());
        QCOMPARE(summary.end, SearchEnd::Stalled);
        QVERIFY(!summary.interrupted);
        const auto count = summary.generations.size();
        QVERIFY(count > 4 && count < 50);
        const std::span<const Generation> all(summary.generations);
        for (std::size_t n = 1; n <= count; ++n) {
            QCOMPARE(isStalled(summary.start.config.stop, all.first(n)), n == count);
        }
        QVERIFY(reportJson(summary).find("\"end\": \"stalled\"") != std::string::npos);
    }

    void itEndsAlikeForAnyWorkersAndInterruptions()
    {
        const std::string whole = essence(ran(job(stalling(2)), std::make_shared<fake::Engine>()));
        auto uneven = std::make_shared<fake::Engine>();
        uneven->uneven = true;
        for (const int workers : {1, 5}) {
            StudyConfig config = stalling(workers);
            StudySummary other = ran(job(config), uneven);
            other.start.workers = 2;
            QCOMPARE(essence(std::move(other)), whole);
        }
        StudyJob cut = job(stalling(2));
        for (const int after : {3, 11, 8, 17}) {
            RunControl control;
            auto engine = std::make_shared<fake::Engine>();
            engine->trained = [&](int count) {
                if (count == after) {
                    control.cancel();
                }
            };
            cut.control = &control;
            (void)ran(cut, engine);
            cut.resume = true;
        }
        cut.control = nullptr;
        QCOMPARE(essence(ran(cut, std::make_shared<fake::Engine>())), whole);
        const auto read = readStudy(cut.file, cut.config);
        QVERIFY(read);
        QCOMPARE(essence(*read), whole);
    }

    void aStalledSearchIsProlonged()
    {
        const auto engine = std::make_shared<fake::Engine>();
        StudyConfig config = stalling(2);
        StudyJob stalled = job(config);
        const StudySummary ended = ran(stalled, engine);
        stalled.resume = true;
        QCOMPARE(essence(ran(stalled, engine)), essence(ended)); // as it is: it stays where it is
        stalled.trials = 200;
        const StudySummary prolonged = ran(stalled, engine);
        QCOMPARE(prolonged.end, SearchEnd::Trials);
        config.trials = 200;
        config.stop.stalledGenerations = 0;
        QCOMPARE(essence(prolonged), essence(ran(job(config), engine)));
    }

    void aConditionThatComesLaterLosesNothing()
    {
        const auto engine = std::make_shared<fake::Engine>();
        StudyConfig config = stalling(2);
        config.trials = 120;
        config.stop.stalledGenerations = 0;
        StudyJob whole = job(config);
        const auto had = ran(whole, engine).trials.size();
        QVERIFY(had >= 120);
        whole.resume = true;
        whole.trials = 400;
        whole.stopWhenStalled = 1;
        const StudySummary later = ran(whole, engine);
        QCOMPARE(later.end, SearchEnd::Stalled);
        QVERIFY(later.trials.size() >= had && later.trials.size() < 400);
        const auto read = readStudy(whole.file, whole.config);
        QVERIFY(read && read->end == SearchEnd::Stalled);
        QCOMPARE(essence(*read), essence(later));
    }
};

QTEST_GUILESS_MAIN(TestSearchClock)
#include "tst_search_clock.moc"
