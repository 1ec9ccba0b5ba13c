// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every way out of the folder of `snac mcp`, at every place where an agent may write a name: arguments of all
// tools, keys of study files, what forged files say. The kernel tells whether anything outside was opened.
#include "mcp_client.h"
#include "outside_watch.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <thread>

using namespace snac::test;

namespace {

constexpr const char* canary = "canary7f3a";
constexpr const char* endings[] = {"csv", "yaml", "snac", "json", "onnx", "npz"};

QByteArray rowsWith(const char* column)
{
    QByteArray rows = QByteArray(column) + ",second,label\n";
    for (int i = 0; i < 120; ++i) {
        rows += QByteArray::number(i) + "," + QByteArray::number(i % 7) + (i % 2 ? ",a\n" : ",b\n");
    }
    return rows;
}

/// 120 rows of two numbers.
QByteArray arrayOfRows()
{
    QByteArray header = "{'descr': '<f4', 'fortran_order': False, 'shape': (120, 2), }";
    header = header.leftJustified(117, ' ') + '\n';
    return QByteArray("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size()) + '\0' + header +
           QByteArray(120 * 2 * 4, '\0');
}

/// Whether the kernel has walls (Landlock) that are strong enough; without them a link that is made between
/// check and use leads out where a library opens a file by its name.
bool kernelHasWalls()
{
#ifdef SYS_landlock_create_ruleset
    constexpr unsigned askForVersion = 1;
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, askForVersion) >= 2;
#else
    return false;
#endif
}

} // namespace

class TestMcpEscape : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder; ///< inside/ is served; outside/ is nobody's business
    std::unique_ptr<OutsideWatch> m_watch;
    QStringList m_before;

    QString root() const { return m_folder.filePath("inside"); }
    QString outside() const { return m_folder.filePath("outside"); }
    QByteArray outsideBytes() const { return outside().toUtf8(); }

    void link(const QString& target, const QString& name) const
    {
        QCOMPARE(::symlink(target.toUtf8().constData(), (root() + "/" + name).toUtf8().constData()), 0);
    }

    /// Names that lead out, or to what is no file of the folder.
    QStringList badNames(const QString& ending) const
    {
        const QString secret = "secret." + ending;
        QStringList names{"../outside/" + secret,
                          "./../outside/" + secret,
                          "sub/../../outside/" + secret,
                          outside() + "/" + secret,
                          "/" + outside() + "/" + secret,
                          "file://" + outside() + "/" + secret,
                          "~/" + secret,
                          "link." + ending,
                          "out/" + secret,
                          "magic" + outside() + "/" + secret,
                          "pipe." + ending,
                          "/dev/zero",
                          "/dev/stdin",
                          "/proc/self/environ",
                          "sub/rows.csv\n." + ending,
                          ".snac-jobs/x." + ending,
                          "./.SNAC-Jobs//x." + ending};
        names << QString("../outside/secret.%1").arg(ending) + QChar(0) + "." + ending;
        names << QString("study.yaml") + QChar(0) + "../outside/" + secret;
        return names;
    }

    static QString endingFor(const QString& argument)
    {
        return argument.startsWith("config")                                    ? "yaml"
               : argument.startsWith("study") || argument.startsWith("results") ? "snac"
               : argument.startsWith("architecture")                            ? "json"
                                                                                : "csv";
    }

    /// What a tool needs beside this argument to come as far as to look at it.
    QJsonObject besides(const QString& tool, const QString& argument) const
    {
        if (tool == "run_local_search") {
            return argument == "study_relative_path" || argument == "output_relative_path"
                       ? QJsonObject{{"study_relative_path", "done.snac"}, {"trial", 0}}
                       : QJsonObject{{"architecture_relative_path", "small.json"},
                                     {"dataset_path", "sub/rows.csv"}};
        }
        QJsonObject all{{"config_relative_path", "study.yaml"}, {"dataset_spec", "sub/rows.csv"}};
        if (tool.startsWith("run_search_pipeline") || tool == "validate_study") {
            all.remove(tool.endsWith("_spec") ? "config_relative_path" : "dataset_spec");
            if (tool != "validate_study") {
                all.insert("accept_cost", true); // else it ends with what it costs
            }
            return all;
        }
        if (tool == "create_search_config" || tool == "recommend_search_plan") {
            return {{"dataset_spec", "sub/rows.csv"}};
        }
        if (tool == "inspect_dataset") {
            return {{"dataset_path", "sub/rows.csv"}};
        }
        if (tool == "estimate_cost") {
            return {};
        }
        if (tool == "resume_study") {
            return {{"n_trials", 100}};
        }
        QJsonObject point{{"study_relative_path", "done.snac"}, {"trial", 0}};
        if (tool == "compare_trials") {
            point = {{"study_relative_path", "done.snac"}, {"trials", QJsonArray{0, 1}}};
        } else if (tool == "export_design") {
            point.insert("as", "bundle");
        } else if (tool == "read_search_results") {
            point.remove("trial");
        }
        return point;
    }

    void nothingHappenedOutside(const QString& at)
    {
        const QStringList events = m_watch->taken();
        QVERIFY2(events.isEmpty(), qPrintable(at + ": " + events.join(", ")));
    }

    /// That it was refused, in words that tell nothing of what lies outside.
    void checkRefused(McpClient& client, const QString& tool, const QJsonObject& arguments)
    {
        const QJsonObject answer = client.answer(client.askTool(tool, arguments), 60);
        const QByteArray text = QJsonDocument(answer).toJson(QJsonDocument::Compact);
        const QByteArray what = tool.toUtf8() + " " +
                                QJsonDocument(arguments).toJson(QJsonDocument::Compact) + ": " +
                                text.left(600);
        const QJsonObject result = answer.value("result").toObject();
        const QJsonObject content = result.value("structuredContent").toObject();
        const bool refused = answer.contains("error") || result.value("isError").toBool() ||
                             content.contains("problem") || !content.value("valid").toBool(true);
        QVERIFY2(refused, what);
        QVERIFY2(!text.contains(canary) && !text.contains("internal error"), what);
        QVERIFY2(!content.contains("job_id"), what);
        nothingHappenedOutside(QString::fromUtf8(what));
    }

    static QStringList namesBelow(const QString& folder)
    {
        QStringList names;
        QDirIterator all(folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            names << all.next();
        }
        names.sort();
        return names;
    }

private slots:
    void initTestCase()
    {
        for (const char* each : {"inside/sub", "inside/linked", "outside/pictures/a", "outside/new"}) {
            QVERIFY(QDir(m_folder.path()).mkpath(each));
        }
        write(root() + "/sub/rows.csv", rowsWith("first"));
        write(root() + "/sub/rows.npy", arrayOfRows());
        write(root() + "/study.yaml", smallStudy(6, 1, 400));
        write(root() + "/small.json", R"({"layer_widths": [6, 4], "activation": "ReLU"})");
        for (const char* ending : endings) {
            const QString end = QLatin1String(ending);
            write(outside() + "/secret." + end, rowsWith(canary));
            link("../outside/secret." + end, "link." + end);
            QCOMPARE(::mkfifo((root() + "/pipe." + end).toUtf8().constData(), 0600), 0);
        }
        write(outside() + "/secret.yaml", smallStudy(6, 1, 400) + "name: " + canary + "\n");
        write(outside() + "/pictures/a/1.pgm", "P2 2 2 255 0 1 2 3");
        link("../outside", "out");
        link("/proc/self/root", "magic");
        link("../../outside/pictures", "linked/pictures");
        const Output done = runSnac(root(), {"run", "study.yaml", "--study", "done.snac"});
        QVERIFY2(done.code == 0, done.err);
        const Output design = runSnac(
            root(), {"export", "done.snac", "--trial", "0", "--as", "bundle", "--out", outside() + "/net"});
        QVERIFY2(design.code == 0, design.err);
        // Studies that were made outside, and put below the folder by somebody.
        const QByteArray search = "\nsearch:\n  n_trials: 2\n  population: 2\n  epochs: 1\n";
        const QByteArray space = "search_space:\n  num_layers: [1]\n  layer_widths: [[4, 8]]\n";
        const QByteArray data = "dataset:\n  path: " + outsideBytes() + "/secret.csv";
        write(outside() + "/path.yaml", data + search + space);
        write(outside() + "/test.yaml", "dataset:\n  path: " + root().toUtf8() +
                                            "/sub/rows.csv\n  test_path: " + outsideBytes() + "/test.csv" +
                                            search + space);
        write(outside() + "/test.csv", rowsWith("first"));
        for (const QString name : {"path", "test"}) {
            const Output made =
                runSnac(outside(), {"run", name + ".yaml", "--study", root() + "/forged-" + name + ".snac"});
            QVERIFY2(made.code == 0, made.err);
        }
        m_before = namesBelow(outside());
        m_watch = std::make_unique<OutsideWatch>(outside());
        QVERIFY(m_watch->isGood());
    }

    /// The watch sees what it is for.
    void whoReadsIsSeen()
    {
        QFile secret(outside() + "/secret.csv");
        QVERIFY(secret.open(QIODevice::ReadOnly));
        QVERIFY(secret.readAll().contains(canary));
        secret.close();
        QVERIFY(!m_watch->taken().isEmpty());
        nothingHappenedOutside("after that");
    }

    void argumentsOfAllTools()
    {
        McpClient client(root());
        client.initialize();
        int places = 0;
        for (const QJsonValue value : client.result("tools/list").value("tools").toArray()) {
            const QString tool = value.toObject().value("name").toString();
            const QJsonObject properties =
                value.toObject().value("inputSchema").toObject().value("properties").toObject();
            for (const QString& argument : properties.keys()) {
                if (!argument.endsWith("_path") && argument != "dataset_spec" && argument != "dataset_name") {
                    continue;
                }
                ++places;
                for (const QString& name : badNames(endingFor(argument))) {
                    QJsonObject arguments = besides(tool, argument);
                    arguments.insert(argument, name);
                    checkRefused(client, tool, arguments);
                    if (QTest::currentTestFailed()) {
                        return;
                    }
                }
            }
        }
        QVERIFY2(places >= 20, QByteArray::number(places)); // more with each tool
        QCOMPARE(client.end(), 0);
    }

    /// What the newer words of a description of data name.
    void descriptionsOfData()
    {
        McpClient client(root());
        client.initialize();
        for (const QString& name : badNames("csv") + QStringList{"linked", "linked/pictures"}) {
            for (const QJsonObject& spec : {QJsonObject{{"path", name}}, QJsonObject{{"file", name}},
                                            QJsonObject{{"path", "sub/rows.csv"}, {"labels_path", name}},
                                            QJsonObject{{"path", "sub/rows.csv"}, {"test_path", name}},
                                            QJsonObject{{"name", "fashion_mnist"}, {"data_dir", name}}}) {
                checkRefused(client, "create_search_config", {{"dataset_spec", spec}});
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
            // Names of columns are no names of files.
            const QJsonObject spec{{"path", "sub/rows.csv"}, {"drop", QJsonArray{name}}};
            checkRefused(client, "create_search_config", {{"dataset_spec", spec}});
        }
    }

    /// Every key of a study file that names a file, as the reference of the program lists them.
    void keysOfStudyFiles()
    {
        const Output reference = runSnac(root(), {"validate", "--reference"});
        QCOMPARE(reference.code, 0);
        QStringList keys;
        for (const QString& line : QString::fromUtf8(reference.out).split('\n')) {
            static const QRegularExpression row("^\\| `([a-z_.]+)` \\| path \\|");
            const auto match = row.match(line);
            if (match.hasMatch() && !line.contains("not used yet")) {
                keys << match.captured(1);
            }
        }
        QVERIFY2(keys.size() >= 6, qPrintable(keys.join(' ')));
        McpClient client(root());
        client.initialize();
        for (const QString& key : keys) {
            const QString section = key.section('.', 0, 0);
            for (const QString& name : badNames(key == "search.baseline_network" ? "onnx"
                                                : key == "dataset.labels_path"   ? "npz"
                                                                                 : "csv") +
                                           QStringList{"linked"}) {
                if (key == "output.results_dir" && name == "linked") {
                    continue; // a folder of the root like others
                }
                QByteArray value = name.toUtf8();
                value.replace('\n', "\\n").replace('\0', "\\0");
                QByteArray data = "dataset:\n  name: jets\n  rows: 400\n";
                if (key == "dataset.data_dir") {
                    data = "dataset:\n  name: fashion_mnist\n";
                } else if (key == "dataset.path") {
                    data = "dataset:\n";
                } else if (key == "dataset.labels_path") {
                    data = "dataset:\n  path: sub/rows.npy\n";
                } else if (section == "dataset") {
                    data = "dataset:\n  path: sub/rows.csv\n";
                }
                const QByteArray line = "  " + key.section('.', 1).toUtf8() + ": \"" + value + "\"\n";
                const QByteArray search = "search:\n  n_trials: 2\n";
                const QByteArray text = data + (section == "dataset" ? line : QByteArray()) + search +
                                        (section == "search" ? line : QByteArray()) +
                                        (section == "output" ? "output:\n" + line : QByteArray());
                write(root() + "/named.yaml", text);
                checkRefused(client, "run_search_pipeline", {{"config_relative_path", "named.yaml"}});
                checkRefused(client, "validate_study", {{"yaml", QString::fromUtf8(text)}});
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }

    /// A study is not believed what it says of its data.
    void forgedStudies()
    {
        McpClient client(root());
        client.initialize();
        for (const char* study : {"forged-path.snac", "forged-test.snac"}) {
            checkRefused(client, "export_design", {{"study", study}, {"trial", 0}, {"as", "bundle"}});
            checkRefused(client, "run_local_search", {{"study", study}, {"trial", 0}});
            checkRefused(client, "synthesize", {{"study", study}, {"trial", 0}});
            (void)client.tool("read_search_results", {{"study", study}});
            for (const char* kind : {"report", "front", "front.png", "page", "settings"}) {
                (void)client.request("resources/read", {{"uri", QString("snac://%1/%2").arg(kind, study)}});
            }
            nothingHappenedOutside(study);
        }
    }

    void resourcesByOddNames()
    {
        McpClient client(root());
        client.initialize();
        for (const char* kind : {"report", "front", "front.png", "page", "settings", "help"}) {
            for (const QString& name : badNames("snac")) {
                const QString uri =
                    QString("snac://%1/").arg(kind) + QString::fromLatin1(QUrl::toPercentEncoding(name, "/"));
                const QJsonObject answer = client.request("resources/read", {{"uri", uri}});
                QVERIFY2(answer.contains("error"), qPrintable(uri));
                nothingHappenedOutside(uri);
            }
        }
    }

    /// Boards and calibration are the user's: what lies in the folder under their names is not read as such.
    void boardsAndCalibrationAreTheUsers()
    {
        QVERIFY(QDir(root()).mkpath("boards"));
        write(root() + "/boards/mine.yaml", "name: mine\nlut: 1\nff: 1\ndsp: 1\nbram18: 1\n");
        McpClient client(root());
        client.initialize();
        for (const QString& board :
             QStringList{"mine", "boards/mine.yaml", "../outside/secret.yaml", outside() + "/secret.yaml"}) {
            checkRefused(client, "create_search_config",
                         {{"dataset_spec", "sub/rows.csv"}, {"constraints", QJsonObject{{"board", board}}}});
            checkRefused(client, "export_design",
                         {{"study", "done.snac"}, {"trial", 0}, {"as", "verilog"}, {"board", board}});
        }
    }

    /// Somebody turns a file into a link and back while an agent reads it.
    void linksMadeBetweenCheckAndUse()
    {
        if (!kernelHasWalls()) {
            qInfo("this kernel has no Landlock (5.19): only what the server opens itself is safe");
            return;
        }
        const QByteArray turned = (root() + "/turned.csv").toUtf8();
        const QByteArray good = (root() + "/good.tmp").toUtf8();
        const QByteArray evil = (root() + "/evil.tmp").toUtf8();
        std::atomic<bool> over = false;
        std::thread attacker([&] {
            while (!over) {
                write(QString::fromUtf8(good), rowsWith("first"));
                ::rename(good.constData(), turned.constData());
                (void)::symlink("../outside/secret.csv", evil.constData());
                ::rename(evil.constData(), turned.constData());
            }
        });
        McpClient client(root());
        client.initialize();
        for (int i = 0; i < 100; ++i) {
            const QJsonObject answer =
                client.answer(client.askTool("inspect_dataset", {{"dataset_path", "turned.csv"}}), 60);
            const QByteArray text = QJsonDocument(answer).toJson();
            if (text.contains(canary) || answer.isEmpty()) {
                over = true;
                attacker.join();
                QFAIL(text);
            }
        }
        over = true;
        attacker.join();
        nothingHappenedOutside("links");
    }

    void cleanupTestCase()
    {
        if (m_watch) {
            nothingHappenedOutside("at the end");
            QCOMPARE(namesBelow(outside()), m_before);
        }
    }
};

QTEST_GUILESS_MAIN(TestMcpEscape)
#include "tst_mcp_escape.moc"
