// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 at random moments, each followed by a resume, ends in the study that nobody interrupted.
#include "snac_process.h"

#include "snac/base/random.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace snac::test;

class TestKillResume : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_whole;
    qint64 m_duration = 0; ///< from the first sign of the study file to the end
    int m_killed = 0;      ///< runs that were really interrupted

    /// Starts, waits for the study file, kills after `delay` ms. False: it was faster.
    bool runAndKill(const QStringList& arguments, const QString& file, qint64 delay)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), arguments);
        while (!QFile::exists(file) && process.state() != QProcess::NotRunning) {
            process.waitForFinished(1);
        }
        process.waitForFinished(static_cast<int>(delay));
        const bool running = process.state() != QProcess::NotRunning;
        if (running) {
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            process.waitForFinished();
        }
        return running && process.exitStatus() == QProcess::CrashExit;
    }

private slots:
    void initTestCase()
    {
        write(m_folder.filePath("study.yaml"), smallStudy(24, 12, 4000));
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), {"run", "study.yaml", "--study", "whole.snac", "--json", "--workers", "2"});
        QElapsedTimer timer;
        while (process.state() != QProcess::NotRunning) {
            if (!timer.isValid() && QFile::exists(m_folder.filePath("whole.snac"))) {
                timer.start();
            }
            process.waitForFinished(1);
        }
        m_duration = timer.elapsed();
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0, err);
        m_whole = essence(QJsonDocument::fromJson(process.readAllStandardOutput()).object());
        QVERIFY(m_whole.size() > 1000);
        qInfo("an uninterrupted run takes %lld ms", static_cast<long long>(m_duration));
    }

    void killedOnceAndResumed_data()
    {
        QTest::addColumn<double>("moment");
        snac::Random random(20);
        for (int i = 0; i < 20; ++i) {
            QTest::addRow("%d", i) << random.uniform(0.0, 0.9);
        }
    }

    void killedOnceAndResumed()
    {
        QFETCH(double, moment);
        const QString name = QStringLiteral("%1.snac").arg(QLatin1String(QTest::currentDataTag()));
        const auto delay = static_cast<qint64>(moment * static_cast<double>(m_duration));
        m_killed += runAndKill({"run", "study.yaml", "--study", name, "--workers", "2"},
                               m_folder.filePath(name), delay)
                        ? 1
                        : 0;
        const Output resumed = runSnac(m_folder.path(), {"resume", name, "--json", "--workers", "1"});
        QVERIFY2(resumed.code == 0, resumed.err);
        QCOMPARE(essence(resumed.json()), m_whole);
    }

    void killedAgainAndAgain()
    {
        const QString file = m_folder.filePath("again.snac");
        snac::Random random(21);
        QStringList arguments = {"run", "study.yaml", "--study", "again.snac"};
        for (int i = 0; i < 6; ++i) {
            const auto delay =
                static_cast<qint64>(random.uniform(0.1, 0.6) * static_cast<double>(m_duration));
            m_killed += runAndKill(arguments, file, delay) ? 1 : 0;
            arguments = {"resume", "again.snac"};
        }
        const Output resumed = runSnac(m_folder.path(), {"resume", "again.snac", "--json"});
        QVERIFY2(resumed.code == 0, resumed.err);
        QCOMPARE(essence(resumed.json()), m_whole);
    }

    void cleanupTestCase()
    {
        // The test would prove nothing if the runs had always been over before the kill.
        qInfo("%d runs were killed", m_killed);
        QVERIFY(m_killed >= 10);
    }
};

QTEST_GUILESS_MAIN(TestKillResume)
#include "tst_kill_resume.moc"
