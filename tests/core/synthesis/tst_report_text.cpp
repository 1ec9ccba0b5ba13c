// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixtures.h"

#include "snac/synthesis/report.h"
#include "snac/synthesis/report_text.h"

#include <QTest>

using namespace snac::synthesis;

class TestReportText : public QObject
{
    Q_OBJECT

private slots:
    void csynth()
    {
        const auto report = readCsynthText(fixtures::csynthText, "a.rpt");
        QVERIFY(report.has_value());
        QCOMPARE(report->origin, Origin::Csynth);
        QCOMPARE(report->tool, std::string("HLS 2023.2"));
        QCOMPARE(report->top, std::string("jets")); // the function, not the project
        QCOMPARE(report->part, std::string("xcvu13p-flga2577-2-e"));
        QCOMPARE(*report->targetClockNs, 5.0);
        QCOMPARE(*report->estimatedClockNs, 4.349);
        QCOMPARE(*report->latencyMin, 11.0);
        QCOMPARE(*report->latencyMax, 13.0);
        QCOMPARE(*report->intervalMin, 1.0);
        QCOMPARE(*report->intervalMax, 2.0);
        QCOMPARE(*report->lut, 84940.0);
        QCOMPARE(*report->ff, 10960.0);
        QCOMPARE(*report->dsp, 145.0);
        QCOMPARE(*report->bram18, 4.0);
    }

    void summaryOfAllFunctions()
    {
        const auto report = readCsynthText(fixtures::csynthSummary, "csynth.rpt");
        QVERIFY(report.has_value());
        QCOMPARE(report->origin, Origin::Csynth);
        QCOMPARE(report->top, std::string("jets"));
        QCOMPARE(report->tool, std::string("HLS 2023.2"));
        QCOMPARE(*report->latencyMax, 13.0);
        QVERIFY(!report->latencyMin.has_value());
        QCOMPARE(*report->intervalMax, 2.0);
        QCOMPARE(*report->lut, 84940.0); // of the design, not of a function in it
        QCOMPARE(*report->ff, 10960.0);
        QCOMPARE(*report->dsp, 145.0);
        QCOMPARE(*report->bram18, 4.0);
        QCOMPARE(*report->uram, 0.0);
    }

    void designStates_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("origin"); // empty: refused
        QTest::newRow("synthesized") << "Synthesized"
                                     << "logic synthesis";
        QTest::newRow("optimized") << "Optimized"
                                   << "logic synthesis";
        QTest::newRow("placed") << "Fully Placed"
                                << "placed";
        QTest::newRow("physopt") << "Physopt postPlace"
                                 << "placed";
        QTest::newRow("routed") << "Routed"
                                << "routed";
        QTest::newRow("fully routed") << "Fully Routed"
                                      << "routed";
        QTest::newRow("unknown") << "Dreamt of"
                                 << "";
    }

    void designStates()
    {
        QFETCH(QString, state);
        QFETCH(QString, origin);
        QString text = fixtures::utilization;
        const auto report = readUtilization(text.replace("Synthesized", state).toStdString(), "v.rpt");
        QCOMPARE(report.has_value(), !origin.isEmpty());
        if (report) {
            QCOMPARE(QString::fromUtf8(originName(report->origin).data()), origin);
        } else {
            QVERIFY(report.error().message.find("Design State") != std::string::npos);
        }
    }

    void utilization()
    {
        const auto report = readUtilization(fixtures::utilization, "v.rpt");
        QVERIFY(report.has_value());
        QCOMPARE(report->origin, Origin::LogicSynthesis);
        QCOMPARE(report->top, std::string("jets"));
        QCOMPARE(*report->lut, 34470.0);
        QCOMPARE(*report->ff, 5060.0);
        QCOMPARE(*report->dsp, 12.0);
        QCOMPARE(*report->bram18, 5.0);
        QVERIFY(!report->latencyMax.has_value());
    }

    void routedAndOlderParts()
    {
        QString text = fixtures::utilization;
        text.replace("Synthesized", "Routed")
            .replace("CLB LUTs*", "Slice LUTs")
            .replace("CLB Reg", "Slice Reg");
        const auto report = readUtilization(text.toStdString(), "v.rpt");
        QVERIFY(report.has_value());
        QCOMPARE(report->origin, Origin::Routed);
        QCOMPARE(*report->lut, 34470.0);
    }

    void windowsLineBreaks()
    {
        QString text = fixtures::csynthText;
        text.replace("\n", "\r\n");
        QCOMPARE(*readCsynthText(text.toStdString(), "a.rpt")->lut, 84940.0);
    }

    void emptyReportsAreErrors()
    {
        QVERIFY(readCsynthText("", "a.rpt").error().message.find("Total") != std::string::npos);
        QVERIFY(readUtilization("", "a.rpt").error().message.find("CLB LUTs") != std::string::npos);
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value"); // negative: none
        QTest::newRow("whole") << " 12 " << 12.0;
        QTest::newRow("unit") << "5.00 ns" << 5.0;
        QTest::newRow("dash") << "-" << -1.0;
        QTest::newRow("negative") << "-3" << -1.0;
        QTest::newRow("question") << "?" << -1.0;
        QTest::newRow("undef") << "undef" << -1.0;
        QTest::newRow("inf") << "inf" << -1.0;
        QTest::newRow("huge") << "1e300" << -1.0;
        QTest::newRow("overflow") << "1e999" << -1.0;
        QTest::newRow("empty") << "" << -1.0;
    }

    void numbers()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QCOMPARE(leadingNumber(text.toStdString()).value_or(-1.0), value);
    }

    void rows()
    {
        QVERIFY(cellsOf("+---+").empty());
        QVERIFY(cellsOf("").empty());
        const auto cells = cellsOf("  | a |  b|| ");
        QCOMPARE(cells.size(), 3U);
        QCOMPARE(cells[1], std::string_view("b"));
        QVERIFY(cells[2].empty());
    }
};

QTEST_GUILESS_MAIN(TestReportText)
#include "tst_report_text.moc"
