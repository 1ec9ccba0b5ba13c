// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixtures.h"

#include "snac/synthesis/report.h"

#include <QTest>

using namespace snac::synthesis;

class TestReportXml : public QObject
{
    Q_OBJECT

private slots:
    void everyFigure()
    {
        const auto report = readCsynthXml(fixtures::csynthXml, "a.xml");
        QVERIFY(report.has_value());
        QCOMPARE(report->origin, Origin::Csynth);
        QCOMPARE(report->top, std::string("jets"));
        QCOMPARE(report->part, std::string("xcvu13p-flga2577-2-e"));
        QCOMPARE(report->tool, std::string("HLS 2020.1"));
        QCOMPARE(*report->targetClockNs, 5.0);
        QCOMPARE(*report->estimatedClockNs, 4.349);
        QCOMPARE(*report->latencyMin, 11.0);
        QCOMPARE(*report->latencyMax, 13.0); // not the best case twice
        QCOMPARE(*report->intervalMin, 1.0);
        QCOMPARE(*report->intervalMax, 2.0);
        QCOMPARE(*report->lut, 84940.0); // used, not available
        QCOMPARE(*report->ff, 10960.0);
        QCOMPARE(*report->dsp, 145.0);
        QCOMPARE(*report->bram18, 4.0);
        QCOMPARE(*report->uram, 0.0);
    }

    void vitisCallsItDsp()
    {
        QString text = fixtures::csynthXml;
        text.replace("DSP48E>", "DSP>");
        QCOMPARE(*readCsynthXml(text.toStdString(), "a.xml")->dsp, 145.0);
    }

    void unboundedLoopsLeaveFiguresUnset()
    {
        QString text = fixtures::csynthXml;
        text.replace(">13<", ">undef<");
        const auto report = readCsynthXml(text.toStdString(), "a.xml");
        QVERIFY(report.has_value());
        QVERIFY(!report->latencyMax.has_value());
        QVERIFY(report->latencyMin.has_value());
    }

    void missingSectionsAreNamed()
    {
        const auto none = readCsynthXml("<profile></profile>", "a.xml");
        QVERIFY(!none && none.error().toString().find("a.xml") == 0);
        QVERIFY(none.error().message.find("AreaEstimates/Resources") != std::string::npos);
        QString text = fixtures::csynthXml;
        text.remove("<LUT>84940</LUT>");
        QVERIFY(!readCsynthXml(text.toStdString(), "a.xml").has_value());
    }
};

QTEST_GUILESS_MAIN(TestReportXml)
#include "tst_report_xml.moc"
