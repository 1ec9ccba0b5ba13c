// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "point_shapes.h"
#include "snac/evolution/archive.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace snac;
using namespace snac::evolution;
using Ids = std::vector<int>;

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsExactlyTheFirstFront_data();
    void keepsExactlyTheFirstFront();
    void equalPointsAreAllKept();
    void dominatedMembersLeave();
    void refusesWhatHasNoPlace();
};

void TestArchive::keepsExactlyTheFirstFront_data()
{
    QTest::addColumn<int>("shape");
    for (const auto shape : shapes::allShapes) {
        QTest::addRow("%s", shapes::nameOf(shape)) << static_cast<int>(shape);
    }
}

void TestArchive::keepsExactlyTheFirstFront()
{
    QFETCH(int, shape);
    for (const std::size_t dimensions : {1U, 2U, 3U, 4U}) {
        const PointSet points = shapes::make(static_cast<shapes::Shape>(shape), 200, dimensions, 5);
        Archive archive(dimensions);
        for (std::size_t i = 0; i < points.size(); ++i) {
            archive.insert(static_cast<int>(i), points[i]);
        }
        const auto ranks = nonDominatedRanksByDefinition(points);
        Ids expected;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (ranks[i] == 0) {
                expected.push_back(static_cast<int>(i));
            }
        }
        QCOMPARE(archive.ids(), expected);
        QCOMPARE(archive.points().size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(std::ranges::equal(archive.points()[i], points[static_cast<std::size_t>(expected[i])]));
        }
    }
}

void TestArchive::equalPointsAreAllKept()
{
    Archive archive(2);
    QVERIFY(archive.insert(4, std::vector{1.0, 2.0}));
    QVERIFY(archive.insert(2, std::vector{1.0, 2.0}));
    QCOMPARE(archive.ids(), (Ids{4, 2}));
    QVERIFY(archive.insert(4, std::vector{9.0, 9.0})); // a member already: stays as it is
    QCOMPARE(archive.ids(), (Ids{4, 2}));
}

void TestArchive::dominatedMembersLeave()
{
    Archive archive(2);
    archive.insert(0, std::vector{1.0, 5.0});
    archive.insert(1, std::vector{3.0, 3.0});
    archive.insert(2, std::vector{5.0, 1.0});
    QVERIFY(!archive.insert(3, std::vector{4.0, 4.0}));
    QVERIFY(!archive.contains(3));
    QVERIFY(archive.insert(4, std::vector{1.0, 2.0}));
    QCOMPARE(archive.ids(), (Ids{2, 4}));
    QVERIFY(!archive.contains(0));
}

void TestArchive::refusesWhatHasNoPlace()
{
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, Archive(0));
    Archive archive(2);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, archive.insert(0, std::vector{1.0}));
    QVERIFY(!archive.insert(1, std::vector{1.0, std::numeric_limits<double>::quiet_NaN()}));
    QVERIFY(archive.ids().empty());
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
