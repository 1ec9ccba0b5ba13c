// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixtures.h"

#include "snac/base/random.h"
#include "snac/synthesis/report.h"

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
        QTest::newRow("utilization") << fixtures::utilization << "logic synthesis" << 34470.0;
        QTest::newRow("yosys json") << fixtures::yosysJson << "yosys" << 80.0;
        QTest::newRow("yosys text") << fixtures::yosysText << "yosys" << 80.0;
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
            if (const auto report = readReport(bad, "f")) {
                for (const auto& figure : {report->lut, report->ff, report->dsp, report->bram18,
                                           report->latencyMax, report->targetClockNs}) {
                    QVERIFY(!figure || (std::isfinite(*figure) && *figure >= 0.0));
                }
            } else {
                QVERIFY(!report.error().message.empty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
