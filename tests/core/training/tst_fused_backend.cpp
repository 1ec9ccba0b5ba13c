// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"
#include "jet_like.h"

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

class TestFusedBackend : public QObject
{
    Q_OBJECT

private slots:
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
        std::atomic<int> epochs = 0;
        job.epochFinished = [&](const EpochRecord&) {
            ++epochs;
            epochs.notify_all();
        };
        std::thread worker([&] {
            outcome = fused->train(job);
            epochs = job.options.epochs;
            epochs.notify_all();
        });
        epochs.wait(0);
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
