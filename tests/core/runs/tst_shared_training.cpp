// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_parts.h"
#include "run_essence.h"
#include "snac/network/architecture.h"
#include "snac/space/candidate.h"
#include "snac/training/epoch_record.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace snac;
using namespace snac::study;
using snac::study::fake::essence;

namespace {

class Recorder : public StudyObserver
{
public:
    std::function<void(int)> afterFinished; ///< told the count of finished trials
    std::atomic<int> started = 0;
    int finished = 0;

    void trialStarted(std::shared_ptr<const Trial>) override { ++started; }
    void trialFinished(std::shared_ptr<const Trial>) override
    {
        ++finished;
        if (afterFinished) {
            afterFinished(finished);
        }
    }
};

/// Few networks, many ways to build them.
StudyConfig config(bool byLayer, bool earlyDiscard = false)
{
    StudyConfig config = fake::config(60);
    config.space.layerWidths = {space::Ordinal{{4, 8}}};
    config.space.activations = {network::ActivationKind::ReLU};
    config.space.learningRate = space::Ordinal{{0.001}};
    config.space.hardware.precisions = {{8, 3}, {6, 2}, {16, 6}};
    config.space.hardware.reuseFactor = space::Ordinal{{1, 2, 4}};
    config.space.hardware.precisionByLayer = byLayer;
    config.training.epochs = 4;
    config.earlyDiscard = earlyDiscard;
    config.objectives.push_back(
        {.quantity = Quantity::ClockCycles, .name = "clock_cycles", .maximize = false, .reference = {}});
    return config;
}

} // namespace

class TestSharedTraining : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_counter = 0;

    StudyJob job(const StudyConfig& config)
    {
        StudyJob job;
        job.config = config;
        job.yaml = "name: toy\n";
        job.file = m_folder.filePath(QStringLiteral("run-%1.snac").arg(m_counter++)).toStdString();
        return job;
    }

    StudySummary runWhole(const StudyConfig& config, std::shared_ptr<fake::Engine> engine)
    {
        auto summary = runStudy(job(config), fake::parts(std::move(engine)));
        if (!summary) {
            qCritical("%s", summary.error().toString().c_str());
            return {};
        }
        return *summary;
    }

    static void variants()
    {
        QTest::addColumn<bool>("byLayer");
        QTest::addColumn<bool>("earlyDiscard");
        QTest::newRow("whole network") << false << false;
        QTest::newRow("by layer") << true << false;
        QTest::newRow("whole network, early discard") << false << true;
        QTest::newRow("by layer, early discard") << true << true;
    }

private slots:
    /// The epochs in floating point are those of the shared network, the others each trial's own.
    void epochsAtThePrecisionFollowTheSharedOnes()
    {
        StudyConfig wanted = config(true);
        wanted.training.quantizedEpochs = 2;
        const StudySummary summary = runWhole(wanted, std::make_shared<fake::Engine>());
        std::vector<int> all(static_cast<std::size_t>(wanted.training.epochs + 2));
        std::iota(all.begin(), all.end(), 1);
        int followers = 0;
        for (const Trial& trial : summary.trials) {
            if (trial.state != TrialState::Complete) {
                continue;
            }
            std::vector<int> epochs;
            for (const training::EpochRecord& record : trial.history) {
                epochs.push_back(record.epoch);
            }
            QCOMPARE(epochs, all);
            QCOMPARE(trial.history.back().validationAccuracy, trial.metrics->accuracy);
            followers += trial.networkOf >= 0 ? 1 : 0;
        }
        QVERIFY(followers > 0);
    }

    void aNetworkIsTrainedOnceHoweverItIsBuilt_data() { variants(); }

    void aNetworkIsTrainedOnceHoweverItIsBuilt()
    {
        QFETCH(bool, byLayer);
        QFETCH(bool, earlyDiscard);
        auto engine = std::make_shared<fake::Engine>();
        Recorder recorder;
        StudyJob wanted = job(config(byLayer, earlyDiscard));
        wanted.observer = &recorder;
        const auto summary = runStudy(wanted, fake::parts(engine));
        QVERIFY2(summary.has_value(), summary ? "" : summary.error().toString().c_str());
        std::set<std::string> networks;
        int shared = 0;
        const auto store = Store::openForReading(wanted.file);
        QVERIFY(store.has_value());
        for (const Trial& trial : summary->trials) {
            if (trial.state != TrialState::Complete) {
                QCOMPARE(trial.networkOf, -1);
                continue;
            }
            networks.insert(trial.candidate.networkKey());
            const auto network = (*store)->network(trial.number);
            QVERIFY(network.has_value() && network->has_value());
            QVERIFY((*network)->architecture == trial.candidate.architecture);
            if (trial.networkOf < 0) {
                continue;
            }
            ++shared;
            const Trial& leader = summary->trials[static_cast<std::size_t>(trial.networkOf)];
            QVERIFY(leader.number < trial.number);
            QCOMPARE(leader.networkOf, -1);
            QCOMPARE(leader.candidate.networkKey(), trial.candidate.networkKey());
            QVERIFY(leader.candidate.key() != trial.candidate.key());
            QVERIFY(trial.trained && leader.trained && trial.metrics);
            QCOMPARE(trial.trained->accuracy, leader.trained->accuracy);
            QCOMPARE(trial.values[0], trial.metrics->accuracy);
            if (trial.candidate.hardware.precisionKey() != leader.candidate.hardware.precisionKey() &&
                !byLayer) {
                QVERIFY(trial.values[0] != leader.values[0]); // scored at its own precision
            }
            QCOMPARE(trial.history.size(), leader.history.size());
            QVERIFY(trial.values[1] == trial.hardware->lutPct);
        }
        QVERIFY(shared > 5);
        QCOMPARE(recorder.finished, 60);
        QCOMPARE(recorder.started.load(), static_cast<int>(networks.size()));
        if (!earlyDiscard) {
            for (const auto& [key, count] : engine->trainingsByKey()) {
                QCOMPARE(count, 1);
            }
            QCOMPARE(engine->trainings(), static_cast<int>(networks.size()));
        }
        std::set<std::string> front;
        for (const int number : summary->front) {
            front.insert(summary->trials[static_cast<std::size_t>(number)].candidate.hardware.key());
        }
        QVERIFY(front.size() > 1); // reuse trades LUT for cycles, precision LUT for accuracy
    }

    void workersMakeNoDifference_data() { variants(); }

    void workersMakeNoDifference()
    {
        QFETCH(bool, byLayer);
        QFETCH(bool, earlyDiscard);
        std::set<std::string> results;
        for (const int workers : {1, 2, 3}) {
            StudyConfig wanted = config(byLayer, earlyDiscard);
            wanted.workers = workers;
            auto engine = std::make_shared<fake::Engine>();
            engine->uneven = true;
            results.insert(essence(runWhole(wanted, engine)));
        }
        QCOMPARE(results.size(), std::size_t{1});
    }

    void cancelledAndResumedEqualsUninterrupted_data()
    {
        QTest::addColumn<bool>("byLayer");
        QTest::addColumn<bool>("earlyDiscard");
        QTest::addColumn<int>("after");
        for (const bool discard : {false, true}) {
            for (const int after : {1, 3, 6, 8, 13, 21, 34, 50}) {
                QTest::addRow("%s after %d", discard ? "discard" : "all", after)
                    << (after % 2 == 0) << discard << after;
            }
        }
    }

    void cancelledAndResumedEqualsUninterrupted()
    {
        QFETCH(bool, byLayer);
        QFETCH(bool, earlyDiscard);
        QFETCH(int, after);
        const StudyConfig wanted = config(byLayer, earlyDiscard);
        const std::string whole = essence(runWhole(wanted, std::make_shared<fake::Engine>()));
        auto engine = std::make_shared<fake::Engine>();
        engine->uneven = true;
        RunControl control;
        Recorder recorder;
        recorder.afterFinished = [&](int count) {
            if (count == after) {
                control.cancel();
            }
        };
        StudyJob first = job(wanted);
        first.control = &control;
        first.observer = &recorder;
        const auto part = runStudy(first, fake::parts(engine));
        QVERIFY(part.has_value());
        QVERIFY(part->interrupted);
        StudyJob second = first;
        second.control = nullptr;
        second.observer = nullptr;
        second.resume = true;
        second.config.workers = 1;
        const auto rest = runStudy(second, fake::parts(engine));
        QVERIFY2(rest.has_value(), rest ? "" : rest.error().toString().c_str());
        QCOMPARE(essence(*rest), whole);
        if (!earlyDiscard) {
            for (const auto& [key, count] : engine->trainingsByKey()) {
                QCOMPARE(count, 1);
            }
        }
        const auto read = readStudy(first.file, wanted);
        QVERIFY(read.has_value());
        QCOMPARE(essence(*read), whole);
    }

    void aFailedTrainingFailsAllThatShareIt()
    {
        auto engine = std::make_shared<fake::Engine>();
        engine->diverges = [](const space::Candidate& candidate) {
            return candidate.architecture.widths()[1] == 8;
        };
        const StudySummary summary = runWhole(config(false), engine);
        int followers = 0;
        for (const Trial& trial : summary.trials) {
            if (trial.candidate.architecture.widths()[1] != 8 || trial.duplicateOf >= 0) {
                continue;
            }
            QCOMPARE(trial.state, TrialState::Failed);
            QVERIFY(trial.values.empty());
            if (trial.networkOf >= 0) {
                ++followers;
                QVERIFY2(trial.reason.ends_with(", which failed: the loss became NaN in epoch 2"),
                         trial.reason.c_str());
            }
        }
        QVERIFY(followers > 0);
        for (const auto& [key, count] : engine->trainingsByKey()) {
            QCOMPARE(count, 1);
        }
    }

    /// Over a budget at one precision, within it at another: rejected trials never lead.
    void budgetsJudgeEachBuildByItself()
    {
        StudyConfig wanted = config(false);
        wanted.constraints = {{Quantity::LutPct, "lut_pct", 0.6}};
        const StudySummary summary = runWhole(wanted, std::make_shared<fake::Engine>());
        std::map<std::string, std::set<TrialState>> states;
        for (const Trial& trial : summary.trials) {
            if (trial.duplicateOf < 0) {
                states[trial.candidate.networkKey()].insert(trial.state);
                QCOMPARE(trial.state == TrialState::Rejected, trial.hardware->lutPct > 0.6);
            }
        }
        QVERIFY(std::ranges::any_of(states, [](const auto& entry) { return entry.second.size() == 2; }));
    }

    /// The reference point bounds every way to build the largest network.
    void theReferencePointCoversAllBuilds()
    {
        StudyConfig wanted = config(true);
        const StudySummary summary = runWhole(wanted, std::make_shared<fake::Engine>());
        for (const Trial& trial : summary.trials) {
            if (trial.values.size() == 3) {
                QVERIFY(trial.values[1] <= summary.start.reference[1]);
                QVERIFY(trial.values[2] <= summary.start.reference[2]);
            }
        }
        wanted.space.hardware = {};
        const StudySummary fixed = runWhole(wanted, std::make_shared<fake::Engine>());
        QCOMPARE(summary.start.reference[1], 2.0 * fixed.start.reference[1]); // 16 bits against 8
        QCOMPARE(summary.start.reference[2], 4.0 * fixed.start.reference[2]); // reuse 4
    }

    void reportsSayHowTrialsAreBuilt()
    {
        const StudySummary summary = runWhole(config(true), std::make_shared<fake::Engine>());
        const std::string json = reportJson(summary);
        QVERIFY(
            json.find("\"build\": \"ap_fixed<8,3> or ap_fixed<6,2> or ap_fixed<16,6> by layer, reuse factor "
                      "1 or 2 or 4, Latency\"") != std::string::npos);
        QVERIFY(json.find("\"network_of\": ") != std::string::npos);
        const std::string csv = reportCsv(summary);
        QVERIFY(csv.find(",network_of,") != std::string::npos);
        QVERIFY(csv.find(",gene_reuse_factor,") != std::string::npos ||
                csv.find(",gene_reuse_factor\r") != std::string::npos);
        // Once among the settings, and a column of the trials where they differ in it.
        const auto headings = [](const StudySummary& study) {
            return QString::fromStdString(reportHtml(study, "")).count(QStringLiteral("<th>Hardware</th>"));
        };
        const auto plain = headings(runWhole(fake::config(10), std::make_shared<fake::Engine>()));
        QCOMPARE(headings(summary), plain + 1);
    }
};

QTEST_GUILESS_MAIN(TestSharedTraining)
#include "tst_shared_training.moc"
