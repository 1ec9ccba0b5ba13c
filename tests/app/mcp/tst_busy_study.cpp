// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Studies that somebody else runs: agents are told who, at once, and what to do.
#include "mcp_client.h"

#include <QTest>

using namespace snac::test;

namespace {

/// `snac` in a terminal; ends with the test.
class Terminal
{
public:
    Terminal(const QString& folder, const QStringList& arguments)
    {
        m_process.setWorkingDirectory(folder);
        m_process.start(program(), arguments);
        m_process.waitForStarted();
    }
    ~Terminal() { end(); }
    void end()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString number() const { return QString::number(m_process.processId()); }

private:
    QProcess m_process;
};

} // namespace

class TestBusyStudy : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    static QJsonObject results(McpClient& client, const QString& study)
    {
        return client.tool("read_search_results", {{"study_relative_path", study}});
    }
    static bool waitUntilRun(McpClient& client, const QString& study)
    {
        return QTest::qWaitFor([&] { return results(client, study).value("running").toBool(); }, 60000);
    }
    static QString stateOf(McpClient& client, const QString& job)
    {
        return client.tool("job_status", {{"job_id", job}}).value("state").toString();
    }
    static QJsonValue doneOf(McpClient& client, const QString& job)
    {
        return client.tool("job_status", {{"job_id", job}}).value("progress").toObject().value("done");
    }
    static QString startSearch(McpClient& client, const QString& study)
    {
        return client
            .tool("run_search_pipeline", {{"config_relative_path", "long.yaml"},
                                          {"study_relative_path", study},
                                          {"run_local_search", false},
                                          {"accept_cost", true}})
            .value("job_id")
            .toString();
    }

private slots:
    /// Few trials that take long on one core: its end is not waited for.
    void initTestCase()
    {
        write(at("long.yaml"),
              smallStudy(4000, 200, 4000).replace("  seed: 5\n", "  seed: 5\n  workers: 1\n"));
    }

    void byATerminal()
    {
        Terminal terminal(m_folder.path(), {"run", "long.yaml", "--study", "terminal.snac"});
        McpClient client(m_folder.path());
        client.initialize();
        QVERIFY(waitUntilRun(client, "terminal.snac"));
        const QString who = "snac in a terminal (process " + terminal.number() + ")";
        const QJsonObject told = results(client, "terminal.snac");
        QCOMPARE(told.value("run_by").toString(), who);
        QCOMPARE(told.value("interrupted"), QJsonValue(false));
        // The terminal and the resource say the same.
        const QJsonObject report = runSnac(m_folder.path(), {"report", "terminal.snac", "--json"}).json();
        QCOMPARE(report.value("run_by").toString(), who);
        QCOMPARE(report.value("interrupted"), QJsonValue(false));
        const QJsonObject resource =
            client.result("resources/read", {{"uri", "snac://report/terminal.snac"}});
        const QString text = resource.value("contents").toArray().at(0).toObject().value("text").toString();
        const QJsonObject read = QJsonDocument::fromJson(text.toUtf8()).object();
        QCOMPARE(read.value("run_by").toString(), who);
        QCOMPARE(read.value("interrupted"), QJsonValue(false));

        // Told at once, not when a job's turn comes.
        for (const char* tool : {"resume_study", "run_local_search"}) {
            const QString why =
                client.toolError(tool, {{"study_relative_path", "terminal.snac"}, {"accept_cost", true}});
            QVERIFY2(why.contains(who) && why.contains("wait until that has ended"), qPrintable(why));
        }
        QCOMPARE(client.tool("job_status").value("count").toInt(-1), 0);
        // Another terminal: not that it should go on with what runs already.
        for (const QStringList& words : {QStringList{"run", "long.yaml", "--study", "terminal.snac"},
                                         QStringList{"resume", "terminal.snac"}}) {
            const Output refused = runSnac(m_folder.path(), words);
            QVERIFY(refused.code != 0);
            QVERIFY2(refused.err.contains(who.toUtf8()) && refused.err.contains("wait until that has ended"),
                     refused.err);
            QVERIFY2(!refused.err.contains("snac resume"), refused.err);
        }

        terminal.end();
        const QJsonObject after = results(client, "terminal.snac");
        QVERIFY(!after.contains("running") && !after.contains("run_by"));
        QCOMPARE(after.value("interrupted"), QJsonValue(true));
    }

    /// Somebody comes while the job waits for its turn.
    void busyWhileQueued()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QString first = startSearch(client, "first.snac");
        QVERIFY(waitUntilRun(client, "first.snac"));
        const QString queued =
            client.tool("resume_study", {{"study_relative_path", "terminal.snac"}, {"accept_cost", true}})
                .value("job_id")
                .toString();
        QCOMPARE(stateOf(client, queued), QString("waiting"));
        Terminal terminal(m_folder.path(), {"resume", "terminal.snac"});
        QVERIFY(waitUntilRun(client, "terminal.snac"));
        client.tool("cancel_job", {{"job_id", first}});
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(client, queued), QString("interrupted"), 60000);
        const QJsonObject told = client.tool("job_status", {{"job_id", queued}});
        const QString why = told.value("problem").toString();
        const QString who = "snac in a terminal (process " + terminal.number() + ")";
        QVERIFY2(why.contains(who) && why.contains("resume_job"), qPrintable(why));
        QVERIFY(told.value("can_be_resumed").toBool());
        // Still: the same, at once.
        const QString again = client.toolError("resume_job", {{"job_id", queued}});
        QVERIFY2(again.contains(who), qPrintable(again));
        QCOMPARE(stateOf(client, queued), QString("interrupted"));
        terminal.end();
        QCOMPARE(client.toolError("resume_job", {{"job_id", queued}}), QString());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(client, queued), QString("running"), 60000);
        client.tool("cancel_job", {{"job_id", queued}});
    }

    void byAnotherServer()
    {
        McpClient first(m_folder.path());
        first.initialize();
        const QString job = startSearch(first, "servers.snac");
        QVERIFY(waitUntilRun(first, "servers.snac"));
        const QJsonObject own = results(first, "servers.snac");
        QCOMPARE(own.value("run_by").toString(), job + " of this server");
        QCOMPARE(own.value("job_id").toString(), job);
        QCOMPARE(own.value("interrupted"), QJsonValue(false));

        McpClient second(m_folder.path());
        second.initialize();
        const QString number = QString::number(first.process().processId());
        const QString who = job + " of another server of this folder (process " + number + ")";
        QCOMPARE(results(second, "servers.snac").value("run_by").toString(), who);
        QVERIFY(second.toolError("resume_study", {{"study_relative_path", "servers.snac"}}).contains(who));
        const QString why = second.toolError("cancel_job", {{"job_id", job}});
        QVERIFY2(why.contains(who) && why.contains("cancel_job ends it when it is asked of that server") &&
                     why.contains("resume_job goes on with it here"),
                 qPrintable(why));
        QCOMPARE(stateOf(first, job), QString("running"));
        // As is said: its process ends, and the job can be gone on with here.
        first.process().kill();
        QVERIFY(first.process().waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second, job), QString("interrupted"), 60000);
        const QJsonObject left = results(second, "servers.snac");
        QCOMPARE(left.value("interrupted"), QJsonValue(true));
        // One study, one count: not what the server had written last of its job.
        QCOMPARE(doneOf(second, job), left.value("trials_trained"));
        for (const QJsonValue listed : second.tool("job_status").value("jobs").toArray()) {
            const QJsonObject one = listed.toObject(); // without a count rather than with an old one
            QVERIFY(one.value("job_id") != job || !one.value("progress").toObject().contains("done"));
        }
        // Somebody else goes on with it, and is stopped too.
        {
            Terminal terminal(m_folder.path(), {"resume", "servers.snac"});
            QVERIFY(waitUntilRun(second, "servers.snac"));
            QVERIFY(QTest::qWaitFor(
                [&] {
                    return results(second, "servers.snac").value("trials_trained").toInt() >
                           left.value("trials_trained").toInt();
                },
                120000));
        }
        QCOMPARE(doneOf(second, job), results(second, "servers.snac").value("trials_trained"));
        // As a task it says the same.
        const QJsonObject modern{
            {"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
            {"io.modelcontextprotocol/clientCapabilities",
             QJsonObject{{"extensions", QJsonObject{{"io.modelcontextprotocol/tasks", QJsonObject()}}}}}};
        const QString told = second.result("tasks/get", {{"taskId", job}, {"_meta", modern}})
                                 .value("statusMessage")
                                 .toString();
        QVERIFY2(told.contains(QString("search, %1 of ").arg(doneOf(second, job).toInt())), qPrintable(told));
        QCOMPARE(second.toolError("resume_job", {{"job_id", job}}), QString());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(second, job), QString("running"), 60000);
        QCOMPARE(second.tool("cancel_job", {{"job_id", job}}).value("job_id").toString(), job);
    }
};

QTEST_GUILESS_MAIN(TestBusyStudy)
#include "tst_busy_study.moc"
