// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/cards/cost_bars.h"
#include "snac/widgets/theme.h"

#include <QTest>

#include <cmath>

using namespace snac::widgets;

class TestCostBars : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tightestIsMeasuredByItsBudget()
    {
        CostBars bars;
        QCOMPARE(bars.tightest(), -1);
        bars.setBars(
            {{"LUT", 14.0, 12.6, 15.6, 241920, 1728000, {}}, {"FF", 0.8, 0.6, 1.1, 27648, 3456000, {}}});
        QCOMPARE(bars.tightest(), 0);
        bars.setBars(
            {{"LUT", 14.0, 12.6, 15.6, 241920, 1728000, 50.0}, {"FF", 0.8, 0.6, 1.1, 27648, 3456000, 1.0}});
        QCOMPARE(bars.tightest(), 1);
        bars.setBars({{"LUT", 0.0, 0.0, 0.0, 0, 100, {}}});
        QCOMPARE(bars.tightest(), -1);
    }

    void figuresOfAToolHaveNoBounds()
    {
        CostBars bars;
        bars.setBars({{"LUT", 14.0, std::nan(""), std::nan(""), 241920, 1728000, {}}});
        QVERIFY(!bars.describe(0).contains(QStringLiteral("bounds")));
        QVERIFY(bars.describe(0).contains(QStringLiteral("14.00 % of the board")));
        bars.resize(400, 120);
        QVERIFY(!bars.grab().isNull());
    }

    /// Nothing used is an empty track; the least that is used is seen.
    void noneIsNoBar()
    {
        CostBars none;
        CostBars hair;
        for (CostBars* bars : {&none, &hair}) {
            bars->resize(400, 120);
            bars->setHeading(QStringLiteral("VU13P"), QStringLiteral("Yosys"), QStringLiteral("5 ns"));
        }
        const auto barPixels = [](CostBars& bars) {
            const QImage image = bars.grab().toImage().convertToFormat(QImage::Format_RGB32);
            int found = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    found += image.pixel(x, y) == category(0).rgb();
                }
            }
            return found;
        };
        none.setBars({{"LUT", 0.0, std::nan(""), std::nan(""), 0, 100, {}}});
        hair.setBars({{"LUT", 0.001, std::nan(""), std::nan(""), 1, 100000, {}}});
        QCOMPARE(barPixels(none), 0);
        QVERIFY(barPixels(hair) > 0);
    }

    void describes()
    {
        CostBars bars;
        bars.setBars(
            {{"LUT", 14.0, 12.6, 15.6, 241920, 1728000, 12.0}, {"DSP", 120.0, 100.0, 140.0, 264, 220, {}}});
        QVERIFY(bars.describe(0).contains(QStringLiteral("over the budget of 12.00 %")));
        QVERIFY(bars.describe(0).contains(QStringLiteral("241") + QChar(0x202f) + QStringLiteral("920")));
        QVERIFY(bars.describe(1).contains(QStringLiteral("more than the board has")));
        QCOMPARE(bars.describe(2), QString());
        QVERIFY(bars.accessibleDescription().contains(QStringLiteral("DSP")));
    }

    /// The verdict counts: what stands before it gives way, and its help says the rest.
    void theVerdictIsNeverCut()
    {
        CostBars bars;
        const QString origin = QStringLiteral("Schätzung mit eigenen Gewichten");
        bars.setHeading(QStringLiteral("VU13P"), origin, QStringLiteral("5 ns"));
        bars.setBars({{"LUT", 14.0, 12.6, 15.6, 241920, 1728000, {}}});
        bars.setVerdict(CostBars::Verdict::DoesNotFit);
        bars.resize(700, 200);
        QCOMPARE(bars.shownOrigin(), origin);
        bars.resize(300, 200);
        QVERIFY(bars.shownOrigin() != origin);
        const auto verdict = [&bars] { // its own ground, from the right edge
            const QImage image = bars.grab(QRect(0, 0, bars.width(), 24)).toImage();
            const QRgb ground = colors(bars.palette()).errorSoft.rgb();
            int pixels = 0;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    pixels += image.pixel(x, y) == ground ? 1 : 0;
            return pixels;
        };
        const int narrow = verdict();
        bars.resize(700, 200);
        QCOMPARE(narrow, verdict());
        bars.resize(120, 200);
        QVERIFY(bars.shownOrigin().isEmpty());
    }

    void verdictIsToldInWordsAndShown()
    {
        CostBars bars;
        bars.resize(400, 200);
        bars.setHeading(QStringLiteral("VU13P"), QStringLiteral("estimate"), QStringLiteral("5 ns"));
        bars.setBars({{"LUT", 14.0, 12.6, 15.6, 241920, 1728000, {}}});
        QCOMPARE(bars.verdictText(), QString());
        const QImage plain = bars.grab().toImage();
        QSet<QString> words;
        for (const auto verdict :
             {CostBars::Verdict::Fits, CostBars::Verdict::NotSure, CostBars::Verdict::DoesNotFit}) {
            bars.setVerdict(verdict, QStringLiteral("LUT 14 %"));
            words.insert(bars.verdictText());
            QVERIFY(bars.accessibleDescription().startsWith(bars.verdictText() + ": LUT 14 %"));
            QVERIFY(bars.grab().toImage() != plain);
        }
        QCOMPARE(words.size(), 3);
        bars.clear();
        QCOMPARE(bars.verdict(), CostBars::Verdict::None);
    }

    void drawsInAnySize()
    {
        CostBars bars;
        bars.setHeading(QStringLiteral("VU13P"), QStringLiteral("estimate"),
                        QStringLiteral("ap_fixed<8,3>, reuse 1, 5 ns"));
        bars.setBars({{"LUT", 1e9, std::nan(""), std::numeric_limits<double>::infinity(), 1e12, 1, 0.0},
                      {"FF", -1.0, 0, 0, 0, 0, {}}});
        QVERIFY(bars.sizeHint().height() > 40);
        for (const int width : {1, 60, 260, 900}) {
            bars.resize(width, bars.sizeHint().height());
            QVERIFY(!bars.grab().isNull());
        }
        bars.clear();
        QCOMPARE(bars.sizeHint().height(), 0);
    }
};

QTEST_MAIN(TestCostBars)
#include "tst_cost_bars.moc"
