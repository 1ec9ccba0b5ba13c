// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records of jobs: kept in memory, and yet as they are on the disk, also where other servers write.
#include "job_record.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace snac::mcp;

class TestMcpRecords : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    /// As a server would hold it.
    [[nodiscard]] std::unique_ptr<JobRecords> open() const
    {
        const auto root = RootFolder::open(m_folder->path().toStdString());
        auto records = root ? JobRecords::open(*root) : std::unexpected(root.error());
        return records ? std::make_unique<JobRecords>(std::move(*records))
                       : throw std::runtime_error(records.error().message);
    }

    static JobRecord added(JobRecords& records, const std::string& output)
    {
        JobRecord record;
        record.tool = "run_search_pipeline";
        record.output = output;
        const auto made = records.add(record);
        return made ? *made : throw std::runtime_error(made.error().message);
    }

    [[nodiscard]] QString fileOf(const std::string& id) const
    {
        return m_folder->filePath(".snac-jobs/" + QString::fromStdString(id) + ".json");
    }

    static std::vector<std::string> outputs(const JobRecords& records)
    {
        std::vector<std::string> found;
        for (const JobRecordPtr& record : *records.all()) {
            found.push_back(record->output);
        }
        std::ranges::sort(found);
        return found;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void askingReadsNothing()
    {
        const auto records = open();
        const JobRecord one = added(*records, "a.snac");
        JobRecord two = added(*records, "b.snac");
        const auto before = records->all();
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(records->all()->size(), std::size_t(2));
            QVERIFY(records->read(one.id));
        }
        QCOMPARE(records->readings(), 0);
        QCOMPARE(records->all(), before); // one list for all who ask
        two.state = RecordState::Running;
        two.progress = {{"done", 3}};
        QVERIFY(records->write(two));
        QCOMPARE(records->read(two.id)->progress, two.progress);
        const auto after = records->all();
        QVERIFY(after != before);
        QVERIFY(std::ranges::any_of(*after, [&](const JobRecordPtr& record) {
            return record->id == two.id && record->state == RecordState::Running;
        }));
        QCOMPARE(records->readings(), 0);
    }

    void whatOthersWriteIsSeen()
    {
        const auto mine = open();
        const auto other = open();
        JobRecord theirs = added(*other, "theirs.snac");
        QVERIFY(mine->read(theirs.id)); // at once
        QTRY_COMPARE(outputs(*mine), std::vector<std::string>{"theirs.snac"});
        const int read = mine->readings();
        theirs.state = RecordState::Running;
        QVERIFY(other->write(theirs));
        QCOMPARE(mine->read(theirs.id)->state, RecordState::Running);
        QVERIFY(mine->readings() == read + 1);
        // What the other one makes is not made twice, however long ago this one looked.
        (void)added(*other, "late.snac");
        JobRecord again;
        again.tool = "run_search_pipeline";
        again.output = "late.snac";
        QVERIFY(!mine->add(again));
        QVERIFY(QFile::remove(fileOf(theirs.id)));
        QVERIFY(!mine->read(theirs.id));
        QTRY_COMPARE(outputs(*mine), std::vector<std::string>{"late.snac"});
    }

    /// A server that is killed while this one lives: its jobs can be taken over without a restart.
    void theDeadAreNoticed()
    {
        const auto mine = open();
        auto other = open();
        JobRecord theirs = added(*other, "theirs.snac");
        QVERIFY(!mine->claim(theirs.id));
        (void)added(*other, "listed.snac");
        QTRY_COMPARE(outputs(*mine).size(), std::size_t(2)); // looked at just now, and not again for a while
        other.reset();
        QCOMPARE(mine->read(theirs.id)->state, RecordState::Interrupted); // its lock says so at once
        for (const JobRecordPtr& record : *mine->all()) {
            QCOMPARE(record->state, RecordState::Interrupted);
        }
        const auto claimed = mine->claim(theirs.id);
        QVERIFY(claimed && claimed->server == mine->server() && claimed->state == RecordState::Waiting);
        QVERIFY(!mine->claim(theirs.id));
    }

    void whatIsNoRecord()
    {
        const auto records = open();
        const JobRecord good = added(*records, "good.snac");
        const JobRecord bad = added(*records, "bad.snac");
        QFile damaged(fileOf(bad.id));
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"id\": 7") > 0);
        damaged.close();
        QVERIFY(QFile::copy(fileOf(good.id), fileOf("job-1-copied"))); // says another id than its name
        QCOMPARE(::mkfifo(fileOf("job-2-pipe").toUtf8().constData(), 0600), 0);
        QCOMPARE(::symlink(fileOf(good.id).toUtf8().constData(), fileOf("job-3-link").toUtf8().constData()),
                 0);
        QVERIFY(QDir(m_folder->path()).mkpath(".snac-jobs/job-4-folder.json"));
        QTRY_COMPARE(outputs(*records), std::vector<std::string>{"good.snac"});
        for (const std::string& id :
             {bad.id, std::string("job-1-copied"), std::string("job-2-pipe"), std::string("job-3-link"),
              std::string("job-4-folder"), std::string("job-../x"),
              std::string("job-") + std::string(5000, '9'), std::string("job-a\0b", 7), std::string()}) {
            QVERIFY2(!records->read(id), id.c_str());
        }
        const int read = records->readings();
        for (int i = 0; i < 100; ++i) { // the damaged ones are not read again either
            (void)records->all();
        }
        QVERIFY(records->readings() <= read + 2);
    }

    void longResultsStayOnTheDisk()
    {
        const auto records = open();
        JobRecord record = added(*records, "long.snac");
        record.state = RecordState::Done;
        record.result = {{"text", QString(1 << 20, 'x')}};
        QVERIFY(records->write(record));
        QVERIFY(records->all()->front()->result.isEmpty());
        QCOMPARE(records->all()->front()->state, RecordState::Done);
        QCOMPARE(records->read(record.id)->result, record.result);
    }
};

QTEST_GUILESS_MAIN(TestMcpRecords)
#include "tst_mcp_records.moc"
