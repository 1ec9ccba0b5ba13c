// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// After a search with folds the stored networks have seen validation rows; the local search must not start
// from them.
#include "snac/runs/unseen_network.h"

#include "fake_local_search.h"

#include "snac/network/forward.h"
#include "snac/training/trainer.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace snac;
using namespace snac::study;

namespace {

/// Gives a network that the stored one is not, and remembers how it was asked.
class OtherNetwork : public fake::Engine
{
public:
    [[nodiscard]] Result<training::TrainingOutcome> train(const training::TrainingJob& job) override
    {
        ++calls;
        folds = std::max(folds.load(), job.options.folds);
        trainRows = job.data->train.rows();
        training::TrainingOutcome outcome;
        outcome.network = fake::network(job.candidate->architecture.widths(), 99);
        outcome.network.architecture = job.candidate->architecture;
        return outcome;
    }
    std::atomic<int> calls = 0;
    std::atomic<int> folds = 0;
    std::atomic<long> trainRows = 0;
};

/// Labels that inputs say nothing of: who scores above chance has seen the row.
data::Samples noise(int rows, std::uint64_t seed)
{
    constexpr int inputs = 64;
    Random random(seed);
    data::Samples result;
    result.inputs.resize(rows, inputs);
    for (float& value : result.inputs.reshaped()) {
        value = static_cast<float>(random.normal());
    }
    for (int row = 0; row < rows; ++row) {
        result.labels.push_back(static_cast<int>(random.integer(0, 2)));
    }
    return result;
}

data::PreparedData noiseData()
{
    data::PreparedData result = fake::data();
    result.info.inputNames.assign(64, "x");
    result.train = noise(120, 1);
    result.validation = noise(90, 2);
    result.test = noise(30, 3);
    return result;
}

} // namespace

class TestUnseenNetwork : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string newPath(const char* name) { return m_folder.filePath(QLatin1String(name)).toStdString(); }

private slots:
    void stepsStartFromTheNetworkTrainedAgain()
    {
        const std::string file = newPath("again.snac");
        fake::makeStudy(file);
        const auto engine = std::make_shared<OtherNetwork>();
        RunnerParts parts = fake::compressionParts();
        parts.loadEngine = [engine](training::EngineKind) -> Result<std::shared_ptr<training::Engine>> {
            return engine;
        };
        CompressionJob job = fake::compressionJob(file);
        job.config.training.folds = 3;
        job.options.warmUpEpochs = 0; // so that what it begins with can be seen
        const auto run = runCompression(job, parts);
        QVERIFY2(run, run ? "" : run.error().message.c_str());
        QCOMPARE(engine->calls.load(), 2);
        QCOMPARE(engine->folds.load(), 1);
        QCOMPARE(engine->trainRows.load(), 400L);

        const data::PreparedData data = fake::learnableData();
        const auto store = Store::openForReading(file);
        for (const CompressionStepPtr& step : run->steps) {
            QVERIFY(step->branch.startsUnseen());
            const auto stored = (*store)->network(step->branch.trial);
            const network::TrainedNetwork again = fake::network((*stored)->architecture.widths(), 99);
            QCOMPARE(run->start.floatMetrics.at(step->branch.trial).accuracy,
                     network::evaluate(network::forward(again, data.validation.inputs), data.validation,
                                       network::Loss::CrossEntropy)
                         .accuracy);
            if (step->round == 0) {
                const auto own = network::denseLayers(step->network.network);
                const auto expected = network::denseLayers(again);
                for (std::size_t i = 0; i < own.size(); ++i) {
                    QVERIFY(std::next(own.begin(), static_cast<long>(i))->value->weights ==
                            std::next(expected.begin(), static_cast<long>(i))->value->weights);
                }
            }
        }

        // What is finished is not trained again, and says the same.
        const auto second = runCompression(job, parts);
        QVERIFY(second);
        QCOMPARE(engine->calls.load(), 2);
        QCOMPARE(second->steps.size(), run->steps.size());
        for (const auto& [trial, metrics] : run->start.floatMetrics) {
            QCOMPARE(second->start.floatMetrics.at(trial).accuracy, metrics.accuracy);
        }
        // On the test rows it is held against the same network.
        RunControl control;
        const auto score = scoreOnTest(file, job.config, {.branch = run->steps[0]->branch.key(), .round = 0},
                                       false, control, parts);
        QVERIFY2(score, score ? "" : score.error().message.c_str());
        const network::TrainedNetwork again =
            fake::network((*(*store)->network(score->trial))->architecture.widths(), 99);
        QCOMPARE(score->floatMetrics.accuracy, network::evaluate(network::forward(again, data.test.inputs),
                                                                 data.test, network::Loss::CrossEntropy)
                                                   .accuracy);
    }

    /// Steps of an earlier build, which had seen the rows, do not say what the trial scores as float.
    void earlierBranchesDoNotSpeakForTheTrial()
    {
        CompressionBranch before = fake::someBranch(4, "8,3");
        before.floatMetrics.emplace().accuracy = 0.9;
        CompressionBranch now = fake::someBranch(4, "6,2");
        now.branch.settings += compression::unseenStart;
        now.floatMetrics.emplace().accuracy = 0.6;
        for (const auto& branches : {std::vector{before, now}, std::vector{now, before}}) {
            const auto summary = summarizeCompressions({}, branches, {}, {});
            QCOMPARE(summary.start.floatMetrics.at(4).accuracy, 0.6);
        }
        QCOMPARE(summarizeCompressions({}, {before}, {}, {}).start.floatMetrics.at(4).accuracy, 0.9);
    }

    void withoutFoldsNothingIsTrainedAgain()
    {
        const std::string file = newPath("one.snac");
        fake::makeStudy(file);
        RunnerParts parts = fake::compressionParts();
        parts.loadEngine = [](training::EngineKind) -> Result<std::shared_ptr<training::Engine>> {
            return fail("no engine is needed");
        };
        const auto run = runCompression(fake::compressionJob(file), parts);
        QVERIFY2(run, run ? "" : run.error().message.c_str());
        for (const CompressionStepPtr& step : run->steps) {
            QVERIFY(!step->branch.startsUnseen());
        }
    }

    /// The engine of the product on noise: the network of one fold knows the rows of the others by heart.
    void nothingIsKnownByHeart()
    {
        const data::PreparedData data = noiseData();
        const auto engine = training::loadEngine(training::EngineKind::Fused);
        QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
        const std::string file = newPath("noise.snac");
        StudyMeta meta = fake::meta();
        meta.dataset = data.info;
        Trial trial;
        trial.number = 0;
        trial.origin.id = 0;
        trial.candidate.architecture = fake::network({64, 32, 3}, 1).architecture;
        trial.candidate.hyper = {.learningRate = 0.005, .l1 = 0.0, .batchSize = 1};
        trial.values = {0.5, 10.0};
        trial.state = TrialState::Complete;
        CompressionJob job = fake::compressionJob(file);
        job.trials = {0};
        job.config.training.folds = 3;
        job.config.training.epochs = 2;
        RunControl control;
        const auto trained = (*engine)->train({.candidate = &trial.candidate,
                                               .data = &data,
                                               .options = job.config.training,
                                               .seed = 5,
                                               .control = &control,
                                               .epochFinished = {}});
        QVERIFY2(trained, trained ? "" : trained.error().message.c_str());
        {
            auto store = standardStorage().create(file, meta);
            QVERIFY(store);
            QVERIFY((*store)->saveTrial(trial, &trained->network));
        }
        const double seen = floatScore(trained->network, data, network::Loss::CrossEntropy).accuracy;
        QVERIFY2(seen > 0.55, qPrintable(QString::number(seen)));
        RunnerParts parts = fake::compressionParts();
        parts.loadData = [&data](const data::DatasetOptions&, RunControl&) -> Result<data::PreparedData> {
            return data;
        };
        parts.loadEngine = [&engine](training::EngineKind) { return engine; };
        const auto run = runCompression(job, parts);
        QVERIFY2(run, run ? "" : run.error().message.c_str());
        // A third, give or take three standard errors of 90 rows.
        const double chance = 1.0 / 3.0 + 3.0 * std::sqrt(2.0 / 9.0 / 90.0);
        QVERIFY(chance < 0.55);
        QVERIFY2(run->start.floatMetrics.at(0).accuracy < chance,
                 qPrintable(QString::number(run->start.floatMetrics.at(0).accuracy)));
        for (const CompressionStepPtr& step : run->steps) {
            QVERIFY2(step->integerMetrics.accuracy < chance,
                     qPrintable(QString::number(step->integerMetrics.accuracy)));
        }
    }
};

QTEST_GUILESS_MAIN(TestUnseenNetwork)
#include "tst_unseen_network.moc"
