// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the scenes are for, their formulas and their questions.
#include "lesson_text.h"

#include "lesson_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace snac::widgets {

using lesson::Scene;
using lesson::Task;

namespace {

QString idsOf(const LessonState& state, const std::vector<int>& places)
{
    constexpr std::size_t most = 8;
    QStringList ids;
    for (std::size_t i = 0; i < std::min(most, places.size()); ++i) {
        ids << QStringLiteral("#%1").arg(
            state.lesson()->generation().pool[static_cast<std::size_t>(places[i])].id);
    }
    if (places.size() > most) {
        ids << QStringLiteral("…");
    }
    return ids.join(QStringLiteral(", "));
}

QString axisName(const LessonState& state)
{
    return axisLabel(state.lesson()->generation().axes[state.axes()[0]]);
}

QString wrongText(const LessonState& state)
{
    const Task& task = state.task();
    const auto missing = std::ranges::count_if(task.right, [&](int place) {
        return std::ranges::find(state.marked(), place) == state.marked().end();
    });
    const auto extra = std::ranges::count_if(
        state.marked(), [&](int place) { return std::ranges::find(task.right, place) == task.right.end(); });
    switch (state.scene()) {
    case Scene::Population:
        return LessonText::tr("Not yet: another one lies further to the left.");
    case Scene::Offspring:
        return LessonText::tr("No: the lower front wins; in the same front the larger crowding distance.");
    case Scene::Evaluate:
        return LessonText::tr("No: that is a parent, or a parent is better in one objective and no worse in "
                              "the others.");
    case Scene::Dominance:
        return LessonText::tr("Not yet: somebody still dominates it.");
    case Scene::Crowding:
        return LessonText::tr("No: another one has a smaller distance.");
    case Scene::Sort:
    case Scene::NextGeneration:
        break;
    }
    return LessonText::tr("Not quite: %1 missing, %2 too many.").arg(missing).arg(extra);
}

} // namespace

QString sceneKey(Scene scene)
{
    static const QStringList keys{QStringLiteral("population"), QStringLiteral("offspring"),
                                  QStringLiteral("evaluate"),   QStringLiteral("dominance"),
                                  QStringLiteral("sort"),       QStringLiteral("crowding"),
                                  QStringLiteral("next")};
    return keys[static_cast<int>(scene)];
}

QString sceneTitle(Scene scene)
{
    switch (scene) {
    case Scene::Population:
        return LessonText::tr("Population");
    case Scene::Offspring:
        return LessonText::tr("Offspring");
    case Scene::Evaluate:
        return LessonText::tr("Evaluate");
    case Scene::Dominance:
        return LessonText::tr("Dominance");
    case Scene::Sort:
        return LessonText::tr("Non-dominated sort");
    case Scene::Crowding:
        return LessonText::tr("Crowding distance");
    case Scene::NextGeneration:
        break;
    }
    return LessonText::tr("Next generation");
}

QString sceneSentence(Scene scene)
{
    switch (scene) {
    case Scene::Population:
        return LessonText::tr("Each point is one individual; its genome decides where it stands. Left and "
                              "below is better.");
    case Scene::Offspring:
        return LessonText::tr("Winners of tournaments become parents; their child takes genes from both, and "
                              "a gene or two mutates.");
    case Scene::Evaluate:
        return LessonText::tr("Each child is evaluated and lands among its parents: now both compete.");
    case Scene::Dominance:
        return LessonText::tr("A point dominates another if it is no worse in every objective and better in "
                              "at least one.");
    case Scene::Sort:
        return LessonText::tr("Those that nobody dominates are front 1. Without them the same question gives "
                              "front 2, and so on.");
    case Scene::Crowding:
        return LessonText::tr("Within one front every point is equally good. To keep it spread out, the "
                              "lonely ones are preferred: those with a large box between their neighbours.");
    case Scene::NextGeneration:
        break;
    }
    return LessonText::tr("Whole fronts survive while they fit; of the front that does not, the most crowded "
                          "leave.");
}

QString sceneFormula(Scene scene)
{
    switch (scene) {
    case Scene::Population:
        return QStringLiteral("x = (g<sub>1</sub>, …, g<sub>n</sub>) → f(x) = (f<sub>1</sub>(x), …, "
                              "f<sub>M</sub>(x)) → min");
    case Scene::Offspring:
        return LessonText::tr("a beats b ⇔ rank(a) &lt; rank(b), or ranks are equal and d(a) &gt; d(b)<br>"
                              "gene of the child: that of a or of b, each with p = 1/2<br>"
                              "mutation: every gene with p = 1/n");
    case Scene::Evaluate:
        return QStringLiteral("R<sub>t</sub> = P<sub>t</sub> ∪ Q<sub>t</sub>");
    case Scene::Dominance:
        return QStringLiteral("a ≺ b ⇔ ∀m: f<sub>m</sub>(a) ≤ f<sub>m</sub>(b) ∧ ∃m: f<sub>m</sub>(a) &lt; "
                              "f<sub>m</sub>(b)");
    case Scene::Sort:
        return QStringLiteral("F<sub>1</sub> = {p : n<sub>p</sub> = 0}, n<sub>p</sub> = |{q : q ≺ p}|<br>"
                              "F<sub>k+1</sub>: R without F<sub>1</sub>, …, F<sub>k</sub>");
    case Scene::Crowding:
        return QStringLiteral("d(i) = Σ<sub>m</sub> (f<sub>m</sub>(i+1) − f<sub>m</sub>(i−1)) / "
                              "(f<sub>m</sub><sup>max</sup> − f<sub>m</sub><sup>min</sup>)");
    case Scene::NextGeneration:
        break;
    }
    return LessonText::tr("P<sub>t+1</sub> = F<sub>1</sub> ∪ … ∪ F<sub>l−1</sub> ∪ the N − |…| of "
                          "F<sub>l</sub> that are left<br>when the smallest d leaves, again and again");
}

QString taskText(const LessonState& state)
{
    if (state.isEmpty()) {
        return {};
    }
    if (state.scene() == Scene::Offspring && state.isByHand()) {
        return LessonText::tr(
            "Click two parents. Click a gene of the child to take it from the other parent; "
            "click it with the right button, or press M, to mutate it.");
    }
    if (state.task().kind == Task::Kind::None) {
        return state.scene() == Scene::Sort && state.step() >= state.lesson()->drawnFronts()
                   ? LessonText::tr("All fronts are known. Go back a step to guess one.")
                   : LessonText::tr("This generation has no question for this scene; take another one.");
    }
    switch (state.scene()) {
    case Scene::Population:
        return LessonText::tr("Click the individual with the best %1.").arg(axisName(state));
    case Scene::Offspring:
        return LessonText::tr("%1 meet in a tournament. Click the one that becomes a parent.")
            .arg(idsOf(state, state.task().candidates));
    case Scene::Evaluate:
        return LessonText::tr("Click a child that no parent dominates.");
    case Scene::Dominance:
        return LessonText::tr("Drag %1 until nobody dominates it.")
            .arg(idsOf(state, state.task().candidates));
    case Scene::Sort:
        return LessonText::tr("Mark all points of front %1, then check.").arg(state.step() + 1);
    case Scene::Crowding:
        return LessonText::tr(
            "Click the point that would be dropped first: the most crowded one. Drag one to "
            "see its box change.");
    case Scene::NextGeneration:
        break;
    }
    return LessonText::tr("Mark those of front %1 that are dropped, %2 of them, then check.")
        .arg(state.lesson()->generation().record.cutRank + 1)
        .arg(state.task().right.size());
}

QString verdictText(const LessonState& state)
{
    if (state.isAnswerShown()) {
        return LessonText::tr("It is %1.").arg(idsOf(state, state.task().right));
    }
    switch (state.verdict()) {
    case LessonState::Verdict::None:
        return {};
    case LessonState::Verdict::Right:
        return state.marked().empty() ? LessonText::tr("Right.")
                                      : LessonText::tr("Right: %1.").arg(idsOf(state, state.marked()));
    case LessonState::Verdict::Wrong:
        break;
    }
    return wrongText(state);
}

} // namespace snac::widgets
