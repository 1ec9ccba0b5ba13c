// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/fit.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestFit : public QObject
{
    Q_OBJECT

    static hardware::Board board()
    {
        hardware::Board board;
        board.lut = 1000;
        board.ff = 1000;
        board.dsp = 10;
        board.bram18 = 10;
        return board;
    }

    static hardware::HardwareEstimate estimate(hardware::Estimate lut, hardware::Estimate dsp)
    {
        hardware::HardwareEstimate result;
        result.lut = lut;
        result.dsp = dsp;
        result.cycles = {10, 8, 13};
        result.latencyNs = 50;
        result.lutPct = lut.value / 10.0;
        result.dspPct = dsp.value * 10.0;
        return result;
    }

private slots:
    void verdicts_data()
    {
        QTest::addColumn<double>("lutHigh");
        QTest::addColumn<double>("dspLow");
        QTest::addColumn<double>("dspHigh");
        QTest::addColumn<QString>("budget");
        QTest::addColumn<double>("limit");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, double lutHigh, double dspLow, double dspHigh,
                            const char* budget, double limit, const char* text) {
            QTest::newRow(name) << lutHigh << dspLow << dspHigh << budget << limit << text;
        };
        row("fits", 900, 0, 2, "", 0, "fits: LUT 50.00 % (10.00 to 90.00) of the board, the tightest");
        row("just fits", 1000, 0, 10, "", 0,
            "fits: LUT 50.00 % (10.00 to 100.00) of the board, the tightest");
        row("not sure", 1001, 0, 1, "", 0,
            "not sure: LUT 50.00 % (10.00 to 100.10) of the board, the tightest");
        row("too large", 900, 11, 30, "", 0,
            "does not fit: DSP 110.00 % (110.00 to 300.00) of the board, the tightest");
        row("the worse one counts", 1001, 11, 30, "", 0,
            "does not fit: DSP 110.00 % (110.00 to 300.00) of the board, the tightest");
        row("within the budget", 900, 0, 1, "latency_ns", 65, "fits: Latency 50 ns (40 to 65), budget 65 ns");
        row("budget within the bounds", 900, 0, 1, "latency_ns", 60,
            "not sure: Latency 50 ns (40 to 65), budget 60 ns");
        row("over the budget", 900, 0, 1, "lut_pct", 9,
            "does not fit: LUT 50.00 % (10.00 to 90.00), budget 9.00 %");
        row("a score is no matter", 900, 0, 1, "accuracy", 0.99,
            "fits: LUT 50.00 % (10.00 to 90.00) of the board, the tightest");
    }

    void verdicts()
    {
        QFETCH(double, lutHigh);
        QFETCH(double, dspLow);
        QFETCH(double, dspHigh);
        QFETCH(QString, budget);
        QFETCH(double, limit);
        QFETCH(QString, text);
        std::vector<Constraint> budgets;
        if (const auto quantity = quantityFromName(budget.toStdString())) {
            budgets.push_back({*quantity, budget.toStdString(), limit});
        }
        const auto verdict =
            fitOf(estimate({500, 100, lutHigh}, {dspLow, dspLow, dspHigh}), board(), budgets);
        QCOMPARE(QString::fromStdString(fitText(verdict)), text);
        QCOMPARE(verdict.budget, text.contains(QStringLiteral("budget")));
    }
};

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"
