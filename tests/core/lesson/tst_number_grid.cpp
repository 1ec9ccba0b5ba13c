// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One weight in four formats: numbers worked out by hand, and those of core/fixedpoint.
#include "snac/fixedpoint/arithmetic.h"
#include "snac/lesson/number_grid.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::lesson;

class TestNumberGrid : public QObject
{
    Q_OBJECT

private slots:
    void knownWeights_data()
    {
        QTest::addColumn<double>("weight");
        QTest::addColumn<int>("rounding");
        QTest::addColumn<int>("overflow");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<bool>>("beyond");
        const auto row = [](const char* name, double weight, Rounding rounding, Overflow overflow,
                            const QList<double>& values, const QList<bool>& beyond) {
            QTest::newRow(name) << weight << static_cast<int>(rounding) << static_cast<int>(overflow)
                                << values << beyond;
        };
        // Steps are 1/32, 1/16, 1/8, 1/4; ranges end at 3.96875, 1.9375, 0.875, 0.75.
        row("0.3", 0.3, Rounding::Rnd, Overflow::Sat, {0.3125, 0.3125, 0.25, 0.25},
            {false, false, false, false});
        row("0.3 cut", 0.3, Rounding::Trn, Overflow::Wrap, {0.28125, 0.25, 0.25, 0.25},
            {false, false, false, false});
        row("0.96875", 0.96875, Rounding::Rnd, Overflow::Sat, {0.96875, 1.0, 0.875, 0.75},
            {false, false, true, true});
        row("0.96875 wraps", 0.96875, Rounding::Rnd, Overflow::Wrap, {0.96875, 1.0, -1.0, -1.0},
            {false, false, true, true});
        row("2.6875", 2.6875, Rounding::Rnd, Overflow::Sat, {2.6875, 1.9375, 0.875, 0.75},
            {false, true, true, true});
        row("2.6875 wraps", 2.6875, Rounding::Rnd, Overflow::Wrap, {2.6875, -1.3125, 0.75, 0.75},
            {false, true, true, true});
        row("-4.5 is cleared", -4.5, Rounding::Rnd, Overflow::SatZero, {0, 0, 0, 0},
            {true, true, true, true});
    }
    void knownWeights()
    {
        QFETCH(double, weight);
        QFETCH(int, rounding);
        QFETCH(int, overflow);
        QFETCH(QList<double>, values);
        QFETCH(QList<bool>, beyond);
        const auto held = heldBy(weight, static_cast<Rounding>(rounding), static_cast<Overflow>(overflow));
        for (std::size_t i = 0; i < gridFormats; ++i) {
            QCOMPARE(held[i].value, values[static_cast<qsizetype>(i)]);
            QCOMPARE(held[i].beyond, beyond[static_cast<qsizetype>(i)]);
            QCOMPARE(held[i].raw, fixedpoint::toRaw(weight, held[i].format));
        }
    }

    void bitsHaveTheirPoint()
    {
        const auto held = heldBy(-1.3125, Rounding::Rnd, Overflow::Sat);
        QCOMPARE(held[0].bits, std::string("110.10110")); // -42 in eight bits
        QCOMPARE(held[1].bits, std::string("10.1011"));
        QCOMPARE(held[2].bits, std::string("1.000"));
        QCOMPARE(held[3].bits, std::string("1.00"));
    }

    void valuesAreTheGrid()
    {
        for (const FixedFormat& format : gridFormatsOf(Rounding::Rnd, Overflow::Sat)) {
            const auto values = valuesOf(format);
            QCOMPARE(values.size(), std::size_t{1} << static_cast<unsigned>(format.width));
            QCOMPARE(values.front(), format.lowest());
            QCOMPARE(values.back(), format.highest());
            QVERIFY(std::ranges::is_sorted(values));
        }
        QCOMPARE(valuesOf({4, 1, true, Rounding::Rnd, Overflow::SatSym}).front(), -0.875);
    }

    void everyTaskHasAnAnswerInEveryMode()
    {
        for (int rounding = 0; rounding <= static_cast<int>(Rounding::RndConv); ++rounding) {
            for (int overflow = 0; overflow <= static_cast<int>(Overflow::SatSym); ++overflow) {
                for (int step = 0; step < static_cast<int>(gridExamples().size()); ++step) {
                    const auto q = static_cast<Rounding>(rounding);
                    const auto o = static_cast<Overflow>(overflow);
                    const double from = gridExamples()[static_cast<std::size_t>(step)];
                    const double answer = gridAnswer(gridTaskOf(step), from, q, o);
                    QVERIFY2(isDone(gridTaskOf(step), answer, q, o),
                             qPrintable(QStringLiteral("%1 %2 %3").arg(rounding).arg(overflow).arg(step)));
                    QCOMPARE(onGrain(answer), answer);
                }
            }
        }
    }

    void tasksAreJudgedByWhatIsHeld()
    {
        const auto done = [](GridTask task, double weight) {
            return isDone(task, weight, Rounding::Rnd, Overflow::Sat);
        };
        QVERIFY(done(GridTask::AllExact, 0.25));
        QVERIFY(!done(GridTask::AllExact, 0.0));
        QVERIFY(!done(GridTask::AllExact, 0.125));
        QVERIFY(done(GridTask::CoarseBeyond, 1.5));
        QVERIFY(!done(GridTask::CoarseBeyond, 0.5));
        QVERIFY(!done(GridTask::CoarseBeyond, 3.0)); // the second one saturates
        QVERIFY(done(GridTask::BecomesZero, 0.0625));
        QVERIFY(!done(GridTask::BecomesZero, 0.25));
        QVERIFY(!done(GridTask::BecomesZero, 0.0));
    }

    void weightsStayOnTheLine()
    {
        QCOMPARE(onGrain(0.3), 38.0 / 128.0);
        QCOMPARE(onGrain(99.0), gridHigh);
        QCOMPARE(onGrain(-99.0), gridLow);
    }
};

QTEST_GUILESS_MAIN(TestNumberGrid)
#include "tst_number_grid.moc"
