// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_samples.h"

#include "snac/widgets/lesson/compression_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace snac;
using namespace snac::widgets;

class TestCompressionState : public QObject
{
    Q_OBJECT

    std::unique_ptr<CompressionState> m_state;

private Q_SLOTS:
    void init() { m_state = std::make_unique<CompressionState>(samples::pruningLesson()); }

    void goesThroughAllRoundsAndWeights()
    {
        int steps = 1;
        while (m_state->goOn())
            ++steps;
        QCOMPARE(steps,
                 samples::pruningLesson()->roundCount() + static_cast<int>(lesson::gridExamples().size()));
        QVERIFY(m_state->isAtEnd());
        while (m_state->goBack())
            --steps;
        QCOMPARE(steps, 1);
        QVERIFY(m_state->isAtStart());
    }

    void guessesAreJudgedByTheAccuracies()
    {
        using Guess = CompressionState::Guess;
        for (const auto pair : {CompressionState::Pair::Methods, CompressionState::Pair::Structures}) {
            m_state->setPair(pair);
            for (int round = 1; round < m_state->stepCount(); ++round) {
                m_state->setStep(round - 1);
                const int better = lesson::betterOf(*samples::pruningLesson(), m_state->sides()[0],
                                                    m_state->sides()[1], round);
                for (const Guess guess : {Guess::Left, Guess::Alike, Guess::Right}) {
                    m_state->guess(guess);
                    const bool right = (guess == Guess::Left && better < 0) ||
                                       (guess == Guess::Right && better > 0) ||
                                       (guess == Guess::Alike && better == 0);
                    QCOMPARE(m_state->verdict() == CompressionState::Verdict::Right, right);
                }
            }
        }
        m_state->setStep(m_state->stepCount() - 1);
        m_state->guess(Guess::Left); // nothing comes any more
        QCOMPARE(m_state->verdict(), CompressionState::Verdict::None);
    }

    void theChosenWeightStaysInTheNetwork()
    {
        for (int i = 0; i < 200; ++i)
            m_state->moveChosen(i % 3 == 0 ? 1 : 0, i % 5 == 0 ? 1 : 0);
        for (const auto& [dx, dy] : {std::pair(1, 0), std::pair(-1, 0), std::pair(0, 1), std::pair(0, -1)}) {
            for (int i = 0; i < 100; ++i) {
                m_state->moveChosen(dx, dy);
                const auto& layers = m_state->shown(0).network.layers;
                const auto& at = m_state->chosen();
                QVERIFY(at.layer >= 0 && at.layer < static_cast<int>(layers.size()));
                QVERIFY(at.input >= 0 && at.input < layers[static_cast<std::size_t>(at.layer)].inputs);
                QVERIFY(at.unit >= 0 && at.unit < layers[static_cast<std::size_t>(at.layer)].units);
            }
        }
        QCOMPARE(m_state->chosen().layer, 0);
    }

    void aMoveOrAnotherModeForgetsTheVerdict()
    {
        m_state->setSceneIndex(1);
        m_state->setWeight(0.25);
        m_state->check();
        QCOMPARE(m_state->verdict(), CompressionState::Verdict::Right);
        m_state->setWeight(0.26);
        QCOMPARE(m_state->verdict(), CompressionState::Verdict::None);
        m_state->check();
        QCOMPARE(m_state->verdict(), CompressionState::Verdict::Wrong);
        m_state->setRounding(Rounding::Trn);
        QCOMPARE(m_state->verdict(), CompressionState::Verdict::None);
        m_state->showAnswer();
        QVERIFY(lesson::isDone(lesson::gridTaskOf(0), m_state->weight(), Rounding::Trn, Overflow::Sat));
        m_state->resetWeight();
        QCOMPARE(m_state->weight(), lesson::gridExamples()[0]);
    }

    void aCopyShowsTheSameAndIsItsOwn()
    {
        m_state->setSceneIndex(1);
        m_state->setStep(2);
        m_state->setOverflow(Overflow::Wrap);
        m_state->setWeight(2.5);
        const auto copy = m_state->copied();
        QCOMPARE(copy->headline(), m_state->headline());
        copy->setStep(0);
        QCOMPARE(m_state->step(), 2);
        QCOMPARE(m_state->weight(), 2.5);
    }

    void withoutARecordItIsEmpty()
    {
        CompressionState empty(nullptr);
        QVERIFY(empty.isEmpty());
        QCOMPARE(empty.stepCount(), 1);
        empty.guess(CompressionState::Guess::Left);
        empty.moveChosen(1, 0);
        empty.showAnswer();
        QCOMPARE(empty.headline(), QString());
    }
};

QTEST_MAIN(TestCompressionState)
#include "tst_compression_state.moc"
