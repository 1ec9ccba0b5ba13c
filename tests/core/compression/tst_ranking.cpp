// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../nth_layer.h"

#include "networks.h"

#include "snac/compression/ranking.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::compression;

namespace {

hardware::Board someBoard()
{
    hardware::Board board;
    board.part = "xcvu13p-flga2577-2-e";
    board.lut = 1728000;
    board.dsp = 12288;
    return board;
}

} // namespace

class TestRanking : public QObject
{
    Q_OBJECT

private slots:
    void layerWisePrunesTheSmallestOfEachLayer_data()
    {
        QTest::addColumn<double>("target");
        for (const double target : {0.0, 0.1, 0.5, 0.85, 0.99}) {
            QTest::addRow("%.2f", target) << target;
        }
    }
    void layerWisePrunesTheSmallestOfEachLayer()
    {
        QFETCH(double, target);
        const auto network = quantized(randomNetwork({16, 20, 10, 5}, 3), 8, 3);
        const Masks full = fullMasks(network.network);
        const Scores scores = magnitudeScores(network);
        const Masks masks = pruneWeights(full, scores, target, true);
        for (const auto& [id, mask] : masks) {
            const auto size = mask.size();
            const auto kept = (mask.array() != 0.0F).count();
            QCOMPARE(kept,
                     std::max<Eigen::Index>(1, size - std::llround(target * static_cast<double>(size))));
            // By definition: no pruned weight is larger than a kept one.
            double largestPruned = 0.0;
            double smallestKept = 1e9;
            for (Eigen::Index i = 0; i < size; ++i) {
                double& bound = mask.data()[i] != 0.0F ? smallestKept : largestPruned;
                const double score = scores.at(id).data()[i];
                bound = mask.data()[i] != 0.0F ? std::min(bound, score) : std::max(bound, score);
            }
            QVERIFY(largestPruned <= smallestKept);
        }
    }

    void globalPrunesTheSmallestOfAll()
    {
        auto network = quantized(randomNetwork({8, 12, 3}, 5), 8, 3);
        nth(denseLayers(network.network), 1)
            ->weights.setConstant(100.0F); // so the first layer is to go first
        const Masks masks = pruneWeights(fullMasks(network.network), magnitudeScores(network), 0.5, false);
        QCOMPARE(keptCount(masks), 66LL); // of 132
        QVERIFY((nth(masks, 1).array() == 1.0F).all());
    }

    void everyLayerKeepsAWeight()
    {
        auto network = quantized(randomNetwork({8, 12, 3}, 5), 8, 3);
        nth(denseLayers(network.network), 1)->weights.setConstant(100.0F);
        const Masks masks = pruneWeights(fullMasks(network.network), magnitudeScores(network), 0.9, false);
        QCOMPARE((nth(masks, 0).array() != 0.0F).count(), Eigen::Index(1));
        QCOMPARE(keptCount(masks), 13LL); // 10 % of 132
    }

    void whatIsPrunedStaysPruned()
    {
        const auto network = quantized(randomNetwork({16, 20, 5}, 11), 8, 3);
        for (const bool layerWise : {true, false}) {
            Masks masks = fullMasks(network.network);
            Random random(1);
            for (const double target : {0.3, 0.5, 0.5, 0.9}) {
                Scores scores; // another order in every round, as after training
                for (const auto& [id, mask] : masks) {
                    Eigen::MatrixXd& score = scores[id];
                    score.resize(mask.rows(), mask.cols());
                    for (double& value : score.reshaped()) {
                        value = random.uniform();
                    }
                }
                const Masks next = pruneWeights(masks, scores, target, layerWise);
                for (const auto& [id, mask] : masks) {
                    QVERIFY((next.at(id).array() <= mask.array()).all());
                }
                QVERIFY(std::abs(sparsityOf(next) - target) < 0.02);
                masks = next;
            }
            const Masks same = pruneWeights(masks, magnitudeScores(network), 0.2, layerWise);
            QCOMPARE(keptCount(same), keptCount(masks));
        }
    }

    void integersAreTheQuantizedWeights()
    {
        const auto network = quantized(randomNetwork({4, 3, 2}, 2), 6, 2);
        const auto integers = integerWeights(network);
        const auto layers = network::quantizedDense(network);
        QCOMPARE(integers.size(), std::size_t(2));
        for (const auto& [id, layer] : layers) {
            const Eigen::Index units = layer.weights.rows();
            for (Eigen::Index input = 0; input < layer.weights.cols(); ++input) {
                for (Eigen::Index unit = 0; unit < units; ++unit) {
                    const auto raw = integers.at(id)[static_cast<std::size_t>(input * units + unit)];
                    QCOMPARE(static_cast<double>(raw) * network.quantization.layers.at(id).weights.step(),
                             layer.weights(unit, input));
                }
            }
        }
    }

    // Two weights of about one size: 64 is a power of two, 75 = 1001011b takes four digits. The dearer goes.
    void resourceRankingDropsTheDearer()
    {
        network::TrainedNetwork network = randomNetwork({2, 1}, 1);
        const auto layer = nth(denseLayers(network), 0);
        layer->weights << 1.0F, 1.171875F;
        layer->bias << 0.0F;
        training::QuantizationOptions options;
        options.precision = {9, 3, true, Rounding::Rnd, Overflow::Sat}; // steps of 1/64: 64 and 75
        options.ranges = training::Ranges::Given;
        network::QuantizedNetwork quantizedNetwork{
            .network = network, .quantization = training::chooseFormats(network, {}, options).value()};
        const Masks full = fullMasks(network);
        const Masks plain = pruneWeights(full, magnitudeScores(quantizedNetwork), 0.5, false);
        const Masks aware = pruneWeights(
            full, resourceScores(quantizedNetwork, full, hardware::HlsConfig(), someBoard()), 0.5, false);
        QCOMPARE(nth(plain, 0)(0, 0), 0.0F); // the smaller
        QCOMPARE(nth(aware, 0)(0, 1), 0.0F); // 75 takes three shift-adds, 64 none
    }

    // What it is for: at equal sparsity the network is cheaper than after magnitude pruning.
    void resourceRankingSavesMore()
    {
        const hardware::Board board = someBoard();
        const hardware::HlsConfig config;
        int cheaper = 0;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const auto network = quantized(randomNetwork({16, 32, 16, 5}, seed), 8, 3);
            const Masks full = fullMasks(network.network);
            const auto costOf = [&](const Masks& masks) {
                network::QuantizedNetwork pruned = network;
                applyMasks(masks, pruned.network);
                double lut = 0.0;
                for (const auto& [id, layer] : layerSavings(pruned, config, board)) {
                    for (const double each : layer) {
                        lut += each;
                    }
                }
                return lut;
            };
            const double plain = costOf(pruneWeights(full, magnitudeScores(network), 0.5, false));
            const double aware =
                costOf(pruneWeights(full, resourceScores(network, full, config, board), 0.5, false));
            cheaper += aware < plain ? 1 : 0;
        }
        QCOMPARE(cheaper, 10);
    }

    void weightsThatRoundToZeroGoFirst()
    {
        auto network = quantized(randomNetwork({8, 8}, 4), 4, 1);
        const Masks full = fullMasks(network.network);
        const Scores scores = resourceScores(network, full, hardware::HlsConfig(), someBoard());
        const auto integers = integerWeights(network);
        const std::vector<std::int64_t>& values = nth(integers, 0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(nth(scores, 0).data()[i] == 0.0, values[i] == 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestRanking)
#include "tst_ranking.moc"
