// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_parts.h"

#include "snac/runs/early_discard.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::study;

namespace {

Trial contestant(int number, double accuracy, double lut, double violation = 0.0)
{
    Trial trial;
    trial.number = number;
    trial.values = {accuracy, lut};
    trial.violation = violation;
    trial.origin.origin = "random";
    return trial;
}

/// Numbers, states, scores and the hypervolume: what two equal studies share.
std::string essence(const StudySummary& summary)
{
    std::string text;
    for (const Trial& trial : summary.trials) {
        text += std::to_string(trial.number) + std::string(stateName(trial.state)) + trial.reason;
        for (const double value : trial.values) {
            text += " " + std::to_string(value);
        }
        text += "\n";
    }
    return text + std::to_string(summary.hypervolume);
}

class Canceller : public StudyObserver
{
public:
    Canceller(RunControl& control, int after)
        : m_control(control)
        , m_after(after)
    {
    }
    void trialFinished(std::shared_ptr<const Trial>) override
    {
        if (++m_finished == m_after) {
            m_control.cancel();
        }
    }

private:
    RunControl& m_control;
    int m_after;
    int m_finished = 0;
};

} // namespace

class TestEarlyDiscard : public QObject
{
    Q_OBJECT

private slots:
    void theProbeIsAQuarterOfTheEpochsInOneFold()
    {
        training::TrainingOptions full;
        full.folds = 3;
        full.patience = 4;
        for (const auto& [epochs, probe] : {std::pair{1, 1}, {4, 1}, {5, 1}, {15, 3}, {100, 25}}) {
            full.epochs = epochs;
            QCOMPARE(probeOptions(full).epochs, probe);
            QCOMPARE(probeOptions(full).folds, 1);
            QCOMPARE(probeOptions(full).patience, 0);
        }
    }

    void theNonDominatedHalfIsWorthItAndSmallNetworksCompeteWithSmallOnes()
    {
        const StudyConfig config = fake::config(30);
        QCOMPARE(config.objectives.size(), std::size_t(2));
        // The front 0.9/50, 0.7/10, 0.5/1 and three that it dominates, the last of them more accurate than
        // half of the front.
        const std::vector<Trial> pool{contestant(0, 0.9, 50), contestant(1, 0.45, 1.5),
                                      contestant(2, 0.7, 10), contestant(3, 0.6, 11),
                                      contestant(4, 0.5, 1),  contestant(5, 0.89, 60)};
        QCOMPARE(worthTraining(config, pool), (std::vector<bool>{true, false, true, false, true, false}));
    }

    void failedAndOverBudgetGoFirstBaselinesNever()
    {
        const StudyConfig config = fake::config(30);
        std::vector<Trial> pool{contestant(0, 0.9, 50), contestant(1, 0.8, 40, 0.3), contestant(2, 0.7, 60),
                                contestant(3, 0.1, 90)};
        pool[0].values.clear(); // its probe diverged
        QCOMPARE(worthTraining(config, pool), (std::vector<bool>{false, false, true, true}));
        pool[1].origin.origin = "baseline small";
        QCOMPARE(worthTraining(config, pool), (std::vector<bool>{false, true, true, true}));
    }

    void aboutHalfIsDiscardedAndNeverTrainedInFull()
    {
        const StudySummary summary = run(config(2));
        const auto count = [&](TrialState state) {
            return std::ranges::count(summary.trials, state, &Trial::state);
        };
        QVERIFY(count(TrialState::Discarded) >= 8);
        QVERIFY(count(TrialState::Complete) >= 12);
        for (const Trial& trial : summary.trials) {
            if (trial.state == TrialState::Discarded) {
                QVERIFY(trial.values.empty() && trial.history.empty() && !trial.engine.empty());
                QVERIFY(trial.reason.find("epochs") != std::string::npos);
                QVERIFY(std::ranges::count(summary.front, trial.number) == 0);
            }
        }
    }

    void offByDefault()
    {
        StudyConfig plain = config(2);
        plain.earlyDiscard = StudyConfig().earlyDiscard;
        const StudySummary summary = run(plain);
        QCOMPARE(std::ranges::count(summary.trials, TrialState::Discarded, &Trial::state), 0);
    }

    void equalForAnyNumberOfWorkers() { QCOMPARE(essence(run(config(1))), essence(run(config(3)))); }

    void cancelledAnywhereAndResumedEqualsUninterrupted_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {1, 4, 6, 8, 11, 15, 22}) {
            QTest::addRow("after %d", after) << after;
        }
    }

    void cancelledAnywhereAndResumedEqualsUninterrupted()
    {
        QFETCH(int, after);
        const std::string whole = essence(run(config(2)));
        RunControl control;
        Canceller canceller(control, after);
        StudyJob job = jobOf(config(2));
        job.control = &control;
        job.observer = &canceller;
        const auto part = runStudy(job, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY(part && part->interrupted);
        StudyJob rest = jobOf(config(2));
        rest.file = job.file;
        rest.resume = true;
        const auto resumed = runStudy(rest, fake::parts(std::make_shared<fake::Engine>()));
        QVERIFY2(resumed, resumed ? "" : resumed.error().toString().c_str());
        QCOMPARE(essence(*resumed), whole);
    }

private:
    static StudyConfig config(int workers)
    {
        StudyConfig config = fake::config(30);
        config.training.epochs = 8;
        config.workers = workers;
        config.earlyDiscard = true;
        return config;
    }

    StudyJob jobOf(const StudyConfig& config)
    {
        StudyJob job;
        job.config = config;
        job.yaml = "name: toy\n";
        job.yamlPath = "toy.yaml";
        job.file = m_folder.filePath(QString("%1.snac").arg(m_count++)).toStdString();
        return job;
    }

    StudySummary run(const StudyConfig& config)
    {
        auto summary = runStudy(jobOf(config), fake::parts(std::make_shared<fake::Engine>()));
        if (!summary) {
            qFatal("%s", summary.error().toString().c_str());
        }
        return *summary;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestEarlyDiscard)
#include "tst_early_discard.moc"
