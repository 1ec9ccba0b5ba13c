// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Window and terminal start and watch jobs; they train, store and price nothing themselves. Sources are read,
// not linked: who adds such a call sees it here.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

class TestFrontEnds : public QObject
{
    Q_OBJECT

    /// Without comments, which may speak of what they like.
    static QString code(const QString& path)
    {
        static const QRegularExpression comments(QStringLiteral("//[^\n]*|/\\*.*?\\*/"),
                                                 QRegularExpression::DotMatchesEverythingOption);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).remove(comments)
                                              : QString();
    }

    static QStringList found(const QString& text)
    {
        static const QRegularExpression forbidden(QStringLiteral(
            // Rooms below the jobs that only these use.
            "#include \"snac/(?:storage|runs|evolution|training/(?!training_options\\.h))[^\"]*\""
            // Trainers, stores, cost models, and the runs of the core.
            "|\\b(?:\\w*Store|StudyStorage|Trainer|Engine|RunnerParts|CostModel|DenseHlsModel)\\b"
            "|\\bstudy::(?:run|read|check)(?:Study|Compressions?)\\b"
            "|\\bstudy::(?:scoreOnTest|scoreFrontOnTest|floatScores)\\b|\\bjobFromMeta\\b"));
        QStringList all;
        for (auto matches = forbidden.globalMatch(text); matches.hasNext();) {
            all << matches.next().captured(0);
        }
        all.removeAll(QStringLiteral("isStudyStore")); // of a name in a menu
        return all;
    }

private slots:
    void theyHoldNoOrchestration_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("window") << QStringLiteral("studio");
        QTest::newRow("terminal") << QStringLiteral("cli");
        QTest::newRow("agents") << QStringLiteral("mcp");
    }

    void theyHoldNoOrchestration()
    {
        QFETCH(QString, folder);
        QStringList all;
        int files = 0;
        for (QDirIterator it(QStringLiteral(SNAC_SOURCE_DIR "/app/") + folder, {"*.cpp", "*.h"}, QDir::Files,
                             QDirIterator::Subdirectories);
             it.hasNext();) {
            const QString path = it.next();
            ++files;
            for (const QString& one : found(code(path))) {
                all << path.mid(qsizetype(sizeof SNAC_SOURCE_DIR)) + ": " + one;
            }
        }
        QVERIFY(files > 10);
        QVERIFY2(all.isEmpty(), qPrintable(all.join('\n')));
    }

    /// The rule itself.
    void whatIsForbidden_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char* text, bool refused) {
            QTest::newRow(text) << QString::fromLatin1(text) << refused;
        };
        row("#include \"snac/storage/store.h\"", true);
        row("#include \"snac/runs/runner.h\"", true);
        row("#include \"snac/training/trainer.h\"", true);
        row("#include \"snac/training/training_options.h\"", false);
        row("#include \"snac/jobs/queue.h\"", false);
        row("auto store = study::Store::openForReading(file);", true);
        row("const calibration::CalibrationStore store;", true);
        row("hardware::DenseHlsModel model;", true);
        row("const hardware::CostModel& model", true);
        row("return study::runStudy(job);", true);
        row("study::readCompressions(file, config)", true);
        row("config::readStudy(text, file, boards)", false);
        row("Q_EMIT costModelChanged();", false);
        row("if (isStudyStore(file))", false);
        row("jobs::openStudy(file, boards)", false);
    }

    void whatIsForbidden()
    {
        QFETCH(QString, text);
        QFETCH(bool, refused);
        QCOMPARE(!found(text).isEmpty(), refused);
    }
};

QTEST_APPLESS_MAIN(TestFrontEnds)
#include "tst_front_ends.moc"
