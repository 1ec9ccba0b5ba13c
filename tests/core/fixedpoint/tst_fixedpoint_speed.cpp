// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"
#include "speed.h"

#include <QTest>

using namespace snac;
using namespace snac::fixedpoint;
using namespace snac::fixedpoint::test;

/// Speed as a ratio in one run: seconds would tell of the machine. The bounds are those of the instruction
/// set in use.
class TestFixedpointSpeed : public QObject
{
    Q_OBJECT

private slots:
    void fasterThanThePlainLoop_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<double>("density");
        QTest::addColumn<double>("least");
        struct Bounds
        {
            InstructionSet set;
            double bits8, bits16;
        };
        constexpr Bounds all[] = {{InstructionSet::Baseline, 2.0, 0.8},
                                  {InstructionSet::Avx2, 4.0, 1.5},
                                  {InstructionSet::Avx512, 4.0, 1.5}};
        const auto bounds = *std::ranges::find(all, chosenInstructionSet(), &Bounds::set);
        QTest::newRow("8 bits") << 8 << 1.0 << bounds.bits8;
        QTest::newRow("16 bits") << 16 << 1.0 << bounds.bits16;
    }

    void fasterThanThePlainLoop()
    {
        QFETCH(int, bits);
        QFETCH(double, density);
        QFETCH(double, least);
        const Network network =
            speedNetwork({16, 64, 32, 32, 5}, {bits, bits, bits, density, 0.0}, -1, false);
        QVERIFY(check(network));
        const Evaluator evaluator(network);
        const double plain = plainSpeed(network, 1000);
        const double here = speedOf(evaluator, network, 10000);
        qInfo("%.2f million multiply-accumulates a millisecond, %.2f by a plain loop: %.1f times, at least "
              "%.1f "
              "wanted",
              here / 1e6, plain / 1e6, here / plain, least);
        QVERIFY2(here / plain >= least || !snac::timing::judgesTime(),
                 qPrintable(QString::number(here / plain)));
    }
};

QTEST_GUILESS_MAIN(TestFixedpointSpeed)
#include "tst_fixedpoint_speed.moc"
