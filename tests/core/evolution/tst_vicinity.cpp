// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_shapes.h"

#include <QTest>

#include <numeric>

using namespace snac;
using namespace snac::evolution;

namespace {

std::vector<int> all(const PointSet& points)
{
    std::vector<int> front(points.size());
    std::iota(front.begin(), front.end(), 0);
    return front;
}

/// Vicinity distances of `left` by the formula, for finite points.
std::vector<double> vicinityByFormula(const PointSet& points, const std::vector<int>& left,
                                      const std::vector<double>& spans)
{
    std::vector<double> distances;
    for (const int a : left) {
        std::vector<double> squares;
        for (const int b : left) {
            double sum = 0.0;
            for (std::size_t m = 0; m < points.dimensions; ++m) {
                const double d =
                    (points[static_cast<std::size_t>(a)][m] - points[static_cast<std::size_t>(b)][m]) /
                    spans[m];
                sum += d * d;
            }
            if (a != b) {
                squares.push_back(sum);
            }
        }
        std::ranges::sort(squares);
        double product = 1.0;
        for (std::size_t k = 0; k < points.dimensions; ++k) {
            product *= squares[k];
        }
        distances.push_back(product);
    }
    return distances;
}

} // namespace

class TestVicinity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsRepeatedFormula();
    void anyShape_data();
    void anyShape();
};

void TestVicinity::equalsRepeatedFormula()
{
    for (const std::size_t dimensions : {3U, 4U}) {
        const PointSet points = shapes::make(shapes::Shape::Sphere, 60, dimensions, 9);
        std::vector<double> spans(dimensions);
        std::vector<int> best(dimensions, 0);
        for (std::size_t m = 0; m < dimensions; ++m) {
            double low = infinity;
            double high = -infinity;
            for (std::size_t i = 0; i < points.size(); ++i) {
                best[m] = points[i][m] < low ? static_cast<int>(i) : best[m];
                low = std::min(low, points[i][m]);
                high = std::max(high, points[i][m]);
            }
            spans[m] = high - low;
        }
        const std::size_t count = 25;
        std::vector<int> left = all(points);
        while (left.size() > count) {
            std::vector<double> distances = vicinityByFormula(points, left, spans);
            for (std::size_t i = 0; i < left.size(); ++i) {
                distances[i] = std::ranges::find(best, left[i]) != best.end() ? infinity : distances[i];
            }
            left.erase(left.begin() + (std::ranges::min_element(distances) - distances.begin()));
        }
        const CrowdingCut cut = cutByVicinity(points, all(points), count);
        std::vector<int> kept;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (cut.kept[i]) {
                kept.push_back(static_cast<int>(i));
            }
        }
        QCOMPARE(kept, left);
    }
}

void TestVicinity::anyShape_data()
{
    QTest::addColumn<int>("shape");
    for (const auto shape : shapes::allShapes) {
        QTest::addRow("%s", shapes::nameOf(shape)) << static_cast<int>(shape);
    }
}

void TestVicinity::anyShape()
{
    QFETCH(int, shape);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const std::size_t dimensions = 1 + seed % 5;
        const PointSet points = shapes::make(static_cast<shapes::Shape>(shape), 30, dimensions, seed);
        const std::size_t count = seed % 31;
        const CrowdingCut cut = cutByVicinity(points, all(points), count);
        QCOMPARE(static_cast<std::size_t>(std::ranges::count(cut.kept, true)), count);
        for (const double distance : cut.distances) {
            QVERIFY(distance >= 0.0); // not NaN
        }
        if (count < dimensions) {
            continue;
        }
        for (std::size_t m = 0; m < dimensions; ++m) {
            std::size_t best = 0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                best = points[i][m] < points[best][m] ? i : best;
            }
            QVERIFY2(cut.kept[best], "the best of an objective was lost");
        }
    }
}

QTEST_GUILESS_MAIN(TestVicinity)
#include "tst_vicinity.moc"
