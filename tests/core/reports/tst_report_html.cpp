// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/reports/report.h"

#include "fake_summary.h"

#include <QTest>

using namespace snac::study;

class TestReportHtml : public QObject
{
    Q_OBJECT

private slots:
    void isSelfContainedAndEscaped()
    {
        const std::string page = reportHtml(fake::summary(), "name: </pre><script>alert(1)</script>\n");
        QVERIFY(page.starts_with("<!DOCTYPE html>"));
        for (const char* forbidden : {"<script", "<toy>", "<b>", "src=", "href=", "@import", "url("}) {
            QVERIFY2(page.find(forbidden) == std::string::npos, forbidden);
        }
        for (const char* expected :
             {"<svg", "&lt;toy&gt; &amp; &quot;co&quot;", "&lt;script&gt;", "Simulated data", "90.00 %",
              "2 trials that no other trial beats", "1 failed", "reference point accuracy 25.00 %"}) {
            QVERIFY2(page.find(expected) != std::string::npos, expected);
        }
    }

    void anUnfinishedStudySaysSo()
    {
        StudySummary summary = fake::summary();
        QVERIFY(reportHtml(summary, "").find("Not finished") == std::string::npos);
        summary.interrupted = true;
        summary.start.config.trials = 30;
        // The one that failed before its training is not counted.
        QVERIFY(reportHtml(summary, "").find("Not finished: 3 of 30 trials.") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestReportHtml)
#include "tst_report_html.moc"
