// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The protocol of `snac mcp` in both eras, wrong arguments, what leads out of the root, and mutated requests.
#include "mcp_client.h"

#include "snac/base/random.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

using namespace snac::test;

class TestMcpServer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString root() const { return m_folder.filePath("inside"); }

    static QJsonObject modernMeta(const QString& version = "2026-07-28")
    {
        return {{"io.modelcontextprotocol/protocolVersion", version},
                {"io.modelcontextprotocol/clientCapabilities", QJsonObject()},
                {"io.modelcontextprotocol/clientInfo", QJsonObject{{"name", "test"}, {"version", "1"}}}};
    }

    static QJsonObject modern(QJsonObject params = {}, const QString& version = "2026-07-28")
    {
        params.insert("_meta", modernMeta(version));
        return params;
    }

    static int codeOf(const QJsonObject& answer)
    {
        return answer.value("error").toObject().value("code").toInt();
    }

private slots:
    void initTestCase()
    {
        QDir(m_folder.path()).mkpath("inside/sub");
        QDir(m_folder.path()).mkpath("outside");
        write(m_folder.filePath("outside/secret.csv"), "first,second,label\n1,2,a\n2,3,b\n");
        write(root() + "/study.yaml", smallStudy());
        write(root() + "/tested.yaml",
              "dataset:\n  path: sub/rows.csv\n  test_path: ../outside/secret.csv\nsearch:\n  n_trials: 2\n");
        write(root() + "/machine.yaml", "dataset:\n  name: fashion_mnist\nsearch:\n  n_trials: 2\n");
        write(root() + "/outside.yaml", "dataset:\n  path: ../outside/secret.csv\nsearch:\n  n_trials: 2\n");
        write(root() + "/absolute.yaml",
              "dataset:\n  path: " + m_folder.filePath("outside/secret.csv").toUtf8() +
                  "\nsearch:\n  n_trials: 2\n");
        write(root() + "/results.yaml", smallStudy() + "output:\n  results_dir: ../outside\n");
        write(root() + "/linked.yaml", "dataset:\n  path: link.csv\nsearch:\n  n_trials: 2\n");
        QCOMPARE(::symlink("../outside/secret.csv", (root() + "/link.csv").toUtf8().constData()), 0);
        QCOMPARE(::symlink("../outside/secret.csv", (root() + "/link.snac").toUtf8().constData()), 0);
        QByteArray rows = "first,second,label\n";
        for (int i = 0; i < 200; ++i) {
            rows += QByteArray::number(i) + "," + QByteArray::number(i % 7) + "," +
                    (i % 2 ? "a" : "b\x1b[31m") + "\n";
        }
        write(root() + "/sub/rows.csv", rows);
    }

    void handshake_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("given");
        QTest::newRow("newest with one") << "2025-11-25"
                                         << "2025-11-25";
        QTest::newRow("older") << "2024-11-05"
                               << "2024-11-05";
        QTest::newRow("unknown") << "1999-01-01"
                                 << "2025-11-25";
        QTest::newRow("stateless one") << "2026-07-28"
                                       << "2025-11-25";
    }

    /// One version has batches, and clients of it may send them.
    void batches()
    {
        McpClient client(root());
        client.initialize("2025-03-26");
        client.sendLine(
            QByteArray(
                R"([{"jsonrpc":"2.0","id":71,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"},5,
                            {"jsonrpc":"2.0","id":"b","method":"tools/call","params":{"name":"list_available_datasets"}}])")
                .replace('\n', ' '));
        const QJsonArray answers = client.list();
        QCOMPARE(answers.size(), 3); // in whatever order
        QStringList ids;
        for (const QJsonValue each : answers) {
            ids << each.toObject().value("id").toVariant().toString();
            QCOMPARE(each.toObject().contains("error"), each.toObject().value("id").isNull());
        }
        ids.sort();
        QCOMPARE(ids, (QStringList{"", "71", "b"}));
        client.sendLine(R"([{"jsonrpc":"2.0","method":"notifications/x"}])"); // nothing to be answered
        client.sendLine("[]");
        const QJsonObject empty = client.answer(QJsonValue::Null);
        QCOMPARE(codeOf(empty), -32600);
        const QString why = empty.value("error").toObject().value("message").toString();
        QVERIFY2(why.contains("empty") && !why.contains("not taken"), qPrintable(why));
        QVERIFY(client.request("ping").contains("result"));
        QVERIFY(client.list(0).isEmpty());
        QCOMPARE(client.strayLines(), 0);
        McpClient newer(root());
        newer.initialize("2025-06-18");
        newer.sendLine(R"([{"jsonrpc":"2.0","id":1,"method":"ping"}])");
        QCOMPARE(codeOf(newer.answer(QJsonValue::Null)), -32600);
    }

    void metaIsAnObject()
    {
        McpClient client(root());
        client.initialize();
        QCOMPARE(codeOf(client.request("tools/list", {{"_meta", 5}})), -32602);
        QVERIFY(client.result("tools/list", {{"_meta", QJsonObject()}}).contains("tools"));
    }

    /// What is written and wrong is not missing.
    void oneFindingAMistake()
    {
        McpClient client(root());
        client.initialize();
        write(root() + "/zero.yaml", "dataset:\n  path: sub/rows.csv\nsearch_space:\n  layer_widths: [0]\n");
        const QByteArray told =
            QJsonDocument(client.tool("validate_study", {{"config_relative_path", "zero.yaml"}})).toJson();
        QVERIFY2(told.contains("layer_widths") && !told.contains("missing, so the default"), told);
        for (const char* wrong :
             {"search_space: 5\n", "search_space: {layer_width: [[4, 8]]}\n", "search_space: [\n", "a: [\n",
              "search_space:\n  layer_widths: [[4, 8]\n"}) {
            const QByteArray said =
                QJsonDocument(client.tool("validate_study",
                                          {{"yaml", QString("dataset:\n  path: sub/rows.csv\n") + wrong}}))
                    .toJson();
            QVERIFY2(said.contains("\"valid\": false") && !said.contains("so the default is searched"), said);
        }
        const QByteArray empty =
            QJsonDocument(client.tool("validate_study",
                                      {{"yaml", "dataset:\n  path: sub/rows.csv\nsearch_space: {}\n"}}))
                .toJson();
        QVERIFY2(empty.contains("search_space: empty, so the default") && !empty.contains("missing, so"),
                 empty);
        QVERIFY(QFile::remove(root() + "/zero.yaml"));
    }

    /// What was changed since is told without a look at the data, which are gone; and all names go on to
    /// count from the folder that was opened, whatever it is called by now.
    void aStudyWithoutItsDataInAFolderThatMoved()
    {
        const QString place = m_folder.filePath("served");
        QVERIFY(QDir(m_folder.path()).mkpath("served"));
        QVERIFY(QFile::copy(root() + "/sub/rows.csv", place + "/rows.csv"));
        write(place + "/s.yaml",
              "dataset:\n  path: rows.csv\nsearch:\n  n_trials: 4\n  population: 2\n  epochs: 1\n"
              "  objectives: [accuracy, parameters]\n"
              "search_space: {num_layers: 1, layer_widths: [[4, 8, 16]], activation: [ReLU]}\n");
        QCOMPARE(runSnac(place, {"run", "s.yaml"}).code, 0);
        QCOMPARE(runSnac(place, {"resume", "s.snac", "--trials", "5"}).code, 0);
        QVERIFY(QFile::remove(place + "/rows.csv"));
        McpClient client(place);
        client.initialize();
        const auto settings = [&client] {
            return client.result("resources/read", {{"uri", "snac://settings/s.snac"}})
                .value("contents")
                .toArray()
                .at(0)
                .toObject()
                .value("text")
                .toString();
        };
        QVERIFY2(settings().startsWith("# As the search was begun. Changed since: "), qPrintable(settings()));
        QVERIFY(QDir().rename(place, m_folder.filePath("moved")));
        const QJsonObject read = client.tool("read_search_results", {{"study_relative_path", "s.snac"}});
        QCOMPARE(read.value("trials_wanted").toInt(), 5);
        QVERIFY(settings().startsWith("# As the search was begun."));
        const QJsonObject made = client.tool(
            "create_search_config", {{"dataset_spec", "jets"}, {"output_relative_path", "deep/new.yaml"}});
        QVERIFY2(!made.isEmpty() && QFile::exists(m_folder.filePath("moved/deep/new.yaml")),
                 QJsonDocument(made).toJson());
        const QJsonObject design = client.tool("export_design", {{"study_relative_path", "s.snac"},
                                                                 {"trial", 0},
                                                                 {"as", "onnx"},
                                                                 {"output_relative_path", "deep/design"},
                                                                 {"wait_seconds", 110}});
        QVERIFY2(!QFile::exists(place), "made anew by its old name");
        QVERIFY2(design.value("state") == "done" || design.value("problem").toString().contains("data"),
                 QJsonDocument(design).toJson());
        QCOMPARE(client.end(), 0);
    }

    /// A folder that bore the name of a study or a configuration would keep it from having it.
    void foldersHaveNoNamesOfFiles()
    {
        McpClient client(root());
        client.initialize();
        for (const char* name : {"new.snac/x.yaml", "deep/q.YAML/x.yaml", "a.yml/x.yaml"}) {
            const QString said = client.toolError(
                "create_search_config", {{"dataset_spec", "sub/rows.csv"}, {"output_relative_path", name}});
            QVERIFY2(said.contains("a folder cannot have a name that ends in"), qPrintable(said));
            QVERIFY(!QFile::exists(root() + "/" + QString(name).section('/', 0, -2)));
        }
    }

    void handshake()
    {
        QFETCH(QString, asked);
        QFETCH(QString, given);
        McpClient client(root());
        QCOMPARE(codeOf(client.request("tools/list")), -32600); // before the handshake
        QVERIFY(client.request("ping").contains("result"));
        const QJsonObject result = client.result("initialize", {{"protocolVersion", asked}});
        QCOMPARE(result.value("protocolVersion").toString(), given);
        QCOMPARE(result.value("serverInfo").toObject().value("name").toString(), QString("snac"));
        QVERIFY(result.value("capabilities").toObject().contains("tools"));
        QVERIFY(!result.contains("resultType"));
        client.notify("notifications/initialized");
        QVERIFY(client.result("tools/list").value("tools").toArray().size() >= 17);
        QCOMPARE(codeOf(client.request("no/such")), -32601);
        QCOMPARE(client.end(), 0);
        QCOMPARE(client.strayLines(), 0);
    }

    void withoutHandshake()
    {
        McpClient client(root());
        const QJsonObject found = client.result("server/discover", modern());
        QCOMPARE(found.value("resultType").toString(), QString("complete"));
        QVERIFY(found.value("supportedVersions").toArray().contains("2026-07-28"));
        QVERIFY(found.value("_meta").toObject().contains("io.modelcontextprotocol/serverInfo"));
        const QJsonObject listed = client.result("tools/list", modern());
        QVERIFY(listed.contains("ttlMs") && listed.contains("cacheScope"));
        QCOMPARE(client.result("tools/list", modern()), listed); // in a fixed order
        const QJsonObject other =
            client.request("tools/list", modern({}, "2027-01-01")).value("error").toObject();
        QCOMPARE(other.value("code").toInt(), -32022);
        QVERIFY(other.value("data").toObject().value("supported").toArray().contains("2025-11-25"));
        QCOMPARE(codeOf(client.request("ping", modern())), -32601);
        QCOMPARE(codeOf(client.request("initialize", modern())), -32601);
        QCOMPARE(codeOf(client.request("resources/read", modern({{"uri", "snac://nothing"}}))), -32602);
        QJsonObject bare = modern();
        bare.insert("_meta", QJsonObject{{"io.modelcontextprotocol/protocolVersion", "2026-07-28"}});
        QCOMPARE(codeOf(client.request("tools/list", bare)), -32602); // no capabilities
        const QJsonObject result = client.result(
            "tools/call",
            modern({{"name", "describe_dataset"}, {"arguments", QJsonObject{{"dataset_name", "jets"}}}}));
        QCOMPARE(result.value("resultType").toString(), QString("complete"));
        QCOMPARE(result.value("structuredContent").toObject().value("inputs").toInt(), 16);
        QCOMPARE(client.end(), 0);
    }

    /// Numbers that would come back as others are no ids.
    void largeIds()
    {
        McpClient client(root());
        client.initialize();
        client.sendLine(R"({"jsonrpc":"2.0","id":9007199254740993,"method":"ping"})");
        QCOMPARE(codeOf(client.answer(QJsonValue::Null)), -32600);
        client.sendLine(R"({"jsonrpc":"2.0","id":9007199254740991,"method":"ping"})");
        QVERIFY(client.answer(QJsonValue(9007199254740991.0)).contains("result"));
    }

    void toolsAreDescribed()
    {
        McpClient client(root());
        client.initialize();
        QStringList names;
        for (const QJsonValue value : client.result("tools/list").value("tools").toArray()) {
            const QJsonObject tool = value.toObject();
            names << tool.value("name").toString();
            QVERIFY(!tool.value("description").toString().isEmpty());
            QCOMPARE(tool.value("inputSchema").toObject().value("type").toString(), QString("object"));
            QCOMPARE(tool.value("outputSchema").toObject().value("type").toString(), QString("object"));
        }
        for (const char* name : {"create_search_config", "recommend_search_plan", "run_search_pipeline",
                                 "run_search_pipeline_from_spec", "run_local_search", "resume_study",
                                 "read_search_results", "inspect_dataset", "list_available_datasets",
                                 "describe_dataset", "validate_study", "estimate_cost", "compare_trials",
                                 "export_design", "synthesize", "job_status", "job_result", "cancel_job"}) {
            QVERIFY2(names.contains(QLatin1String(name)), name);
        }
    }

    void wrongArgumentsAreTaught_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<QString>("taught");
        const auto row = [](const char* tag, const char* tool, const QJsonObject& arguments,
                            const char* taught) {
            QTest::newRow(tag) << QString(tool) << arguments << QString(taught);
        };
        row("unknown", "read_search_results", {{"results_relativ_path", "x.snac"}}, "study_relative_path");
        row("missing", "compare_trials", {{"study", "x.snac"}}, "trials: missing");
        row("range", "read_search_results", {{"study", "x.snac"}, {"top_n", 0}}, "from 1 to 100");
        row("type", "read_search_results", {{"study", "x.snac"}, {"top_n", "five"}}, "integer");
        row("choice", "run_local_search", {{"study", "x.snac"}, {"budget", "huge"}},
            "light, balanced, heavy");
        row("twice", "read_search_results", {{"study", "x.snac"}, {"path", "x.snac"}}, "given twice");
        row("twice, the aliases first", "read_search_results",
            {{"study", "x.snac"}, {"study_relative_path", "x.snac"}},
            "study_relative_path: given twice, also as study");
        row("twice, both aliases", "read_search_results", {{"study", "x.snac"}, {"path", "x.snac"}},
            "study_relative_path: given twice, as path and as study");
        row("setting twice", "create_search_config",
            {{"dataset_spec", "jets"}, {"constraints", QJsonObject{{"n_trials", 3}, {"trials", 5}}}},
            "constraints: n_trials: given twice, also as trials");
        row("setting in its section too", "create_search_config",
            {{"dataset_spec", "jets"},
             {"constraints", QJsonObject{{"n_trials", 3}, {"search", QJsonObject{{"n_trials", 7}}}}}},
            "n_trials: given twice, also as search.n_trials");
        row("budget twice", "create_search_config",
            {{"dataset_spec", "jets"},
             {"constraints", QJsonObject{{"lut_pct", 5}, {"constraints", QJsonObject{{"lut_pct", 9}}}}}},
            "lut_pct: given twice, also as constraints.lut_pct");
        row("data twice", "create_search_config",
            {{"dataset_spec", QJsonObject{{"path", "sub/rows.csv"}, {"file", "sub/rows.csv"}}}},
            "dataset_spec: path: given twice, also as file");
        row("preset twice", "create_search_config",
            {{"dataset_spec", "jets"},
             {"constraints", QJsonObject{{"preset", "fast"}, {"search_preset", "balanced"}}}},
            "preset: given twice");
        row("no data", "create_search_config", {{"dataset_spec", QJsonObject()}}, "name or path is missing");
        row("too many rows", "create_search_config",
            {{"dataset_spec", QJsonObject{{"name", "jets"}, {"rows", 100000000}}}},
            "between 15 and 20000000");
        row("trial and trials", "run_local_search",
            {{"study", "x.snac"}, {"trial", 1}, {"trials", QJsonArray{1}}},
            "give one of trial, trials and points");
        row("trials by name", "compare_trials", {{"study", "sub/rows.csv"}, {"trials", QJsonArray{"a"}}},
            "a list of trial numbers, from 0");
        row("half a trial", "compare_trials", {{"study", "sub/rows.csv"}, {"trials", QJsonArray{1.5}}},
            "a list of trial numbers, from 0");
        row("far too large a trial", "compare_trials",
            {{"study", "sub/rows.csv"}, {"trials", QJsonArray{1e30}}}, "a list of trial numbers, from 0");
        row("a stage of no tool", "synthesize", {{"study", "x.snac"}, {"trial", 0}, {"stage", "foo"}},
            "no stage 'foo'; it has synth");
        row("multipliers", "export_design",
            {{"study", "x.snac"}, {"trial", 0}, {"as", "verilog"}, {"multipliers", "dps"}}, "dsp");
        row("widths and a configuration", "estimate_cost",
            {{"config_relative_path", "study.yaml"}, {"layer_widths", QJsonArray{16, 5}}}, "either");
        row("a set, shouted", "describe_dataset", {{"dataset_name", "JETS"}}, "did you mean jets?");
        row("a set, cut", "describe_dataset", {{"dataset_name", "jet"}}, "jets");
        row("setting", "create_search_config",
            {{"dataset_spec", "jets"}, {"constraints", QJsonObject{{"n_trails", 5}}}}, "n_trials");
        row("setting range", "create_search_config",
            {{"dataset_spec", "jets"}, {"constraints", QJsonObject{{"n_trials", -5}}}}, "n_trials");
        row("data setting", "create_search_config",
            {{"dataset_spec", QJsonObject{{"name", "jets"}, {"row", 500}}}}, "rows");
        row("board", "create_search_config",
            {{"dataset_spec", "jets"}, {"constraints", QJsonObject{{"board", "vu31p"}}}}, "vu13p");
        row("preset", "create_search_config",
            {{"dataset_spec", "jets"}, {"constraints", QJsonObject{{"preset", "quick"}}}}, "fast");
        row("one value", "export_design", {{"study", "x.snac"}, {"as", "verilog"}, {"reuse_factor", 2}},
            "expected integer 1");
        row("no such job", "job_status", {{"job_id", "job-1"}}, "no job");
        row("job as a path", "job_status", {{"job_id", "../../etc/passwd"}}, "no job");
    }

    void wrongArgumentsAreTaught()
    {
        QFETCH(QString, tool);
        QFETCH(QJsonObject, arguments);
        QFETCH(QString, taught);
        McpClient client(root());
        client.initialize();
        const QString error = client.toolError(tool, arguments);
        QVERIFY2(error.contains(taught), qPrintable(error));
    }

    void nothingOutsideIsReached_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QJsonObject>("arguments");
        const auto row = [](const char* tag, const char* tool, const QJsonObject& arguments) {
            QTest::newRow(tag) << QString(tool) << arguments;
        };
        row("absolute data", "inspect_dataset", {{"dataset_path", "/etc/passwd"}});
        row("data above", "inspect_dataset", {{"dataset_path", "../outside/secret.csv"}});
        row("linked data", "inspect_dataset", {{"dataset_path", "link.csv"}});
        row("device", "inspect_dataset", {{"dataset_path", "/dev/zero"}});
        row("described", "describe_dataset", {{"dataset_name", "../outside/secret.csv"}});
        row("config above", "run_search_pipeline", {{"config_relative_path", "../outside/x.yaml"}});
        row("data of a config", "run_search_pipeline", {{"config_relative_path", "outside.yaml"}});
        row("absolute data of a config", "run_search_pipeline", {{"config_relative_path", "absolute.yaml"}});
        row("linked data of a config", "run_search_pipeline", {{"config_relative_path", "linked.yaml"}});
        row("results of a config", "run_search_pipeline", {{"config_relative_path", "results.yaml"}});
        row("study above", "run_search_pipeline",
            {{"config_relative_path", "study.yaml"}, {"study_relative_path", "../outside/x.snac"}});
        row("study over a link", "run_search_pipeline",
            {{"config_relative_path", "study.yaml"}, {"study_relative_path", "link.snac"}});
        row("data of a spec", "run_search_pipeline_from_spec", {{"dataset_spec", "../outside/secret.csv"}});
        row("data of a spec object", "create_search_config",
            {{"dataset_spec", QJsonObject{{"path", "/etc/passwd"}}}});
        row("labels of a spec", "create_search_config",
            {{"dataset_spec",
              QJsonObject{{"path", "sub/rows.csv"}, {"labels_path", "../outside/secret.csv"}}}});
        row("test rows of a config", "run_search_pipeline", {{"config_relative_path", "tested.yaml"}});
        row("a set of the machine", "run_search_pipeline", {{"config_relative_path", "machine.yaml"}});
        row("config to write", "create_search_config",
            {{"dataset_spec", "jets"}, {"output_relative_path", "../outside/new.yaml"}});
        row("config over a link", "create_search_config",
            {{"dataset_spec", "jets"}, {"output_relative_path", "link.csv"}});
        row("study to read", "read_search_results", {{"study", "../outside/x.snac"}});
        row("linked study", "read_search_results", {{"study", "link.snac"}});
        row("network", "run_local_search",
            {{"architecture_relative_path", "../outside/n.onnx"}, {"dataset_path", "sub/rows.csv"}});
        row("data of a network", "run_local_search",
            {{"architecture_relative_path", "study.yaml"}, {"dataset_path", "../outside/secret.csv"}});
        row("export", "export_design", {{"study", "link.snac"}, {"trial", 0}, {"as", "verilog"}});
        row("yaml text", "validate_study", {{"config_relative_path", "/etc/hostname"}});
    }

    void nothingOutsideIsReached()
    {
        QFETCH(QString, tool);
        QFETCH(QJsonObject, arguments);
        McpClient client(root());
        client.initialize();
        const QString error = client.toolError(tool, arguments);
        QVERIFY2(!error.isEmpty(), "this must be refused");
        QVERIFY2(!error.contains("internal"), qPrintable(error));
        QVERIFY(client.end() == 0);
        QCOMPARE(QDir(m_folder.filePath("outside"))
                     .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
                 QStringList("secret.csv"));
    }

    void resourcesAndPrompts()
    {
        McpClient client(root());
        client.initialize();
        QStringList uris;
        for (const QJsonValue resource : client.result("resources/list").value("resources").toArray()) {
            uris << resource.toObject().value("uri").toString();
        }
        QVERIFY(uris.contains("snac://schema/study"));
        QVERIFY(uris.contains("snac://help/mcp"));
        for (const char* uri : {"snac://schema/study", "snac://help/mcp"}) {
            const QJsonArray contents =
                client.result("resources/read", {{"uri", uri}}).value("contents").toArray();
            QVERIFY2(contents.at(0).toObject().value("text").toString().size() > 500, uri);
        }
        for (const char* uri :
             {"snac://help/../help/mcp", "snac://help/../../../etc/passwd", "snac://report/%2e%2e/x.snac",
              "snac://report/link.snac", "snac://settings//etc/passwd", "file:///etc/passwd",
              "snac://front.png/../outside/x.snac", "snac://front.png/link.snac",
              "snac://front.png/%2e%2e/outside/x.snac", "snac://front.png/", "snac://front.png"}) {
            QVERIFY2(client.request("resources/read", {{"uri", uri}}).contains("error"), uri);
        }
        QCOMPARE(client.result("prompts/list").value("prompts").toArray().size(), 3);
        const QJsonObject prompt = client.result(
            "prompts/get", {{"name", "search_jet_tagger"}, {"arguments", QJsonObject{{"trials", "60"}}}});
        const QString text = prompt.value("messages")
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value("content")
                                 .toObject()
                                 .value("text")
                                 .toString();
        QVERIFY2(text.contains("vu13p") && text.contains("60 trials"), qPrintable(text));
        QCOMPARE(codeOf(client.request("prompts/get", {{"name", "explain_front"}})), -32602);
    }

    /// Labels of the user's file reach nobody's terminal as they are.
    void namesFromFilesAreData()
    {
        McpClient client(root());
        client.initialize();
        const QJsonObject set = client.tool("inspect_dataset", {{"dataset_path", "sub/rows.csv"}});
        QCOMPARE(set.value("classes").toArray().size(), 2);
        QCOMPARE(set.value("classes").toArray().at(1).toObject().value("name").toString(),
                 QString("b\\u001b[31m"));
        const QString truth = set.value("how_it_was_read").toObject().value("Truth").toString();
        QVERIFY2(!truth.contains(QChar(0x1b)) && truth.contains("b\\u001b[31m"),
                 qPrintable(truth)); // one name, one spelling
    }

    /// A folder is read where each of its files lies in it.
    void foldersOfData()
    {
        QDir(root()).mkpath("pictures");
        QDir(root()).mkpath("linked");
        constexpr int rows = 60; // of one pixel, and three classes
        QByteArray images = QByteArray::fromHex("000008030000003c0000000100000001");
        QByteArray labels = QByteArray::fromHex("000008010000003c");
        for (int row = 0; row < rows; ++row) {
            images.append(static_cast<char>(row));
            labels.append(static_cast<char>(row % 3));
        }
        for (const char* part : {"train", "t10k"}) {
            write(root() + "/pictures/" + part + "-images-idx3-ubyte", images);
            write(root() + "/pictures/" + part + "-labels-idx1-ubyte", labels);
        }
        write(root() + "/linked/train-labels-idx1-ubyte", "x");
        QCOMPARE(::symlink("../../outside/secret.csv",
                           (root() + "/linked/train-images-idx3-ubyte").toUtf8().constData()),
                 0);
        const auto spec = [](const char* folder) {
            return QJsonObject{
                {"dataset_spec", QJsonObject{{"name", "fashion_mnist"}, {"data_dir", folder}}}};
        };
        McpClient client(root());
        client.initialize();
        const QJsonObject written = client.tool("create_search_config", spec("pictures"));
        QVERIFY2(written.value("yaml").toString().contains("data_dir: pictures"),
                 QJsonDocument(written).toJson());
        QVERIFY2(client.toolError("create_search_config", spec("linked")).contains("links"), "");
        QVERIFY(!client.toolError("create_search_config", spec("../outside")).isEmpty());
        QVERIFY(client.tool("list_available_datasets").value("datasets").toArray().size() > 4);
        QCOMPARE(client.tool("describe_dataset", {{"dataset_name", "fashion_mnist"}}).value("simulated"),
                 false);
    }

    void costsAreToldFirst()
    {
        McpClient client(root());
        client.initialize();
        const QJsonObject wishes{{"n_trials", 100000}, {"epochs", 50}};
        const QJsonObject told =
            client.tool("run_search_pipeline_from_spec", {{"dataset_spec", "jets"}, {"constraints", wishes}});
        QCOMPARE(told.value("started").toBool(true), false);
        QVERIFY(told.value("cost").toObject().value("epochs_in_all_at_most").toDouble() >= 5e6);
        QVERIFY(!told.contains("job_id"));
        QVERIFY(!QFile::exists(root() + "/jets-search.yaml"));
    }

    /// Every branch counts, and so does what follows a search.
    void costsAreWhole()
    {
        McpClient client(root());
        client.initialize();
        const QJsonObject wishes{{"n_trials", 10}, {"epochs", 2}, {"n_folds", 1}};
        QJsonObject arguments{{"dataset_spec", "jets"}, {"constraints", wishes}, {"budget", "heavy"}};
        // 4 precisions, 30 epochs and 10 rounds of 30 each.
        const QJsonObject told = client.tool("run_search_pipeline_from_spec", arguments);
        const QJsonObject local = told.value("cost").toObject().value("local_search").toObject();
        QCOMPARE(local.value("branches").toInt(), 4);
        QCOMPARE(local.value("epochs_in_all_at_most").toInt(),
                 4 * local.value("epochs_each_at_most").toInt());
        client.tool("cancel_job", {{"job_id", told.value("job_id")}});
        // Least steps make epochs out of small batches of rows.
        QJsonObject steps = wishes;
        steps.insert("min_steps", 1000000);
        arguments.insert("constraints", steps);
        const QJsonObject refused = client.tool("run_search_pipeline_from_spec", arguments);
        QVERIFY2(!refused.value("started").toBool(true), QJsonDocument(refused).toJson());
        QVERIFY(!QFile::exists(root() + "/jets-search-2.yaml"));
    }

    void mutatedRequests()
    {
        McpClient client(root());
        client.initialize();
        const QList<QByteArray> seeds = {
            R"({"jsonrpc":"2.0","id":"m7","method":"tools/list","params":{}})",
            R"({"jsonrpc":"2.0","id":"ma","method":"tools/call","params":{"name":"job_status","arguments":{"job_id":"x"}}})",
            R"({"jsonrpc":"2.0","id":"m9","method":"resources/read","params":{"uri":"snac://schema/study"}})",
            R"({"jsonrpc":"2.0","id":"m9","method":"prompts/get","params":{"name":"explain_front","arguments":{"study":"x"}}})",
            R"({"jsonrpc":"2.0","id":"m1","method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})",
            R"({"jsonrpc":"2.0","id":"m2","method":"tools/call","params":{"name":"validate_study","arguments":{"yaml":"search:\n  n_trials: 5\n"}}})",
            R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"m2"}})"};
        const QList<QByteArray> pieces = {"{",
                                          "}",
                                          "[",
                                          "]",
                                          "\"",
                                          "null",
                                          "-1e999",
                                          "true",
                                          "\\u0000",
                                          "\xff\xfe",
                                          "\xe2\x80\xae",
                                          ",",
                                          ":",
                                          "1e308",
                                          "\"id\":null,",
                                          "{\"a\":",
                                          "99999999999999999999"};
        snac::Random random(15);
        const auto below = [&](qsizetype count) {
            return static_cast<qsizetype>(random.uniform(0.0, double(count))) % count;
        };
        const int count = qEnvironmentVariableIsSet("SNAC_MUTATIONS")
                              ? qEnvironmentVariableIntValue("SNAC_MUTATIONS")
                              : 1000;
        for (int i = 0; i < count; ++i) {
            QByteArray line = seeds.at(below(seeds.size()));
            for (qsizetype edits = 1 + below(4); edits > 0 && !line.isEmpty(); --edits) {
                const qsizetype at = below(line.size());
                switch (below(5)) {
                case 0:
                    line.remove(at, 1 + below(12));
                    break;
                case 1:
                    line.insert(at, pieces.at(below(pieces.size())));
                    break;
                case 2:
                    line[at] = static_cast<char>(below(256));
                    break;
                case 3:
                    line.truncate(at);
                    break;
                default:
                    line.insert(at, line.mid(below(line.size()), below(40)));
                }
            }
            client.sendLine(line);
            if (i % 200 == 0) { // it still answers, and memory stays where it was
                const QJsonObject alive = client.request("ping");
                QVERIFY2(alive.contains("result"), line);
            }
        }
        client.sendLine(QByteArray(100000, '['));
        client.sendLine("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + QByteArray(5 << 20, 'x') + "\"}");
        client.sendLine(QByteArray(5 << 20, '\xff'));
        QVERIFY(client.request("ping").contains("result"));
        QFile status(QString("/proc/%1/status").arg(client.process().processId()));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QByteArray text = status.readAll();
        const qsizetype begin = text.indexOf("VmRSS:") + 6;
        QVERIFY(text.mid(begin, text.indexOf("kB", begin) - begin).trimmed().toLongLong() < 300'000);
        QCOMPARE(client.end(), 0);
        QCOMPARE(client.strayLines(), 0);
    }

    void halfALineAtTheEnd()
    {
        McpClient client(root());
        client.initialize();
        client.process().write("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"ping\"}");
        QCOMPARE(client.end(), 0);
        QVERIFY(client.answer(77, 1).contains("result"));
    }
};

QTEST_GUILESS_MAIN(TestMcpServer)
#include "tst_mcp_server.moc"
