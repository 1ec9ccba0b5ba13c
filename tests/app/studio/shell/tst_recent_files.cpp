// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/recent_files.h"

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

    void equalNamesShowWhatTellsThemApart()
    {
        QCOMPARE(RecentFiles::labels({"/d/a.yaml", "/d/b.yaml"}), (QStringList{"a.yaml", "b.yaml"}));
        QCOMPARE(RecentFiles::labels({"/d/one/a.yaml", "/d/two/a.yaml", "/d/b.yaml"}),
                 (QStringList{"a.yaml – one", "a.yaml – two", "b.yaml"}));
        QCOMPARE(RecentFiles::labels({"/x/one/run/a.yaml", "/x/two/run/a.yaml", "/y/a.yaml"}),
                 (QStringList{"a.yaml – one/run", "a.yaml – two/run", "a.yaml – y"}));
    }
};

QTEST_GUILESS_MAIN(TestRecentFiles)
#include "tst_recent_files.moc"
