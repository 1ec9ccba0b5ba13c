// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "snac/runs/runner.h"

#include "fake_parts.h"
#include "run_essence.h"
#include "snac/evolution/objectives.h"
#include "snac/reports/report.h"
#include "snac/study/findings.h"
#include "snac/study/study_rules.h"
#include "snac/training/engine.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <new>
#include <set>
#include <stdexcept>
#include <system_error>

using namespace snac;
using namespace snac::study;
using snac::study::fake::essence;

namespace {

/// Notes what it is told, and may act on it.
class Recorder : public StudyObserver
{
public:
    std::function<void(int)> afterFinished; ///< told the count of finished trials
    std::atomic<int> started = 0;
    std::atomic<int> epochs = 0;
    std::vector<int> finished;
    std::vector<int> generations;
    std::shared_ptr<const StudyStart> start;

    void studyStarted(std::shared_ptr<const StudyStart> value) override { start = std::move(value); }
    void trialStarted(std::shared_ptr<const Trial>) override { ++started; }
    void epochFinished(int, const training::EpochRecord&) override { ++epochs; }
    void trialFinished(std::shared_ptr<const Trial> trial) override
    {
        finished.push_back(trial->number);
        if (afterFinished) {
            afterFinished(static_cast<int>(finished.size()));
        }
    }
    void generationFinished(std::shared_ptr<const Generation> generation) override
    {
        generations.push_back(generation->record.index);
    }
};

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    std::string newPath()
    {
        return m_folder.filePath(QStringLiteral("run-%1.snac").arg(m_counter++)).toStdString();
    }

    StudyJob job(const StudyConfig& config, const std::string& file = {})
    {
        StudyJob job;
        job.config = config;
        job.yaml = "name: toy\n";
        job.yamlPath = "toy.yaml";
        job.file = file.empty() ? newPath() : file;
        return job;
    }

    /// Runs to the end; fails the test otherwise.
    StudySummary runWhole(const StudyConfig& config,
                          std::shared_ptr<fake::Engine> engine = std::make_shared<fake::Engine>())
    {
        auto summary = runStudy(job(config), fake::parts(std::move(engine)));
        if (!summary) {
            qCritical("%s", summary.error().toString().c_str());
            return {};
        }
        return *summary;
    }

    static StudyConfig sixNetworks(int trials)
    {
        StudyConfig config = fake::config(trials);
        config.space.layerWidths = {space::Ordinal{{4, 8}}};
        config.space.numLayers = space::Ordinal{{1, 2}};
        config.space.activations = {network::ActivationKind::ReLU};
        config.space.batchNorm = {false};
        config.space.learningRate = space::Ordinal{{0.001}};
        return config; // 2 + 4
    }

private slots:
    void runsExactlyTheWantedTrials_data()
    {
        QTest::addColumn<int>("trials");
        for (const int trials : {1, 7, 8, 9, 30}) {
            QTest::addRow("%d", trials) << trials;
        }
    }

    void runsExactlyTheWantedTrials()
    {
        QFETCH(int, trials);
        Recorder recorder;
        StudyJob wanted = job(fake::config(trials));
        wanted.observer = &recorder;
        const auto summary = runStudy(wanted, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY(summary);
        QVERIFY(!summary->interrupted);
        QCOMPARE(static_cast<int>(summary->trials.size()), trials);
        QCOMPARE(static_cast<int>(recorder.finished.size()), trials);
        QCOMPARE(static_cast<int>(summary->generations.size()), (trials + 7) / 8);
        QCOMPARE(recorder.generations.size(), summary->generations.size());
        for (int i = 0; i < trials; ++i) {
            QCOMPARE(summary->trials[static_cast<std::size_t>(i)].number, i);
            QCOMPARE(summary->trials[static_cast<std::size_t>(i)].generation, i / 8);
        }
        QCOMPARE(recorder.epochs.load(), 2 * recorder.started.load());
        QVERIFY(recorder.start && recorder.start->reference.size() == 2);
    }

    void theFrontHoldsAllThatNobodyDominates()
    {
        const StudySummary summary = runWhole(fake::config(60));
        std::set<int> expected;
        for (const Trial& one : summary.trials) {
            if (one.state != TrialState::Complete) {
                continue;
            }
            const bool beaten = std::ranges::any_of(summary.trials, [&](const Trial& other) {
                return other.state == TrialState::Complete && other.values[0] >= one.values[0] &&
                       other.values[1] <= one.values[1] &&
                       (other.values[0] > one.values[0] || other.values[1] < one.values[1]);
            });
            if (!beaten) {
                expected.insert(one.number);
            }
        }
        QCOMPARE(std::set<int>(summary.front.begin(), summary.front.end()), expected);
        QCOMPARE(summary.front.size(), expected.size());
        for (std::size_t i = 1; i < summary.front.size(); ++i) {
            const auto value = [&](std::size_t at) {
                return summary.trials[static_cast<std::size_t>(summary.front[at])].values[0];
            };
            QVERIFY(value(i - 1) >= value(i));
        }
        // The hypervolume never falls, and ends where the summary says.
        for (std::size_t i = 1; i < summary.generations.size(); ++i) {
            QVERIFY(summary.generations[i].hypervolume >= summary.generations[i - 1].hypervolume);
        }
        QCOMPARE(summary.generations.back().hypervolume, summary.hypervolume);
        QVERIFY(summary.hypervolume > 0.0);
    }

    void equalSeedsGiveEqualStudiesForAnyNumberOfWorkers()
    {
        StudyConfig config = fake::config(50);
        auto slow = std::make_shared<fake::Engine>();
        slow->uneven = true;
        config.workers = 1;
        const std::string one = essence(runWhole(config));
        config.workers = 2;
        QCOMPARE(essence(runWhole(config, slow)), one);
        config.workers = 5;
        QCOMPARE(essence(runWhole(config, slow)), one);
        config.evolution.seed = 8;
        QVERIFY(essence(runWhole(config)) != one);
    }

    void foldsOnAnyNumberOfWorkersGiveEqualStudies()
    {
        StudyConfig config = fake::config(40);
        config.training.folds = 3;
        auto uneven = std::make_shared<fake::Engine>();
        uneven->uneven = true;
        config.workers = 1;
        const std::string one = essence(runWhole(config, uneven));
        for (const int workers : {2, 16}) {
            config.workers = workers;
            QCOMPARE(essence(runWhole(config, uneven)), one);
        }
    }

    void overBudgetIsNeverTrained()
    {
        StudyConfig config = fake::config(60);
        config.constraints = {{.quantity = Quantity::LutPct, .name = "lut_pct", .limit = 3.0}};
        auto engine = std::make_shared<fake::Engine>();
        const StudySummary summary = runWhole(config, engine);
        int rejected = 0;
        int complete = 0;
        for (const Trial& trial : summary.trials) {
            rejected += trial.state == TrialState::Rejected ? 1 : 0;
            complete += trial.state == TrialState::Complete ? 1 : 0;
            if (trial.state != TrialState::Duplicate) {
                QCOMPARE(trial.state == TrialState::Rejected, trial.hardware->lutPct > 3.0);
            }
            if (trial.state == TrialState::Rejected) {
                QCOMPARE(trial.violation, (trial.hardware->lutPct - 3.0) / 3.0);
                QVERIFY2(trial.reason.find("over the budget of 3.00 %") != std::string::npos,
                         trial.reason.c_str());
                QVERIFY(trial.values.empty() && !trial.metrics && trial.history.empty());
                QCOMPARE(engine->trainingsByKey().count(trial.candidate.key()), std::size_t(0));
            }
        }
        QVERIFY(rejected > 0);
        QCOMPARE(engine->trainings(), complete);
        for (const int number : summary.front) {
            QVERIFY(summary.trials[static_cast<std::size_t>(number)].hardware->lutPct <= 3.0);
        }
    }

    void aBudgetOnAScoreIsJudgedAfterTraining()
    {
        StudyConfig config = fake::config(40);
        config.constraints = {{.quantity = Quantity::Accuracy, .name = "accuracy", .limit = 0.4}};
        auto engine = std::make_shared<fake::Engine>();
        const StudySummary summary = runWhole(config, engine);
        int below = 0;
        for (const Trial& trial : summary.trials) {
            if (trial.state != TrialState::Complete) {
                continue;
            }
            QCOMPARE(trial.violation > 0.0, trial.values[0] < 0.4);
            if (trial.violation > 0.0) {
                ++below;
                QCOMPARE(trial.violation, (0.4 - trial.values[0]) / 0.4);
                QVERIFY(trial.reason.find("below the required 40.00 %") != std::string::npos);
                QVERIFY(std::ranges::find(summary.front, trial.number) == summary.front.end());
            }
        }
        QVERIFY(below > 0);
        QVERIFY(!summary.front.empty());
    }

    /// Rules of studies begun before only trained trials counted.
    void underTheFirstRulesACandidateIsTrainedOnceAndRepeated()
    {
        StudyConfig config = sixNetworks(40);
        config = withRules(config, 0);
        auto engine = std::make_shared<fake::Engine>();
        const StudySummary summary = runWhole(config, engine);
        QCOMPARE(summary.trials.size(), std::size_t(40));
        for (const auto& [key, count] : engine->trainingsByKey()) {
            QCOMPARE(count, 1);
        }
        QVERIFY(engine->trainings() <= 6);
        int duplicates = 0;
        for (const Trial& trial : summary.trials) {
            if (trial.state != TrialState::Duplicate) {
                continue;
            }
            ++duplicates;
            const Trial& original = summary.trials[static_cast<std::size_t>(trial.duplicateOf)];
            QVERIFY(original.state == TrialState::Complete && original.number < trial.number);
            QVERIFY(trial.candidate == original.candidate);
            QCOMPARE(trial.values, original.values);
            QVERIFY(std::ranges::find(summary.front, trial.number) == summary.front.end());
        }
        QCOMPARE(duplicates, 40 - engine->trainings());
        QCOMPARE(summary.end, SearchEnd::Trials);
    }

    void aSmallSpaceIsTriedWholeAndTheSearchEnds()
    {
        StudyJob first = job(sixNetworks(40));
        auto engine = std::make_shared<fake::Engine>();
        const auto summary = runStudy(first, fake::parts(engine));
        QVERIFY(summary);
        QCOMPARE(engine->trainings(), 6);
        QCOMPARE(summary->trials.size(), std::size_t(6));
        QCOMPARE(summary->end, SearchEnd::Space);
        QVERIFY(!summary->interrupted);
        QVERIFY2(endText(*summary).find("6 of the wanted 40 trials") != std::string::npos,
                 endText(*summary).c_str());
        QVERIFY(reportJson(*summary).find("\"end\": \"space\"") != std::string::npos);
        const auto read = readStudy(first.file, first.config);
        QVERIFY(read && !read->interrupted && read->end == SearchEnd::Space);
        first.resume = true;
        const auto again = runStudy(first, fake::parts(engine));
        QVERIFY2(again, again ? "" : again.error().toString().c_str());
        QCOMPARE(essence(*again), essence(*summary));
        first.trials = 60;
        const auto longer = runStudy(first, fake::parts(engine));
        QVERIFY2(longer, longer ? "" : longer.error().toString().c_str());
        QCOMPARE(longer->trials.size(), std::size_t(6));
        QCOMPARE(longer->end, SearchEnd::Space);
        QCOMPARE(again->end, SearchEnd::Space);
        QCOMPARE(engine->trainings(), 6);
    }

    void aSpaceWithoutAFeasibleNetworkEndsAtTheBound()
    {
        StudyConfig config = fake::config(40);
        config.constraints = {{.quantity = Quantity::LutPct, .name = "lut_pct", .limit = 1e-6}};
        auto engine = std::make_shared<fake::Engine>();
        const StudySummary summary = runWhole(config, engine);
        QCOMPARE(engine->trainings(), 0);
        QCOMPARE(static_cast<int>(summary.trials.size()), drawLimit(config));
        QCOMPARE(summary.end, SearchEnd::Draws);
        QVERIFY(!summary.interrupted);
        QVERIFY2(endText(summary).find("0 of the wanted 40 trials") != std::string::npos,
                 endText(summary).c_str());
    }

    void rejectedCandidatesUseUpNoTrial_data()
    {
        QTest::addColumn<double>("limit");
        QTest::addColumn<bool>("early");
        for (const double limit : {1.5, 2.0, 3.0}) {
            QTest::addRow("%g", limit) << limit << false;
            QTest::addRow("%g, early discard", limit) << limit << true;
        }
    }

    void rejectedCandidatesUseUpNoTrial()
    {
        QFETCH(double, limit);
        QFETCH(bool, early);
        StudyConfig config = fake::config(43);
        config.training.epochs = 8;
        config.earlyDiscard = early;
        config.constraints = {{.quantity = Quantity::LutPct, .name = "lut_pct", .limit = limit}};
        config.workers = 1;
        const StudySummary one = runWhole(config);
        QCOMPARE(countedTrials(config, one.trials), 43);
        const auto rejected = std::ranges::count(one.trials, TrialState::Rejected, &Trial::state);
        QVERIFY(rejected > 0);
        QCOMPARE(one.end, SearchEnd::Trials);
        for (const Generation& generation : one.generations) {
            QVERIFY(generation.record.offspring.size() <= 2 * 8);
        }
        config.workers = 3;
        QCOMPARE(essence(runWhole(config)), essence(one));
        // The same in two parts, the first of which ends in the middle of a generation.
        for (const int part : {3, 21, 37}) {
            StudyConfig shorter = config;
            shorter.trials = part;
            StudyJob first = job(shorter);
            auto engine = std::make_shared<fake::Engine>();
            QVERIFY(runStudy(first, fake::parts(engine)));
            first.resume = true;
            first.trials = 43;
            if (early) {
                continue; // a contest is held among those that are there: a longer generation is another one
            }
            const auto whole = runStudy(first, fake::parts(engine));
            QVERIFY2(whole, whole ? "" : whole.error().toString().c_str());
            QCOMPARE(essence(*whole), essence(one));
        }
    }

    void whatIsBuiltAlikeIsTriedOnce()
    {
        StudyConfig config = sixNetworks(2000);
        config.space.hardware.reuseFactor = space::Ordinal{{1, 2, 3, 4, 5, 6, 7, 8}};
        config.space.hardware.strategies = {space::Strategy::Resource};
        config.space.hardware.reuseByLayer = true;
        config.hls.strategy = space::Strategy::Resource;
        const StudySummary summary = runWhole(config);
        QCOMPARE(summary.end, SearchEnd::Space);
        std::set<std::string> keys;
        for (const Trial& trial : summary.trials) {
            QVERIFY2(keys.insert(candidateKey(config, trial.candidate)).second,
                     trial.candidate.key().c_str());
        }
    }

    void failedTrialsKeepTheirReasonAndNoValues()
    {
        auto engine = std::make_shared<fake::Engine>();
        const auto isTanh = [](const space::Candidate& candidate) {
            return candidate.architecture.summary().find("Tanh") != std::string::npos;
        };
        engine->diverges = [&](const space::Candidate& candidate) {
            return isTanh(candidate) && candidate.architecture.widths()[1] > 8;
        };
        engine->throws = [&](const space::Candidate& candidate) {
            return isTanh(candidate) && candidate.architecture.widths()[1] == 8;
        };
        const StudySummary summary = runWhole(fake::config(40), engine);
        QCOMPARE(summary.trials.size(), std::size_t(40));
        std::set<std::string> reasons;
        for (const Trial& trial : summary.trials) {
            if (trial.state == TrialState::Failed) {
                reasons.insert(trial.reason);
                QVERIFY(trial.values.empty());
                QVERIFY(std::ranges::find(summary.front, trial.number) == summary.front.end());
            }
        }
        QVERIFY(reasons.contains("the loss became NaN in epoch 2"));
        QVERIFY(reasons.contains("internal error in the training engine: out of luck"));
        QVERIFY(!summary.front.empty());
    }

    void aStudyOfFailuresStillEnds()
    {
        auto engine = std::make_shared<fake::Engine>();
        engine->diverges = [](const space::Candidate&) { return true; };
        const StudySummary summary = runWhole(fake::config(20), engine);
        QCOMPARE(summary.trials.size(), std::size_t(20));
        QVERIFY(summary.front.empty());
        QCOMPARE(summary.hypervolume, 0.0);
    }

    void cancelledAnywhereAndResumedEqualsUninterrupted_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {1, 2, 7, 8, 9, 16, 23, 26}) {
            QTest::addRow("after %d", after) << after;
        }
    }

    void cancelledAnywhereAndResumedEqualsUninterrupted()
    {
        QFETCH(int, after);
        StudyConfig config = fake::config(30);
        config.constraints = {{.quantity = Quantity::LutPct, .name = "lut_pct", .limit = 8.0}};
        const std::string whole = essence(runWhole(config));
        auto engine = std::make_shared<fake::Engine>();
        engine->uneven = true;
        RunControl control;
        Recorder recorder;
        recorder.afterFinished = [&](int count) {
            if (count == after) {
                control.cancel();
            }
        };
        StudyJob first = job(config);
        first.control = &control;
        first.observer = &recorder;
        const auto part = runStudy(first, fake::parts(engine));
        QVERIFY(part);
        constexpr int last = 24; // what is left after it may be in training, all of it, and comes to its end
        if (!part->interrupted && after > last) {
            QCOMPARE(essence(*part), whole);
            return;
        }
        QVERIFY(part->interrupted);
        QVERIFY(countedTrials(config, part->trials) <= 30);
        const int before = engine->trainings();
        // The configuration handed to a resumed run has another seed and length: those of the file count.
        StudyConfig other = config;
        other.evolution.seed = 99;
        other.trials = 5;
        other.workers = 1;
        StudyJob second = job(other, first.file);
        second.resume = true;
        Recorder again;
        second.observer = &again;
        const auto rest = runStudy(second, fake::parts(engine));
        QVERIFY2(rest, rest ? "" : rest.error().toString().c_str());
        QVERIFY(!rest->interrupted);
        QCOMPARE(essence(*rest), whole);
        QCOMPARE(again.finished.size(), rest->trials.size());
        QVERIFY(again.start->finishedBefore >= after);
        QCOMPARE(again.started.load(), engine->trainings() - before);
        for (const auto& [key, count] : engine->trainingsByKey()) {
            QCOMPARE(count, 1);
        }
        const auto read = readStudy(first.file, config);
        QVERIFY(read);
        QCOMPARE(essence(*read), whole);
    }

    /// The fake estimates are sure to a factor of 2: a pessimist sees twice the cost everywhere.
    void thePessimistScoresUpperBounds()
    {
        StudyConfig config = fake::config(30);
        config.constraints = {{Quantity::LutPct, "lut_pct", 8.0}};
        config.risk = Risk::Pessimistic;
        const StudySummary summary = runWhole(config);
        int rejected = 0;
        for (const Trial& trial : summary.trials) {
            QVERIFY(trial.hardware);
            const double upper = 2.0 * trial.hardware->lutPct;
            if (trial.state == TrialState::Rejected) {
                ++rejected;
                QVERIFY(upper > 8.0);
                QVERIFY2(trial.reason.starts_with("LUT, upper bound "), trial.reason.c_str());
            } else if (trial.state == TrialState::Complete) {
                QVERIFY(upper <= 8.0);
                QCOMPARE(trial.values[1], upper);
            }
        }
        QVERIFY(rejected > 0);
        StudyConfig calm = config;
        calm.risk = Risk::Expected;
        const StudySummary expected = runWhole(calm);
        // Judged by weights that nobody knows before, the largest network may cost its upper bound.
        QCOMPARE(summary.start.reference[1], expected.start.reference[1]);
        calm.price = Price::Before;
        QCOMPARE(summary.start.reference[1], 2.0 * runWhole(calm).start.reference[1]);
        const QString json = QString::fromStdString(reportJson(summary));
        QVERIFY(json.contains(QStringLiteral("\"risk\": \"pessimistic\"")));
        QVERIFY(json.contains(QStringLiteral("\"figure\": \"upper bound\"")));
        QVERIFY(reportCsv(summary).find(",lut_pct_upper,") != std::string::npos);
        QVERIFY(reportCsv(expected).find(",lut_pct_upper,") == std::string::npos);
        const std::string html = reportHtml(summary, "");
        QVERIFY(html.find("LUT, upper bound [%], min") != std::string::npos);
        QVERIFY(html.find("LUT, upper bound [%]") != std::string::npos); // the axis
        QVERIFY(reportHtml(expected, "").find("upper bound") == std::string::npos);
    }

    /// Memory, threads, a disk: what fails is the machine, and no candidate is judged by it.
    void whatTheMachineFailsAtIsNoVerdict_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("discard");
        for (const char* what : {"memory", "memory, told in words", "threads", "disk"}) {
            QTest::addRow("%s", what) << what << false;
        }
        QTest::newRow("memory in a contest") << "memory" << true;
    }
    void whatTheMachineFailsAtIsNoVerdict()
    {
        QFETCH(QString, what);
        QFETCH(bool, discard);
        StudyConfig config = fake::config(30);
        config.earlyDiscard = discard;
        config.training.epochs = 6;
        const std::string whole = essence(runWhole(config));
        const StudyJob first = job(config);
        auto engine = std::make_shared<fake::Engine>();
        engine->trained = [&](int count) {
            if (count != 11) {
                return;
            }
            if (what == "memory") {
                throw std::bad_alloc();
            }
            if (what == "threads") {
                throw std::system_error(std::make_error_code(std::errc::resource_unavailable_try_again));
            }
            if (what == "disk") {
                throw std::system_error(std::make_error_code(std::errc::io_error));
            }
            throw std::runtime_error(
                "DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes");
        };
        const auto stopped = runStudy(first, fake::parts(engine));
        QVERIFY2(stopped, stopped ? "" : stopped.error().message.c_str());
        QVERIFY(stopped->interrupted);
        QVERIFY(!stopped->stopReason.empty());
        QVERIFY(std::ranges::none_of(stopped->trials,
                                     [](const Trial& trial) { return trial.state == TrialState::Failed; }));
        engine->trained = {};
        StudyJob second = first;
        second.resume = true;
        const auto resumed = runStudy(second, fake::parts(engine));
        QVERIFY2(resumed, resumed ? "" : resumed.error().message.c_str());
        QVERIFY(!resumed->interrupted && resumed->stopReason.empty());
        QCOMPARE(essence(*resumed), whole);
    }

    /// A study file that is taken away while it is written: told at the next generation.
    void aStudyFileThatGoesAwayEndsTheRun()
    {
        const StudyJob first = job(fake::config(40));
        auto engine = std::make_shared<fake::Engine>();
        engine->trained = [&](int count) {
            if (count == 12) {
                QFile::rename(QString::fromStdString(first.file),
                              QString::fromStdString(first.file) + ".moved");
            }
        };
        const auto summary = runStudy(first, fake::parts(engine));
        QVERIFY(!summary);
        QVERIFY2(summary.error().message.find(".moved") != std::string::npos,
                 summary.error().message.c_str());
        QVERIFY(engine->trainings() < 30);
        const auto kept = readStudy(first.file + ".moved", fake::config(40));
        QVERIFY2(kept, kept ? "" : kept.error().message.c_str());
        QVERIFY(std::ranges::count(kept->trials, TrialState::Complete, &Trial::state) > 0);
    }

    void aProlongedStudyEqualsALongOne()
    {
        const std::string whole = essence(runWhole(fake::config(45)));
        StudyJob first = job(fake::config(20));
        auto engine = std::make_shared<fake::Engine>();
        QVERIFY(runStudy(first, fake::parts(engine)));
        StudyJob second = first;
        second.resume = true;
        second.trials = 45;
        const auto longer = runStudy(second, fake::parts(engine));
        QVERIFY2(longer, longer ? "" : longer.error().toString().c_str());
        QCOMPARE(essence(*longer), whole);
        for (const auto& [key, count] : engine->trainingsByKey()) {
            QCOMPARE(count, 1);
        }
        second.trials = 10;
        const auto shorter = runStudy(second, fake::parts(engine));
        QVERIFY(!shorter);
        QVERIFY2(shorter.error().message.find("45 trials already") != std::string::npos,
                 shorter.error().message.c_str());
    }

    void aFinishedStudyResumesWithoutTheEngine()
    {
        StudyJob first = job(fake::config(10));
        QVERIFY(runStudy(first, fake::parts(std::make_shared<fake::Engine>())));
        first.resume = true;
        RunnerParts parts = fake::parts(nullptr);
        parts.loadEngine = [](training::EngineKind) -> Result<std::shared_ptr<training::Engine>> {
            return fail("not needed");
        };
        const auto again = runStudy(first, parts);
        QVERIFY(again);
        QVERIFY(!again->interrupted);
    }

    void changedDataIsRefusedOnResume()
    {
        StudyJob first = job(fake::config(10));
        QVERIFY(runStudy(first, fake::parts(std::make_shared<fake::Engine>())));
        first.resume = true;
        const auto again = runStudy(first, fake::parts(std::make_shared<fake::Engine>(), "beef"));
        QVERIFY(!again);
        QVERIFY2(again.error().message.find("data set has changed") != std::string::npos,
                 again.error().message.c_str());
    }

    void anExistingFileAndAWriterAreRefused()
    {
        StudyJob first = job(fake::config(10));
        QVERIFY(runStudy(first, fake::parts(std::make_shared<fake::Engine>())));
        const auto again = runStudy(first, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY(!again);
        QVERIFY(again.error().message.find("snac resume") != std::string::npos);
        const auto writer = Store::openForWriting(first.file);
        QVERIFY(writer);
        first.resume = true;
        const auto second = runStudy(first, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY(!second);
        QVERIFY(second.error().message.find("another program is writing") != std::string::npos);
    }

    void cancelAnswersWithin200Milliseconds()
    {
        StudyConfig config = fake::config(30);
        auto engine = std::make_shared<fake::Engine>();
        engine->gate = std::make_shared<StepGate>();
        RunControl control;
        StudyJob wanted = job(config);
        wanted.control = &control;
        QElapsedTimer timer;
        std::jthread canceller([&] {
            engine->gate->waitForStanding(config.workers);
            timer.start();
            control.cancel();
        });
        const auto summary = runStudy(wanted, fake::parts(engine));
        QVERIFY(summary);
        QVERIFY(summary->interrupted);
        QVERIFY(snac::timing::keepsTo(timer, 200));
        QCOMPARE(engine->trainings(), 0);
    }

    void pauseStartsNothingAndResumeGoesOn()
    {
        auto engine = std::make_shared<fake::Engine>();
        RunControl control;
        control.pause();
        StudyJob wanted = job(fake::config(10));
        wanted.control = &control;
        std::jthread resumer([&] {
            while (control.held() < wanted.config.workers) {
                std::this_thread::yield();
            }
            if (engine->trainings() == 0) {
                control.resume();
            } else {
                control.cancel();
            }
        });
        const auto summary = runStudy(wanted, fake::parts(engine));
        QVERIFY(summary);
        QVERIFY(!summary->interrupted);
    }

    void wrongInputIsToldBeforeAFileIsMade_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"no objectives", "no trials", "regression score", "board", "data", "baseline"}) {
            QTest::newRow(what) << what;
        }
    }

    void wrongInputIsToldBeforeAFileIsMade()
    {
        QFETCH(QString, what);
        StudyConfig config = fake::config(10);
        RunnerParts parts = fake::parts(std::make_shared<fake::Engine>());
        if (what == "no objectives") {
            config.objectives.clear();
        } else if (what == "no trials") {
            config.trials = 0;
        } else if (what == "regression score") {
            config.objectives[0] = {
                .quantity = Quantity::Rmse, .name = "rmse", .maximize = false, .reference = {}};
        } else if (what == "board") {
            parts.findBoard = [](const std::string&) -> Result<hardware::Board> {
                return fail("no such board");
            };
        } else if (what == "data") {
            parts.loadData = [](const data::DatasetOptions&, RunControl&) -> Result<data::PreparedData> {
                return fail("no number", {.file = "x.csv", .line = 3, .column = 7});
            };
        } else {
            config.space.baselines = {{"b", {{"layer_1_width", "5"}}}};
        }
        const StudyJob wanted = job(config);
        const auto summary = runStudy(wanted, parts);
        QVERIFY(!summary);
        QVERIFY(!summary.error().message.empty());
        QVERIFY(!QFile::exists(QString::fromStdString(wanted.file)));
        QVERIFY(!QFile::exists(QString::fromStdString(wanted.file + ".lock")));
    }

    /// What the profile of the data warns of is said before the search, and kept with the study: no report
    /// profiles anything.
    void warningsOfTheDataStayWithTheStudy()
    {
        RunnerParts parts = fake::parts(std::make_shared<fake::Engine>());
        int profiled = 0;
        const auto load = parts.loadData;
        parts.loadProfiled = [&](const data::DatasetOptions& options,
                                 RunControl& control) -> Result<ProfiledData> {
            ++profiled;
            SNAC_TRY(auto data, load(options, control));
            return ProfiledData{std::move(data), {"input 'id' numbers the rows. Leave it out."}};
        };
        StudyJob wanted = job(fake::config(5));
        const auto summary = runStudy(wanted, parts);
        QVERIFY(summary);
        const auto& said = summary->start.notes;
        QVERIFY(std::ranges::count(said, std::string("input 'id' numbers the rows. Leave it out.")) == 1);
        const std::string note = "input 'id' numbers the rows. Leave it out";
        QCOMPARE(std::ranges::count(notesOf(*summary), note), 1);
        const auto stored = readStudy(wanted.file, wanted.config);
        QVERIFY(stored);
        QCOMPARE(std::ranges::count(notesOf(*stored), note), 1);
        QCOMPARE(profiled, 1);
    }

    void baselinesEnterGenerationZeroByName()
    {
        StudyConfig config = fake::config(20);
        config.space.baselines = {{"tiny", {{"num_layers", "1"}, {"layer_1_width", "4"}}}};
        const StudySummary summary = runWhole(config);
        QCOMPARE(summary.trials[0].origin.origin, std::string("baseline tiny"));
        QCOMPARE(summary.trials[0].generation, 0);
        QCOMPARE(summary.trials[0].candidate.architecture.widths(), (std::vector<int>{4, 4, 3}));
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
