// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a row counts in the loss, in every engine of this build.
#include "jet_like.h"

#include "snac/network/metrics.h"
#include "snac/training/fused/fused_backend.h"
#include "snac/training/learner.h"

#include <QTest>

using namespace snac;
using namespace snac::training;
using namespace snac::training::test;

class TestRowWeights : public QObject
{
    Q_OBJECT

    /// Rows of 16 inputs with what the loss wants.
    static data::Samples rowsFor(network::Loss loss, int rows, int outputs)
    {
        data::Samples samples = blobs(rows, 16, outputs == 1 ? 2 : outputs, 1.0, 5);
        if (loss == network::Loss::MeanSquaredError) {
            samples.labels.clear();
            Random random(9);
            samples.targets = randomMatrix(random, rows, outputs);
        }
        return samples;
    }

    static std::vector<std::shared_ptr<Backend>> backends()
    {
        std::vector<std::shared_ptr<Backend>> all{fusedBackend()};
        if (auto torch = loadTorchBackend()) {
            all.push_back(*torch);
        }
        return all;
    }

private slots:
    void aWeightOfThreeIsTheRowThreeTimes_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("outputs");
        QTest::newRow("classes") << static_cast<int>(network::Loss::CrossEntropy) << 5;
        QTest::newRow("one logit") << static_cast<int>(network::Loss::BinaryCrossEntropy) << 1;
        QTest::newRow("numbers") << static_cast<int>(network::Loss::MeanSquaredError) << 3;
    }

    /// In batches of all rows the order does not matter, and the mean over repeated rows is the weighted one.
    void aWeightOfThreeIsTheRowThreeTimes()
    {
        QFETCH(int, loss);
        QFETCH(int, outputs);
        const auto kind = static_cast<network::Loss>(loss);
        auto candidate = jetLike(false, 0.0, network::ActivationKind::Tanh, 1000);
        std::get<network::Dense>(candidate.architecture.layers.back()).units = outputs;
        const data::Samples once = rowsFor(kind, 60, outputs);
        std::vector<int> repeated;
        data::Samples weighted = once;
        weighted.weights.resize(60);
        for (int row = 0; row < 60; ++row) {
            const int times = row % 4 == 0 ? 3 : 1;
            repeated.insert(repeated.end(), static_cast<std::size_t>(times), row);
            weighted.weights(row) = static_cast<float>(times);
        }
        weighted.weights /= weighted.weights.mean();
        const data::Samples often = once.select(repeated);
        for (const auto& backend : backends()) {
            auto byWeight = *backend->makeLearner({&candidate, &weighted, kind, 4});
            auto byRows = *backend->makeLearner({&candidate, &often, kind, 4});
            auto plain = *backend->makeLearner({&candidate, &once, kind, 4});
            for (int epoch = 0; epoch < 10; ++epoch) {
                const double a = byWeight->trainEpoch(nullptr);
                const double b = byRows->trainEpoch(nullptr);
                (void)plain->trainEpoch(nullptr);
                QVERIFY2(std::abs(a - b) < 1e-4, qPrintable(QString("%1 against %2").arg(a).arg(b)));
            }
            const data::Matrix outputsOf = byWeight->predict(once.inputs, nullptr);
            QVERIFY((outputsOf - byRows->predict(once.inputs, nullptr)).cwiseAbs().maxCoeff() < 2e-3F);
            QVERIFY((outputsOf - plain->predict(once.inputs, nullptr)).cwiseAbs().maxCoeff() > 1e-2F);
            QVERIFY(std::abs(network::meanLoss(outputsOf, weighted, kind) -
                             network::meanLoss(byWeight->predict(often.inputs, nullptr), often, kind)) <
                    1e-4);
        }
    }

    /// Scores say how often a network is right, whatever rows count in the loss.
    void scoresCountEachRowAsOne()
    {
        data::Samples samples = rowsFor(network::Loss::CrossEntropy, 40, 5);
        Random random(2);
        const data::Matrix outputs = randomMatrix(random, 40, 5);
        const network::Metrics before = evaluate(outputs, samples, network::Loss::CrossEntropy);
        samples.weights = Eigen::VectorXf::LinSpaced(40, 0.0F, 2.0F);
        const network::Metrics after = evaluate(outputs, samples, network::Loss::CrossEntropy);
        QCOMPARE(after.accuracy, before.accuracy);
        QCOMPARE(after.balancedAccuracy, before.balancedAccuracy);
        QCOMPARE(after.rocAuc, before.rocAuc);
        QVERIFY(after.loss != before.loss);
    }
};

QTEST_GUILESS_MAIN(TestRowWeights)
#include "tst_row_weights.moc"
