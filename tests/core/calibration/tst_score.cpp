// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/calibration/score.h"

#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::calibration;

class TestScore : public QObject
{
    Q_OBJECT

private slots:
    void knownFigures()
    {
        const Score s =
            score({{100, 110, 90, 120}, {200, 180, 190, 210}, {0, 0, 0, 0}, {50, 150, 60, 200}}, false);
        QCOMPARE(s.rows, 4);
        QVERIFY(std::abs(s.smape - 100.0 / 4 * (10.0 / 105 + 20.0 / 190 + 0.0 + 100.0 / 100)) < 1e-9);
        QCOMPARE(s.coverage, 0.75);
        QCOMPARE(s.exact, 0.25);
        QCOMPARE(s.withinTenPercent, 0.75);
        // Ranks 2 3 0 1 against 1 3 0 2.
        QVERIFY(std::abs(s.spearman - 0.8) < 1e-12);
        const double mean = 87.5;
        const double total = 12.5 * 12.5 + 112.5 * 112.5 + mean * mean + 37.5 * 37.5;
        QVERIFY(std::abs(s.r2 - (1.0 - (100.0 + 400.0 + 10000.0) / total)) < 1e-12);
    }

    void countsAreRounded()
    {
        const Score s = score({{3, 3.4, 2.6, 3.6}, {5, 2.6, 5.4, 6.0}}, true);
        QCOMPARE(s.exact, 0.5);
        QCOMPARE(s.withinTwo, 1.0);
        QCOMPARE(s.coverage, 1.0);
    }

    void nothingAndConstants()
    {
        QCOMPARE(score({}, true).rows, 0);
        const Score exact = score({{1, 1, 1, 1}, {1, 1, 1, 1}}, true);
        QCOMPARE(exact.r2, 1.0);
        QCOMPARE(exact.spearman, 1.0);
        const Score wrong = score({{1, 1, 1, 1}, {1, 2, 1, 1}}, true);
        QCOMPARE(wrong.r2, 0.0);
        QCOMPARE(wrong.spearman, 0.0);
    }

    void rankCorrelationIgnoresMonotoneChanges()
    {
        Random random(3);
        std::vector<Comparison> rows;
        for (int i = 0; i < 200; ++i) {
            const double x = random.uniform(0.0, 5.0);
            rows.push_back({x, std::exp(x), 0, 0});
        }
        QVERIFY(std::abs(score(rows, false).spearman - 1.0) < 1e-12);
        for (Comparison& row : rows) {
            row.estimated = -row.estimated;
        }
        QVERIFY(std::abs(score(rows, false).spearman + 1.0) < 1e-12);
    }
};

QTEST_GUILESS_MAIN(TestScore)
#include "tst_score.moc"
