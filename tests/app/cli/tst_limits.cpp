// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The real program where memory and threads are short: it runs with less, or says why not; it never hangs.
#include "snac_process.h"

#include <QTest>

#include <csignal>

using namespace snac::test;

class TestLimits : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void startLimited(QProcess& process, const QString& limits, const QString& yaml)
    {
        QFile::remove(m_folder.filePath("s.snac"));
        process.setWorkingDirectory(m_folder.path());
        process.start("bash", {"-c", limits + "; exec \"$0\" \"$@\"", program(), "run", yaml, "--study",
                               "s.snac", "--workers", "64"});
    }

private slots:
    void initTestCase()
    {
#ifdef SNAC_SANITIZED
        QSKIP("the sanitizers need more memory than that");
#endif
        write(m_folder.filePath("short.yaml"), smallStudy(12, 1, 600));
        write(m_folder.filePath("long.yaml"), smallStudy(100000, 50));
    }

    /// The limit on processes binds where the tests are not run by root.
    void aRunUnderLimitsEnds_data()
    {
        QTest::addColumn<QString>("limits");
        for (const char* limits : {"ulimit -v 130000", "ulimit -v 160000", "ulimit -v 250000",
                                   "ulimit -v 600000", "ulimit -u 1", "ulimit -u 8"}) {
            QTest::newRow(limits) << limits;
        }
    }
    void aRunUnderLimitsEnds()
    {
        QFETCH(QString, limits);
        QProcess process;
        startLimited(process, limits, "short.yaml");
        QVERIFY2(process.waitForFinished(60'000), "it hangs");
        QByteArray err = process.readAllStandardError();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 0 || err.contains("memory"), err);
        QVERIFY2(process.exitCode() == 0 || process.exitCode() == 1 || process.exitCode() == 3, err);

        startLimited(process, limits, "long.yaml");
        err.clear();
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("trial ") ||
                                     process.state() == QProcess::NotRunning,
                                 60'000);
        if (process.state() == QProcess::Running) {
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        }
        QVERIFY2(process.waitForFinished(20'000), "one signal does not end it");
        err += process.readAllStandardError();
        QVERIFY2(process.exitCode() == 3 || err.contains("memory"), err);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
