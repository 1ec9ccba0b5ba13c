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
    /// Ten rows of a rare class tell by themselves a threshold that is good for them: smoothed recalls are
    /// nearer to what it is worth on other rows, and choose a better one. Means over 60 drawn sets.
    void aFewRowsTellWhatManyWould()
    {
        const auto draw = [](Random& random, int common, int few) {
            std::pair<data::Matrix, data::Samples> drawn;
            drawn.first.resize(common + few, 1);
            for (int row = 0; row < common + few; ++row) {
                const int label = row < few ? 1 : 0;
                drawn.first(row, 0) = static_cast<float>(random.normal() + (label == 1 ? 2.0 : 0.0)) - 4.0F;
                drawn.second.labels.push_back(label);
            }
            return drawn;
        };
        constexpr auto loss = network::Loss::BinaryCrossEntropy;
        Random random(12);
        const auto [many, truths] = draw(random, 4000, 4000);
        double promised[2] = {0.0, 0.0};
        double kept[2] = {0.0, 0.0};
        constexpr int sets = 60;
        for (int set = 0; set < sets; ++set) {
            const auto [outputs, truth] = draw(random, 240, 10);
            for (const Recalls recalls : {Recalls::OfRows, Recalls::Smooth}) {
                const auto shift = balancingShift(outputs, truth, loss, recalls);
                const auto which = static_cast<std::size_t>(recalls);
                promised[which] += balanced(outputs.rowwise() + shift, truth, loss) / sets;
                kept[which] += balanced(many.rowwise() + shift, truths, loss) / sets;
                QVERIFY(balanced(outputs.rowwise() + shift, truth, loss) >= balanced(outputs, truth, loss));
            }
        }
        QVERIFY2(kept[1] > kept[0] + 0.005, qPrintable(QString("%1 %2").arg(kept[0]).arg(kept[1])));
        QVERIFY2(promised[1] - kept[1] < 0.6 * (promised[0] - kept[0]),
                 qPrintable(QString("%1 %2").arg(promised[0]).arg(promised[1])));
    }

    /// One shift for all folds, and that of the network that is kept is no other. Balanced alone, each fold
    /// has a shift by its few rows of the rare class, and the lowest loss is that of the network that moved
    /// least.
    void foldsAreBalancedTogether()
    {
        data::PreparedData data = blobData(16, 5, 1.6, 900, 300);
        const auto rare = [](const data::Samples& all) {
            std::vector<int> kept;
            for (int row = 0; row < static_cast<int>(all.labels.size()); ++row) {
                if (all.labels[static_cast<std::size_t>(row)] != 3 || row % 10 == 3) {
                    kept.push_back(row);
                }
            }
            return all.select(kept);
        };
        data.train = rare(data.train);
        data.validation = rare(data.validation);
        const auto candidate = jetLike(false, 0.0, network::ActivationKind::ReLU);
        TrainingJob job{&candidate, &data, {}, 2, nullptr, {}};
        const auto engine = engineNamed("fused");
        job.options.epochs = 8;
        job.options.folds = 5;
        const auto plain = engine->train(job);
        job.options.decision = Decision::Balanced;
        const auto together = engine->train(job);
        QVERIFY(plain && together);
        QVERIFY(together->metrics.balancedAccuracy > plain->metrics.balancedAccuracy);
        // The network is the one of the lowest loss, moved by the one shift for all.
        const data::Matrix before = network::forward(plain->network, data.validation.inputs);
        const data::Matrix moved = network::forward(together->network, data.validation.inputs) - before;
        QVERIFY((moved.rowwise() - moved.row(0)).cwiseAbs().maxCoeff() < 1e-3F);
        QVERIFY(moved.row(0).cwiseAbs().maxCoeff() > 1e-2F);
        std::vector<TrainedPart> parts;
        for (int part = 0; part < job.options.folds; ++part) {
            parts.push_back(engine->trainPart(job, part).value());
            QVERIFY(parts.back().held);
            QCOMPARE(parts.back().held->truth.inputs.size(), 0);
        }
        std::vector<TrainedPart> balancedParts = parts;
        balanceTogether(balancedParts);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const data::Matrix shift = balancedParts[i].held->outputs - parts[i].held->outputs;
            QVERIFY((shift.rowwise() - moved.row(0)).cwiseAbs().maxCoeff() < 1e-3F);
            QCOMPARE(balancedParts[i].metrics.balancedAccuracy, together->foldMetrics[i].balancedAccuracy);
        }
        // A study that was begun when each fold had a shift of its own keeps to that.
        job.options.decisionByFold = true;
        const auto alone = engine->train(job);
        QVERIFY(alone && !engine->trainPart(job, 0)->held);
        QVERIFY(alone->metrics.balancedAccuracy > together->metrics.balancedAccuracy);
    }

    /// What one fold would gain by alone is no reason: here each wants another shift, and none gains for all.
    void foldsThatDisagreeStayWhereTheyAre()
    {
        data::Matrix outputs(4, 1);
        outputs << -3.0F, -1.0F, 1.0F, 3.0F;
        std::vector<TrainedPart> parts(2);
        const network::Architecture oneLogit{.inputs = 3, .layers = {network::Dense{1}}};
        Random random(5);
        for (int i = 0; i < 2; ++i) {
            TrainedPart& part = parts[static_cast<std::size_t>(i)];
            part.network = randomNetwork(oneLogit, random);
            data::Samples truth;
            truth.labels = i == 0 ? std::vector{0, 1, 1, 1} : std::vector{0, 0, 0, 1};
            part.metrics.loss = 0.5;
            part.held = HeldAnswers{outputs, truth, network::Loss::BinaryCrossEntropy};
        }
        const Eigen::RowVectorXf own =
            balancingShift(outputs, parts[0].held->truth, network::Loss::BinaryCrossEntropy);
        QVERIFY(own(0) > 1.0F);
        balanceTogether(parts);
        QVERIFY(std::abs(parts[0].held->outputs(1, 0) + 1.0F) < 0.5F);
    }
};

QTEST_GUILESS_MAIN(TestBalancedDecision)
#include "tst_balanced_decision.moc"
