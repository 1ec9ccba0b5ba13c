// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson_steps.h"

#include "snac/lesson/number_grid.h"
#include "snac/lesson/pruning.h"

#include <array>
#include <optional>

namespace snac::widgets {

/// What the lesson on compression shows: a scene on pruning, in which a step is a round, and one on fixed
/// point, in which a step is a weight. What follows from it is asked of core/lesson.
class CompressionState : public LessonSteps
{
    Q_OBJECT

public:
    enum class Scene { Pruning, Grid };
    static constexpr int sceneCount = 2;
    /// What stands side by side: iterative and one-shot, or single weights and whole neurons.
    enum class Pair { Methods, Structures };
    enum class Verdict { None, Right, Wrong };
    /// An answer to the question of a round: the left way, the right one, or that rows do not tell.
    enum class Guess { Left, Alike, Right };

    explicit CompressionState(lesson::PruningPtr pruning, QObject* parent = nullptr);
    /// Null: nothing to show.
    void setPruning(lesson::PruningPtr pruning);
    /// Whether what it shows is still to come.
    void setWaiting(bool waiting);
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

    [[nodiscard]] bool isEmpty() const override { return m_pruning == nullptr; }
    [[nodiscard]] int sceneTotal() const override { return sceneCount; }
    [[nodiscard]] int sceneIndex() const override { return static_cast<int>(m_scene); }
    void setSceneIndex(int index) override;
    [[nodiscard]] QString titleOf(int index) const override;
    [[nodiscard]] QString keyOf(int index) const override;
    [[nodiscard]] int step() const override { return m_step; }
    [[nodiscard]] int stepCount() const override;
    void setStep(int step) override;
    [[nodiscard]] QString headline() const override;
    void paint(QPainter& painter, const QRectF& area, const LessonLook& look) const override;
    [[nodiscard]] std::unique_ptr<LessonSteps> copied() const override;
    [[nodiscard]] Scene scene() const { return m_scene; }

    // Pruning
    [[nodiscard]] const lesson::PruningPtr& pruning() const { return m_pruning; }
    [[nodiscard]] Pair pair() const { return m_pair; }
    void setPair(Pair pair);
    [[nodiscard]] std::array<lesson::Pruning, 2> sides() const;
    [[nodiscard]] const lesson::PruningRound& shown(int side) const; ///< in this round
    /// A weight of the network, for both sides; layer -1: none.
    struct Weight
    {
        int layer = -1;
        int unit = 0;
        int input = 0;
        bool operator==(const Weight&) const = default;
    };
    [[nodiscard]] const Weight& chosen() const { return m_chosen; }
    void choose(const Weight& weight);
    void moveChosen(int inputs, int units); ///< to a neighbour, beyond the side of a layer into the next one
    [[nodiscard]] std::optional<int> prunedIn(int side, const Weight& weight) const; ///< round; none: lives

    /// Whether a round comes that can be guessed.
    [[nodiscard]] bool hasNextRound() const { return m_step + 1 < stepCount(); }
    [[nodiscard]] Guess rightGuess() const; ///< requires hasNextRound()
    void guess(Guess guess);
    [[nodiscard]] std::optional<Guess> guessed() const { return m_guess; }

    // Fixed point
    [[nodiscard]] double weight() const { return m_weight; }
    void setWeight(double weight); ///< onto the grain of the line
    [[nodiscard]] bool isMoved() const;
    void resetWeight();
    [[nodiscard]] Rounding rounding() const { return m_rounding; }
    void setRounding(Rounding rounding);
    [[nodiscard]] Overflow overflow() const { return m_overflow; }
    void setOverflow(Overflow overflow);
    [[nodiscard]] std::array<lesson::HeldWeight, lesson::gridFormats> held() const;

    // The question
    void check(); ///< of the scene on fixed point: judges where the weight is
    void showAnswer();
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] bool isAnswerShown() const { return m_answerShown; }

private:
    void startStep();
    void forgetAnswer();

    lesson::PruningPtr m_pruning;
    bool m_isWaiting = false;
    Scene m_scene = Scene::Pruning;
    int m_step = 0;
    Pair m_pair = Pair::Methods;
    Weight m_chosen;
    std::optional<Guess> m_guess;
    double m_weight = 0.0;
    Rounding m_rounding = Rounding::Rnd;
    Overflow m_overflow = Overflow::Sat;
    Verdict m_verdict = Verdict::None;
    bool m_answerShown = false;
};

} // namespace snac::widgets
