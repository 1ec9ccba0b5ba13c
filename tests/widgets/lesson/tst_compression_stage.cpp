// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the lesson on compression, clicked, dragged and gone through by keys.
#include "compression_samples.h"

#include "snac/fixedpoint/arithmetic.h"
#include "snac/widgets/lesson/compression_stage.h"
#include "snac/widgets/lesson/compression_text.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::widgets;
using lesson::Pruning;

class TestCompressionStage : public QObject
{
    Q_OBJECT

    std::unique_ptr<CompressionState> m_state;
    std::unique_ptr<CompressionStage> m_stage;

    void click(const QPointF& at)
    {
        (void)m_stage->drawing();
        QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, at.toPoint());
    }
    void drag(const QPointF& from, const QPointF& to)
    {
        QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, from.toPoint());
        QMouseEvent move(QEvent::MouseMove, to, m_stage->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(m_stage.get(), &move);
        QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, to.toPoint());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_stage.get(), key, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<CompressionState>(samples::pruningLesson());
        m_stage = std::make_unique<CompressionStage>(m_state.get());
        m_stage->resize(820, 560);
        m_stage->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_stage.get()));
    }

    /// Cell by cell, in every round, both sides.
    void networksAreDrawnAsTheyAreRecorded()
    {
        for (const auto pair : {CompressionState::Pair::Methods, CompressionState::Pair::Structures}) {
            m_state->setPair(pair);
            for (int round = 0; round < m_state->stepCount(); ++round) {
                m_state->setStep(round);
                const CompressionDrawing& drawing = m_stage->drawing();
                std::array<long long, 2> living{};
                for (const DrawnWeight& drawn : drawing.weights) {
                    const auto& rounds = samples::pruningLesson()->rounds(
                        m_state->sides()[static_cast<std::size_t>(drawn.side)]);
                    const auto& layer = rounds[static_cast<std::size_t>(round)]
                                            .network.layers[static_cast<std::size_t>(drawn.weight.layer)];
                    const auto at = layer.at(drawn.weight.unit, drawn.weight.input);
                    QCOMPARE(drawn.pruned, static_cast<bool>(layer.pruned[at]));
                    QCOMPARE(drawn.value, layer.value(drawn.weight.unit, drawn.weight.input));
                    living[static_cast<std::size_t>(drawn.side)] += drawn.value != 0.0 ? 1 : 0;
                    QVERIFY(QRectF(m_stage->rect()).contains(drawn.rect));
                }
                for (int side = 0; side < 2; ++side) {
                    const auto& shown = m_state->shown(side);
                    QCOMPARE(living[static_cast<std::size_t>(side)], shown.network.keptCount());
                    QCOMPARE(drawing.figures[static_cast<std::size_t>(side)], roundText(shown));
                }
                QCOMPARE(drawing.rounds.size(), std::size_t(2 * (round + 1))); // what comes is not given away
                for (const DrawnRound& drawn : drawing.rounds) {
                    const auto& rounds = samples::pruningLesson()->rounds(
                        m_state->sides()[static_cast<std::size_t>(drawn.side)]);
                    QCOMPARE(drawn.accuracy, rounds[static_cast<std::size_t>(drawn.round)].accuracy);
                    QVERIFY(drawing.curves.adjusted(-1, -1, 1, 1).contains(drawn.at));
                }
            }
        }
    }

    void aGuessIsAClickOrAKey()
    {
        using Guess = CompressionState::Guess;
        m_state->setStep(4);
        click(m_stage->drawing().headings[0].center());
        QCOMPARE(m_state->guessed(), Guess::Left);
        click(m_stage->drawing().headings[1].center());
        QCOMPARE(m_state->guessed(), Guess::Right);
        click(m_stage->drawing().curves.center());
        QCOMPARE(m_state->guessed(), Guess::Alike);
        key(Qt::Key_A);
        QCOMPARE(m_state->guessed(), Guess::Left);
        key(Qt::Key_D);
        QCOMPARE(m_state->guessed(), Guess::Right);
        key(Qt::Key_S);
        QCOMPARE(m_state->guessed(), Guess::Alike);
        QCOMPARE(m_state->verdict() == CompressionState::Verdict::Right,
                 m_state->rightGuess() == Guess::Alike);
        key(Qt::Key_Right);
        QVERIFY(!m_state->guessed());
        QCOMPARE(m_state->step(), 5);
    }

    void aWeightIsChosenAndFollowed()
    {
        m_state->setStep(m_state->stepCount() - 1);
        const auto& weights = m_stage->drawing().weights;
        const auto gone = std::ranges::find_if(
            weights, [](const DrawnWeight& w) { return w.side == 1 && w.weight.layer == 1 && w.pruned; });
        QVERIFY(gone != weights.end());
        const auto wanted = gone->weight;
        click(gone->rect.center());
        QCOMPARE(m_state->chosen(), wanted);
        const QString note = m_stage->drawing().notes.last();
        const auto round = m_state->prunedIn(1, wanted);
        QVERIFY(round);
        QVERIFY2(note.contains(QStringLiteral("right pruned in round %1").arg(*round)), qPrintable(note));
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_state->chosen().unit, std::min(wanted.unit + 1, 11));
        QCOMPARE(m_state->step(), m_state->stepCount() - 1);
    }

    /// What each row says of the dragged weight is what the cast of core/fixedpoint makes of it.
    void theDraggedWeightIsHeldAsTheCastSays()
    {
        key(Qt::Key_2);
        QCOMPARE(m_state->scene(), CompressionState::Scene::Grid);
        for (const Overflow overflow : {Overflow::Sat, Overflow::Wrap}) {
            m_state->setOverflow(overflow);
            for (const double to : {-4.8, -1.4, -0.2, 0.03, 0.6, 1.99, 3.3, 4.9}) {
                const CompressionDrawing before = m_stage->drawing();
                drag(before.handle, {before.toX(to), before.handle.y()});
                QVERIFY(std::abs(m_state->weight() - to) <
                        lesson::gridGrain + 2.0 * 10.0 / before.line.width());
                const CompressionDrawing& now = m_stage->drawing();
                QCOMPARE(now.formats.size(), lesson::gridFormats);
                for (std::size_t i = 0; i < now.formats.size(); ++i) {
                    const FixedFormat format = lesson::gridFormatsOf(Rounding::Rnd, overflow)[i];
                    QCOMPARE(now.formats[i].held,
                             fixedpoint::toDouble(fixedpoint::toRaw(m_state->weight(), format), format));
                    QCOMPARE(now.formats[i].at.x(), now.toX(now.formats[i].held));
                    QCOMPARE(now.formats[i].marks, 1 << format.width);
                }
            }
        }
    }

    void theTaskIsDoneByDraggingAndByKeys()
    {
        key(Qt::Key_2);
        const CompressionDrawing before = m_stage->drawing();
        drag(before.handle, {before.toX(0.5), before.handle.y()});
        while (m_state->weight() != 0.5) // a pixel is coarser than the grain
            key(m_state->weight() < 0.5 ? Qt::Key_Right : Qt::Key_Left, Qt::ShiftModifier);
        key(Qt::Key_Return);
        QCOMPARE(m_state->verdict(), CompressionState::Verdict::Right);
        key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(m_state->weight(), 0.5 + lesson::gridGrain);
        key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(m_state->weight(), 0.625 + lesson::gridGrain);
        key(Qt::Key_Return);
        QCOMPARE(m_state->verdict(), CompressionState::Verdict::Wrong);
        QCOMPARE(m_state->step(), 0);
    }

    void aClickOnTheLineBringsTheWeightThere()
    {
        key(Qt::Key_2);
        const CompressionDrawing before = m_stage->drawing();
        click({before.toX(3.0), before.handle.y()});
        QVERIFY(std::abs(m_state->weight() - 3.0) < 0.03);
    }

    void looksAndSizesArePainted()
    {
        for (const LessonStyle style : {LessonStyle::Window, LessonStyle::HighContrast, LessonStyle::Print}) {
            m_stage->setLook(style);
            for (int scene = 0; scene < CompressionState::sceneCount; ++scene) {
                m_state->setSceneIndex(scene);
                for (const QSize size : {QSize(320, 260), QSize(1600, 900)}) {
                    m_stage->resize(size);
                    QVERIFY(!m_stage->drawing().headline.isEmpty());
                    for (const DrawnFormat& row : m_stage->drawing().formats) {
                        QVERIFY(row.at.x() >= 0 && row.at.x() <= size.width());
                    }
                }
            }
        }
    }
};

QTEST_MAIN(TestCompressionStage)
#include "tst_compression_stage.moc"
