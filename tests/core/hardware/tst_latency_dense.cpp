// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/hardware/layer_cost.h"

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

} // namespace

class TestLatencyDense : public QObject
{
    Q_OBJECT

private slots:
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
        const std::vector<std::int64_t> alone = {3, 2, 2};
        const std::vector<std::int64_t> shared = {3, -3, 2}; // all of as many bits: additions cost the same
        const DesignPoint point = design(8, 3);
        const double whole = weightSavings(point, alone, 1, 3, 0.0)[0];
        const double term = weightSavings(point, alone, 1, 3, 0.0)[1]; // a power of two is no product
        const double part = weightSavings(point, shared, 1, 3, 0.0)[0];
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

    void narrowInputsNeedNoSlices()
    {
        const auto slices = [](int bits, bool first, HlsTool tool) {
            DesignPoint point = design(bits, 1);
            point.role.first = first;
            point.tool = tool;
            return latencyDense(point, 32, 32, 1).dsp.value;
        };
        for (int bits = 2; bits <= 12; ++bits) {
            QCOMPARE(slices(bits, false, HlsTool::Vitis), 0.0);
            QCOMPARE(slices(bits, true, HlsTool::Vivado), 0.0);
            QCOMPARE(slices(bits, true, HlsTool::Vitis) > 0.0, bits >= 10); // those of the network
        }
        QVERIFY(slices(13, false, HlsTool::Vitis) > 100.0 && slices(13, true, HlsTool::Vivado) > 100.0);
    }

    // 11 and 13 are of three digits like the others; Vivado HLS makes them of shifts all the same.
    void exceptionsOfVivado()
    {
        const std::vector<std::int64_t> values = {11, 13, -11, 19, 7, 8}; // of one input
        const WeightStatistics known = measuredStatistics(values, 1, 6);
        DesignPoint point = design(16, 6);
        point.known = &known;
        QCOMPARE(latencyDense(point, 1, 6, 1).dsp.value, 4.0);
        point.tool = HlsTool::Vivado;
        QCOMPARE(latencyDense(point, 1, 6, 1).dsp.value, 2.0);
    }

    // The second input is too narrow for slices: its products are LUT, and those of the first are not.
    void inputsOfDifferentWidths()
    {
        const std::vector<std::int64_t> values = {19, 19, -21, 1, 19, 23, 25, 27}; // 2 inputs x 4 outputs
        const std::vector<int> widths = {16, 6};
        WeightStatistics known = measuredStatistics(values, 2, 4);
        DesignPoint point = design(11, 6);
        point.known = &known;
        const LayerFigures alike = latencyDense(point, 2, 4, 1);
        QCOMPARE(alike.dsp.value, 6.0);
        known.widePerInput = wideConstants(values, 2, 4, widths, narrowestDspInput(point)) / 2.0;
        const LayerFigures mixed = latencyDense(point, 2, 4, 1);
        QCOMPARE(mixed.dsp.value, 2.0);
        QVERIFY(mixed.lut.value > alike.lut.value);
        QVERIFY(mixed.dsp.high >= 3.0); // one of the others may take a slice after all
    }

    // Signs alone in an accumulator as wide as the inputs: a row of sums, not a tree.
    void sumsInARow()
    {
        const std::vector<std::int64_t> values(static_cast<std::size_t>(64 * 16), 1);
        const WeightStatistics known = measuredStatistics(values, 64, 16);
        DesignPoint point = design(16, 6);
        point.known = &known;
        const LayerFigures tree = latencyDense(point, 64, 16, 1);
        point.sumBits = 16;
        const LayerFigures row = latencyDense(point, 64, 16, 1);
        QCOMPARE(row.cycles.value, 7.0); // 32 additions of 0.98 ns in periods of 4.375 ns
        QVERIFY(row.cycles.value > 3.0 * tree.cycles.value);
        QVERIFY(row.ff.value > tree.ff.value);
        QVERIFY(row.lut.value < tree.lut.value);
        const std::vector<double> savings = weightSavings(point, values, 64, 16, 100.0);
        QVERIFY(std::abs(savings.front() * 64 * 16 - row.lut.value) < 1e-6);
        point.sumBits = 20; // room to grow: a tree
        QVERIFY(latencyDense(point, 64, 16, 1).cycles.value < row.cycles.value);
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
};

QTEST_GUILESS_MAIN(TestLatencyDense)
#include "tst_latency_dense.moc"
