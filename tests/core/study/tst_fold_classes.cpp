// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/fold_classes.h"

#include <QTest>

using namespace snac;
using namespace snac::study;

class TestFoldClasses : public QObject
{
    Q_OBJECT

    static data::Samples rowsOf(const std::vector<int>& labels)
    {
        data::Samples rows;
        rows.labels = labels;
        rows.inputs.resize(std::ssize(labels), 0);
        return rows;
    }

private slots:
    void spansOfTimeAreCountedByClass()
    {
        data::Samples rows = rowsOf({0, 0, 0, 1, 1, 1});
        rows.times = {0, 1, 2, 3, 4, 5};
        const auto ways = boundFolds(rows, 2, 2);
        QCOMPARE(ways.size(), std::size_t(1));
        QCOMPARE(ways[0].size(), std::size_t(2));
        QCOMPARE(ways[0][0].fitting, (std::vector<std::int64_t>{2, 0}));
        QCOMPARE(ways[0][0].held, (std::vector<std::int64_t>{1, 1}));
        QCOMPARE(ways[0][1].held, (std::vector<std::int64_t>{0, 2}));
        QCOMPARE(foldsOfOneClass(ways[0]), 1);
        QCOMPARE(foldsWithout(ways[0], &FoldClasses::fitting, 1), 1);
        QCOMPARE(foldsWithout(ways[0], &FoldClasses::held, 0), 1);
    }

    void groupsAreDealtInSeveralWays()
    {
        data::Samples rows = rowsOf({0, 1, 0, 1, 0, 1, 2, 2});
        rows.groups = {0, 0, 1, 1, 2, 2, 3, 3};
        const auto ways = boundFolds(rows, 2, 3);
        QVERIFY(ways.size() > 1);
        for (const auto& way : ways) {
            QCOMPARE(foldsWithout(way, &FoldClasses::held, 2), 1);
            QCOMPARE(foldsWithout(way, &FoldClasses::fitting, 2), 1);
        }
    }

    void rowsThatAreFreeHaveNone()
    {
        QVERIFY(boundFolds(rowsOf({0, 1, 0, 1}), 2, 2).empty());
        data::Samples few = rowsOf({0, 1, 0, 1});
        few.groups = {0, 0, 0, 0};
        QVERIFY(boundFolds(few, 2, 2).empty()); // fewer groups than folds: refused elsewhere
    }
};

QTEST_GUILESS_MAIN(TestFoldClasses)
#include "tst_fold_classes.moc"
