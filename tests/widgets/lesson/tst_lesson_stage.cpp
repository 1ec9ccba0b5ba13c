// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every scene worked by real mouse and keys; what comes of it is what evolution says.
#include "../../timing.h"
#include "lesson_samples.h"

#include "snac/widgets/lesson/lesson_stage.h"
#include "snac/widgets/lesson/lesson_text.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace snac;
using namespace snac::widgets;
using lesson::Problem;
using lesson::Scene;
using Verdict = LessonState::Verdict;

class TestLessonStage : public QObject
{
    Q_OBJECT

    std::unique_ptr<LessonState> m_state;
    std::unique_ptr<LessonStage> m_stage;

    QPoint at(int place)
    {
        for (const DrawnPoint& point : m_stage->drawing().points)
            if (point.place == place)
                return point.at.toPoint();
        return {};
    }
    void click(int place) { QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, at(place)); }
    void drag(int place, QPoint to)
    {
        QTest::mousePress(m_stage.get(), Qt::LeftButton, {}, at(place));
        const QPoint from = at(place);
        QTest::mouseMove(m_stage.get(), from + (to - from) / 2);
        QTest::mouseMove(m_stage.get(), to);
        QTest::mouseRelease(m_stage.get(), Qt::LeftButton, {}, to);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_stage.get(), key, modifiers);
    }
    /// One that no other one covers.
    int clear(const std::vector<int>& places)
    {
        (void)m_stage->drawing();
        for (const int place : places)
            if (m_stage->placeAt(at(place)) == place)
                return place;
        return -1;
    }
    int clearExcept(const std::vector<int>& places)
    {
        std::vector<int> others;
        for (const int place : m_state->cloud().places)
            if (std::ranges::find(places, place) == places.end())
                others.push_back(place);
        return clear(others);
    }
    int rowOf(int place) const { return m_state->cloud().rows[static_cast<std::size_t>(place)]; }

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<LessonState>();
        m_stage = std::make_unique<LessonStage>(m_state.get());
        m_stage->setMotion(false);
        m_stage->resize(960, 640);
        samples::show(*m_state, Problem::Zdt1);
        m_stage->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_stage.get()));
        m_stage->setFocus();
    }

    void populationIsAnsweredByAClick()
    {
        const auto& right = m_state->task().right;
        const int wrong = [&] { // a parent that is not the best
            for (const int place : m_state->cloud().places)
                if (std::ranges::find(right, place) == right.end() && clear({place}) == place)
                    return place;
            return -1;
        }();
        click(wrong);
        QCOMPARE(m_state->verdict(), Verdict::Wrong);
        click(right.front());
        QCOMPARE(m_state->verdict(), Verdict::Right);
    }

    void hoveringShowsTheGenome()
    {
        (void)m_stage->drawing();
        const int place = clear({m_state->cloud().places.begin(), m_state->cloud().places.begin() + 10});
        QTest::mouseMove(m_stage.get(), at(place));
        QTRY_COMPARE(m_state->selected(), place);
        const auto& genes = m_stage->drawing().genes;
        QCOMPARE(genes.size(), m_state->lesson()->generation().genes.size());
    }

    void theTournamentIsAnsweredByAClick()
    {
        for (int index = 1; index < 8; ++index) {
            samples::show(*m_state, Problem::Zdt1, index);
            m_state->setScene(Scene::Offspring);
            const lesson::Task task = m_state->task();
            if (clear({task.candidates[0]}) < 0 || clear({task.candidates[1]}) < 0)
                continue;
            for (const int candidate : task.candidates) {
                click(candidate);
                const bool wins = std::ranges::find(task.right, candidate) != task.right.end();
                QCOMPARE(m_state->verdict(), wins ? Verdict::Right : Verdict::Wrong);
            }
        }
    }

    void aChildIsMadeByHand()
    {
        samples::show(*m_state, Problem::TwoGenes);
        m_state->setScene(Scene::Offspring);
        m_state->setByHand(true);
        QVERIFY(m_state->isByHand());
        const HandMade before = m_state->handMade();
        const auto childGene = [&](std::size_t gene) {
            for (const DrawnGene& drawn : m_stage->drawing().genes)
                if (drawn.strip == 2 && drawn.gene == gene)
                    return drawn.rect.center().toPoint();
            return QPoint();
        };
        QTest::mouseClick(m_stage.get(), Qt::LeftButton, {}, childGene(1));
        const auto& second =
            m_state->lesson()->generation().pool[static_cast<std::size_t>(before.parents[1])];
        QVERIFY(m_state->handMade().fromSecond[1]);
        QCOMPARE(m_state->handMade().genome.values[1], second.genome.values[1]);
        QTest::mouseClick(m_stage.get(), Qt::RightButton, {}, childGene(0));
        QVERIFY(m_state->handMade().mutated[0]);
        QVERIFY(m_state->handMade().genome.values[0] != before.genome.values[0]);
        QVERIFY(space::isValid(m_state->lesson()->generation().genes, m_state->handMade().genome));
        // By keys: the second gene back to the first parent.
        key(Qt::Key_BracketRight);
        QCOMPARE(m_state->gene(), std::size_t{1});
        key(Qt::Key_X);
        QVERIFY(!m_state->handMade().fromSecond[1]);
        key(Qt::Key_M);
        QVERIFY(m_state->handMade().mutated[1]);
        // It lands where the problem says.
        QCOMPARE(m_state->handMadeObjectives(),
                 std::optional(lesson::evaluate(Problem::TwoGenes, m_state->handMade().genome)));
        const int other = clear({2, 3, 4, 5, 6, 7});
        click(other);
        QCOMPARE(m_state->handMade().parents[0], other);
    }

    void evaluateIsAnsweredByAClick()
    {
        m_state->setScene(Scene::Evaluate);
        m_state->setStep(m_state->stepCount() - 1);
        const int child = clear(m_state->task().right);
        QVERIFY(child >= 0);
        click(child);
        QCOMPARE(m_state->verdict(), Verdict::Right);
        click(clearExcept(m_state->task().right));
        QCOMPARE(m_state->verdict(), Verdict::Wrong);
    }

    void aPointIsDraggedOutOfDominance()
    {
        m_state->setScene(Scene::Dominance);
        const int candidate = m_state->task().candidates.front();
        m_state->select(candidate);
        const QRectF plane = m_stage->drawing().plane.area();
        drag(candidate, (plane.topRight() + QPointF(-2, 2)).toPoint());
        QCOMPARE(m_state->verdict(), Verdict::Wrong);
        QVERIFY(!lesson::relationsOf(m_state->cloud(), rowOf(candidate)).dominators.empty());
        drag(candidate, (plane.bottomLeft() + QPointF(2, -2)).toPoint());
        QVERIFY(m_state->isMoved());
        QCOMPARE(m_state->verdict(), Verdict::Right);
        QCOMPARE(m_state->ranks(), evolution::nonDominatedRanks(m_state->cloud().points));
        QVERIFY(!m_stage->drawing().notes.isEmpty()); // that it is not the record any more
        // What is drawn of it is where the mouse left it.
        QVERIFY((at(candidate) - (plane.bottomLeft() + QPointF(2, -2)).toPoint()).manhattanLength() <= 4);
        m_state->resetMoves();
        QCOMPARE(m_state->ranks(), m_state->lesson()->ranks());
    }

    void aPointIsMovedByKeys()
    {
        m_state->setScene(Scene::Dominance);
        const int candidate = m_state->task().candidates.front();
        m_state->select(candidate);
        for (int i = 0; i < 60 && m_state->verdict() != Verdict::Right; ++i) {
            key(Qt::Key_Down, Qt::ShiftModifier);
            key(Qt::Key_Left, Qt::ShiftModifier);
        }
        QCOMPARE(m_state->verdict(), Verdict::Right);
        QVERIFY(lesson::relationsOf(m_state->cloud(), rowOf(candidate)).dominators.empty());
    }

    void theNextFrontIsPredicted()
    {
        m_state->setScene(Scene::Sort);
        m_state->setStep(1);
        const std::vector<int> right = m_state->task().right;
        for (const int place : right)
            m_state->answer(place); // some lie on one another: clicks below
        const int wrong = clearExcept(right);
        click(wrong);
        m_state->check();
        QCOMPARE(m_state->verdict(), Verdict::Wrong);
        QVERIFY(verdictText(*m_state).contains(QStringLiteral("1 too many")));
        click(wrong); // takes it back
        m_state->check();
        QCOMPARE(m_state->verdict(), Verdict::Right);
        for (const int place : right)
            QCOMPARE(m_state->lesson()->generation().record.pool[static_cast<std::size_t>(place)].rank, 1);
        key(Qt::Key_Right); // and it comes off
        QCOMPARE(m_state->step(), 2);
    }

    void theMostCrowdedIsClickedAndTheBoxFollowsTheMouse()
    {
        m_state->setScene(Scene::Crowding);
        click(clear(m_state->task().right));
        QCOMPARE(m_state->verdict(), Verdict::Right);
        int inner = -1;
        for (int step = 0; step < m_state->stepCount() && inner < 0; ++step) {
            m_state->setStep(step);
            if (!m_stage->drawing().box.isNull())
                inner = m_state->selected();
        }
        QVERIFY(inner >= 0);
        const QRectF before = m_stage->drawing().box;
        drag(inner, at(inner) + QPoint(9, 7));
        QCOMPARE(m_state->selected(), inner);
        const auto front = lesson::rowsOf(m_state->ranks(), m_state->front());
        const auto distances = evolution::crowdingDistances(m_state->cloud().points, front);
        const auto found = std::ranges::find(front, rowOf(inner));
        if (found != front.end()) {
            const auto& points = m_stage->drawing().points;
            const auto drawn = std::ranges::find(points, inner, &DrawnPoint::place);
            QCOMPARE(drawn->label, distanceText(distances[static_cast<std::size_t>(found - front.begin())]));
        }
        // A neighbour's move changes the box of the one that stays.
        m_state->resetMoves();
        m_state->select(inner);
        QCOMPARE(m_stage->drawing().box, before);
    }

    void theDroppedAreMarked()
    {
        samples::show(*m_state, Problem::Zdt3);
        m_state->setScene(Scene::NextGeneration);
        const lesson::Task task = m_state->task();
        QCOMPARE(task.kind, lesson::Task::Kind::Several);
        for (const int place : task.right)
            m_state->answer(place);
        m_state->check();
        QCOMPARE(m_state->verdict(), Verdict::Right);
        m_state->answer(task.right.front());
        m_state->check();
        QCOMPARE(m_state->verdict(), Verdict::Wrong);
        m_state->showAnswer();
        QCOMPARE(m_state->marked(), task.right);
        QVERIFY(verdictText(*m_state).startsWith(QStringLiteral("It is #")));
    }

    void keysGoThroughTheWholeLesson()
    {
        int steps = 1;
        while (m_state->scene() != Scene::NextGeneration || m_state->step() + 1 < m_state->stepCount()) {
            key(Qt::Key_Right);
            QVERIFY(++steps < 1000);
        }
        key(Qt::Key_Right); // nowhere to go
        QCOMPARE(m_state->scene(), Scene::NextGeneration);
        key(Qt::Key_Home);
        QCOMPARE(m_state->step(), 0);
        key(Qt::Key_Left);
        QCOMPARE(m_state->scene(), Scene::Crowding);
        QCOMPARE(m_state->step(), m_state->stepCount() - 1);
        key(Qt::Key_5);
        QCOMPARE(m_state->scene(), Scene::Sort);
        key(Qt::Key_End);
        QCOMPARE(m_state->step(), m_state->stepCount() - 1);
        key(Qt::Key_4);
        const int before = m_state->selected();
        key(Qt::Key_Down);
        QVERIFY(m_state->selected() != before);
        QVERIFY(m_stage->accessibleDescription().contains(QLatin1Char('#')));
        QCOMPARE(m_stage->accessibleDescription(), stepText(*m_state));
    }

    void aPointByKeysIsAnswered()
    {
        m_state->select(m_state->task().right.front());
        key(Qt::Key_Return);
        QCOMPARE(m_state->verdict(), Verdict::Right);
    }

    void changesAreCollectedIntoOnePicture()
    {
        int pictures = 0;
        class Counter : public QObject
        {
        public:
            explicit Counter(int& n)
                : count(n)
            {
            }
            bool eventFilter(QObject*, QEvent* event) override
            {
                count += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
            int& count;
        } counter(pictures);
        m_stage->installEventFilter(&counter);
        m_state->setScene(Scene::Dominance);
        for (int step = 0; step < m_state->stepCount(); ++step)
            m_state->setStep(step);
        QTRY_VERIFY(pictures > 0);
        QVERIFY2(pictures <= 2, qPrintable(QString::number(pictures)));
    }

    void picturesAreWritten()
    {
        QTemporaryDir folder;
        const auto look = lessonLook(m_stage->palette(), m_stage->font(), LessonStyle::Print);
        const QString png = folder.filePath(QStringLiteral("a.png"));
        const QString svg = folder.filePath(QStringLiteral("a.svg"));
        m_state->setScene(Scene::Sort);
        QVERIFY(writeLessonPicture(png, *m_state, look, {800, 500}, 2.0));
        QVERIFY(writeLessonPicture(svg, *m_state, look, {800, 500}));
        QCOMPARE(QImage(png).size(), QSize(1600, 1000));
        QVERIFY(QSvgRenderer(svg).isValid());
        QVERIFY(!writeLessonPicture(QStringLiteral("/no/such/folder/a.png"), *m_state, look, {80, 50}));
        QVERIFY(!writeLessonPicture(QStringLiteral("/no/such/folder/a.svg"), *m_state, look, {80, 50}));
    }

    /// 2,000 points: a step and its picture within two frames of a film.
    void manyPointsAreQuick()
    {
        samples::show(*m_state, Problem::ManyPoints);
        std::vector<double> times;
        for (int scene = 0; scene < lesson::sceneCount; ++scene) {
            m_state->setScene(static_cast<Scene>(scene));
            for (int step = 0; step < std::min(m_state->stepCount(), 8); ++step) {
                QElapsedTimer timer;
                timer.start();
                m_state->setStep(step);
                (void)m_stage->drawing();
                times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
        }
        std::ranges::sort(times);
        const double median = times[times.size() / 2];
        qInfo("a step with 2,000 points: median %.1f ms, longest %.1f ms", median, times.back());
        QVERIFY(snac::timing::keepsTo(median / 1000.0, 0.08));
    }
};

QTEST_MAIN(TestLessonStage)
#include "tst_lesson_stage.moc"
