// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/hardware/trained_weights.h"
#include "snac/hardware/weight_statistics.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <thread>

using namespace snac;
using namespace snac::hardware;
using Distribution = WeightAssumption::Distribution;

namespace {

/// Digits of the non-adjacent form by the school method.
int digitsByDivision(long long value)
{
    int digits = 0;
    while (value != 0) {
        if (value % 2 != 0) {
            value -= value % 4 == 1 ? 1 : -1;
            ++digits;
        }
        value /= 2;
    }
    return digits;
}

double draw(Random& random, Distribution distribution)
{
    switch (distribution) {
    case Distribution::Laplace: {
        const double magnitude = -std::log(1.0 - random.uniform()) / std::sqrt(2.0);
        return random.chance(0.5) ? magnitude : -magnitude;
    }
    case Distribution::Trained:
    case Distribution::Normal:
        return random.normal();
    case Distribution::Uniform:
        break;
    }
    return random.uniform(-std::sqrt(3.0), std::sqrt(3.0));
}

/// Of a trained layer: log-normal, with the deviation of the layer in all; empty for other distributions.
std::vector<double> neuronDeviations(Random& random, int outputs, Distribution distribution)
{
    if (distribution != Distribution::Trained) {
        return {};
    }
    const TrainedWeights expected = trainedWeights({}, {});
    std::vector<double> deviations;
    for (int o = 0; o < outputs; ++o) {
        deviations.push_back(expected.relativeDeviation *
                             std::exp(expected.spread * random.normal() - expected.spread * expected.spread));
    }
    return deviations;
}

/// Draws whole layers and counts, which is what the expectation is about.
WeightStatistics sampled(int inputs, int outputs, const Precision& precision,
                         const WeightAssumption& assumption)
{
    Random random(11);
    WeightStatistics sum;
    const int layers = 40;
    const long long largest = (1LL << (precision.width - 1)) - 1;
    for (int layer = 0; layer < layers; ++layer) {
        const std::vector<double> deviations = neuronDeviations(random, outputs, assumption.distribution);
        for (int i = 0; i < inputs; ++i) {
            std::set<long long> two;
            std::set<long long> many;
            for (int o = 0; o < outputs; ++o) {
                const double own = deviations.empty() ? 1.0 : deviations[static_cast<std::size_t>(o)];
                if (random.chance(assumption.sparsity)) {
                    continue;
                }
                const double real = own * draw(random, assumption.distribution) *
                                    assumption.relativeDeviation / std::sqrt(static_cast<double>(inputs));
                const auto grid = std::llround(std::ldexp(real, precision.width - precision.integer));
                const long long weight = std::clamp<long long>(grid, -largest, largest);
                sum.nonzero += weight != 0 ? 1.0 : 0.0;
                if (digitsByDivision(std::abs(weight)) == 2) {
                    two.insert(std::abs(weight));
                } else if (digitsByDivision(std::abs(weight)) > 2 && weight != 11 && weight != 13) {
                    many.insert(weight);
                }
            }
            sum.twoDigitPerInput += static_cast<double>(two.size());
            sum.multipliersPerInput += static_cast<double>(many.size());
        }
    }
    sum.nonzero /= static_cast<double>(layers) * inputs * outputs;
    sum.twoDigitPerInput /= static_cast<double>(layers) * inputs;
    sum.multipliersPerInput /= static_cast<double>(layers) * inputs;
    return sum;
}

} // namespace

class TestWeightStatistics : public QObject
{
    Q_OBJECT

private slots:
    void canonicalDigitsAgreeWithDivision()
    {
        for (long long v = 0; v < 70000; ++v) {
            QCOMPARE(canonicalDigits(static_cast<std::uint64_t>(v)), digitsByDivision(v));
        }
    }

    void multiplierRule()
    {
        for (const int shiftAdd : {0, 1, 2, 3, 5, 7, 9, 12, 15, 17, 31, 33, 63, 11, 13, -7, -15}) {
            QVERIFY2(!needsMultiplier(shiftAdd), qPrintable(QString::number(shiftAdd)));
        }
        for (const int multiplied : {19, 21, 22, 26, 23, 27, 43, 85, -11, -13, -22}) {
            QVERIFY2(needsMultiplier(multiplied), qPrintable(QString::number(multiplied)));
        }
    }

    void expectationAgreesWithSampling_data()
    {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("integer");
        QTest::addColumn<Distribution>("distribution");
        QTest::addColumn<double>("sparsity");
        QTest::newRow("8 bit uniform") << 32 << 32 << 8 << 1 << Distribution::Uniform << 0.0;
        QTest::newRow("10 bit uniform") << 64 << 32 << 10 << 1 << Distribution::Uniform << 0.0;
        QTest::newRow("8,3 Laplace") << 16 << 64 << 8 << 3 << Distribution::Laplace << 0.0;
        QTest::newRow("16,6 Laplace") << 32 << 16 << 16 << 6 << Distribution::Laplace << 0.0;
        QTest::newRow("8,1 normal") << 64 << 16 << 8 << 1 << Distribution::Normal << 0.0;
        QTest::newRow("pruned") << 32 << 32 << 10 << 2 << Distribution::Normal << 0.6;
        QTest::newRow("17,2 normal, in steps") << 4 << 64 << 17 << 2 << Distribution::Normal << 0.0;
        QTest::newRow("15,3 Laplace, in steps") << 16 << 64 << 15 << 3 << Distribution::Laplace << 0.0;
        QTest::newRow("8,3 trained") << 32 << 32 << 8 << 3 << Distribution::Trained << 0.0;
        QTest::newRow("4,1 trained") << 16 << 64 << 4 << 1 << Distribution::Trained << 0.0;
        QTest::newRow("10,3 trained and pruned") << 32 << 16 << 10 << 3 << Distribution::Trained << 0.5;
        QTest::newRow("saturating") << 2 << 64 << 6 << 1 << Distribution::Normal << 0.0;
    }

    void expectationAgreesWithSampling()
    {
        QFETCH(int, inputs);
        QFETCH(int, outputs);
        QFETCH(int, width);
        QFETCH(int, integer);
        QFETCH(Distribution, distribution);
        QFETCH(double, sparsity);
        const WeightAssumption assumption{distribution, 1.0, sparsity};
        const Precision precision{width, integer};
        const auto expected = weightStatistics(inputs, outputs, precision, assumption);
        const auto counted = sampled(inputs, outputs, precision, assumption);
        const auto near = [](double a, double b) { return std::abs(a - b) < 0.03 * b + 0.05; };
        QVERIFY2(std::abs(expected.nonzero - counted.nonzero) < 0.01,
                 qPrintable(QString::number(counted.nonzero)));
        QVERIFY2(near(expected.twoDigitPerInput, counted.twoDigitPerInput),
                 qPrintable(QString("%1 %2").arg(expected.twoDigitPerInput).arg(counted.twoDigitPerInput)));
        QVERIFY2(
            near(expected.multipliersPerInput, counted.multipliersPerInput),
            qPrintable(QString("%1 %2").arg(expected.multipliersPerInput).arg(counted.multipliersPerInput)));
    }

    // A grid too coarse for the weights must not make the network look free.
    void coarseGridsKeepHalfOfTheWeights()
    {
        for (const auto distribution : {Distribution::Laplace, Distribution::Normal, Distribution::Uniform}) {
            for (const Precision precision : {Precision{2, 1}, Precision{4, 4}, Precision{8, 8}}) {
                const auto statistics = weightStatistics(256, 64, precision, {distribution, 1.0, 0.0});
                QVERIFY(std::abs(statistics.nonzero - 0.5) < 1e-6);
            }
        }
    }

    // Trained weights were measured: a coarse grid takes what it takes of them.
    void coarseGridsTakeTrainedWeights()
    {
        const auto statistics = weightStatistics(256, 64, {4, 4}, {});
        QVERIFY(statistics.nonzero < 1e-3);
        QVERIFY(std::isfinite(statistics.magnitudeBits));
    }

    // What the cost model counts of weights, on a layer counted by hand: rows are inputs.
    void bitsOfMeasuredWeights()
    {
        const std::vector<std::int64_t> values = {3, -3, 8, 0, 21, 1}; // 2 inputs x 3 outputs
        const auto s = measuredStatistics(values, 2, 3);
        QVERIFY(s.measured && !s.unit);
        QCOMPARE(s.nonzero, 5.0 / 6.0);
        QCOMPARE(s.magnitudeBits, (2 + 2 + 4 + 5 + 1) / 5.0);
        QCOMPARE(s.twoDigitPerInput, 0.5); // 3 and -3 are one product
        QCOMPARE(s.twoDigitBits, 2.0);
        QCOMPARE(s.multipliersPerInput, 0.5);
        QCOMPARE(s.multiplierBits, 5.0);
        QVERIFY(measuredStatistics(std::vector<std::int64_t>{1, -1, 0, 1}, 2, 2).unit);
        QVERIFY(measuredStatistics(std::vector<std::int64_t>{4, -4, 0, 4}, 2, 2).unit);
        // Scales of channels: the first output's weights are 4 times as large, and of one magnitude all the
        // same.
        const std::vector<std::int64_t> scaled = {4, -1, -4, 0, 0, 1};
        QVERIFY(measuredStatistics(scaled, 3, 2).unit);
        QVERIFY(!measuredStatistics(std::vector<std::int64_t>{4, -1, -8, 1}, 2, 2).unit);
        QVERIFY(weightStatistics(16, 16, {2, 1}, {}).unit);
        QVERIFY(!weightStatistics(16, 16, {3, 1}, {}).unit);
    }

    void constantsOfWideInputs()
    {
        const std::vector<std::int64_t> values = {11, 11, -11, 19, 21, 7};        // 2 inputs x 3 outputs
        QCOMPARE(wideConstants(values, 2, 3, std::vector<int>{10, 10}, 10), 4.0); // 11, -11; 19, 21
        QCOMPARE(wideConstants(values, 2, 3, std::vector<int>{10, 9}, 10), 2.0);
        QCOMPARE(wideConstants(values, 2, 3, std::vector<int>{9, 9}, 10), 0.0);
    }

    // A batch norm that is folded into a layer makes its weights larger, and that is what they cost.
    void normalisedLayersHaveLargerWeights()
    {
        const LayerRole plain{.first = false};
        const LayerRole normalised{.first = false, .batchNorm = true};
        const auto a = weightStatistics(64, 32, {8, 3}, {}, plain);
        const auto b = weightStatistics(64, 32, {8, 3}, {}, normalised);
        QVERIFY(b.nonzero > a.nonzero && b.magnitudeBits > a.magnitudeBits && b.digits > a.digits);
        // Deeper networks have smaller weights.
        QVERIFY(weightStatistics(64, 32, {8, 3}, {}, {.first = false, .layers = 9}).digits < a.digits);
        const LayerRole last{.first = false, .last = true};
        QVERIFY(weightStatistics(64, 32, {8, 3}, {}, last).nonzero > a.nonzero);
    }

    // What a sigmoid hands on lies close together, and the weights behind it grow.
    void weightsBehindSigmoidsAreLarger()
    {
        using network::ActivationKind;
        const auto rolesOf = [](std::vector<network::Layer> layers) {
            return layerRoles({.inputs = 16, .layers = std::move(layers)});
        };
        const auto roles =
            rolesOf({network::Activation{ActivationKind::Sigmoid}, network::Dense{8}, network::BatchNorm{},
                     network::Activation{ActivationKind::Sigmoid}, network::Dropout{0.1}, network::Dense{8},
                     network::Activation{ActivationKind::Tanh}, network::Dense{4}});
        QCOMPARE(roles.size(), std::size_t{3});
        QVERIFY(!roles[0].behindSigmoid); // the inputs are those of the data
        QVERIFY(roles[0].batchNorm);
        QVERIFY(roles[1].behindSigmoid);
        QVERIFY(!roles[2].behindSigmoid);
        LayerRole other = roles[1];
        other.behindSigmoid = false;
        const auto behind = weightStatistics(64, 32, {6, 2}, {}, roles[1]);
        const auto plain = weightStatistics(64, 32, {6, 2}, {}, other);
        QVERIFY(behind.nonzero > plain.nonzero && behind.digits > plain.digits);
    }

    void finestGridsAreFastAndFinite()
    {
        for (int width = 1; width <= 64; ++width) {
            for (const int integer : {0, 1, width / 2, width}) {
                const auto s = weightStatistics(1, 65536, {width, integer}, {});
                QVERIFY(std::isfinite(s.twoDigitPerInput) && std::isfinite(s.multipliersPerInput));
                QVERIFY(s.nonzero > 0.0 && s.nonzero <= 1.0);
                QVERIFY(s.constantBits >= 1 && s.constantBits <= width);
                QVERIFY(s.multiplierDigits >= 3.0);
            }
        }
    }

    void prunedToNothing()
    {
        const auto s = weightStatistics(16, 64, {8, 3}, {Distribution::Laplace, 0.8, 1.0});
        QCOMPARE(s.nonzero, 0.0);
        QCOMPARE(s.twoDigitPerInput, 0.0);
        QCOMPARE(s.multipliersPerInput, 0.0);
    }

    void threadsAgree()
    {
        std::vector<double> sums(4);
        std::vector<std::thread> threads;
        for (std::size_t t = 0; t < sums.size(); ++t) {
            threads.emplace_back([&sums, t] {
                for (int i = 0; i < 400; ++i) {
                    sums[t] += weightStatistics(8 + i % 40, 16, {9, 2}, {}).multipliersPerInput;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        for (const double sum : sums) {
            QCOMPARE(sum, sums.front());
        }
    }
};

QTEST_GUILESS_MAIN(TestWeightStatistics)
#include "tst_weight_statistics.moc"
