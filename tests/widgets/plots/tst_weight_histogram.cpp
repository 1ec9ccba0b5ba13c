// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/weight_histogram.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace snac;
using namespace snac::widgets;

class TestWeightHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBarIsWhatRoundsToOneValue()
    {
        WeightHistogram histogram;
        histogram.resize(600, 240);
        const auto grid = *FixedFormat::parse("ap_fixed<4,1,AP_RND,AP_SAT>"); // step 1/8
        const float nan = std::numeric_limits<float>::quiet_NaN();
        histogram.setWeights(
            {{0.06F, 0.0625F, 0.18F, -0.07F, 0.9F}, {nan, 0.125F, 0.125F, 0.0F, 0.875F}, grid});
        QCOMPARE(histogram.binWidth(), 0.125);
        int before = 0;
        int after = 0;
        for (const auto& bin : histogram.bins()) {
            before += bin.before;
            after += bin.after;
            const double steps = bin.centre / 0.125;
            QCOMPARE(steps, std::round(steps)); // bars stand on representable values
            if (bin.centre == 0.125) {
                QCOMPARE(bin.before, 2); // 0.0625 rounds up
                QCOMPARE(bin.after, 2);
            }
        }
        QCOMPARE(before, 5);
        QCOMPARE(after, 4); // the pruned one is counted in words
        QVERIFY(histogram.summary().contains(QStringLiteral("20.0 % pruned")));
        QVERIFY(histogram.summary().contains(QStringLiteral("1 more is 0")));
        QVERIFY(histogram.summary().contains(QStringLiteral("2⁻³ = 0.125")));
    }

    void fineGridsShareBars()
    {
        WeightHistogram histogram;
        histogram.resize(300, 200);
        const auto grid = *FixedFormat::parse("ap_fixed<16,6>");
        histogram.setWeights({{-1.0F, 0.3F, 1.0F}, {-1.0F, 0.3F, 1.0F}, grid});
        const double ratio = histogram.binWidth() / grid.step();
        QCOMPARE(std::log2(ratio), std::round(std::log2(ratio)));
        QVERIFY(ratio > 1.0);
        QVERIFY(histogram.bins().size() <= 70);
    }

    void drawsAnything()
    {
        WeightHistogram histogram;
        for (const auto& weights : {LayerWeights{}, LayerWeights{{0.0F, 0.0F}, {}, {}},
                                    LayerWeights{{1.0F}, {1e30F}, *FixedFormat::parse("ap_fixed<8,3>")},
                                    LayerWeights{{INFINITY}, {NAN}, {}}}) {
            histogram.setWeights(weights);
            for (const QSize size : {QSize(1, 1), QSize(200, 130), QSize(700, 400)}) {
                histogram.resize(size);
                QVERIFY(!histogram.grab().isNull());
            }
        }
    }
};

QTEST_MAIN(TestWeightHistogram)
#include "tst_weight_histogram.moc"
