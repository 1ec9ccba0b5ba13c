// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/gene_groups.h"

#include <QTest>

#include <numeric>

using namespace snac;
using namespace snac::study;

namespace {

space::Gene geneOf(space::Domain domain)
{
    return {"g", "G", std::move(domain), std::nullopt};
}

using Names = std::vector<std::string>;

} // namespace

class TestGeneGroups : public QObject
{
    Q_OBJECT

private slots:
    void fewValuesAreEachAGroup()
    {
        const GeneGroups choices(geneOf(space::Categorical{{"ReLU", "tanh"}}));
        QCOMPARE(choices.names(), (Names{"ReLU", "tanh"}));
        const GeneGroups widths(geneOf(space::Ordinal{{8, 16, 64}}));
        QCOMPARE(widths.names(), (Names{"8", "16", "64"}));
        QCOMPARE(widths.of(2.0), std::size_t{2});
        const GeneGroups layers(geneOf(space::IntegerRange{2, 5, false}));
        QCOMPARE(layers.names(), (Names{"2", "3", "4", "5"}));
        QCOMPARE(layers.of(2.0), std::size_t{0});
        QCOMPARE(layers.of(5.0), std::size_t{3});
    }

    void longListsArePartsOfThem()
    {
        space::Ordinal list;
        for (int i = 0; i < 20; ++i)
            list.values.push_back(10 * i);
        const GeneGroups groups(geneOf(list));
        QCOMPARE(groups.size(), std::size_t{8});
        QCOMPARE(groups.names().front(), std::string("0 to 10"));
        QCOMPARE(groups.names().back(), std::string("170 to 190"));
    }

    void rangesAreEquallyWide()
    {
        const GeneGroups plain(geneOf(space::RealRange{0.0, 6.0, false}));
        QCOMPARE(plain.names().front(), std::string("0 to 1"));
        QCOMPARE(plain.of(0.0), std::size_t{0});
        QCOMPARE(plain.of(0.999), std::size_t{0});
        QCOMPARE(plain.of(1.0), std::size_t{1});
        QCOMPARE(plain.of(6.0), std::size_t{5});
        const GeneGroups rates(geneOf(space::RealRange{1e-6, 1.0, true}));
        QCOMPARE(rates.of(5e-6), std::size_t{0});
        QCOMPARE(rates.of(0.05), std::size_t{4});
        QCOMPARE(GeneGroups(geneOf(space::RealRange{2.0, 2.0, false})).size(), std::size_t{1});
    }

    /// Every value is in the group whose name holds it, and no group is empty.
    void wholeNumbersFallIntoNamedGroups_data()
    {
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        QTest::addColumn<bool>("logarithmic");
        QTest::newRow("1 to 9") << 1 << 9 << false;
        QTest::newRow("1 to 512, logarithmic") << 1 << 512 << true;
        QTest::newRow("1 to 10, logarithmic") << 1 << 10 << true;
        QTest::newRow("-20 to 20") << -20 << 20 << false;
    }
    void wholeNumbersFallIntoNamedGroups()
    {
        QFETCH(int, low);
        QFETCH(int, high);
        QFETCH(bool, logarithmic);
        const GeneGroups groups(geneOf(space::IntegerRange{low, high, logarithmic}));
        std::vector<int> counts(groups.size(), 0);
        for (int value = low; value <= high; ++value) {
            const std::size_t group = groups.of(value);
            QVERIFY(group < groups.size());
            ++counts[group];
            const QStringList ends =
                QString::fromStdString(groups.names()[group]).split(QStringLiteral(" to "));
            QVERIFY(value >= ends.front().toInt() && value <= ends.back().toInt());
        }
        for (const int count : counts)
            QVERIFY(count > 0);
    }

    /// Four survivors, counted by hand; the third gene counts only where the first is "b".
    void sharesAreCountedAmongSurvivors()
    {
        StudySummary summary;
        summary.start.genes = {geneOf(space::Categorical{{"a", "b"}}),
                               geneOf(space::Categorical{{"only"}}),
                               {"c", "C", space::IntegerRange{0, 1, false}, space::Condition{0, {1}}}};
        const double genomes[][3] = {{0, 0, 0}, {1, 0, 0}, {1, 0, 1}, {1, 0, 1}, {0, 0, 1}};
        Generation generation;
        for (int i = 0; i < 5; ++i) {
            Trial trial;
            trial.number = i;
            trial.origin.genome.values.assign(std::begin(genomes[i]), std::end(genomes[i]));
            summary.trials.push_back(trial);
            if (i < 4)
                generation.record.survivors.push_back(i);
        }
        summary.generations = {generation, generation};
        summary.generations[1].record.survivors = {0, 99}; // one that nobody knows
        const auto shares = geneShares(summary);
        QCOMPARE(shares.size(), std::size_t{2}); // a gene without a choice says nothing
        QCOMPARE(shares[0].byGeneration[0], (std::vector{0.25, 0.75}));
        QCOMPARE(shares[1].gene, std::size_t{2});
        QCOMPARE(shares[1].byGeneration[0], (std::vector{0.25, 0.5}));
        QVERIFY(shares[0].byGeneration[1].empty());
    }
};

QTEST_GUILESS_MAIN(TestGeneGroups)
#include "tst_gene_groups.moc"
