// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "networks.h"

#include "snac/compression/structured.h"

#include <QTest>

using namespace snac;
using namespace snac::compression;

namespace {

/// Lists of units of the hidden layers of randomNetwork(), in order: every second of its layers is dense.
KeptUnits unitsOf(const std::vector<std::vector<int>>& lists)
{
    KeptUnits units;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        units[{static_cast<int>(2 * i)}] = lists[i];
    }
    return units;
}

} // namespace

class TestStructured : public QObject
{
    Q_OBJECT

private slots:
    void countsWeights()
    {
        QCOMPARE(weightCount(randomNetwork({16, 8, 5}, 1).architecture), 168LL);
        QVERIFY(allUnits(randomNetwork({4, 3, 2, 1}, 1)) == unitsOf({{0, 1, 2}, {0, 1}}));
        QVERIFY(allUnits(randomNetwork({4, 1}, 1)).empty());
    }

    void anUnusedNeuronScoresLowest()
    {
        network::TrainedNetwork network = randomNetwork({4, 5, 3}, 7);
        nth(denseLayers(network), 1)->weights.col(3) *= 1e-6F;
        const auto scores = unitScores(network);
        QCOMPARE(scores.size(), std::size_t(1));
        const std::vector<double>& own = nth(scores, 0);
        QCOMPARE(std::ranges::min_element(own) - own.begin(), 3L);
        double mean = 0.0;
        for (const double score : own) {
            mean += score / 5.0;
        }
        QVERIFY(std::abs(mean - 1.0) < 1e-12);
    }

    void reachesTheTargetAndNoFurtherThanANeuron_data()
    {
        QTest::addColumn<double>("target");
        QTest::addColumn<bool>("layerWise");
        for (const double target : {0.0, 0.2, 0.5, 0.8, 0.95}) {
            QTest::addRow("%.2f layer", target) << target << true;
            QTest::addRow("%.2f global", target) << target << false;
        }
    }
    void reachesTheTargetAndNoFurtherThanANeuron()
    {
        QFETCH(double, target);
        QFETCH(bool, layerWise);
        const network::TrainedNetwork network = randomNetwork({16, 32, 24, 5}, 3);
        const long long original = weightCount(network.architecture);
        const auto kept = pruneUnits(network, unitScores(network), target, original, layerWise);
        QVERIFY(kept);
        const network::TrainedNetwork small = narrowed(network, *kept);
        const std::vector<int> widths = small.architecture.widths();
        const long long left = weightCount(small.architecture);
        QVERIFY(static_cast<double>(left) <= (1.0 - target) * static_cast<double>(original) + 1e-6);
        const long long largestNeuron = std::max(16 + widths[2], widths[1] + 5);
        QVERIFY(static_cast<double>(left + largestNeuron) >=
                (1.0 - target) * static_cast<double>(original) - 1.0);
        if (layerWise) { // layers shrink alike
            QVERIFY(std::abs(widths[1] / 32.0 - widths[2] / 24.0) < 0.07);
        }
        QCOMPARE(widths.front(), 16);
        QCOMPARE(widths.back(), 5);
    }

    void whatCannotBeReachedSaysWhatCan()
    {
        const network::TrainedNetwork network = randomNetwork({16, 8, 5}, 3);
        const auto kept = pruneUnits(network, unitScores(network), 0.95, 168, true);
        QVERIFY(!kept);
        QVERIFY2(QString::fromStdString(kept.error().message).contains("87.5 %"),
                 kept.error().message.c_str()); // 16 + 5 of 168
        QVERIFY(pruneUnits(network, unitScores(network), 0.875, 168, true));
        const network::TrainedNetwork single = randomNetwork({4, 2}, 1);
        QVERIFY(!pruneUnits(single, unitScores(single), 0.1, 8, true));
    }

    // The promise of structured pruning: the narrower network computes what the masked one computes, bit by
    // bit, with every activation.
    void theNarrowerNetworkComputesTheSame_data()
    {
        QTest::addColumn<int>("activation");
        QTest::newRow("relu") << static_cast<int>(network::ActivationKind::ReLU);
        QTest::newRow("tanh") << static_cast<int>(network::ActivationKind::Tanh);
        QTest::newRow("sigmoid") << static_cast<int>(network::ActivationKind::Sigmoid); // not 0 at 0
    }
    void theNarrowerNetworkComputesTheSame()
    {
        QFETCH(int, activation);
        const auto network = quantized(
            randomNetwork({16, 24, 12, 5}, 21, static_cast<network::ActivationKind>(activation)), 8, 3);
        const auto kept = pruneUnits(network.network, unitScores(network.network), 0.6,
                                     weightCount(network.network.architecture), false);
        QVERIFY(kept);
        network::QuantizedNetwork masked = network;
        applyMasks(unitMasks(network.network, *kept), masked.network);
        const network::QuantizedNetwork small = narrowed(network, *kept);
        QVERIFY(network::check(small));
        const data::Matrix rows = randomRows(500, 16, 4);
        const auto expected = network::fakeQuantizedForward(masked, rows);
        QVERIFY(network::fakeQuantizedForward(small, rows) == expected);
        QVERIFY(network::fakeQuantizedForward(network, rows) != expected);
    }

    void bitWidthsOfWeightsComeAlong()
    {
        auto network = quantized(randomNetwork({3, 4, 2}, 5), 8, 3);
        auto& first = nth(network.quantization.layers, 0).weightFraction;
        first = Eigen::MatrixXi(4, 3);
        for (Eigen::Index i = 0; i < first.size(); ++i) {
            first.data()[i] = static_cast<int>(i % 4);
        }
        const auto before = first;
        nth(network.quantization.layers, 1).weightFraction = Eigen::MatrixXi::Constant(2, 4, 1);
        const auto small = narrowed(network, unitsOf({{1, 3}}));
        QVERIFY(nth(small.quantization.layers, 0).weightFraction.row(0) == before.row(1));
        QVERIFY(nth(small.quantization.layers, 0).weightFraction.row(1) == before.row(3));
        QCOMPARE(nth(small.quantization.layers, 1).weightFraction.cols(), Eigen::Index(2));
        QVERIFY(network::check(small));
    }

    void roundsAddUp()
    {
        QVERIFY(composed(unitsOf({{1, 4, 6, 9}, {0, 2}}), unitsOf({{0, 3}, {1}})) == unitsOf({{1, 9}, {2}}));
        const network::TrainedNetwork network = randomNetwork({5, 8, 6, 2}, 9);
        const KeptUnits first = unitsOf({{0, 2, 3, 7}, {1, 2, 5}});
        const KeptUnits second = unitsOf({{1, 2}, {0, 2}});
        const auto twice = narrowed(narrowed(network, first), second);
        const auto once = narrowed(network, composed(first, second));
        QVERIFY(twice.architecture == once.architecture);
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(nth(denseLayers(twice), i)->weights == nth(denseLayers(once), i)->weights);
        }
    }
};

QTEST_APPLESS_MAIN(TestStructured)
#include "tst_structured.moc"
