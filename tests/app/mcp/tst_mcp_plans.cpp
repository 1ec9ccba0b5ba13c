// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `snac mcp` plans from wishes, what that costs, and what it tells of data.
#include "mcp_client.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace snac::test;

class TestMcpPlans : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// Of a configuration on the 200 rows: the search of 2 trials, and the local search.
    static QByteArray study(const QByteArray& data, const QByteArray& search, const QByteArray& local)
    {
        return "dataset:\n  path: rows.csv\n" + data + "search:\n  n_trials: 2\n  epochs: 1\n" + search +
               "search_space:\n  batch_size: [16]\nlocal_search:\n  precisions: [[8, 3], [6, 2]]\n" + local;
    }
    static QJsonObject costOf(McpClient& client, const QByteArray& yaml)
    {
        return client.tool("validate_study", {{"yaml", QString::fromUtf8(yaml)}}).value("cost").toObject();
    }

private slots:
    void initTestCase()
    {
        QByteArray rows = "first,second,label\n";
        for (int i = 0; i < 200; ++i) {
            rows += QByteArray::number(i) + ".5," + QByteArray::number(i % 7) + ".25," +
                    (i % 2 == 0 ? "a" : "b") + "\n";
        }
        write(at("rows.csv"), rows);
        write(at("more.csv"), rows);
        write(at("packed.csv.gz"), "x");
        write(at("notes.doc.gz"), "x");
        write(at("key.json"), R"({"layer_widths": [6, 4], "activaton": "Tanh"})");
        write(at("type.json"), R"({"layer_widths": [6, 4], "batch_norm": "yes"})");
        write(at("told.yaml"), study({}, "  population: 2\n  n_folds: 1\n", {}));
        const Output run = runSnac(m_folder.path(), {"run", "told.yaml", "--study", "told.snac"});
        QVERIFY2(run.code == 0, run.err);
        write(at("small.json"), R"({"layer_widths": [6, 4], "activation": "ReLU"})");
    }

    /// A network to compare with is read from below the folder or not at all, and neither is what belongs to
    /// it.
    void aBaselineNetworkLiesInside()
    {
        QTemporaryDir other;
        write(other.filePath("network.json"), "{}");
        write(other.filePath("arrays.npz"), "PK");
        QVERIFY(QDir(m_folder.path()).mkpath("bundle"));
        QVERIFY(QDir(m_folder.path()).mkpath("linked"));
        write(at("bundle/network.json"), "{}");
        write(at("linked/network.json"), "{}");
        QCOMPARE(::symlink(qPrintable(other.filePath("arrays.npz")), qPrintable(at("linked/arrays.npz"))), 0);
        McpClient client(m_folder.path());
        client.initialize();
        const auto problem = [&](const QByteArray& network) {
            return client
                .tool("validate_study",
                      {{"yaml", QString::fromUtf8(study({}, "  baseline_network: " + network + "\n", {}))}})
                .value("problem")
                .toString();
        };
        for (const QByteArray& network : {other.filePath("network.json").toUtf8(),
                                          QByteArray("../network.json"), QByteArray("/etc/passwd")}) {
            const QString told = problem(network);
            QVERIFY2(told.contains("leads out of") || told.contains("only names relative to"),
                     qPrintable(told));
        }
        for (const char* network : {"linked", "linked/network.json"}) {
            const QString told = problem(network);
            QVERIFY2(told.contains("link"), qPrintable(told));
        }
        QVERIFY2(problem("nowhere.onnx").contains("nowhere.onnx"), "");
        QVERIFY2(problem("bundle").isEmpty(),
                 qPrintable(problem("bundle"))); // what is in it is read by the run
    }

    void aScoreAloneIsJoinedByHardware()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const auto yamlFor = [&](const QJsonValue& objectives) {
            return client
                .tool("create_search_config", {{"dataset_spec", "rows.csv"},
                                               {"constraints", QJsonObject{{"objectives", objectives}}}})
                .value("yaml")
                .toString();
        };
        const QString joined = yamlFor(QJsonArray{"accuracy"});
        QVERIFY2(joined.contains("[accuracy, lut_pct, clock_cycles]"), qPrintable(joined));
        QCOMPARE(yamlFor("accuracy").count("[accuracy, lut_pct, clock_cycles]"), 1);
        QVERIFY(yamlFor(QJsonArray{"accuracy", "dsp_pct"}).contains("[accuracy, dsp_pct]"));
    }

    void costsGoByMethod()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QByteArray epochs = "  min_steps: 0\n  qat_epochs: 3\n  pruning_epochs: 2\n";
        const auto localOf = [&](const QByteArray& local) {
            return costOf(client, study("", "", epochs + local)).value("local_search").toObject();
        };
        // 3 epochs, and 2 in each of 4 rounds; two precisions.
        const QJsonObject rounds = localOf("  schedule: classic\n");
        QCOMPARE(rounds.value("steps_each").toInt(), 5);
        QCOMPARE(rounds.value("epochs_in_all_at_most").toInt(), 2 * (3 + 4 * 2));
        // 3 epochs, and 2 for each of 8 sizes, without any schedule.
        const QJsonObject learned = localOf("  schedule: none\n  method: [learned]\n");
        QCOMPARE(learned.value("steps_each").toInt(), 3 + 8 * 2);
        QCOMPARE(learned.value("epochs_in_all_at_most").toInt(), 2 * (3 + 8 * 2));
        const QJsonObject sized = localOf("  method: [learned]\n  target: {lut: [9000, 5000]}\n");
        QCOMPARE(sized.value("epochs_each_at_most").toInt(), 3 + 2 * 2);
        // Without rounds there is nothing to prune, in this way or that.
        const QJsonObject both =
            localOf("  method: [iterative, uniform]\n  structure: [unstructured, structured]\n");
        QCOMPARE(both.value("branches").toInt(), 2 * (2 + 1));
        QCOMPARE(both.value("epochs_in_all_at_most").toInt(), 2 * (2 * (3 + 4 * 2) + 3));
    }

    void costsCountTheRowsThatAreTrainedWith()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const auto epochsOf = [&](const QByteArray& data) {
            return costOf(client, study(data, "  min_steps: 1000\n", "")).value("epochs_each_at_most");
        };
        QCOMPARE(epochsOf("").toInt(), 125);                        // 120 rows are 8 batches of 16
        QCOMPARE(epochsOf("  subset_size: 100\n").toInt(), 250);    // 60 are 4
        QCOMPARE(epochsOf("  test_path: more.csv\n").toInt(), 100); // 160 are 10, and no test row is one
    }

    /// Few epochs of very many rows are long too.
    void rowsCount()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QJsonObject wishes{{"n_trials", 300}, {"epochs", 20}, {"n_folds", 3}, {"min_steps", 0}};
        const auto created = [&](int rows) {
            return client.tool(
                "create_search_config",
                {{"dataset_spec", QJsonObject{{"name", "jets"}, {"rows", rows}}}, {"constraints", wishes}});
        };
        const QJsonObject large = created(20'000'000);
        const QJsonObject cost = large.value("cost").toObject();
        QCOMPARE(cost.value("epochs_in_all_at_most").toInt(), 18000);
        QCOMPARE(cost.value("row_passes_at_most").toDouble(),
                 18000 * cost.value("rows_each_epoch").toDouble());
        QVERIFY(cost.value("rows_each_epoch").toDouble() > 5e6);
        QCOMPARE(cost.value("data").toObject().value("bytes").toDouble(), 20e6 * 16 * 4);
        QVERIFY(cost.value("data").toObject().value("note").toString().contains("memory"));
        const QJsonObject refused =
            client.tool("run_search_pipeline", {{"config_relative_path", large.value("config_relative_path")},
                                                {"run_local_search", false}});
        QCOMPARE(refused.value("started").toBool(true), false);
        QVERIFY(!refused.contains("job_id"));
        QCOMPARE(refused.value("cost").toObject().value("row_passes_at_most"),
                 cost.value("row_passes_at_most"));
    }

    /// What the simulator would refuse in the job is refused before there is one.
    void rowsThatCannotBeDrawn()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QString yaml =
            "dataset:\n  name: jets\n  rows: 100000000\nsearch:\n  n_trials: 2\n  epochs: 1\n";
        const QJsonObject checked = client.tool("validate_study", {{"yaml", yaml}});
        QCOMPARE(checked.value("can_run_here").toBool(true), false);
        QVERIFY(checked.value("problem").toString().contains("between 15 and 20000000"));
        write(at("far.yaml"), yaml.toUtf8());
        const QString error = client.toolError("run_search_pipeline", {{"config_relative_path", "far.yaml"}});
        QVERIFY2(error.contains("between 15 and 20000000"), qPrintable(error));
        QCOMPARE(client.tool("job_status").value("count").toInt(), 0);
    }

    void plansAndRunsCostTheSame()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QJsonObject wishes{{"n_trials", 100000}, {"epochs", 50}, {"n_folds", 1}};
        const QJsonObject written =
            client.tool("create_search_config", {{"dataset_spec", "rows.csv"}, {"constraints", wishes}});
        const QJsonObject refused = client.tool(
            "run_search_pipeline", {{"config_relative_path", written.value("config_relative_path")}});
        QCOMPARE(refused.value("started").toBool(true), false);
        QVERIFY(written.value("cost").toObject().contains("local_search"));
        QCOMPARE(written.value("cost").toObject(), refused.value("cost").toObject());
        const QJsonArray plans =
            client.tool("recommend_search_plan", {{"dataset_spec", "rows.csv"}, {"constraints", wishes}})
                .value("plans")
                .toArray();
        QCOMPARE(plans.size(), 4);
        for (const QJsonValue plan : plans) {
            QVERIFY(plan.toObject().value("needs_accept_cost").toBool());
        }
    }

    /// Before the plan and with it, in the words of the terminal; a folder of pictures is data too.
    void dataAreWarnedOf()
    {
        QByteArray table = "x,still,y\n";
        for (int row = 0; row < 200; ++row) {
            table += QByteArray::number(row * 7919 % 101) + ".5,4," + (row % 20 == 0 ? "b" : "a") + "\n";
        }
        write(at("warned.csv"), table);
        for (const char* kind : {"cat", "dog"}) {
            QVERIFY(QDir(m_folder.path()).mkpath(QLatin1String("photos/") + kind));
            for (int i = 0; i < 6; ++i) {
                write(m_folder.filePath(QStringLiteral("photos/%1/%2.pgm").arg(kind).arg(i)),
                      "P5 1 1 255\n" + QByteArray(1, static_cast<char>('a' + i)));
            }
        }
        McpClient client(m_folder.path());
        client.initialize();
        const QJsonObject inspected = client.tool("inspect_dataset", {{"dataset_path", "warned.csv"}});
        const QJsonArray seen = inspected.value("warnings").toArray();
        const bool isUneven = std::ranges::any_of(seen, [](const QJsonValue& warning) {
            return warning.toString().startsWith("the commonest class has 95.0 %");
        });
        QVERIFY2(isUneven, QJsonDocument(seen).toJson());
        QVERIFY2(QJsonDocument(inspected).toJson().contains(
                     "1 input with one value in all rows, of no use: still"),
                 QJsonDocument(inspected).toJson());
        QCOMPARE(client.tool("recommend_search_plan", {{"dataset_spec", "warned.csv"}})
                     .value("warnings")
                     .toArray(),
                 seen);
        const QJsonObject photos = client.tool("inspect_dataset", {{"dataset_path", "photos"}});
        QCOMPARE(photos.value("classes").toArray().size(), 2);
        QCOMPARE(photos.value("inputs").toInt(), 1);
    }

    void whatIsRefused()
    {
        McpClient client(m_folder.path());
        client.initialize();
        QString error =
            client.toolError("create_search_config",
                             {{"dataset_spec", "rows.csv"}, {"constraints", QJsonObject{{"preset", 3}}}});
        QVERIFY2(error.contains("balanced") && error.contains("not 3"), qPrintable(error));
        error = client.toolError("run_search_pipeline_from_spec",
                                 {{"dataset_spec", "rows.csv"}, {"config_relative_path", "plan.txt"}});
        QVERIFY2(error.contains(".yaml"), qPrintable(error));
        QVERIFY(!QFile::exists(at("plan.txt")));
        error = client.toolError("run_local_search", {{"architecture_relative_path", "small.json"},
                                                      {"dataset_path", "rows.csv"},
                                                      {"label_column", "nope"}});
        QVERIFY2(error.contains("nope"), qPrintable(error));
    }

    void dataAreTold()
    {
        McpClient client(m_folder.path());
        client.initialize();
        QCOMPARE(client.tool("describe_dataset", {{"dataset_name", "readout"}}).value("inputs").toInt(), 800);
        const QJsonObject jets = client.tool("describe_dataset", {{"dataset_name", "jets"}});
        QCOMPARE(jets.value("rows").toInt(), 5000);
        const QString sample = jets.value("sample").toString();
        QVERIFY2(sample.contains("sample of 5000") && sample.contains("60000"), qPrintable(sample));
        const QJsonArray notes =
            client.tool("estimate_cost", {{"layer_widths", QJsonArray{16, 32, 5}}}).value("notes").toArray();
        QVERIFY(notes.last().toString().contains("first, 16, is the number of inputs"));
        QStringList names;
        for (const QJsonValue set : client.tool("list_available_datasets").value("datasets").toArray()) {
            names << set.toObject().value("name").toString();
        }
        QVERIFY(names.contains("packed.csv.gz") && !names.contains("notes.doc.gz"));
    }

    /// What an architecture is trained with is not drawn.
    void anArchitectureIsOneCandidate()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QJsonObject local{
            {"qat_epochs", 1}, {"epochs", 1}, {"pruning_iterations", 1}, {"pruning_rate", 0.5}};
        const QJsonObject trained =
            client.tool("run_local_search", {{"architecture_relative_path", "small.json"},
                                             {"dataset_path", "rows.csv"},
                                             {"label_column", "label"},
                                             {"local_search_config", local},
                                             {"wait_seconds", 120}});
        QVERIFY2(trained.value("state") == "done", QJsonDocument(trained).toJson());
        QFile file(at("small-search.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray yaml = file.readAll();
        QVERIFY2(yaml.contains("learning_rate: [0.001]") && yaml.contains("reuse_factor: 1") &&
                     yaml.contains("label_column: label"),
                 yaml);
    }

    /// Whether a file outside is there is told by nothing.
    void nothingIsToldOfOutside()
    {
        QTemporaryDir outside;
        write(outside.filePath("there.csv"), "a,label\n1,x\n");
        McpClient client(m_folder.path());
        client.initialize();
        const auto told = [&](const QString& key, const QString& file, const char* rest = "") {
            const QString yaml =
                "dataset:\n  " + key + ": " + file + "\n" + QLatin1String(rest) + "search:\n  n_trials: 2\n";
            const QJsonObject answer = client.tool("validate_study", {{"yaml", yaml}});
            return QString::fromUtf8(QJsonDocument(answer).toJson()).replace(file, "FILE");
        };
        const QString up = "../" + QDir(outside.path()).dirName() + "/";
        for (const QString& folder : {outside.path() + "/", up}) {
            QCOMPARE(told("path", folder + "there.csv"), told("path", folder + "not.csv"));
            QCOMPARE(told("test_path", folder + "there.csv", "  path: rows.csv\n"),
                     told("test_path", folder + "not.csv", "  path: rows.csv\n"));
        }
        QVERIFY(told("path", "not-there.csv").contains("there is no file")); // inside it is told
    }

    void whatWouldBeDroppedIsRefused_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<QString>("says");
        const QJsonObject ofStudy{{"study_relative_path", "told.snac"}, {"budget", "light"}};
        const auto with = [](QJsonObject object, const char* key, const QJsonValue& value) {
            object.insert(QLatin1String(key), value);
            return object;
        };
        for (const auto& [key, value] : std::initializer_list<std::pair<const char*, QJsonValue>>{
                 {"dataset_path", "rows.csv"},
                 {"label_column", "label"},
                 {"results_relative_path", "other.snac"},
                 {"n_folds", 3},
                 {"standardise", true}}) {
            QTest::newRow(key) << "run_local_search" << with(ofStudy, key, value)
                               << QString::fromLatin1(key) + ": not together with study_relative_path";
        }
        QTest::newRow("no trials") << "run_local_search" << with(ofStudy, "trials", QJsonArray())
                                   << "trials: the list is empty";
        const auto architecture = [](const char* file) {
            return QJsonObject{{"architecture_relative_path", file}, {"dataset_path", "rows.csv"}};
        };
        QTest::newRow("key") << "run_local_search" << architecture("key.json") << "did you mean activation?";
        QTest::newRow("type") << "run_local_search" << architecture("type.json")
                              << "batch_norm: true or false";
        for (const QJsonValue& limit : {QJsonValue("10"), QJsonValue(true), QJsonValue(QJsonArray{10})}) {
            QTest::addRow("budget %d", int(limit.type()))
                << "create_search_config"
                << QJsonObject{{"dataset_spec", "rows.csv"}, {"constraints", QJsonObject{{"lut_pct", limit}}}}
                << "lut_pct must be a number";
        }
        for (const char* tool : {"export_design", "synthesize"}) {
            if (QLatin1String(tool) == "synthesize" && QStandardPaths::findExecutable("yosys").isEmpty()) {
                continue;
            }
            QJsonObject point{{"study_relative_path", "told.snac"}};
            if (QLatin1String(tool) == "export_design") {
                point.insert("as", "onnx");
            }
            QTest::addRow("%s trial", tool) << tool << with(point, "trial", 99) << "there is no trial 99";
            QTest::addRow("%s step", tool) << tool << with(point, "step", "zzzz/1") << "zzzz/1";
            QTest::addRow("%s layer", tool)
                << tool
                << with(with(point, "trial", 0), "precision", "ap_fixed<8,3>; dense_9.values=ap_fixed<6,2>")
                << "dense_9";
        }
        QTest::newRow("wide") << "estimate_cost"
                              << QJsonObject{{"layer_widths", QJsonArray{16, 5}},
                                             {"precision", "ap_fixed<32,16>"}}
                              << "at most 24 bits";
    }

    void whatWouldBeDroppedIsRefused()
    {
        QFETCH(QString, tool);
        QFETCH(QJsonObject, arguments);
        QFETCH(QString, says);
        McpClient client(m_folder.path());
        client.initialize();
        const int before = client.tool("job_status").value("count").toInt();
        const QString error = client.toolError(tool, arguments);
        QVERIFY2(error.contains(says), qPrintable(error));
        QCOMPARE(client.tool("job_status").value("count").toInt(), before); // no job began
    }

    /// A job of a study that is there: names count from the root, and one that failed goes on.
    void aFailedJobGoesOn()
    {
        const QString id = "job-20200101-000001-1";
        QVERIFY(QDir(m_folder.path()).mkpath(".snac-jobs"));
        write(m_folder.filePath(".snac-jobs/" + id + ".json"),
              QJsonDocument(
                  QJsonObject{{"id", id},
                              {"tool", "run_search_pipeline"},
                              {"state", "interrupted"},
                              {"runs", 1},
                              {"output", "told.snac"},
                              {"progress", QJsonObject{{"stage", "search"}, {"done", 2}, {"total", 3}}},
                              {"arguments", QJsonObject{{"config_relative_path", "told.yaml"},
                                                        {"run_local_search", false}}}})
                  .toJson());
        McpClient client(m_folder.path());
        client.initialize();
        const auto resumed = [&] {
            (void)client.tool("resume_job", {{"job_id", id}});
            return client.tool("job_result", {{"job_id", id}, {"wait_seconds", 60}});
        };
        QVERIFY(QFile::rename(at("rows.csv"), at("moved.csv")));
        const QJsonObject failed = resumed();
        QVERIFY(QFile::rename(at("moved.csv"), at("rows.csv")));
        const QString text = QJsonDocument(failed).toJson();
        QVERIFY2(failed.value("state") == "failed" && failed.value("can_be_resumed").toBool(),
                 qPrintable(text));
        QCOMPARE(failed.value("progress").toObject().value("done").toInt(), 2);
        QVERIFY2(!text.contains(m_folder.path()) && text.contains("rows.csv"), qPrintable(text));
        const QJsonObject done = resumed();
        QVERIFY2(done.value("state") == "done" && !done.value("can_be_resumed").toBool(true),
                 QJsonDocument(done).toJson());
        QCOMPARE(done.value("result").toObject().value("dataset").toObject().value("origin").toString(),
                 QString("rows.csv"));
        QVERIFY(!QJsonDocument(done).toJson().contains(m_folder.path().toUtf8()));
    }

    void valuesThatAreNoMessages()
    {
        McpClient client(m_folder.path());
        client.initialize();
        for (const QByteArray line : {"null", "5", "\"x\"", "[]"}) {
            client.sendLine(line);
            const QJsonObject error = client.answer(QJsonValue::Null).value("error").toObject();
            QVERIFY2(error.value("code").toInt() == -32600, line);
        }
        client.sendLine("{\"jsonrpc\": ");
        QCOMPARE(client.answer(QJsonValue::Null).value("error").toObject().value("code").toInt(), -32700);
    }

    void numbersOfPrompts()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const auto prompt = [&](const char* trial) {
            return client.request("prompts/get",
                                  {{"name", "point_to_gateware"},
                                   {"arguments", QJsonObject{{"study", "told.snac"}, {"trial", trial}}}});
        };
        QVERIFY(QJsonDocument(prompt("4")).toJson().contains("Take trial 4 of told.snac"));
        for (const char* trial : {"-3", " ", "four", "1.5"}) {
            QVERIFY2(prompt(trial).contains("error"), trial);
        }
    }

    /// The manual is read from where the program is installed.
    void theManualIsInstalled()
    {
        QTemporaryDir prefix;
        QProcess cmake;
        cmake.start("cmake",
                    {"--install", SNAC_BINARY_DIR, "--component", "manual", "--prefix", prefix.path()});
        QVERIFY(cmake.waitForFinished(60000));
        QVERIFY2(cmake.exitCode() == 0, cmake.readAllStandardError());
        const auto pages = [](const QString& folder) {
            QStringList found;
            QDirIterator all(folder, {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                found << QDir(folder).relativeFilePath(all.next());
            }
            found.sort();
            return found;
        };
        const QStringList installed = pages(prefix.filePath("share/snac-studio/help"));
        QVERIFY(installed.contains("mcp.md"));
        QCOMPARE(installed, pages(SNAC_SOURCE_DIR "/resources/help"));
    }

    /// The token of a server that cannot begin is worth nothing.
    void noTokenIsLeft()
    {
        QTemporaryDir other;
        QDir(other.path()).mkpath(".snac-jobs");
        QCOMPARE(::symlink("elsewhere", other.filePath(".snac-jobs/hand-over.lock").toUtf8().constData()), 0);
        const Output out = runSnac(other.path(), {"mcp", "--root", ".", "--http", "0"});
        QVERIFY(out.code != 0);
        QCOMPARE(QDir(other.filePath(".snac-jobs")).entryList({"*.token"}, QDir::Files), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMcpPlans)
#include "tst_mcp_plans.moc"
