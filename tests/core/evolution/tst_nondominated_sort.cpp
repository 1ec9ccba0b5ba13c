// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../timing.h"
#include "point_shapes.h"

#include <QTest>

#include <chrono>

using namespace snac;
using namespace snac::evolution;

class TestNondominatedSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsDefinition_data();
    void equalsDefinition();
    void doesNotDependOnOrder();
    void smallSets();
    void isFast_data();
    void isFast();
};

void TestNondominatedSort::equalsDefinition_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("dimensions");
    for (const auto shape : shapes::allShapes) {
        for (const int dimensions : {1, 2, 3, 4, 5, 7}) {
            QTest::addRow("%s, M=%d", shapes::nameOf(shape), dimensions)
                << static_cast<int>(shape) << dimensions;
        }
    }
}

void TestNondominatedSort::equalsDefinition()
{
    QFETCH(int, shape);
    QFETCH(int, dimensions);
    // Many small sets find wrong ties, a few larger ones the recursion.
    for (std::uint64_t seed = 0; seed < 34; ++seed) {
        const std::size_t count = seed < 30 ? 1 + seed * 3 : 90 + 10 * seed;
        const PointSet points = shapes::make(static_cast<shapes::Shape>(shape), count,
                                             static_cast<std::size_t>(dimensions), seed);
        QCOMPARE(nonDominatedRanks(points), nonDominatedRanksByDefinition(points));
    }
}

void TestNondominatedSort::doesNotDependOnOrder()
{
    Random random(3);
    const PointSet points = shapes::make(shapes::Shape::Ties, 300, 3, 8);
    std::vector<int> order(points.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = static_cast<int>(i);
    }
    random.shuffle(order);
    PointSet shuffled{3, {}};
    for (const int i : order) {
        shuffled.push(points[static_cast<std::size_t>(i)]);
    }
    const auto ranks = nonDominatedRanks(points);
    const auto shuffledRanks = nonDominatedRanks(shuffled);
    for (std::size_t i = 0; i < order.size(); ++i) {
        QCOMPARE(shuffledRanks[i], ranks[static_cast<std::size_t>(order[i])]);
    }
}

void TestNondominatedSort::smallSets()
{
    QVERIFY(nonDominatedRanks(PointSet{2, {}}).empty());
    QVERIFY(nonDominatedRanks(PointSet{}).empty());
    QCOMPARE(nonDominatedRanks(PointSet{3, {1, 2, 3}}), std::vector<int>{0});
    QCOMPARE(nonDominatedRanks(PointSet{2, {1, 1, 1, 1, 0, 1, 2, 2}}), (std::vector<int>{1, 1, 0, 2}));
    // Both zeros are one value.
    QCOMPARE(nonDominatedRanks(PointSet{2, {0.0, 1, -0.0, 2}}), (std::vector<int>{0, 1}));
}

void TestNondominatedSort::isFast_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("dimensions");
    QTest::addColumn<double>("milliseconds");
    // Twice the wanted 10 and 60 ms, because tests run unoptimised, sanitized or beside others; the benchmark
    // has figures.
    for (const auto shape : shapes::allShapes) {
        QTest::addRow("%s, M=2", shapes::nameOf(shape)) << static_cast<int>(shape) << 2 << 20.0;
        QTest::addRow("%s, M=3", shapes::nameOf(shape)) << static_cast<int>(shape) << 3 << 120.0;
    }
}

void TestNondominatedSort::isFast()
{
    QFETCH(int, shape);
    QFETCH(int, dimensions);
    QFETCH(double, milliseconds);
    const PointSet points =
        shapes::make(static_cast<shapes::Shape>(shape), 10'000, static_cast<std::size_t>(dimensions), 1);
    double best = infinity;
    for (int i = 0; i < 5; ++i) {
        const auto start = std::chrono::steady_clock::now();
        const auto ranks = nonDominatedRanks(points);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        best = std::min(best, taken.count());
        QCOMPARE(ranks.size(), points.size());
    }
    QVERIFY(snac::timing::keepsTo(best, milliseconds));
}

QTEST_GUILESS_MAIN(TestNondominatedSort)
#include "tst_nondominated_sort.moc"
