// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A job whose server was killed is told with no fewer seconds than it is known to have worked.
#include "job_seconds.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace snac::mcp;

class TestJobSeconds : public QObject
{
    Q_OBJECT

    QTemporaryDir m_root;
    int m_jobs = -1;

    void writtenAt(const QString& name, double seconds)
    {
        QFile file(m_root.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(qRound64(1000.0 * seconds)),
                                 QFileDevice::FileModificationTime));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_root.path()).mkpath(".snac-jobs"));
        m_jobs =
            ::open(m_root.filePath(".snac-jobs").toUtf8().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        QVERIFY(m_jobs >= 0);
    }
    void cleanupTestCase() { ::close(m_jobs); }

    void secondsGoOnToWhatWasSaved_data()
    {
        QTest::addColumn<double>("file"); // seconds after the record; 0: there is none
        QTest::addColumn<double>("log");
        QTest::addColumn<double>("seconds");
        QTest::newRow("nothing was saved") << 0.0 << 0.0 << 2.5;
        QTest::newRow("the file") << 1.25 << 0.0 << 3.75;
        QTest::newRow("its log") << 1.25 << 3.0 << 5.5;
        QTest::newRow("before the record") << -2.0 << 0.0 << 2.5;
        QTest::newRow("somebody else, later") << 90.0 << 1.0 << 3.5;
    }

    void secondsGoOnToWhatWasSaved()
    {
        QFETCH(const double, file);
        QFETCH(const double, log);
        const QJsonObject kept = datedProgress({{"stage", "search"}, {"seconds", 2.5}, {"done", 40}});
        const QString date = kept.keys().contains("counted_at") ? "counted_at" : QString();
        QVERIFY(!date.isEmpty());
        const double now = kept.value(date).toDouble();
        QVERIFY(qAbs(now - 0.001 * static_cast<double>(QDateTime::currentMSecsSinceEpoch())) < 600.0);
        for (const auto& [name, after] : {std::pair("s.snac", file), {"s.snac-wal", log}}) {
            QFile::remove(m_root.filePath(name));
            if (after != 0.0) {
                writtenAt(name, now + after);
            }
        }
        const QJsonObject ended = progressAtTheEnd(kept, m_jobs, "s.snac");
        QFETCH(const double, seconds);
        QVERIFY2(qAbs(ended.value("seconds").toDouble() - seconds) < 0.01,
                 qPrintable(QString::number(ended.value("seconds").toDouble())));
        QVERIFY(!ended.contains(date));
        QCOMPARE(ended.value("done").toInt(), 40);
        QCOMPARE(undatedProgress(kept), QJsonObject({{"stage", "search"}, {"seconds", 2.5}, {"done", 40}}));
    }

    void whatHasNoDateStays()
    {
        writtenAt("s.snac", 0.001 * static_cast<double>(QDateTime::currentMSecsSinceEpoch()));
        const QJsonObject old{{"stage", "search"}, {"seconds", 2.5}};
        QCOMPARE(progressAtTheEnd(old, m_jobs, "s.snac"), old);
        QCOMPARE(progressAtTheEnd({}, m_jobs, "s.snac"), QJsonObject());
        QCOMPARE(datedProgress({}), QJsonObject());
        QFile::remove(m_root.filePath("s.snac"));
        QFile::remove(m_root.filePath("s.snac-wal"));
        QFile::link("/etc/hostname", m_root.filePath("s.snac")); // not followed
        QCOMPARE(progressAtTheEnd(datedProgress(old), m_jobs, "s.snac"), old);
    }
};

QTEST_GUILESS_MAIN(TestJobSeconds)
#include "tst_job_seconds.moc"
