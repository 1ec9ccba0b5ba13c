// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../test_environment.h"
#include "snac/hardware/bounds.h"

#include "snac/base/random.h"

#include <QTest>

using namespace snac;
using namespace snac::hardware;

class TestBounds : public QObject
{
    Q_OBJECT

    static Board board()
    {
        Board board;
        board.lut = 1000;
        board.ff = 2000;
        board.dsp = 10;
        board.bram18 = 0;
        return board;
    }

private slots:
    void everyFigureMovesToItsBound()
    {
        HardwareEstimate estimate;
        estimate.lut = {100, 50, 400};
        estimate.ff = {200, 100, 500};
        estimate.dsp = {0, 0, 3};
        estimate.cycles = {10, 8, 14};
        estimate.ii = {1, 1, 2};
        estimate.latencyNs = 50;
        estimate.counts.bops = 77;
        estimate.layers.resize(2);
        setShares(estimate, board());
        QCOMPARE(estimate.lutPct, 10.0);
        QCOMPARE(estimate.maximumPct, 10.0);
        QCOMPARE(estimate.averagePct, 5.0);
        const HardwareEstimate high = atBound(estimate, board(), Bound::High);
        QCOMPARE(high.lut.value, 400.0);
        QCOMPARE(high.lut.low, 50.0); // bounds stay what they are
        QCOMPARE(high.lutPct, 40.0);
        QCOMPARE(high.ffPct, 25.0);
        QCOMPARE(high.dspPct, 30.0); // not a multiple of the value, which is 0
        QCOMPARE(high.bramPct, 0.0); // a board without block RAM
        QCOMPARE(high.maximumPct, 40.0);
        QCOMPARE(high.averagePct, 23.75);
        QCOMPARE(high.cycles.value, 14.0);
        QCOMPARE(high.latencyNs, 70.0);
        QCOMPARE(high.ii.value, 2.0);
        QCOMPARE(high.counts.bops, 77.0);
        QVERIFY(high.layers.empty());
        const HardwareEstimate low = atBound(estimate, board(), Bound::Low);
        QCOMPARE(low.lutPct, 5.0);
        QCOMPARE(low.latencyNs, 40.0);
    }

    void boundsEncloseTheValuesOfTheModel()
    {
        const DenseHlsModel model = snac::test::shippedModel();
        const Board target = BoardCatalogue::load({SNAC_SOURCE_DIR "/resources/boards"}).boards().front();
        Random random(3);
        for (int i = 0; i < 100; ++i) {
            network::Architecture network{.inputs = static_cast<int>(random.integer(2, 40)), .layers = {}};
            for (int layer = static_cast<int>(random.integer(1, 3)); layer > 0; --layer) {
                network.layers.emplace_back(network::Dense{static_cast<int>(random.integer(1, 64))});
                network.layers.emplace_back(network::Activation{});
            }
            HlsConfig hls;
            hls.precision = {static_cast<int>(random.integer(4, 18)), 3};
            hls.reuseFactor = static_cast<int>(random.integer(1, 8));
            hls.strategy = random.uniform() < 0.5 ? Strategy::Latency : Strategy::Resource;
            const auto cost = model.estimate(network, hls, target);
            QVERIFY(cost.has_value());
            const HardwareEstimate low = atBound(*cost, target, Bound::Low);
            const HardwareEstimate high = atBound(*cost, target, Bound::High);
            for (const auto share :
                 {&HardwareEstimate::lutPct, &HardwareEstimate::ffPct, &HardwareEstimate::dspPct,
                  &HardwareEstimate::bramPct, &HardwareEstimate::averagePct, &HardwareEstimate::maximumPct,
                  &HardwareEstimate::latencyNs}) {
                QVERIFY(low.*share <= *cost.*share && *cost.*share <= high.*share);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBounds)
#include "tst_bounds.moc"
