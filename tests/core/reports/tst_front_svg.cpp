// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/reports/report.h"

#include "fake_summary.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <limits>

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
        QVERIFY(svg.find("LUT [%], estimate with own weights") != std::string::npos);
        QVERIFY(svg.find("simulated") != std::string::npos);
        QVERIFY(svg.find("nan") == std::string::npos && svg.find("inf\"") == std::string::npos);
    }

    /// However long its parts are, the last one is there, and no line runs into the legend.
    void theCaptionEndsWithTheHypervolume_data()
    {
        QTest::addColumn<QString>("board");
        QTest::newRow("short") << "VU13P";
        QTest::newRow("two lines") << QString(60, 'x');
        QTest::newRow("longer") << QString(300, QChar(0xfc));
    }

    void theCaptionEndsWithTheHypervolume()
    {
        QFETCH(QString, board);
        StudySummary summary = fake::summary();
        summary.start.board.name = board.toStdString();
        const QString svg = QString::fromStdString(frontSvg(summary));
        auto lines = QRegularExpression("<text class='c' x='24' y='(\\d+)'>([^<]*)<").globalMatch(svg);
        QString last;
        while (lines.hasNext()) {
            const auto match = lines.next();
            QVERIFY(match.captured(1).toInt() < 80);
            last = match.captured(2);
            QVERIFY2(last.size() <= 120, qPrintable(last));
        }
        QVERIFY2(QRegularExpression("hypervolume [0-9.e+-]+$").match(last).hasMatch(), qPrintable(last));
        QVERIFY(svg.contains("<style>") && svg.contains("</style>"));
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

    /// Whatever the values are, there are few ticks, and the picture ends.
    void axesEnd_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        const double infinity = std::numeric_limits<double>::infinity();
        QTest::newRow("infinite") << infinity << 1.0;
        QTest::newRow("minus infinite") << -infinity << infinity;
        QTest::newRow("not a number") << std::nan("") << 1.0;
        QTest::newRow("huge") << 1e300 << 1.0;
        QTest::newRow("huge, apart") << 1e308 << -1e308;
        QTest::newRow("denormal") << 1e-320 << 2e-320;
        QTest::newRow("denormal and one") << 1e-320 << 1.0;
        QTest::newRow("next to each other") << 1.0 << 1.0 + 1e-16;
        QTest::newRow("large, next to each other") << 1e16 << 1e16 + 2.0;
        QTest::newRow("ninety powers of ten") << 1e-45 << 1e45;
    }
    void axesEnd()
    {
        QFETCH(double, first);
        QFETCH(double, second);
        for (const std::size_t axis : {std::size_t{0}, std::size_t{1}}) {
            for (const Quantity quantity : {Quantity::LutPct, Quantity::Bops}) {
                StudySummary summary = fake::summary();
                summary.start.config.objectives[axis].quantity = quantity;
                summary.trials[0].values[axis] = first;
                summary.trials[1].values[axis] = second;
                const std::string svg = frontSvg(summary);
                const int lines = elements(svg, "line", "g");
                QVERIFY2(lines >= 2 && lines <= 60, qPrintable(QString::number(lines)));
                QVERIFY(svg.size() < 20000);
                QVERIFY(svg.find("nan") == std::string::npos && svg.find("inf") == std::string::npos);
            }
        }
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
