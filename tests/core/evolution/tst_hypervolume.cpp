// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_shapes.h"

#include <QTest>

using namespace snac;
using namespace snac::evolution;

namespace {

/// Counts unit cells: exact for whole coordinates in 0..size.
double volumeByCells(const PointSet& points, int size)
{
    const std::size_t dimensions = points.dimensions;
    std::vector<int> cell(dimensions, 0);
    double volume = 0.0;
    while (true) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool covered = std::ranges::equal(points[i], cell, [](double p, int c) { return p <= c; });
            if (covered) {
                volume += 1.0;
                break;
            }
        }
        std::size_t m = 0;
        while (m < dimensions && ++cell[m] == size) {
            cell[m++] = 0;
        }
        if (m == dimensions) {
            return volume;
        }
    }
}

/// Inclusion-exclusion over all subsets: exact up to rounding, for a few points of any kind.
double volumeByInclusion(const PointSet& points, const std::vector<double>& reference)
{
    double volume = 0.0;
    for (unsigned subset = 1; subset < (1U << points.size()); ++subset) {
        double box = 1.0;
        for (std::size_t m = 0; m < points.dimensions; ++m) {
            double corner = -infinity;
            for (std::size_t i = 0; i < points.size(); ++i) {
                if (subset >> i & 1U) {
                    corner = std::max(corner, points[i][m]);
                }
            }
            box *= std::max(0.0, reference[m] - corner);
        }
        volume += std::popcount(subset) % 2 == 1 ? box : -box;
    }
    return volume;
}

} // namespace

class TestHypervolume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownValues();
    void equalsCells_data();
    void equalsCells();
    void equalsInclusionExclusion_data();
    void equalsInclusionExclusion();
    void gainIsTheDifference_data();
    void gainIsTheDifference();
    void outsideAndInfinite();
};

void TestHypervolume::knownValues()
{
    QCOMPARE(hypervolume(PointSet{1, {3, 2, 5}}, std::vector{4.0}), 2.0);
    QCOMPARE(hypervolume(PointSet{2, {1, 3, 2, 2, 3, 1}}, std::vector{4.0, 4.0}), 6.0);
    QCOMPARE(hypervolume(PointSet{3, {0, 0, 0}}, std::vector{2.0, 3.0, 4.0}), 24.0);
    QCOMPARE(hypervolume(PointSet{4, {0, 0, 0, 0, 1, 1, 1, 1}}, std::vector{2.0, 2.0, 2.0, 2.0}), 16.0);
    QCOMPARE(hypervolume(PointSet{2, {}}, std::vector{1.0, 1.0}), 0.0);
    // A quarter of the unit disc is missing: 100 points on the circle approach 1.1^2 - pi/4 from below.
    PointSet circle{2, {}};
    for (int i = 0; i < 1000; ++i) {
        const double angle = i / 999.0 * M_PI / 2;
        circle.push(std::vector{1.0 - std::sin(angle), 1.0 - std::cos(angle)});
    }
    const double exact = 0.21 + M_PI / 4;
    const double volume = hypervolume(circle, std::vector{1.1, 1.1});
    QVERIFY(volume < exact && volume > exact - 2e-3);
}

void TestHypervolume::equalsCells_data()
{
    QTest::addColumn<int>("dimensions");
    for (const int dimensions : {1, 2, 3, 4, 5}) {
        QTest::addRow("M=%d", dimensions) << dimensions;
    }
}

void TestHypervolume::equalsCells()
{
    QFETCH(int, dimensions);
    const int size = dimensions < 4 ? 9 : 6;
    const std::vector<double> reference(static_cast<std::size_t>(dimensions), size);
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Random random(seed);
        PointSet points{static_cast<std::size_t>(dimensions), {}};
        for (std::uint64_t i = 0; i < 1 + 2 * seed; ++i) { // ties, duplicates and points outside abound
            for (int m = 0; m < dimensions; ++m) {
                points.values.push_back(static_cast<double>(random.integer(0, size)));
            }
        }
        QCOMPARE(hypervolume(points, reference), volumeByCells(points, size));
    }
}

void TestHypervolume::equalsInclusionExclusion_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("dimensions");
    for (const auto shape : shapes::allShapes) {
        for (const int dimensions : {2, 3, 4, 6}) {
            if (shape != shapes::Shape::Infinities) {
                QTest::addRow("%s, M=%d", shapes::nameOf(shape), dimensions)
                    << static_cast<int>(shape) << dimensions;
            }
        }
    }
}

void TestHypervolume::equalsInclusionExclusion()
{
    QFETCH(int, shape);
    QFETCH(int, dimensions);
    const std::vector<double> reference(static_cast<std::size_t>(dimensions), 1.1);
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const PointSet points =
            shapes::make(static_cast<shapes::Shape>(shape), 10, static_cast<std::size_t>(dimensions), seed);
        const double expected = volumeByInclusion(points, reference);
        QVERIFY(std::abs(hypervolume(points, reference) - expected) < 1e-9);
    }
}

void TestHypervolume::gainIsTheDifference_data()
{
    equalsInclusionExclusion_data();
}

void TestHypervolume::gainIsTheDifference()
{
    QFETCH(int, shape);
    QFETCH(int, dimensions);
    const auto size = static_cast<std::size_t>(dimensions);
    const std::vector<double> reference(size, 1.05);
    const PointSet points = shapes::make(static_cast<shapes::Shape>(shape), 40, size, 4);
    PointSet sofar{size, {}};
    double volume = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        volume += hypervolumeGain(sofar, points[i], reference);
        sofar.push(points[i]);
        QVERIFY(std::abs(volume - hypervolume(sofar, reference)) < 1e-9);
    }
}

void TestHypervolume::outsideAndInfinite()
{
    const std::vector<double> reference{1.0, 1.0, 1.0};
    QCOMPARE(hypervolume(PointSet{3, {0, 0, 1, 2, 0, 0, 0, infinity, 0}}, reference), 0.0);
    QCOMPARE(hypervolume(PointSet{3, {0, 0, -infinity}}, reference), infinity);
    QCOMPARE(hypervolume(PointSet{3, {0, 1, -infinity, 0, 0, 0}}, reference), 1.0);
    QCOMPARE(hypervolume(PointSet{1, {0}}, std::vector{infinity}), infinity);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(hypervolume(PointSet{3, {0, nan, 0, 0.5, 0, 0}}, reference), 0.5);
    QCOMPARE(hypervolumeGain(PointSet{2, {}}, std::vector{-infinity, 0.0}, std::vector{1.0, 1.0}), infinity);
    QCOMPARE(hypervolumeGain(PointSet{2, {0, 0}}, std::vector{0.0, 0.0}, std::vector{1.0, 1.0}), 0.0);
    QCOMPARE(hypervolumeGain(PointSet{2, {0, 0}}, std::vector{-1.0, 2.0}, std::vector{1.0, 1.0}), 0.0);
}

QTEST_GUILESS_MAIN(TestHypervolume)
#include "tst_hypervolume.moc"
