// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `snac mcp` plans from wishes, what that costs, and what it tells of data.
#include "mcp_client.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

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
        const QJsonArray seen =
            client.tool("inspect_dataset", {{"dataset_path", "warned.csv"}}).value("warnings").toArray();
        QVERIFY(seen.contains("1 input with one value in all rows, of no use: still"));
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
