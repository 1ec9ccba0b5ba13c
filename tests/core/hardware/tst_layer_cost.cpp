// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/layer_cost.h"

#include <QTest>

using namespace snac::hardware;

class TestLayerCost : public QObject
{
    Q_OBJECT

private slots:
    void slicesPerProduct_data()
    {
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::addColumn<bool>("sevenSeries");
        QTest::addColumn<int>("slices");
        QTest::newRow("small") << 8 << 8 << false << 1;
        QTest::newRow("ports of E2") << 27 << 18 << false << 1;
        QTest::newRow("ports of E1") << 25 << 18 << true << 1;
        QTest::newRow("order does not matter") << 18 << 25 << true << 1;
        QTest::newRow("E1 is narrower") << 27 << 18 << true << 0;
        QTest::newRow("two slices") << 24 << 19 << false << 2;
        QTest::newRow("fabric") << 28 << 10 << false << 0;
    }

    void slicesPerProduct()
    {
        QFETCH(int, a);
        QFETCH(int, b);
        QFETCH(bool, sevenSeries);
        QTEST(snac::hardware::slicesPerProduct(a, b, sevenSeries), "slices");
    }

    void memoryBlocks_data()
    {
        QTest::addColumn<double>("bits");
        QTest::addColumn<double>("depth");
        QTest::addColumn<double>("blocks");
        QTest::newRow("nothing") << 0.0 << 512.0 << 0.0;
        QTest::newRow("one word") << 36.0 << 512.0 << 1.0;
        QTest::newRow("a bit too wide") << 37.0 << 512.0 << 2.0;
        QTest::newRow("table of 1024") << 18.0 << 1024.0 << 1.0;
        QTest::newRow("a word too deep") << 18.0 << 1025.0 << 2.0;
        QTest::newRow("measured: 128 bits x 1280") << 128.0 << 1280.0 << 12.0;
        QTest::newRow("deep and narrow") << 1.0 << 16384.0 << 1.0;
    }

    void memoryBlocks()
    {
        QFETCH(double, bits);
        QFETCH(double, depth);
        QTEST(snac::hardware::memoryBlocks(bits, depth), "blocks");
    }

    void cyclesFollowTheClock()
    {
        QCOMPARE(pipelineCycles(4.3, 5.0), 0.0);
        QCOMPARE(pipelineCycles(4.4, 5.0), 1.0); // an eighth of the period is kept
        QCOMPARE(pipelineCycles(9.0, 5.0), 2.0);
        QCOMPARE(pipelineCycles(8.7, 10.0), 0.0);
    }

    void estimatesAdd()
    {
        Estimate sum{1, 0.5, 2};
        accumulate(sum, scaled(10, 0.9, 1.2));
        QCOMPARE(sum.value, 11.0);
        QCOMPARE(sum.low, 9.5);
        QCOMPARE(sum.high, 14.0);
    }

    // hls4ml's baselines: 64 neurons of 16 bits take 3,649 LUT and 308 FF more with streams, and 2 cycles.
    void streamsAsMeasured()
    {
        DesignPoint design;
        design.inputBits = 16;
        const auto stream = streamInterface(design, 64);
        QVERIFY(qAbs(stream.lut.value - 3649) < 0.1 * 3649);
        QVERIFY(stream.ff.low < 308 && stream.ff.high > 308);
        QCOMPARE(stream.cycles.value, 2.0);
    }
};

QTEST_GUILESS_MAIN(TestLayerCost)
#include "tst_layer_cost.moc"
