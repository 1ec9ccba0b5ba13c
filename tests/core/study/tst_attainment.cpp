// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/attainment.h"

#include "snac/base/random.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace snac;
using namespace snac::study;

namespace {

using Runs = std::vector<std::vector<PlanePoint>>;

/// The definition.
bool isAttained(const std::vector<PlanePoint>& points, const PlanePoint& place)
{
    return std::ranges::any_of(points,
                               [&](const PlanePoint& one) { return one.x <= place.x && one.y <= place.y; });
}

int attainedBy(const Runs& runs, const PlanePoint& place)
{
    return static_cast<int>(
        std::ranges::count_if(runs, [&](const auto& run) { return isAttained(run, place); }));
}

/// Points of a small grid, so that equal values are many; some runs may be empty.
Runs randomRuns(Random& random, int size)
{
    Runs runs(1 + random.index(6));
    for (auto& run : runs) {
        const std::size_t count = random.index(9);
        for (std::size_t i = 0; i < count; ++i) {
            run.push_back({static_cast<double>(random.index(static_cast<std::size_t>(size))),
                           static_cast<double>(random.index(static_cast<std::size_t>(size)))});
        }
    }
    return runs;
}

} // namespace

/// What so many of the runs have attained.
class TestAttainment : public QObject
{
    Q_OBJECT

private slots:
    void aPlaceIsBehindTheSurfaceOnlyIfEnoughRunsAttainIt()
    {
        Random random(7);
        constexpr int size = 8;
        for (int round = 0; round < 400; ++round) {
            const Runs runs = randomRuns(random, size);
            for (int least = 1; least <= static_cast<int>(runs.size()); ++least) {
                const auto corners = attainmentSurface(runs, least);
                for (int x = -1; x <= size; ++x) {
                    for (int y = -1; y <= size; ++y) {
                        const PlanePoint place{static_cast<double>(x), static_cast<double>(y)};
                        QCOMPARE(isAttained(corners, place), attainedBy(runs, place) >= least);
                    }
                }
            }
        }
    }

    void cornersAreInOrderAndNoneIsSuperfluous()
    {
        Random random(11);
        for (int round = 0; round < 400; ++round) {
            const Runs runs = randomRuns(random, 20);
            for (int least = 1; least <= static_cast<int>(runs.size()); ++least) {
                const auto corners = attainmentSurface(runs, least);
                for (std::size_t i = 1; i < corners.size(); ++i) {
                    QVERIFY(corners[i - 1].x < corners[i].x);
                    QVERIFY(corners[i - 1].y > corners[i].y);
                }
            }
        }
    }

    void moreRunsAttainLess()
    {
        Random random(13);
        for (int round = 0; round < 200; ++round) {
            const Runs runs = randomRuns(random, 12);
            for (int least = 2; least <= static_cast<int>(runs.size()); ++least) {
                const auto wider = attainmentSurface(runs, least - 1);
                for (const PlanePoint& corner : attainmentSurface(runs, least)) {
                    QVERIFY(isAttained(wider, corner));
                }
            }
        }
    }

    void oneRunIsItsOwnFront()
    {
        const Runs runs{{{3.0, 1.0}, {1.0, 3.0}, {2.0, 2.0}, {2.0, 5.0}, {3.0, 1.0}}};
        const std::vector<PlanePoint> front{{1.0, 3.0}, {2.0, 2.0}, {3.0, 1.0}};
        QVERIFY(attainmentSurface(runs, 1) == front);
    }

    void whatIsNoFigureIsLeftOut()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const Runs runs{{{nan, 1.0}, {1.0, nan}, {2.0, 2.0}},
                        {{std::numeric_limits<double>::infinity(), 0.0}}};
        QVERIFY(attainmentSurface(runs, 1) == (std::vector<PlanePoint>{{2.0, 2.0}}));
        QVERIFY(attainmentSurface(runs, 2).empty());
        QVERIFY(attainmentSurface(runs, 0).empty());
        QVERIFY(attainmentSurface(runs, 3).empty());
        QVERIFY(attainmentSurface({}, 1).empty());
    }

    void sharesOfRuns()
    {
        QCOMPARE(runsOfShare(5, 0.25), 2);
        QCOMPARE(runsOfShare(5, 0.5), 3);
        QCOMPARE(runsOfShare(5, 0.75), 4);
        QCOMPARE(runsOfShare(4, 0.25), 1);
        QCOMPARE(runsOfShare(4, 0.5), 2);
        QCOMPARE(runsOfShare(4, 0.75), 3);
        QCOMPARE(runsOfShare(1, 0.25), 1);
        QCOMPARE(runsOfShare(3, 1.0), 3);
        QCOMPARE(runsOfShare(0, 0.5), 0);
    }
};

QTEST_GUILESS_MAIN(TestAttainment)
#include "tst_attainment.moc"
