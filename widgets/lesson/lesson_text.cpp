// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_text.h"

#include "lesson_words.h"

#include "snac/widgets/shown_number.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace snac::widgets {

using lesson::Scene;

namespace {

/// core/lesson/problems.cpp has them; f1 and x1 are so in all languages.
[[maybe_unused]] constexpr const char* builtInNames[] = {
    QT_TRANSLATE_NOOP("LessonText", "Cost (width × bits)"), QT_TRANSLATE_NOOP("LessonText", "Error"),
    QT_TRANSLATE_NOOP("LessonText", "Width"), QT_TRANSLATE_NOOP("LessonText", "Bits")};

QString builtInName(const std::string& name)
{
    return QCoreApplication::translate("LessonText", name.c_str());
}

QString numberOf(const lesson::Axis& axis, double minimised)
{
    const double shown = axis.shown(minimised);
    QString text =
        axis.decimals < 0 ? significantNumber(shown, -axis.decimals) : fixedNumber(shown, axis.decimals);
    if (!axis.unit.empty()) {
        text += QChar(0x00A0) + QString::fromStdString(axis.unit);
    }
    return text;
}

QString idOf(const LessonState& state, int place)
{
    return QStringLiteral("#%1").arg(state.lesson()->generation().pool[static_cast<std::size_t>(place)].id);
}

int rowOf(const LessonState& state, int place)
{
    return place < 0 ? -1 : state.cloud().rows[static_cast<std::size_t>(place)];
}

QString populationText(const LessonState& state)
{
    if (state.selected() >= 0) {
        return memberText(state, state.selected());
    }
    const auto& generation = state.lesson()->generation();
    return generation.parentCount() == 0
               ? LessonText::tr("Generation %1: %2 individuals, drawn at random.")
                     .arg(generation.record.index)
                     .arg(generation.pool.size())
               : LessonText::tr("Generation %1 begins with %2 individuals, the survivors of the one before.")
                     .arg(generation.record.index)
                     .arg(generation.parentCount());
}

QString byHandText(const LessonState& state)
{
    const HandMade& hand = state.handMade();
    const QString parents = LessonText::tr("Your child of %1 × %2")
                                .arg(idOf(state, hand.parents[0]), idOf(state, hand.parents[1]));
    const auto values = state.handMadeObjectives();
    if (!values) {
        return LessonText::tr("%1: where it lands is known only after a training.").arg(parents);
    }
    QStringList parts;
    const auto& axes = state.lesson()->generation().axes;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        parts << axisLabel(axes[i]) + QLatin1Char(' ') + numberOf(axes[i], (*values)[i]);
    }
    return LessonText::tr("%1 lands at %2.").arg(parents, parts.join(QStringLiteral(", ")));
}

QString makingText(const LessonState& state)
{
    if (state.isByHand()) {
        return byHandText(state);
    }
    const lesson::Making making = lesson::makingAt(*state.lesson(), state.step());
    if (making.child < 0) {
        return LessonText::tr("The first generation has no parents: its genomes are drawn at random.");
    }
    const evolution::Offspring& origin = *state.lesson()->generation().originOf(making.child);
    const QString child = idOf(state, making.child);
    switch (making.phase) {
    case lesson::Making::Phase::Parents:
        return LessonText::tr("Tournaments chose #%1 and #%2 as the parents of %3.")
            .arg(origin.parents[0])
            .arg(origin.parents[1])
            .arg(child);
    case lesson::Making::Phase::Crossover:
        return LessonText::tr("Crossover, from or towards the second parent: %1 of %2 genes of %3.")
            .arg(std::ranges::count(origin.fromSecond, true))
            .arg(origin.genome.values.size())
            .arg(child);
    case lesson::Making::Phase::Mutation:
        break;
    }
    return origin.mutatedGenes.empty()
               ? LessonText::tr("Mutation: no gene of %1 changed this time.").arg(child)
               : LessonText::tr("Mutation: %1 of %2 genes of %3 got another value.")
                     .arg(origin.mutatedGenes.size())
                     .arg(origin.genome.values.size())
                     .arg(child);
}

QString landedText(const LessonState& state)
{
    if (const QString trained = trainingText(state); !trained.isEmpty()) {
        return trained;
    }
    const auto& lesson = *state.lesson();
    const int landed = lesson::landedAt(lesson, state.step());
    const auto children = lesson.generation().childCount();
    if (landed == 0) {
        return LessonText::tr("%1 children wait to be evaluated.").arg(children);
    }
    return LessonText::tr("%1 of %2 children are evaluated and have their place.").arg(landed).arg(children);
}

QString dominanceText(const LessonState& state)
{
    const int row = rowOf(state, state.selected());
    if (row < 0) {
        return LessonText::tr("Choose a point.");
    }
    const lesson::Relations relations = lesson::relationsOf(state.cloud(), row);
    QString text = LessonText::tr("Others that %1 dominates: %2. That dominate it: %3.")
                       .arg(idOf(state, state.selected()))
                       .arg(relations.dominated.size())
                       .arg(relations.dominators.size());
    if (!relations.equal.empty()) {
        text +=
            QLatin1Char(' ') +
            LessonText::tr("It equals %1 in every objective: neither dominates the other, and they share "
                           "a front.")
                .arg(idOf(state, state.cloud().places[static_cast<std::size_t>(relations.equal.front())]));
    }
    return text;
}

QString sortText(const LessonState& state)
{
    if (state.step() == 0) {
        return LessonText::tr("The number at a point: by how many others it is dominated.");
    }
    const int front = state.step() - 1;
    const auto size = lesson::rowsOf(state.lesson()->ranks(), front).size();
    return state.step() == state.lesson()->drawnFronts()
               ? LessonText::tr("Front %1 takes the rest (%2): every point has its rank.")
                     .arg(front + 1)
                     .arg(size)
               : LessonText::tr("Front %1 comes off (%2): nobody left dominates it.")
                     .arg(front + 1)
                     .arg(size);
}

QString crowdingText(const LessonState& state)
{
    const int row = rowOf(state, state.selected());
    const std::vector<int> front = lesson::rowsOf(state.ranks(), state.front());
    const auto found = std::ranges::find(front, row);
    if (row < 0 || found == front.end()) {
        return LessonText::tr("Choose a point of front %1.").arg(state.front() + 1);
    }
    const auto member = static_cast<std::size_t>(found - front.begin());
    const auto sides = evolution::crowdingSides(state.cloud().points, front)[member];
    const double distance = evolution::crowdingDistances(state.cloud().points, front)[member];
    if (std::isinf(distance)) {
        return LessonText::tr("%1 is at an end of the front: no second neighbour, d = ∞, always kept.")
            .arg(idOf(state, state.selected()));
    }
    std::vector<double> shares;
    std::ranges::transform(sides, std::back_inserter(shares), &evolution::CrowdingSide::share);
    return LessonText::tr("%1: d = %2 = %3")
        .arg(idOf(state, state.selected()), shareTexts(shares).join(QStringLiteral(" + ")),
             distanceText(distance));
}

QString selectionText(const LessonState& state)
{
    const lesson::Selection selection = lesson::selectionAt(*state.lesson(), state.step());
    const auto& generation = state.lesson()->generation();
    if (state.step() == 0) {
        return LessonText::tr("%1 parents and %2 children line up for %3 places.")
            .arg(generation.parentCount())
            .arg(generation.childCount())
            .arg(generation.populationSize);
    }
    if (selection.over) {
        return LessonText::tr("The next population is complete: %1 survive, all others leave.")
            .arg(selection.kept);
    }
    if (selection.front != generation.record.cutRank) {
        return LessonText::tr("Front %1 survives whole: %2 of %3 places are taken.")
            .arg(selection.front + 1)
            .arg(selection.kept)
            .arg(generation.populationSize);
    }
    if (selection.droppedNow.size() == 1) {
        return LessonText::tr("%1 goes: of those left in front %2 it has the least room. Still to go: %3.")
            .arg(idOf(state, selection.droppedNow.front()))
            .arg(selection.front + 1)
            .arg(selection.toDrop);
    }
    if (!selection.droppedNow.empty()) {
        return LessonText::tr("%1 go, one after the other the most crowded. Still to go: %2.")
            .arg(selection.droppedNow.size())
            .arg(selection.toDrop);
    }
    return LessonText::tr("Front %1 does not fit whole. To go, the most crowded first: %2.")
        .arg(selection.front + 1)
        .arg(selection.toDrop);
}

} // namespace

QString axisLabel(const lesson::Axis& axis)
{
    return builtInName(axis.label);
}

QString geneLabel(const space::Gene& gene)
{
    return builtInName(gene.label);
}

QString distanceText(double distance)
{
    return std::isinf(distance) ? QStringLiteral("∞") : fixedNumber(distance, 2);
}

QStringList shareTexts(const std::vector<double>& shares)
{
    QStringList texts;
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (!std::isfinite(sum)) {
        std::ranges::transform(shares, std::back_inserter(texts), distanceText);
        return texts;
    }
    constexpr double unit = 100.0; // two decimals, as distanceText() has
    std::vector<double> shown;
    std::ranges::transform(shares, std::back_inserter(shown),
                           [](double share) { return std::round(unit * share); });
    double missing = std::round(unit * sum) - std::accumulate(shown.begin(), shown.end(), 0.0);
    while (missing != 0.0) { // from or to the one that was rounded the furthest
        const double step = missing > 0.0 ? 1.0 : -1.0;
        std::size_t furthest = 0;
        for (std::size_t i = 1; i < shares.size(); ++i) {
            const auto error = [&](std::size_t k) { return step * (unit * shares[k] - shown[k]); };
            furthest = error(i) > error(furthest) ? i : furthest;
        }
        shown[furthest] += step;
        missing -= step;
    }
    std::ranges::transform(shown, std::back_inserter(texts),
                           [](double hundredths) { return distanceText(hundredths / unit); });
    return texts;
}

QString geneValueText(const space::Gene& gene, double value)
{
    return std::holds_alternative<space::RealRange>(gene.domain)
               ? significantNumber(value, 3)
               : QString::fromStdString(space::valueText(gene.domain, value));
}

QString trainingText(const LessonState& state)
{
    using Stage = ChildTraining::Stage;
    const ChildTraining& training = state.training();
    if (training.stage == Stage::None) {
        return {};
    }
    const QString child = idOf(state, training.place);
    if (training.stage == Stage::Failed) {
        const QString why = training.told; // a sentence, or a part of one
        return LessonText::tr("%1 could not be trained: %2.")
            .arg(child, why.endsWith(QLatin1Char('.')) ? why.chopped(1) : why);
    }
    if (training.stage == Stage::Running) {
        return training.curve.empty()
                   ? LessonText::tr("%1 is trained now: its data are drawn.").arg(child)
                   : LessonText::tr("%1 is trained now: epoch %2 of %3, validation loss %4.")
                         .arg(child)
                         .arg(training.curve.size())
                         .arg(training.epochs)
                         .arg(fixedNumber(training.curve.back().validationLoss, 3));
    }
    QStringList changed;
    const auto& axes = state.lesson()->generation().axes;
    const auto recorded = state.cloud().points[static_cast<std::size_t>(rowOf(state, training.place))];
    for (std::size_t i = 0; i < axes.size(); ++i) {
        if (numberOf(axes[i], recorded[i]) != numberOf(axes[i], training.objectives[i])) {
            changed << LessonText::tr("%1 %2, recorded %3")
                           .arg(axisLabel(axes[i]), numberOf(axes[i], training.objectives[i]),
                                numberOf(axes[i], recorded[i]));
        }
    }
    return LessonText::tr("%1 was trained now, %2 epochs on %3: %4.")
        .arg(child)
        .arg(training.epochs)
        .arg(training.told, changed.isEmpty() ? LessonText::tr("it lands where it is recorded")
                                              : changed.join(QStringLiteral("; ")));
}

QString trainingNote(const LessonState& state)
{
    if (state.isEmpty() || state.scene() != Scene::Evaluate || state.trainable() >= 0) {
        return {};
    }
    return state.isOfNetworks()
               ? LessonText::tr("There is no child here with a place in the plane.")
               : LessonText::tr("Nothing is trained here: what these individuals score is computed. Choose "
                                "the open study as the lesson to train a child.");
}

QString memberText(const LessonState& state, int place)
{
    const auto& generation = state.lesson()->generation();
    QStringList parts{idOf(state, place)};
    const int row = rowOf(state, place);
    for (std::size_t i = 0; row >= 0 && i < generation.axes.size(); ++i) {
        parts << axisLabel(generation.axes[i]) + QLatin1Char(' ') +
                     numberOf(generation.axes[i], state.cloud().points[static_cast<std::size_t>(row)][i]);
    }
    if (const auto& note = generation.pool[static_cast<std::size_t>(place)].note; !note.empty()) {
        parts << QString::fromStdString(note);
    }
    return parts.join(QStringLiteral(" · "));
}

QString stepText(const LessonState& state)
{
    if (state.isEmpty()) {
        return {};
    }
    switch (state.scene()) {
    case Scene::Population:
        return populationText(state);
    case Scene::Offspring:
        return makingText(state);
    case Scene::Evaluate:
        return landedText(state);
    case Scene::Dominance:
        return dominanceText(state);
    case Scene::Sort:
        return sortText(state);
    case Scene::Crowding:
        return crowdingText(state);
    case Scene::NextGeneration:
        break;
    }
    return selectionText(state);
}

QStringList sceneNotes(const LessonState& state)
{
    QStringList notes;
    if (state.isEmpty()) {
        return notes;
    }
    const auto& lesson = *state.lesson();
    const auto objectives = lesson.generation().axes.size();
    if (lesson.unseen() > 0) {
        notes << LessonText::tr("Without a place in the plane: %1 that broke a budget or failed.")
                     .arg(lesson.unseen());
    }
    const auto ranked = static_cast<int>(lesson.fronts().size());
    if (state.scene() == Scene::NextGeneration && ranked > lesson.drawnFronts()) {
        notes << LessonText::tr("From F%1 on: over a budget, the least excess first.")
                     .arg(lesson.drawnFronts() + 1);
    }
    if (objectives > 2 && static_cast<int>(state.scene()) >= static_cast<int>(Scene::Dominance)) {
        const auto hidden =
            lesson::hiddenFront(state.cloud(), state.ranks(), state.axes()[0], state.axes()[1]);
        notes << LessonText::tr("%1 objectives, two are drawn. Ringed (%2): on front 1 though it looks "
                                "dominated here, being better in what is not drawn.")
                     .arg(objectives)
                     .arg(hidden.size());
        const bool vicinity = state.scene() == Scene::NextGeneration &&
                              lesson.generation().truncation == evolution::Truncation::OneByOne;
        if (vicinity) {
            notes << LessonText::tr("With more than two objectives the cut goes by the nearest neighbours in "
                                    "all of them: the numbers are mean distances to these.");
        } else if (state.scene() == Scene::Crowding || state.scene() == Scene::NextGeneration) {
            notes << LessonText::tr("Crowding distances are those of all objectives.");
        }
    }
    if (state.isMoved()) {
        notes << LessonText::tr("You moved a point; this is not what the record says.");
    }
    return notes;
}

} // namespace snac::widgets
