// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_parts.h"

#include "snac/jobs/short_training.h"
#include "snac/training/engine.h"

#include <QTest>

using namespace snac;
using namespace snac::jobs;

namespace {

space::Candidate denseNetwork(std::vector<int> hidden, int inputs = 16, int outputs = 5)
{
    space::Candidate candidate;
    candidate.architecture.inputs = inputs;
    for (const int units : hidden) {
        candidate.architecture.layers.emplace_back(network::Dense{units});
        candidate.architecture.layers.emplace_back(network::Activation{});
    }
    candidate.architecture.layers.emplace_back(network::Dense{outputs});
    candidate.hyper.learningRate = 0.003;
    return candidate;
}

/// A trial of accuracy and LUT that was trained once.
ShortTrainingRequest requestOf(space::Candidate candidate)
{
    auto start = std::make_shared<study::StudyStart>();
    start->config.objectives = {{study::Quantity::Accuracy, "accuracy", true, std::nullopt},
                                {study::Quantity::LutPct, "lut_pct", false, std::nullopt}};
    start->config.training.epochs = 40;
    start->config.training.folds = 3;
    start->board.lut = 1000;
    auto trial = std::make_shared<study::Trial>();
    trial->number = 7;
    trial->candidate = std::move(candidate);
    trial->metrics.emplace();
    trial->metrics->accuracy = 0.99;
    trial->hardware.emplace();
    trial->hardware->lut = {120.0, 110.0, 130.0};
    trial->hardware->lutPct = 12.0;
    trial->values = {0.99, 12.0};
    return {start, trial};
}

/// Of fakes, with what was asked of them.
struct Watched
{
    std::shared_ptr<study::fake::Engine> engine = std::make_shared<study::fake::Engine>();
    std::vector<data::DatasetOptions> asked;
    study::RunnerParts parts = study::fake::parts(engine);
    Watched()
    {
        parts.loadData = [this, load = parts.loadData](const data::DatasetOptions& options,
                                                       RunControl& control) {
            asked.push_back(options);
            return load(options, control);
        };
    }
};

} // namespace

class TestShortTraining : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFewEpochsWithoutFoldsAreToldOneByOne()
    {
        Watched watched;
        RunControl control;
        std::vector<int> epochs;
        const auto request = requestOf(denseNetwork({8}));
        const auto result = trainShortly(
            request, control, [&](const training::EpochRecord& record) { epochs.push_back(record.epoch); },
            watched.parts);
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(epochs, (std::vector<int>{1, 2, 3, 4, 5}));
        QCOMPARE(result->epochs, shortEpochs);
        QCOMPARE(result->trainRows, 30LL);
        QCOMPARE(result->validationRows, 9LL);
        QCOMPARE(result->set, std::string("jets"));
        QCOMPARE(watched.engine->trainings(), 1);
        QCOMPARE(result->values.size(), std::size_t{2});
        QVERIFY(result->values[0] != 0.99); // as it was trained now
        QCOMPARE(result->values[1], 12.0);  // no training changes a cost
        QCOMPARE(result->minimised, (std::vector<double>{-result->values[0], 12.0}));
        QCOMPARE(request.trial->metrics->accuracy, 0.99); // the study is as it was
    }

    void rowsAreSimulated_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<QString>("asked"); ///< name of the set; empty: refused
        QTest::addColumn<bool>("standIn");
        QTest::newRow("simulated jets") << "jets" << 16 << "jets" << false;
        QTest::newRow("another simulated set") << "digits" << 64 << "digits" << false;
        QTest::newRow("a real set with a stand-in") << "mnist" << 784 << "mnist" << true;
        QTest::newRow("a file of the shape of jets") << "file" << 16 << "jets" << false;
        QTest::newRow("a file of another shape") << "file" << 9 << "" << false;
    }
    void rowsAreSimulated()
    {
        QFETCH(QString, set);
        QFETCH(int, inputs);
        QFETCH(QString, asked);
        QFETCH(bool, standIn);
        Watched watched;
        RunControl control;
        auto request = requestOf(denseNetwork({8}, inputs));
        auto start = std::make_shared<study::StudyStart>(*request.start);
        start->config.dataset.name = set.toStdString();
        start->config.dataset.rows = 800000;
        request.start = start;
        const auto result = trainShortly(request, control, {}, watched.parts);
        if (asked.isEmpty()) {
            QVERIFY(!result && watched.asked.empty());
            QVERIFY(QString::fromStdString(result.error().message).contains("network of 9 inputs"));
            return;
        }
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(QString::fromStdString(watched.asked.front().name), asked);
        QCOMPARE(watched.asked.front().simulate, standIn);
        QCOMPARE(watched.asked.front().rows, std::int64_t{shortRows});
    }

    void itEndsWhenItIsCancelled()
    {
        Watched watched;
        RunControl control;
        const auto result = trainShortly(
            requestOf(denseNetwork({8})), control,
            [&](const training::EpochRecord& record) {
                if (record.epoch == 2) {
                    control.cancel();
                }
            },
            watched.parts);
        QVERIFY(!result);
        QVERIFY(result.error().isCancelled());
        RunControl before;
        before.cancel();
        QVERIFY(trainShortly(requestOf(denseNetwork({8})), before, {}, watched.parts).error().isCancelled());
    }

    void whatTheEngineSaysIsTold()
    {
        Watched watched;
        watched.parts.loadEngine = [](training::EngineKind) -> Result<std::shared_ptr<training::Engine>> {
            return fail("the training engine is missing");
        };
        RunControl control;
        const auto result = trainShortly(requestOf(denseNetwork({8})), control, {}, watched.parts);
        QCOMPARE(result.error().message, std::string("the training engine is missing"));
        watched.parts = study::fake::parts(watched.engine);
        watched.engine->throws = [](const space::Candidate&) { return true; };
        QVERIFY(!trainShortly(requestOf(denseNetwork({8})), control, {}, watched.parts));
    }

    /// The real thing: it learns, and the same again.
    void aRealTrainingLearnsAndRepeatsItself()
    {
        std::vector<double> losses[2];
        std::vector<double> values[2];
        for (int run = 0; run < 2; ++run) {
            RunControl control;
            const auto result = trainShortly(
                requestOf(denseNetwork({16, 16})), control,
                [&](const training::EpochRecord& record) { losses[run].push_back(record.validationLoss); });
            QVERIFY2(result, result ? "" : result.error().message.c_str());
            QCOMPARE(result->trainRows + result->validationRows, shortRows * 4 / 5);
            values[run] = result->values;
        }
        QCOMPARE(losses[0].size(), std::size_t{shortEpochs});
        QVERIFY(losses[0].back() < losses[0].front());
        QVERIFY2(values[0][0] > 0.5, qPrintable(QString::number(values[0][0]))); // chance is 0.2
        QCOMPARE(losses[0], losses[1]);
        QCOMPARE(values[0], values[1]);
    }
};

QTEST_GUILESS_MAIN(TestShortTraining)
#include "tst_short_training.moc"
