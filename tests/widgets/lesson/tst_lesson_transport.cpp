// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson_samples.h"

#include "snac/widgets/lesson/lesson_transport.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::widgets;
using lesson::Problem;
using lesson::Scene;

class TestLessonTransport : public QObject
{
    Q_OBJECT

    LessonState m_state;

private Q_SLOTS:
    void init()
    {
        samples::show(m_state, Problem::TwoGenes);
        m_state.setScene(Scene::Sort);
        m_state.setScene(Scene::Population);
    }

    void buttonsStep()
    {
        LessonTransport transport(&m_state);
        auto* on = transport.findChild<QToolButton*>(QStringLiteral("lessonStep"));
        auto* back = transport.findChild<QToolButton*>(QStringLiteral("lessonBack"));
        QVERIFY(!back->isEnabled());
        QTest::mouseClick(on, Qt::LeftButton);
        QCOMPARE(m_state.step(), 1);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(m_state.step(), 0);
        for (const auto* button : transport.findChildren<QToolButton*>())
            QVERIFY(!button->accessibleName().isEmpty());
    }

    void theSliderIsTheStep()
    {
        LessonTransport transport(&m_state);
        auto* slider = transport.findChild<QSlider*>(QStringLiteral("lessonSlider"));
        QCOMPARE(slider->maximum(), m_state.stepCount() - 1);
        slider->setValue(3);
        QCOMPARE(m_state.step(), 3);
        m_state.setScene(Scene::Sort);
        QCOMPARE(slider->maximum(), m_state.stepCount() - 1);
        QCOMPARE(slider->value(), 0);
    }

    void playingGoesThroughTheScenesAndStopsAtTheEnd()
    {
        LessonTransport transport(&m_state);
        transport.setSpeed(3);
        m_state.setScene(Scene::NextGeneration);
        m_state.setStep(m_state.stepCount() - 2);
        auto* play = transport.findChild<QToolButton*>(QStringLiteral("lessonPlay"));
        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(transport.isPlaying());
        QTRY_VERIFY(!transport.isPlaying());
        QCOMPARE(m_state.step(), m_state.stepCount() - 1);
        QVERIFY(!play->isChecked());
        QTest::mouseClick(play, Qt::LeftButton); // anew
        QCOMPARE(m_state.scene(), Scene::Population);
        QTRY_VERIFY(m_state.step() > 0);
        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(!transport.isPlaying());
    }

    void looksAndMotionAreTold()
    {
        LessonTransport transport(&m_state);
        QSignalSpy look(&transport, &LessonTransport::lookChanged);
        transport.setLook(LessonStyle::Print);
        QCOMPARE(look.count(), 1);
        QCOMPARE(transport.look(), LessonStyle::Print);
        QSignalSpy motion(&transport, &LessonTransport::motionChanged);
        transport.setMotion(!transport.hasMotion());
        QCOMPARE(motion.count(), 1);
    }

    void nothingIsPlayedWithoutALesson()
    {
        LessonState empty;
        const LessonTransport transport(&empty);
        QVERIFY(!transport.findChild<QToolButton*>(QStringLiteral("lessonPlay"))->isEnabled());
    }
};

QTEST_MAIN(TestLessonTransport)
#include "tst_lesson_transport.moc"
