// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compression_samples.h"

#include "snac/widgets/lesson/compression_text.h"
#include "snac/widgets/lesson/compression_view.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace snac;
using namespace snac::widgets;

class TestCompressionView : public QObject
{
    Q_OBJECT

    std::unique_ptr<CompressionState> m_state;
    std::unique_ptr<CompressionView> m_view;

    template<class Widget>
    Widget* child(const char* name)
    {
        return m_view->findChild<Widget*>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<CompressionState>(samples::pruningLesson());
        m_view = std::make_unique<CompressionView>(m_state.get(), CompressionView::Size::Window);
        m_view->resize(1180, 640);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void scenesHaveTheirControls()
    {
        QVERIFY(child<QComboBox>("lessonPair")->isVisible());
        QVERIFY(!child<QComboBox>("lessonRounding")->isVisible());
        QTest::mouseClick(child<QToolButton>("scene_grid"), Qt::LeftButton);
        QCOMPARE(m_state->scene(), CompressionState::Scene::Grid);
        QVERIFY(child<QComboBox>("lessonRounding")->isVisible() &&
                child<QComboBox>("lessonOverflow")->isVisible());
        QVERIFY(!child<QComboBox>("lessonPair")->isVisible());
        QCOMPARE(child<QLabel>("lessonTitle")->text(), compressionTitle(CompressionState::Scene::Grid));
        child<QComboBox>("lessonOverflow")->setFocus();
        QTest::keyClick(child<QComboBox>("lessonOverflow"), Qt::Key_Home);
        QCOMPARE(m_state->overflow(), Overflow::Wrap);
        child<QComboBox>("lessonRounding")->setFocus();
        QTest::keyClick(child<QComboBox>("lessonRounding"), Qt::Key_End);
        QCOMPARE(m_state->rounding(), Rounding::RndConv);
    }

    void thePairIsChosen()
    {
        child<QComboBox>("lessonPair")->setFocus();
        QTest::keyClick(child<QComboBox>("lessonPair"), Qt::Key_End);
        QCOMPARE(m_state->sides()[1], lesson::Pruning::Neurons);
    }

    void theAnswerIsShownAndTold()
    {
        m_state->setStep(4);
        QVERIFY(!child<QPushButton>("lessonCheck")->isVisible());
        QTest::mouseClick(child<QPushButton>("lessonAnswer"), Qt::LeftButton);
        QVERIFY(child<QLabel>("lessonVerdict")->isVisible());
        QTest::mouseClick(child<QToolButton>("scene_grid"), Qt::LeftButton);
        QVERIFY(!child<QLabel>("lessonVerdict")->isVisible());
        QTest::mouseClick(child<QPushButton>("lessonCheck"), Qt::LeftButton); // 0.3 is on no grid
        QCOMPARE(child<QLabel>("lessonVerdict")->property("tone").toString(), QStringLiteral("error"));
        QTest::mouseClick(child<QPushButton>("lessonAnswer"), Qt::LeftButton);
        QVERIFY(child<QPushButton>("lessonReset")->isEnabled());
        QTest::mouseClick(child<QPushButton>("lessonReset"), Qt::LeftButton);
        QVERIFY(!m_state->isMoved());
    }

    void keysOfEveryLesson()
    {
        m_view->stage()->setFocus();
        QTest::keyClick(m_view->stage(), Qt::Key_O);
        QVERIFY(child<QLabel>("lessonFormula")->isVisible());
        QTest::keyClick(m_view->stage(), Qt::Key_PageDown);
        QCOMPARE(m_state->scene(), CompressionState::Scene::Grid);
        QTest::keyClick(m_view->stage(), Qt::Key_Space);
        QVERIFY(m_view->transport()->isPlaying());
        QTest::keyClick(m_view->stage(), Qt::Key_Space);
        QVERIFY(!m_view->transport()->isPlaying());
    }

    void picturesAreWritten()
    {
        QTemporaryDir folder;
        const auto look = lessonLook(QApplication::palette(), QApplication::font(), LessonStyle::Print);
        for (int scene = 0; scene < CompressionState::sceneCount; ++scene) {
            m_state->setSceneIndex(scene);
            for (const char* ending : {"png", "svg"}) {
                const QString file =
                    folder.filePath(QStringLiteral("%1.%2").arg(scene).arg(QLatin1String(ending)));
                QVERIFY(writeLessonPicture(file, *m_state, look, {900, 560}));
                QVERIFY(QFileInfo(file).size() > 2000);
            }
        }
        QVERIFY(!writeLessonPicture(QStringLiteral("/no/such/folder/a.svg"), *m_state, look, {90, 56}));
    }
};

QTEST_MAIN(TestCompressionView)
#include "tst_compression_view.moc"
