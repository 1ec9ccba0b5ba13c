// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Jobs of `snac mcp`: a session from data to hardware with the terminal's figures; cancelled, killed and
// resumed.
#include "mcp_client.h"

#include "../../campaign.h"
#include "../../timing.h"

#include "snac/base/random.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace snac::test;

class TestMcpJobs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// Two blobs in three dimensions: enough to learn something.
    static QByteArray blobs()
    {
        snac::Random random(3);
        QByteArray text = "first,second,third,label\n";
        for (int i = 0; i < 600; ++i) {
            const double side = i % 2 == 0 ? 1.0 : -1.0;
            for (int feature = 0; feature < 3; ++feature) {
                text += QByteArray::number(0.7 * side + random.uniform(-1.0, 1.0), 'f', 4) + ",";
            }
            text += i % 2 == 0 ? "signal\n" : "noise\n";
        }
        return text;
    }

    static QJsonObject smallWishes()
    {
        return {{"n_trials", 8},
                {"population", 4},
                {"epochs", 3},
                {"n_folds", 1},
                {"seed", 4},
                {"objectives", QJsonArray{"accuracy", "lut_pct"}},
                {"search_space", QJsonObject{{"num_layers", QJsonArray{1, 2}},
                                             {"layer_widths", QJsonArray{QJsonArray{4, 8}, QJsonArray{4}}},
                                             {"batch_norm", QJsonArray{false}}}}};
    }

    QJsonObject waitForEnd(McpClient& client, const QString& job)
    {
        return client.tool("job_result", {{"job_id", job}, {"wait_seconds", 120}}, 130);
    }

    /// Starts a search that takes some seconds.
    QString startLong(McpClient& client, const char* study, const char* config = "long.yaml")
    {
        const QJsonObject started = client.tool(
            "run_search_pipeline",
            {{"config_relative_path", config}, {"study_relative_path", study}, {"run_local_search", false}});
        return started.value("job_id").toString();
    }

    static QString stateOf(McpClient& client, const QString& job)
    {
        return client.tool("job_status", {{"job_id", job}}).value("state").toString();
    }

    /// Until it has trained something; false where it ends before.
    static bool waitForTrials(McpClient& client, const QString& job, int trials)
    {
        bool enough = false;
        const auto isTold = [&] {
            const QJsonObject status = client.tool("job_status", {{"job_id", job}});
            const QString state = status.value("state").toString();
            enough = status.value("progress").toObject().value("done").toInt() >= trials;
            return enough || (state != "running" && state != "waiting");
        };
        return QTest::qWaitFor(isTold, 60000) && enough;
    }

    void compareWithWhole(const char* study, const char* uninterrupted = "whole.snac")
    {
        const Output mine = runSnac(m_folder.path(), {"report", study, "--json"});
        const Output whole = runSnac(m_folder.path(), {"report", uninterrupted, "--json"});
        QVERIFY2(mine.code == 0, mine.err);
        QCOMPARE(mine.json().value("front"), whole.json().value("front"));
        const QJsonArray trials = mine.json().value("trials").toArray();
        QCOMPARE(trials.size(), whole.json().value("trials").toArray().size()); // none lost, none run twice
    }

private slots:
    void initTestCase()
    {
        QDir(m_folder.path()).mkpath("data");
        write(at("data/blobs.csv"), blobs());
        write(at("long.yaml"), smallStudy(60, 12, 4000));
        write(at("short.yaml"), smallStudy(30, 8, 3000));
        for (const QString name : {"long", "short"}) {
            const QString study = name == "long" ? "whole.snac" : "whole-short.snac";
            const Output whole =
                runSnac(m_folder.path(), {"run", name + ".yaml", "--study", study, "--json"});
            QVERIFY2(whole.code == 0, whole.err);
        }
    }

    void fromDataToHardware()
    {
        McpClient client(m_folder.path());
        client.initialize();
        QVERIFY(client.tool("list_available_datasets").value("datasets").toArray().size() >= 2);
        QCOMPARE(client.tool("inspect_dataset", {{"dataset_path", "data/blobs.csv"}}).value("inputs").toInt(),
                 3);

        const QJsonObject config =
            client.tool("create_search_config", {{"dataset_spec", "data/blobs.csv"},
                                                 {"constraints", smallWishes()},
                                                 {"output_relative_path", "configs/blobs.yaml"}});
        QCOMPARE(config.value("config_relative_path").toString(), QString("configs/blobs.yaml"));
        QCOMPARE(config.value("cost").toObject().value("trials").toInt(), 8);
        QVERIFY(!client
                     .toolError("create_search_config",
                                {{"dataset_spec", "jets"}, {"output_relative_path", "configs/blobs.yaml"}})
                     .isEmpty()); // never over a file

        const int started = client.askTool(
            "run_search_pipeline",
            {{"config_relative_path", "configs/blobs.yaml"}, {"budget", "light"}, {"wait_seconds", 120}},
            {{"progressToken", "p"}});
        const QJsonObject done =
            client.answer(started, 130).value("result").toObject().value("structuredContent").toObject();
        QVERIFY2(done.value("state") == "done", QJsonDocument(done).toJson());
        const QJsonObject result = done.value("result").toObject();

        // The terminal, on the same file.
        const Output run =
            runSnac(m_folder.path(), {"run", "configs/blobs.yaml", "--study", "terminal.snac", "--json"});
        QVERIFY2(run.code == 0, run.err);
        const QJsonArray front = run.json().value("front").toArray();
        QVERIFY(!front.isEmpty());
        QCOMPARE(result.value("front_size").toInt(), front.size());
        QCOMPARE(result.value("hypervolume"), run.json().value("hypervolume"));
        for (qsizetype i = 0; i < front.size(); ++i) {
            const QJsonObject mine = result.value("front").toArray().at(i).toObject();
            const QJsonObject theirs = front.at(i).toObject();
            QCOMPARE(mine.value("trial"), theirs.value("trial"));
            QCOMPARE(mine.value("values"), theirs.value("values"));
            QCOMPARE(mine.value("hardware").toObject().value("lut"),
                     theirs.value("hardware").toObject().value("lut"));
        }
        const Output compressed =
            runSnac(m_folder.path(), {"compress", "terminal.snac", "--knee", "--preset", "light", "--json"});
        QVERIFY2(compressed.code == 0, compressed.err);
        const QJsonObject local = result.value("local_search").toObject();
        QCOMPARE(local.value("suggested"), compressed.json().value("suggested"));
        QCOMPARE(local.value("front_size").toInt(), compressed.json().value("front").toArray().size());
        QJsonObject figures;
        for (const QJsonValue step : compressed.json().value("steps").toArray()) {
            figures.insert(step.toObject().value("step").toString(), step.toObject().value("values"));
        }
        QVERIFY(!local.value("steps").toArray().isEmpty());
        for (const QJsonValue step : local.value("steps").toArray()) {
            QCOMPARE(step.toObject().value("values").toObject(),
                     figures.value(step.toObject().value("step").toString()).toObject());
        }

        // Read again, compared, priced, exported.
        const QString study = done.value("output").toString();
        const QJsonObject read =
            client.tool("read_search_results", {{"results_relative_path", study}, {"top_n", 1}});
        QCOMPARE(read.value("front").toArray().size(), 1);
        QCOMPARE(read.value("hypervolume"), result.value("hypervolume"));
        QCOMPARE(client.tool("compare_trials", {{"study", study}, {"trials", QJsonArray{0, 1}}})
                     .value("trials")
                     .toArray()
                     .size(),
                 2);
        QVERIFY(!client.tool("estimate_cost", {{"study", study}}).value("networks").toArray().isEmpty());
        const QJsonObject design = client.tool("export_design", {{"study", study},
                                                                 {"step", local.value("suggested")},
                                                                 {"as", "bundle"},
                                                                 {"output_relative_path", "designs/blobs"},
                                                                 {"wait_seconds", 120}});
        QVERIFY2(design.value("state") == "done", QJsonDocument(design).toJson());
        QVERIFY(QFile::exists(at("designs/blobs/network.json")));
        QVERIFY(design.value("result").toObject().value("good").toBool());
        const QJsonObject progress = design.value("progress").toObject();
        QVERIFY(progress.value("total").toInt() > 0);
        QCOMPARE(progress.value("done"), progress.value("total"));
        QVERIFY(client.toolError("run_local_search", {{"study", study}, {"trial", 4000}})
                    .contains("no trial 4000")); // no job is needed to know it
        QCOMPARE(client.end(), 0);
        QCOMPARE(client.strayLines(), 0);
    }

    /// The same picture for agents of both eras and in the terminal.
    void picturesOfTheFront()
    {
        const Output report =
            runSnac(m_folder.path(), {"report", "whole.snac", "--image", "front.png", "--json"});
        QVERIFY2(report.code == 0, report.err);
        QFile file(at("front.png"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray theirs = file.readAll();
        McpClient client(m_folder.path());
        const QJsonObject meta{{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                               {"io.modelcontextprotocol/clientCapabilities", QJsonObject()}};
        const auto picture = [&](const char* study, bool modern) {
            QJsonObject params{{"uri", QString("snac://front.png/") + study}};
            if (modern) {
                params.insert("_meta", meta);
            }
            const QJsonObject result = client.result("resources/read", params);
            const QJsonObject content = result.value("contents").toArray().at(0).toObject();
            const bool isWhole = content.value("uri") == params.value("uri") &&
                                 content.value("mimeType") == "image/png" && !content.contains("text") &&
                                 result.contains("ttlMs") == modern;
            return isWhole ? QByteArray::fromBase64(content.value("blob").toString().toLatin1())
                           : QJsonDocument(result).toJson();
        };
        QVERIFY(picture("whole.snac", true) == theirs); // before any handshake
        client.initialize();
        QVERIFY(picture("whole.snac", false) == theirs);
        const QByteArray other = picture("whole-short.snac", false);
        QVERIFY(other.startsWith("\x89PNG\r\n") && other != theirs);
        QVERIFY(
            client.request("resources/read", {{"uri", "snac://front.png/nothing.snac"}}).contains("error"));
        bool isListed = false;
        for (const QJsonValue each : client.result("resources/list").value("resources").toArray()) {
            isListed = isListed || each.toObject().value("uri") == "snac://front.png/whole.snac";
        }
        QVERIFY(isListed);
        QCOMPARE(client.end(), 0);
        QCOMPARE(client.strayLines(), 0);
    }

    void anArchitectureAndANetworkAreCompressed()
    {
        McpClient client(m_folder.path());
        client.initialize();
        write(at("small.json"), R"({"layer_widths": [6, 4], "activation": "ReLU"})");
        const QJsonObject config{
            {"qat_epochs", 1},
            {"epochs", 1}, // agents' word
            {"precision_pairs", QJsonArray{QJsonObject{{"total_bits", 8}, {"int_bits", 2}}}},
            {"pruning_iterations", 2},
            {"pruning_rate", 0.5}};
        const QJsonObject trained =
            client.tool("run_local_search", {{"architecture_relative_path", "small.json"},
                                             {"dataset_path", "data/blobs.csv"},
                                             {"local_search_config", config},
                                             {"wait_seconds", 120}});
        QVERIFY2(trained.value("state") == "done", QJsonDocument(trained).toJson());
        QCOMPARE(trained.value("result").toObject().value("steps_done").toInt(), 3);
        QCOMPARE(trained.value("result")
                     .toObject()
                     .value("steps")
                     .toArray()
                     .at(0)
                     .toObject()
                     .value("precision")
                     .toString(),
                 QString("ap_fixed<8,3>")); // SNAC-Pack does not count the sign
        const QJsonObject bundle =
            client.tool("run_local_search", {{"architecture_relative_path", "designs/blobs"},
                                             {"dataset_path", "data/blobs.csv"},
                                             {"budget", "light"},
                                             {"wait_seconds", 120}});
        QVERIFY2(bundle.value("state") == "done", QJsonDocument(bundle).toJson());
    }

    void cancelledAndResumed()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QString job = startLong(client, "cancelled.snac");
        QVERIFY(waitForTrials(client, job, 3));
        QVERIFY(!client
                     .toolError("run_search_pipeline", {{"config_relative_path", "long.yaml"},
                                                        {"study_relative_path", "cancelled.snac"}})
                     .isEmpty()); // one study, one job
        const QString second = startLong(client, "second.snac");
        QCOMPARE(stateOf(client, second), QString("waiting"));
        QCOMPARE(client.tool("cancel_job", {{"job_id", second}}).value("state").toString(),
                 QString("cancelled"));
        client.tool("cancel_job", {{"job_id", job}});
        const QJsonObject ended = waitForEnd(client, job);
        QCOMPARE(ended.value("state").toString(), QString("cancelled"));
        QVERIFY(!ended.value("progress").toObject().contains("seconds_left"));
        QVERIFY(ended.value("can_be_resumed").toBool());
        QVERIFY(!QFile::exists(at("second.snac")));
        client.tool("resume_job", {{"job_id", job}});
        QJsonObject last = ended.value("progress").toObject();
        QVERIFY(last.value("done").toInt() >= 3);
        for (QString state = "waiting";
             state == "waiting" || state == "running";) { // what is done stays done
            const QJsonObject told = client.tool("job_status", {{"job_id", job}});
            const QJsonObject progress = told.value("progress").toObject();
            state = told.value("state").toString();
            for (const char* counted : {"done", "seconds"}) {
                const QString name = QString::fromLatin1(counted);
                const bool isSaid = state == "running" && progress.contains(name);
                QVERIFY2(!isSaid || progress.value(name).toDouble() >= last.value(name).toDouble(),
                         QJsonDocument(told).toJson());
            }
            last = state == "running" && progress.contains("done") ? progress : last;
        }
        QCOMPARE(waitForEnd(client, job).value("state").toString(), QString("done"));
        QVERIFY(!client.toolError("resume_job", {{"job_id", job}}).isEmpty()); // once
        compareWithWhole("cancelled.snac");
    }

    /// From the call to the record of the end: an agent that gives up is not kept waiting.
    void cancelAnswersSoon()
    {
        McpClient client(m_folder.path());
        client.initialize();
        QList<qint64> times;
        for (int i = 0; i < 5; ++i) {
            const QByteArray study = "soon-" + QByteArray::number(i) + ".snac";
            const QString job = startLong(client, study.constData());
            QVERIFY(waitForTrials(client, job, 1 + i));
            const int waiting = client.askTool("job_result", {{"job_id", job}, {"wait_seconds", 60}});
            QElapsedTimer timer;
            timer.start();
            client.tool("cancel_job", {{"job_id", job}});
            const QJsonObject ended = client.answer(waiting).value("result").toObject();
            times << timer.elapsed();
            QCOMPARE(ended.value("structuredContent").toObject().value("state").toString(),
                     QString("cancelled"));
        }
        std::ranges::sort(times);
        QVERIFY(snac::timing::keepsTo(static_cast<double>(times.at(2)), 200));
    }

    /// A job whose record is gone when its turn comes is over, and who waits for it is told.
    void aRecordThatCannotBeKept()
    {
        McpClient client(m_folder.path());
        client.initialize();
        const QString first = startLong(client, "kept.snac");
        const QString second = startLong(client, "lost.snac");
        const QString file = at(".snac-jobs/") + second + ".json";
        QVERIFY(QFile::remove(file) && QDir().mkpath(file)); // nothing can be put in its place
        const int waiting = client.askTool("job_result", {{"job_id", first}, {"wait_seconds", 60}});
        client.tool("cancel_job", {{"job_id", first}});
        QVERIFY(!client.answer(waiting).isEmpty());
        QJsonObject lost;
        QTRY_VERIFY2((lost = client.tool("job_status", {{"job_id", second}})).value("state").toString() ==
                         "failed",
                     QJsonDocument(lost).toJson());
        QVERIFY(lost.value("problem").toString().contains("not begun"));
        QVERIFY(QDir().rmdir(file));
    }

    /// The server ended when the design was there and its record was not.
    void anExportThatWasNotReported()
    {
        McpClient before(m_folder.path());
        before.initialize();
        const QJsonObject arguments{{"study", "whole-short.snac"},
                                    {"trial", 0},
                                    {"as", "bundle"},
                                    {"output_relative_path", "designs/again"},
                                    {"wait_seconds", 120}};
        const QJsonObject made = before.tool("export_design", arguments);
        QVERIFY2(made.value("state") == "done", QJsonDocument(made).toJson());
        QCOMPARE(before.end(), 0);
        const QString job = made.value("job_id").toString();
        QFile file(at(".snac-jobs/") + job + ".json");
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
        record.insert("state", "running");
        record.insert("result", QJsonObject());
        QVERIFY(file.resize(0) && file.seek(0) && file.write(QJsonDocument(record).toJson()) > 0);
        file.close();
        McpClient after(m_folder.path());
        after.initialize();
        QCOMPARE(stateOf(after, job), QString("interrupted"));
        after.tool("resume_job", {{"job_id", job}});
        const QJsonObject again = waitForEnd(after, job);
        QVERIFY2(again.value("state") == "done", QJsonDocument(again).toJson());
        QCOMPARE(again.value("result"), made.value("result"));
    }

    /// The client closes its end: the job is interrupted, and another server goes on with it.
    void outlivesItsServer()
    {
        QString job;
        {
            McpClient client(m_folder.path());
            client.initialize();
            job = startLong(client, "outlives.snac");
            QVERIFY(waitForTrials(client, job, 2));
            QCOMPARE(client.end(), 0);
        }
        McpClient client(m_folder.path());
        client.initialize();
        QCOMPARE(stateOf(client, job), QString("interrupted"));
        client.tool("resume_job", {{"job_id", job}});
        QCOMPARE(waitForEnd(client, job).value("state").toString(), QString("done"));
        compareWithWhole("outlives.snac");
    }

    void killedAtAnyMoment_data()
    {
        QTest::addColumn<int>("trials");  // that have ended
        QTest::addColumn<int>("answers"); // that are waited for besides: somewhere within the next one
        snac::Random random(9);
        int row = 0;
        for (const int trials : {0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28}) {
            const auto answers = static_cast<int>(random.integer(0, 40));
            if (row++ % snac::campaign::cases(4, 1) == 0) {
                QTest::addRow("%d-%d-%d", row, trials, answers) << trials << answers;
            }
        }
    }

    void killedAtAnyMoment()
    {
        QFETCH(int, trials);
        QFETCH(int, answers);
        const QByteArray name = QByteArray("killed-") + QTest::currentDataTag();
        QString jobs[2];
        {
            McpClient client(m_folder.path());
            client.initialize();
            jobs[0] = startLong(client, (name + "-a.snac").constData(), "short.yaml");
            jobs[1] = startLong(client, (name + "-b.snac").constData(), "short.yaml");
            QVERIFY(!jobs[0].isEmpty() && !jobs[1].isEmpty());
            (void)waitForTrials(client, jobs[0], trials);
            for (int i = 0; i < answers; ++i) {
                (void)stateOf(client, jobs[0]);
            }
            ::kill(static_cast<pid_t>(client.process().processId()), SIGKILL);
            client.process().waitForFinished();
        }
        McpClient client(m_folder.path());
        client.initialize();
        for (const QString& job : jobs) { // what was answered is there, and is resumed or was done
            const QString state = stateOf(client, job);
            QVERIFY2(state == "interrupted" || state == "done", qPrintable(state));
            if (state == "interrupted") {
                QCOMPARE(client.tool("resume_job", {{"job_id", job}}).value("job_id").toString(), job);
            }
        }
        for (const QString& job : jobs) {
            const QJsonObject ended = waitForEnd(client, job);
            QVERIFY2(ended.value("state") == "done", QJsonDocument(ended).toJson());
        }
        compareWithWhole((name + "-a.snac").constData(), "whole-short.snac");
        compareWithWhole((name + "-b.snac").constData(), "whole-short.snac");
    }

    /// Without its tool a synthesis does not begin, and one that did in another time has failed.
    void aToolThatIsNotHere()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        McpClient client(m_folder.path());
        qputenv("PATH", path);
        client.initialize();
        const int before = client.tool("job_status").value("count").toInt();
        const QString error =
            client.toolError("synthesize", {{"study", "whole.snac"}, {"trial", 0}, {"tool", "yosys"}});
        QVERIFY2(error.contains("not installed"), qPrintable(error));
        QCOMPARE(client.tool("job_status").value("count").toInt(), before);
        const QString id = "job-20200101-000001-0";
        write(at(".snac-jobs/") + id + ".json",
              QJsonDocument(QJsonObject{{"id", id},
                                        {"tool", "synthesize"},
                                        {"state", "interrupted"},
                                        {"output", "whole-yosys"},
                                        {"arguments",
                                         QJsonObject{{"study_relative_path", "whole.snac"}, {"trial", 0}}}})
                  .toJson());
        (void)client.tool("resume_job", {{"job_id", id}});
        const QJsonObject end = waitForEnd(client, id);
        QCOMPARE(end.value("state").toString(), QString("failed"));
        QCOMPARE(end.value("can_be_resumed").toBool(true), false);
        QVERIFY(QFile::remove(at(".snac-jobs/") + id + ".json"));
    }

    /// Records lie where the user's other programs write as well.
    void aForgedRecord()
    {
        QTemporaryDir other;
        write(other.filePath("secret.csv"), "a,b\n1,2\n");
        McpClient client(m_folder.path());
        client.initialize();
        const QString up = "../" + QFileInfo(other.path()).fileName() + "/";
        struct Forged
        {
            const char* tool;
            QString output;
            QJsonObject arguments;
        };
        const std::vector<Forged> all = {
            {"export_design", other.filePath("made"), {{"study_relative_path", "whole.snac"}, {"trial", 0}}},
            {"export_design",
             up + "made",
             {{"study_relative_path", "whole.snac"}, {"trial", 0}, {"as", "bundle"}}},
            {"run_search_pipeline", up + "made.snac", {{"config_relative_path", "short.yaml"}}},
            {"run_search_pipeline", "made.snac", {{"config_relative_path", up + "secret.csv"}}},
            {"run_local_search",
             "made.snac",
             {{"architecture_relative_path", "network.json"},
              {"dataset_path", other.filePath("secret.csv")}}}};
        for (std::size_t i = 0; i < all.size(); ++i) {
            const QString id = QString("job-20200101-000000-%1").arg(i);
            write(at(".snac-jobs/") + id + ".json",
                  QJsonDocument(QJsonObject{{"id", id},
                                            {"tool", all[i].tool},
                                            {"state", "interrupted"},
                                            {"output", all[i].output},
                                            {"arguments", all[i].arguments}})
                      .toJson());
            (void)client.tool("resume_job", {{"job_id", id}});
            const QJsonObject end = waitForEnd(client, id);
            QCOMPARE(end.value("state").toString(), QString("failed"));
            const QString problem = end.value("problem").toString();
            QVERIFY2(problem.contains("\"..\"") || problem.contains("relative to"), qPrintable(problem));
            QVERIFY(QFile::remove(at(".snac-jobs/") + id + ".json"));
        }
        QCOMPARE(QDir(other.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList("secret.csv"));
        QVERIFY(!QFile::exists(at("made.snac")));
    }

    /// A study that names data outside is not gone on with, though its file lies inside.
    void dataOfAForgedStudy()
    {
        QTemporaryDir other;
        write(other.filePath("secret.csv"), blobs());
        write(other.filePath("evil.yaml"),
              "dataset:\n  path: secret.csv\nsearch:\n  n_trials: 2\n  population: 2\n"
              "  epochs: 1\nsearch_space:\n  num_layers: [1]\n  layer_widths: [[4, 8]]\n");
        const Output made = runSnac(other.path(), {"run", "evil.yaml", "--study", at("evil.snac")});
        QVERIFY2(made.code == 0, made.err);
        McpClient client(m_folder.path());
        client.initialize();
        for (const QJsonObject& arguments :
             {QJsonObject{{"study", "evil.snac"}, {"trial", 0}, {"as", "bundle"}}}) {
            const QString error = client.toolError("export_design", arguments);
            QVERIFY2(error.contains("outside") && error.contains("secret.csv"), qPrintable(error));
            QVERIFY2(!error.contains(other.path()),
                     qPrintable(error)); // where it lies is no agent's business
        }
        QVERIFY2(
            client.toolError("run_local_search", {{"study", "evil.snac"}, {"trial", 0}}).contains("outside"),
            "");
        QVERIFY(
            client.tool("read_search_results", {{"study", "evil.snac"}}).contains("front")); // reads no data
    }
};

QTEST_GUILESS_MAIN(TestMcpJobs)
#include "tst_mcp_jobs.moc"
