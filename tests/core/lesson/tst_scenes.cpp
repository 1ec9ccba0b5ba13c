// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the scenes end where the record does.
#include "snac/lesson/problems.h"
#include "snac/lesson/scenes.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace snac;
using namespace snac::lesson;

class TestScenes : public QObject
{
    Q_OBJECT

    static Lesson lessonOf(int problem)
    {
        const auto id = static_cast<Problem>(problem);
        return Lesson(runProblem(id, info(id).first));
    }
    static void addProblems()
    {
        QTest::addColumn<int>("problem");
        for (const ProblemInfo& row : problems()) {
            QTest::newRow(row.key.data()) << static_cast<int>(row.id);
        }
    }

private slots:
    void everySceneHasStepsAndNoneTooMany_data() { addProblems(); }
    void everySceneHasStepsAndNoneTooMany()
    {
        QFETCH(int, problem);
        const Lesson lesson = lessonOf(problem);
        for (int scene = 0; scene < sceneCount; ++scene) {
            const int steps = stepCount(lesson, static_cast<Scene>(scene), 0);
            QVERIFY2(steps >= 1 && steps <= 120, qPrintable(QString::number(steps)));
        }
    }

    void theSelectionEndsWithTheSurvivorsOfTheRecord_data() { addProblems(); }
    void theSelectionEndsWithTheSurvivorsOfTheRecord()
    {
        QFETCH(int, problem);
        const Lesson lesson = lessonOf(problem);
        const auto& pool = lesson.generation().record.pool;
        const int steps = stepCount(lesson, Scene::NextGeneration, 0);
        std::set<int> dropped;
        int kept = 0;
        for (int step = 0; step < steps; ++step) {
            const Selection now = selectionAt(lesson, step);
            QVERIFY(now.kept >= kept); // nobody leaves the population again
            kept = now.kept;
            for (const int place : now.droppedNow) {
                QVERIFY(dropped.insert(place).second);
                QVERIFY(!pool[static_cast<std::size_t>(place)].survived);
                QCOMPARE(pool[static_cast<std::size_t>(place)].rank, lesson.generation().record.cutRank);
            }
        }
        const Selection end = selectionAt(lesson, steps - 1);
        QVERIFY(end.over);
        QCOMPARE(end.kept, static_cast<int>(lesson.generation().record.survivors.size()));
        for (std::size_t place = 0; place < pool.size(); ++place) {
            QCOMPARE(end.fates[place], pool[place].survived ? Fate::Kept : Fate::Dropped);
        }
    }

    /// The distances of the last step of the cut are those by which survival went.
    void theCutGoesByTheDistancesOfTheRecord()
    {
        const Lesson lesson(runProblem(Problem::Zdt1, 3));
        const int cut = lesson.generation().record.cutRank;
        QVERIFY(cut >= 0);
        const int last = stepCount(lesson, Scene::NextGeneration, 0) - 2;
        const Selection selection = selectionAt(lesson, last);
        const auto& front = lesson.fronts()[static_cast<std::size_t>(cut)];
        QCOMPARE(selection.toDrop, 0);
        QCOMPARE(selection.distances.size(), front.size());
        for (std::size_t i = 0; i < front.size(); ++i) {
            QCOMPARE(selection.distances[i],
                     lesson.generation().record.pool[static_cast<std::size_t>(front[i])].crowding);
        }
    }

    /// What is written beside the points is what decides, with two objectives and with three: who goes has
    /// the least of all that were left.
    void whoGoesHasTheLeastDistance_data() { addProblems(); }
    void whoGoesHasTheLeastDistance()
    {
        QFETCH(int, problem);
        const Lesson lesson = lessonOf(problem);
        const int cut = lesson.generation().record.cutRank;
        for (int step = 0; cut >= 0 && step < stepCount(lesson, Scene::NextGeneration, 0) - 1; ++step) {
            const Selection now = selectionAt(lesson, step);
            if (now.droppedNow.size() != 1) {
                continue;
            }
            const auto& front = lesson.fronts()[static_cast<std::size_t>(cut)];
            const auto at = std::ranges::find(front, now.droppedNow.front()) - front.begin();
            const double least = now.distances[static_cast<std::size_t>(at)];
            for (std::size_t i = 0; i < front.size(); ++i) {
                if (now.fates[static_cast<std::size_t>(front[i])] != Fate::Dropped) {
                    QVERIFY(now.distances[i] >= least);
                }
            }
        }
    }

    /// Five points on a line in three objectives, the middle three close: distances to three neighbours.
    void withThreeObjectivesTheDistanceIsAMeanOfNeighbours()
    {
        std::vector<evolution::Fitness> front;
        for (const double t : {0.0, 0.45, 0.5, 0.6, 1.0}) {
            front.push_back({{t, 1.0 - t, 0.5}, 0.0, false});
        }
        const Thinned all = thinned(front, 5, evolution::Truncation::OneByOne);
        // Both objectives that differ have a span of 1, so distances are those along t, by the root of 2.
        const double mean = std::sqrt(2.0) * std::cbrt(0.05 * 0.1 * 0.5);
        QVERIFY(std::abs(all.distances[2] - mean) < 1e-12);
        QVERIFY(std::isinf(all.distances[0]) && std::isinf(all.distances[4]));
        const Thinned one = thinned(front, 4, evolution::Truncation::OneByOne);
        QCOMPARE(one.kept, (std::vector{true, true, false, true, true}));
        QCOMPARE(one.kept.size(), one.distances.size());
        const Thinned published = thinned(front, 5, evolution::Truncation::AtOnce);
        QVERIFY(std::abs(published.distances[2] - 0.3) < 1e-12); // crowding: 0.15 + 0.15
    }

    void eachMakingIsAChildOfItsParents()
    {
        const Lesson lesson(runProblem(Problem::TwoGenes, 2));
        const int steps = stepCount(lesson, Scene::Offspring, 0);
        QCOMPARE(steps % makingPhases, 0);
        for (int step = 0; step < steps; ++step) {
            const Making making = makingAt(lesson, step);
            QCOMPARE(static_cast<int>(making.phase), step % makingPhases);
            QVERIFY(lesson.generation().originOf(making.child)->parents[0] >= 0);
        }
        QCOMPARE(makingAt(Lesson(runProblem(Problem::TwoGenes, 0)), 0).child, -1);
    }

    void allChildrenLandInTheEnd_data() { addProblems(); }
    void allChildrenLandInTheEnd()
    {
        QFETCH(int, problem);
        const Lesson lesson = lessonOf(problem);
        const int steps = stepCount(lesson, Scene::Evaluate, 0);
        QCOMPARE(landedAt(lesson, 0), 0);
        QCOMPARE(landedAt(lesson, -1), 0);
        QCOMPARE(landedAt(lesson, steps - 1), static_cast<int>(lesson.generation().childCount()));
    }

    void crowdingGoesAlongItsFront()
    {
        const Lesson lesson(runProblem(Problem::Zdt1, 3));
        double before = -1.0;
        for (int step = 0; step < stepCount(lesson, Scene::Crowding, 1); ++step) {
            const int place = lookedAt(lesson, Scene::Crowding, step, 1, 0);
            const auto row = static_cast<std::size_t>(lesson.cloud().rows[static_cast<std::size_t>(place)]);
            QCOMPARE(lesson.ranks()[row], 1);
            QVERIFY(lesson.cloud().points[row][0] >= before);
            before = lesson.cloud().points[row][0];
        }
    }

    void longWalksAreShortenedEvenly()
    {
        std::vector<int> many(1000);
        std::iota(many.begin(), many.end(), 0);
        const auto some = walked(many, 40);
        QCOMPARE(some.size(), std::size_t{40});
        QCOMPARE(some.front(), 0);
        QCOMPARE(some.back(), 999);
        QCOMPARE(walked({1, 2, 3}, 40), (std::vector{1, 2, 3}));
    }
};

QTEST_APPLESS_MAIN(TestScenes)
#include "tst_scenes.moc"
