// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution_problems.h"
#include "snac/evolution/archive.h"

#include <QTest>

#include <map>
#include <set>
#include <stdexcept>

using namespace snac;
using namespace snac::evolution;
using space::Genome;

namespace {

/// Two genes of every kind and a conditional one.
std::vector<space::Gene> mixedGenes()
{
    return {{"a", "a", space::Categorical{{"x", "y", "z"}}, {}},
            {"b", "b", space::Ordinal{{1, 2, 4, 8}}, {}},
            {"c", "c", space::IntegerRange{1, 20, false}, space::Condition{0, {1, 2}}},
            {"d", "d", space::RealRange{1e-4, 1e-1, true}, {}},
            {"e", "e", space::Categorical{{"no", "yes"}}, {}},
            {"f", "f", space::Ordinal{{0, 1, 2}}, space::Condition{4, {1}}},
            {"g", "g", space::IntegerRange{1, 64, true}, {}},
            {"h", "h", space::RealRange{-1.0, 1.0, false}, {}},
            {"i", "i", space::Categorical{{"only"}}, {}}};
}

/// Two conflicting objectives, some violations and failures: everything a study can answer.
Evaluation mixedEvaluation(const Offspring& child)
{
    const auto& x = child.genome.values;
    const double first = x[0] + x[1] + x[2] / 20.0 + std::abs(std::log10(x[3]) + 2.0);
    const double second = 5.0 - x[0] + x[5] - x[4] + std::log2(x[6]) / 3.0 + x[7] * x[7];
    Evaluation evaluation{child.id, {first, second}, std::max(0.0, x[2] - 15.0), child.id % 11 == 5};
    if (evaluation.violation > 0.0 || evaluation.failed) {
        evaluation.objectives.clear();
    }
    return evaluation;
}

std::vector<Evaluation> evaluate(const std::vector<Offspring>& asked)
{
    std::vector<Evaluation> results;
    std::ranges::transform(asked, std::back_inserter(results), mixedEvaluation);
    return results;
}

std::vector<GenerationRecord> runMixed(Nsga2Options options, int generations, std::uint64_t shuffleSeed = 0)
{
    Nsga2 search(mixedGenes(), options);
    Random random(shuffleSeed);
    std::vector<GenerationRecord> records;
    for (int i = 0; i < generations; ++i) {
        auto results = evaluate(search.ask(1000));
        if (shuffleSeed != 0) {
            random.shuffle(results);
        }
        records.push_back(search.tell(results));
    }
    return records;
}

bool equal(const GenerationRecord& a, const GenerationRecord& b)
{
    const auto sameOffspring = [](const Offspring& p, const Offspring& q) {
        return p.id == q.id && p.genome == q.genome && p.origin == q.origin && p.parents == q.parents &&
               p.fromSecond == q.fromSecond && p.mutatedGenes == q.mutatedGenes;
    };
    const auto sameMember = [](const Member& p, const Member& q) {
        return p.id == q.id && p.offspring == q.offspring && p.rank == q.rank && p.crowding == q.crowding &&
               p.survived == q.survived;
    };
    return a.index == b.index && std::ranges::equal(a.offspring, b.offspring, sameOffspring) &&
           std::ranges::equal(a.pool, b.pool, sameMember) && a.survivors == b.survivors &&
           a.cutRank == b.cutRank;
}

bool equal(const std::vector<GenerationRecord>& a, const std::vector<GenerationRecord>& b)
{
    return std::ranges::equal(a, b, [](const auto& p, const auto& q) { return equal(p, q); });
}

Evaluation scored(const Offspring& child, std::vector<double> objectives)
{
    return {child.id, std::move(objectives), 0.0, false};
}

} // namespace

class TestNsga2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generationZero();
    void generationZeroIsStratified();
    void moreBaselinesThanPopulation();
    void equalSeedEqualRun();
    void orderOfResultsDoesNotMatter();
    void replayContinuesTheRun();
    void recordsSayWhatHappened_data();
    void recordsSayWhatHappened();
    void onePointMask();
    void rates();
    void noveltyIsRespected();
    void noveltyGivesUpInASmallSpace();
    void limits();
    void failedNeverSurvive();
    void allFailed();
    void feasibleBeatsInfeasible();
    void tinyPopulations_data();
    void tinyPopulations();
    void oneObjectiveConverges();
    void equalPoints();
    void conditionalGenesEvolve();
    void refusesMisuse();
};

void TestNsga2::generationZero()
{
    const Genome published{{1, 2, 10, 1e-3, 1, 2, 16, 0.5, 0}};
    Nsga2 search(mixedGenes(), {}, {{"published", published}});
    const auto asked = search.ask(100);
    QCOMPARE(asked.size(), std::size_t{20});
    QCOMPARE(asked[0].origin, std::string("baseline published"));
    QVERIFY(asked[0].genome == published);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        QCOMPARE(asked[i].id, static_cast<int>(i));
        QVERIFY(i == 0 || asked[i].origin == "random");
        QCOMPARE(asked[i].parents, (std::array<int, 2>{-1, -1}));
        QCOMPARE(asked[i].fromSecond, std::vector<bool>(9, false));
        QVERIFY(asked[i].mutatedGenes.empty());
    }
    const auto record = search.tell(evaluate(asked));
    QCOMPARE(record.index, 0);
    QCOMPARE(record.pool.size(), std::size_t{20});
    QVERIFY(std::ranges::all_of(record.pool, &Member::offspring));
    QCOMPARE(record.cutRank, -1);
    QCOMPARE(search.generation(), 1);
    QCOMPARE(search.population(), record.survivors);
}

void TestNsga2::generationZeroIsStratified()
{
    Nsga2Options options;
    options.populationSize = 60;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        options.seed = seed;
        Nsga2 search(mixedGenes(), options);
        std::map<double, int> a;
        std::map<double, int> b;
        std::map<double, int> c;
        for (const auto& child : search.ask(60)) {
            ++a[child.genome.values[0]];
            ++b[child.genome.values[1]];
            ++c[child.genome.values[2]];
        }
        QCOMPARE(a, (std::map<double, int>{{0, 20}, {1, 20}, {2, 20}}));
        QCOMPARE(b, (std::map<double, int>{{0, 15}, {1, 15}, {2, 15}, {3, 15}}));
        QCOMPARE(c.size(), std::size_t{20});
        QVERIFY(std::ranges::all_of(c, [](const auto& entry) { return entry.second == 3; }));
    }
}

void TestNsga2::moreBaselinesThanPopulation()
{
    Nsga2Options options;
    options.populationSize = 2;
    const std::vector<space::Gene> genes = {{"a", "a", space::IntegerRange{0, 9, false}, {}}};
    const std::vector<std::pair<std::string, Genome>> baselines = {{"p", {{1}}}, {"q", {{2}}}, {"r", {{3}}}};
    Nsga2 search(genes, options, baselines);
    const auto asked = search.ask(100);
    QCOMPARE(asked.size(), std::size_t{3});
    QCOMPARE(asked[2].origin, std::string("baseline r"));
    search.tell({scored(asked[0], {1}), scored(asked[1], {2}), scored(asked[2], {3})});
    QCOMPARE(search.population(), (std::vector<int>{0, 1}));
    QCOMPARE(search.ask(100).size(), std::size_t{2});
}

void TestNsga2::equalSeedEqualRun()
{
    Nsga2Options options;
    const auto first = runMixed(options, 12);
    QVERIFY(equal(first, runMixed(options, 12)));
    options.seed = 2;
    QVERIFY(!equal(first, runMixed(options, 12)));
}

void TestNsga2::orderOfResultsDoesNotMatter()
{
    const auto inOrder = runMixed({}, 15);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        QVERIFY(equal(inOrder, runMixed({}, 15, seed)));
    }
}

void TestNsga2::replayContinuesTheRun()
{
    const auto whole = runMixed({}, 10);
    Nsga2 resumed(mixedGenes(), {});
    for (std::size_t i = 0; i < 10; ++i) {
        const auto asked = resumed.ask(1000);
        // The first six are told from the stored results, the rest is evaluated.
        const auto results = i < 6 ? evaluate(whole[i].offspring) : evaluate(asked);
        QVERIFY(equal(resumed.tell(results), whole[i]));
    }
}

void TestNsga2::recordsSayWhatHappened_data()
{
    QTest::addColumn<int>("truncation");
    QTest::addColumn<int>("crossover");
    for (const auto truncation : {Truncation::OneByOne, Truncation::AtOnce}) {
        for (const auto crossover : {CrossoverKind::Uniform, CrossoverKind::OnePoint}) {
            QTest::addRow("truncation %d, crossover %d", int(truncation), int(crossover))
                << static_cast<int>(truncation) << static_cast<int>(crossover);
        }
    }
}

void TestNsga2::recordsSayWhatHappened()
{
    QFETCH(int, truncation);
    QFETCH(int, crossover);
    Nsga2Options options;
    options.truncation = static_cast<Truncation>(truncation);
    options.crossover = static_cast<CrossoverKind>(crossover);
    const auto genes = mixedGenes();
    const auto records = runMixed(options, 25);
    std::vector<Offspring> all;
    std::vector<int> population;
    for (const auto& record : records) {
        QCOMPARE(record.pool.size(), population.size() + record.offspring.size());
        std::vector<Fitness> pool;
        const std::set<int> parents(population.begin(), population.end());
        for (const auto& child : record.offspring) {
            QCOMPARE(child.id, static_cast<int>(all.size()));
            all.push_back(child);
            QVERIFY(std::ranges::is_sorted(child.mutatedGenes));
            for (std::size_t g = 0; g < genes.size(); ++g) {
                const double value = child.genome.values[g];
                QVERIFY(value == value);
                const bool mutated = std::ranges::count(child.mutatedGenes, static_cast<int>(g)) == 1;
                if (child.origin != "offspring" || mutated) {
                    continue;
                }
                QVERIFY(parents.contains(child.parents[0]) && parents.contains(child.parents[1]));
                const double first = all[static_cast<std::size_t>(child.parents[0])].genome.values[g];
                const double second = all[static_cast<std::size_t>(child.parents[1])].genome.values[g];
                if (!child.fromSecond[g]) {
                    QCOMPARE(value, first);
                } else if (std::get_if<space::Categorical>(&genes[g].domain) ||
                           std::get_if<space::Ordinal>(&genes[g].domain)) {
                    QCOMPARE(value, second);
                }
            }
        }
        for (std::size_t i = 0; i < record.pool.size(); ++i) {
            const Member& member = record.pool[i];
            const bool isParent = i < population.size();
            QCOMPARE(member.offspring, !isParent);
            QCOMPARE(member.id, isParent ? population[i] : record.offspring[i - population.size()].id);
            const Evaluation result = mixedEvaluation(all[static_cast<std::size_t>(member.id)]);
            pool.push_back({result.objectives, result.violation, result.failed});
        }
        const Survival expected = survive(pool, 20, options.truncation);
        QCOMPARE(record.cutRank, expected.cutRank);
        for (std::size_t i = 0; i < pool.size(); ++i) {
            QCOMPARE(record.pool[i].rank, expected.standings[i].rank);
            QCOMPARE(record.pool[i].survived, expected.standings[i].survived);
            QCOMPARE(record.pool[i].crowding, expected.standings[i].crowding);
        }
        population = record.survivors;
    }
    QVERIFY(std::ranges::any_of(records, [](const auto& record) { return record.cutRank >= 0; }));
}

void TestNsga2::onePointMask()
{
    Nsga2Options options;
    options.crossover = CrossoverKind::OnePoint;
    options.crossoverProbability = 1.0;
    std::set<int> cuts;
    for (const auto& record : runMixed(options, 30)) {
        for (const auto& child : record.offspring) {
            std::string mask;
            for (const std::size_t g : {0U, 1U, 4U, 5U, 8U}) { // the list genes
                mask += child.fromSecond[g] ? '1' : '0';
            }
            if (child.origin == "offspring") {
                QVERIFY2(std::ranges::is_sorted(mask) && mask.front() == '0' && mask.back() == '1',
                         mask.c_str());
                cuts.insert(static_cast<int>(mask.find('1')));
            }
        }
    }
    QCOMPARE(cuts, (std::set<int>{1, 2, 3, 4}));
}

void TestNsga2::rates()
{
    Nsga2Options options;
    options.populationSize = 200;
    int children = 0;
    int swapped = 0;
    int crossed = 0;
    int mutations = 0;
    for (const auto& record : runMixed(options, 60)) {
        for (const auto& child : record.offspring) {
            if (child.origin == "offspring") {
                ++children;
                swapped += child.fromSecond[0] ? 1 : 0;
                crossed += child.fromSecond[7] ? 1 : 0;
                mutations += static_cast<int>(child.mutatedGenes.size());
                QVERIFY(std::ranges::count(child.mutatedGenes, 8) == 0); // only one value
                QVERIFY(!child.mutatedGenes.empty() || child.parents[0] != child.parents[1]);
            }
        }
    }
    QVERIFY(children > 10'000);
    QVERIFY(std::abs(swapped / double(children) - options.crossoverProbability * 0.5) < 0.03);
    QVERIFY(std::abs(crossed / double(children) - options.crossoverProbability * 0.5) < 0.03);
    // One a child on average, and one more for those that would repeat a parent.
    QVERIFY(mutations / double(children) > 0.97 && mutations / double(children) < 1.4);

    options.mutationProbability = 0.0;
    options.crossoverProbability = 0.0;
    for (const auto& record : runMixed(options, 3)) {
        for (const auto& child : record.offspring) {
            QVERIFY(child.mutatedGenes.empty());
            QCOMPARE(child.fromSecond, std::vector<bool>(9, false));
        }
    }
}

void TestNsga2::noveltyIsRespected()
{
    const auto problem = problems::jetsLike();
    Nsga2 search(problem.genes, {});
    std::set<std::vector<double>> seen;
    std::set<std::vector<double>> accepted;
    const auto isNew = [&](const Genome& genome) { return accepted.insert(genome.values).second; };
    for (int i = 0; i < 20; ++i) {
        std::vector<Evaluation> results;
        for (const auto& child : search.ask(20, isNew)) {
            QVERIFY(seen.insert(child.genome.values).second);
            results.push_back(scored(child, problem.evaluate(child.genome.values)));
        }
        QCOMPARE(accepted.size(), seen.size()); // what it said yes to was used
        search.tell(results);
    }
}

void TestNsga2::noveltyGivesUpInASmallSpace()
{
    const std::vector<space::Gene> genes = {{"a", "a", space::Ordinal{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}, {}},
                                            {"b", "b", space::Categorical{{"x", "y"}}, {}}};
    Nsga2Options options;
    options.repeats = Repeats::AfterAttempts; // Never: tst_small_spaces
    Nsga2 search(genes, options);
    std::set<std::vector<double>> seen;
    for (int i = 0; i < 5; ++i) {
        const auto asked =
            search.ask(20, [&](const Genome& genome) { return seen.insert(genome.values).second; });
        QCOMPARE(asked.size(), std::size_t{20});
        std::vector<Evaluation> results;
        for (const auto& child : asked) {
            results.push_back(scored(child, {child.genome.values[0], 9 - child.genome.values[0]}));
        }
        search.tell(results);
    }
    QCOMPARE(seen.size(), std::size_t{20}); // the whole space was tried all the same
}

void TestNsga2::limits()
{
    Nsga2 search(mixedGenes(), {});
    QVERIFY(search.ask(0).empty());
    QVERIFY(search.ask(-3).empty());
    auto asked = search.ask(7); // asking for nothing opened no generation
    QCOMPARE(asked.size(), std::size_t{7});
    search.tell(evaluate(asked));
    asked = search.ask(20);
    QCOMPARE(asked.size(), std::size_t{20});
    QCOMPARE(asked.front().id, 7);
    QCOMPARE(std::ranges::count(asked, "random", &Offspring::origin), 20 - std::ssize(search.population()));
    search.tell(evaluate(asked));
    QCOMPARE(search.ask(1).size(), std::size_t{1});
}

void TestNsga2::failedNeverSurvive()
{
    Nsga2 search(mixedGenes(), {});
    Random random(4);
    std::set<int> failed;
    for (int i = 0; i < 10; ++i) {
        const auto asked = search.ask(20);
        const auto vacancies = 20 - std::ssize(search.population());
        QCOMPARE(std::ranges::count(asked, "random", &Offspring::origin), vacancies);
        auto results = evaluate(asked);
        for (auto& result : results) {
            result.failed = random.chance(0.8);
            if (!result.failed && result.violation == 0.0) {
                result.objectives = {random.uniform(), random.uniform()};
            } else if (result.failed) {
                failed.insert(result.id);
                result.objectives = {-1.0, -1.0}; // tempting, but it counts for nothing
            }
        }
        const auto record = search.tell(results);
        for (const int id : record.survivors) {
            QVERIFY(!failed.contains(id));
        }
        for (const auto& member : record.pool) {
            QCOMPARE(member.rank == -1, failed.contains(member.id));
        }
    }
    QCOMPARE(search.population().size(), std::size_t{20});
}

void TestNsga2::allFailed()
{
    Nsga2 search(mixedGenes(), {});
    for (int i = 0; i < 3; ++i) {
        const auto asked = search.ask(20);
        QCOMPARE(asked.size(), std::size_t{20});
        std::vector<Evaluation> results;
        for (const auto& child : asked) {
            QCOMPARE(child.origin, std::string("random"));
            results.push_back({child.id, {}, 0.0, true});
        }
        const auto record = search.tell(results);
        QVERIFY(record.survivors.empty() && search.population().empty());
        QCOMPARE(record.cutRank, -1);
    }
}

void TestNsga2::feasibleBeatsInfeasible()
{
    // The unconstrained optimum (x = 0) violates the budget x >= 0.6; it has to be found from the infeasible
    // side.
    std::vector<space::Gene> genes = problems::realGenes(8);
    Nsga2 search(genes, {});
    double best = 1.0;
    for (int i = 0; i < 60; ++i) {
        std::vector<Evaluation> results;
        for (const auto& child : search.ask(20)) {
            const auto& x = child.genome.values;
            const double smallest = *std::ranges::min_element(x);
            const double violation = std::max(0.0, (0.6 - smallest) / 0.6);
            double sum = 0.0;
            for (const double v : x) {
                sum += v / 8.0;
            }
            results.push_back({child.id, {sum}, violation, false});
            best = violation == 0.0 ? std::min(best, sum) : best;
        }
        search.tell(results);
    }
    QVERIFY2(best >= 0.6 && best < 0.66, qPrintable(QString::number(best)));
}

void TestNsga2::tinyPopulations_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
    QTest::newRow("3") << 3;
}

void TestNsga2::tinyPopulations()
{
    QFETCH(int, size);
    Nsga2Options options;
    options.populationSize = size;
    Nsga2 search(problems::realGenes(3), options);
    double best = infinity;
    for (int i = 0; i < 600; ++i) {
        std::vector<Evaluation> results;
        for (const auto& child : search.ask(100)) {
            double sum = 0.0;
            for (const double v : child.genome.values) {
                sum += (v - 0.3) * (v - 0.3);
            }
            best = std::min(best, sum);
            results.push_back(scored(child, {sum}));
            QVERIFY(size == 1 || i == 0 || child.parents[0] != child.parents[1]);
        }
        const auto record = search.tell(results);
        QCOMPARE(search.population().size(), static_cast<std::size_t>(size));
    }
    QVERIFY2(best < 1e-3, qPrintable(QString::number(best)));
}

void TestNsga2::oneObjectiveConverges()
{
    const problems::Problem sphere{"sphere", problems::realGenes(10), 1, [](const std::vector<double>& x) {
                                       double sum = 0.0;
                                       for (const double v : x) {
                                           sum += (v - 0.3) * (v - 0.3);
                                       }
                                       return std::vector<double>{sum};
                                   }};
    const PointSet last = problems::run(sphere, {}, 150);
    QVERIFY(last[0][0] < 1e-3);
    QVERIFY(std::ranges::is_sorted(last.values)); // best rank first
}

void TestNsga2::equalPoints()
{
    Nsga2 search(mixedGenes(), {});
    for (int i = 0; i < 5; ++i) {
        std::vector<Evaluation> results;
        for (const auto& child : search.ask(20)) {
            results.push_back(scored(child, {1.0, 2.0, 3.0}));
        }
        const auto record = search.tell(results);
        QCOMPARE(record.survivors.size(), std::size_t{20});
        for (const auto& member : record.pool) {
            QCOMPARE(member.rank, 0);
            QCOMPARE(member.crowding, 0.0);
            QCOMPARE(member.survived, member.id < 20); // nothing is gained by a change
        }
    }
}

void TestNsga2::conditionalGenesEvolve()
{
    // `width` counts only where `extra` is yes. Its best value is rare at the start; with it `extra` pays
    // off.
    const std::vector<space::Gene> genes = {
        {"extra", "extra", space::Categorical{{"no", "yes"}}, {}},
        {"width", "width", space::Ordinal{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}, space::Condition{0, {1}}},
        {"other", "other", space::RealRange{0.0, 1.0, false}, {}}};
    int best = 0;
    int bestAtStart = 0;
    int inactiveChanged = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Nsga2Options options;
        options.seed = seed;
        Nsga2 search(genes, options);
        std::map<int, Genome> genomes;
        for (int i = 0; i < 15; ++i) {
            std::vector<Evaluation> results;
            for (const auto& child : search.ask(20)) {
                const auto& x = child.genome.values;
                const double cost = x[0] == 1.0 ? 10.0 - x[1] : 4.0;
                results.push_back(scored(child, {cost + x[2], cost + 1.0 - x[2]}));
                genomes[child.id] = child.genome;
                inactiveChanged += x[0] == 0.0 && std::ranges::count(child.mutatedGenes, 1) > 0 ? 1 : 0;
            }
            const auto record = search.tell(results);
            const auto isBest = [&](int id) {
                return genomes[id].values[0] == 1.0 && genomes[id].values[1] == 9.0;
            };
            bestAtStart += i == 0 ? static_cast<int>(std::ranges::count_if(record.survivors, isBest)) : 0;
            best += i == 14 ? static_cast<int>(std::ranges::count_if(record.survivors, isBest)) : 0;
        }
    }
    QVERIFY(bestAtStart < 20); // of 200: about one in twenty
    QVERIFY2(best > 180, qPrintable(QString::number(best)));
    QVERIFY(inactiveChanged > 10); // inactive genes are mutated like all others
}

void TestNsga2::refusesMisuse()
{
    using Bad = std::invalid_argument;
    const auto genes = mixedGenes();
    const auto withOptions = [&](auto change) {
        Nsga2Options options;
        change(options);
        Nsga2 search(genes, options);
    };
    QVERIFY_THROWS_EXCEPTION(Bad, withOptions([](auto& o) { o.populationSize = 0; }));
    QVERIFY_THROWS_EXCEPTION(Bad, withOptions([](auto& o) { o.crossoverProbability = 1.5; }));
    QVERIFY_THROWS_EXCEPTION(Bad, withOptions([](auto& o) { o.mutationProbability = -0.1; }));
    QVERIFY_THROWS_EXCEPTION(Bad, withOptions([](auto& o) { o.swapProbability = std::nan(""); }));
    QVERIFY_THROWS_EXCEPTION(Bad, withOptions([](auto& o) { o.mutationEta = -1.0; }));
    QVERIFY_THROWS_EXCEPTION(Bad, Nsga2({{"a", "a", space::Ordinal{}, {}}}, {}));
    QVERIFY_THROWS_EXCEPTION(Bad, Nsga2(genes, {}, {{"short", {{0, 1}}}}));
    QVERIFY_THROWS_EXCEPTION(Bad, Nsga2(genes, {}, {{"outside", {{3, 2, 10, 1e-3, 1, 2, 16, 0.5, 0}}}}));

    Nsga2 search(genes, {});
    const auto asked = search.ask(3);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, std::ignore = search.ask(3));
    auto results = evaluate(asked);
    QVERIFY_THROWS_EXCEPTION(Bad, search.tell({results[0], results[1]}));
    QVERIFY_THROWS_EXCEPTION(Bad, search.tell({results[0], results[1], results[1]}));
    QVERIFY_THROWS_EXCEPTION(Bad,
                             search.tell({results[0], results[1], results[2], {99, {1, 2}, 0.0, false}}));
    QCOMPARE(search.tell(results).pool.size(), std::size_t{3}); // nothing was spoilt

    Nsga2 empty({}, {}); // a space without genes is one candidate
    QCOMPARE(empty.ask(2).size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestNsga2)
#include "tst_nsga2.moc"
