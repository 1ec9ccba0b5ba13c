// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/training/balanced_decision.h"

#include "jet_like.h"

#include "snac/network/forward.h"
#include "snac/network/metrics.h"

#include <QTest>

using namespace snac;
using namespace snac::training;
using namespace snac::training::test;

class TestBalancedDecision : public QObject
{
    Q_OBJECT

    static double balanced(const data::Matrix& outputs, const data::Samples& truth, network::Loss loss)
    {
        return evaluate(outputs, truth, loss).balancedAccuracy;
    }

    /// One row of twenty is of class 1, and the outputs are logits that know it.
    static std::pair<data::Matrix, data::Samples> rareClass(bool oneLogit)
    {
        Random random(7);
        data::Matrix outputs(2000, oneLogit ? 1 : 2);
        data::Samples truth;
        for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
            const int label = row % 20 == 0 ? 1 : 0;
            const double x = random.normal() + (label == 1 ? 1.5 : 0.0);
            const auto logit = static_cast<float>(1.5 * x - 1.125 - std::log(19.0)); // of Gaussian classes
            outputs(row, 0) = oneLogit ? logit : 0.5F;
            if (!oneLogit) {
                outputs(row, 1) = 0.5F + logit;
            }
            truth.labels.push_back(label);
        }
        return {outputs, truth};
    }

private slots:
    /// Each label has a threshold of its own, as if it were alone.
    void labelsAreBalancedOneByOne()
    {
        const auto [logits, truth] = rareClass(true);
        data::Matrix outputs(logits.rows(), 2);
        outputs << logits, -logits;
        data::Samples labels;
        labels.targets.resize(logits.rows(), 2);
        for (Eigen::Index row = 0; row < logits.rows(); ++row) {
            const int has = truth.labels[static_cast<std::size_t>(row)];
            labels.targets.row(row) << static_cast<float>(has), static_cast<float>(1 - has);
        }
        const auto shift = balancingShift(outputs, labels, network::Loss::LabelCrossEntropy);
        QCOMPARE(shift(0), balancingShift(logits, truth, network::Loss::BinaryCrossEntropy)(0));
        QVERIFY(shift(0) > 1.0F && shift(1) < -1.0F);
        const double before = balanced(outputs, labels, network::Loss::LabelCrossEntropy);
        outputs.rowwise() += shift;
        QVERIFY(balanced(outputs, labels, network::Loss::LabelCrossEntropy) > before + 0.1);
    }

    void aRareClassIsBalanced_data()
    {
        QTest::addColumn<bool>("oneLogit");
        QTest::newRow("two outputs") << false;
        QTest::newRow("one logit") << true;
    }

    void aRareClassIsBalanced()
    {
        QFETCH(bool, oneLogit);
        const auto loss = oneLogit ? network::Loss::BinaryCrossEntropy : network::Loss::CrossEntropy;
        auto [outputs, truth] = rareClass(oneLogit);
        const double before = balanced(outputs, truth, loss);
        const Eigen::RowVectorXf shift = balancingShift(outputs, truth, loss);
        outputs.rowwise() += shift;
        const double after = balanced(outputs, truth, loss);
        // Classes 1.5 deviations apart: 0.773 at best, 0.5 where the rare one is hardly ever said.
        QVERIFY2(before < 0.6 && after > 0.75, qPrintable(QString("%1 %2").arg(before).arg(after)));
        // No threshold of any row is better.
        const Eigen::Index k = outputs.cols() - 1;
        for (Eigen::Index row = 0; row < outputs.rows(); row += 7) {
            data::Matrix other = outputs;
            const float at = outputs(row, k) - (oneLogit ? 0.0F : outputs(row, 0));
            other.col(k).array() -= at + 1e-4F;
            QVERIFY(balanced(other, truth, loss) <= after + 1e-9);
        }
        QVERIFY(std::abs(shift(k) - static_cast<float>(std::log(19.0))) < 1.0F);
    }

    void whatIsBalancedStays()
    {
        data::Matrix outputs(4, 2);
        outputs << 2, 0, 3, 0, 0, 2, 0, 3;
        data::Samples truth;
        truth.labels = {0, 0, 1, 1};
        QVERIFY(balancingShift(outputs, truth, network::Loss::CrossEntropy).isZero(0.0F));
        truth.labels.clear();
        truth.targets = outputs;
        QVERIFY(balancingShift(outputs, truth, network::Loss::MeanSquaredError).isZero(0.0F));
        truth.targets.resize(0, 0);
        truth.labels = {0, 0, 0, 0}; // one class alone
        QVERIFY(balancingShift(outputs, truth, network::Loss::CrossEntropy).isZero(0.0F));
    }

    void manyClassesNeverGetWorse()
    {
        Random random(3);
        const data::Samples truth = blobs(600, 16, 5, 1.0, 4);
        data::Matrix outputs = randomMatrix(random, 600, 5);
        for (Eigen::Index row = 0; row < 600; ++row) {
            outputs(row, truth.labels[static_cast<std::size_t>(row)]) += 1.0F;
        }
        outputs.col(2).array() -= 3.0F; // a class that is hardly ever said
        const double before = balanced(outputs, truth, network::Loss::CrossEntropy);
        outputs.rowwise() += balancingShift(outputs, truth, network::Loss::CrossEntropy);
        const double after = balanced(outputs, truth, network::Loss::CrossEntropy);
        QVERIFY2(after > before + 0.05, qPrintable(QString("%1 %2").arg(before).arg(after)));
    }

    void theNetworkItselfDecidesSo()
    {
        Random random(5);
        auto candidate = jetLike(false, 0.0, network::ActivationKind::ReLU);
        candidate.architecture.layers.emplace_back(network::Activation{network::ActivationKind::Softmax});
        network::TrainedNetwork network = randomNetwork(candidate.architecture, random);
        const data::Samples truth = blobs(300, 16, 5, 1.0, 6);
        data::Matrix outputs = network::forward(network, truth.inputs);
        const data::Matrix before = outputs;
        balanceDecision(network, outputs, truth, network::Loss::CrossEntropy);
        QVERIFY((outputs - before).cwiseAbs().maxCoeff() > 1e-3F); // a drawn network is not balanced
        QVERIFY((network::forward(network, truth.inputs) - outputs).cwiseAbs().maxCoeff() < 1e-4F);
    }

    void aTrainingIsBalancedWhereItIsAsked()
    {
        data::PreparedData data = blobData(16, 5, 1.0, 800, 400);
        std::vector<int> kept;
        for (int row = 0; row < 800; ++row) {
            if (data.train.labels[static_cast<std::size_t>(row)] != 3 || row % 8 == 3) {
                kept.push_back(row);
            }
        }
        data.train = data.train.select(kept);
        const auto candidate = jetLike(false, 0.0, network::ActivationKind::ReLU);
        TrainingJob job{&candidate, &data, {}, 2, nullptr, {}};
        const auto engine = engineNamed("fused");
        job.options.epochs = 8;
        const auto plain = engine->train(job);
        job.options.decision = Decision::Balanced;
        const auto balancedOne = engine->train(job);
        QVERIFY(plain && balancedOne);
        QVERIFY2(balancedOne->metrics.balancedAccuracy > plain->metrics.balancedAccuracy,
                 qPrintable(QString::number(balancedOne->metrics.balancedAccuracy)));
        const data::Matrix outputs = network::forward(balancedOne->network, data.validation.inputs);
        QVERIFY(std::abs(balanced(outputs, data.validation, network::Loss::CrossEntropy) -
                         balancedOne->metrics.balancedAccuracy) < 0.006);
    }
};

QTEST_GUILESS_MAIN(TestBalancedDecision)
#include "tst_balanced_decision.moc"
