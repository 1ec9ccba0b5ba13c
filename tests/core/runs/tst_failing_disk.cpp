// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails once, at every place it can: a study is never wrong and says so, and what was saved is
// kept.
#include "failing_disk.h"
#include "fake_parts.h"
#include "run_essence.h"
#include "study_file_tools.h"

#include "snac/reports/report.h"
#include "snac/runs/compression_runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace snac;
using namespace snac::study;
using fake::copyStudy;
using fake::essence;

namespace {

StudyConfig shortStudy()
{
    StudyConfig config = fake::config(6);
    config.evolution.populationSize = 4;
    config.workers = 1;
    return config;
}

Result<StudySummary> run(const std::string& path, bool resume)
{
    StudyJob job;
    job.config = shortStudy();
    job.yaml = "name: toy\n";
    job.yamlPath = "toy.yaml";
    job.file = path;
    job.resume = resume;
    return runStudy(job, fake::parts(std::make_shared<fake::Engine>()));
}

/// All that a report reads, as one text.
Result<std::string> readAll(const std::string& path)
{
    const auto store = Store::openForReading(path);
    if (!store) {
        return std::unexpected(store.error());
    }
    const auto summary = readStudy(**store, shortStudy());
    if (!summary) {
        return std::unexpected(summary.error());
    }
    const auto compressions = readCompressions(**store, shortStudy());
    if (!compressions) {
        return std::unexpected(compressions.error());
    }
    for (const Trial& trial : summary->trials) {
        if (const auto network = (*store)->network(trial.number); !network) {
            return std::unexpected(network.error());
        }
    }
    const QString text = QString::fromStdString(essence(*summary) + compressionJson(*compressions));
    return QString(text).replace(QString::fromStdString(path), QStringLiteral("FILE")).toStdString();
}

bool speaksOfDamage(const Error& error)
{
    return error.message.contains("damaged") || error.message.contains("internal error") ||
           error.message.contains("not a study");
}

} // namespace

class TestFailingDisk : public QObject
{
    Q_OBJECT

    // In memory where there is such a folder: a disk that waits for every sync makes minutes of it.
    QTemporaryDir m_folder{
        (QFileInfo("/dev/shm").isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
        "/snac-failing-disk-XXXXXX"};
    std::string m_whole;    ///< a finished study
    std::string m_killed;   ///< the same with half of it in a log
    std::string m_expected; ///< what both are read as, or end as

    std::string path(const char* name) { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    void removeAll(const std::string& file)
    {
        copyStudy("none", file);
        QFile::remove(QString::fromStdString(file) + "-journal");
    }

private slots:
    void initTestCase()
    {
#ifdef SNAC_SANITIZED
        QSKIP("the sanitizers watch the same calls");
#endif
        m_whole = path("whole.snac");
        const auto summary = run(m_whole, false);
        QVERIFY2(summary && !summary->interrupted, summary ? "" : summary.error().message.c_str());
        const auto text = readAll(m_whole);
        QVERIFY2(text, text ? "" : text.error().message.c_str());
        m_expected = *text;
        m_killed = path("killed.snac");
        const std::string open = path("open.snac");
        copyStudy(m_whole, open);
        auto store = Store::openForWriting(open);
        QVERIFY(store);
        QVERIFY((*store)->saveTrials((*store)->trials().value())); // the same once more: the log holds it all
        copyStudy(open, m_killed);
        QVERIFY(QFile::exists(QString::fromStdString(m_killed) + "-wal"));
    }

    void everyRead_data()
    {
        QTest::addColumn<bool>("logged");
        QTest::addColumn<bool>("lasting");
        for (const bool lasting : {false, true}) {
            QTest::addRow("a file alone, %s", lasting ? "from then on" : "once") << false << lasting;
            QTest::addRow("a file with a log, %s", lasting ? "from then on" : "once") << true << lasting;
        }
    }
    void everyRead()
    {
        QFETCH(bool, logged);
        QFETCH(bool, lasting);
        const std::string file = path("read.snac");
        long failed = 0;
        long n = 0;
        for (bool more = true; more;) {
            copyStudy(logged ? m_killed : m_whole, file);
            ++n;
            failDiskAt(DiskCall::Read, lasting ? -n : n, EIO);
            const auto text = readAll(file);
            more = diskCalls(DiskCall::Read) >= n;
            failDiskAt(DiskCall::Read, 0, EIO);
            if (text) {
                QCOMPARE(*text, m_expected);
            } else {
                ++failed;
                QVERIFY2(!speaksOfDamage(text.error()), text.error().message.c_str());
                QVERIFY2(text.error().kind == ErrorKind::Transient, text.error().message.c_str());
            }
        }
        // Every page is read once and then kept, so there are some reads for each table and no more.
        QVERIFY2(n > 10 && failed > 0, qPrintable(QStringLiteral("%1 reads, %2 failed").arg(n).arg(failed)));
        copyStudy(logged ? m_killed : m_whole, file);
        QCOMPARE(readAll(file).value(), m_expected);
    }

    void everyCallOfARun_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("error");
        QTest::newRow("write, broken disk") << static_cast<int>(DiskCall::Write) << EIO;
        QTest::newRow("write, full disk") << static_cast<int>(DiskCall::Write) << ENOSPC;
        QTest::newRow("sync") << static_cast<int>(DiskCall::Sync) << EIO;
        QTest::newRow("read") << static_cast<int>(DiskCall::Read) << EIO;
    }
    void everyCallOfARun()
    {
        QFETCH(int, kind);
        QFETCH(int, error);
        const auto call = static_cast<DiskCall>(kind);
        const std::string file = path("run.snac");
        long failed = 0;
        long n = 0;
        for (bool more = true; more;) {
            removeAll(file);
            failDiskAt(call, ++n, error);
            const auto summary = run(file, false);
            more = diskCalls(call) >= n;
            failDiskAt(call, 0, EIO);
            const bool there = QFile::exists(QString::fromStdString(file));
            if (!summary) {
                QVERIFY2(!speaksOfDamage(summary.error()), summary.error().message.c_str());
            }
            failed += !summary || summary->interrupted ? 1 : 0;
            QVERIFY(!QFile::exists(QString::fromStdString(file) + ".new"));
            QVERIFY(there || !summary); // nothing that claims to be done is missing
            const auto ended = !summary || summary->interrupted ? run(file, there) : summary;
            QVERIFY2(ended, ended ? "" : (std::to_string(n) + ": " + ended.error().message).c_str());
            QVERIFY(!ended->interrupted);
            const auto text = readAll(file);
            QVERIFY2(text, text ? "" : text.error().message.c_str());
            QCOMPARE(*text, m_expected);
        }
        QVERIFY2(failed > 0 && n > 5, qPrintable(QString::number(n)));
    }
};

QTEST_GUILESS_MAIN(TestFailingDisk)
#include "tst_failing_disk.moc"
