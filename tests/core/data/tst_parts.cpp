// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/data/parts.h"

#include "snac/base/random.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace snac::data;

class TestParts : public QObject
{
    Q_OBJECT

private slots:
    /// Whatever the groups: one part each, none empty, the same for the same seed in any order of the rows.
    void groupsStayWhole()
    {
        snac::Random random(3);
        for (int round = 0; round < 200; ++round) {
            const auto groupCount = static_cast<int>(random.integer(3, 40));
            std::vector<int> groups;
            std::vector<int> kinds;
            for (int group = 0; group < groupCount; ++group) {
                for (auto row = random.integer(1, 12); row > 0; --row) {
                    groups.push_back(7 * group); // numbers may have gaps
                    kinds.push_back(static_cast<int>(random.integer(0, 2)));
                }
            }
            const std::vector<double> shares{0.6, 0.2, 0.2};
            const auto parts = partsByGroup(groups, kinds, shares, 5);
            std::map<int, std::set<int>> partsOf;
            for (std::size_t row = 0; row < groups.size(); ++row) {
                partsOf[groups[row]].insert(parts[row]);
            }
            for (const auto& [group, found] : partsOf) {
                QCOMPARE(found.size(), std::size_t(1));
            }
            QCOMPARE(std::set<int>(parts.begin(), parts.end()), (std::set<int>{0, 1, 2}));
            std::vector<int> backGroups(groups.rbegin(), groups.rend());
            std::vector<int> backKinds(kinds.rbegin(), kinds.rend());
            auto back = partsByGroup(backGroups, backKinds, shares, 5);
            std::reverse(back.begin(), back.end());
            QCOMPARE(back, parts);
        }
    }

    /// Many small groups of two kinds: shares and classes as wanted, within a group or two.
    void sharesAndClassesAreKept()
    {
        std::vector<int> groups;
        std::vector<int> kinds;
        for (int group = 0; group < 100; ++group) {
            for (int row = 0; row < 10; ++row) {
                groups.push_back(group);
                kinds.push_back(group % 5 == 0 ? 1 : 0); // a fifth of the groups is of the second class
            }
        }
        const auto parts = partsByGroup(groups, kinds, {0.6, 0.2, 0.2}, 1);
        std::array<std::array<int, 2>, 3> counts{};
        for (std::size_t row = 0; row < parts.size(); ++row) {
            ++counts[static_cast<std::size_t>(parts[row])][static_cast<std::size_t>(kinds[row])];
        }
        QCOMPARE(counts[0], (std::array{480, 120}));
        QCOMPARE(counts[1], (std::array{160, 40}));
        QCOMPARE(counts[2], (std::array{160, 40}));
        QVERIFY(partsByGroup(groups, kinds, {0.6, 0.2, 0.2}, 2) != parts);
    }

    void asManyGroupsAsPartsFillAll()
    {
        const auto parts = partsByGroup({0, 0, 0, 0, 1, 2}, {0, 0, 0, 0, 0, 0}, {0.8, 0.1, 0.1}, 1);
        QCOMPARE(std::set<int>(parts.begin(), parts.end()).size(), std::size_t(3));
        QCOMPARE(parts[0], 0); // the large one trains
    }

    void timesAreCutInOrder()
    {
        std::vector<double> times(100);
        for (std::size_t i = 0; i < times.size(); ++i) {
            times[i] = static_cast<double>((i * 37) % 100);
        }
        const auto parts = partsByTime(times, {0.6, 0.2, 0.2});
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(parts[0].size(), std::size_t(60));
        QCOMPARE(parts[1].size(), std::size_t(20));
        for (std::size_t part = 0; part < 3; ++part) {
            for (const int row : parts[part]) {
                const double time = times[static_cast<std::size_t>(row)];
                QCOMPARE(time < 60.0 ? 0U : time < 80.0 ? 1U : 2U, static_cast<unsigned>(part));
            }
        }
    }

    void rowsOfOneTimeStayTogether_data()
    {
        QTest::addColumn<QList<double>>("times");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("ties at the cut")
            << QList<double>{0, 0, 0, 1, 1, 1, 2, 2, 2, 3} << QList<int>{6, 3, 1};
        QTest::newRow("one time has nearly all")
            << QList<double>{0, 1, 2, 2, 2, 2, 2, 2, 2, 2} << QList<int>{1, 1, 8};
        QTest::newRow("the first has") << QList<double>{0, 0, 0, 0, 0, 0, 0, 0, 1, 2} << QList<int>{8, 1, 1};
        QTest::newRow("just enough") << QList<double>{3, 2, 1} << QList<int>{1, 1, 1};
        QTest::newRow("too few") << QList<double>{1, 2, 1, 2} << QList<int>{};
    }

    void rowsOfOneTimeStayTogether()
    {
        QFETCH(QList<double>, times);
        QFETCH(QList<int>, sizes);
        const auto parts = partsByTime({times.begin(), times.end()}, {0.6, 0.2, 0.2});
        QCOMPARE(parts.size(), static_cast<std::size_t>(sizes.size()));
        double before = -1.0;
        for (qsizetype part = 0; part < sizes.size(); ++part) {
            const auto& rows = parts[static_cast<std::size_t>(part)];
            QCOMPARE(static_cast<int>(rows.size()), sizes[part]);
            double latest = before;
            for (const int row : rows) {
                QVERIFY(times[row] > before);
                latest = std::max(latest, times[row]);
            }
            before = latest;
        }
    }

    void differentOnesAreCounted()
    {
        QCOMPARE(differentOf(std::vector<int>{3, 1, 3}), 2);
        QCOMPARE(differentOf(std::vector<double>{0.5, 1.5, 0.5, 2.5}), 3);
        QCOMPARE(differentOf(std::vector<int>{}), 0);
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
