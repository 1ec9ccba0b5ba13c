// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The problems of the lesson: known values, the same on every machine, records that survival agrees with.
#include "snac/lesson/problems.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::lesson;

class TestProblems : public QObject
{
    Q_OBJECT

    static void addProblems()
    {
        QTest::addColumn<int>("problem");
        for (const ProblemInfo& row : problems()) {
            QTest::newRow(row.key.data()) << static_cast<int>(row.id);
        }
    }

private slots:
    void valuesAreThoseOfThePapers()
    {
        // On the front (all others 0): ZDT1 is 1 - sqrt(f1), ZDT3 besides - f1 sin(10 pi f1).
        const space::Genome onFront{{0.25, 0, 0, 0, 0}};
        QCOMPARE(evaluate(Problem::Zdt1, onFront), (std::vector{0.25, 0.5}));
        QCOMPARE(evaluate(Problem::Zdt3, onFront)[1], 0.5 - 0.25 * std::sin(10.0 * std::acos(-1.0) * 0.25));
        QCOMPARE(evaluate(Problem::Zdt1, {{1, 1, 1, 1, 1}})[1], 10.0 * (1.0 - std::sqrt(0.1)));
        double sum = 0.0;
        for (const double f : evaluate(Problem::ThreeObjectives, {{0.3, 0.7, 0.5, 0.5, 0.5}})) {
            sum += f * f;
        }
        QVERIFY(std::abs(sum - 1.0) < 1e-12); // the front of DTLZ2 is a sphere
        QCOMPARE(evaluate(Problem::TwoGenes, {{1, 3}}), evaluate(Problem::TwoGenes, {{3, 1}}));
        QVERIFY(evaluate(Problem::TwoGenes, {{0, 0}})[0] < evaluate(Problem::TwoGenes, {{4, 4}})[0]);
        QVERIFY(evaluate(Problem::TwoGenes, {{0, 0}})[1] > evaluate(Problem::TwoGenes, {{4, 4}})[1]);
    }

    void aClassSeesTheSame_data() { addProblems(); }
    void aClassSeesTheSame()
    {
        QFETCH(int, problem);
        const auto id = static_cast<Problem>(problem);
        const Generation a = runProblem(id, info(id).first);
        const Generation b = runProblem(id, info(id).first);
        QCOMPARE(a.record.survivors, b.record.survivors);
        QCOMPARE(a.pool.size(), b.pool.size());
        for (std::size_t i = 0; i < a.pool.size(); ++i) {
            QVERIFY(a.pool[i].genome == b.pool[i].genome);
            QCOMPARE(a.pool[i].fitness.objectives, b.pool[i].fitness.objectives);
        }
        const Generation other = runProblem(id, info(id).first, lessonSeed + 1);
        QVERIFY(!std::ranges::equal(other.pool, a.pool, {}, &Individual::genome, &Individual::genome));
    }

    /// What a scene draws comes from the record; the record is what survival says of these points.
    void theRecordIsWhatSurvivalSays_data() { addProblems(); }
    void theRecordIsWhatSurvivalSays()
    {
        QFETCH(int, problem);
        const auto id = static_cast<Problem>(problem);
        for (int index = 0; index < 3; ++index) {
            const Generation generation = runProblem(id, index);
            QCOMPARE(generation.record.index, index);
            std::vector<evolution::Fitness> fitness;
            for (const Individual& one : generation.pool) {
                QCOMPARE(one.fitness.objectives, evaluate(id, one.genome));
                fitness.push_back(one.fitness);
            }
            const auto survival = evolution::survive(
                fitness, static_cast<std::size_t>(generation.populationSize), generation.truncation);
            QCOMPARE(generation.record.cutRank, survival.cutRank);
            for (std::size_t i = 0; i < generation.pool.size(); ++i) {
                QCOMPARE(generation.record.pool[i].id, generation.pool[i].id);
                QCOMPARE(generation.record.pool[i].rank, survival.standings[i].rank);
                QCOMPARE(generation.record.pool[i].survived, survival.standings[i].survived);
            }
        }
    }

    void parentsAreOfThePopulationAndHaveTheirStanding()
    {
        QCOMPARE(runProblem(Problem::Zdt1, 0).parentCount(), std::size_t{0});
        const Generation before = runProblem(Problem::Zdt1, 2);
        const Generation generation = runProblem(Problem::Zdt1, 3);
        QCOMPARE(generation.parentCount(), std::size_t{16});
        for (std::size_t place = 0; place < generation.parentCount(); ++place) {
            const auto& member =
                before.record.pool[static_cast<std::size_t>(before.placeOf(generation.pool[place].id))];
            QVERIFY(generation.pool[place].before.has_value());
            QCOMPARE(generation.pool[place].before->rank, member.rank);
            QCOMPARE(generation.pool[place].before->crowding, member.crowding);
        }
        for (const auto& child : generation.record.offspring) {
            QVERIFY(generation.placeOf(child.parents[0]) >= 0);
            QVERIFY(generation.placeOf(child.parents[1]) >= 0);
        }
    }

    void anIndexOutOfRangeIsTheNearest()
    {
        QCOMPARE(runProblem(Problem::Zdt1, -5).record.index, 0);
        QCOMPARE(runProblem(Problem::Zdt1, 1000).record.index, info(Problem::Zdt1).generations - 1);
    }
};

QTEST_APPLESS_MAIN(TestProblems)
#include "tst_problems.moc"
