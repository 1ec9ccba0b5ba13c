// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_rows.h"

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
    void initTestCase()
    {
        m_rows = readSynthesisRows(SNAC_SHARED_DATA_DIR "/synthesis/hls4ml_synthesis.csv");
    }

    void agreesWithReports_data()
    {
        QTest::addColumn<bool>("folded");
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("lut");
        QTest::addColumn<double>("ff");
        QTest::addColumn<double>("dsp");
        QTest::newRow("reuse factor 1") << false << 35 << 15.0 << 30.0 << 3.0;
        QTest::newRow("reuse factor 384 and more") << true << 693 << 2.0 << 6.0 << 2.0;
    }

    void agreesWithReports()
    {
        if (m_rows.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
        QFETCH(bool, folded);
        QFETCH(int, rows);
        QFETCH(double, lut);
        QFETCH(double, ff);
        QFETCH(double, dsp);
        const auto select = [folded](const SynthesisRow& r) {
            return !r.latencyStrategy && (r.reuse > 1) == folded;
        };
        const auto gotLut = agreement(m_rows, &LayerFigures::lut, &SynthesisRow::lut, select);
        const auto gotFf = agreement(m_rows, &LayerFigures::ff, &SynthesisRow::ff, select);
        const auto gotDsp = agreement(m_rows, &LayerFigures::dsp, &SynthesisRow::dsp, select);
        const auto gotBram = agreement(m_rows, &LayerFigures::bram18, &SynthesisRow::bram18, select);
        const auto gotCycles = agreement(m_rows, &LayerFigures::cycles, &SynthesisRow::cycles, select);
        const auto gotIi = agreement(m_rows, &LayerFigures::ii, &SynthesisRow::ii, select);
        qInfo("SMAPE %% of %d designs: LUT %.1f FF %.1f DSP %.1f BRAM %.1f cycles %.2f II %.2f; inside "
              "bounds: %.2f "
              "%.2f %.2f %.2f",
              gotLut.rows, gotLut.smape, gotFf.smape, gotDsp.smape, gotBram.smape, gotCycles.smape,
              gotIi.smape, gotLut.covered, gotFf.covered, gotDsp.covered, gotBram.covered);
        QCOMPARE(gotLut.rows, rows);
        QVERIFY(gotLut.smape < lut);
        QVERIFY(gotFf.smape < ff);
        QVERIFY(gotDsp.smape < dsp);
        QVERIFY(gotBram.smape < 5.0);
        for (const auto& each : {gotLut, gotFf, gotDsp, gotBram, gotCycles, gotIi}) {
            QVERIFY(each.covered >= 0.9);
        }
        if (folded) {
            QCOMPARE(gotIi.smape, 0.0);
            QVERIFY(gotCycles.smape < 0.1);
        }
    }

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

private:
    std::vector<SynthesisRow> m_rows;
};

QTEST_GUILESS_MAIN(TestResourceDense)
#include "tst_resource_dense.moc"
