// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixtures.h"

#include "snac/synthesis/report.h"

#include <QTest>

using namespace snac::synthesis;

class TestReportYosys : public QObject
{
    Q_OBJECT

private slots:
    void jsonAndTextAgree()
    {
        for (const auto& report :
             {readYosysJson(fixtures::yosysJson, "a.json"), readYosysText(fixtures::yosysText, "a.txt")}) {
            QVERIFY(report.has_value());
            QCOMPARE(report->origin, Origin::Yosys);
            QCOMPARE(report->top, std::string("jets"));
            QCOMPARE(*report->lut, 80.0); // CARRY4 and dual-output helpers are not LUT sites of their own
            QCOMPARE(*report->ff, 42.0);
            QCOMPARE(*report->dsp, 3.0);
            QCOMPARE(*report->bram18, 5.0);
        }
    }

    void newerTextForm()
    {
        const auto report = readYosysText(fixtures::yosysNewText, "a.txt");
        QVERIFY(report.has_value());
        QCOMPARE(*report->lut, 80.0);
        QCOMPARE(*report->ff, 42.0);
        QCOMPARE(*report->dsp, 3.0);
    }

    void cellsThatSitInLutsAreCounted()
    {
        const auto report = readYosysJson(
            R"({"design":{"num_cells_by_type":{"INV":2,"SRL16E":3,"SRLC32E":1,"RAM32M":1,"CARRY4":9,"MUXF7":4,"LUT1":1}}})",
            "a");
        QVERIFY(report.has_value());
        QCOMPARE(*report->lut, 11.0); // 2 + 3 + 1 + 4 + 1; the multiplexers have places of their own
        QCOMPARE(*report->carry, 9.0);
    }

    void oneModuleIsTheDesign()
    {
        const auto report =
            readYosysJson(R"({"modules":{"\\m":{"num_cells_by_type":{"LUT4":3,"SB_DFFE":2}}}})", "a");
        QVERIFY(report.has_value());
        QCOMPARE(*report->lut, 3.0);
        QCOMPARE(*report->ff, 2.0);
    }

    void wrongInputIsAnError()
    {
        QVERIFY(!readYosysJson("{", "a").has_value());
        QVERIFY(!readYosysJson("[]", "a").has_value());
        QVERIFY(readYosysJson("{}", "a").error().message.find("num_cells_by_type") != std::string::npos);
        QVERIFY(!readYosysText("no sections here", "a").has_value());
        const auto odd = readYosysJson(R"({"design":{"num_cells_by_type":{"LUT4":-3,"LUT5":"x"}}})", "a");
        QVERIFY(odd.has_value());
        QCOMPARE(*odd->lut, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestReportYosys)
#include "tst_report_yosys.moc"
