// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Searches that are changed while they run, through their job.
#include "fake_parts.h"
#include "run_essence.h"

#include "snac/base/left_behind.h"
#include "snac/jobs/queue.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace snac;
using namespace snac::jobs;

namespace {

/// Acts when so many trials have been told, and keeps the settings that are told.
class Watcher : public Listener
{
public:
    std::function<void(int)> afterTrial;

    void told(const Job&, const Event& event) override
    {
        if (std::holds_alternative<TrialFinished>(event) && afterTrial) {
            afterTrial(++m_finished);
        } else if (const auto* changed = std::get_if<StudyChanged>(&event)) {
            const std::scoped_lock lock(m_mutex);
            m_changes.push_back(changed->start);
        }
    }
    [[nodiscard]] std::vector<std::shared_ptr<const study::StudyStart>> changes() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_changes;
    }

private:
    std::atomic<int> m_finished = 0;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<const study::StudyStart>> m_changes;
};

} // namespace

class TestChangeRun : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    SearchRequest request(int trials, int workers = 2)
    {
        SearchRequest request;
        request.study.config = study::fake::config(trials);
        request.study.config.workers = workers;
        request.study.yaml = "name: toy\n";
        request.study.file = m_folder.filePath(QStringLiteral("s%1.snac").arg(m_counter++)).toStdString();
        return request;
    }

    static Workers workersWith(const std::shared_ptr<study::fake::Engine>& engine)
    {
        Workers result;
        result.search = [engine](const study::StudyJob& job) {
            return study::runStudy(job, study::fake::parts(engine));
        };
        return result;
    }

    /// Runs it, and asks for the change when so many trials have been told.
    JobPtr runChanged(const SearchRequest& wanted, int after, const study::RunChange& change,
                      Watcher& watcher, int cancelAfter = -1)
    {
        const auto engine = std::make_shared<study::fake::Engine>();
        engine->gate = std::make_shared<StepGate>();
        m_asked = fail("not asked");
        Queue queue(workersWith(engine));
        JobPtr job; // set before the gate opens
        watcher.afterTrial = [&, after, cancelAfter](int finished) {
            if (finished == after) {
                m_asked = job->change(change);
            }
            if (finished == cancelAfter) {
                job->cancel();
            }
        };
        job = queue.submit(wanted, &watcher);
        engine->gate->let(100000);
        job->wait();
        watcher.afterTrial = nullptr;
        return job;
    }

    static study::StudySummary whole(const SearchRequest& request)
    {
        auto summary =
            study::runStudy(request.study, study::fake::parts(std::make_shared<study::fake::Engine>()));
        return summary ? *summary : study::StudySummary();
    }

    Result<> m_asked;

private slots:
    void moreTrialsGiveTheLongerStudy_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("trials");
        for (const int after : {1, 8, 15, 16, 17, 19, 20}) { // generations of 8, the last one cut to 4
            for (const int trials : {21, 24, 40}) {
                QTest::addRow("%d after %d", trials, after) << after << trials;
            }
        }
    }

    void moreTrialsGiveTheLongerStudy()
    {
        QFETCH(int, after);
        QFETCH(int, trials);
        Watcher watcher;
        const SearchRequest wanted = request(20);
        const JobPtr job = runChanged(wanted, after, {.trials = trials}, watcher);
        QVERIFY2(m_asked.has_value(), m_asked ? "" : m_asked.error().message.c_str());
        const auto* summary = job->outcomeAs<study::StudySummary>();
        QVERIFY(summary && !summary->interrupted);
        QCOMPARE(study::fake::essence(*summary), study::fake::essence(whole(request(trials))));
        QCOMPARE(watcher.changes().size(), std::size_t{1});
        QCOMPARE(watcher.changes().front()->config.trials, trials);
        QCOMPARE(job->progress().total, trials);
        QCOMPARE(job->progress().done, trials);
        const auto stored = study::Store::openForReading(wanted.study.file);
        QVERIFY(stored);
        QCOMPARE((*stored)->meta().trials, trials);
    }

    /// What has begun is ended, and the file agrees: who goes on with it finds nothing to do.
    void fewerTrialsEndWithWhatHasBegun_data()
    {
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("trials");
        QTest::addColumn<int>("left");
        QTest::newRow("in the first generation, to less than it") << 3 << 5 << 8;
        QTest::newRow("in the first generation, to more than it") << 3 << 12 << 12;
        QTest::newRow("in the second generation") << 10 << 12 << 16;
        QTest::newRow("between two") << 16 << 16 << 16;
    }

    void fewerTrialsEndWithWhatHasBegun()
    {
        QFETCH(int, after);
        QFETCH(int, trials);
        QFETCH(int, left);
        Watcher watcher;
        const SearchRequest wanted = request(40);
        const JobPtr job = runChanged(wanted, after, {.trials = trials}, watcher);
        const auto* summary = job->outcomeAs<study::StudySummary>();
        QVERIFY(summary && !summary->interrupted);
        QCOMPARE(study::fake::essence(*summary), study::fake::essence(whole(request(left))));
        SearchRequest again = wanted;
        again.study.resume = true;
        QCOMPARE(study::fake::essence(whole(again)), study::fake::essence(*summary));
    }

    void aChangeOutlivesACancel()
    {
        Watcher watcher;
        const SearchRequest wanted = request(20);
        const JobPtr job = runChanged(wanted, 18, {.trials = 40}, watcher, 25);
        QVERIFY(job->outcomeAs<study::StudySummary>()->interrupted);
        SearchRequest again = wanted;
        again.study.resume = true;
        QCOMPARE(study::fake::essence(whole(again)), study::fake::essence(whole(request(40))));
    }

    /// Asked for as the run is cancelled: the run that goes on knows it.
    void aChangeWithTheCancel()
    {
        Watcher watcher;
        const SearchRequest wanted = request(20);
        const JobPtr job = runChanged(wanted, 10, {.trials = 40}, watcher, 10);
        QVERIFY(job->outcomeAs<study::StudySummary>()->interrupted);
        const auto stored = study::Store::openForReading(wanted.study.file);
        QVERIFY(stored);
        QCOMPARE((*stored)->meta().trials, 40);
    }

    void workersChangeNothingButTheirNumber_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("then");
        QTest::newRow("more") << 1 << 4;
        QTest::newRow("fewer") << 4 << 1;
    }

    void workersChangeNothingButTheirNumber()
    {
        QFETCH(int, before);
        QFETCH(int, then);
        Watcher watcher;
        const JobPtr job = runChanged(request(30, before), 5, {.workers = then}, watcher);
        QCOMPARE(watcher.changes().size(), std::size_t{1});
        QCOMPARE(watcher.changes().front()->workers, then);
        const auto* summary = job->outcomeAs<study::StudySummary>();
        QVERIFY(summary && !summary->interrupted);
        QCOMPARE(summary->start.workers, then);
        study::StudySummary expected = whole(request(30, before));
        expected.start.workers = then;
        expected.start.config.workers = summary->start.config.workers;
        QCOMPARE(study::fake::essence(*summary), study::fake::essence(expected));
    }

    void aTimeLimitThatIsOverEndsIt()
    {
        Watcher watcher;
        const SearchRequest wanted = request(40);
        const JobPtr job = runChanged(wanted, 3, {.maxMinutes = 1e-9}, watcher);
        const auto* summary = job->outcomeAs<study::StudySummary>();
        QVERIFY(summary && !summary->interrupted);
        QCOMPARE(summary->end, study::SearchEnd::Time);
        QVERIFY(static_cast<int>(summary->trials.size()) < 40);
        const auto stored = study::Store::openForReading(wanted.study.file);
        QVERIFY(stored);
        QCOMPARE((*stored)->meta().stop.maxMinutes, 1e-9);
    }

    void whatCannotBe()
    {
        Watcher watcher;
        const JobPtr job = runChanged(request(8), 1, {.trials = 0}, watcher);
        QVERIFY(!m_asked && m_asked.error().message.find("trials") != std::string::npos);
        QVERIFY(watcher.changes().empty());
        QVERIFY(!job->change({.trials = 20})); // it is over
        QVERIFY(job->change({.workers = -1}).error().message.find("workers") != std::string::npos);
        QVERIFY(job->change({.maxMinutes = -1.0}).error().message.find("time limit") != std::string::npos);
        Job reading(1, OpenRequest{"a.snac"}, std::make_shared<RunControl>(), nullptr);
        QVERIFY(reading.change({.trials = 20}).error().message.find("search") != std::string::npos);
    }

    /// Who waits for the end of a cancelled search is told before its data are freed.
    void theEndIsToldBeforeTheDataAreFreed()
    {
        struct Data
        {
            std::atomic<bool>* freed;
            explicit Data(std::atomic<bool>& flag)
                : freed(&flag)
            {
            }
            Data(Data&& other) noexcept
                : freed(std::exchange(other.freed, nullptr))
            {
            }
            ~Data()
            {
                if (freed != nullptr) {
                    *freed = true;
                }
            }
        };
        class Order : public Listener
        {
        public:
            std::atomic<bool> freed = false;
            std::atomic<int> freedBeforeTheEnd = -1;
            void told(const Job&, const Event& event) override
            {
                const auto* changed = std::get_if<StateChanged>(&event);
                if (changed != nullptr && isOver(changed->state)) {
                    freedBeforeTheEnd = freed ? 1 : 0;
                }
            }
        } order;
        {
            Workers workers;
            workers.search = [&](const study::StudyJob& job) -> Result<study::StudySummary> {
                Data data(order.freed);
                job.control->rest().leave(data);
                return failCancelled();
            };
            Queue queue(workers);
            const JobPtr job = queue.submit(request(8), &order);
            job->wait();
            QCOMPARE(job->state(), State::Interrupted);
            QVERIFY(queue.shutdown(std::chrono::minutes(1)));
        }
        QCOMPARE(order.freedBeforeTheEnd.load(), 0);
        QVERIFY(order.freed); // and freed they are
    }

    /// The same of a real search: its data outlive its end.
    void aSearchLeavesItsData()
    {
        const auto engine = std::make_shared<study::fake::Engine>();
        study::RunnerParts parts = study::fake::parts(engine);
        RunControl control;
        const KeepsRest rest(control.rest());
        study::StudyJob job = request(8).study;
        job.control = &control;
        QVERIFY(study::runStudy(job, parts));
        QCOMPARE(control.rest().count(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestChangeRun)
#include "tst_change_run.moc"
