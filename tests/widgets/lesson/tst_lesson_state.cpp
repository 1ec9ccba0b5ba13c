// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson shows: steps, axes, moves, answers, and what a new generation keeps of them.
#include "lesson_samples.h"

#include "snac/widgets/lesson/lesson_text.h"

#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::widgets;
using lesson::Problem;
using lesson::Scene;

class TestLessonState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownBeforeALesson()
    {
        LessonState state;
        QVERIFY(state.isEmpty());
        QCOMPARE(state.stepCount(), 1);
        QVERIFY(state.goOn()); // to the next scene, which is as empty
        state.check();
        QCOMPARE(state.verdict(), LessonState::Verdict::None);
        QVERIFY(stepText(state).isEmpty() && taskText(state).isEmpty());
    }

    void everyStepHasWords()
    {
        for (const lesson::ProblemInfo& row : lesson::problems()) {
            LessonState state;
            samples::show(state, row.id);
            do {
                QVERIFY(!stepText(state).isEmpty());
                QVERIFY(!taskText(state).isEmpty());
                QVERIFY2(!stepText(state).contains(QLatin1Char('%')) ||
                             row.id == Problem::TwoGenes, // its error is in per cent
                         qPrintable(stepText(state)));
            } while (state.goOn());
            QCOMPARE(state.scene(), Scene::NextGeneration);
        }
    }

    void backGoesTheWayThatOnCame()
    {
        LessonState state;
        samples::show(state, Problem::TwoGenes);
        QList<QPair<int, int>> way;
        do {
            way << qMakePair(static_cast<int>(state.scene()), state.step());
        } while (state.goOn());
        for (qsizetype i = way.size() - 1; i > 0; --i) {
            QCOMPARE(qMakePair(static_cast<int>(state.scene()), state.step()), way[i]);
            QVERIFY(state.goBack());
        }
        QVERIFY(!state.goBack());
    }

    void anotherGenerationKeepsTheScene()
    {
        LessonState state;
        samples::show(state, Problem::Zdt1, 3);
        state.setScene(Scene::Dominance);
        state.setStep(5);
        state.move(state.selected(), 0.0, 0.0);
        samples::show(state, Problem::Zdt1, 4);
        QCOMPARE(state.scene(), Scene::Dominance);
        QCOMPARE(state.step(), 5);
        QVERIFY(!state.isMoved());
        QCOMPARE(state.ranks(), state.lesson()->ranks());
        samples::show(state, Problem::TwoGenes, 0);
        QVERIFY(state.step() < state.stepCount());
    }

    void onlyTheScenesOfTheirOwnLetPointsMove()
    {
        LessonState state;
        samples::show(state, Problem::Zdt1);
        for (int i = 0; i < lesson::sceneCount; ++i) {
            state.setScene(static_cast<Scene>(i));
            state.move(0, 0.5, 0.5);
            const bool may =
                i == static_cast<int>(Scene::Dominance) || i == static_cast<int>(Scene::Crowding);
            QCOMPARE(state.isMoved(), may);
            state.move(-1, 0.5, 0.5);
            state.move(100000, 0.5, 0.5);
            state.resetMoves();
            QVERIFY(!state.isMoved());
        }
    }

    void axesAreTwoDifferentObjectives()
    {
        LessonState state;
        samples::show(state, Problem::ThreeObjectives);
        state.setAxes(2, 1);
        QCOMPARE(state.axes(), (std::array<std::size_t, 2>{2, 1}));
        state.setAxes(1, 1);
        state.setAxes(0, 3);
        QCOMPARE(state.axes(), (std::array<std::size_t, 2>{2, 1}));
        samples::show(state, Problem::Zdt1); // has two
        QCOMPARE(state.axes(), (std::array<std::size_t, 2>{0, 1}));
    }

    void aMoveAsksTheQuestionOfCrowdingAnew()
    {
        LessonState state;
        samples::show(state, Problem::Zdt1);
        state.setScene(Scene::Crowding);
        const int crowded = state.task().right.front();
        state.answer(crowded);
        QCOMPARE(state.verdict(), LessonState::Verdict::Right);
        const auto row = static_cast<std::size_t>(state.cloud().rows[static_cast<std::size_t>(crowded)]);
        const auto point = state.cloud().points[row];
        state.move(crowded, point[0] + 100.0, point[1] + 100.0); // far off the front
        QCOMPARE(state.verdict(), LessonState::Verdict::None);
        QVERIFY(std::ranges::find(state.task().right, crowded) == state.task().right.end());
    }

    void byHandNeedsParents()
    {
        LessonState state;
        samples::show(state, Problem::Zdt1, 0);
        state.setScene(Scene::Offspring);
        state.setByHand(true);
        QVERIFY(!state.isByHand());
        samples::show(state, Problem::Zdt1, 2);
        state.setByHand(true);
        QVERIFY(state.isByHand());
        const auto before = state.handMade();
        state.chooseParent(before.parents[1]); // not twice the same
        state.chooseParent(31);                // a child
        QCOMPARE(state.handMade().parents, before.parents);
        for (int i = 0; i < 40; ++i) {
            state.mutateGene(0);
            QVERIFY(space::isValid(state.lesson()->generation().genes, state.handMade().genome));
        }
        state.setScene(Scene::Sort);
        QVERIFY(!state.isByHand());
    }

    void aCopyShowsTheSame()
    {
        LessonState state;
        samples::show(state, Problem::Zdt3);
        state.setScene(Scene::Crowding);
        state.setStep(2);
        LessonState copy;
        QSignalSpy spy(&copy, &LessonState::changed);
        copy.copyFrom(state);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(stepText(copy), stepText(state));
        copy.setStep(0);
        QCOMPARE(state.step(), 2);
    }
};

QTEST_APPLESS_MAIN(TestLessonState)
#include "tst_lesson_state.moc"
