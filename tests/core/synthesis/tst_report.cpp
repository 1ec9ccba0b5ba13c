// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"
#include "report_fixtures.h"

#include "snac/base/random.h"
#include "snac/synthesis/report.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace snac;
using namespace snac::synthesis;

class TestReport : public QObject
{
    Q_OBJECT

private slots:
    void toldApartByContent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<double>("lut");
        QTest::newRow("csynth.xml") << fixtures::csynthXml << "csynth" << 84940.0;
        QTest::newRow("csynth.rpt") << fixtures::csynthText << "csynth" << 84940.0;
        QTest::newRow("csynth.rpt, summary") << fixtures::csynthSummary << "csynth" << 84940.0;
        QTest::newRow("utilization") << fixtures::utilization << "logic synthesis" << 34470.0;
        QTest::newRow("yosys json") << fixtures::yosysJson << "yosys" << 80.0;
        QTest::newRow("yosys text") << fixtures::yosysText << "yosys" << 80.0;
        QTest::newRow("newer yosys text") << fixtures::yosysNewText << "yosys" << 80.0;
    }

    void toldApartByContent()
    {
        QFETCH(QString, text);
        QFETCH(QString, origin);
        QFETCH(double, lut);
        const auto report = readReport(text.toStdString(), "f");
        QVERIFY(report.has_value());
        QCOMPARE(QString::fromUtf8(originName(report->origin).data()), origin);
        QCOMPARE(*report->lut, lut);
        QVERIFY(!readReport("hello", "f").has_value());
        QVERIFY(!readReport("", "f").has_value());
    }

    // Cut, swapped and overwritten reports: an error or figures in range, never a crash.
    void damagedReports_data() { toldApartByContent_data(); }

    void damagedReports()
    {
        QFETCH(QString, text);
        const std::string good = text.toStdString();
        Random random(13);
        for (int round = 0; round < 2000; ++round) {
            std::string bad = good;
            for (std::int64_t change = random.integer(0, 8); change > 0; --change) {
                const auto at = random.index(bad.size());
                switch (random.integer(0, 3)) {
                case 0:
                    bad[at] = static_cast<char>(random.integer(0, 255));
                    break;
                case 1:
                    bad.erase(at, random.index(40));
                    break;
                case 2:
                    bad.insert(at, bad.substr(random.index(bad.size()), random.index(80)));
                    break;
                default:
                    bad.insert(at, "999999999999999999999999999");
                }
                bad += bad.empty() ? " " : "";
            }
            bad.resize(random.index(bad.size() + 1));
            checkSane(bad);
        }
    }

    // Every place a report can be cut at, as when a disk is full.
    void cutReports_data() { toldApartByContent_data(); }

    void cutReports()
    {
        QFETCH(QString, text);
        const std::string good = text.toStdString();
        for (std::size_t length = 0; length < good.size(); ++length) {
            checkSane(good.substr(0, length));
        }
    }

    void noise()
    {
        Random random(7);
        const std::string words[] = {
            "<LUT>", "</LUT>", "|",  "=== ",          "{\"design\":", "BRAM_18K", "Total", "CLB LUTs*",
            "\n",    "12",     "\\", "AreaEstimates", "Resources",    "'",        "\0"};
        for (int round = 0; round < 3000; ++round) {
            std::string bad;
            const std::size_t parts = random.index(200);
            for (std::size_t i = 0; i < parts; ++i) {
                bad += random.chance(0.5) ? words[random.index(std::size(words))]
                                          : std::string(1, static_cast<char>(random.integer(0, 255)));
            }
            for (const auto reader :
                 {&readCsynthXml, &readCsynthText, &readUtilization, &readYosysJson, &readYosysText}) {
                const auto report = reader(bad, "f");
                QVERIFY(report || !report.error().message.empty());
            }
            checkSane(bad);
        }
    }

    void largeReportsTakeNoLonger_data()
    {
        QTest::addColumn<QByteArray>("text");
        constexpr int size = 8 << 20;
        QTest::newRow("zeros") << QByteArray(size, '\0');
        QTest::newRow("one line") << QByteArray(size, '|');
        QTest::newRow("lines") << QByteArray("|\n").repeated(size / 2);
        QTest::newRow("open tags") << "<profile>" + QByteArray("<LUT>").repeated(size / 5);
        QTest::newRow("longer names") << "<profile>" + QByteArray("<AreaEstimatesX>").repeated(size / 16);
        QTest::newRow("deep json") << QByteArray("{\"a\":").repeated(size / 5);
        QTest::newRow("sections") << QByteArray("=== a ===\n").repeated(size / 10);
    }

    void largeReportsTakeNoLonger()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        checkSane(text.toStdString());
        QVERIFY(snac::timing::keepsTo(timer, 10000));
    }

private:
    /// An error with a message, or figures in range.
    static void checkSane(const std::string& text)
    {
        const auto report = readReport(text, "f");
        if (!report) {
            QVERIFY(!report.error().message.empty());
            return;
        }
        for (const auto& figure : {report->lut, report->ff, report->dsp, report->bram18, report->uram,
                                   report->latencyMin, report->latencyMax, report->intervalMin,
                                   report->intervalMax, report->targetClockNs, report->estimatedClockNs}) {
            QVERIFY(!figure || (std::isfinite(*figure) && *figure >= 0.0));
        }
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
