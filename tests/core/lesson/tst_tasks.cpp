// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The right answers are what evolution computes.
#include "snac/lesson/problems.h"
#include "snac/lesson/tasks.h"

#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::lesson;

class TestTasks : public QObject
{
    Q_OBJECT

    static Task ask(const Lesson& lesson, Scene scene, int step = 0, int front = 0)
    {
        return taskOf(lesson, {scene, step, front, 0, &lesson.cloud(), &lesson.ranks()});
    }

private slots:
    void theNextFrontIsTheRankOfTheRecord()
    {
        const Lesson lesson(runProblem(Problem::Zdt1, 3));
        for (int peeled = 0; peeled < lesson.drawnFronts(); ++peeled) {
            const Task task = ask(lesson, Scene::Sort, peeled);
            QCOMPARE(task.kind, Task::Kind::Several);
            QCOMPARE(task.right, lesson.fronts()[static_cast<std::size_t>(peeled)]);
            QVERIFY(isRight(task, {task.right.rbegin(), task.right.rend()}, lesson.cloud()));
            std::vector<int> short1 = task.right;
            short1.pop_back();
            QVERIFY(!isRight(task, short1, lesson.cloud()));
        }
        QCOMPARE(ask(lesson, Scene::Sort, lesson.drawnFronts()).kind, Task::Kind::None);
    }

    void theTournamentIsWonAsInTheSearch()
    {
        int decided = 0;
        for (int index = 1; index < 10; ++index) {
            const Lesson lesson(runProblem(Problem::Zdt1, index));
            const Task task = ask(lesson, Scene::Offspring);
            QCOMPARE(task.candidates.size(), std::size_t{2});
            const auto& a = *lesson.generation().pool[static_cast<std::size_t>(task.candidates[0])].before;
            const auto& b = *lesson.generation().pool[static_cast<std::size_t>(task.candidates[1])].before;
            const bool aWins = a.rank < b.rank || (a.rank == b.rank && a.crowding > b.crowding);
            const bool bWins = b.rank < a.rank || (a.rank == b.rank && b.crowding > a.crowding);
            QCOMPARE(isRight(task, {task.candidates[0]}, lesson.cloud()), !bWins);
            QCOMPARE(isRight(task, {task.candidates[1]}, lesson.cloud()), !aWins);
            decided += aWins || bWins ? 1 : 0;
            const auto& shown = lesson.generation().record.offspring.front().parents; // says who won
            for (const int candidate : task.candidates) {
                const int id = lesson.generation().pool[static_cast<std::size_t>(candidate)].id;
                QVERIFY(std::ranges::find(shown, id) == std::end(shown));
            }
        }
        QVERIFY(decided > 5);
        QCOMPARE(ask(Lesson(runProblem(Problem::Zdt1, 0)), Scene::Offspring).kind, Task::Kind::None);
    }

    void theMostCrowdedIsTheOneSurvivalDropsFirst()
    {
        const Lesson lesson(runProblem(Problem::Zdt1, 3));
        const int cut = lesson.generation().record.cutRank;
        const Task task = ask(lesson, Scene::Crowding, 0, cut);
        const auto& front = lesson.fronts()[static_cast<std::size_t>(cut)];
        std::vector<evolution::Fitness> fitness;
        for (const int place : front) {
            fitness.push_back(lesson.generation().pool[static_cast<std::size_t>(place)].fitness);
        }
        const Thinned left = thinned(fitness, front.size() - 1, lesson.generation().truncation);
        const auto gone = static_cast<std::size_t>(std::ranges::find(left.kept, false) - left.kept.begin());
        QVERIFY(isRight(task, {front[gone]}, lesson.cloud()));
        QVERIFY(!isRight(task, {front[gone], front[0]}, lesson.cloud()));
    }

    void theDroppedAreThoseOfTheCutFrontThatDidNotSurvive()
    {
        const Lesson lesson(runProblem(Problem::Zdt3, 3));
        const Task task = ask(lesson, Scene::NextGeneration);
        QCOMPARE(task.kind, Task::Kind::Several);
        for (const int place : task.right) {
            const auto& member = lesson.generation().record.pool[static_cast<std::size_t>(place)];
            QCOMPARE(member.rank, lesson.generation().record.cutRank);
            QVERIFY(!member.survived);
        }
    }

    void aDraggedPointIsFreeWhenNobodyDominatesIt()
    {
        const Lesson lesson(runProblem(Problem::Zdt1, 3));
        const Task task = ask(lesson, Scene::Dominance);
        QCOMPARE(task.kind, Task::Kind::Drag);
        Cloud cloud = lesson.cloud();
        QVERIFY(!isRight(task, {}, cloud));
        const auto row = static_cast<std::size_t>(cloud.rows[static_cast<std::size_t>(task.candidates[0])]);
        cloud.points.values[2 * row] = -1.0;
        QVERIFY(isRight(task, {}, cloud));
    }

    void childrenNobodyDominatesAreFound()
    {
        const Lesson lesson(runProblem(Problem::Zdt1, 3));
        const Task task = ask(lesson, Scene::Evaluate);
        QVERIFY(!task.right.empty());
        const auto parents = static_cast<int>(lesson.generation().parentCount());
        for (const int place : lesson.cloud().places) {
            const auto row = static_cast<std::size_t>(lesson.cloud().rows[static_cast<std::size_t>(place)]);
            bool free = place >= parents;
            for (const int other : lesson.cloud().places) {
                const auto by =
                    static_cast<std::size_t>(lesson.cloud().rows[static_cast<std::size_t>(other)]);
                free = free && !(other < parents &&
                                 evolution::dominates(lesson.cloud().points[by], lesson.cloud().points[row]));
            }
            QCOMPARE(isRight(task, {place}, lesson.cloud()), free);
        }
    }

    void nobodyIsAskedToMarkHundreds()
    {
        const Lesson lesson(runProblem(Problem::ManyPoints, 3));
        int asked = 0;
        int spared = 0;
        for (int peeled = 0; peeled < lesson.drawnFronts(); ++peeled) {
            const Task task = ask(lesson, Scene::Sort, peeled);
            const bool many = lesson.fronts()[static_cast<std::size_t>(peeled)].size() > 25;
            QCOMPARE(task.kind, many ? Task::Kind::None : Task::Kind::Several);
            spared += many ? 1 : 0;
            asked += many ? 0 : 1;
        }
        QVERIFY(asked > 0 && spared > 0);
        QCOMPARE(ask(lesson, Scene::Population).kind, Task::Kind::One);
    }
};

QTEST_APPLESS_MAIN(TestTasks)
#include "tst_tasks.moc"
