// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/pages/search/remembered_runs.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::studio;

class TestRememberedRuns : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void eachStudyHasItsOwn()
    {
        {
            QSettings settings(path("a.ini"), QSettings::IniFormat);
            RememberedRuns runs(settings);
            runs.add(path("one.snac"), path("b.snac"));
            runs.add(path("one.snac"), path("c, d.snac"));
            runs.add(path("one.snac"), path("sub/../b.snac")); // the same
            runs.add(path("two.snac"), path("one.snac"));
        }
        QSettings settings(path("a.ini"), QSettings::IniFormat); // of another start of the program
        RememberedRuns runs(settings);
        QCOMPARE(runs.beside(path("one.snac")), (QStringList{path("b.snac"), path("c, d.snac")}));
        QCOMPARE(runs.beside(path("two.snac")), QStringList{path("one.snac")});
        QVERIFY(runs.beside(path("three.snac")).isEmpty());
        runs.remove(path("one.snac"), path("b.snac"));
        runs.remove(path("one.snac"), path("never.snac"));
        QCOMPARE(runs.beside(path("one.snac")), QStringList{path("c, d.snac")});
        QCOMPARE(runs.beside(path("two.snac")), QStringList{path("one.snac")});
    }

    void theOldestAreForgotten()
    {
        QSettings settings(path("b.ini"), QSettings::IniFormat);
        RememberedRuns runs(settings);
        const auto study = [&](qsizetype i) { return path("s") + QString::number(i); };
        for (qsizetype i = 0; i <= RememberedRuns::mostStudies; ++i)
            runs.add(study(i), path("b.snac"));
        QVERIFY(runs.beside(study(0)).isEmpty());
        QVERIFY(!runs.beside(study(1)).isEmpty());
        QVERIFY(!runs.beside(study(RememberedRuns::mostStudies)).isEmpty());
    }

    /// Whatever stands in a file of settings.
    void oddSettings()
    {
        QSettings settings(path("c.ini"), QSettings::IniFormat);
        settings.setValue(QStringLiteral("search/beside"), 7);
        RememberedRuns runs(settings);
        QVERIFY(runs.beside(path("one.snac")).isEmpty());
        runs.add(path("one.snac"), path("b.snac"));
        QCOMPARE(runs.beside(path("one.snac")), QStringList{path("b.snac")});
    }
};

QTEST_MAIN(TestRememberedRuns)
#include "tst_remembered_runs.moc"
