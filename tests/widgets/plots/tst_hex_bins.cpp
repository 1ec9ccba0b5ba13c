// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/widgets/plots/hex_bins.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace snac::widgets;

namespace {

std::vector<QPointF> drawnPlaces(int count)
{
    std::mt19937 generator(11);
    std::uniform_real_distribution<double> uniform(-300.0, 300.0);
    std::vector<QPointF> places;
    for (int i = 0; i < count; ++i) {
        const double x = uniform(generator);
        places.emplace_back(x, uniform(generator));
    }
    return places;
}

} // namespace

class TestHexBins : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Compared with all cells around, not with those that the grid looks at.
    void aPlaceBelongsToTheNearestCentre()
    {
        const HexGrid grid(9.0, {3.5, -2.0});
        for (const QPointF& place : drawnPlaces(2000)) {
            const HexGrid::Cell cell = grid.cellOf(place);
            const auto apart = [&](const HexGrid::Cell& other) {
                const QPointF by = grid.centreOf(other) - place;
                return std::hypot(by.x(), by.y());
            };
            QVERIFY(apart(cell) <= 9.0 + 1e-9); // inside the circle through the corners
            for (int column = -3; column <= 3; ++column) {
                for (int row = -3; row <= 3; ++row)
                    QVERIFY(apart(cell) <= apart({cell.column + column, cell.row + row}) + 1e-9);
            }
            QVERIFY(hexagon(grid.centreOf(cell), 9.0 + 1e-6).containsPoint(place, Qt::OddEvenFill));
        }
        QCOMPARE(grid.cellOf({3.5, -2.0}), (HexGrid::Cell{0, 0}));
    }

    void everyPlaceIsCountedOnce()
    {
        const std::vector<QPointF> places = drawnPlaces(5000);
        const HexGrid grid(20.0);
        const std::vector<HexBin> bins = hexBins(grid, places);
        int sum = 0;
        for (std::size_t i = 0; i < bins.size(); ++i) {
            QVERIFY(i == 0 || bins[i - 1].cell < bins[i].cell);
            const auto isHere = [&](const QPointF& place) { return grid.cellOf(place) == bins[i].cell; };
            QCOMPARE(bins[i].count, static_cast<int>(std::ranges::count_if(places, isHere)));
            sum += bins[i].count;
        }
        QCOMPARE(sum, 5000);
        QVERIFY(hexBins(grid, {}).empty());
        QCOMPARE(hexBins(grid, {{1, 1}, {1, 1}, {1, 1}}).front().count, 3); // places that are one
    }

    void sharesGoByTheLogarithm_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("most");
        QTest::addColumn<double>("share");
        QTest::newRow("a single one") << 1 << 100 << 0.0;
        QTest::newRow("half of the decades") << 10 << 100 << 0.5;
        QTest::newRow("the most") << 100 << 100 << 1.0;
        QTest::newRow("beyond it") << 200 << 100 << 1.0;
        QTest::newRow("no cell with two") << 1 << 1 << 0.0;
    }
    void sharesGoByTheLogarithm()
    {
        QFETCH(int, count);
        QFETCH(int, most);
        QTEST(densityShare(count, most), "share");
    }
};

QTEST_GUILESS_MAIN(TestHexBins)
#include "tst_hex_bins.moc"
