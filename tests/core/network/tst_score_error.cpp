// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snac/base/random.h"
#include "snac/network/metrics.h"
#include "snac/network/score_error.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace snac;
using network::Loss;
using network::Metrics;

namespace {

struct Case
{
    data::Matrix outputs;
    data::Samples truth;
};

/// Answers that follow the truth with noise.
Case drawn(Loss loss, int rows, int columns, double noise)
{
    Random random(11);
    Case one;
    one.outputs.resize(rows, columns);
    one.truth.targets.resize(loss == Loss::MeanSquaredError ? rows : 0, columns);
    for (int row = 0; row < rows; ++row) {
        const int classes = loss == Loss::BinaryCrossEntropy ? 2 : columns;
        // Classes of unequal size.
        const int label =
            static_cast<int>(std::min(random.integer(0, classes), static_cast<std::int64_t>(classes - 1)));
        if (loss != Loss::MeanSquaredError) {
            one.truth.labels.push_back(label);
        }
        for (int column = 0; column < columns; ++column) {
            const double signal = loss == Loss::BinaryCrossEntropy ? 2.0 * label - 1.0
                                  : label == column                ? 1.0
                                                                   : 0.0;
            one.outputs(row, column) = static_cast<float>(signal + noise * random.normal());
            if (loss == Loss::MeanSquaredError) {
                one.truth.targets(row, column) = static_cast<float>(signal);
            }
        }
    }
    return one;
}

/// Standard deviations over samples drawn from the rows with replacement: what the formulas estimate.
Metrics bootstrap(const Case& one, Loss loss, int repeats)
{
    Random random(5);
    const auto rows = static_cast<int>(one.outputs.rows());
    std::vector<Metrics> samples;
    for (int i = 0; i < repeats; ++i) {
        std::vector<int> chosen;
        Case sample;
        for (int row = 0; row < rows; ++row) {
            chosen.push_back(static_cast<int>(random.integer(0, rows - 1)));
        }
        sample.outputs = one.outputs(chosen, Eigen::all);
        for (const int row : chosen) {
            if (!one.truth.labels.empty()) {
                sample.truth.labels.push_back(one.truth.labels[static_cast<std::size_t>(row)]);
            }
        }
        if (one.truth.targets.rows() > 0) {
            sample.truth.targets = one.truth.targets(chosen, Eigen::all);
        }
        samples.push_back(network::evaluate(sample.outputs, sample.truth, loss));
    }
    Metrics spread;
    for (double Metrics::*field : {&Metrics::accuracy, &Metrics::balancedAccuracy, &Metrics::rocAuc,
                                   &Metrics::rmse, &Metrics::meanDistance}) {
        double mean = 0.0;
        double squares = 0.0;
        for (const Metrics& sample : samples) {
            mean += sample.*field / repeats;
        }
        for (const Metrics& sample : samples) {
            squares += (sample.*field - mean) * (sample.*field - mean) / (repeats - 1);
        }
        spread.*field = std::sqrt(squares);
    }
    return spread;
}

} // namespace

class TestScoreError : public QObject
{
    Q_OBJECT

private slots:
    void isTheSpreadOfResampling_data()
    {
        QTest::addColumn<int>("loss");
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("noise");
        QTest::newRow("three classes") << static_cast<int>(Loss::CrossEntropy) << 3 << 0.8;
        QTest::newRow("one logit") << static_cast<int>(Loss::BinaryCrossEntropy) << 1 << 1.5;
        QTest::newRow("one number") << static_cast<int>(Loss::MeanSquaredError) << 1 << 0.5;
        QTest::newRow("two numbers") << static_cast<int>(Loss::MeanSquaredError) << 2 << 2.0;
    }

    void isTheSpreadOfResampling()
    {
        QFETCH(int, loss);
        QFETCH(int, columns);
        QFETCH(double, noise);
        const auto kind = static_cast<Loss>(loss);
        const Case one = drawn(kind, 400, columns, noise);
        const Metrics errors = network::standardErrors(one.outputs, one.truth, kind);
        const Metrics spread = bootstrap(one, kind, 600);
        // The spread of 600 draws is itself known to 3 %.
        const auto near = [](double error, double expected) {
            return std::abs(error / expected - 1.0) < 0.15;
        };
        if (kind == Loss::MeanSquaredError) {
            QVERIFY2(near(errors.rmse, spread.rmse), qPrintable(QString::number(errors.rmse / spread.rmse)));
            QVERIFY(near(errors.meanDistance, spread.meanDistance));
            QVERIFY(std::isnan(errors.accuracy) && std::isnan(errors.rocAuc));
            return;
        }
        QVERIFY(near(errors.accuracy, spread.accuracy));
        QVERIFY(near(errors.balancedAccuracy, spread.balancedAccuracy));
        // An upper bound for several classes, and Hanley and McNeil assume exponential scores.
        const double ratio = errors.rocAuc / spread.rocAuc;
        QVERIFY2(ratio > 0.85 && ratio < 2.0, qPrintable(QString::number(ratio)));
        QVERIFY(std::isnan(errors.rmse) && std::isnan(errors.loss));
    }

    /// Four rows that are all wrong, or all right, do not say that every other one would be.
    void rowsThatAgreeAreNoCertainty()
    {
        Case one;
        one.outputs.resize(28, 2);
        for (int row = 0; row < 28; ++row) {
            one.outputs.row(row) << 1.0F, 0.0F; // always the first class
            one.truth.labels.push_back(row < 24 ? 0 : 1);
        }
        const Metrics errors = network::standardErrors(one.outputs, one.truth, Loss::CrossEntropy);
        QCOMPARE(errors.balancedAccuracy, std::sqrt(0.02 * 0.02 + 0.1 * 0.1) / 2.0); // 24 right, 4 missed
        for (int row = 24; row < 28; ++row) {
            one.outputs.row(row) << 0.0F, 1.0F;
        }
        const Metrics right = network::standardErrors(one.outputs, one.truth, Loss::CrossEntropy);
        QCOMPARE(right.accuracy, 0.5 / 29.0);
        QCOMPARE(right.rocAuc, 0.1); // by the four
        Case labels;
        labels.outputs = data::Matrix::Ones(9, 2);
        labels.truth.targets = data::Matrix::Ones(9, 2);
        QCOMPARE(network::standardErrors(labels.outputs, labels.truth, Loss::LabelCrossEntropy).accuracy,
                 0.05);
    }

    void accuracyIsBinomial()
    {
        Case one;
        one.outputs.resize(10, 2);
        for (int row = 0; row < 10; ++row) {
            one.outputs(row, 0) = row < 7 ? 1.0F : 0.0F;
            one.outputs(row, 1) = 0.5F;
            one.truth.labels.push_back(0);
        }
        const Metrics errors = network::standardErrors(one.outputs, one.truth, Loss::CrossEntropy);
        QCOMPARE(errors.accuracy, std::sqrt(0.7 * 0.3 / 10.0));
        QVERIFY(std::isnan(errors.rocAuc)); // one class alone has no area
        QVERIFY(std::isnan(network::standardErrors({}, {}, Loss::CrossEntropy).accuracy));
    }
};

QTEST_APPLESS_MAIN(TestScoreError)
#include "tst_score_error.moc"
