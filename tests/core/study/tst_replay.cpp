// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/study/replay.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace snac;
using namespace snac::study;

namespace {

/// Fronts of a made-up problem: two objectives that the genome's two numbers stand for.
evolution::Evaluation evaluate(const evolution::Offspring& child)
{
    const double x = child.genome.values[0];
    const double y = child.genome.values[1];
    return {child.id, {x + 0.1 * y, (1.0 - x) * (1.0 - x) + y}, 0.0, false};
}

struct Run
{
    std::vector<Generation> generations;
    std::map<int, evolution::Offspring> made;
};

Run searched()
{
    evolution::Nsga2Options options;
    options.populationSize = 8;
    const std::vector<space::Gene> genes{{"x", "x", space::RealRange{0.0, 1.0, false}, std::nullopt},
                                         {"y", "y", space::RealRange{0.0, 1.0, false}, std::nullopt}};
    evolution::Nsga2 search(genes, options);
    Run run;
    for (int i = 0; i < 6; ++i) {
        std::vector<evolution::Evaluation> results;
        for (const auto& child : search.ask(options.populationSize)) {
            run.made[child.id] = child;
            results.push_back(evaluate(child));
        }
        run.generations.push_back({search.tell(results), {}, 0.5 * i});
    }
    return run;
}

} // namespace

/// The replay says what the search did.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void populationsFollowFromWhatEnteredAndLeft()
    {
        const Run run = searched();
        std::set<int> population;
        for (const Generation& generation : run.generations) {
            const Moment moment = momentOf(generation);
            QCOMPARE(moment.generation, generation.record.index);
            QCOMPARE(moment.population, generation.record.survivors);
            QCOMPARE(moment.hypervolume, generation.hypervolume);
            for (const int id : moment.left) {
                QCOMPARE(population.erase(id), std::size_t{1}); // it was there
            }
            for (const int id : moment.entered) {
                QVERIFY(population.insert(id).second);
            }
            QCOMPARE(population, std::set<int>(moment.population.begin(), moment.population.end()));
            QCOMPARE(moment.entered.size() + moment.refused.size(), generation.record.offspring.size());
        }
    }

    void theLineGoesBackToARandomOne()
    {
        const Run run = searched();
        const auto origin = [&](int id) {
            const auto found = run.made.find(id);
            return found == run.made.end() ? nullptr : &found->second;
        };
        const int last = run.made.rbegin()->first;
        const auto line = lineageOf(last, origin);
        QVERIFY(!line.empty());
        int child = last;
        for (const Descent& step : line) {
            const auto& parents = run.made.at(step.child).parents;
            QCOMPARE(step.parent, parents[step.mainLine ? 0 : 1]);
            if (step.mainLine) {
                QCOMPARE(step.child, child);
                child = step.parent;
            }
        }
        QCOMPARE(run.made.at(child).origin, std::string("random"));
    }

    void foreignFilesSendNobodyInCircles()
    {
        evolution::Offspring own;
        own.parents = {3, 4}; // its own parent, and one that is younger
        QVERIFY(lineageOf(3, [&](int) { return &own; }).empty());
        QVERIFY(lineageOf(-1, [&](int) { return &own; }).empty());
        QVERIFY(lineageOf(7, [](int) { return nullptr; }).empty());
        own.parents = {2, 2}; // with itself: one step, not two
        const auto line = lineageOf(3, [&](int id) { return id == 3 ? &own : nullptr; });
        QCOMPARE(line, (std::vector<Descent>{{2, 3, true}}));
    }
};

QTEST_APPLESS_MAIN(TestReplay)
#include "tst_replay.moc"
