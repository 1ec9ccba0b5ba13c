// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_samples.h"

#include "snac/widgets/lesson/lesson_text.h"
#include "snac/widgets/lesson/lesson_view.h"
#include "snac/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::widgets;
using lesson::Problem;
using lesson::Scene;

class TestLessonView : public QObject
{
    Q_OBJECT

    std::unique_ptr<LessonState> m_state;
    std::unique_ptr<LessonView> m_view;

    template<class Widget>
    Widget* child(const char* name)
    {
        return m_view->findChild<Widget*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<LessonState>();
        samples::show(*m_state, Problem::Zdt1);
        m_view = std::make_unique<LessonView>(m_state.get(), LessonView::Size::Window);
        m_view->transport()->setMotion(false);
        m_view->resize(1180, 640);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void theRowOfScenesLeadsToThem()
    {
        for (int i = lesson::sceneCount - 1; i >= 0; --i) {
            const auto scene = static_cast<Scene>(i);
            auto* button = m_view->findChild<QToolButton*>(QStringLiteral("scene_") + sceneKey(scene));
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(m_state->scene(), scene);
            QVERIFY(button->isChecked());
            QCOMPARE(child<QLabel>("lessonTitle")->text(), sceneTitle(scene));
            QCOMPARE(child<QLabel>("lessonSentence")->text(), sceneSentence(scene));
            QVERIFY(!child<QLabel>("lessonTask")->text().isEmpty());
        }
    }

    void theFormulaComesOnRequest()
    {
        auto* formula = child<QLabel>("lessonFormula");
        QVERIFY(!formula->isVisible());
        QTest::mouseClick(child<QToolButton>("lessonShowFormula"), Qt::LeftButton);
        QVERIFY(formula->isVisible());
        m_state->setScene(Scene::Crowding);
        QVERIFY(formula->text().contains(QChar(0x03A3)));
        m_view->stage()->setFocus();
        QTest::keyClick(m_view->stage(), Qt::Key_O);
        QVERIFY(!formula->isVisible());
    }

    void theAnswerIsJudged()
    {
        m_state->setScene(Scene::Sort);
        for (const int place : m_state->task().right)
            m_state->answer(place);
        QVERIFY(child<QPushButton>("lessonCheck")->isVisible());
        QTest::mouseClick(child<QPushButton>("lessonCheck"), Qt::LeftButton);
        QCOMPARE(m_state->verdict(), LessonState::Verdict::Right);
        QVERIFY(child<QLabel>("lessonVerdict")->text().startsWith(QStringLiteral("Right")));
        m_state->setStep(1);
        QVERIFY(!child<QLabel>("lessonVerdict")->isVisible());
        QTest::mouseClick(child<QPushButton>("lessonAnswer"), Qt::LeftButton);
        QCOMPARE(m_state->marked(), m_state->task().right);
    }

    void controlsAreThoseOfTheScene()
    {
        QVERIFY(!child<QToolButton>("lessonByHand")->isVisible());
        m_state->setScene(Scene::Offspring);
        QTest::mouseClick(child<QToolButton>("lessonByHand"), Qt::LeftButton);
        QVERIFY(m_state->isByHand());
        m_state->setScene(Scene::Crowding);
        auto* front = child<QComboBox>("lessonFront");
        QVERIFY(front->isVisible());
        QCOMPARE(front->count(), m_state->lesson()->drawnFronts());
        front->setFocus();
        QTest::keyClick(front, Qt::Key_End);
        QCOMPARE(m_state->front(), m_state->lesson()->drawnFronts() - 1);
        auto* reset = child<QPushButton>("lessonReset");
        QVERIFY(reset->isVisible() && !reset->isEnabled());
        m_state->move(m_state->cloud().places.front(), 0.0, 0.0);
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(!m_state->isMoved());
        QVERIFY(!child<QComboBox>("lessonAcross")->isVisible());
        samples::show(*m_state, Problem::ThreeObjectives);
        auto* across = child<QComboBox>("lessonAcross");
        QVERIFY(across->isVisible());
        across->setFocus();
        QTest::keyClick(across, Qt::Key_End);
        QCOMPARE(m_state->axes()[0], std::size_t{2});
    }

    void spacePlaysAndPageKeysChangeTheScene()
    {
        m_view->stage()->setFocus();
        QTest::keyClick(m_view->stage(), Qt::Key_Space);
        QVERIFY(m_view->transport()->isPlaying());
        QTest::keyClick(m_view->stage(), Qt::Key_Space);
        QVERIFY(!m_view->transport()->isPlaying());
        QTest::keyClick(m_view->stage(), Qt::Key_PageDown);
        QCOMPARE(m_state->scene(), Scene::Offspring);
        QTest::keyClick(m_view->stage(), Qt::Key_PageUp);
        QTest::keyClick(m_view->stage(), Qt::Key_PageUp);
        QCOMPARE(m_state->scene(), Scene::Population);
        for (const int key : {int(Qt::Key_4), int(Qt::Key_PageUp)}) { // the scene waits for who goes to it
            m_view->transport()->setPlaying(true);
            QTest::keyClick(m_view->stage(), static_cast<Qt::Key>(key));
            QVERIFY(!m_view->transport()->isPlaying());
        }
        QCOMPARE(m_state->scene(), Scene::Evaluate);
    }

    /// Tab: scenes, the picture, the transport, then the pane; and it does not stay in any of them.
    void tabGoesThroughAll()
    {
        QStringList way;
        QWidget* first = m_view->findChild<QToolButton*>(QStringLiteral("scene_population"));
        first->setFocus();
        for (int i = 0; i < 60; ++i) {
            const QWidget* now = QApplication::focusWidget();
            QVERIFY(now);
            if (i > 0 && now == first)
                break;
            way << now->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        const auto stage = way.indexOf(QStringLiteral("lessonStage"));
        const auto play = way.indexOf(QStringLiteral("lessonPlay"));
        const auto formula = way.indexOf(QStringLiteral("lessonShowFormula"));
        QVERIFY2(stage > 0 && play > stage && formula > play, qPrintable(way.join(QLatin1Char(' '))));
        QCOMPARE(QApplication::focusWidget(), first);
    }

    void theLectureShowsTheSameInLargeType()
    {
        LessonView lecture(m_state.get(), LessonView::Size::Lecture);
        lecture.resize(1600, 900);
        lecture.show();
        m_state->setScene(Scene::Sort);
        m_state->setStep(2);
        QCOMPARE(lecture.stage()->drawing().headline, m_view->stage()->drawing().headline);
        const auto size = [](LessonView& view, const char* name) {
            return view.findChild<QLabel*>(QString::fromLatin1(name))->font().pointSizeF();
        };
        QVERIFY(size(lecture, "lessonSentence") >= 1.3 * size(*m_view, "lessonSentence"));
    }

    /// Right or wrong is what the class waits for: it is as large as the question, after any change of tone.
    void theVerdictIsAsLargeAsTheQuestion()
    {
        qApp->setStyleSheet(styleSheet(Theme::Light)); // which colours right and wrong
        const auto plain = qScopeGuard([] { qApp->setStyleSheet({}); });
        LessonView lecture(m_state.get(), LessonView::Size::Lecture);
        lecture.show();
        lecture.resize(3840, 2160);
        QCoreApplication::processEvents();
        m_state->setScene(Scene::Sort);
        const auto check = [this, &lecture] {
            lecture.findChild<QPushButton*>(QStringLiteral("lessonCheck"))->click();
            const auto* verdict = lecture.findChild<QLabel*>(QStringLiteral("lessonVerdict"));
            const auto* question = lecture.findChild<QLabel*>(QStringLiteral("lessonTask"));
            QCOMPARE(verdict->property("tone").toString(), m_state->verdict() == LessonState::Verdict::Wrong
                                                               ? QStringLiteral("error")
                                                               : QStringLiteral("success"));
            QCOMPARE(verdict->fontMetrics().height(), question->fontMetrics().height());
        };
        m_state->answer(m_state->cloud().places.back());
        check();
        m_state->setStep(1);
        for (const int place : m_state->task().right)
            m_state->answer(place);
        check();
    }

    void aHallSeesTheSameOnEveryScreen_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::newRow("projector") << QSize(1280, 720);
        QTest::newRow("full HD") << QSize(1920, 1080);
        QTest::newRow("WQHD") << QSize(2560, 1440);
        QTest::newRow("4K") << QSize(3840, 2160);
        QTest::newRow("tall") << QSize(1280, 1024);
    }

    /// Type as a share of the screen, for who sits in the last row counts no pixels; and it still fits.
    void aHallSeesTheSameOnEveryScreen()
    {
        QFETCH(QSize, screen);
        LessonView lecture(m_state.get(), LessonView::Size::Lecture);
        lecture.resize(1280, 720);
        lecture.show();
        m_state->setScene(Scene::Crowding);
        const auto height = [&lecture] {
            return lecture.findChild<QLabel*>(QStringLiteral("lessonSentence"))->fontMetrics().height();
        };
        const double share = height() / 720.0;
        lecture.resize(screen);
        QCoreApplication::processEvents();
        QCOMPARE(lecture.size(), screen);
        const double scale = std::min(screen.width() / 1280.0, screen.height() / 720.0);
        QVERIFY2(std::abs(height() / (720.0 * scale) - share) < 0.003, qPrintable(QString::number(height())));
        lecture.resize(1280, 720); // and back
        QCoreApplication::processEvents();
        QCOMPARE(lecture.size(), QSize(1280, 720));
        QCOMPARE(height() / 720.0, share);
    }

    /// Who goes from the dark to the light scheme in front of a class keeps the type.
    void anotherSchemeKeepsTheLargeType()
    {
        const QString before = qApp->styleSheet();
        qApp->setStyleSheet(styleSheet(Theme::Dark));
        LessonView lecture(m_state.get(), LessonView::Size::Lecture);
        lecture.resize(2560, 1440);
        lecture.show();
        QCoreApplication::processEvents();
        const auto height = [&lecture](const char* name) {
            return lecture.findChild<QWidget*>(QLatin1String(name))->fontMetrics().height();
        };
        const int sentence = height("lessonSentence");
        const int check = height("lessonTask");
        qApp->setStyleSheet(styleSheet(Theme::Light));
        QTRY_COMPARE(height("lessonSentence"), sentence);
        QTRY_COMPARE(height("lessonTask"), check);
        qApp->setStyleSheet(before);
    }
};

QTEST_MAIN(TestLessonView)
#include "tst_lesson_view.moc"
