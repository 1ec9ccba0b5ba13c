// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Films of a lesson, with a script in the place of ffmpeg that says what it was asked for; with the real one
// where it is installed.
#include "snac/lesson/problems.h"
#include "snac/studio/pages/learn/lesson_movie.h"
#include "snac/synthesis/tools/process.h"
#include "snac/widgets/lesson/lesson_state.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestLessonMovie : public QObject
{
    Q_OBJECT

    widgets::LessonState m_state;
    QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<QTemporaryDir> m_folder;

    static widgets::LessonLook look()
    {
        return widgets::lessonLook(QApplication::palette(), QApplication::font(),
                                   widgets::LessonStyle::Print);
    }

    /// The only ffmpeg there is: a shell script with this body. PATH has the system's folders behind it.
    void standIn(const QByteArray& body)
    {
        QDir(m_folder->path()).mkpath(QStringLiteral("bin"));
        QFile script(m_folder->filePath(QStringLiteral("bin/ffmpeg")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n" + body);
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", m_folder->filePath(QStringLiteral("bin")).toUtf8() + ":/usr/bin:/bin");
    }

    QString wanted(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList filesBeside() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    Result<> start(LessonMovie& movie, const QString& file, LessonMovie::Span span)
    {
        return movie.start({file, span, 600, {400, 260}}, m_state, look());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_state.setLesson(
            std::make_shared<const lesson::Lesson>(lesson::runProblem(lesson::Problem::TwoGenes, 2)));
        m_state.setScene(lesson::Scene::Sort);
    }
    void cleanup() { qputenv("PATH", m_path); }

    /// The last argument is the film; the pictures lie where the program works.
    void theProgramIsAskedForWhatIsWanted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("word");
        QTest::newRow("film") << QStringLiteral("lesson.mp4") << QStringLiteral("yuv420p");
        QTest::newRow("animation") << QStringLiteral("a lesson; rm x.gif") << QStringLiteral("paletteuse");
    }
    void theProgramIsAskedForWhatIsWanted()
    {
        QFETCH(QString, name);
        QFETCH(QString, word);
        standIn("for last; do :; done\n{ echo \"$@\"; ls; } > \"$last\"\n");
        LessonMovie movie;
        QSignalSpy finished(&movie, &LessonMovie::finished);
        const QString file = m_folder->filePath(name);
        QVERIFY(start(movie, file, LessonMovie::Span::Scene));
        QVERIFY(movie.isRunning());
        QVERIFY(!start(movie, file, LessonMovie::Span::Scene)); // one at a time
        QVERIFY(finished.wait(60000));
        QCOMPARE(finished[0][0].toString(), QString());
        QVERIFY(!movie.isRunning());
        QFile film(file);
        QVERIFY(film.open(QIODevice::ReadOnly));
        const QString said = QString::fromUtf8(film.readAll());
        QVERIFY2(said.contains(word), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("-framerate 1000/600 -i %05d.png")));
        QCOMPARE(said.count(QStringLiteral(".png\n")), m_state.stepCount());
        QVERIFY(said.contains(QStringLiteral("%1.png").arg(m_state.stepCount(), 5, 10, QLatin1Char('0'))));
        QCOMPARE(filesBeside(), QStringList{name}); // nothing half-written
        QCOMPARE(m_state.scene(), lesson::Scene::Sort);
    }

    void aWholeLessonHasThePlacesOfThePictures()
    {
        standIn("for last; do :; done\nls > \"$last\"\n");
        LessonMovie movie;
        QSignalSpy finished(&movie, &LessonMovie::finished);
        QVERIFY(start(movie, wanted("all.mp4"), LessonMovie::Span::All));
        QVERIFY(finished.wait(120000));
        QFile film(wanted("all.mp4"));
        QVERIFY(film.open(QIODevice::ReadOnly));
        const auto pictures = film.readAll().count(".png\n");
        QCOMPARE(static_cast<std::size_t>(pictures), placesOf(*m_state.copied()).size());
    }

    void aFailureIsToldInItsWords()
    {
        standIn("echo 'Unknown encoder'; exit 3\n");
        QFile old(wanted("film.mp4"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        LessonMovie movie;
        QSignalSpy finished(&movie, &LessonMovie::finished);
        QVERIFY(start(movie, old.fileName(), LessonMovie::Span::Scene));
        QVERIFY(finished.wait(60000));
        const QString problem = finished[0][0].toString();
        QVERIFY2(problem.contains(QStringLiteral("code 3")) &&
                     problem.contains(QStringLiteral("Unknown encoder")),
                 qPrintable(problem));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        QCOMPARE(filesBeside(), QStringList{QStringLiteral("film.mp4")});
    }

    void nothingWrittenIsAFailure()
    {
        standIn("exit 0\n");
        LessonMovie movie;
        QSignalSpy finished(&movie, &LessonMovie::finished);
        QVERIFY(start(movie, wanted("film.gif"), LessonMovie::Span::Scene));
        QVERIFY(finished.wait(60000));
        QVERIFY(!finished[0][0].toString().isEmpty());
        QVERIFY(filesBeside().isEmpty());
    }

    /// The stand-in says that it runs, and would run for an hour.
    void aCancelEndsTheProgram()
    {
        standIn("touch \"" + m_folder->filePath(QStringLiteral("bin/runs")).toUtf8() + "\"\nsleep 3600\n");
        LessonMovie movie;
        QSignalSpy finished(&movie, &LessonMovie::finished);
        QVERIFY(start(movie, wanted("film.mp4"), LessonMovie::Span::Scene));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(wanted("bin/runs")), 60000);
        movie.cancel();
        QVERIFY(finished.wait(60000));
        QVERIFY(finished[0][0].toString().contains(QStringLiteral("stopped")));
        QVERIFY(filesBeside().isEmpty());
        QVERIFY(start(movie, wanted("film.mp4"), LessonMovie::Span::Scene));
        movie.cancel(); // while pictures are drawn
        QVERIFY(finished.wait(60000));
        QVERIFY(filesBeside().isEmpty());
    }

    void theObjectMayGoWhileItRuns()
    {
        standIn("touch \"" + m_folder->filePath(QStringLiteral("bin/runs")).toUtf8() + "\"\nsleep 3600\n");
        auto movie = std::make_unique<LessonMovie>();
        QVERIFY(start(*movie, wanted("film.mp4"), LessonMovie::Span::Scene));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(wanted("bin/runs")), 60000);
        movie.reset();
        QVERIFY(filesBeside().isEmpty());
    }

    void withoutTheProgramItSaysWhatToInstall()
    {
        qputenv("PATH", m_folder->path().toUtf8());
        QVERIFY(LessonMovie::whyNot().contains(QStringLiteral("apt install ffmpeg")));
        LessonMovie movie;
        const auto started = start(movie, wanted("film.mp4"), LessonMovie::Span::Scene);
        QVERIFY(!started);
        QCOMPARE(QString::fromStdString(started.error().message), LessonMovie::whyNot());
        standIn("exit 0\n");
        QCOMPARE(LessonMovie::whyNot(), QString());
        QVERIFY(!start(movie, wanted("film.avi"), LessonMovie::Span::Scene));
    }

    /// Where it is installed, and of a scene of few steps.
    void theRealOneMakesAFilm()
    {
        if (!synthesis::findProgram("ffmpeg")) {
            QVERIFY(!LessonMovie::whyNot().isEmpty());
            return;
        }
        LessonMovie movie;
        for (const char* name : {"film.gif", "film.mp4"}) {
            QSignalSpy finished(&movie, &LessonMovie::finished);
            QVERIFY(start(movie, wanted(name), LessonMovie::Span::Scene));
            QVERIFY(finished.wait(100000));
            QCOMPARE(finished[0][0].toString(), QString());
        }
        QFile film(wanted("film.mp4"));
        QVERIFY(film.open(QIODevice::ReadOnly));
        QCOMPARE(film.read(12).mid(4, 4), QByteArray("ftyp"));
        QFile gif(wanted("film.gif"));
        QVERIFY(gif.open(QIODevice::ReadOnly));
        const QByteArray bytes = gif.readAll();
        QVERIFY(bytes.startsWith("GIF89a"));
        QCOMPARE(static_cast<unsigned char>(bytes[6]) + 256 * static_cast<unsigned char>(bytes[7]), 600);
    }
};

QTEST_MAIN(TestLessonMovie)
#include "tst_lesson_movie.moc"
