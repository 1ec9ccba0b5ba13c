// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/training/weight_mean.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace snac::training;

class TestWeightMean : public QObject
{
    Q_OBJECT

private slots:
    void isPlainAtFirst()
    {
        WeightMean mean(100);
        QVERIFY(!mean.isKnown());
        for (const float value : {1.0F, 2.0F, 6.0F}) {
            const std::array weights = {value, -value};
            mean.add(weights.data(), weights.size());
        }
        QVERIFY(mean.isKnown());
        QCOMPARE(mean.weights().size(), std::size_t{2});
        QVERIFY(std::abs(mean.weights()[0] - 3.0F) < 1e-6F);
        QVERIFY(std::abs(mean.weights()[1] + 3.0F) < 1e-6F);
    }

    /// Behind a jump the old value fades by 1 / e in as many steps as the mean is long.
    void forgetsWhatIsLongAgo()
    {
        constexpr int steps = 50;
        WeightMean mean(steps);
        const float before = 1.0F;
        const float after = 0.0F;
        for (int i = 0; i < 10 * steps; ++i) {
            mean.add(&before, 1);
        }
        QCOMPARE(mean.weights()[0], before);
        for (int i = 0; i < steps; ++i) {
            mean.add(&after, 1);
        }
        QVERIFY(std::abs(mean.weights()[0] - std::exp(-1.0F)) < 0.01F);
    }

    void beginsAnew()
    {
        WeightMean mean(10);
        const std::array weights = {1.0F, 2.0F};
        mean.add(weights.data(), 2);
        mean.forget();
        QVERIFY(!mean.isKnown());
        mean.add(weights.data() + 1, 1);
        QCOMPARE(mean.weights(), std::vector<float>{2.0F});
    }
};

QTEST_APPLESS_MAIN(TestWeightMean)
#include "tst_weight_mean.moc"
