// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/hardware/adder_graph.h"
#include "snac/hardware/weight_statistics.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::hardware;

namespace {

IntegerWeights randomWeights(Random& random, int inputs, int outputs, int bits, double sparsity)
{
    IntegerWeights weights{inputs, outputs, {}};
    const std::int64_t top = (1LL << (bits - 1)) - 1;
    for (int i = 0; i < inputs * outputs; ++i) {
        weights.values.push_back(random.chance(sparsity) ? 0 : random.integer(-top, top));
    }
    return weights;
}

int csdAdditions(const IntegerWeights& weights)
{
    const auto s = measuredStatistics(weights.values, weights.inputs, weights.outputs);
    return static_cast<int>(
        std::lround(s.digits * weights.inputs * weights.outputs - s.liveOutputs * weights.outputs));
}

} // namespace

class TestAdderGraph : public QObject
{
    Q_OBJECT

private slots:
    void equalsTheMatrixProduct_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("plain") << false;
        QTest::newRow("shared") << true;
    }

    void equalsTheMatrixProduct()
    {
        QFETCH(bool, shared);
        Random random(41);
        for (int round = 0; round < 40; ++round) {
            const int inputs = static_cast<int>(random.integer(1, 12));
            const int outputs = static_cast<int>(random.integer(1, 12));
            const auto weights = randomWeights(
                random, inputs, outputs, static_cast<int>(random.integer(2, 12)), random.uniform(0.0, 1.0));
            const auto graph = buildAdderGraph(weights, 8, shared ? Sharing::Greedy : Sharing::None);
            for (int sample = 0; sample < 20; ++sample) {
                std::vector<std::int64_t> x;
                for (int i = 0; i < inputs; ++i) {
                    x.push_back(random.integer(-128, 127));
                }
                const auto y = graph.evaluate(x);
                for (int o = 0; o < outputs; ++o) {
                    std::int64_t wanted = 0;
                    for (int i = 0; i < inputs; ++i) {
                        wanted += x[static_cast<std::size_t>(i)] *
                                  weights.values[static_cast<std::size_t>(i * outputs + o)];
                    }
                    QCOMPARE(y[static_cast<std::size_t>(o)], wanted);
                }
                // No sum leaves the width it was given.
                std::vector<std::int64_t> all(x);
                for (const Adder& adder : graph.adders) {
                    const auto left = all[static_cast<std::size_t>(adder.left)] * (1LL << adder.leftShift);
                    const auto right = all[static_cast<std::size_t>(adder.right)] * (1LL << adder.rightShift);
                    all.push_back(adder.subtract ? left - right : left + right);
                    QVERIFY(all.back() >= -(1LL << (adder.bits - 1)) &&
                            all.back() < (1LL << (adder.bits - 1)));
                }
            }
        }
    }

    void additionsWithoutSharingAreTheDigits()
    {
        Random random(43);
        for (int round = 0; round < 30; ++round) {
            const auto weights = randomWeights(random, 9, 7, 8, random.uniform());
            const auto plain = buildAdderGraph(weights, 8, Sharing::None);
            QCOMPARE(static_cast<int>(plain.adders.size()), csdAdditions(weights));
            const auto shared = buildAdderGraph(weights, 8, Sharing::Greedy);
            QVERIFY(shared.adders.size() <= plain.adders.size());
        }
    }

    void knownGraphs()
    {
        const auto count = [](std::vector<std::int64_t> values, int inputs, int outputs, Sharing sharing) {
            return buildAdderGraph({inputs, outputs, std::move(values)}, 8, sharing).adders.size();
        };
        QCOMPARE(count({0}, 1, 1, Sharing::Greedy), 0U);
        QCOMPARE(count({8}, 1, 1, Sharing::Greedy), 0U); // a shift
        QCOMPARE(count({7}, 1, 1, Sharing::Greedy), 1U); // 8 - 1
        QCOMPARE(count({45}, 1, 1, Sharing::None), 3U);  // 64 - 16 - 4 + 1
        QCOMPARE(count({7, 7, 14, -7}, 1, 4, Sharing::None), 4U);
        QCOMPARE(count({7, 7, 14, -7}, 1, 4, Sharing::Greedy), 1U);
        QCOMPARE(count({1, 1, 1, 1, 1, 1}, 2, 3, Sharing::Greedy), 1U);
        const auto chain = buildAdderGraph({8, 1, std::vector<std::int64_t>(8, 1)}, 8, Sharing::None);
        QCOMPARE(chain.depth(), 3); // balanced
    }

    void sharingPays()
    {
        Random random(47);
        const auto weights = randomWeights(random, 16, 16, 8, 0.0);
        const auto plain = buildAdderGraph(weights, 8, Sharing::None);
        const auto shared = buildAdderGraph(weights, 8, Sharing::Greedy);
        QVERIFY2(static_cast<double>(shared.adders.size()) < 0.8 * static_cast<double>(plain.adders.size()),
                 qPrintable(QString("%1 of %2").arg(shared.adders.size()).arg(plain.adders.size())));
        QVERIFY(shared.lut() < plain.lut());
    }
};

QTEST_GUILESS_MAIN(TestAdderGraph)
#include "tst_adder_graph.moc"
