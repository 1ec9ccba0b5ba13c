// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A study is counted once, and again where it was written.
#include "study_counts.h"

#include <QTemporaryDir>
#include <QTest>

using namespace snac::mcp;

class TestStudyCounts : public QObject
{
    Q_OBJECT

private slots:
    void readOnceUnlessItIsWritten()
    {
        const QTemporaryDir folder;
        const auto root = RootFolder::open(folder.path().toStdString());
        QVERIFY(root && root->write("a.snac", "1", true));
        StudyCounts counts;
        int readings = 0;
        const auto count = [&] {
            return counts.of(*root, "a.snac", [&] { return StudyCount{.done = ++readings, .wanted = 10}; })
                ->done;
        };
        QCOMPARE(count(), 1);
        QCOMPARE(count(), 1);
        QVERIFY(root->write("a.snac", "22", true));
        QCOMPARE(count(), 2);
        // What a program that writes it has saved lies in its log.
        QFile log(folder.filePath("a.snac-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("log") == 3 && log.flush());
        QCOMPARE(count(), 3);
        QCOMPARE(count(), 3);
        QVERIFY(log.write("more") == 4 && log.flush());
        QCOMPARE(count(), 4);
        counts.note(*root, "a.snac", {.done = 7, .wanted = 10});
        QCOMPARE(count(), 7);
        QCOMPARE(readings, 4);
    }

    void whatCannotBeReadIsAskedAgain()
    {
        const QTemporaryDir folder;
        const auto root = RootFolder::open(folder.path().toStdString());
        QVERIFY(root);
        StudyCounts counts;
        QVERIFY(!counts.of(*root, "a.snac", [] { return std::nullopt; }));
        QVERIFY(counts.of(*root, "a.snac", [] { return StudyCount{}; }));
    }
};

QTEST_GUILESS_MAIN(TestStudyCounts)
#include "tst_study_counts.moc"
