// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snac/jobs/agent_jobs.h"
#include "snac/jobs/agent_record.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace snac::jobs;

class TestAgentRecord : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWas()
    {
        for (const auto& token : agentJobStateTokens) {
            const AgentRecord record{.id = "job-20261127-081530-1f3a",
                                     .tool = "run_search_pipeline",
                                     .arguments = {{"top_n", 3}},
                                     .state = token.value,
                                     .created = "2026-11-27T08:15:30Z",
                                     .started = "2026-11-27T08:15:31Z",
                                     .ended = "2026-11-27T08:16:00Z",
                                     .server = "1f3a",
                                     .output = "runs/\xc3\xa4.snac",
                                     .runs = 2,
                                     .progress = {{"done", 4}},
                                     .result = {{"front", 1}},
                                     .problem = "none\n\"quoted\""};
            const auto again = AgentRecord::fromText(record.text().toStdString());
            QVERIFY(again);
            QCOMPARE(again->text(), record.text());
            QVERIFY(again->state == token.value && again->runs == 2 && again->output == record.output);
            QCOMPARE(isOver(token.value),
                     token.value != AgentJobState::Waiting && token.value != AgentJobState::Running);
        }
    }

    void whatIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"id\": \"job-1\"");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("no state") << QByteArray(R"({"id": "job-1", "tool": "x"})");
        QTest::newRow("another state") << QByteArray(R"({"id": "job-1", "tool": "x", "state": "odd"})");
        QTest::newRow("no tool") << QByteArray(R"({"id": "job-1", "state": "done"})");
        QTest::newRow("an id that leads away")
            << QByteArray(R"({"id": "job-/../x", "tool": "x", "state": "done"})");
        QTest::newRow("an id that is a number") << QByteArray(R"({"id": 1, "tool": "x", "state": "done"})");
    }

    void whatIsNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!AgentRecord::fromText(text.toStdString()));
    }

    void namesOfFiles()
    {
        QCOMPARE(agentRecordFile("job-1a"), std::string("job-1a.json"));
        QCOMPARE(agentRecordId("job-1a.json").value_or(""), std::string("job-1a"));
        for (const char* other :
             {"job-1a", "job-1A.json", "job-.json.lock", "server-1a.lock", "job-..json", ".json"}) {
            QVERIFY2(!agentRecordId(other), other);
        }
        QVERIFY(!isAgentJobId("job-" + std::string(60, '1')));
        QCOMPARE(agentServerOf(agentServerLock("1f3a")).value_or(""), std::string("1f3a"));
        QVERIFY(!agentServerOf("server-.lock") && !agentServerOf("job-1.json"));
    }

    void whoIsAlive()
    {
        const QTemporaryDir folder;
        const int opened = ::open(folder.path().toUtf8().constData(), O_RDONLY | O_DIRECTORY);
        const auto lock = [&](const char* server, int flags) {
            return ::openat(opened, agentServerLock(server).c_str(), flags, 0600);
        };
        const int held = lock("held", O_RDWR | O_CREAT);
        QCOMPARE(::flock(held, LOCK_EX | LOCK_NB), 0);
        ::close(lock("free", O_RDWR | O_CREAT));
        QCOMPARE(::mkfifoat(opened, agentServerLock("pipe").c_str(), 0600), 0);
        QVERIFY(isAgentServerAlive(opened, "held"));
        QVERIFY(isAgentServerAlive(opened, "held")); // who asked has let go of it
        for (const char* dead : {"free", "pipe", "none", "", "../held"}) {
            QVERIFY2(!isAgentServerAlive(opened, dead), dead);
        }
        ::close(held);
        QVERIFY(!isAgentServerAlive(opened, "held"));
        ::close(opened);
    }

    /// What the window sees of them.
    void areLookedAt()
    {
        const QTemporaryDir folder;
        const auto write = [&](const std::string& id, AgentJobState state, const std::string& server) {
            AgentRecord record;
            record.id = id;
            record.tool = "export_design";
            record.state = state;
            record.server = server;
            record.progress = {{"stage", "export\n"}, {"done", 2}, {"total", 5}, {"seconds_left", 1.5}};
            QFile file(folder.filePath(QString::fromStdString(agentRecordFile(id))));
            return file.open(QIODevice::WriteOnly) && file.write(record.text()) > 0;
        };
        QVERIFY(write("job-1", AgentJobState::Running, "live") &&
                write("job-2", AgentJobState::Running, "dead") &&
                write("job-3", AgentJobState::Done, "dead"));
        QCOMPARE(::mkfifo(folder.filePath("job-4.json").toUtf8().constData(), 0600), 0);
        QCOMPARE(::symlink("job-1.json", folder.filePath("job-5.json").toUtf8().constData()), 0);
        const int lock =
            ::open(folder.filePath("server-live.lock").toUtf8().constData(), O_RDWR | O_CREAT, 0600);
        QCOMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);
        const std::vector<AgentJob> jobs = AgentJobReader(folder.path().toStdString()).read();
        QCOMPARE(jobs.size(), std::size_t(3));
        QVERIFY(jobs[0].state == AgentJobState::Running && jobs[1].state == AgentJobState::Interrupted &&
                jobs[2].state == AgentJobState::Done);
        QVERIFY(jobs[0].done == 2 && jobs[0].total == 5 && jobs[0].secondsLeft == 1.5);
        QVERIFY(jobs[0].stage.find('\n') == std::string::npos);
        ::close(lock);
    }

    /// A search that was stopped is as far as its study, whoever has gone on with it; what lies elsewhere is
    /// not read.
    void aStoppedSearchFollowsItsStudy()
    {
        const QTemporaryDir root, elsewhere;
        QVERIFY(QDir(root.path()).mkpath(".snac-jobs"));
        const auto touch = [](const QString& name) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write("x") == 1;
        };
        QVERIFY(touch(root.filePath("a.snac")) && touch(elsewhere.filePath("b.snac")));
        const auto write = [&](const char* id, AgentJobState state, const std::string& output) {
            AgentRecord record;
            record.id = id;
            record.tool = "run_search_pipeline";
            record.state = state;
            record.server = "dead";
            record.output = output;
            record.progress = {{"stage", "search"}, {"done", 2}, {"total", 5}};
            QFile file(root.filePath(".snac-jobs/" + QString::fromStdString(agentRecordFile(id))));
            return file.open(QIODevice::WriteOnly) && file.write(record.text()) > 0;
        };
        QVERIFY(write("job-1", AgentJobState::Running, "a.snac") &&
                write("job-2", AgentJobState::Cancelled,
                      "../" + QFileInfo(elsewhere.path()).fileName().toStdString() + "/b.snac") &&
                write("job-3", AgentJobState::Cancelled, elsewhere.filePath("b.snac").toStdString()) &&
                write("job-4", AgentJobState::Done, "a.snac"));
        std::vector<std::string> asked;
        int finished = 4;
        AgentJobReader reader(root.filePath(".snac-jobs").toStdString(), [&](const std::string& file) {
            asked.push_back(file);
            return std::optional(StudyProgress{.finished = finished, .total = 7});
        });
        const auto first = reader.read();
        QCOMPARE(first.size(), std::size_t(4));
        QVERIFY(first[0].state == AgentJobState::Interrupted && first[0].done == 4 && first[0].total == 7);
        for (const std::size_t other : {1, 2, 3}) { // outside, and what is done is done
            QVERIFY(first[other].done == 2 && first[other].total == 5);
        }
        (void)reader.read();
        QCOMPARE(asked, std::vector<std::string>{
                            QFileInfo(root.filePath("a.snac")).canonicalFilePath().toStdString()});
        finished = 6; // somebody goes on with it
        QFile study(root.filePath("a.snac"));
        QVERIFY(study.open(QIODevice::ReadWrite) &&
                study.setFileTime(QDateTime::currentDateTimeUtc().addSecs(60),
                                  QFileDevice::FileModificationTime));
        QCOMPARE(reader.read()[0].done, 6);
    }
};

QTEST_GUILESS_MAIN(TestAgentRecord)
#include "tst_agent_record.moc"
