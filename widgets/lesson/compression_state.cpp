// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_state.h"

#include "compression_picture.h"
#include "compression_text.h"

#include <algorithm>

namespace snac::widgets {

using lesson::Pruning;

CompressionState::CompressionState(lesson::PruningPtr pruning, QObject* parent)
    : LessonSteps(parent)
    , m_pruning(std::move(pruning))
{
    startStep();
}

void CompressionState::setPruning(lesson::PruningPtr pruning)
{
    m_pruning = std::move(pruning);
    m_step = std::min(m_step, stepCount() - 1);
    m_chosen = {};
    startStep();
}

void CompressionState::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
    Q_EMIT changed();
}

void CompressionState::setSceneIndex(int index)
{
    const auto scene = static_cast<Scene>(std::clamp(index, 0, sceneCount - 1));
    if (scene != m_scene) {
        m_scene = scene;
        m_step = 0;
        startStep();
    }
}

QString CompressionState::titleOf(int index) const
{
    return compressionTitle(static_cast<Scene>(index));
}

QString CompressionState::keyOf(int index) const
{
    return compressionKey(static_cast<Scene>(index));
}

int CompressionState::stepCount() const
{
    if (m_scene == Scene::Grid) {
        return static_cast<int>(lesson::gridExamples().size());
    }
    return m_pruning ? m_pruning->roundCount() : 1;
}

void CompressionState::setStep(int step)
{
    const int now = std::clamp(step, 0, stepCount() - 1);
    if (now != m_step) {
        m_step = now;
        startStep();
    }
}

QString CompressionState::headline() const
{
    return compressionHeadline(*this);
}

void CompressionState::paint(QPainter& painter, const QRectF& area, const LessonLook& look) const
{
    (void)drawCompression(painter, area, *this, look);
}

std::unique_ptr<LessonSteps> CompressionState::copied() const
{
    auto copy = std::make_unique<CompressionState>(m_pruning);
    copy->m_scene = m_scene;
    copy->m_step = m_step;
    copy->m_pair = m_pair;
    copy->m_isWaiting = m_isWaiting;
    copy->m_chosen = m_chosen;
    copy->m_guess = m_guess;
    copy->m_weight = m_weight;
    copy->m_rounding = m_rounding;
    copy->m_overflow = m_overflow;
    copy->m_verdict = m_verdict;
    copy->m_answerShown = m_answerShown;
    return copy;
}

void CompressionState::startStep()
{
    if (m_scene == Scene::Grid) {
        m_weight = lesson::gridExamples()[static_cast<std::size_t>(m_step)];
    }
    forgetAnswer();
    Q_EMIT changed();
}

void CompressionState::forgetAnswer()
{
    m_guess.reset();
    m_verdict = Verdict::None;
    m_answerShown = false;
}

void CompressionState::setPair(Pair pair)
{
    if (pair != m_pair) {
        m_pair = pair;
        forgetAnswer();
        Q_EMIT changed();
    }
}

std::array<Pruning, 2> CompressionState::sides() const
{
    return {Pruning::Iterative, m_pair == Pair::Methods ? Pruning::OneShot : Pruning::Neurons};
}

const lesson::PruningRound& CompressionState::shown(int side) const
{
    return m_pruning->rounds(sides()[static_cast<std::size_t>(side)])[static_cast<std::size_t>(m_step)];
}

void CompressionState::choose(const Weight& weight)
{
    if (!(weight == m_chosen)) {
        m_chosen = weight;
        Q_EMIT changed();
    }
}

void CompressionState::moveChosen(int inputs, int units)
{
    if (isEmpty()) {
        return;
    }
    const auto& layers = m_pruning->rounds(Pruning::Iterative).front().network.layers;
    Weight next = m_chosen.layer < 0 ? Weight{0, 0, 0} : m_chosen;
    if (m_chosen.layer >= 0) {
        next.input += inputs;
        next.unit += units;
        const auto& layer = layers[static_cast<std::size_t>(next.layer)];
        const int last = static_cast<int>(layers.size()) - 1;
        if (next.input >= layer.inputs && next.layer < last) {
            next = {next.layer + 1, next.unit, 0};
        } else if (next.input < 0 && next.layer > 0) {
            next = {next.layer - 1, next.unit, layers[static_cast<std::size_t>(next.layer) - 1].inputs - 1};
        }
    }
    const auto& layer = layers[static_cast<std::size_t>(next.layer)];
    next.input = std::clamp(next.input, 0, layer.inputs - 1);
    next.unit = std::clamp(next.unit, 0, layer.units - 1);
    choose(next);
}

std::optional<int> CompressionState::prunedIn(int side, const Weight& weight) const
{
    const auto& rounds = m_pruning->rounds(sides()[static_cast<std::size_t>(side)]);
    for (int round = 0; round <= m_step; ++round) {
        const auto& network = rounds[static_cast<std::size_t>(round)].network;
        const auto& layer = network.layers[static_cast<std::size_t>(weight.layer)];
        if (layer.pruned[layer.at(weight.unit, weight.input)]) {
            return round;
        }
    }
    return std::nullopt;
}

CompressionState::Guess CompressionState::rightGuess() const
{
    const int better = lesson::betterOf(*m_pruning, sides()[0], sides()[1], m_step + 1);
    return better < 0 ? Guess::Left : better > 0 ? Guess::Right : Guess::Alike;
}

void CompressionState::guess(Guess guess)
{
    if (m_scene != Scene::Pruning || isEmpty() || !hasNextRound()) {
        return;
    }
    m_guess = guess;
    m_answerShown = false;
    m_verdict = guess == rightGuess() ? Verdict::Right : Verdict::Wrong;
    Q_EMIT changed();
}

void CompressionState::setWeight(double weight)
{
    const double now = lesson::onGrain(weight);
    if (m_scene == Scene::Grid && now != m_weight) {
        m_weight = now;
        forgetAnswer();
        Q_EMIT changed();
    }
}

bool CompressionState::isMoved() const
{
    return m_scene == Scene::Grid && m_weight != lesson::gridExamples()[static_cast<std::size_t>(m_step)];
}

void CompressionState::resetWeight()
{
    if (isMoved()) {
        startStep();
    }
}

void CompressionState::setRounding(Rounding rounding)
{
    if (rounding != m_rounding) {
        m_rounding = rounding;
        forgetAnswer();
        Q_EMIT changed();
    }
}

void CompressionState::setOverflow(Overflow overflow)
{
    if (overflow != m_overflow) {
        m_overflow = overflow;
        forgetAnswer();
        Q_EMIT changed();
    }
}

std::array<lesson::HeldWeight, lesson::gridFormats> CompressionState::held() const
{
    return lesson::heldBy(m_weight, m_rounding, m_overflow);
}

void CompressionState::check()
{
    if (m_scene == Scene::Grid) {
        const bool done = lesson::isDone(lesson::gridTaskOf(m_step), m_weight, m_rounding, m_overflow);
        m_verdict = done ? Verdict::Right : Verdict::Wrong;
        m_answerShown = false;
        Q_EMIT changed();
    }
}

void CompressionState::showAnswer()
{
    if (m_scene == Scene::Grid) {
        m_weight = lesson::gridAnswer(lesson::gridTaskOf(m_step), m_weight, m_rounding, m_overflow);
    } else if (!isEmpty() && hasNextRound()) {
        m_guess = rightGuess();
    } else {
        return;
    }
    m_verdict = Verdict::None;
    m_answerShown = true;
    Q_EMIT changed();
}

} // namespace snac::widgets
