// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis_rows.h"

#include <QTest>

using namespace snac::hardware;

namespace {

DesignPoint design(int bits, int integer)
{
    DesignPoint result;
    result.weights = {bits, integer};
    result.inputBits = bits;
    return result;
}

bool unrolled(const SynthesisRow& row)
{
    return row.latencyStrategy && row.reuse == 1;
}

} // namespace

class TestLatencyDense : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_rows = readSynthesisRows(SNAC_SHARED_DATA_DIR "/synthesis/hls4ml_synthesis.csv");
    }

    // 27 designs at reuse factor 1. The limits are what the model must keep, not its best.
    void agreesWithReports()
    {
        if (m_rows.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
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

    // Without a weight the layer costs as much less as weightSavings() says, where the adder tree and the
    // shift-adds add up: single-use products, more than one weight an output left.
    void savingsAreDifferencesOfTheModel()
    {
        const int inputs = 4;
        const int outputs = 3;
        // Input by input; every magnitude once an input, two outputs with weights to spare.
        const std::vector<std::int64_t> values = {1, 3, 11, 2, 6, 0, 5, -8, 4, 9, 12, -3};
        DesignPoint point = design(8, 3);
        const auto lut = [&](const std::vector<std::int64_t>& weights) {
            const WeightStatistics known = measuredStatistics(weights, inputs, outputs);
            DesignPoint exact = point;
            exact.known = &known;
            return latencyDense(exact, inputs, outputs, 1).lut.value;
        };
        const std::vector<double> savings = weightSavings(point, values, inputs, outputs, 100.0);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] == 11) {
                continue; // three digits: the model counts such products by their mean
            }
            std::vector<std::int64_t> without = values;
            without[i] = 0;
            QVERIFY2(std::abs(lut(values) - lut(without) - savings[i]) < 1e-6, std::to_string(i).c_str());
        }
        QCOMPARE(savings[5], 0.0);
    }

    void sharedProductsAreSavedInParts()
    {
        const std::vector<std::int64_t> alone = {3, 1};
        const std::vector<std::int64_t> shared = {3, -3};
        const DesignPoint point = design(8, 3);
        const double whole = weightSavings(point, alone, 1, 2, 0.0)[0];
        const double term = weightSavings(point, alone, 1, 2, 0.0)[1]; // a power of two is no product
        const double part = weightSavings(point, shared, 1, 2, 0.0)[0];
        QVERIFY(std::abs(part - (term + (whole - term) / 2.0)) < 1e-9);
    }

    void multipliersCountWhatTheBoardSays()
    {
        const std::vector<std::int64_t> values = {1, 85};
        DesignPoint wide = design(16, 6);
        const auto cheap = weightSavings(wide, values, 1, 2, 10.0);
        const auto dear = weightSavings(wide, values, 1, 2, 110.0);
        QCOMPARE(cheap[0], dear[0]);
        QVERIFY(std::abs(dear[1] - cheap[1] - 100.0) < 1e-9);
        DesignPoint narrow = design(8, 3); // below 13 bits such products stay in LUT
        QCOMPARE(weightSavings(narrow, values, 1, 2, 10.0), weightSavings(narrow, values, 1, 2, 110.0));
    }

    // With a large reuse factor the multipliers take turns, and what decides latency and II is how many
    // products the weights need: latency = ceil(products / multipliers) + 1, II one more. Reports of the same
    // weights at two reuse factors agree on that number, and it is the DSP count at reuse factor 1 plus the
    // few constants that need none there. From counts of nonzero weights alone it is known to a few percent
    // only.
    void sharedMultipliersFollowFromTheWeights()
    {
        if (m_rows.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
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
        if (m_rows.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
        for (const SynthesisRow& row : m_rows) {
            if (unrolled(row)) {
                QVERIFY(std::abs(estimated(row).cycles.value - row.cycles) <= 1.0);
            }
        }
    }

    // Random weights of 8 to 14 bits: the canonical-signed-digit rule in expectation.
    void multipliersOfRandomWeights()
    {
        if (m_rows.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
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
        if (m_rows.empty()) {
            QSKIP("the measured designs (hls4ml_synthesis.csv) are not here");
        }
        const auto shared = [](const SynthesisRow& row) { return row.latencyStrategy && row.reuse == 512; };
        const auto dsp = agreement(m_rows, &LayerFigures::dsp, &SynthesisRow::dsp, shared);
        const auto cycles = agreement(m_rows, &LayerFigures::cycles, &SynthesisRow::cycles, shared);
        QVERIFY2(dsp.smape < 5.0, qPrintable(QString::number(dsp.smape)));
        QVERIFY(cycles.covered >= 0.9);
        QVERIFY(dsp.covered >= 0.9);
    }

    void narrowInputsNeedNoSlices()
    {
        for (int bits = 2; bits <= 12; ++bits) {
            QCOMPARE(latencyDense(design(bits, 1), 32, 32, 1).dsp.value, 0.0);
        }
        QVERIFY(latencyDense(design(13, 1), 32, 32, 1).dsp.value > 100.0);
    }

    void wideInputsFallBackToFabric()
    {
        const auto widest = latencyDense(design(27, 9), 32, 32, 1);
        const auto beyond = latencyDense(design(28, 9), 32, 32, 1);
        QVERIFY(widest.dsp.value > 0.0);
        QCOMPARE(beyond.dsp.value, 0.0);
        QVERIFY(beyond.lut.value > 3.0 * widest.lut.value);
        DesignPoint old = design(26, 9);
        old.sevenSeries = true;
        QCOMPARE(latencyDense(old, 32, 32, 1).dsp.value, 0.0); // 25 x 18 ports
    }

    void reuseNeverAddsSlicesAndSlowsDown()
    {
        LayerFigures last = latencyDense(design(16, 6), 32, 32, 1);
        for (int reuse = 2; reuse <= 2048; reuse *= 2) {
            const auto now = latencyDense(design(16, 6), 32, 32, reuse);
            QVERIFY(now.dsp.value <= last.dsp.value);
            QVERIFY(now.cycles.value >= last.cycles.value);
            QVERIFY(now.ii.value >= last.ii.value && now.ii.value <= reuse);
            last = now;
        }
    }

    void slowerClocksNeedFewerCycles()
    {
        double last = 1e9;
        for (const double clock : {2.0, 3.3, 5.0, 8.0, 10.0, 25.0}) {
            DesignPoint at = design(16, 6);
            at.clockNs = clock;
            const double cycles = latencyDense(at, 64, 32, 1).cycles.value;
            QVERIFY(cycles <= last);
            last = cycles;
        }
        QCOMPARE(last, 0.0);
        DesignPoint old = design(16, 6);
        old.sevenSeries = true;
        QVERIFY(latencyDense(old, 64, 32, 1).cycles.value >
                latencyDense(design(16, 6), 64, 32, 1).cycles.value);
    }

    void unrolledResourceWaitsForItsSums()
    {
        const auto figures = unrolledResourceDense(design(16, 6), 32, 32);
        QCOMPARE(figures.ii.value, figures.cycles.value + 1.0);
        QVERIFY(figures.lut.value < latencyDense(design(16, 6), 32, 32, 1).lut.value);
    }

private:
    std::vector<SynthesisRow> m_rows;
};

QTEST_GUILESS_MAIN(TestLatencyDense)
#include "tst_latency_dense.moc"
