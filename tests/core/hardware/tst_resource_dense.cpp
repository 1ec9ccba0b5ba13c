// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/layer_cost.h"

#include <QTest>

using namespace snac::hardware;

namespace {

DesignPoint design(int bits)
{
    DesignPoint result;
    result.strategy = Strategy::Resource;
    result.weights = {bits, 3};
    result.inputBits = bits;
    return result;
}

} // namespace

class TestResourceDense : public QObject
{
    Q_OBJECT

private slots:
    // The rules themselves: DSP = products / reuse, II = reuse, cycles = reuse + 2 (reuse + 1 with two
    // outputs each).
    void rules_data()
    {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<int>("reuse");
        QTest::addColumn<double>("dsp");
        QTest::addColumn<double>("cycles");
        QTest::newRow("m = 4") << 64 << 32 << 256 << 8.0 << 258.0;
        QTest::newRow("m = 2") << 64 << 32 << 128 << 16.0 << 129.0;
        QTest::newRow("one multiplier") << 64 << 32 << 2048 << 1.0 << 2050.0;
    }

    void rules()
    {
        QFETCH(int, inputs);
        QFETCH(int, outputs);
        QFETCH(int, reuse);
        const auto figures = resourceDense(design(16), inputs, outputs, reuse);
        QTEST(figures.dsp.value, "dsp");
        QTEST(figures.cycles.value, "cycles");
        QCOMPARE(figures.ii.value, double(reuse));
        QVERIFY(figures.bram18.value >= 1.0);
    }

    void smallProductsStayInLut()
    {
        QCOMPARE(resourceDense(design(8), 32, 32, 64).dsp.value, 0.0);
        QCOMPARE(resourceDense(design(9), 32, 32, 64).dsp.value, 0.0);
        QCOMPARE(resourceDense(design(10), 32, 32, 64).dsp.value, 16.0);
        QCOMPARE(resourceDense(design(24), 32, 32, 64).dsp.value, 32.0); // two slices a product
        QCOMPARE(resourceDense(design(32), 32, 32, 64).dsp.value, 0.0);  // beyond the ports
    }

    void unmeasuredRegionsHaveWiderBounds()
    {
        const auto relative = [](const Estimate& e) { return (e.high - e.low) / e.value; };
        DesignPoint measured = design(14);
        measured.inputBits = 16;
        const double inside = relative(resourceDense(measured, 64, 64, 512).lut);
        QVERIFY(relative(resourceDense(design(12), 64, 64, 512).lut) > inside);
        QVERIFY(relative(resourceDense(measured, 64, 64, 8).lut) > inside);
    }
};

QTEST_GUILESS_MAIN(TestResourceDense)
#include "tst_resource_dense.moc"
