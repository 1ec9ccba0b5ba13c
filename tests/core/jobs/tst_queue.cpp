// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs and their queue, on a search that trains nothing.
#include "../../step_gate.h"
#include "fake_parts.h"
#include "run_essence.h"

#include "snac/jobs/queue.h"

#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>
#include <system_error>

using namespace snac;
using namespace snac::jobs;

namespace {

/// Keeps what it is told.
class Recorder : public Listener
{
public:
    void told(const Job& job, const Event& event) override
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto* changed = std::get_if<StateChanged>(&event)) {
            m_states.push_back({job.id(), changed->state});
        } else if (const auto* phase = std::get_if<PhaseChanged>(&event)) {
            m_phases.push_back(phase->phase);
        } else if (std::holds_alternative<TrialFinished>(event)) {
            m_done.push_back(job.progress().done);
        }
    }
    std::vector<std::pair<int, State>> states() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_states;
    }
    std::vector<Phase> phases() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_phases;
    }
    std::vector<int> done() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_done;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<int, State>> m_states;
    std::vector<Phase> m_phases;
    std::vector<int> m_done; ///< as the progress counted them at the end of each trial
};

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;
    std::shared_ptr<study::fake::Engine> m_engine;

    SearchRequest request(int trials)
    {
        SearchRequest request;
        request.study.config = study::fake::config(trials);
        request.study.yaml = "name: toy\n";
        request.study.file = m_folder.filePath(QStringLiteral("s%1.snac").arg(m_counter++)).toStdString();
        return request;
    }

    Workers workers()
    {
        Workers result;
        result.search = [engine = m_engine](const study::StudyJob& job) {
            return study::runStudy(job, study::fake::parts(engine));
        };
        return result;
    }

private slots:
    void init() { m_engine = std::make_shared<study::fake::Engine>(); }

    void aJobGivesWhatTheSearchGives()
    {
        Recorder recorder;
        Queue queue(workers());
        const JobPtr job = queue.submit(request(20), &recorder);
        job->wait();
        QCOMPARE(job->state(), State::Done);
        const auto* summary = job->outcomeAs<study::StudySummary>();
        QVERIFY(summary != nullptr);
        QVERIFY(job->outcomeAs<CalibrationResult>() == nullptr);
        const auto direct = study::runStudy(request(20).study, study::fake::parts(m_engine));
        QVERIFY(direct.has_value());
        QCOMPARE(study::fake::essence(*summary), study::fake::essence(*direct));
        QCOMPARE(recorder.states(),
                 (std::vector<std::pair<int, State>>{{1, State::Running}, {1, State::Done}}));
        QCOMPARE(recorder.phases().front(), Phase::ReadingData);
        QCOMPARE(recorder.phases().back(), Phase::Searching);
        std::vector<int> counted(20);
        std::iota(counted.begin(), counted.end(), 1);
        QCOMPARE(recorder.done(), counted);
        const Progress progress = job->progress();
        QCOMPARE(progress.done, 20);
        QCOMPARE(progress.total, 20);
        QCOMPARE(progress.working, 0);
        QCOMPARE(progress.secondsLeft.value_or(-1.0), 0.0);
        QVERIFY(progress.activeSeconds > 0.0);
    }

    void jobsRunInTheOrderTheyCame()
    {
        m_engine->gate = std::make_shared<StepGate>();
        Recorder recorder;
        Queue queue(workers());
        std::vector<JobPtr> jobs;
        for (int i = 0; i < 3; ++i) {
            jobs.push_back(queue.submit(request(3), &recorder));
        }
        m_engine->gate->waitForStanding(2); // of the first one
        QCOMPARE(jobs[0]->state(), State::Running);
        QCOMPARE(jobs[1]->state(), State::Waiting);
        QCOMPARE(queue.jobs(), jobs);
        jobs[1]->cancel(); // while it waits
        QCOMPARE(jobs[1]->state(), State::Interrupted);
        QVERIFY(!jobs[1]->outcome().has_value() && jobs[1]->outcome().error().isCancelled());
        QCOMPARE(queue.jobs(), (std::vector<JobPtr>{jobs[0], jobs[2]}));
        m_engine->gate->let(1000);
        jobs[2]->wait();
        QCOMPARE(jobs[2]->state(), State::Done);
        QCOMPARE(recorder.states(), (std::vector<std::pair<int, State>>{{1, State::Running},
                                                                        {2, State::Interrupted},
                                                                        {1, State::Done},
                                                                        {3, State::Running},
                                                                        {3, State::Done}}));
        QTRY_VERIFY(queue.jobs().empty());
    }

    void aPausedJobComesToRest()
    {
        m_engine->gate = std::make_shared<StepGate>();
        Queue queue(workers());
        const JobPtr job = queue.submit(request(6));
        m_engine->gate->waitForStanding(2);
        job->pause();
        QCOMPARE(job->state(), State::Paused);
        m_engine->gate->let(1000); // the epochs that run end
        QTRY_VERIFY(job->isHeld());
        const double seconds = job->progress().activeSeconds;
        QCOMPARE(job->progress().activeSeconds, seconds);
        QVERIFY(!job->waitFor(std::chrono::milliseconds(1)));
        job->resume();
        QCOMPARE(job->state(), State::Running);
        job->wait();
        QCOMPARE(job->state(), State::Done);
        QVERIFY(job->progress().activeSeconds > seconds);
        job->pause(); // nothing happens any more
        job->cancel();
        QCOMPARE(job->state(), State::Done);
    }

    void aCancelledJobKeepsWhatItHas()
    {
        m_engine->gate = std::make_shared<StepGate>(6);
        Queue queue(workers());
        SearchRequest wanted = request(20);
        const JobPtr job = queue.submit(wanted);
        m_engine->gate->waitForStanding(2);
        job->cancel();
        QVERIFY(job->state() == State::Cancelling || job->state() == State::Interrupted);
        job->wait();
        QCOMPARE(job->state(), State::Interrupted);
        QVERIFY(job->outcomeAs<study::StudySummary>()->interrupted);
        m_engine->gate->let(100000);
        wanted.study.resume = true;
        const JobPtr rest = queue.submit(wanted);
        rest->wait();
        QCOMPARE(rest->state(), State::Done);
        QVERIFY(rest->progress().before > 0);
        QCOMPARE(rest->progress().done, 20);
        const auto whole = study::runStudy(request(20).study, study::fake::parts(m_engine));
        QCOMPARE(study::fake::essence(*rest->outcomeAs<study::StudySummary>()), study::fake::essence(*whole));
    }

    void failuresAndBugsEndTheJobAlone()
    {
        Workers failing = workers();
        failing.search = [&](const study::StudyJob& job) -> Result<study::StudySummary> {
            if (job.config.trials == 1) {
                return fail("LibTorch is missing");
            }
            throw std::runtime_error("boom");
        };
        Queue queue(std::move(failing));
        const JobPtr wrong = queue.submit(request(1));
        const JobPtr bug = queue.submit(request(2));
        bug->wait();
        QCOMPARE(wrong->state(), State::Failed);
        QCOMPARE(wrong->outcome().error().message, std::string("LibTorch is missing"));
        QVERIFY(!wrong->hasStarted());
        QCOMPARE(bug->state(), State::Failed);
        QVERIFY(bug->outcome().error().message.find("boom") != std::string::npos);
    }

    void theQueueEndsInTheMiddleOfAJob()
    {
        m_engine->gate = std::make_shared<StepGate>(3);
        JobPtr runs;
        JobPtr waits;
        {
            Queue queue(workers());
            runs = queue.submit(request(20));
            waits = queue.submit(request(20));
            m_engine->gate->waitForStanding(2);
        }
        QCOMPARE(runs->state(), State::Interrupted);
        QCOMPARE(waits->state(), State::Interrupted);
        QCOMPARE(waits->progress().done, 0);
    }

    void aThreadThatCannotBeStoppedIsLeftAlone()
    {
        static std::atomic<bool> entered = false;
        static std::atomic<bool> release = false;
        Workers stuck;
        stuck.search = [](const study::StudyJob&) -> Result<study::StudySummary> {
            entered = true;
            release.wait(false);
            return study::StudySummary{};
        };
        JobPtr job;
        {
            Queue queue(std::move(stuck));
            job = queue.submit(request(1));
            QTRY_VERIFY(entered);
            QVERIFY(!queue.shutdown(std::chrono::milliseconds(1)));
            const JobPtr late = queue.submit(request(1)); // takes no more
            QCOMPARE(late->state(), State::Interrupted);
        }
        QCOMPARE(job->state(), State::Cancelling);
        release = true;
        release.notify_all();
        job->wait();
    }

    void withoutAThreadTheCallerWorks()
    {
        const ThreadFactory none = [](std::function<void()>) -> std::jthread {
            throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
        };
        Queue queue(workers(), {.threads = none});
        const JobPtr job = queue.submit(request(4));
        QCOMPARE(job->state(), State::Done);
        QCOMPARE(job->progress().done, 4);
    }

    void titlesSayWhatIsDone()
    {
        QCOMPARE(titleOf(request(3)), std::string("search of toy"));
        QCOMPARE(titleOf(CalibrateRequest{}), std::string("calibration"));
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
