// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A child that is trained in the scene Evaluate: state, words, picture and button, with a trainer of the
// test.
#include "lesson_samples.h"

#include "snac/widgets/lesson/lesson_picture.h"
#include "snac/widgets/lesson/lesson_text.h"
#include "snac/widgets/lesson/lesson_view.h"
#include "snac/widgets/theme.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace snac;
using namespace snac::widgets;
using lesson::Scene;
using Stage = ChildTraining::Stage;

namespace {

/// A generation whose members are networks.
lesson::LessonPtr lessonOfNetworks()
{
    lesson::Generation generation = lesson::runProblem(lesson::Problem::TwoGenes, 2);
    for (lesson::Individual& one : generation.pool) {
        one.widths = {16, 8, 5};
    }
    return std::make_shared<const lesson::Lesson>(std::move(generation));
}

LessonDrawing drawn(const LessonState& state, LessonStyle style = LessonStyle::Window, double progress = 1.0)
{
    QImage image(760, 560, QImage::Format_RGB32);
    QPainter painter(&image);
    return drawLesson(painter, image.rect(), state, lessonLook(palette(Theme::Light), QFont(), style),
                      progress);
}

const DrawnPoint* pointNamed(const LessonDrawing& drawing, const QString& ending)
{
    const auto found = std::ranges::find_if(
        drawing.points, [&](const DrawnPoint& point) { return point.label.endsWith(ending); });
    return found == drawing.points.end() ? nullptr : &*found;
}

} // namespace

class TestLessonTraining : public QObject
{
    Q_OBJECT

    std::unique_ptr<LessonState> m_state;
    std::vector<int> m_asked; ///< places

    [[nodiscard]] int parents() const
    {
        return static_cast<int>(m_state->lesson()->generation().parentCount());
    }
    [[nodiscard]] std::vector<double> recorded(int place) const
    {
        const auto row = m_state->cloud().rows[static_cast<std::size_t>(place)];
        const auto point = m_state->cloud().points[static_cast<std::size_t>(row)];
        return {point.begin(), point.end()};
    }

private Q_SLOTS:
    void init()
    {
        m_asked.clear();
        m_state = std::make_unique<LessonState>();
        m_state->setLesson(lessonOfNetworks());
        m_state->setTrainer([this](int place) { m_asked.push_back(place); }, 3);
        m_state->setScene(Scene::Evaluate);
    }

    void theChildThatCameLastIsTrained()
    {
        QCOMPARE(m_state->trainable(), parents()); // none came: the first one to come
        m_state->setStep(2);
        const int last = parents() + lesson::landedAt(*m_state->lesson(), 2) - 1;
        QCOMPARE(m_state->trainable(), last);
        m_state->select(parents() + 4);
        QCOMPARE(m_state->trainable(), parents() + 4);
        m_state->select(0); // a parent was trained before
        QCOMPARE(m_state->trainable(), last);
        m_state->startTraining();
        QCOMPARE(m_asked, std::vector<int>{last});
        m_state->startTraining(); // one at a time
        QCOMPARE(m_asked.size(), std::size_t{1});
        m_state->setScene(Scene::Sort);
        QCOMPARE(m_state->trainable(), -1);
    }

    void itGoesEpochByEpochAndLands()
    {
        m_state->startTraining();
        const int child = m_state->training().place;
        QVERIFY(trainingText(*m_state).contains(QStringLiteral("data are drawn")));
        m_state->addEpoch({1.4, 1.2});
        m_state->addEpoch({1.1, 0.9});
        QVERIFY2(stepText(*m_state).contains(QStringLiteral("epoch 2 of 3, validation loss 0.900")),
                 qPrintable(stepText(*m_state)));
        const LessonDrawing running = drawn(*m_state);
        QCOMPARE(running.losses.size(), std::size_t{2});
        QCOMPARE(running.losses[0].size(), qsizetype{2});
        QVERIFY(running.losses[0][1].y() > running.losses[0][0].y()); // a loss falls
        QVERIFY(running.losses[0][1].x() < running.curve.right());    // there is room for the third
        QVERIFY(!pointNamed(running, QStringLiteral("now")));
        QVERIFY(running.plane.area().bottom() < running.curve.top()); // below the plane
        m_state->addEpoch({1.0, 0.8});
        std::vector<double> objectives = recorded(child);
        objectives[1] += 0.5;
        m_state->landTraining(objectives, QStringLiteral("42 simulated jets"));
        QCOMPARE(m_state->training().stage, Stage::Landed);
        const QString text = stepText(*m_state);
        QVERIFY2(text.contains(QStringLiteral("3 epochs on 42 simulated jets")) &&
                     text.contains(QStringLiteral("recorded")),
                 qPrintable(text));
        QVERIFY(text.count(QStringLiteral("recorded")) == 1); // the other objective is as it was
        const LessonDrawing landed = drawn(*m_state);
        const DrawnPoint* const now = pointNamed(landed, QStringLiteral("now"));
        QVERIFY(now);
        QCOMPARE(now->at, landed.plane.toPixel(objectives));
        QVERIFY(landed.plane.area().contains(now->at));
        m_state->addEpoch({0.1, 0.1}); // comes too late
        QCOMPARE(m_state->training().curve.size(), std::size_t{3});
    }

    /// However much worse it is than all that the generation has.
    void thePlaneHoldsWhereItLands()
    {
        m_state->startTraining();
        std::vector<double> far = recorded(m_state->training().place);
        far[1] *= 40.0;
        m_state->landTraining(far, QStringLiteral("rows"));
        for (const LessonStyle style : {LessonStyle::Window, LessonStyle::HighContrast, LessonStyle::Print}) {
            const LessonDrawing landed = drawn(*m_state, style);
            const DrawnPoint* const now = pointNamed(landed, QStringLiteral("now"));
            QVERIFY(now && landed.plane.area().contains(now->at));
        }
        const LessonDrawing moving = drawn(*m_state, LessonStyle::Window, 0.25);
        QVERIFY(pointNamed(moving, QStringLiteral("now"))->at != pointNamed(drawn(*m_state), "now")->at);
    }

    void anotherStepDropsIt_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("step") << 0;
        QTest::newRow("scene") << 1;
        QTest::newRow("lesson") << 2;
        QTest::newRow("by hand") << 3;
    }
    void anotherStepDropsIt()
    {
        QFETCH(int, way);
        m_state->startTraining();
        switch (way) {
        case 0:
            m_state->setStep(1);
            break;
        case 1:
            m_state->setScene(Scene::Dominance);
            break;
        case 2:
            m_state->setLesson(lessonOfNetworks());
            break;
        default:
            m_state->dropTraining();
        }
        QCOMPARE(m_state->training().stage, Stage::None);
        m_state->landTraining({1.0, 1.0}, QStringLiteral("rows")); // of the one that was dropped
        QCOMPARE(m_state->training().stage, Stage::None);
    }

    void axesAndPointsLeaveIt()
    {
        m_state->startTraining();
        m_state->addEpoch({1.0, 1.0});
        m_state->setAxes(1, 0);
        m_state->select(1);
        QCOMPARE(m_state->training().stage, Stage::Running);
        LessonState copy;
        copy.copyFrom(*m_state);
        QCOMPARE(copy.training().curve.size(), std::size_t{1}); // pictures have it
    }

    void failuresAreTold()
    {
        m_state->startTraining();
        m_state->failTraining(QStringLiteral("LibTorch is missing"));
        QVERIFY(stepText(*m_state).contains(QStringLiteral("could not be trained: LibTorch is missing.")));
        QVERIFY(drawn(*m_state).curve.isNull());
        const QString asPart = stepText(*m_state);
        m_state->startTraining();
        m_state->failTraining(QStringLiteral("LibTorch is missing."));
        QCOMPARE(stepText(*m_state), asPart);
        m_state->startTraining(); // again
        QCOMPARE(m_state->training().stage, Stage::Running);
    }

    void theButtonBeginsAndStops()
    {
        LessonView view(m_state.get(), LessonView::Size::Window);
        view.resize(1100, 640);
        view.show();
        auto* button = view.findChild<QPushButton*>(QStringLiteral("lessonTrain"));
        auto* note = view.findChild<QLabel*>(QStringLiteral("lessonTrainNote"));
        QVERIFY(button->isVisible() && button->isEnabled() && !note->isVisible());
        view.transport()->setPlaying(true);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_asked.size(), std::size_t{1});
        QVERIFY(!view.transport()->isPlaying()); // which would leave the child behind
        const QString stop = button->text();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_state->training().stage, Stage::None);
        QVERIFY(button->text() != stop);
        view.stage()->setFocus();
        QTest::keyClick(view.stage(), Qt::Key_T);
        QCOMPARE(m_asked.size(), std::size_t{2});
        QTest::keyClick(view.stage(), Qt::Key_T);
        QCOMPARE(m_state->training().stage, Stage::None);
        m_state->setScene(Scene::Sort);
        QVERIFY(!button->isVisible());
        QTest::keyClick(view.stage(), Qt::Key_T);
        QCOMPARE(m_asked.size(), std::size_t{2});
    }

    void whatIsNoNetworkIsNotTrained()
    {
        samples::show(*m_state, lesson::Problem::Zdt1);
        m_state->setScene(Scene::Evaluate);
        LessonView view(m_state.get(), LessonView::Size::Window);
        view.show();
        auto* button = view.findChild<QPushButton*>(QStringLiteral("lessonTrain"));
        auto* note = view.findChild<QLabel*>(QStringLiteral("lessonTrainNote"));
        QVERIFY(button->isVisible() && !button->isEnabled());
        QVERIFY(note->isVisible() && note->text().contains(QStringLiteral("computed")));
        m_state->startTraining();
        QVERIFY(m_asked.empty());
    }
};

QTEST_MAIN(TestLessonTraining)
#include "tst_lesson_training.moc"
