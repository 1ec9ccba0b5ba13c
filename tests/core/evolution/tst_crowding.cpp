// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_shapes.h"

#include "snac/evolution/crowding_sides.h"

#include <QTest>

#include <numeric>

using namespace snac;
using namespace snac::evolution;
using Values = std::vector<double>;

namespace {

std::vector<int> all(const PointSet& points)
{
    std::vector<int> front(points.size());
    std::iota(front.begin(), front.end(), 0);
    return front;
}

/// The formula, for fronts without equal values.
Values crowdingByFormula(const PointSet& points, const std::vector<int>& front)
{
    Values distances(front.size(), 0.0);
    for (std::size_t m = 0; m < points.dimensions; ++m) {
        const auto value = [&](int i) { return points[static_cast<std::size_t>(i)][m]; };
        for (std::size_t i = 0; i < front.size(); ++i) {
            double below = -infinity;
            double above = infinity;
            double low = infinity;
            double high = -infinity;
            for (const int other : front) {
                const double v = value(other);
                low = std::min(low, v);
                high = std::max(high, v);
                below = v < value(front[i]) ? std::max(below, v) : below;
                above = v > value(front[i]) ? std::min(above, v) : above;
            }
            distances[i] += (above - below) / (high - low);
        }
    }
    return distances;
}

bool isClose(double a, double b)
{
    return a == b || (std::isfinite(a - b) && std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(a)));
}

} // namespace

class TestCrowding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownFronts_data();
    void knownFronts();
    void equalsFormula();
    void neverNaN_data();
    void neverNaN();
    void cutEqualsRepeatedFormula();
    void removedAreNeverLessCrowdedThanKept_data();
    void removedAreNeverLessCrowdedThanKept();
    void smallCuts();
    void sidesAddUpAndLieBetweenNeighbours_data() { neverNaN_data(); }
    void sidesAddUpAndLieBetweenNeighbours();
};

void TestCrowding::knownFronts_data()
{
    constexpr double inf = infinity;
    QTest::addColumn<Values>("points"); // two objectives
    QTest::addColumn<Values>("expected");
    QTest::newRow("empty") << Values{} << Values{};
    QTest::newRow("one") << Values{3, 3} << Values{inf};
    QTest::newRow("two") << Values{1, 2, 2, 1} << Values{inf, inf};
    QTest::newRow("three") << Values{0, 4, 1, 1, 4, 0} << Values{inf, 2.0, inf};
    QTest::newRow("four") << Values{0, 10, 1, 5, 4, 4, 10, 0} << Values{inf, 0.4 + 0.6, 0.9 + 0.5, inf};
    QTest::newRow("all equal") << Values{1, 1, 1, 1, 1, 1} << Values{0, 0, 0};
    QTest::newRow("constant second objective") << Values{0, 7, 1, 7, 4, 7} << Values{inf, 1.0, inf};
    QTest::newRow("equal extremes: the first in order")
        << Values{0, 4, 0, 4, 4, 0, 4, 0} << Values{inf, 2.0, inf, 2.0};
    QTest::newRow("duplicate inside") << Values{0, 4, 2, 2, 2, 2, 4, 0} << Values{inf, 1.0, 1.0, inf};
    QTest::newRow("infinite extreme")
        << Values{0, inf, 1, 3, 2, 2, 4, 0} << Values{inf, inf, 0.75 + 1.0, inf};
    QTest::newRow("equal infinities inside")
        << Values{0, 9, inf, 5, inf, 5, inf, 5, 1, 8} << Values{inf, inf, inf, 0.75, inf};
    QTest::newRow("smallest numbers")
        << Values{0, 1e-323, 5e-324, 5e-324, 1e-323, 0} << Values{inf, 0.0, inf};
    QTest::newRow("largest numbers") << Values{-1.7e308, 1.7e308, 0, 0, 1.7e308, -1.7e308}
                                     << Values{inf, 2.0, inf};
}

void TestCrowding::knownFronts()
{
    QFETCH(Values, points);
    QFETCH(Values, expected);
    const PointSet set{2, points};
    const Values distances = crowdingDistances(set, all(set));
    QCOMPARE(distances.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QVERIFY2(isClose(distances[i], expected[i]),
                 qPrintable(QString("point %1: %2, not %3").arg(i).arg(distances[i]).arg(expected[i])));
    }
}

void TestCrowding::equalsFormula()
{
    for (const std::size_t dimensions : {1U, 2U, 3U, 5U}) {
        const PointSet points = shapes::make(shapes::Shape::Uniform, 60, dimensions, dimensions);
        const std::vector<int> front = {5, 3, 59, 0, 17, 8, 22, 40, 41, 42, 9, 31};
        const Values distances = crowdingDistances(points, front);
        const Values expected = crowdingByFormula(points, front);
        for (std::size_t i = 0; i < front.size(); ++i) {
            QVERIFY(isClose(distances[i], expected[i]));
        }
    }
}

void TestCrowding::neverNaN_data()
{
    QTest::addColumn<int>("shape");
    for (const auto shape : shapes::allShapes) {
        QTest::addRow("%s", shapes::nameOf(shape)) << static_cast<int>(shape);
    }
}

void TestCrowding::neverNaN()
{
    QFETCH(int, shape);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const std::size_t dimensions = 1 + seed % 4;
        const PointSet points = shapes::make(static_cast<shapes::Shape>(shape), 2 + seed, dimensions, seed);
        const Values distances = crowdingDistances(points, all(points));
        for (const double distance : distances) {
            QVERIFY(distance >= 0.0);
        }
        // Each objective that varies has one extreme at either end.
        for (std::size_t m = 0; m < dimensions; ++m) {
            std::size_t lowest = 0;
            std::size_t highest = 0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                lowest = points[i][m] < points[lowest][m] ? i : lowest;
                highest = points[i][m] > points[highest][m] ? i : highest;
            }
            if (points[lowest][m] < points[highest][m]) {
                QCOMPARE(distances[lowest], infinity);
                QCOMPARE(distances[highest], infinity);
            }
        }
    }
}

void TestCrowding::cutEqualsRepeatedFormula()
{
    for (const std::size_t dimensions : {2U, 3U}) {
        const PointSet points = shapes::make(shapes::Shape::Uniform, 60, dimensions, 77);
        const std::size_t count = 20;
        std::vector<int> left = all(points);
        while (left.size() > count) {
            const Values distances = crowdingByFormula(points, left);
            left.erase(left.begin() + (std::ranges::min_element(distances) - distances.begin()));
        }
        const CrowdingCut cut = cutByCrowding(points, all(points), count);
        const Values expected = crowdingByFormula(points, left);
        std::vector<int> kept;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (cut.kept[i]) {
                QVERIFY(isClose(cut.distances[i], expected[kept.size()]));
                kept.push_back(static_cast<int>(i));
            }
        }
        QCOMPARE(kept, left);
    }
}

void TestCrowding::removedAreNeverLessCrowdedThanKept_data()
{
    neverNaN_data();
}

void TestCrowding::removedAreNeverLessCrowdedThanKept()
{
    QFETCH(int, shape);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const PointSet points = shapes::make(static_cast<shapes::Shape>(shape), 30, 1 + seed % 4, seed);
        const std::size_t count = seed % 31;
        const CrowdingCut cut = cutByCrowding(points, all(points), count);
        QCOMPARE(static_cast<std::size_t>(std::ranges::count(cut.kept, true)), count);
        double smallestKept = infinity;
        double largestRemoved = 0.0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (cut.kept[i]) {
                smallestKept = std::min(smallestKept, cut.distances[i]);
            } else {
                largestRemoved = std::max(largestRemoved, cut.distances[i]);
            }
        }
        QVERIFY2(largestRemoved <= smallestKept + 1e-12, qPrintable(QString("seed %1").arg(seed)));
    }
}

void TestCrowding::smallCuts()
{
    const PointSet points{2, {0, 4, 1, 2, 1.1, 1.9, 4, 0}};
    QCOMPARE(cutByCrowding(points, all(points), 3).kept, (std::vector<bool>{true, false, true, true}));
    QCOMPARE(cutByCrowding(points, all(points), 2).kept, (std::vector<bool>{true, false, false, true}));
    QCOMPARE(cutByCrowding(points, all(points), 1).kept, (std::vector<bool>{true, false, false, false}));
    QCOMPARE(cutByCrowding(points, all(points), 9).kept, (std::vector<bool>{true, true, true, true}));
    QVERIFY(cutByCrowding(points, {}, 3).kept.empty());
}

void TestCrowding::sidesAddUpAndLieBetweenNeighbours()
{
    QFETCH(int, shape);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const PointSet points = shapes::make(static_cast<shapes::Shape>(shape), 2 + seed, 1 + seed % 4, seed);
        const Values distances = crowdingDistances(points, all(points));
        const auto sides = crowdingSides(points, all(points));
        QCOMPARE(sides.size(), points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            double sum = 0.0;
            for (std::size_t m = 0; m < points.dimensions; ++m) {
                const CrowdingSide& side = sides[i][m];
                sum += side.share;
                if (side.before >= 0 && side.after >= 0) {
                    const double low = points[static_cast<std::size_t>(side.before)][m];
                    const double high = points[static_cast<std::size_t>(side.after)][m];
                    QVERIFY(low <= points[i][m] && points[i][m] <= high);
                    QCOMPARE(side.share > 0.0, low < high);
                } else if (side.before >= 0 || side.after >= 0) {
                    QCOMPARE(side.share, infinity); // an end
                }
            }
            QCOMPARE(sum, distances[i]);
        }
    }
}

QTEST_GUILESS_MAIN(TestCrowding)
#include "tst_crowding.moc"
