// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"
#include "networks.h"

#include "snac/network/serialize.h"
#include "snac/training/fused/fused_backend.h"
#include "snac/training/learner.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <thread>

using namespace snac;
using namespace snac::network;
using namespace snac::training;
using namespace snac::training::test;

namespace {

space::Candidate jetLike(bool norm, double dropout, network::ActivationKind kind, int batchSize = 64)
{
    space::Candidate candidate;
    candidate.architecture.inputs = 16;
    for (const int width : {64, 32, 32}) {
        candidate.architecture.layers.emplace_back(network::Dense{width});
        if (norm) {
            candidate.architecture.layers.emplace_back(network::BatchNorm{});
        }
        candidate.architecture.layers.emplace_back(network::Activation{kind});
        if (dropout > 0.0) {
            candidate.architecture.layers.emplace_back(network::Dropout{dropout});
        }
    }
    candidate.architecture.layers.emplace_back(network::Dense{5});
    candidate.hyper.batchSize = batchSize;
    return candidate;
}

std::shared_ptr<Engine> engineNamed(const char* name)
{
    auto engine = loadEngine(name);
    return engine ? *engine : nullptr;
}

TrainingOutcome trained(Engine& engine, const space::Candidate& candidate, const data::PreparedData& data,
                        std::uint64_t seed, int epochs)
{
    TrainingJob job{&candidate, &data, {}, seed, nullptr, {}};
    job.options.epochs = epochs;
    auto outcome = engine.train(job);
    if (!outcome) {
        qFatal("%s", outcome.error().message.c_str());
    }
    return *outcome;
}

/// Two-sided p of the Mann-Whitney U test (normal approximation with mid-ranks).
double mannWhitney(const std::vector<double>& a, const std::vector<double>& b)
{
    double u = 0.0;
    for (const double x : a) {
        for (const double y : b) {
            u += x > y ? 1.0 : x == y ? 0.5 : 0.0;
        }
    }
    const double n = static_cast<double>(a.size());
    const double m = static_cast<double>(b.size());
    const double z = (u - n * m / 2) / std::sqrt(n * m * (n + m + 1) / 12);
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

} // namespace

class TestFusedBackend : public QObject
{
    Q_OBJECT

private slots:
    void startsAndStepsLikeLibTorch_data()
    {
        QTest::addColumn<bool>("norm");
        QTest::addColumn<int>("kind");
        QTest::newRow("ReLU") << false << static_cast<int>(network::ActivationKind::ReLU);
        QTest::newRow("tanh") << false << static_cast<int>(network::ActivationKind::Tanh);
        QTest::newRow("sigmoid, batch norm") << true << static_cast<int>(network::ActivationKind::Sigmoid);
    }

    /// Without dropout both engines draw the same weights and the same batches, so that their first epochs
    /// may differ by rounding alone: any wrong gradient of any layer would part them at once.
    void startsAndStepsLikeLibTorch()
    {
        QFETCH(bool, norm);
        QFETCH(int, kind);
        const auto torch = loadTorchBackend();
        if (!torch) {
            QSKIP(torch.error().message.c_str());
        }
        auto candidate = jetLike(norm, 0.0, static_cast<network::ActivationKind>(kind));
        candidate.hyper.l1 = 1e-4;
        const auto data = blobData(16, 5, 1.5, 641, 200); // the last batch takes a lone row
        const LearnerSetup setup{&candidate, &data.train, Loss::CrossEntropy, 5};
        auto fused = *fusedBackend()->makeLearner(setup);
        auto reference = *(*torch)->makeLearner(setup);
        QVERIFY((fused->predict(data.validation.inputs, nullptr) -
                 reference->predict(data.validation.inputs, nullptr))
                    .cwiseAbs()
                    .maxCoeff() < 1e-5F);
        for (int epoch = 0; epoch < 3; ++epoch) {
            const double ours = fused->trainEpoch(nullptr);
            const double theirs = reference->trainEpoch(nullptr);
            QVERIFY2(std::abs(ours - theirs) < 1e-4,
                     qPrintable(QString("%1 against %2").arg(ours).arg(theirs)));
        }
        const data::Matrix difference = fused->predict(data.validation.inputs, nullptr) -
                                        reference->predict(data.validation.inputs, nullptr);
        QVERIFY2(difference.cwiseAbs().maxCoeff() < 2e-2F,
                 qPrintable(QString::number(difference.cwiseAbs().maxCoeff())));
    }

    void learnsAsWellAsLibTorch()
    {
        const auto torch = engineNamed("torch");
        if (!torch) {
            QSKIP("LibTorch is not installed");
        }
        const auto fused = engineNamed("fused");
        const auto candidate = jetLike(true, 0.1, network::ActivationKind::Tanh);
        const auto data = blobData(16, 5, 1.2, 1000, 1000);
        std::vector<double> ours;
        std::vector<double> theirs;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            ours.push_back(trained(*fused, candidate, data, seed, 4).metrics.accuracy);
            theirs.push_back(trained(*torch, candidate, data, seed + 100, 4).metrics.accuracy);
        }
        const double p = mannWhitney(ours, theirs);
        const auto mean = [](const std::vector<double>& v) {
            return std::accumulate(v.begin(), v.end(), 0.0) / 30.0;
        };
        qInfo("validation accuracy over 30 seeds: fused %.4f, LibTorch %.4f, Mann-Whitney p %.2f", mean(ours),
              mean(theirs), p);
        QVERIFY2(p > 0.01, qPrintable(QString("p = %1").arg(p)));
        QVERIFY(mean(ours) > 0.4);
    }

    void equalSeedsGiveEqualBitsOnAnyThread()
    {
        const auto fused = engineNamed("fused");
        const auto candidate = jetLike(true, 0.1, network::ActivationKind::Sigmoid);
        const auto data = blobData(16, 5, 1.2);
        const auto alone = trained(*fused, candidate, data, 7, 3);
        TrainingOutcome first;
        TrainingOutcome second;
        std::thread a([&] { first = trained(*fused, candidate, data, 7, 3); });
        std::thread b([&] { second = trained(*fused, candidate, data, 7, 3); });
        a.join();
        b.join();
        QCOMPARE(serialize(first.network), serialize(alone.network));
        QCOMPARE(serialize(second.network), serialize(alone.network));
        QCOMPARE(first.metrics.loss, alone.metrics.loss);
        QVERIFY(serialize(trained(*fused, candidate, data, 8, 3).network) != serialize(alone.network));
    }

    void regressionAndOneLogitLearn()
    {
        const auto fused = engineNamed("fused");
        auto candidate = jetLike(false, 0.0, network::ActivationKind::Tanh);
        auto data = blobData(16, 2, 2.0);
        std::get<network::Dense>(candidate.architecture.layers.back()).units = 1;
        QVERIFY(trained(*fused, candidate, data, 1, 20).metrics.accuracy > 0.85);

        data.info.task = data::TaskKind::Regression;
        data.info.classNames.clear();
        data.info.targetNames = {"sum"};
        for (auto* samples : {&data.train, &data.validation}) {
            samples->labels.clear();
            samples->targets = samples->inputs.leftCols(4).rowwise().sum();
        }
        candidate.hyper.learningRate = 0.01;
        QVERIFY(trained(*fused, candidate, data, 1, 30).metrics.rmse < 0.5);
    }

    void autoChoosesByTheLayersAndNamesItsChoice()
    {
        const auto chooser = engineNamed("auto");
        QVERIFY(chooser);
        const auto data = blobData(16, 5, 1.2, 100, 50);
        const auto chain = jetLike(false, 0.0, network::ActivationKind::ReLU);
        QVERIFY(trained(*chooser, chain, data, 1, 1).engine.starts_with("fused"));
        auto odd = chain;
        odd.architecture.layers.insert(odd.architecture.layers.begin(), network::BatchNorm{});
        QVERIFY(!fusedSupports(odd.architecture));
        if (loadTorchBackend()) {
            QVERIFY(trained(*chooser, odd, data, 1, 1).engine.starts_with("LibTorch"));
        }
        QVERIFY(!loadEngine("turbo"));
    }

    void cancelIsAnsweredWithin200Milliseconds()
    {
        const auto fused = engineNamed("fused");
        const auto candidate = jetLike(true, 0.1, network::ActivationKind::Tanh);
        const auto data = blobData(16, 5, 1.2, 50000, 1000);
        RunControl control;
        TrainingJob job{&candidate, &data, {}, 1, &control, {}};
        job.options.epochs = 10000;
        Result<TrainingOutcome> outcome = fail("not run");
        std::thread worker([&] { outcome = fused->train(job); });
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        QElapsedTimer timer;
        timer.start();
        control.cancel();
        worker.join();
        QVERIFY(snac::timing::keepsTo(timer, 200));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message, std::string("cancelled"));
    }

    void divergenceIsAnErrorWithItsEpoch()
    {
        const auto fused = engineNamed("fused");
        auto candidate = jetLike(false, 0.0, network::ActivationKind::Linear);
        candidate.hyper.learningRate = 1e6;
        const auto data = blobData(16, 5, 1.2);
        TrainingJob job{&candidate, &data, {}, 1, nullptr, {}};
        const auto outcome = fused->train(job);
        QVERIFY(!outcome);
        QVERIFY(QString::fromStdString(outcome.error().message).contains("diverged in epoch"));
    }
};

QTEST_GUILESS_MAIN(TestFusedBackend)
#include "tst_fused_backend.moc"
