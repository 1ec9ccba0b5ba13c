// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "child_training.h"
#include "lesson_steps.h"

#include "snac/lesson/scenes.h"
#include "snac/lesson/tasks.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace snac::widgets {

/// A child that the student puts together: of each gene from which parent, and which were given another
/// value.
struct HandMade
{
    std::array<int, 2> parents{-1, -1}; ///< places in the pool
    std::vector<bool> fromSecond;
    std::vector<bool> mutated;
    space::Genome genome;
};

/// What a lesson shows, for all that show it: scene, step, the point that is looked at, points that were
/// moved, answers. What follows from these is asked of core/lesson. Points are spoken of by place in the
/// pool, -1 for none.
class LessonState : public LessonSteps
{
    Q_OBJECT

public:
    /// The objectives of a genome, minimised; nothing where nobody knows without training.
    using Evaluator = std::function<std::optional<std::vector<double>>(const space::Genome&)>;
    /// Begins to train the child at that place; what becomes of it is told by addEpoch() and so on.
    using Trainer = std::function<void(int place)>;
    enum class Verdict { None, Right, Wrong };

    explicit LessonState(QObject* parent = nullptr);

    /// Another generation; scene and step stay where they exist, marks and moves go.
    void setLesson(lesson::LessonPtr lesson, Evaluator evaluator = {});
    /// Takes over what another one shows, for pictures.
    void copyFrom(const LessonState& other);
    [[nodiscard]] const lesson::LessonPtr& lesson() const { return m_lesson; }
    [[nodiscard]] bool isEmpty() const override { return !m_lesson || m_lesson->generation().pool.empty(); }

    [[nodiscard]] lesson::Scene scene() const { return m_scene; }
    void setScene(lesson::Scene scene);
    [[nodiscard]] int sceneTotal() const override { return lesson::sceneCount; }
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

    [[nodiscard]] std::array<std::size_t, 2> axes() const { return m_axes; }
    void setAxes(std::size_t x, std::size_t y);
    [[nodiscard]] int front() const { return m_front; } ///< that Crowding is about
    void setFront(int front);

    [[nodiscard]] int selected() const { return m_selected; }
    void select(int place);
    /// The next one in the order across, of those that the scene shows.
    void selectNeighbour(int direction);

    // Points as they are now
    [[nodiscard]] const lesson::Cloud& cloud() const { return m_cloud; }
    [[nodiscard]] const std::vector<int>& ranks() const { return m_ranks; } ///< of the points
    [[nodiscard]] bool canMove() const;                                     ///< Dominance, Crowding
    /// Moves a point in the plane that is drawn; minimised values.
    void move(int place, double x, double y);
    [[nodiscard]] bool isMoved() const { return m_moved; }
    void resetMoves();

    // The question
    [[nodiscard]] const lesson::Task& task() const { return m_task; }
    [[nodiscard]] const std::vector<int>& marked() const { return m_marked; }
    /// A click on a point: an answer where one is asked for; the point is selected in any case.
    void answer(int place);
    void check(); ///< judges what is marked, or where the point was dragged
    void showAnswer();
    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    [[nodiscard]] bool isAnswerShown() const { return m_answerShown; }

    // Offspring by hand
    [[nodiscard]] bool isByHand() const { return m_byHand; }
    void setByHand(bool byHand); ///< only where there are parents with genomes
    [[nodiscard]] bool canBeByHand() const;
    [[nodiscard]] const HandMade& handMade() const { return m_hand; }
    void chooseParent(int place); ///< the first and the second one in turn
    void flipGene(std::size_t gene);
    void mutateGene(std::size_t gene);                        ///< to the next value
    [[nodiscard]] std::size_t gene() const { return m_gene; } ///< that the keys are about
    void setGene(std::size_t gene);
    /// Where the child lands; nothing where it would have to be trained.
    [[nodiscard]] std::optional<std::vector<double>> handMadeObjectives() const;

    // A child that is trained now, in Evaluate. Another step or scene drops it.
    /// Who trains, and for how many epochs; none: nothing can be trained. setLesson() takes it away.
    void setTrainer(Trainer trainer, int epochs);
    /// The child that startTraining() is about: -1 where there is none to train.
    [[nodiscard]] int trainable() const;
    /// Whether what is shown are networks, so that there would be something to train.
    [[nodiscard]] bool isOfNetworks() const;
    void startTraining();
    void dropTraining();
    [[nodiscard]] const ChildTraining& training() const { return m_training; }
    // While it runs; else nothing happens.
    void addEpoch(const LessonEpoch& epoch);
    void landTraining(std::vector<double> objectives, const QString& data);
    void failTraining(const QString& why);

private:
    void startStep();
    void recompute();
    void renewTask();
    void makeByHand();
    void tell();

    lesson::LessonPtr m_lesson;
    Evaluator m_evaluator;
    lesson::Scene m_scene = lesson::Scene::Population;
    int m_step = 0;
    std::array<std::size_t, 2> m_axes{0, 1};
    int m_front = 0;
    int m_selected = -1;
    lesson::Cloud m_cloud;
    std::vector<int> m_ranks;
    bool m_moved = false;
    lesson::Task m_task;
    std::vector<int> m_marked;
    Verdict m_verdict = Verdict::None;
    bool m_answerShown = false;
    bool m_byHand = false;
    int m_nextParent = 0;
    std::size_t m_gene = 0;
    HandMade m_hand;
    Trainer m_trainer;
    int m_trainingEpochs = 0;
    ChildTraining m_training;
};

} // namespace snac::widgets
