// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `snac mcp --http`: who is let in, both eras, many clients at once, streams of progress, what is no HTTP.
#include "http_client.h"

#include "snac/base/random.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

using namespace snac::test;

class TestMcpHttp : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<HttpServerProcess> m_server;

    QString root() const { return m_folder.filePath("inside"); }

    QByteArray headed(const QByteArray& start, const QByteArray& more, const QByteArray& body = {}) const
    {
        return start + "\r\nHost: " + m_server->host() + "\r\nAuthorization: Bearer " + m_server->token() +
               "\r\nContent-Type: application/json\r\n" + more + "\r\n" + body;
    }
    QByteArray posted(const QByteArray& body) const
    {
        return headed("POST /mcp HTTP/1.1", "Content-Length: " + QByteArray::number(body.size()) + "\r\n",
                      body);
    }
    /// Status of a message that would be fine, from there.
    int statusFrom(const QByteArray& host, const QByteArray& more) const
    {
        const QByteArray body =
            R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}})";
        return statusOf(rawAnswer(m_server->port(), "POST /mcp HTTP/1.1\r\n" + host + more +
                                                        "Content-Type: application/json\r\nContent-Length: " +
                                                        QByteArray::number(body.size()) + "\r\n\r\n" + body));
    }

private slots:
    void initTestCase()
    {
        QDir(m_folder.path()).mkpath("inside");
        write(root() + "/study.yaml", smallStudy());
        write(root() + "/long.yaml", smallStudy(600, 30, 6000));
        m_server = std::make_unique<HttpServerProcess>(root());
        QVERIFY2(m_server->port() != 0, m_server->said());
    }

    void tokenIsTheUsersAlone()
    {
        QCOMPARE(m_server->token().size(), 64);
        const QFileInfo file(m_server->tokenFile());
        QCOMPARE(file.permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QFile opened(m_server->tokenFile());
        QVERIFY(opened.open(QIODevice::ReadOnly));
        QCOMPARE(opened.readAll().trimmed(), m_server->token());
        // Not even by the tools: it lies where no name leads.
        HttpClient client(*m_server);
        const QString name = ".snac-jobs/" + file.fileName();
        QVERIFY(client
                    .stateless("tools/call", {{"name", "validate_study"},
                                              {"arguments", QJsonObject{{"config_relative_path", name}}}})
                    .result()
                    .value("isError")
                    .toBool());
    }

    /// From a study to a compressed network: the same digits as the terminal's.
    void figuresAreThoseOfTheTerminal()
    {
        HttpClient client(*m_server);
        const QJsonObject done = client.tool("run_search_pipeline", {{"config_relative_path", "study.yaml"},
                                                                     {"study_relative_path", "http.snac"},
                                                                     {"budget", "light"},
                                                                     {"wait_seconds", 110}});
        QVERIFY2(done.value("state") == "done", QJsonDocument(done).toJson());
        const QJsonObject result = done.value("result").toObject();
        const Output run = runSnac(root(), {"run", "study.yaml", "--study", "terminal.snac", "--json"});
        QVERIFY2(run.code == 0, run.err);
        const QJsonArray front = run.json().value("front").toArray();
        QVERIFY(!front.isEmpty());
        QCOMPARE(result.value("front_size").toInt(), front.size());
        QCOMPARE(result.value("hypervolume"), run.json().value("hypervolume"));
        for (qsizetype i = 0; i < front.size(); ++i) {
            const QJsonObject mine = result.value("front").toArray().at(i).toObject();
            const QJsonObject theirs = front.at(i).toObject();
            for (const QLatin1String key : {QLatin1String("trial"), QLatin1String("values")}) {
                QCOMPARE(mine.value(key), theirs.value(key));
            }
            QCOMPARE(mine.value("hardware").toObject().value("lut"),
                     theirs.value("hardware").toObject().value("lut"));
        }
        // What the local search found is in the study; the terminal reads the same out of it.
        const QJsonObject local = result.value("local_search").toObject();
        QVERIFY(!local.value("steps").toArray().isEmpty());
        const Output report = runSnac(root(), {"report", "http.snac", "--json"});
        QVERIFY2(report.code == 0, report.err);
        const QByteArray& text = report.out;
        for (const QJsonValue step : local.value("steps").toArray()) {
            const QString name = step.toObject().value("step").toString();
            QVERIFY2(!name.isEmpty() && text.contains(name.toUtf8()), qPrintable(name));
        }
        const QJsonObject design = client.tool("export_design", {{"study", "http.snac"},
                                                                 {"step", local.value("suggested")},
                                                                 {"as", "bundle"},
                                                                 {"output_relative_path", "designs"},
                                                                 {"wait_seconds", 110}});
        QVERIFY2(design.value("state") == "done", QJsonDocument(design).toJson());
        QVERIFY(design.value("result").toObject().value("good").toBool());
        QVERIFY(QFile::exists(root() + "/designs/network.json"));
    }

    void onlyTheUsersProgramsAreLetIn()
    {
        const QByteArray host = "Host: " + m_server->host() + "\r\n";
        const QByteArray port = QByteArray::number(m_server->port());
        const QByteArray bearer = "Authorization: Bearer " + m_server->token() + "\r\n";
        QCOMPARE(statusFrom(host, bearer), 200);
        QCOMPARE(statusFrom("Host: localhost:" + port + "\r\n", bearer), 200);
        QCOMPARE(statusFrom(host, bearer + "Origin: http://localhost:" + port + "\r\n"), 200);
        QCOMPARE(statusFrom(host, ""), 401);
        QCOMPARE(statusFrom(host, "Authorization: Bearer " + m_server->token().left(63) + "x\r\n"), 401);
        QCOMPARE(statusFrom(host, "Authorization: Bearer \r\n"), 401);
        QCOMPARE(statusFrom(host, "Authorization: Basic " + m_server->token() + "\r\n"), 401);
        QCOMPARE(statusFrom(host, bearer + bearer), 401);
        // A page whose name was turned to 127.0.0.1, and one that asks from elsewhere.
        QCOMPARE(statusFrom("Host: evil.example:" + port + "\r\n", bearer), 403);
        QCOMPARE(statusFrom("Host: 127.0.0.1.evil.example:" + port + "\r\n", bearer), 403);
        QCOMPARE(statusFrom("", bearer), 403);
        QCOMPARE(statusFrom(host + host, bearer), 403);
        QCOMPARE(statusFrom(host, bearer + "Origin: http://evil.example\r\n"), 403);
        QCOMPARE(statusFrom(host, bearer + "Origin: null\r\n"), 403);
        QCOMPARE(statusFrom(host, bearer + "Origin: https://localhost:" + port + "\r\n"), 403);
        // Of other addresses of this machine it does not listen on any.
        QTcpSocket socket;
        socket.connectToHost("127.0.0.2", m_server->port());
        QVERIFY(!socket.waitForConnected(2000));
    }

    void oddPlacesForNameAndToken()
    {
        const QByteArray host = "Host: " + m_server->host() + "\r\n";
        const QByteArray port = QByteArray::number(m_server->port());
        const QByteArray token = m_server->token();
        const QByteArray bearer = "Authorization: Bearer " + token + "\r\n";
        for (const QByteArray name : {"127.0.0.1", "localhost", "localhost.:", "[::1]:", "0.0.0.0:", "127.1:",
                                      "2130706433:", "user@127.0.0.1:", "127.0.0.1:80@localhost:"}) {
            const QByteArray whole = name.endsWith(':') ? name + port : name;
            QVERIFY2(statusFrom("Host: " + whole + "\r\n", bearer) == 403, whole);
        }
        for (const QByteArray origin :
             {"", "http://", "http://localhost", "HTTP://EVIL", "file://", "http://[::1]:"}) {
            QVERIFY2(statusFrom(host, bearer + "Origin: " + origin + "\r\n") == 403, origin);
        }
        for (const QByteArray& header :
             {"Cookie: token=" + token, "X-Authorization: Bearer " + token,
              "Proxy-Authorization: Bearer " + token, "Authorization: " + token,
              "Authorization: Bearer Bearer " + token, "Authorization: Bearer " + token + "x",
              "Authorization: Bearer " + token + ", x", "Authorization: Bearer " + token.toUpper() + token}) {
            QVERIFY2(statusFrom(host, header + "\r\n") == 401, header);
        }
        const QByteArray inPath =
            "POST /mcp?token=" + token + "&access_token=" + token + " HTTP/1.1\r\n" + host;
        QCOMPARE(statusOf(rawAnswer(m_server->port(), inPath + "Content-Length: 2\r\n\r\n{}")), 401);
    }

    /// A thousand that open connections and say nothing keep out nobody who has the token.
    void aThousandConnections()
    {
        rlimit files{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
        files.rlim_cur = std::min<rlim_t>(files.rlim_max, 4096);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &files), 0);
        const QByteArray request = posted("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
        QTcpSocket known; // showed the token before
        known.connectToHost("127.0.0.1", m_server->port());
        QVERIFY(known.waitForConnected(5000));
        known.write(request);
        QVERIFY(known.waitForReadyRead(20000));
        known.readAll();
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 1000; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost("127.0.0.1", m_server->port());
            QVERIFY2(silent.back()->waitForConnected(20000), QByteArray::number(i));
        }
        HttpClient client(*m_server);
        QCOMPARE(client.stateless("tools/list").status, 200);
        known.write(request);
        QVERIFY(known.waitForReadyRead(20000));
        QVERIFY(known.readAll().startsWith("HTTP/1.1 "));
        const QString descriptors = QString("/proc/%1/fd").arg(m_server->process().processId());
        QVERIFY(QDir(descriptors).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size() <
                400);
    }

    /// Whoever showed the token is not put out by newcomers while its body is on the way.
    void aLongBodyAmongNewcomers()
    {
        const QByteArray body =
            QJsonDocument(messageOf("ping", {{"x", QString(3'000'000, 'x')}})).toJson(QJsonDocument::Compact);
        QTcpSocket slow;
        slow.connectToHost("127.0.0.1", m_server->port());
        QVERIFY(slow.waitForConnected(5000));
        slow.write(headed("POST /mcp HTTP/1.1", "Expect: 100-continue\r\nContent-Length: " +
                                                    QByteArray::number(body.size()) + "\r\n"));
        QVERIFY(slow.waitForReadyRead(20000));
        QVERIFY(slow.readAll().startsWith("HTTP/1.1 100")); // its head has been seen
        slow.write(body.left(1'000'000));
        QVERIFY(slow.waitForBytesWritten(20000));
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 300; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost("127.0.0.1", m_server->port());
            QVERIFY2(silent.back()->waitForConnected(20000), QByteArray::number(i));
        }
        HttpClient client(*m_server);
        QCOMPARE(client.stateless("server/discover").status, 200); // all of them have been taken in by now
        QCOMPARE(slow.state(), QAbstractSocket::ConnectedState);
        slow.write(body.mid(1'000'000));
        QVERIFY(slow.waitForReadyRead(20000));
        const QByteArray answer = slow.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 400") && answer.contains("begin with initialize"),
                 answer.left(300));
    }

    /// It would come back with every notification.
    void longProgressTokens()
    {
        HttpClient client(*m_server);
        const HttpAnswer answer =
            client.stateless("tools/call", {{"name", "job_status"}, {"arguments", QJsonObject()}},
                             {{"progressToken", QString(100000, 'x')}});
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.size() < 100000);
    }

    void whatIsNoRequest_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray post = "POST /mcp HTTP/1.1";
        QTest::newRow("no version") << headed("POST /mcp", "") << 400;
        QTest::newRow("another version") << headed("POST /mcp HTTP/2", "") << 505;
        QTest::newRow("no path") << headed("POST http://127.0.0.1/mcp HTTP/1.1", "") << 400;
        QTest::newRow("another path") << headed("POST /etc/passwd HTTP/1.1", "") << 404;
        QTest::newRow("get") << headed("GET /mcp HTTP/1.1", "") << 405;
        QTest::newRow("options") << headed("OPTIONS /mcp HTTP/1.1", "") << 405;
        QTest::newRow("in pieces") << headed(post, "Transfer-Encoding: chunked\r\n", "0\r\n\r\n") << 411;
        QTest::newRow("two lengths") << headed(post, "Content-Length: 2\r\nContent-Length: 2\r\n", "{}")
                                     << 400;
        QTest::newRow("negative") << headed(post, "Content-Length: -2\r\n", "{}") << 400;
        QTest::newRow("no number") << headed(post, "Content-Length: 2x\r\n", "{}") << 400;
        QTest::newRow("overflow") << headed(post, "Content-Length: 99999999999999999999\r\n") << 400;
        QTest::newRow("too long") << headed(post, "Content-Length: 4194305\r\n", QByteArray(100000, ' '))
                                  << 413;
        QTest::newRow("space in a name") << headed(post, "Content Length: 2\r\n") << 400;
        QTest::newRow("folded") << headed(post, "X: 1\r\n  2\r\n") << 400;
        QTest::newRow("nul") << headed(post, QByteArray("X: \0\r\n", 6)) << 400;
        QTest::newRow("many headers") << headed(post, QByteArray("X: 1\r\n").repeated(70)) << 431;
        QTest::newRow("long head") << headed(post, "X: " + QByteArray(20000, 'x') + "\r\n") << 431;
        QTest::newRow("no end of the head") << post + "\r\nX: " + QByteArray(20000, 'x') << 431;
        QTest::newRow("no JSON") << posted("{") << 400;
        QTest::newRow("empty") << posted("") << 400;
        QTest::newRow("a batch") << posted("[]") << 400;
        QTest::newRow("nested") << posted(QByteArray(100000, '[')) << 400;
        QTest::newRow("form") << "POST /mcp HTTP/1.1\r\nHost: " + m_server->host() +
                                     "\r\nAuthorization: Bearer " + m_server->token() +
                                     "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}"
                              << 415;
    }

    void whatIsNoRequest()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const QByteArray answer = rawAnswer(m_server->port(), bytes);
        QVERIFY2(statusOf(answer) == status, answer.left(300));
        QCOMPARE(answer.contains("\r\nAllow: POST, DELETE\r\n"), status == 405);
        HttpClient client(*m_server);
        QCOMPARE(client.stateless("server/discover").status, 200);
    }

    void sessionsOfTheHandshake()
    {
        HttpClient client(*m_server);
        const QJsonObject hello{{"protocolVersion", "2025-11-25"}, {"capabilities", QJsonObject()}};
        const HttpAnswer begun = client.post(messageOf("initialize", hello));
        QCOMPARE(begun.status, 200);
        QCOMPARE(begun.type, QByteArray("application/json"));
        QCOMPARE(begun.result().value("protocolVersion").toString(), QString("2025-11-25"));
        QVERIFY(begun.session.size() >= 32);
        const QPair<QByteArray, QByteArray> session{"Mcp-Session-Id", begun.session};
        const QPair<QByteArray, QByteArray> version{"MCP-Protocol-Version", "2025-11-25"};
        const HttpAnswer told = client.post(messageOf("notifications/initialized", {}, QJsonValue::Undefined),
                                            {session, version});
        QCOMPARE(told.status, 202);
        QVERIFY(told.body.isEmpty());
        const QJsonObject list = messageOf("tools/list", {}, "a");
        const HttpAnswer listed = client.post(list, {session, version});
        QCOMPARE(listed.json().value("id").toString(), QString("a"));
        QVERIFY(listed.result().value("tools").toArray().size() >= 17);
        QCOMPARE(client.post(list, {session}).status, 200); // the header came later than sessions
        QCOMPARE(client.post(list).status, 400);
        QCOMPARE(client.post(list, {{"Mcp-Session-Id", "0123"}}).status, 404);
        QCOMPARE(client.post(list, {session, {"MCP-Protocol-Version", "1999-01-01"}}).status, 400);
        QVERIFY(client.post(messageOf("initialize", hello)).session != begun.session);
        QCOMPARE(client.post(messageOf("initialize", {})).session, QByteArray()); // it failed
        const QByteArray end = headed("DELETE /mcp HTTP/1.1", "Mcp-Session-Id: " + begun.session + "\r\n");
        QCOMPARE(statusOf(rawAnswer(m_server->port(), end)), 204);
        QCOMPARE(statusOf(rawAnswer(m_server->port(), end)), 404);
        QCOMPARE(client.post(list, {session, version}).status, 404);
    }

    void withoutHandshake()
    {
        HttpClient client(*m_server);
        const HttpAnswer found = client.stateless("server/discover");
        QCOMPARE(found.status, 200);
        QVERIFY(found.session.isEmpty());
        QVERIFY(found.result().value("supportedVersions").toArray().contains("2026-07-28"));
        QCOMPARE(client.stateless("ping").status, 404);
        QCOMPARE(client.stateless("no/such").code(), -32601);
        QCOMPARE(client.tool("describe_dataset", {{"dataset_name", "jets"}}).value("inputs").toInt(), 16);

        const QPair<QByteArray, QByteArray> version{"MCP-Protocol-Version", "2026-07-28"};
        const QJsonObject call =
            messageOf("tools/call", statelessParams({{"name", "describe_dataset"},
                                                     {"arguments", QJsonObject{{"dataset_name", "jets"}}}}));
        const QPair<QByteArray, QByteArray> method{"Mcp-Method", "tools/call"};
        const QPair<QByteArray, QByteArray> name{"Mcp-Name", "describe_dataset"};
        QCOMPARE(client.post(call, {version, method, name}).status, 200);
        QCOMPARE(
            client.post(call, {version, method, {"Mcp-Name", "=?base64?ZGVzY3JpYmVfZGF0YXNldA==?="}}).status,
            200);
        for (const QList<QPair<QByteArray, QByteArray>>& headers :
             {QList<QPair<QByteArray, QByteArray>>{method, name},
              {{"MCP-Protocol-Version", "2025-11-25"}, method, name},
              {version, name},
              {version, {"Mcp-Method", "TOOLS/CALL"}, name},
              {version, method},
              {version, method, {"Mcp-Name", "synthesize"}},
              {version, method, {"Mcp-Name", "=?base64?ZGVzY3JpYmVfZGF0YXNldA=?="}}}) {
            const HttpAnswer answer = client.post(call, headers);
            QCOMPARE(answer.status, 400);
            QCOMPARE(answer.code(), -32020);
            QCOMPARE(answer.json().value("id").toInt(), 1);
        }
        // Nothing in the body says which version it is.
        const HttpAnswer bare =
            client.post(messageOf("tools/list", {}), {version, {"Mcp-Method", "tools/list"}});
        QCOMPARE(bare.status, 400);
        QCOMPARE(bare.code(), -32602);
        QJsonObject later = statelessParams({});
        QJsonObject meta = later.value("_meta").toObject();
        meta.insert("io.modelcontextprotocol/protocolVersion", "2027-01-01");
        later.insert("_meta", meta);
        const HttpAnswer other =
            client.post(messageOf("tools/list", later),
                        {{"MCP-Protocol-Version", "2027-01-01"}, {"Mcp-Method", "tools/list"}});
        QCOMPARE(other.status, 400);
        QCOMPARE(other.code(), -32022);
    }

    /// Equal ids of different clients are different requests.
    void manyClientsAtOnce()
    {
        std::vector<std::unique_ptr<HttpClient>> clients;
        QList<QNetworkReply*> replies;
        for (int i = 0; i < 50; ++i) {
            clients.push_back(std::make_unique<HttpClient>(*m_server));
            const QJsonObject arguments{{"job_id", QString("job-%1").arg(i)}};
            replies << clients.back()->beginStateless(
                "tools/call",
                {{"name", i % 2 == 0 ? "job_status" : "describe_dataset"},
                 {"arguments", i % 2 == 0 ? arguments : QJsonObject{{"dataset_name", "jets"}}}});
        }
        for (int i = 0; i < 50; ++i) {
            const HttpAnswer answer = HttpClient::wait(replies.at(i));
            QCOMPARE(answer.status, 200);
            const QByteArray expected = i % 2 == 0 ? "job-" + QByteArray::number(i) + ";" : "\"inputs\":16";
            QVERIFY2(answer.body.contains(expected), answer.body);
        }
        // Those that connect and say nothing keep nobody out.
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 40; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost("127.0.0.1", m_server->port());
            QVERIFY(silent.back()->waitForConnected(5000));
            silent.back()->write("POST /mcp HTT");
            silent.back()->flush();
        }
        QCOMPARE(clients.front()->stateless("server/discover").status, 200);
    }

    /// All clients see the same jobs; progress comes as events, and who hangs up ends nothing.
    void oneBoardForAll()
    {
        HttpClient first(*m_server);
        const QJsonObject started = first.tool("run_search_pipeline", {{"config_relative_path", "long.yaml"},
                                                                       {"study_relative_path", "a.snac"},
                                                                       {"run_local_search", false},
                                                                       {"accept_cost", true}});
        const QString job = started.value("job_id").toString();
        QVERIFY2(!job.isEmpty(), QJsonDocument(started).toJson());
        HttpClient second(*m_server);
        QNetworkReply* hungUp = second.beginStateless(
            "tools/call",
            {{"name", "job_result"}, {"arguments", QJsonObject{{"job_id", job}, {"wait_seconds", 600}}}});
        QSignalSpy sent(hungUp, &QNetworkReply::requestSent);
        QVERIFY(sent.wait());
        hungUp->abort();
        hungUp->deleteLater();
        QNetworkReply* watched = second.beginStateless(
            "tools/call",
            {{"name", "job_result"}, {"arguments", QJsonObject{{"job_id", job}, {"wait_seconds", 600}}}},
            {{"progressToken", "p"}}, "w");
        const auto seen = [&] { return watched->peek(1 << 20); };
        QTRY_VERIFY_WITH_TIMEOUT(seen().contains("notifications/progress") || watched->isFinished(), 60000);
        QVERIFY2(seen().contains("notifications/progress"), seen());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(first.tool("cancel_job", {{"job_id", job}}).value("job_id").toString(), job);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        const HttpAnswer answer = HttpClient::wait(watched);
        QVERIFY(answer.type.startsWith("text/event-stream"));
        const QList<QJsonObject> events = answer.events();
        QVERIFY(events.size() >= 2);
        for (qsizetype i = 0; i + 1 < events.size(); ++i) {
            const QJsonObject params = events.at(i).value("params").toObject();
            QCOMPARE(params.value("progressToken").toString(), QString("p"));
            QVERIFY(params.value("progress").toDouble() <= params.value("total").toDouble());
        }
        QCOMPARE(events.back().value("id").toString(), QString("w"));
        const QJsonObject content =
            events.back().value("result").toObject().value("structuredContent").toObject();
        QCOMPARE(content.value("state").toString(), QString("cancelled"));
        QVERIFY(content.value("can_be_resumed").toBool());
    }

    /// Clients that say so get a task instead of a job to ask about, and nobody else.
    void jobsAsTasks()
    {
        const QJsonObject declared{
            {"io.modelcontextprotocol/clientCapabilities",
             QJsonObject{{"extensions", QJsonObject{{"io.modelcontextprotocol/tasks", QJsonObject()}}}}}};
        HttpClient client(*m_server);
        QVERIFY(client.stateless("server/discover")
                    .result()
                    .value("capabilities")
                    .toObject()
                    .value("extensions")
                    .toObject()
                    .contains("io.modelcontextprotocol/tasks"));
        const auto start = [](const char* study) {
            return QJsonObject{{"name", "run_search_pipeline"},
                               {"arguments", QJsonObject{{"config_relative_path", "study.yaml"},
                                                         {"study_relative_path", study},
                                                         {"run_local_search", false}}}};
        };
        QVERIFY(!client.stateless("tools/call", start("c.snac")).result().contains("taskId"));
        const QJsonObject task = client.stateless("tools/call", start("b.snac"), declared).result();
        QCOMPARE(task.value("resultType").toString(), QString("task"));
        QVERIFY(task.value("ttlMs").isNull() && task.value("pollIntervalMs").toInt() > 0);
        QVERIFY(!task.contains("content"));
        const QJsonObject one{{"taskId", task.value("taskId")}};
        const HttpAnswer refused = client.stateless("tasks/get", one);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), -32021);
        QCOMPARE(client.stateless("tasks/get", {{"taskId", "job-1"}}, declared).code(), -32602);
        QCOMPARE(client.stateless("tasks/list", {}, declared).code(), -32601);
        QJsonObject now = client.stateless("tasks/get", one, declared).result();
        QCOMPARE(now.value("resultType").toString(), QString("complete"));
        QTRY_COMPARE_WITH_TIMEOUT(
            (now = client.stateless("tasks/get", one, declared).result()).value("status").toString(),
            QString("completed"), 60000);
        const QJsonObject result = now.value("result").toObject();
        QVERIFY(!result.value("isError").toBool(true));
        QCOMPARE(result.value("structuredContent").toObject().value("state").toString(), QString("done"));

        QJsonObject again = start("d.snac");
        QJsonObject arguments = again.value("arguments").toObject();
        arguments.insert("config_relative_path", "long.yaml");
        again.insert("arguments", arguments);
        const QJsonObject second{
            {"taskId", client.stateless("tools/call", again, declared).result().value("taskId")}};
        const QJsonObject ended = client.stateless("tasks/cancel", second, declared).result();
        QVERIFY(!ended.contains("taskId"));
        QTRY_COMPARE_WITH_TIMEOUT(
            client.stateless("tasks/get", second, declared).result().value("status").toString(),
            QString("cancelled"), 20000);
        QCOMPARE(client.stateless("tasks/cancel", second, declared).status, 200);
        QCOMPARE(client.stateless("tasks/update", second, declared).status, 200);
    }

    /// Bytes in heads and bodies turned, cut and doubled. SNAC_MUTATIONS: how many.
    void mutatedRequests()
    {
        const QByteArray call = posted(
            R"({"jsonrpc":"2.0","id":"ma","method":"tools/call","params":{"name":"job_status","arguments":{"job_id":"x"}}})");
        const QByteArray modern = headed(
            "POST /mcp HTTP/1.1",
            "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/list\r\nContent-Length: 170\r\n",
            R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})");
        const QList<QByteArray> seeds{call, modern, headed("DELETE /mcp HTTP/1.1", "Mcp-Session-Id: 12\r\n")};
        const QList<QByteArray> pieces{"\r\n",
                                       "\r\n\r\n",
                                       ":",
                                       " ",
                                       QByteArray("\0", 1),
                                       "{",
                                       "\"",
                                       "Content-Length: 5\r\n",
                                       "Transfer-Encoding: chunked\r\n",
                                       "\xff",
                                       "99999999999",
                                       "Expect: 100-continue\r\n"};
        snac::Random random(16);
        const auto below = [&](qsizetype count) {
            return static_cast<qsizetype>(random.uniform(0.0, double(count))) % count;
        };
        const int count = qEnvironmentVariableIsSet("SNAC_MUTATIONS")
                              ? qEnvironmentVariableIntValue("SNAC_MUTATIONS")
                              : 1000;
        const qint64 before = m_server->memory();
        for (int i = 0; i < count; ++i) {
            QByteArray bytes = seeds.at(below(seeds.size()));
            for (qsizetype edits = 1 + below(4); edits > 0 && !bytes.isEmpty(); --edits) {
                const qsizetype at = below(bytes.size());
                switch (below(4)) {
                case 0:
                    bytes.remove(at, 1 + below(12));
                    break;
                case 1:
                    bytes.insert(at, pieces.at(below(pieces.size())));
                    break;
                case 2:
                    bytes[at] = static_cast<char>(below(256));
                    break;
                default:
                    bytes.truncate(at);
                }
            }
            // What is not whole is left by the client; that the server gets over it is seen below.
            const QByteArray answer = rawAnswer(m_server->port(), bytes, 20);
            const int status = statusOf(answer);
            QVERIFY2(answer.isEmpty() || (status >= 100 && status <= 505), answer.left(200));
            if (i % 250 == 249) {
                HttpClient client(*m_server);
                QCOMPARE(client.stateless("server/discover").status, 200);
            }
        }
        QCOMPARE(m_server->process().state(), QProcess::Running);
        QVERIFY2(m_server->memory() < before + 50'000,
                 qPrintable(QString::number(m_server->memory() - before)));
    }

    /// A server that was killed could not remove its token; one that lives keeps it.
    void tokensOfTheDead()
    {
        QTemporaryDir other;
        HttpServerProcess killed(other.path());
        QVERIFY2(killed.port() != 0, killed.said());
        const HttpServerProcess alive(other.path());
        QVERIFY2(alive.port() != 0, alive.said());
        QVERIFY(QFile::exists(killed.tokenFile())); // it lives yet
        killed.process().kill();
        QVERIFY(killed.process().waitForFinished());
        write(other.filePath(".snac-jobs/http-mine.token"), "x");
        const HttpServerProcess third(other.path());
        QVERIFY2(third.port() != 0, third.said());
        QVERIFY(!QFile::exists(killed.tokenFile()) || killed.tokenFile() == third.tokenFile());
        QVERIFY(QFile::exists(alive.tokenFile()));
        QVERIFY(QFile::exists(other.filePath(".snac-jobs/http-mine.token")));
    }

    void endsWhenAsked()
    {
        const QString file = m_server->tokenFile();
        QCOMPARE(m_server->end(), 0);
        QVERIFY(!QFile::exists(file));
    }

    void startOptions()
    {
        const QString named = m_folder.filePath("token");
        HttpServerProcess server(root(), {"--token-file", named});
        QCOMPARE(server.tokenFile(), named);
        QCOMPARE(QFileInfo(named).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const Output taken = runSnac(root(), {"mcp", "--http", QString::number(server.port())});
        QVERIFY2(taken.code != 0 && taken.err.contains("cannot listen on 127.0.0.1"), taken.err);
        QCOMPARE(runSnac(root(), {"mcp", "--http", "70000"}).code, 2);
        QCOMPARE(runSnac(root(), {"mcp", "--token-file", "x"}).code, 2);
        QVERIFY(runSnac(root(), {"mcp", "--http", "0", "--token-file", "no/such/place"}).code != 0);
    }

    /// Nothing of the user's is written over, and nothing that agents can open holds the token.
    void tokenFileTakesNobodysPlace()
    {
        const auto textOf = [](const QString& name) {
            QFile file(name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto refusal = [this](const QString& name) {
            const Output refused = runSnac(root(), {"mcp", "--http", "0", "--token-file", name});
            return refused.code == 0 ? QByteArray() : refused.err;
        };
        const QByteArray text = "somebody's words, as long as a token or longer: 0123456789abcdef\n";
        write(m_folder.filePath("keep.txt"), text);
        QFile::link("keep.txt", m_folder.filePath("link"));
        QVERIFY(QDir(m_folder.path()).mkpath("there"));
        for (const char* name : {"keep.txt", "link", "there"}) {
            const QByteArray said = refusal(m_folder.filePath(name));
            QVERIFY2(said.contains("something here already") && said.contains(name), said);
        }
        QCOMPARE(textOf(m_folder.filePath("keep.txt")), text);
        QVERIFY(QFileInfo(m_folder.filePath("link")).isSymLink());
        // Below the root, by whatever name.
        QVERIFY(QDir(root()).mkpath("deep/er"));
        QFile::link(root() + "/deep", m_folder.filePath("elsewhere"));
        for (const QString& name : {root() + "/t.yaml", root() + "/deep/er/t.yaml", QString("t.yaml"),
                                    root() + "/../" + QFileInfo(root()).fileName() + "/t.yaml",
                                    m_folder.filePath("elsewhere/t.yaml")}) {
            const QByteArray said = refusal(name);
            QVERIFY2(said.contains("agents can read"), said + " " + name.toUtf8());
        }
        QVERIFY(!QFile::exists(root() + "/t.yaml") && !QFile::exists(root() + "/deep/er/t.yaml"));
        // What an earlier server left is no hindrance.
        const QString left = m_folder.filePath("left");
        write(left, QByteArray(64, 'a') + "\n");
        HttpServerProcess server(root(), {"--token-file", left});
        QCOMPARE(textOf(left).trimmed(), server.token());
        // Somebody else's by now: it stays.
        QVERIFY(QFile::remove(left));
        write(left, text);
        QCOMPARE(server.end(), 0);
        QCOMPARE(textOf(left), text);
        // The server's own folder is one that no name leads to.
        HttpServerProcess own(root(), {"--token-file", root() + "/.snac-jobs/mine.token"});
        QVERIFY(QFile::exists(root() + "/.snac-jobs/mine.token"));
        QCOMPARE(own.end(), 0);
        QVERIFY(!QFile::exists(root() + "/.snac-jobs/mine.token"));
    }
};

QTEST_GUILESS_MAIN(TestMcpHttp)
#include "tst_mcp_http.moc"
