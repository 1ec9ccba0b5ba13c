// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/evolution/objectives.h"

#include <QTest>

using namespace snac;
using namespace snac::evolution;
using Point = std::vector<double>;

class TestDominance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dominates_data();
    void dominates();
    void definitionOnAKnownSet();
};

void TestDominance::dominates_data()
{
    QTest::addColumn<Point>("a");
    QTest::addColumn<Point>("b");
    QTest::addColumn<bool>("expected");
    QTest::addColumn<bool>("reverse");
    QTest::newRow("better everywhere") << Point{1, 1} << Point{2, 2} << true << false;
    QTest::newRow("better once, equal once") << Point{1, 2} << Point{2, 2} << true << false;
    QTest::newRow("equal") << Point{1, 2} << Point{1, 2} << false << false;
    QTest::newRow("trade-off") << Point{1, 3} << Point{2, 2} << false << false;
    QTest::newRow("infinity is the worst") << Point{1, 1} << Point{1, infinity} << true << false;
    QTest::newRow("equal infinities") << Point{infinity, 1} << Point{infinity, 1} << false << false;
    QTest::newRow("minus infinity is the best") << Point{-infinity, 5} << Point{0, 5} << true << false;
    QTest::newRow("one objective") << Point{1} << Point{2} << true << false;
}

void TestDominance::dominates()
{
    QFETCH(Point, a);
    QFETCH(Point, b);
    QFETCH(bool, expected);
    QFETCH(bool, reverse);
    QCOMPARE(evolution::dominates(a, b), expected);
    QCOMPARE(evolution::dominates(b, a), reverse);
}

void TestDominance::definitionOnAKnownSet()
{
    const PointSet points{2, {1, 4, 2, 2, 4, 1, 3, 3, 2, 2, 5, 5, 4, 4}};
    QCOMPARE(nonDominatedRanksByDefinition(points), (std::vector<int>{0, 0, 0, 1, 0, 3, 2}));
}

QTEST_GUILESS_MAIN(TestDominance)
#include "tst_dominance.moc"
