// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The Learn page as a student and a lecturer use it.
#include "../../../../test_environment.h"
#include "../../fake_study.h"

#include "snac/studio/pages/learn/child_trainer.h"
#include "snac/studio/pages/learn/learn_page.h"
#include "snac/studio/pages/learn/lesson_export.h"
#include "snac/studio/shell/prompts.h"
#include "snac/widgets/lesson/compression_view.h"

#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace snac;
using namespace snac::studio;
using lesson::Scene;

namespace {

class AnsweringPrompts : public Prompts
{
public:
    QString file;
    QString folder;
    QString suggested;
    QString saveFile(QWidget*, const QString&, const QString& suggestion, const QString&) override
    {
        suggested = suggestion;
        return file;
    }
    QString openFolder(QWidget*, const QString&, const QString&) override { return folder; }
};

} // namespace

class TestLearnPage : public QObject
{
    Q_OBJECT

    AnsweringPrompts m_prompts;
    std::unique_ptr<StudyModel> m_model;
    std::unique_ptr<LearnPage> m_page;

    QComboBox* box(const char* name) { return m_page->findChild<QComboBox*>(QString::fromLatin1(name)); }
    void key(Qt::Key key) { QTest::keyClick(m_page->view()->stage(), key); }

    /// Half of the trials are parents, the others their children, and the scene is Evaluate.
    void showStudyWithChildren()
    {
        study::StudySummary summary = fake::summary(12);
        study::Generation& generation = summary.generations.front();
        generation.record.offspring.erase(generation.record.offspring.begin(),
                                          generation.record.offspring.begin() + 6);
        for (std::size_t i = 0; i < generation.record.pool.size(); ++i) {
            generation.record.pool[i].offspring = i >= 6;
        }
        m_model->load(summary);
        m_page->chooseSource(QStringLiteral("study"));
        m_page->state()->setScene(Scene::Evaluate);
        m_page->state()->setStep(1);
    }

    /// Two epochs, each before the gate; lands at an accuracy of 0.6 and 2.5 % of the LUTs.
    /// The worker looks at the gate until it has seen that it is cancelled: it lives as long as that.
    std::shared_ptr<StepGate> gateTrainer()
    {
        auto gate = std::make_shared<StepGate>();
        m_page->trainer()->setWork([gate](const jobs::ShortTrainingRequest&, RunControl& control,
                                          const jobs::EpochSink& epoch) -> Result<jobs::ShortTraining> {
            for (int i = 1; i <= 2; ++i) {
                if (!gate->pass(&control)) {
                    return failCancelled();
                }
                epoch({.epoch = i, .trainLoss = 1.0 / i, .validationLoss = 1.2 / i});
            }
            jobs::ShortTraining result;
            result.set = "jets";
            result.trainRows = 7200;
            result.minimised = {-0.6, 2.5};
            return result;
        });
        return gate;
    }

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<StudyModel>();
        m_page = std::make_unique<LearnPage>(m_model.get(), &m_prompts);
        QVERIFY(!m_page->view()); // made when it is shown
        m_page->resize(1200, 680);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->view()->transport()->setMotion(false);
        m_page->view()->stage()->setFocus();
    }
    void cleanup()
    {
        m_page.reset();
        m_model.reset();
    }

    void everyProblemIsALesson()
    {
        auto* sources = box("lessonSource");
        QCOMPARE(sources->count(), static_cast<int>(lesson::problems().size()) + 1); // and compression
        for (const lesson::ProblemInfo& row : lesson::problems()) {
            QElapsedTimer timer;
            timer.start();
            m_page->chooseSource(QString::fromLatin1(row.key.data()));
            QVERIFY(timer.elapsed() < 5000);
            QCOMPARE(m_page->source(), QString::fromLatin1(row.key.data()));
            QCOMPARE(box("lessonGeneration")->count(), row.generations);
            QCOMPARE(m_page->state()->lesson()->generation().record.index, row.first);
            m_page->chooseGeneration(1);
            QCOMPARE(m_page->state()->lesson()->generation().record.survivors,
                     lesson::runProblem(row.id, 1).record.survivors);
        }
    }

    void sourcesAreChosenByKeys()
    {
        box("lessonSource")->setFocus();
        QTest::keyClick(box("lessonSource"), Qt::Key_Down);
        QCOMPARE(m_page->source(), QStringLiteral("zdt3"));
        box("lessonGeneration")->setFocus();
        QTest::keyClick(box("lessonGeneration"), Qt::Key_Home);
        QCOMPARE(m_page->state()->lesson()->generation().record.index, 0);
    }

    void theOpenStudyIsALesson()
    {
        m_model->load(fake::summary(12));
        auto* sources = box("lessonSource");
        QCOMPARE(sources->count(), static_cast<int>(lesson::problems().size()) + 2);
        QCOMPARE(m_page->source(), QStringLiteral("zdt1")); // stays what it was
        m_page->chooseSource(QStringLiteral("study"));
        QCOMPARE(m_page->state()->lesson()->generation().pool.size(), std::size_t{12});
        QCOMPARE(m_page->state()->lesson()->generation().name, std::string("fake"));
        // None of them dominates another: all are front 1, as the record says.
        QCOMPARE(m_page->state()->lesson()->drawnFronts(), 1);
        for (int i = 0; i < lesson::sceneCount; ++i) {
            m_page->state()->setScene(static_cast<Scene>(i));
            QVERIFY(m_page->view()->stage()->drawing().plane.area().isValid());
        }
        m_model->clear();
        QVERIFY(m_page->source() != QStringLiteral("study"));
        QVERIFY(!m_page->state()->isEmpty());
    }

    void aChildOfTheStudyIsTrained()
    {
        showStudyWithChildren();
        const auto gate = gateTrainer();
        auto* button = m_page->findChild<QPushButton*>(QStringLiteral("lessonTrain"));
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        const int place = m_page->state()->training().place;
        gate->let(1);
        QTRY_COMPARE(m_page->state()->training().curve.size(), std::size_t{1});
        gate->let(1);
        QTRY_COMPARE(m_page->state()->training().stage, widgets::ChildTraining::Stage::Landed);
        QCOMPARE(m_page->state()->training().place, place);
        QCOMPARE(m_page->state()->training().objectives, (std::vector<double>{-0.6, 2.5}));
        QVERIFY2(m_page->state()->headline().contains(QStringLiteral("5 epochs on 7 200 simulated jets")),
                 qPrintable(m_page->state()->headline()));
        QVERIFY(!m_page->trainer()->isBusy());
    }

    void leavingEndsTheTraining_data()
    {
        QTest::addColumn<QString>("way");
        for (const char* way : {"another page", "another step", "another lesson", "the button"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void leavingEndsTheTraining()
    {
        QFETCH(QString, way);
        showStudyWithChildren();
        const auto gate = gateTrainer();
        auto* button = m_page->findChild<QPushButton*>(QStringLiteral("lessonTrain"));
        button->click();
        gate->waitForStanding(1);
        QVERIFY(m_page->trainer()->isBusy());
        if (way == QStringLiteral("another page")) {
            m_page->hide();
        } else if (way == QStringLiteral("another step")) {
            key(Qt::Key_Right);
        } else if (way == QStringLiteral("another lesson")) {
            m_page->chooseSource(QStringLiteral("zdt1"));
        } else {
            button->click();
        }
        QVERIFY(!m_page->trainer()->isBusy());
        QCOMPARE(m_page->state()->training().stage, widgets::ChildTraining::Stage::None);
    }

    /// Whatever the trial's network is: here there is nothing that trains it.
    void whatCannotBeTrainedIsSaid()
    {
        showStudyWithChildren();
        m_page->trainer()->setWork([](const jobs::ShortTrainingRequest&, RunControl&,
                                      const jobs::EpochSink&) -> Result<jobs::ShortTraining> {
            return fail("the training engine is missing");
        });
        m_page->findChild<QPushButton*>(QStringLiteral("lessonTrain"))->click();
        QTRY_VERIFY(m_page->state()->headline().contains(QStringLiteral("could not be trained")));
    }

    /// With the real trainer: the networks of this study have the shape of jets.
    void theRealTrainerLands()
    {
        showStudyWithChildren();
        m_page->findChild<QPushButton*>(QStringLiteral("lessonTrain"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->state()->training().stage, widgets::ChildTraining::Stage::Landed,
                                  60000);
        const auto& training = m_page->state()->training();
        QCOMPARE(training.curve.size(), std::size_t{jobs::shortEpochs});
        QVERIFY(training.objectives[0] < -0.3); // accuracy, minimised; chance is a fifth
    }

    void aPictureIsWrittenUnderTheNameOfItsScene()
    {
        QTemporaryDir folder;
        m_prompts.file = folder.filePath(QStringLiteral("a.png"));
        m_page->state()->setScene(Scene::Crowding);
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("lessonPicture")), Qt::LeftButton);
        QVERIFY(m_prompts.suggested.endsWith(QStringLiteral("nsga2-zdt1-generation-3-crowding")));
        QVERIFY(!QImage(m_prompts.file).isNull());
        QSignalSpy message(m_page.get(), &Page::message);
        QVERIFY(!m_page->writePicture(QStringLiteral("/no/such/folder/a.png")));
        QVERIFY(message[0][0].toString().contains(QStringLiteral("/no/such/folder/a.png")));
    }

    void allPicturesAreWrittenWhileTheWindowGoesOn()
    {
        QTemporaryDir folder;
        m_prompts.folder = folder.path();
        QSignalSpy finished(m_page->pictures(), &LessonExport::finished);
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("lessonPictures")), Qt::LeftButton);
        key(Qt::Key_Right);
        QCOMPARE(m_page->state()->step(), 1);
        QVERIFY(finished.wait(120000));
        QVERIFY(finished[0][1].toString().isEmpty());
        QVERIFY(QDir(m_page->pictures()->folder()).entryList(QDir::Files).size() > 20);
        m_prompts.folder.clear(); // the dialog was closed: nothing happens
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("lessonPictures")), Qt::LeftButton);
        QVERIFY(!m_page->pictures()->isRunning());
    }

    void theLectureOpensAndClosesByKeys()
    {
        key(Qt::Key_F11);
        QVERIFY(m_page->lecture());
        QVERIFY(m_page->lecture()->isFullScreen());
        auto* view = m_page->lecture()->findChild<widgets::LessonView*>();
        QVERIFY(view);
        QTest::keyClick(view->stage(), Qt::Key_5);
        QCOMPARE(m_page->state()->scene(), Scene::Sort); // both show one lesson
        QTest::keyClick(view->stage(), Qt::Key_Escape);
        QTRY_VERIFY(!m_page->lecture());
        key(Qt::Key_F);
        QVERIFY(m_page->lecture());
        m_page->toggleLecture();
        QVERIFY(!m_page->lecture());
    }

    void compressionIsALesson()
    {
        QVERIFY(!m_page->compression());
        m_page->chooseSource(QStringLiteral("compression"));
        // Its networks are computed beside the window: the page is there before them.
        QVERIFY(m_page->compression() && m_page->compression()->isEmpty());
        QVERIFY(m_page->compression()->isWaiting());
        QTRY_VERIFY(!m_page->compression()->isEmpty());
        QVERIFY(!m_page->compression()->isWaiting());
        QVERIFY(!m_page->view()->isVisible() && m_page->compressionView()->isVisible());
        QVERIFY(!box("lessonGeneration")->isVisible());
        auto* stage = m_page->compressionView()->stage();
        stage->setFocus();
        QTest::keyClick(stage, Qt::Key_Right);
        QCOMPARE(m_page->compression()->step(), 1);
        QTest::keyClick(stage, Qt::Key_F11);
        auto* large = m_page->lecture()->findChild<widgets::CompressionView*>();
        QVERIFY(large);
        QTest::keyClick(large->stage(), Qt::Key_2);
        QCOMPARE(m_page->compression()->scene(), widgets::CompressionState::Scene::Grid);
        QTest::keyClick(large->stage(), Qt::Key_Escape);
        QTRY_VERIFY(!m_page->lecture());
        QTemporaryDir folder;
        m_prompts.file = folder.filePath(QStringLiteral("a.svg"));
        QTest::mouseClick(m_page->findChild<QPushButton*>(QStringLiteral("lessonPicture")), Qt::LeftButton);
        QVERIFY(m_prompts.suggested.endsWith(QStringLiteral("compression-grid")));
        QVERIFY(QFile::exists(m_prompts.file));
        m_model->load(fake::summary(12)); // a study comes in: the lesson stays
        QCOMPARE(m_page->source(), QStringLiteral("compression"));
        m_page->chooseSource(QStringLiteral("zdt3"));
        QVERIFY(m_page->view()->isVisible() && box("lessonGeneration")->isVisible());
        QCOMPARE(m_page->frame(), static_cast<widgets::LessonFrame*>(m_page->view()));
    }

    void theFilmMenuSaysWhatItNeeds()
    {
        const QByteArray path = qgetenv("PATH");
        QTemporaryDir folder;
        qputenv("PATH", folder.path().toUtf8());
        auto* menu = m_page->findChild<QPushButton*>(QStringLiteral("lessonFilm"))->menu();
        Q_EMIT menu->aboutToShow();
        const auto* problem = menu->findChild<QAction*>(QStringLiteral("filmProblem"));
        QVERIFY(problem && problem->text().contains(QStringLiteral("ffmpeg")));
        QVERIFY(!menu->findChild<QAction*>(QStringLiteral("filmScene"))->isEnabled());
        qputenv("PATH", path);
    }

    void theStatusCountsTheFronts()
    {
        const auto& lesson = *m_page->state()->lesson();
        const auto first = lesson::rowsOf(lesson.ranks(), 0).size();
        const QString left = m_page->status().left.join(QString());
        QVERIFY2(left.contains(QStringLiteral("front 1: %1").arg(first)), qPrintable(left));
    }

    /// As many as the line of places below the plane has: everybody with a rank.
    void theStatusCountsAllOfTheLine()
    {
        const auto& lesson = *m_page->state()->lesson();
        const QString left = m_page->status().left.join(QString());
        if (lesson.fronts().size() <= 6) {
            int told = 0;
            static const QRegularExpression number(QStringLiteral(": (\\d+)"));
            for (auto found = number.globalMatch(left); found.hasNext();) {
                told += found.next().captured(1).toInt();
            }
            std::size_t ranked = 0;
            for (const auto& front : lesson.fronts()) {
                ranked += front.size();
            }
            QCOMPARE(told, static_cast<int>(ranked));
        }
        QCOMPARE(left.count(QStringLiteral("over a budget")) > 0,
                 static_cast<int>(lesson.fronts().size()) > lesson.drawnFronts());
    }

    void whatWasChosenComesBack()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_page->chooseSource(QStringLiteral("two_genes"));
        m_page->chooseGeneration(4);
        m_page->view()->transport()->setLook(widgets::LessonStyle::Print);
        m_page->view()->transport()->setSpeed(2);
        m_page->saveState(settings);
        LearnPage other(m_model.get(), &m_prompts);
        other.restoreState(settings);
        other.show();
        QCOMPARE(other.source(), QStringLiteral("two_genes"));
        QCOMPARE(other.state()->lesson()->generation().record.index, 4);
        QCOMPARE(other.view()->transport()->look(), widgets::LessonStyle::Print);
        QCOMPARE(other.view()->transport()->speed(), 2);
        settings.setValue(QStringLiteral("learn/source"), QStringLiteral("nonsense"));
        settings.setValue(QStringLiteral("learn/generation"), 99999);
        settings.setValue(QStringLiteral("learn/look"), -7);
        LearnPage third(m_model.get(), &m_prompts);
        third.restoreState(settings);
        third.show();
        QCOMPARE(third.source(), QStringLiteral("zdt1"));
        QVERIFY(!third.state()->isEmpty());
    }
};

QTEST_MAIN(TestLearnPage)
#include "tst_learn_page.moc"
