// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/base/random.h"
#include "snac/evolution/survival.h"

#include <QTest>

#include <limits>
#include <stdexcept>

using namespace snac;
using namespace snac::evolution;
using Positions = std::vector<std::size_t>;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

/// Deb's constrained dominance, word for word.
bool constrainedDominates(const Fitness& a, const Fitness& b)
{
    const bool feasibleA = a.violation <= 0.0;
    const bool feasibleB = b.violation <= 0.0;
    if (feasibleA != feasibleB) {
        return feasibleA;
    }
    return feasibleA ? dominates(a.objectives, b.objectives) : a.violation < b.violation;
}

/// Longest chain of dominators.
std::vector<int> ranksByDefinition(const std::vector<Fitness>& pool)
{
    std::vector<int> ranks(pool.size(), 0);
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t a = 0; a < pool.size(); ++a) {
            for (std::size_t b = 0; b < pool.size(); ++b) {
                if (!pool[a].failed && !pool[b].failed && ranks[b] <= ranks[a] &&
                    constrainedDominates(pool[a], pool[b])) {
                    ranks[b] = ranks[a] + 1;
                    changed = true;
                }
            }
        }
    }
    for (std::size_t i = 0; i < pool.size(); ++i) {
        ranks[i] = pool[i].failed ? -1 : ranks[i];
    }
    return ranks;
}

std::vector<Fitness> randomPool(std::uint64_t seed, std::size_t dimensions)
{
    Random random(seed);
    std::vector<Fitness> pool;
    for (std::uint64_t i = 0; i < 5 + 2 * seed; ++i) {
        Fitness member;
        for (std::size_t m = 0; m < dimensions; ++m) {
            member.objectives.push_back(static_cast<double>(random.integer(0, 8)));
        }
        member.violation = random.chance(0.3) ? static_cast<double>(random.integer(1, 4)) : 0.0;
        member.failed = random.chance(0.1);
        if (member.failed || member.violation > 0.0) {
            member.objectives.resize(random.chance(0.5) ? 0 : dimensions);
        }
        pool.push_back(member);
    }
    return pool;
}

} // namespace

class TestSurvival : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksEqualDefinition();
    void survivorsAreTheBest_data();
    void survivorsAreTheBest();
    void whatCountsAsFailed();
    void cutRank();
    void extremesStay();
    void duplicatesThinOneByOne();
    void refusesMixedLengths();
};

void TestSurvival::ranksEqualDefinition()
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const auto pool = randomPool(seed, 1 + seed % 4);
        QCOMPARE(constrainedRanks(pool), ranksByDefinition(pool));
    }
}

void TestSurvival::survivorsAreTheBest_data()
{
    QTest::addColumn<int>("truncation");
    QTest::newRow("one by one") << static_cast<int>(Truncation::OneByOne);
    QTest::newRow("at once") << static_cast<int>(Truncation::AtOnce);
}

void TestSurvival::survivorsAreTheBest()
{
    QFETCH(int, truncation);
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        const std::size_t dimensions = 1 + seed % 3;
        const auto pool = randomPool(seed, dimensions);
        const std::size_t count = 1 + seed % 25;
        const Survival result = survive(pool, count, static_cast<Truncation>(truncation));
        const auto alive =
            static_cast<std::size_t>(std::ranges::count_if(pool, [](auto& m) { return !m.failed; }));
        QCOMPARE(result.survivors.size(), std::min(count, alive));
        QCOMPARE(result.standings.size(), pool.size());
        const bool byCrowding = static_cast<Truncation>(truncation) == Truncation::AtOnce || dimensions <= 2;
        for (std::size_t a = 0; a < pool.size(); ++a) {
            const Standing& in = result.standings[a];
            QCOMPARE(in.survived, std::ranges::find(result.survivors, a) != result.survivors.end());
            QVERIFY(!(pool[a].failed && in.survived));
            for (std::size_t b = 0; b < pool.size(); ++b) {
                const Standing& out = result.standings[b];
                if (in.survived && !out.survived && !pool[b].failed) {
                    QVERIFY(in.rank <= out.rank);
                    QVERIFY(in.rank < out.rank || in.rank == result.cutRank);
                    QVERIFY(!byCrowding || in.rank < out.rank || in.crowding >= out.crowding - 1e-12);
                }
            }
        }
    }
}

void TestSurvival::whatCountsAsFailed()
{
    const std::vector<Fitness> pool = {
        {{1, 1}, 0.0, true},         {{notANumber, 1}, 0.0, false}, {{}, 0.0, false},     {{}, 0.5, false},
        {{1, 1}, notANumber, false}, {{notANumber, 1}, 0.2, false}, {{2, 2}, -1.0, false}};
    QCOMPARE(constrainedRanks(pool), (std::vector<int>{-1, -1, -1, 2, 3, 1, 0}));
    const Survival all = survive({{{}, 0.0, true}, {{}, 0.0, true}}, 5, Truncation::OneByOne);
    QVERIFY(all.survivors.empty());
    QCOMPARE(all.cutRank, -1);
    QVERIFY(survive({}, 5, Truncation::OneByOne).standings.empty());
}

void TestSurvival::cutRank()
{
    const std::vector<Fitness> pool = {
        {{3, 3}, 0, false}, {{1, 1}, 0, false}, {{2, 4}, 0, false}, {{4, 2}, 0, false}};
    QCOMPARE(survive(pool, 1, Truncation::OneByOne).cutRank, -1); // the first front fits exactly
    QCOMPARE(survive(pool, 2, Truncation::OneByOne).cutRank, 1);
    QCOMPARE(survive(pool, 4, Truncation::OneByOne).cutRank, -1);
    QCOMPARE(survive(pool, 9, Truncation::OneByOne).cutRank, -1);
    const std::vector<Fitness> infeasible = {{{}, 2, false}, {{}, 1, false}, {{}, 2, false}};
    const Survival result = survive(infeasible, 2, Truncation::OneByOne);
    QCOMPARE(result.survivors, (Positions{1, 0})); // of equal violations the first
    QCOMPARE(result.cutRank, 1);
}

void TestSurvival::extremesStay()
{
    std::vector<Fitness> plane;
    std::vector<Fitness> space;
    for (int i = 0; i <= 20; ++i) {
        plane.push_back({{double(i), 20.0 - i}, 0.0, false});
        space.push_back({{double(i), 20.0 - i, std::abs(i - 7.0)}, 0.0, false});
    }
    for (const auto truncation : {Truncation::OneByOne, Truncation::AtOnce}) {
        for (const auto& pool : {plane, space}) {
            const Survival result = survive(pool, 6, truncation);
            QVERIFY(result.standings[0].survived);
            QVERIFY(result.standings[20].survived);
        }
    }
    QVERIFY(survive(space, 6, Truncation::OneByOne).standings[7].survived); // best of the third objective
    // Evenly spread one by one: no gap is longer than twice the even one.
    Positions left = survive(plane, 6, Truncation::OneByOne).survivors;
    std::ranges::sort(left);
    for (std::size_t i = 1; i < left.size(); ++i) {
        QVERIFY(left[i] - left[i - 1] <= 8);
    }
}

void TestSurvival::duplicatesThinOneByOne()
{
    // The paper's cut drops both of a close pair; one by one keeps one of it.
    const std::vector<Fitness> pool = {{{0, 10}, 0, false}, {{5, 5}, 0, false}, {{5.1, 4.9}, 0, false},
                                       {{8, 2}, 0, false},  {{9, 1}, 0, false}, {{10, 0}, 0, false}};
    QVERIFY(survive(pool, 4, Truncation::OneByOne).standings[1].survived !=
            survive(pool, 4, Truncation::OneByOne).standings[2].survived);
}

void TestSurvival::refusesMixedLengths()
{
    const std::vector<Fitness> pool = {{{1, 1}, 0, false}, {{1}, 0, false}};
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, survive(pool, 1, Truncation::OneByOne));
}

QTEST_GUILESS_MAIN(TestSurvival)
#include "tst_survival.moc"
