// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of single dense layers against reports of the tool, which lie outside this repository.
#include "synthesis_rows.h"

#include <QTest>

using namespace snac::hardware;

namespace {

bool unrolled(const SynthesisRow& row)
{
    return row.latencyStrategy && row.reuse == 1;
}

} // namespace

class TestMeasuredLayers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_rows = readSynthesisRows(SNAC_SHARED_DATA_DIR "/synthesis/hls4ml_synthesis.csv", "Dendendelen");
        QVERIFY(!m_rows.empty());
    }

    // 27 designs at reuse factor 1. The limits are what the model must keep, not its best.
    void unrolledAgreesWithReports()
    {
        const auto lut = agreement(m_rows, &LayerFigures::lut, &SynthesisRow::lut, unrolled);
        const auto ff = agreement(m_rows, &LayerFigures::ff, &SynthesisRow::ff, unrolled);
        const auto dsp = agreement(m_rows, &LayerFigures::dsp, &SynthesisRow::dsp, unrolled);
        const auto ii = agreement(m_rows, &LayerFigures::ii, &SynthesisRow::ii, unrolled);
        const auto cycles = agreement(m_rows, &LayerFigures::cycles, &SynthesisRow::cycles, unrolled);
        qInfo("SMAPE %% of %d designs: LUT %.1f FF %.1f DSP %.1f; inside bounds: %.2f %.2f %.2f", lut.rows,
              lut.smape, ff.smape, dsp.smape, lut.covered, ff.covered, dsp.covered);
        QCOMPARE(lut.rows, 27);
        QVERIFY(lut.smape < 15.0);
        QVERIFY(ff.smape < 20.0);
        QVERIFY(dsp.smape < 3.0);
        QCOMPARE(ii.smape, 0.0);
        for (const auto& each : {lut, ff, dsp, cycles}) {
            QVERIFY(each.covered >= 0.9);
        }
    }

    // With a large reuse factor the multipliers take turns, and what decides latency and II is how many
    // products the weights need: latency = ceil(products / multipliers) + 1, II one more. Reports of the same
    // weights at two reuse factors agree on that number, and it is the DSP count at reuse factor 1 plus the
    // few constants that need none there. From counts of nonzero weights alone it is known to a few percent
    // only.
    void sharedMultipliersFollowFromTheWeights()
    {
        int checked = 0;
        for (const SynthesisRow& alone : m_rows) {
            if (!unrolled(alone) || alone.weightBits < 8) {
                continue;
            }
            double least = alone.dsp;
            double most = 1e9;
            for (const SynthesisRow& shared : m_rows) {
                if (shared.latencyStrategy && shared.reuse > 1 && shared.inputs == alone.inputs &&
                    shared.outputs == alone.outputs && shared.weightBits == alone.weightBits) {
                    least = std::max(least, (shared.cycles - 2.0) * shared.dsp + 1.0);
                    most = std::min(most, (shared.cycles - 1.0) * shared.dsp);
                    QCOMPARE(shared.ii, shared.cycles + 1.0);
                    ++checked;
                }
            }
            QVERIFY2(least <= most, qPrintable(QString("%1 > %2").arg(least).arg(most)));
            QVERIFY(most <= alone.dsp + 2.0 * alone.inputs);
        }
        QVERIFY2(checked >= 20, qPrintable(QString::number(checked)));
    }

    void cyclesWithinOne()
    {
        for (const SynthesisRow& row : m_rows) {
            if (unrolled(row)) {
                QVERIFY(std::abs(estimated(row).cycles.value - row.cycles) <= 1.0);
            }
        }
    }

    // Random weights of 8 to 14 bits: the canonical-signed-digit rule in expectation.
    void multipliersOfRandomWeights()
    {
        int checked = 0;
        for (const SynthesisRow& row : m_rows) {
            if (row.reuse == 1 && row.weightBits >= 8) {
                const double dsp = estimated(row).dsp.value;
                QVERIFY2(std::abs(dsp - row.dsp) <= 0.05 * row.dsp,
                         qPrintable(QString("%1 x %2, %3 bits: %4, measured %5")
                                        .arg(row.inputs)
                                        .arg(row.outputs)
                                        .arg(row.weightBits)
                                        .arg(dsp)
                                        .arg(row.dsp)));
                ++checked;
            }
        }
        QVERIFY(checked >= 35);
    }

    // Sharing: 81 - 27 designs with reuse factors 512 and 1,024.
    void sharedMultipliersAgreeWithReports()
    {
        const auto shared = [](const SynthesisRow& row) { return row.latencyStrategy && row.reuse == 512; };
        const auto dsp = agreement(m_rows, &LayerFigures::dsp, &SynthesisRow::dsp, shared);
        const auto cycles = agreement(m_rows, &LayerFigures::cycles, &SynthesisRow::cycles, shared);
        QVERIFY2(dsp.smape < 5.0, qPrintable(QString::number(dsp.smape)));
        QVERIFY(cycles.covered >= 0.9);
        QVERIFY(dsp.covered >= 0.9);
    }

    void resourceAgreesWithReports_data()
    {
        QTest::addColumn<bool>("folded");
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("lut");
        QTest::addColumn<double>("ff");
        QTest::addColumn<double>("dsp");
        QTest::newRow("reuse factor 1") << false << 35 << 15.0 << 30.0 << 3.0;
        QTest::newRow("reuse factor 384 and more") << true << 693 << 2.0 << 6.0 << 2.0;
    }

    void resourceAgreesWithReports()
    {
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

private:
    std::vector<SynthesisRow> m_rows;
};

QTEST_GUILESS_MAIN(TestMeasuredLayers)
#include "tst_measured_layers.moc"
