// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is offered to the conformance suite, and to nobody else: questions to the client in both eras, states
// that are signed, tasks that fail and are cancelled. The suite itself: .ci/run conformance.
#include "mcp_client.h"

#include <QTest>

using namespace snac::test;

class TestMcpConformance : public QObject
{
    Q_OBJECT

    static QStringList toolNames(McpClient& client)
    {
        QStringList names;
        for (const QJsonValue tool : client.result("tools/list").value("tools").toArray()) {
            names << tool.toObject().value("name").toString();
        }
        return names;
    }

    /// A request of 2026-07-28.
    static QJsonObject stateless(McpClient& client, const QString& method, QJsonObject params,
                                 const QJsonObject& capabilities = {})
    {
        params.insert("_meta", QJsonObject{{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                                           {"io.modelcontextprotocol/clientCapabilities", capabilities}});
        return client.request(method, params);
    }

    static int codeOf(const QJsonObject& answer)
    {
        return answer.value("error").toObject().value("code").toInt();
    }

    /// What the server asks; empty where nothing comes.
    static QJsonObject nextQuestion(McpClient& client)
    {
        QList<QJsonObject> found;
        for (int i = 0; i < 60 && found.isEmpty(); ++i) {
            (void)client.answer(-1, 1); // no such answer comes: this reads on
            found = client.takeNotifications();
        }
        return found.isEmpty() ? QJsonObject() : found.front();
    }

    QTemporaryDir m_folder;

private slots:
    void nothingOfItWithoutTheOption()
    {
        McpClient client(m_folder.path());
        client.initialize();
        for (const QString& name : toolNames(client)) {
            QVERIFY2(!name.startsWith("test_") && name != "greet" && name != "slow_compute",
                     qPrintable(name));
        }
        QCOMPARE(codeOf(client.request("tools/call", {{"name", "test_simple_text"}})), -32602);
        QCOMPARE(codeOf(client.request("logging/setLevel", {{"level", "debug"}})), -32601);
        QVERIFY(client.request("prompts/get", {{"name", "test_simple_prompt"}}).contains("error"));
        QVERIFY(client.request("resources/read", {{"uri", "test://static-text"}}).contains("error"));
    }

    void theClientIsAsked()
    {
        McpClient client(m_folder.path(), {"--conformance"});
        client.initialize();
        QVERIFY(toolNames(client).contains("test_sampling"));
        const int id = client.askTool("test_sampling", {{"prompt", "Say something"}});
        QJsonObject question = nextQuestion(client);
        QCOMPARE(question.value("method").toString(), QString("sampling/createMessage"));
        // Answers to what was not asked change nothing.
        client.sendLine("{\"jsonrpc\":\"2.0\",\"id\":\"snac-999\",\"result\":{}}");
        const QJsonObject said{{"role", "assistant"},
                               {"content", QJsonObject{{"type", "text"}, {"text", "something"}}}};
        client.sendLine(
            QJsonDocument(QJsonObject{{"jsonrpc", "2.0"}, {"id", question.value("id")}, {"result", said}})
                .toJson(QJsonDocument::Compact));
        const QJsonObject result = client.answer(id).value("result").toObject();
        QCOMPARE(result.value("content").toArray().at(0).toObject().value("text").toString(),
                 QString("LLM response: something"));
        // One that asks and gets no for an answer.
        const int refused = client.askTool("test_elicitation", {{"message", "Who?"}});
        question = nextQuestion(client);
        client.sendLine(QJsonDocument(QJsonObject{{"jsonrpc", "2.0"},
                                                  {"id", question.value("id")},
                                                  {"error", QJsonObject{{"code", -1}, {"message", "no"}}}})
                            .toJson(QJsonDocument::Compact));
        QVERIFY(client.answer(refused).value("result").toObject().value("isError").toBool());
        QCOMPARE(client.end(), 0);
        QCOMPARE(client.strayLines(), 0);
    }

    void roundsAndTheirState()
    {
        McpClient client(m_folder.path(), {"--conformance"});
        const QJsonObject call{{"name", "test_input_required_result_multi_round"}};
        const auto next = [&](const QJsonValue& state, const char* key) {
            QJsonObject again = call;
            again.insert("requestState", state);
            again.insert("inputResponses", QJsonObject{{key, QJsonObject{{"action", "accept"}}}});
            return stateless(client, "tools/call", again);
        };
        const QJsonObject first = stateless(client, "tools/call", call).value("result").toObject();
        QCOMPARE(first.value("resultType").toString(), QString("input_required"));
        QVERIFY(first.value("inputRequests").toObject().contains("step1"));
        const QJsonObject second = next(first.value("requestState"), "step1").value("result").toObject();
        QVERIFY(second.value("inputRequests").toObject().contains("step2"));
        QVERIFY(second.value("requestState") != first.value("requestState"));
        const QJsonObject last = next(second.value("requestState"), "step2").value("result").toObject();
        QCOMPARE(last.value("resultType").toString(), QString("complete"));
        const QString state = second.value("requestState").toString();
        for (const QString& wrong :
             {state + "x", state.chopped(1), QString("test_input_required_result_multi_round-1"), QString(),
              QString(state).replace("-1.", "-0.")}) {
            QCOMPARE(codeOf(next(wrong, "step2")), -32602);
        }
        // A state is of one tool.
        QJsonObject other{{"name", "test_input_required_result_request_state"}, {"requestState", state}};
        QCOMPARE(codeOf(stateless(client, "tools/call", other)), -32602);
    }

    void tasksThatEnd()
    {
        McpClient client(m_folder.path(), {"--conformance"});
        const QJsonObject takesTasks{
            {"extensions", QJsonObject{{"io.modelcontextprotocol/tasks", QJsonObject()}}}};
        const auto start = [&](const char* name, const QJsonObject& arguments) {
            return stateless(client, "tools/call", {{"name", name}, {"arguments", arguments}}, takesTasks)
                .value("result")
                .toObject()
                .value("taskId")
                .toString();
        };
        const auto task = [&](const QString& id) {
            return stateless(client, "tasks/get", {{"taskId", id}}, takesTasks).value("result").toObject();
        };
        const QString slow = start("slow_compute", {{"seconds", 60}});
        QVERIFY(!slow.isEmpty());
        QCOMPARE(task(slow).value("status").toString(), QString("working"));
        (void)stateless(client, "tasks/cancel", {{"taskId", slow}}, takesTasks);
        QTRY_COMPARE(task(slow).value("status").toString(), QString("cancelled"));
        const QString failing = start("failing_job", {});
        QTRY_COMPARE(task(failing).value("status").toString(), QString("completed"));
        QVERIFY(task(failing).value("result").toObject().value("isError").toBool());
        const QString broken = start("protocol_error_job", {});
        QTRY_COMPARE(task(broken).value("status").toString(), QString("failed"));
        QCOMPARE(codeOf(stateless(client, "tools/call", {{"name", "failing_job"}})), -32021);
    }
};

QTEST_GUILESS_MAIN(TestMcpConformance)
#include "tst_mcp_conformance.moc"
