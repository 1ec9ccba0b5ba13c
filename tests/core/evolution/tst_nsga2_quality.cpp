// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution_problems.h"
#include "snac/evolution/archive.h"
#include "snac/evolution/variation.h"

#include <QTest>

#include <set>

using namespace snac;
using namespace snac::evolution;

namespace {

/// Dominated volume of all that `trials` trials of the search found.
double searched(const problems::Problem& problem, std::span<const double> reference, int trials,
                std::uint64_t seed)
{
    Nsga2Options options;
    options.seed = seed;
    Nsga2 search(problem.genes, options);
    Archive archive(problem.objectives);
    std::set<std::vector<double>> seen;
    for (int left = trials; left > 0;) {
        std::vector<Evaluation> results;
        const auto isNew = [&](const space::Genome& genome) { return seen.insert(genome.values).second; };
        for (const Offspring& child : search.ask(left, isNew)) {
            results.push_back({child.id, problem.evaluate(child.genome.values), 0.0, false});
            archive.insert(child.id, results.back().objectives);
        }
        left -= static_cast<int>(results.size());
        search.tell(results);
    }
    return hypervolume(archive.points(), reference);
}

double randomly(const problems::Problem& problem, std::span<const double> reference, int trials,
                std::uint64_t seed)
{
    Random random(seed + 1000);
    Archive archive(problem.objectives);
    for (int i = 0; i < trials; ++i) {
        std::vector<double> values;
        for (const auto& gene : problem.genes) {
            values.push_back(randomValue(gene.domain, random));
        }
        archive.insert(i, problem.evaluate(values));
    }
    return hypervolume(archive.points(), reference);
}

} // namespace

/// How good the fronts are. Wanted: the mean of pagmo2's nsga2 on the same problems, measured.
class TestNsga2Quality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void benchmarkProblems_data();
    void benchmarkProblems();
    void beatsRandomSearch_data();
    void beatsRandomSearch();
};

void TestNsga2Quality::benchmarkProblems_data()
{
    QTest::addColumn<int>("problem");
    QTest::addColumn<int>("truncation");
    QTest::addColumn<double>("wanted");
    const int oneByOne = static_cast<int>(Truncation::OneByOne);
    QTest::newRow("ZDT1") << 1 << oneByOne << 0.8691;
    QTest::newRow("ZDT2") << 2 << oneByOne << 0.5357;
    QTest::newRow("ZDT3") << 3 << oneByOne << 1.3108;
    QTest::newRow("DTLZ2") << 4 << oneByOne << 0.7051;
    // What the one-by-one cut is worth; the paper's own is a little lower.
    QTest::newRow("ZDT1 as published") << 1 << static_cast<int>(Truncation::AtOnce) << 0.868;
}

void TestNsga2Quality::benchmarkProblems()
{
    QFETCH(int, problem);
    QFETCH(int, truncation);
    QFETCH(double, wanted);
    const problems::Problem p = problem < 4 ? problems::zdt(problem) : problems::dtlz2();
    const std::vector<double> reference(p.objectives, 1.1);
    double mean = 0.0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Nsga2Options options;
        options.populationSize = 100;
        options.seed = seed;
        options.truncation = static_cast<Truncation>(truncation);
        mean += hypervolume(problems::run(p, options, 250), reference) / 5.0;
    }
    qInfo("%s: mean hypervolume %.4f, wanted %.4f", p.name.c_str(), mean, wanted);
    QVERIFY(mean >= wanted);
}

void TestNsga2Quality::beatsRandomSearch_data()
{
    QTest::addColumn<int>("trials");
    QTest::addColumn<int>("wins"); // of 20
    QTest::newRow("100 trials") << 100 << 14;
    QTest::newRow("200 trials") << 200 << 16;
    QTest::newRow("400 trials") << 400 << 18;
}

void TestNsga2Quality::beatsRandomSearch()
{
    QFETCH(int, trials);
    QFETCH(int, wins);
    const problems::Problem problem = problems::jetsLike();
    const std::vector<double> reference{0.32, 30.0};
    int won = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        won +=
            searched(problem, reference, trials, seed) > randomly(problem, reference, trials, seed) ? 1 : 0;
    }
    qInfo("%d trials: better than random search with %d of 20 seeds", trials, won);
    QVERIFY(won >= wins);
}

QTEST_GUILESS_MAIN(TestNsga2Quality)
#include "tst_nsga2_quality.moc"
