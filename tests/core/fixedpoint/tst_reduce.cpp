// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/fixedpoint/evaluate.h"
#include "snac/fixedpoint/reduce.h"

#include "networks.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

namespace {

/// Prunes whole neurons: nothing goes in, or nothing comes out.
void pruneNeurons(Random& random, Network& network)
{
    const std::size_t layers = layersOf(network).value().size();
    for (std::size_t i = 0; i + 1 < layers; ++i) {
        Dense& layer = denseOf(network, i);
        Dense& next = denseOf(network, i + 1);
        for (int unit = 0; unit < layer.units; ++unit) {
            if (random.chance(0.25)) {
                const auto row = layer.weights.begin() + static_cast<std::ptrdiff_t>(unit) * layer.inputs;
                std::fill(row, row + layer.inputs, 0);
            }
            if (random.chance(0.25)) {
                for (int other = 0; other < next.units; ++other) {
                    next.weights[static_cast<std::size_t>(other) * static_cast<std::size_t>(next.inputs) +
                                 static_cast<std::size_t>(unit)] = 0;
                }
            }
        }
    }
}

} // namespace

class TestReduce : public QObject
{
    Q_OBJECT

private slots:
    void computesTheSame_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("accumulators");
        QTest::newRow("bytes") << 8 << 0.0;
        QTest::newRow("few bits") << 4 << 0.2;
        QTest::newRow("accumulators") << 8 << 1.0;
        QTest::newRow("wide") << 20 << 0.3;
    }

    void computesTheSame()
    {
        QFETCH(int, bits);
        QFETCH(double, accumulators);
        Random random(stableHash(QTest::currentDataTag()));
        int removed = 0;
        for (int trial = 0; trial < 300; ++trial) {
            Network network = randomNetwork(random, {bits, bits, bits, 0.6, accumulators});
            pruneNeurons(random, network);
            if (!check(network)) {
                continue;
            }
            auto reduced = withoutDeadNeurons(network).value();
            QVERIFY(check(reduced.network));
            const auto inputs = randomInputs(random, 40, network.inputs(), network.input);
            std::vector<RawMatrix> wanted;
            std::vector<RawMatrix> got;
            QCOMPARE(evaluateReference(reduced.network, inputs, &got),
                     evaluateReference(network, inputs, &wanted));
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                QCOMPARE(std::ssize(reduced.kept[i]), denseOf(reduced.network, i).units);
                QVERIFY(std::ranges::is_sorted(reduced.kept[i]));
                for (std::size_t unit = 0; unit < reduced.kept[i].size(); ++unit) {
                    QVERIFY(got[i].col(static_cast<Eigen::Index>(unit)) ==
                            wanted[i].col(reduced.kept[i][unit]));
                }
                removed += denseOf(network, i).units - denseOf(reduced.network, i).units;
            }
            QCOMPARE(reduced.network.outputs(), network.outputs());
            QCOMPARE(withoutDeadNeurons(reduced.network)->network, reduced.network); // nothing is left to do
        }
        qInfo("%d neurons removed", removed);
        QVERIFY(removed > 300);
    }

    /// One neuron gives 1.5 for every input, one never passes the ReLU, one is not used.
    void example()
    {
        const auto format = FixedFormat::parse("ap_fixed<8,4,AP_RND,AP_SAT>").value();
        Layer first;
        first.inputs = 1;
        first.units = 4;
        first.weightFraction = 2;
        first.weights = {0, 1, 3, 2};
        first.bias = format;
        first.biases = {24, -128, 5, 6}; // 1.5, -8, ...
        first.activation = network::ActivationKind::ReLU;
        first.output = format;
        Layer second;
        second.inputs = 4;
        second.units = 1;
        second.weightFraction = 2;
        second.weights = {3, 1, 0, 2};
        second.bias = format;
        second.biases = {1};
        second.output = format;
        Network network = networkOf(format, {first, second});
        auto reduced = withoutDeadNeurons(network).value();
        QCOMPARE(reduced.kept[0], std::vector<int>{3});
        QCOMPARE(denseOf(reduced.network, 1).weights, std::vector<std::int64_t>{2});
        // 0.75 * 1.5 + 1/16 = 1.1875 = 19 / 16
        QCOMPARE(denseOf(reduced.network, 1).biases, std::vector<std::int64_t>{19});
        QCOMPARE(denseOf(reduced.network, 1).bias, format);
        QVERIFY(reduced.notes.empty());

        denseOf(network, 0).biases[0] = 25; // a quarter of 25/16 has no place in 4 fraction bits
        denseOf(network, 1).weights[0] = 1;
        auto finer = withoutDeadNeurons(network).value();
        QCOMPARE(denseOf(finer.network, 1).bias.fraction(), 6);
        QCOMPARE(denseOf(finer.network, 1).biases, std::vector<std::int64_t>{29});

        denseOf(network, 1).weights = {1, 1, 0, 0};
        auto constant = withoutDeadNeurons(network).value();
        QCOMPARE(denseOf(constant.network, 0).units, 1);
        QCOMPARE(constant.notes.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestReduce)
#include "tst_reduce.moc"
