// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/reports/report.h"

#include "fake_summary.h"

#include <QJsonArray>
#include <QJsonDocument>
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
        for (const char* forbidden : {"<script>alert", "<toy>", "<b>", "src=", "href=", "@import", "url("}) {
            QVERIFY2(page.find(forbidden) == std::string::npos, forbidden);
        }
        for (const char* expected :
             {"<svg", "&lt;toy&gt; &amp; &quot;co&quot;", "&lt;script&gt;", "Simulated data", "90.00 %",
              "2 trials that no other trial beats", "1 failed", "reference point accuracy 25.00 %"}) {
            QVERIFY2(page.find(expected) != std::string::npos, expected);
        }
    }

    void aFileIsNamedOnce()
    {
        StudySummary summary = fake::summary();
        summary.start.dataset.name = "file";
        summary.start.dataset.origin = "drawn.csv";
        summary.start.dataset.simulated = true;
        const std::string page = reportHtml(summary, "");
        QVERIFY(page.find("drawn.csv (simulated)<") != std::string::npos);
        summary.start.dataset.origin = "/data/drawn.csv"; // where it lies is worth a word
        QVERIFY(reportHtml(summary, "").find("drawn.csv (simulated), /data/drawn.csv") != std::string::npos);
    }

    /// One script of ours, one block of data that no text can end, and a policy that lets nothing be loaded.
    void theFrontAnswersWithoutANetwork()
    {
        StudySummary summary = fake::summary();
        summary.start.config.objectives.front().name = "</script><script>alert(2)</script>";
        const QString page = QString::fromStdString(reportHtml(summary, "</script>"));
        QCOMPARE(page.count(QStringLiteral("<script")), 2);
        QCOMPARE(page.count(QStringLiteral("</script>")), 2);
        QVERIFY(page.contains(QStringLiteral("default-src 'none'")));
        const QString start = QStringLiteral("<script type='application/json' id='trials'>");
        const auto from = page.indexOf(start) + start.size();
        const QByteArray data =
            page.mid(from, page.indexOf(QStringLiteral("</script>"), from) - from).toUtf8();
        const QJsonArray trials = QJsonDocument::fromJson(data).array();
        QCOMPARE(trials.size(), 3); // the failed one has no point
        QCOMPARE(trials[0][QStringLiteral("trial")].toInt(), summary.front[0]);
        QVERIFY(trials[0][QStringLiteral("front")].toBool() && !trials[2][QStringLiteral("front")].toBool());
        QVERIFY(trials[0][QStringLiteral("values")].toString().contains(QStringLiteral("90.00 %")));
        for (const int number : summary.front) { // a dot, its ring and its row
            QCOMPARE(page.count(QStringLiteral("data-trial='%1'").arg(number)), 3);
        }
        summary.front.clear();
        QVERIFY(!QString::fromStdString(reportHtml(summary, "")).contains(QStringLiteral("<script")));
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
