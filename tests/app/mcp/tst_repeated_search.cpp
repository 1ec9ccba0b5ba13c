// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searches that agents repeat over seeds, and studies that they go on with; what a stored study says of
// places outside the server's folder.
#include "mcp_client.h"
#include "outside_watch.h"

#include <QDir>
#include <QTest>

using namespace snac::test;

class TestRepeatedSearch : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString root() const { return m_folder.filePath("root"); }
    QString at(const QString& name) const { return root() + "/" + name; }

    static QJsonObject waitForEnd(McpClient& client, const QString& job)
    {
        return client.tool("job_result", {{"job_id", job}, {"wait_seconds", 100}}, 110);
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(root()));
        write(at("repeated.yaml"), smallStudy(8, 1, 400).replace("  seed: 5\n", "  seed: 5\n  seeds: 3\n"));
        write(at("once.yaml"), smallStudy(8, 1, 400));
    }

    /// One job, three files, and the comparison that the terminal prints.
    void theRunsAreThoseOfTheTerminal()
    {
        McpClient client(root());
        client.initialize();
        const QJsonObject told = client.tool("validate_study", {{"config_relative_path", "repeated.yaml"}});
        QVERIFY2(told.value("can_run_here").toBool(), QJsonDocument(told).toJson());
        const QJsonObject cost = told.value("cost").toObject();
        QCOMPARE(cost.value("runs").toInt(), 3);
        QVERIFY(!cost.contains("local_search"));
        const QJsonObject one = client.tool("validate_study", {{"config_relative_path", "once.yaml"}});
        QCOMPARE(cost.value("epochs_in_all_at_most").toInt(),
                 3 * one.value("cost").toObject().value("epochs_in_all_at_most").toInt());

        QVERIFY(client
                    .toolError("run_search_pipeline",
                               {{"config_relative_path", "repeated.yaml"}, {"run_local_search", true}})
                    .contains("run_local_search"));
        const QJsonObject started = client.tool(
            "run_search_pipeline",
            {{"config_relative_path", "repeated.yaml"}, {"study_relative_path", "mine.snac"}, {"top_n", 2}});
        QCOMPARE(started.value("studies").toArray(),
                 (QJsonArray{"mine-seed5.snac", "mine-seed6.snac", "mine-seed7.snac"}));
        const QJsonObject done = waitForEnd(client, started.value("job_id").toString());
        QVERIFY2(done.value("state") == "done", QJsonDocument(done).toJson());
        const QJsonObject result = done.value("result").toObject();
        const Output terminal = runSnac(root(), {"run", "repeated.yaml", "--study", "theirs.snac", "--json"});
        QVERIFY2(terminal.code == 0, terminal.err);
        QCOMPARE(result.value("hypervolume"), terminal.json().value("hypervolume"));
        QCOMPARE(result.value("reference_point"), terminal.json().value("reference_point"));
        const QJsonArray studies = terminal.json().value("studies").toArray();
        QCOMPARE(result.value("runs").toArray().size(), studies.size());
        for (qsizetype i = 0; i < studies.size(); ++i) {
            const QJsonObject mine = result.value("runs").toArray().at(i).toObject();
            const QJsonArray front = studies.at(i).toObject().value("front").toArray();
            QCOMPARE(mine.value("hypervolume"), studies.at(i).toObject().value("hypervolume"));
            QCOMPARE(mine.value("seed"), studies.at(i).toObject().value("seed"));
            QCOMPARE(mine.value("front_size").toInt(), front.size());
            QVERIFY(mine.value("front").toArray().size() <= 2);
            QCOMPARE(mine.value("front").toArray().at(0), front.at(0));
            const QJsonObject read = client.tool(
                "read_search_results", {{"study_relative_path", mine.value("study_relative_path")}});
            QCOMPARE(read.value("seed"), mine.value("seed"));
        }
        QVERIFY(!result.value("attainment").toObject().value("surfaces").toArray().isEmpty());
        // Never over a file that is there.
        QVERIFY(QFile::remove(at("mine-seed5.snac")));
        QVERIFY(client
                    .toolError("run_search_pipeline", {{"config_relative_path", "repeated.yaml"},
                                                       {"study_relative_path", "mine.snac"}})
                    .contains("mine-seed6.snac"));
    }

    /// Cancelled in the middle, then gone on with: finished runs are taken, and all is as without it.
    void aCancelledOneGoesOn()
    {
        write(at("longer.yaml"),
              smallStudy(30, 6, 2000).replace("  seed: 5\n", "  seed: 5\n  seeds: 2\n  workers: 1\n"));
        const Output whole = runSnac(root(), {"run", "longer.yaml", "--study", "whole.snac", "--json"});
        QVERIFY2(whole.code == 0, whole.err);
        McpClient client(root());
        client.initialize();
        const QString job = client
                                .tool("run_search_pipeline", {{"config_relative_path", "longer.yaml"},
                                                              {"study_relative_path", "cut.snac"}})
                                .value("job_id")
                                .toString();
        const auto isInSecond = [&] {
            const QJsonObject status = client.tool("job_status", {{"job_id", job}});
            return status.value("progress").toObject().value("stage").toString().contains("run 2 of 2") ||
                   status.value("state") == "done";
        };
        QTRY_VERIFY_WITH_TIMEOUT(isInSecond(), 100000);
        client.tool("cancel_job", {{"job_id", job}});
        QJsonObject end = waitForEnd(client, job);
        QVERIFY2(end.value("state") == "cancelled", QJsonDocument(end).toJson());
        client.tool("resume_job", {{"job_id", job}});
        end = waitForEnd(client, job);
        QVERIFY2(end.value("state") == "done", QJsonDocument(end).toJson());
        QCOMPARE(end.value("result").toObject().value("hypervolume"), whole.json().value("hypervolume"));
    }

    /// Finished ones grow, those that others left go on, and figures are the terminal's.
    void aStudyGoesOn()
    {
        const Output run = runSnac(root(), {"run", "once.yaml", "--study", "short.snac"});
        QVERIFY2(run.code == 0, run.err);
        const Output whole =
            runSnac(root(), {"run", "once.yaml", "--trials", "16", "--study", "sixteen.snac", "--json"});
        QVERIFY2(whole.code == 0, whole.err);
        McpClient client(root());
        client.initialize();
        QVERIFY(client.toolError("resume_study", {{"study", "short.snac"}}).contains("n_trials"));
        QVERIFY(
            client.toolError("resume_study", {{"study", "short.snac"}, {"n_trials", 2}}).contains("already"));
        QVERIFY(!client.toolError("resume_study", {{"study", "none.snac"}}).isEmpty());
        const QJsonObject started = client.tool(
            "resume_study", {{"study", "short.snac"}, {"n_trials", 16}, {"wait_seconds", 100}}, 110);
        QVERIFY2(started.value("state") == "done", QJsonDocument(started).toJson());
        const QJsonObject result = started.value("result").toObject();
        QCOMPARE(result.value("hypervolume"), whole.json().value("hypervolume"));
        QCOMPARE(result.value("front_size").toInt(), whole.json().value("front").toArray().size());
        // Its settings are those it was begun with, and say what has changed since.
        const QJsonObject settings = client.result("resources/read", {{"uri", "snac://settings/short.snac"}});
        const QString text = settings.value("contents").toArray().at(0).toObject().value("text").toString();
        QVERIFY2(text.startsWith("# ") && text.section('\n', 0, 0).contains("search.n_trials: 16"),
                 qPrintable(text));
        QVERIFY(!text.section('\n', 0, 0).contains("max_minutes"));
    }

    /// The file goes away under the search: its results are saved under another name, the agent is told so,
    /// and goes on there.
    void aRescuedStudyGoesOn()
    {
        write(at("lost.yaml"), smallStudy(30, 60, 3000)); // not over before the file is gone
        const Output whole = runSnac(root(), {"run", "lost.yaml", "--study", "lost-whole.snac", "--json"});
        QVERIFY2(whole.code == 0, whole.err);
        McpClient client(root());
        client.initialize();
        const QString job = client
                                .tool("run_search_pipeline", {{"config_relative_path", "lost.yaml"},
                                                              {"study_relative_path", "lost.snac"},
                                                              {"run_local_search", false}})
                                .value("job_id")
                                .toString();
        const auto hasTrained = [&] {
            return client.tool("job_status", {{"job_id", job}})
                       .value("progress")
                       .toObject()
                       .value("done")
                       .toInt() > 2;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasTrained(), 100000);
        QVERIFY(QFile::remove(at("lost.snac")));
        const QJsonObject end = waitForEnd(client, job);
        const QString problem = end.value("problem").toString();
        QVERIFY2(end.value("state") == "failed" && problem.contains("lost-rescued.snac") &&
                     problem.contains("resume_study") && !problem.contains("`snac resume`"),
                 qPrintable(problem));
        const QJsonObject done =
            client.tool("resume_study", {{"study", "lost-rescued.snac"}, {"wait_seconds", 100}}, 110);
        QVERIFY2(done.value("state") == "done", QJsonDocument(done).toJson());
        QCOMPARE(done.value("result").toObject().value("hypervolume"), whole.json().value("hypervolume"));
    }

    /// What a study says of places outside is not looked for: the answer is the same whether there is
    /// something.
    void placesOutsideAreNotLookedAt()
    {
        const QString outside = m_folder.filePath("outside");
        QVERIFY(QDir().mkpath(outside));
        QByteArray rows = "first,second,label\n";
        for (int i = 0; i < 120; ++i) {
            rows += QByteArray::number(i) + "," + QByteArray::number(i % 7) + (i % 2 ? ",a\n" : ",b\n");
        }
        write(outside + "/canary.csv", rows);
        write(outside + "/out.yaml",
              "dataset:\n  path: canary.csv\nsearch:\n  n_trials: 2\n  population: 2\n"
              "  epochs: 1\nsearch_space:\n  num_layers: [1]\n  layer_widths: [[4, 8]]\n");
        const Output made = runSnac(outside, {"run", "out.yaml", "--study", at("out.snac")});
        QVERIFY2(made.code == 0, made.err);
        McpClient client(root());
        client.initialize();
        QStringList there;
        QStringList gone;
        const auto ask = [&](QStringList& answers) {
            answers << client.toolError("run_local_search", {{"study", "out.snac"}, {"trial", 0}})
                    << client.toolError("export_design",
                                        {{"study", "out.snac"}, {"trial", 0}, {"as", "bundle"}})
                    << client.toolError("resume_study", {{"study", "out.snac"}, {"n_trials", 4}});
        };
        OutsideWatch watch(outside);
        ask(there);
        QCOMPARE(watch.taken(), QStringList());
        QVERIFY2(there.at(0).contains("outside") && there.at(0).contains("canary.csv"),
                 qPrintable(there.at(0)));
        QVERIFY(!there.at(0).contains(outside));
        QVERIFY(QFile::rename(outside + "/canary.csv", outside + "/elsewhere.csv"));
        (void)watch.taken();
        ask(gone);
        QCOMPARE(watch.taken(), QStringList());
        QCOMPARE(gone, there);
        // Data beside the study count, whatever else it names.
        write(at("canary.csv"), rows);
        const QJsonObject done =
            client.tool("resume_study", {{"study", "out.snac"}, {"n_trials", 4}, {"wait_seconds", 100}}, 110);
        QVERIFY2(done.value("state") == "done", QJsonDocument(done).toJson());
        QCOMPARE(watch.taken(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRepeatedSearch)
#include "tst_repeated_search.moc"
