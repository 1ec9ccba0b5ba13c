// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/report.h"

#include "fake_summary.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace snac::study;

class TestFrontSvg : public QObject
{
    Q_OBJECT

    static int elements(const std::string& svg, const char* name, const char* cssClass)
    {
        QXmlStreamReader reader(QString::fromStdString(svg));
        int count = 0;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String(name) &&
                (cssClass == nullptr ||
                 reader.attributes().value(QLatin1String("class")) == QLatin1String(cssClass))) {
                ++count;
            }
        }
        return reader.hasError() ? -1 : count;
    }

private slots:
    void isXmlWithAPointATrial()
    {
        const std::string svg = frontSvg(fake::summary());
        // Three finished trials, two front points over them, one in the legend.
        QCOMPARE(elements(svg, "circle", nullptr), 3 + 2 + 1);
        QCOMPARE(elements(svg, "path", "s"), 1);
        QVERIFY(svg.find("Accuracy [%], validation") != std::string::npos);
        QVERIFY(svg.find("LUT [%], estimate") != std::string::npos);
        QVERIFY(svg.find("simulated") != std::string::npos);
        QVERIFY(svg.find("nan") == std::string::npos && svg.find("inf\"") == std::string::npos);
    }

    void theStaircaseGoesRightThenUp()
    {
        // From (5 %, 80 %) to (10 %, 90 %): level first, then up, for what lies between costs the dearer
        // point.
        const QString svg = QString::fromStdString(frontSvg(fake::summary()));
        const auto match =
            QRegularExpression("d='M([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)L([\\d.]+) ([\\d.]+)'").match(svg);
        QVERIFY(match.hasMatch());
        QCOMPARE(match.captured(2), match.captured(4));
        QCOMPARE(match.captured(3), match.captured(5));
        QVERIFY(match.captured(5).toDouble() > match.captured(1).toDouble());
        QVERIFY(match.captured(6).toDouble() < match.captured(2).toDouble());
    }

    void oddStudiesStillDraw_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"empty", "one trial", "one objective", "equal", "huge"}) {
            QTest::newRow(what) << what;
        }
    }

    void oddStudiesStillDraw()
    {
        QFETCH(QString, what);
        StudySummary summary = fake::summary();
        if (what == "empty") {
            summary.trials.clear();
            summary.front.clear();
        } else if (what == "one trial") {
            summary.trials.resize(1);
            summary.front = {0};
        } else if (what == "one objective") {
            summary.start.config.objectives.pop_back();
            for (Trial& trial : summary.trials) {
                trial.values.resize(trial.values.empty() ? 0 : 1);
            }
        } else if (what == "equal") {
            summary.trials[1].values = summary.trials[0].values;
        } else {
            summary.trials[0].values[1] = 1e300;
        }
        const std::string svg = frontSvg(summary);
        QVERIFY2(elements(svg, "svg", nullptr) == 1, svg.c_str());
        QVERIFY(svg.find("nan") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestFrontSvg)
#include "tst_front_svg.moc"
