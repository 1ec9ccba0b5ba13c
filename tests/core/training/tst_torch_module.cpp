// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"

#include "networks.h"

#include "snac/network/architecture.h"
#include "snac/network/forward.h"
#include "snac/network/metrics.h"
#include "snac/network/serialize.h"
#include "snac/space/candidate.h"
#include "snac/training/engine.h"
#include "snac/training/epoch_record.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace snac;
using network::Activation;
using network::ActivationKind;
using network::BatchNorm;
using network::Dense;
using network::Dropout;
using training::TrainingJob;

namespace {

training::Engine& engine()
{
    static const auto loaded = training::loadEngine(training::EngineKind::Torch);
    if (!loaded) {
        qFatal("%s", loaded.error().message.c_str());
    }
    return **loaded;
}

TrainingJob jobFor(const space::Candidate& candidate, const data::PreparedData& data, int epochs)
{
    TrainingJob job;
    job.candidate = &candidate;
    job.data = &data;
    job.options.epochs = epochs;
    job.seed = 5;
    return job;
}

space::Candidate someNetwork(int inputs, int outputs, double learningRate)
{
    return {{inputs,
             {Dense{24}, BatchNorm{}, Activation{}, Dropout{0.05}, Dense{16}, Activation{}, Dense{outputs}}},
            {learningRate, 1e-6, 32},
            {}};
}

int threadsOfProcess()
{
    QFile status("/proc/self/status");
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("Threads:")) {
                return line.mid(8).trimmed().toInt();
            }
        }
    }
    return -1;
}

} // namespace

class TestTorchModule : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { (void)engine(); }

    void separableBlobsAreLearned()
    {
        const auto data = training::test::blobData(5, 5, 4.0);
        const auto candidate = someNetwork(5, 5, 0.01);
        const auto outcome = engine().train(jobFor(candidate, data, 10));
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->metrics.accuracy > 0.95);
        QVERIFY(outcome->metrics.balancedAccuracy > 0.95);
        QVERIFY(outcome->metrics.rocAuc > 0.99);
        QVERIFY(std::isnan(outcome->metrics.rmse));
        // The network handed out is the one that was scored.
        const auto again = network::evaluate(network::forward(outcome->network, data.validation.inputs),
                                             data.validation, network::Loss::CrossEntropy);
        QVERIFY(std::abs(again.loss - outcome->metrics.loss) < 1e-5);
        const auto best = std::ranges::min(outcome->history, {}, &training::EpochRecord::validationLoss);
        QCOMPARE(outcome->metrics.loss, best.validationLoss);
        QCOMPARE(outcome->metrics.accuracy, best.validationAccuracy);
    }

    void exclusiveOrIsLearnedWithOneLogit()
    {
        auto data = training::test::blobData(2, 2, 0.0, 800, 400);
        for (auto* samples : {&data.train, &data.validation}) {
            for (Eigen::Index row = 0; row < samples->rows(); ++row) {
                samples->labels[static_cast<std::size_t>(row)] =
                    (samples->inputs(row, 0) > 0.0F) != (samples->inputs(row, 1) > 0.0F) ? 1 : 0;
            }
        }
        space::Candidate candidate{
            {2, {Dense{16}, Activation{ActivationKind::Tanh}, Dense{1}, Activation{ActivationKind::Sigmoid}}},
            {0.02, 0.0, 32},
            {}};
        const auto outcome = engine().train(jobFor(candidate, data, 30));
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->metrics.accuracy > 0.95);
        QVERIFY(outcome->metrics.rocAuc > 0.99);
    }

    void regressionIsLearned()
    {
        auto data = training::test::blobData(2, 2, 0.0, 800, 400);
        data.info.task = data::TaskKind::Regression;
        data.info.classNames.clear();
        data.info.targetNames = {"sum", "square"};
        for (auto* samples : {&data.train, &data.validation}) {
            samples->labels.clear();
            samples->targets.resize(samples->rows(), 2);
            samples->targets.col(0) = samples->inputs.rowwise().sum();
            samples->targets.col(1) = samples->inputs.col(0).array().square();
        }
        space::Candidate candidate{
            {2, {Dense{32}, Activation{ActivationKind::Silu}, Dense{2}}}, {0.02, 0.0, 32}, {}};
        const auto outcome = engine().train(jobFor(candidate, data, 30));
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->metrics.rmse < 0.2); // the targets' deviations are 1.4
        QVERIFY(outcome->metrics.meanDistance < 0.25);
        QVERIFY(std::isnan(outcome->metrics.accuracy));
    }

    void foldsTakeTheStudysInputs()
    {
        auto data = training::test::blobData(5, 5, 4.0, 400, 100);
        data.scaler.mean.setConstant(0.1F); // the study scales, so folds are standardised again
        const auto candidate = someNetwork(5, 5, 0.01);
        auto job = jobFor(candidate, data, 10);
        job.options.folds = 5;
        const auto outcome = engine().train(job);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->foldMetrics.size(), 5U);
        QCOMPARE(outcome->history.size(), 50U);
        QVERIFY(outcome->metrics.accuracy > 0.95);
        const auto fresh = training::test::blobs(500, 5, 5, 4.0, 99);
        const auto scored = network::evaluate(network::forward(outcome->network, fresh.inputs), fresh,
                                              network::Loss::CrossEntropy);
        QVERIFY(scored.accuracy > 0.95);
    }

    void equalSeedsAreEqualOnOneThreadAndOnTwo()
    {
        const auto data = training::test::blobData(8, 5, 1.0, 2000, 500);
        const auto candidate = someNetwork(8, 5, 0.005);
        const auto other = someNetwork(8, 5, 0.02);
        const auto bytesOf = [&](const space::Candidate& which) {
            const auto outcome = engine().train(jobFor(which, data, 4));
            return outcome ? network::serialize(outcome->network) : std::vector<std::byte>{};
        };
        const auto expected = bytesOf(candidate);
        const auto expectedOther = bytesOf(other);
        QVERIFY(!expected.empty() && expected != expectedOther);
        for (int repeat = 0; repeat < 3; ++repeat) {
            std::vector<std::byte> found;
            std::vector<std::byte> foundOther;
            std::thread first([&] { found = bytesOf(candidate); });
            std::thread second([&] { foundOther = bytesOf(other); });
            first.join();
            second.join();
            QVERIFY(found == expected);
            QVERIFY(foundOther == expectedOther);
        }
    }

    void trainingUsesTheCallingThreadAlone()
    {
        const auto data = training::test::blobData(16, 5, 1.0, 4000, 2000);
        space::Candidate candidate{
            {16, {Dense{256}, Activation{}, Dense{256}, Activation{}, Dense{5}}}, {0.001, 0.0, 1024}, {}};
        const int before = threadsOfProcess();
        QVERIFY(engine().train(jobFor(candidate, data, 2)).has_value());
        QCOMPARE(threadsOfProcess(), before);
    }

    void absurdLearningRateIsAFailure()
    {
        const auto data = training::test::blobData(5, 5, 1.0);
        space::Candidate candidate{
            {5, {Dense{32}, Activation{}, Dense{32}, Activation{}, Dense{5}}}, {1e6, 0.0, 32}, {}};
        const auto outcome = engine().train(jobFor(candidate, data, 10));
        QVERIFY(!outcome);
        const auto message = QString::fromStdString(outcome.error().message);
        QVERIFY2(message.contains("diverged in epoch") && message.contains("1e+06"), qPrintable(message));
    }

    void notANumberInTheDataIsAFailure()
    {
        auto data = training::test::blobData(5, 5, 1.0);
        data.train.inputs(3, 2) = std::nanf("");
        const auto candidate = someNetwork(5, 5, 0.01);
        const auto outcome = engine().train(jobFor(candidate, data, 3));
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.find("epoch 1") != std::string::npos);
    }

    void cancelAnswersAtOnce()
    {
        // One epoch takes a second and more: the answer has to come from inside the second one.
        const auto data = training::test::blobData(16, 5, 1.0, 50000, 1000);
        space::Candidate candidate{
            {16, {Dense{128}, Activation{}, Dense{128}, Activation{}, Dense{5}}}, {0.001, 0.0, 16}, {}};
        RunControl control;
        auto job = jobFor(candidate, data, 100);
        job.control = &control;
        std::atomic<int> epochs = 0;
        job.epochFinished = [&](const training::EpochRecord&) {
            ++epochs;
            epochs.notify_all();
        };
        std::string message;
        std::thread worker([&] {
            const auto outcome = engine().train(job);
            message = outcome ? "finished" : outcome.error().message;
            epochs = 1000;
            epochs.notify_all();
        });
        epochs.wait(0);
        QElapsedTimer timer;
        timer.start();
        control.cancel();
        worker.join();
        QVERIFY(snac::timing::keepsTo(timer, 200));
        QCOMPARE(message, std::string("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestTorchModule)
#include "tst_torch_module.moc"
