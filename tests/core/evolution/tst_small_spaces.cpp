// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spaces of which a search sees a large part, against what there is at best (complete_tables.h).
#include "complete_tables.h"

#include <QTest>

using namespace snac;
using namespace snac::evolution;

namespace {

constexpr int seeds = 10;

template<class Share>
double meanOver(Share share)
{
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        sum += share(seed) / seeds;
    }
    return sum;
}

Nsga2Options seeded(std::uint64_t seed, Repeats repeats = Repeats::Never)
{
    Nsga2Options options;
    options.seed = seed;
    options.repeats = repeats;
    return options;
}

/// Runs until nothing is left; returns how often each genome was offered.
std::map<std::vector<double>, int> exhaust(const std::vector<space::Gene>& genes, std::uint64_t seed)
{
    Nsga2 search(genes, seeded(seed));
    std::set<std::vector<double>> seen;
    std::map<std::vector<double>, int> offered;
    const auto isNew = [&](const space::Genome& genome) { return seen.insert(genome.values).second; };
    for (auto offspring = search.ask(20, isNew); !offspring.empty(); offspring = search.ask(20, isNew)) {
        std::vector<Evaluation> results;
        for (const Offspring& child : offspring) {
            ++offered[child.genome.values];
            results.push_back({child.id, {child.genome.values[0], -child.genome.values[1]}, 0.0, false});
        }
        search.tell(results);
    }
    return offered;
}

} // namespace

class TestSmallSpaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCandidateIsOfferedOnceAndThenNone_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 5; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }

    void everyCandidateIsOfferedOnceAndThenNone()
    {
        QFETCH(int, seed);
        std::vector<space::Gene> genes = {tables::listGene("a", 5), tables::listGene("b", 4, false),
                                          tables::listGene("fixed", 1), tables::listGene("c", 3)};
        genes.push_back({"range", "range", space::IntegerRange{2, 5, false}, {}});
        const auto offered = exhaust(genes, static_cast<std::uint64_t>(seed));
        QCOMPARE(offered.size(), std::size_t{5 * 4 * 3 * 4});
        for (const auto& [genome, times] : offered) {
            QCOMPARE(times, 1);
        }
    }

    /// Under the first rules the last attempt is offered again.
    void repeatsComeBackWhereTheyAreAllowed()
    {
        Nsga2Options options = seeded(1, Repeats::AfterAttempts);
        Nsga2 search({tables::listGene("a", 2)}, options);
        std::set<std::vector<double>> seen;
        const auto isNew = [&](const space::Genome& genome) { return seen.insert(genome.values).second; };
        QCOMPARE(search.ask(20, isNew).size(), std::size_t{20});
    }

    void moreContinuesWhatWasAskedFor_data()
    {
        QTest::addColumn<int>("first");
        for (const int first : {1, 5, 13, 19}) {
            QTest::addRow("%d of 20", first) << first;
        }
    }

    void moreContinuesWhatWasAskedFor()
    {
        QFETCH(int, first);
        const tables::Table table = tables::layers(0.002, 1);
        Nsga2 whole(table.genes, seeded(3));
        Nsga2 parts(table.genes, seeded(3));
        std::set<std::string> seenWhole;
        std::set<std::string> seenParts;
        const auto novelty = [&](std::set<std::string>& seen) {
            return
                [&](const space::Genome& genome) { return seen.insert(table.keys.at(genome.values)).second; };
        };
        for (int generation = 0; generation < 4; ++generation) {
            const auto expected = whole.ask(20, novelty(seenWhole));
            auto offspring = parts.ask(first, novelty(seenParts));
            const auto rest = parts.more(20 - first, novelty(seenParts));
            offspring.insert(offspring.end(), rest.begin(), rest.end());
            QCOMPARE(offspring.size(), expected.size());
            std::vector<Evaluation> results;
            for (std::size_t i = 0; i < expected.size(); ++i) {
                QCOMPARE(offspring[i].id, expected[i].id);
                QVERIFY(offspring[i].genome == expected[i].genome);
                QCOMPARE(offspring[i].parents, expected[i].parents);
                results.push_back({expected[i].id, table.valueOf(expected[i].genome.values), 0.0, false});
            }
            whole.tell(results);
            parts.tell(results);
        }
    }

    /// The means over ten seeds of the share of the best hypervolume: never below what the stratified first
    /// generation reaches alone, nor, over all tables, below the search without steps in small spaces and a
    /// search in the manner of Optuna's that leaves repeats out.
    void searchesBeatTheirOwnFirstGeneration()
    {
        double ours = 0.0;
        double before = 0.0;
        double peer = 0.0;
        for (const tables::Table& table : tables::all()) {
            for (const int trials : {100, 200}) {
                const double reached =
                    meanOver([&](std::uint64_t seed) { return tables::share(table, seeded(seed), trials); });
                const double stratified = meanOver(
                    [&](std::uint64_t seed) { return tables::stratifiedShare(table, seeded(seed), trials); });
                qInfo("%s, %d trials: %.4f, stratified alone %.4f", table.name.c_str(), trials, reached,
                      stratified);
                QVERIFY2(reached >= stratified, table.name.c_str());
                ours += reached;
                before += meanOver([&](std::uint64_t seed) {
                    return tables::share(table, seeded(seed, Repeats::AfterAttempts), trials);
                });
                peer +=
                    meanOver([&](std::uint64_t seed) { return tables::peerShare(table, 20, trials, seed); });
            }
        }
        QVERIFY2(ours > before, qPrintable(QStringLiteral("%1 against %2").arg(ours).arg(before)));
        QVERIFY2(ours > peer, qPrintable(QStringLiteral("%1 against %2").arg(ours).arg(peer)));
    }
};

QTEST_GUILESS_MAIN(TestSmallSpaces)
#include "tst_small_spaces.moc"
