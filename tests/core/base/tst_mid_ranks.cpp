// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/mid_ranks.h"
#include "snac/base/random.h"

#include <QTest>

using namespace snac;

class TestMidRanks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalValuesShareTheMeanOfTheirRanks()
    {
        QCOMPARE(midRanks(std::vector<double>{}), std::vector<double>{});
        QCOMPARE(midRanks(std::vector{7.0}), std::vector{1.0});
        QCOMPARE(midRanks(std::vector{3.0, 1.0, 2.0}), (std::vector{3.0, 1.0, 2.0}));
        QCOMPARE(midRanks(std::vector{5.0, 1.0, 5.0, 9.0}), (std::vector{2.5, 1.0, 2.5, 4.0}));
        QCOMPARE(midRanks(std::vector{2.0, 2.0, 2.0}), (std::vector{2.0, 2.0, 2.0}));
        QCOMPARE(midRanks(std::vector{-0.0, 0.0}), (std::vector{1.5, 1.5}));
    }

    /// One more than the values below, and half of the other equal ones.
    void asDefined()
    {
        Random random(4);
        std::vector<double> values;
        for (int i = 0; i < 200; ++i)
            values.push_back(static_cast<double>(random.integer(0, 40)));
        const std::vector<double> ranks = midRanks(values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const auto below = std::ranges::count_if(values, [&](double other) { return other < values[i]; });
            const auto equal = std::ranges::count(values, values[i]);
            QCOMPARE(ranks[i], static_cast<double>(below) + 0.5 * static_cast<double>(equal + 1));
        }
    }
};

QTEST_GUILESS_MAIN(TestMidRanks)
#include "tst_mid_ranks.moc"
