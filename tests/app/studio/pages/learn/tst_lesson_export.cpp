// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a lesson in files.
#include "snac/lesson/problems.h"
#include "snac/studio/pages/learn/lesson_export.h"
#include "snac/widgets/lesson/lesson_text.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestLessonExport : public QObject
{
    Q_OBJECT

    widgets::LessonState m_state;

    static widgets::LessonLook look()
    {
        return widgets::lessonLook(QApplication::palette(), QApplication::font(),
                                   widgets::LessonStyle::Print);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_state.setLesson(
            std::make_shared<const lesson::Lesson>(lesson::runProblem(lesson::Problem::TwoGenes, 2)));
        m_state.setScene(lesson::Scene::Crowding);
    }

    void aSceneIsAPngOrAnSvg()
    {
        QTemporaryDir folder;
        const QString png = folder.filePath(QStringLiteral("scene.png"));
        const QString svg = folder.filePath(QStringLiteral("scene.svg"));
        QVERIFY(writeScene(png, m_state, look(), {800, 500}));
        QVERIFY(writeScene(svg, m_state, look(), {800, 500}));
        QVERIFY(QImage(png).width() >= 800);
        QFile file(svg);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("<svg"));
        QVERIFY(!writeScene(QStringLiteral("/no/such/folder/a.png"), m_state, look(), {80, 50}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2); // nothing half-written
    }

    void aGenerationIsAFolderOfNumberedPictures()
    {
        QTemporaryDir folder;
        LessonExport pictures;
        QSignalSpy finished(&pictures, &LessonExport::finished);
        QVERIFY(pictures.start(folder.path(), QStringLiteral("lesson"), m_state, look(), {400, 260}));
        QVERIFY(pictures.isRunning());
        QCOMPARE(m_state.scene(), lesson::Scene::Crowding); // the window is left alone
        QVERIFY(finished.wait(60000));
        const QStringList names = QDir(pictures.folder()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), finished[0][0].toInt());
        QVERIFY(finished[0][1].toString().isEmpty());
        QStringList scenes;
        for (qsizetype i = 0; i < names.size(); ++i) {
            QCOMPARE(names[i].section(QLatin1Char('-'), 0, 0).toInt(), static_cast<int>(i) + 1);
            const QString scene = names[i].section(QLatin1Char('-'), 1, 1);
            if (scenes.isEmpty() || scenes.back() != scene) {
                scenes << scene;
            }
        }
        QStringList wanted;
        for (int i = 0; i < lesson::sceneCount; ++i) {
            wanted << widgets::sceneKey(static_cast<lesson::Scene>(i));
        }
        QCOMPARE(scenes, wanted);
        QVERIFY(pictures.start(folder.path(), QStringLiteral("lesson"), m_state, look(), {400, 260}));
        QVERIFY(pictures.folder().endsWith(QStringLiteral("lesson-2"))); // nothing is overwritten
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        LessonExport pictures;
        const auto started =
            pictures.start(QStringLiteral("/proc/none"), QStringLiteral("lesson"), m_state, look(), {80, 50});
        QVERIFY(!started);
        QVERIFY(QString::fromStdString(started.error().message).contains(QStringLiteral("/proc/none")));
        QVERIFY(!pictures.isRunning());
    }
};

QTEST_MAIN(TestLessonExport)
#include "tst_lesson_export.moc"
