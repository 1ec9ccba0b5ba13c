// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A report from a disk that fails under the real program. Not in builds with sanitizers, which watch the same
// calls.
#include "snac_process.h"

#include <QTest>

using namespace snac::test;

class TestFailingReads : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        write(m_folder.filePath("small.yaml"), smallStudy(8, 1, 600));
        QCOMPARE(runSnac(m_folder.path(), {"run", "small.yaml", "--study", "done.snac"}).code, 0);
    }

    /// One read after the other fails once: the whole report, or an error.
    void aFailedReadIsNeverTheEndOfAList()
    {
        const QByteArray whole = runSnac(m_folder.path(), {"report", "done.snac", "--csv"}).out;
        QVERIFY(whole.count('\n') > 8);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("LD_PRELOAD", SNAC_BINARY_DIR "/tests/libsnac_failing_disk.so");
        int failed = 0;
        for (int n = 1; n <= 80; ++n) {
            environment.insert("SNAC_FAIL_DISK", "read " + QString::number(n));
            const Output output =
                runWith(m_folder.path(), environment, program(), {"report", "done.snac", "--csv"});
            if (output.code == 0) {
                QCOMPARE(output.out, whole); // there was no such read, or a second look at what seemed broken
            } else {
                ++failed;
                QCOMPARE(output.code, 1);
                QVERIFY2(output.err.contains("disk") && !output.err.contains("damaged"), output.err);
            }
        }
        QVERIFY2(failed > 0, qPrintable(QString::number(failed)));
    }
};

QTEST_GUILESS_MAIN(TestFailingReads)
#include "tst_failing_reads.moc"
