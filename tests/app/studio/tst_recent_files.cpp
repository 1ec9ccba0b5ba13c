// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/recent_files.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::studio;

class TestRecentFiles : public QObject
{
    Q_OBJECT

private slots:
    void newestFirstOnceAndLimited()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
        RecentFiles recent(&settings);
        QSignalSpy changed(&recent, &RecentFiles::changed);
        for (int i = 0; i < 12; ++i) {
            recent.add(QStringLiteral("/a/%1.yaml").arg(i));
        }
        QCOMPARE(recent.files().size(), RecentFiles::limit);
        QCOMPARE(recent.files().front(), QString("/a/11.yaml"));
        recent.add("/a/5.yaml");
        QCOMPARE(recent.files().front(), QString("/a/5.yaml"));
        QCOMPARE(recent.files().count("/a/5.yaml"), 1);
        QCOMPARE(changed.count(), 13);
    }

    void survivesTheProgram()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("s.ini");
        {
            QSettings settings(file, QSettings::IniFormat);
            RecentFiles(&settings).add("relative.yaml");
        }
        QSettings settings(file, QSettings::IniFormat);
        RecentFiles recent(&settings);
        QCOMPARE(recent.files().size(), 1);
        QVERIFY(recent.files().front().startsWith('/'));
        recent.clear();
        QVERIFY(RecentFiles(&settings).files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecentFiles)
#include "tst_recent_files.moc"
