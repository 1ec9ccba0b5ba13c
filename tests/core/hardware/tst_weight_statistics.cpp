// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
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
    case Distribution::Normal:
        return random.normal();
    case Distribution::Uniform:
        break;
    }
    return random.uniform(-std::sqrt(3.0), std::sqrt(3.0));
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
        for (int i = 0; i < inputs; ++i) {
            std::set<long long> two;
            std::set<long long> many;
            for (int o = 0; o < outputs; ++o) {
                if (random.chance(assumption.sparsity)) {
                    continue;
                }
                const double real = draw(random, assumption.distribution) * assumption.relativeDeviation /
                                    std::sqrt(static_cast<double>(inputs));
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
