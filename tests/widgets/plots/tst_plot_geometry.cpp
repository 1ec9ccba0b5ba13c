// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/plot_geometry.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>
#include <set>

using namespace snac::widgets;

class TestPlotGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void frontEqualsTheDefinition_data()
    {
        QTest::addColumn<bool>("maximizeX");
        QTest::addColumn<bool>("maximizeY");
        QTest::newRow("min min") << false << false;
        QTest::newRow("min max") << false << true;
        QTest::newRow("max min") << true << false;
        QTest::newRow("max max") << true << true;
    }

    /// Against the definition of dominance, on coarse values with many ties and some points that are not
    /// finite.
    void frontEqualsTheDefinition()
    {
        QFETCH(bool, maximizeX);
        QFETCH(bool, maximizeY);
        const Senses senses{maximizeX, maximizeY};
        std::mt19937 generator(11);
        for (int round = 0; round < 200; ++round) {
            std::vector<QPointF> points(generator() % 40);
            for (QPointF& p : points) {
                p = QPointF(static_cast<int>(generator() % 8), static_cast<int>(generator() % 8));
                if (generator() % 15 == 0)
                    p.setY(std::numeric_limits<double>::quiet_NaN());
            }
            std::set<int> expected;
            const double sx = maximizeX ? -1.0 : 1.0;
            const double sy = maximizeY ? -1.0 : 1.0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                bool best = std::isfinite(points[i].y());
                for (const QPointF& p : points) {
                    const double dx = sx * (p.x() - points[i].x());
                    const double dy = sy * (p.y() - points[i].y());
                    if (std::isfinite(p.y()) && dx <= 0 && dy <= 0 && (dx < 0 || dy < 0))
                        best = false;
                }
                if (best)
                    expected.insert(static_cast<int>(i));
            }
            const auto front = planeFront(points, senses);
            QCOMPARE(std::set<int>(front.begin(), front.end()), expected);
            for (std::size_t i = 1; i < front.size(); ++i)
                QVERIFY(sx * points[static_cast<std::size_t>(front[i - 1])].x() <=
                        sx * points[static_cast<std::size_t>(front[i])].x());
        }
    }

    void staircaseHasRightAnglesAndReachesTheEdge()
    {
        const auto path = staircase({{10, 90}, {20, 50}, {40, 30}}, 100);
        const QVector<QPointF> expected = {{10, 90}, {20, 90}, {20, 50}, {40, 50}, {40, 30}, {100, 30}};
        QCOMPARE(path, expected);
        QVERIFY(staircase({}, 100).isEmpty());
    }

    void crowdingBoxes()
    {
        const std::vector<QPointF> front = {{10, 90}, {20, 50}, {40, 30}, {40, 30}, {40, 30}};
        QVERIFY(!crowdingBox(front, 0)); // ends are infinitely far from their neighbours
        QVERIFY(!crowdingBox(front, 4));
        QCOMPARE(*crowdingBox(front, 1), QRectF(10, 30, 30, 60));
        QVERIFY(!crowdingBox(front, 3)); // between equal points
        QVERIFY(!crowdingBox(front, 17));
    }

    void rangeShowsAllThatIsNeeded()
    {
        const AxisRange plain = niceRange({1, 2, 3}, {}, false, false, std::nullopt);
        QVERIFY(plain.low < 1 && plain.high > 3 && plain.high < 3.5);
        const AxisRange one = niceRange({5}, {}, false, false, std::nullopt);
        QVERIFY(one.low < 5 && one.high > 5);
        const AxisRange none = niceRange({}, {}, false, true, std::nullopt);
        QVERIFY(none.low > 0 && none.high > none.low);
        const AxisRange odd =
            niceRange({-1, 0, std::nan(""), std::numeric_limits<double>::infinity(), 10, 100}, {}, false,
                      true, std::nullopt);
        QVERIFY(odd.low > 5 && odd.high < 200); // a logarithmic scale cannot show the others
    }

    void outliersDoNotSqueezeTheRest()
    {
        std::vector<double> accuracy(100);
        for (std::size_t i = 0; i < accuracy.size(); ++i)
            accuracy[i] = 70.0 + static_cast<double>(i) / 20.0;
        accuracy[3] = 20.0;
        const AxisRange range = niceRange(accuracy, {}, true, false, std::nullopt);
        QVERIFY(range.low > 65.0);
        const AxisRange needed = niceRange(accuracy, {20.0}, true, false, std::nullopt);
        QVERIFY(needed.low < 20.0); // but a point of the front is always shown
        accuracy[3] = 69.0;
        QVERIFY(niceRange(accuracy, {}, true, false, std::nullopt).low < 69.0); // near ones stay
    }

    void budgetWidensOnlyWhenNear()
    {
        QVERIFY(niceRange({1, 10}, {}, false, false, 12.0).high > 12.0);
        QVERIFY(niceRange({1, 10}, {}, false, false, 100.0).high < 20.0);
        QVERIFY(niceRange({1, 10}, {}, false, true, -5.0).low > 0.0);
    }

    void logTicks_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QVector<double>>("ticks");
        QTest::newRow("two decades") << 0.28 << 30.0 << QVector<double>{0.5, 1, 2, 5, 10, 20};
        QTest::newRow("narrow") << 40.0 << 60.0 << QVector<double>{40, 45, 50, 55, 60};
        QTest::newRow("eight decades") << 1.0 << 1e8 << QVector<double>{1, 100, 1e4, 1e6, 1e8};
        QTest::newRow("zero") << 0.0 << 10.0 << QVector<double>();
        QTest::newRow("reversed") << 10.0 << 1.0 << QVector<double>();
    }

    void logTicks()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QVector<double>, ticks);
        const auto result = snac::widgets::logTicks(low, high, 6);
        QCOMPARE(result.size(), ticks.size());
        for (qsizetype i = 0; i < ticks.size(); ++i)
            QVERIFY(std::abs(result[i] - ticks[i]) < 1e-9 * ticks[i]);
    }

    void numbersAsText()
    {
        QCOMPARE(tickText(0.5), QStringLiteral("0.5"));
        QCOMPARE(tickText(0.30000000000000004), QStringLiteral("0.3"));
        QCOMPARE(tickText(1e-17), QStringLiteral("0"));
        QCOMPARE(tickText(-2.0), QChar(0x2212) + QStringLiteral("2"));
        for (const auto& [value, text] :
             {std::pair{500.0, "500"}, std::pair{3000.0, "3\u202fk"}, std::pair{-5000.0, "\u22125\u202fk"},
              std::pair{10000.0, "10\u202fk"}, std::pair{10002.0, "10.002\u202fk"}}) {
            QCOMPARE(tickText(value), QString::fromUtf8(text));
        }
        QCOMPARE(tickText(2500000.0), QStringLiteral("2.5") + QChar(0x202f) + QLatin1Char('M'));
        QCOMPARE(valueText(75.579, 2), QStringLiteral("75.58"));
        QCOMPARE(valueText(std::nan(""), 2), QStringLiteral("–"));
    }

    void labelsAvoidObstacles()
    {
        const QRectF area(0, 0, 200, 100);
        const QSizeF size(60, 14);
        QCOMPARE(placeLabel(size, {50, 50}, 8, area, {}), QRectF(58, 43, 60, 14)); // to the right when free
        const QRectF beside = placeLabel(size, {90, 50}, 8, area, {QRectF(95, 30, 100, 40)});
        QVERIFY(!beside.intersects(QRectF(95, 30, 100, 40)));
        std::mt19937 generator(5);
        for (int round = 0; round < 300; ++round) {
            const QPointF anchor(static_cast<int>(generator() % 200), static_cast<int>(generator() % 100));
            QVERIFY(area.contains(placeLabel(size, anchor, 8, area, {QRectF(0, 0, 200, 100)})));
        }
    }
};

QTEST_GUILESS_MAIN(TestPlotGeometry)
#include "tst_plot_geometry.moc"
