// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/study_paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac;
using namespace snac::studio;

class TestStudyPaths : public QObject
{
    Q_OBJECT

private slots:
    void namesAreSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("results");
        QTest::addColumn<QString>("expected"); // below the folder
        QTest::newRow("plain") << "jets"
                               << ""
                               << "jets.snac";
        QTest::newRow("results folder") << "jets"
                                        << "./results/a"
                                        << "results/a/jets.snac";
        QTest::newRow("folders in the name") << "../../etc/passwd"
                                             << ""
                                             << "-..-etc-passwd.snac";
        QTest::newRow("empty") << ""
                               << ""
                               << "study.snac";
        QTest::newRow("hidden") << "..."
                                << ""
                                << "study.snac";
    }

    void namesAreSafe()
    {
        QFETCH(QString, name);
        QFETCH(QString, results);
        QFETCH(QString, expected);
        QTemporaryDir folder;
        study::StudyConfig config;
        config.name = name.toStdString();
        config.resultsDir = results.toStdString();
        QCOMPARE(newStudyFile(config, folder.path()), folder.filePath(expected));
    }

    void earlierRunsAreNeverTouched()
    {
        QTemporaryDir folder;
        study::StudyConfig config;
        config.name = "jets";
        for (const char* expected : {"jets.snac", "jets-2.snac", "jets-3.snac"}) {
            const QString file = newStudyFile(config, folder.path());
            QCOMPARE(file, folder.filePath(expected));
            QFile made(file);
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
    }

    /// Its results_dir is where the study lies already.
    void besideAStudy()
    {
        QTemporaryDir folder;
        study::StudyConfig config;
        config.name = "jets";
        config.resultsDir = "results";
        const QString there = folder.filePath("jets.snac");
        QFile made(there);
        QVERIFY(made.open(QIODevice::WriteOnly));
        QCOMPARE(newStudyFileBeside(config, there), folder.filePath("jets-2.snac"));
    }

    void kindsAreToldByTheSuffix()
    {
        QVERIFY(isStudyStore("/a/b.SNAC"));
        QVERIFY(!isStudyStore("/a/b.yaml"));
        QVERIFY(isYaml("x.yml"));
        QVERIFY(!isYaml("yaml"));
    }
};

QTEST_GUILESS_MAIN(TestStudyPaths)
#include "tst_study_paths.moc"
