// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_text.h"

#include "lesson_words.h"

#include "snac/base/number_text.h"
#include "snac/widgets/shown_number.h"

namespace snac::widgets {

using lesson::GridTask;
using lesson::Pruning;

namespace {

QString sharePercent(double share)
{
    return QString::fromStdString(snac::percentText(share));
}

QString exactlyShown(double value)
{
    return QString::fromStdString(numberText(value));
}

QString nextRoundText(const CompressionState& state)
{
    QStringList parts;
    for (const Pruning way : state.sides()) {
        const auto& next = state.pruning()->rounds(way)[static_cast<std::size_t>(state.step()) + 1];
        parts << LessonText::tr("%1: %2").arg(wayName(way), sharePercent(next.accuracy));
    }
    return parts.join(QStringLiteral(" · "));
}

QString guessText(CompressionState::Guess guess, const CompressionState& state)
{
    return guess == CompressionState::Guess::Alike
               ? LessonText::tr("too close to tell")
               : wayName(state.sides()[guess == CompressionState::Guess::Left ? 0 : 1]);
}

QString pruningVerdict(const CompressionState& state)
{
    const QString next = nextRoundText(state);
    if (state.isAnswerShown()) {
        return LessonText::tr("It is: %1. %2").arg(guessText(state.rightGuess(), state), next);
    }
    return state.verdict() == CompressionState::Verdict::Right
               ? LessonText::tr("Right: %1").arg(next)
               : LessonText::tr("No, it is: %1. %2").arg(guessText(state.rightGuess(), state), next);
}

} // namespace

QString compressionTitle(CompressionState::Scene scene)
{
    return scene == CompressionState::Scene::Pruning ? LessonText::tr("Pruning")
                                                     : LessonText::tr("Fixed-point grid");
}

QString compressionKey(CompressionState::Scene scene)
{
    return scene == CompressionState::Scene::Pruning ? QStringLiteral("pruning") : QStringLiteral("grid");
}

QString compressionSentence(CompressionState::Scene scene)
{
    return scene == CompressionState::Scene::Pruning
               ? LessonText::tr("A network does not need all its weights. Each round takes some away and "
                                "trains the rest; what counts is how much accuracy is left for how few.")
               : LessonText::tr(
                     "A format holds only the numbers of its grid. A weight is rounded to one of "
                     "them; beyond the ends the overflow mode decides. Fewer bits: a coarser grid, "
                     "a shorter one, or both.");
}

QString compressionFormula(CompressionState::Scene scene)
{
    return scene == CompressionState::Scene::Pruning
               ? LessonText::tr(
                     "w ← m ⊙ w, m ∈ {0, 1}; sparsity s = 1 − |m| / |w|<br>iterative: "
                     "m<sub>t</sub> ≤ m<sub>t−1</sub>, trained in between<br>one-shot: "
                     "m<sub>t</sub> from w<sub>0</sub><br>neurons: m is 0 for whole rows and their "
                     "columns")
               : LessonText::tr("ap_fixed&lt;W,I&gt;: F = W − I, step 2<sup>−F</sup><br>q(w) = "
                                "round(w · 2<sup>F</sup>) · 2<sup>−F</sup><br>range: −2<sup>I−1</sup> to "
                                "2<sup>I−1</sup> − 2<sup>−F</sup>");
}

QString wayName(Pruning pruning)
{
    switch (pruning) {
    case Pruning::Iterative:
        return LessonText::tr("iterative, single weights");
    case Pruning::OneShot:
        return LessonText::tr("one-shot, single weights");
    case Pruning::Neurons:
        break;
    }
    return LessonText::tr("iterative, whole neurons");
}

QString roundText(const lesson::PruningRound& round)
{
    return LessonText::tr("%1, %2 of %3 weights")
        .arg(sharePercent(round.accuracy))
        .arg(round.network.keptCount())
        .arg(round.network.weightCount());
}

QString weightName(const CompressionState& state, const CompressionState::Weight& weight)
{
    const auto& names = state.pruning()->inputNames();
    const QString input = weight.layer == 0
                              ? QString::fromStdString(names[static_cast<std::size_t>(weight.input)])
                              : LessonText::tr("neuron %1").arg(weight.input + 1);
    return LessonText::tr("Layer %1, from %2 to neuron %3")
        .arg(weight.layer + 1)
        .arg(input)
        .arg(weight.unit + 1);
}

QString weightText(const CompressionState& state, int side, const CompressionState::Weight& weight)
{
    const auto& layer = state.shown(side).network.layers[static_cast<std::size_t>(weight.layer)];
    if (!layer.pruned[layer.at(weight.unit, weight.input)]) {
        return exactlyShown(layer.value(weight.unit, weight.input));
    }
    return LessonText::tr("pruned in round %1").arg(state.prunedIn(side, weight).value_or(0));
}

QString heldText(const lesson::HeldWeight& held, double weight, Overflow overflow)
{
    const QString value = exactlyShown(held.value);
    if (held.beyond) {
        return overflow == Overflow::Wrap      ? LessonText::tr("%1, out of range: wrapped").arg(value)
               : overflow == Overflow::SatZero ? LessonText::tr("%1, out of range: cleared").arg(value)
                                               : LessonText::tr("%1, out of range: saturated").arg(value);
    }
    const double error = held.error(weight);
    if (error == 0.0) {
        return LessonText::tr("%1, exactly").arg(value);
    }
    const QString sign = error > 0.0 ? QStringLiteral("+") : QStringLiteral("−");
    return LessonText::tr("%1, error %2").arg(value, sign + significantNumber(std::abs(error), 3));
}

QString compressionHeadline(const CompressionState& state)
{
    if (state.scene() == CompressionState::Scene::Grid) {
        return LessonText::tr("The weight is %1.").arg(exactlyShown(state.weight()));
    }
    if (state.isEmpty()) {
        return {};
    }
    if (state.step() == 0) {
        return LessonText::tr("Round 0: quantized to %1 bits, nothing pruned. Both begin alike.")
            .arg(state.shown(0).network.input.width);
    }
    return LessonText::tr("Round %1: %2 of the weights were to go.")
        .arg(state.step())
        .arg(QString::fromStdString(snac::percentText(state.shown(0).network.target, 0)));
}

QStringList compressionNotes(const CompressionState& state)
{
    QStringList notes;
    if (state.isEmpty()) {
        return notes;
    }
    if (state.scene() == CompressionState::Scene::Grid) {
        if (state.isMoved()) {
            notes << LessonText::tr("You moved the weight.");
        }
        return notes;
    }
    notes << LessonText::tr(
                 "One network (%1) of simulated jets, one seed, %2 test rows: other networks differ. "
                 "Weights that rounded to 0 count as gone.")
                 .arg(QString::fromStdString(state.pruning()->layers()))
                 .arg(state.pruning()->testRows());
    if (state.chosen().layer >= 0) {
        notes << LessonText::tr("%1: left %2, right %3")
                     .arg(weightName(state, state.chosen()), weightText(state, 0, state.chosen()),
                          weightText(state, 1, state.chosen()));
    }
    return notes;
}

QString compressionTask(const CompressionState& state)
{
    if (state.isEmpty()) {
        return {};
    }
    if (state.scene() == CompressionState::Scene::Pruning) {
        return state.hasNextRound()
                   ? LessonText::tr("Which way has more accuracy after the next round? Click its heading, or "
                                    "the curves if the rows will not tell them apart.")
                   : LessonText::tr("All rounds are known. Go back a step to guess one.");
    }
    switch (lesson::gridTaskOf(state.step())) {
    case GridTask::AllExact:
        return LessonText::tr("Drag the weight to a number other than 0 that all four formats hold exactly.");
    case GridTask::CoarseBeyond:
        return LessonText::tr(
            "Drag the weight to where it is out of range for the two coarse formats, and the "
            "two fine ones hold it exactly.");
    case GridTask::BecomesZero:
        break;
    }
    return LessonText::tr(
        "Drag the weight to where the coarsest format makes 0 of it and the finest does not.");
}

QString compressionVerdict(const CompressionState& state)
{
    if (state.verdict() == CompressionState::Verdict::None && !state.isAnswerShown()) {
        return {};
    }
    if (state.scene() == CompressionState::Scene::Pruning) {
        return pruningVerdict(state);
    }
    if (state.isAnswerShown()) {
        return LessonText::tr("%1 does it.").arg(exactlyShown(state.weight()));
    }
    return state.verdict() == CompressionState::Verdict::Right
               ? LessonText::tr("Right: %1.").arg(exactlyShown(state.weight()))
               : LessonText::tr("Not yet: the rows say which format stands in the way.");
}

} // namespace snac::widgets
