// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snac/base/random.h"
#include "snac/network/metrics.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace snac;
using network::Loss;

namespace {

struct Case
{
    data::Matrix outputs;
    data::Samples truth;
};

Case randomCase(Random& random, int rows, int classes, bool ties)
{
    Case one;
    one.outputs.resize(rows, classes);
    for (Eigen::Index i = 0; i < one.outputs.size(); ++i) {
        one.outputs.data()[i] =
            ties ? static_cast<float>(random.integer(-1, 1)) : static_cast<float>(random.normal());
    }
    for (int row = 0; row < rows; ++row) {
        one.truth.labels.push_back(static_cast<int>(random.integer(0, std::max(classes, 2) - 1)));
    }
    return one;
}

double probability(const data::Matrix& outputs, Eigen::Index row, int k)
{
    double sum = 0.0;
    for (Eigen::Index column = 0; column < outputs.cols(); ++column) {
        sum += std::exp(static_cast<double>(outputs(row, column)));
    }
    return std::exp(static_cast<double>(outputs(row, k))) / sum;
}

/// The definition: the share of (positive, negative) pairs in which the positive one scores higher, ties one
/// half.
double pairAuc(const std::vector<double>& scores, const std::vector<bool>& positive)
{
    double won = 0.0;
    double pairs = 0.0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        for (std::size_t j = 0; j < scores.size(); ++j) {
            if (positive[i] && !positive[j]) {
                pairs += 1.0;
                const double gap = scores[i] - scores[j];
                won += std::abs(gap) < 1e-12 ? 0.5 : gap > 0.0 ? 1.0 : 0.0;
            }
        }
    }
    return pairs > 0.0 ? won / pairs : std::numeric_limits<double>::quiet_NaN();
}

bool close(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(b));
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void classificationAgreesWithDefinitions_data()
    {
        QTest::addColumn<int>("classes");
        QTest::addColumn<bool>("ties");
        QTest::newRow("2 classes") << 2 << false;
        QTest::newRow("2 classes, ties") << 2 << true;
        QTest::newRow("5 classes") << 5 << false;
        QTest::newRow("5 classes, ties") << 5 << true;
    }

    void classificationAgreesWithDefinitions()
    {
        QFETCH(int, classes);
        QFETCH(bool, ties);
        Random random(static_cast<std::uint64_t>(classes) + (ties ? 10U : 0U));
        for (int repeat = 0; repeat < 20; ++repeat) {
            const Case one = randomCase(random, 60, classes, ties);
            const auto metrics = network::evaluate(one.outputs, one.truth, Loss::CrossEntropy);
            double loss = 0.0;
            double right = 0.0;
            std::vector<double> seen(static_cast<std::size_t>(classes)), found(seen.size());
            for (Eigen::Index row = 0; row < 60; ++row) {
                const int label = one.truth.labels[static_cast<std::size_t>(row)];
                loss -= std::log(probability(one.outputs, row, label));
                int best = 0;
                for (int k = 1; k < classes; ++k) {
                    best = one.outputs(row, k) > one.outputs(row, best) ? k : best;
                }
                right += best == label;
                seen[static_cast<std::size_t>(label)] += 1.0;
                found[static_cast<std::size_t>(label)] += best == label;
            }
            double recall = 0.0;
            double area = 0.0;
            for (int k = 0; k < classes; ++k) {
                recall += found[static_cast<std::size_t>(k)] / seen[static_cast<std::size_t>(k)] / classes;
                std::vector<double> scores;
                std::vector<bool> positive;
                for (Eigen::Index row = 0; row < 60; ++row) {
                    scores.push_back(probability(one.outputs, row, k));
                    positive.push_back(one.truth.labels[static_cast<std::size_t>(row)] == k);
                }
                area += pairAuc(scores, positive) / classes;
            }
            QVERIFY(close(metrics.loss, loss / 60.0));
            QVERIFY(close(metrics.accuracy, right / 60.0));
            QVERIFY(close(metrics.balancedAccuracy, recall));
            if (!ties) { // rounding may split ties of probabilities; rank ties are checked below
                QVERIFY(close(metrics.rocAuc, area));
            }
            QVERIFY(std::isnan(metrics.rmse) && std::isnan(metrics.meanDistance));
        }
    }

    /// Each score of several labels is the mean over the labels of the score of one, by its definition.
    void labelsAgreeWithDefinitions()
    {
        Random random(11);
        for (int repeat = 0; repeat < 20; ++repeat) {
            Case one = randomCase(random, 60, 4, false);
            one.truth.labels.clear();
            one.truth.targets.resize(60, 4);
            for (Eigen::Index i = 0; i < one.truth.targets.size(); ++i) {
                one.truth.targets.data()[i] = random.chance(0.3) ? 1.0F : 0.0F;
            }
            const auto metrics = network::evaluate(one.outputs, one.truth, Loss::LabelCrossEntropy);
            double loss = 0.0;
            double right = 0.0;
            double balanced = 0.0;
            double area = 0.0;
            for (Eigen::Index k = 0; k < 4; ++k) {
                std::array<double, 2> seen{};
                std::array<double, 2> found{};
                std::vector<double> scores;
                std::vector<bool> positive;
                for (Eigen::Index row = 0; row < 60; ++row) {
                    const bool truth = one.truth.targets(row, k) == 1.0F;
                    const double yes = 1.0 / (1.0 + std::exp(-static_cast<double>(one.outputs(row, k))));
                    loss -= std::log(truth ? yes : 1.0 - yes) / 240.0;
                    right += (yes > 0.5) == truth ? 1.0 / 240.0 : 0.0;
                    seen[truth ? 1 : 0] += 1.0;
                    found[truth ? 1 : 0] += (yes > 0.5) == truth ? 1.0 : 0.0;
                    scores.push_back(yes);
                    positive.push_back(truth);
                }
                balanced += (found[0] / seen[0] + found[1] / seen[1]) / 8.0;
                area += pairAuc(scores, positive) / 4.0;
            }
            QVERIFY(close(metrics.loss, loss));
            QVERIFY(close(metrics.accuracy, right));
            QVERIFY(close(metrics.balancedAccuracy, balanced));
            QVERIFY(close(metrics.rocAuc, area));
            QVERIFY(std::isnan(metrics.rmse) && std::isnan(metrics.meanDistance));
            QVERIFY(close(network::zeroLoss(one.truth, Loss::LabelCrossEntropy, 4), std::log(2.0)));
        }
    }

    /// A row that counts twice is two rows.
    void weightsOfLabelsCountRows()
    {
        Random random(12);
        Case one = randomCase(random, 3, 2, false);
        one.truth.targets.resize(3, 2);
        one.truth.targets << 1, 0, 0, 0, 1, 1;
        Case twice = one;
        twice.outputs.conservativeResize(4, Eigen::NoChange);
        twice.outputs.row(3) = one.outputs.row(1);
        twice.truth.targets.conservativeResize(4, Eigen::NoChange);
        twice.truth.targets.row(3) = one.truth.targets.row(1);
        one.truth.weights = Eigen::Vector3f(1, 2, 1);
        QVERIFY(close(network::meanLoss(one.outputs, one.truth, Loss::LabelCrossEntropy),
                      network::meanLoss(twice.outputs, twice.truth, Loss::LabelCrossEntropy)));
    }

    void areaUnderTheCurveCountsTiesHalf()
    {
        Random random(4);
        for (int repeat = 0; repeat < 200; ++repeat) {
            std::vector<double> scores;
            std::vector<bool> positive;
            const int rows = static_cast<int>(random.integer(1, 30));
            for (int i = 0; i < rows; ++i) {
                scores.push_back(static_cast<double>(random.integer(0, 4)));
                positive.push_back(random.chance(0.4));
            }
            const double expected = pairAuc(scores, positive);
            const double found = network::rocAuc(scores, positive);
            QVERIFY(std::isnan(expected) ? std::isnan(found) : close(found, expected));
        }
        QCOMPARE(network::rocAuc({1, 1, 1, 1}, {true, false, true, false}), 0.5);
        QCOMPARE(network::rocAuc({1, 2}, {false, true}), 1.0);
    }

    void oneLogitIsTwoClasses()
    {
        Random random(6);
        const Case one = randomCase(random, 80, 1, false);
        const auto binary = network::evaluate(one.outputs, one.truth, Loss::BinaryCrossEntropy);
        // The same as two logits (0, z).
        data::Matrix two = data::Matrix::Zero(80, 2);
        two.col(1) = one.outputs.col(0);
        const auto pair = network::evaluate(two, one.truth, Loss::CrossEntropy);
        QVERIFY(close(binary.loss, pair.loss));
        QCOMPARE(binary.accuracy, pair.accuracy);
        QVERIFY(close(binary.balancedAccuracy, pair.balancedAccuracy));
        QVERIFY(close(binary.rocAuc, pair.rocAuc));
    }

    void lossesAreFiniteForLargeLogits()
    {
        Case one;
        one.outputs.resize(2, 1);
        one.outputs << 1e30F, -1e30F;
        one.truth.labels = {1, 0};
        QCOMPARE(network::meanLoss(one.outputs, one.truth, Loss::BinaryCrossEntropy), 0.0);
        one.outputs.resize(2, 2);
        one.outputs << -1e30F, 1e30F, 1e30F, -1e30F;
        QCOMPARE(network::meanLoss(one.outputs, one.truth, Loss::CrossEntropy), 0.0);
    }

    void absentClassesAreLeftOut()
    {
        Case one;
        one.outputs.resize(2, 3);
        one.outputs << 2, 1, 0, 0, 1, 0;
        one.truth.labels = {0, 1}; // class 2 has no rows
        const auto metrics = network::evaluate(one.outputs, one.truth, Loss::CrossEntropy);
        QCOMPARE(metrics.balancedAccuracy, 1.0);
        QCOMPARE(metrics.rocAuc, 1.0);
        one.truth.labels = {0, 0};
        QVERIFY(std::isnan(network::evaluate(one.outputs, one.truth, Loss::CrossEntropy).rocAuc));
    }

    /// No answer to a label that all rows have, or none, tells anything: a constant stays at a half.
    void labelsOfOneAnswerAreLeftOut()
    {
        Case one;
        one.outputs = data::Matrix::Constant(4, 3, -1.0F); // "no" to all
        one.truth.targets.resize(4, 3);
        one.truth.targets << 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1; // the last two are the same in all rows
        QCOMPARE(network::balancedAccuracyOf(one.outputs, one.truth, Loss::LabelCrossEntropy), 0.5);
        one.truth.targets.col(0).setZero();
        QVERIFY(std::isnan(network::balancedAccuracyOf(one.outputs, one.truth, Loss::LabelCrossEntropy)));
        QVERIFY(std::isnan(network::balancedAccuracyError(one.outputs, one.truth, Loss::LabelCrossEntropy)));
    }

    void regressionByHand()
    {
        Case one;
        one.outputs.resize(2, 2);
        one.outputs << 3, 4, 0, 0;
        one.truth.targets = data::Matrix::Zero(2, 2);
        const auto metrics = network::evaluate(one.outputs, one.truth, Loss::MeanSquaredError);
        QCOMPARE(metrics.loss, 25.0 / 4.0);
        QCOMPARE(metrics.rmse, 2.5);
        QCOMPARE(metrics.meanDistance, 2.5); // (5 + 0) / 2
        QVERIFY(std::isnan(metrics.accuracy) && std::isnan(metrics.rocAuc) &&
                std::isnan(metrics.balancedAccuracy));
    }

    void zeroLossIsThatOfZeros()
    {
        Random random(8);
        Case one = randomCase(random, 30, 4, false);
        QVERIFY(close(network::zeroLoss(one.truth, Loss::CrossEntropy, 4),
                      network::meanLoss(data::Matrix::Zero(30, 4), one.truth, Loss::CrossEntropy)));
        one.truth.targets = one.outputs;
        QVERIFY(close(network::zeroLoss(one.truth, Loss::MeanSquaredError, 4),
                      network::meanLoss(data::Matrix::Zero(30, 4), one.truth, Loss::MeanSquaredError)));
    }

    void meanLeavesOutWhatDoesNotApply()
    {
        network::Metrics a{.accuracy = 0.5, .rmse = std::nan("")};
        network::Metrics b{.accuracy = 0.7, .rmse = std::nan("")};
        a.rocAuc = std::nan("");
        b.rocAuc = 0.9;
        const auto mean = network::meanOf({a, b});
        QVERIFY(close(mean.accuracy, 0.6));
        QVERIFY(close(mean.rocAuc, 0.9));
        QVERIFY(std::isnan(mean.rmse));
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
