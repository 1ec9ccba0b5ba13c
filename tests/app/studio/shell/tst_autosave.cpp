// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/studio/shell/autosave.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace snac::studio;

class TestAutosave : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptIsFoundByTheNextProgram()
    {
        QTemporaryDir folder;
        const Draft draft{"/a/b.yaml", "b.yaml", "name: ä\n# not saved\n"};
        {
            Autosave first(folder.path());
            first.keep({"/a/b.yaml", "b.yaml", "older"});
            first.keep(draft);
            Autosave second(folder.path()); // another window, meanwhile
            QVERIFY(!second.takeLost());
        }
        Autosave next(folder.path());
        QVERIFY(!next.takeLost("/another.yaml"));
        const auto found = next.takeLost();
        QVERIFY(found);
        QCOMPARE(found->file, draft.file);
        QCOMPARE(found->name, draft.name);
        QCOMPARE(found->text, draft.text);
        Autosave other(folder.path());
        QVERIFY(!other.takeLost()); // it belongs to `next` now
        next.forget();
        QVERIFY(!Autosave(folder.path()).takeLost());
        QVERIFY(QDir(folder.path()).entryList({"draft-*.json"}, QDir::Files).isEmpty());
    }

    void severalDraftsKeepApart()
    {
        QTemporaryDir folder;
        {
            Autosave first(folder.path());
            Autosave second(folder.path());
            first.keep({"/1.yaml", "1.yaml", "one"});
            second.keep({"/2.yaml", "2.yaml", "two"});
        }
        Autosave next(folder.path());
        QCOMPARE(next.takeLost("/1.yaml")->text, QString("one"));
        Autosave another(folder.path());
        QCOMPARE(another.takeLost()->text, QString("two"));
    }

    void brokenDraftsAndFoldersDoNoHarm()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("draft-1.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ not json");
        file.close();
        Autosave autosave(folder.path());
        QVERIFY(!autosave.takeLost());
        autosave.keep({{}, "n", "t"});
        Autosave nowhere("/proc/no/such/folder");
        nowhere.keep({{}, "n", "t"});
        QVERIFY(!nowhere.takeLost());
        nowhere.forget();
    }

    void aLookTakesNothing()
    {
        QTemporaryDir folder;
        QVERIFY(!Autosave(folder.path()).lost());
        {
            Autosave first(folder.path());
            first.keep({"/a/b.yaml", "b.yaml", "text"});
            QVERIFY(!Autosave(folder.path()).lost()); // of a program that lives
        }
        Autosave next(folder.path());
        for (int i = 0; i < 2; ++i) {
            const auto found = next.lost();
            QVERIFY(found && found->file == "/a/b.yaml");
        }
        QVERIFY(next.takeLost());
        QVERIFY(!next.lost());
    }
};

QTEST_GUILESS_MAIN(TestAutosave)
#include "tst_autosave.moc"
