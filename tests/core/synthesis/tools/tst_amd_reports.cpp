// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "amd_fixtures.h"

#include "snac/synthesis/report.h"
#include "snac/synthesis/tools/amd_reports.h"

#include <QTest>

using namespace snac::synthesis;

class TestAmdReports : public QObject
{
    Q_OBJECT

private:
    static std::string with(std::string text, const std::string& old, const std::string& fresh)
    {
        return text.replace(text.find(old), old.size(), fresh);
    }

private slots:
    void timing()
    {
        const auto summary = readTimingSummary(fixtures::timingSummary, "t.rpt");
        QVERIFY(summary.has_value());
        QCOMPARE(summary->wns, -0.125);
        QCOMPARE(summary->tns, -1.75);
        QCOMPARE(summary->period, 5.0);
        QCOMPARE(summary->achieved(), 5.125);
        const std::string met = with(fixtures::timingSummary, "-0.125", " 1.500");
        QCOMPARE(readTimingSummary(met, "t.rpt")->achieved(), 3.5);
    }

    void timingThatSaysNothing()
    {
        const std::string text = fixtures::timingSummary;
        const auto error = [](const std::string& told) { return readTimingSummary(told, "t.rpt").error(); };
        QVERIFY(error("").message.contains("Design Timing Summary"));
        QVERIFY(error(with(text, "-0.125", "    NA")).message.contains("`clk`"));
        QVERIFY(error(with(text, "-0.125", "abcdef")).message.contains("numbers"));
        QVERIFY(error(with(text, "5.000", "0.000")).message.contains("numbers"));
        QVERIFY(error(text.substr(0, text.find("Clock Summary"))).message.contains("numbers"));
        QCOMPARE(error("").place.file, std::string("t.rpt"));
        for (std::size_t length = 0; length < text.size(); ++length) {
            (void)readTimingSummary(text.substr(0, length), "t.rpt"); // wherever it is cut: no crash
        }
    }

    void power()
    {
        QCOMPARE(readPower(fixtures::power, "p.rpt").value(), 2.875);
        QVERIFY(readPower("| Dynamic (W) | 0.25 |", "p.rpt").error().message.contains("Total On-Chip"));
    }

    void cosim()
    {
        const auto report = readCosim(fixtures::cosim, "c.rpt");
        QVERIFY(report.has_value());
        QVERIFY(report->passed);
        QCOMPARE(report->language, std::string("Verilog"));
        QCOMPARE(*report->latency, 12.0);
        QCOMPARE(*report->interval, 1.0);
        QVERIFY(!readCosim(with(fixtures::cosim, "      Pass", "      Fail"), "c.rpt")->passed);
        QVERIFY(!readCosim("nothing", "c.rpt").has_value());
    }

    void carriesAreRead()
    {
        const auto report = readUtilization(fixtures::routedUtilization, "u.rpt");
        QVERIFY(report.has_value());
        QCOMPARE(report->origin, Origin::Routed);
        QCOMPARE(*report->carry, 310.0);
    }
};

QTEST_GUILESS_MAIN(TestAmdReports)
#include "tst_amd_reports.moc"
