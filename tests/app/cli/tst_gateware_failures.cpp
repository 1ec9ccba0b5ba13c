// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong between a study and gateware, with the real program and a script in place of Yosys:
// a message, an exit code, nothing half-written, and the study as it was.
#include "snac_process.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace snac::test;

namespace {

const char* const study = "dataset: {name: jets, rows: 6000}\n"
                          "search: {n_trials: 2, population: 2, epochs: 1, objectives: [accuracy, lut_pct]}\n"
                          "search_space: {num_layers: [1], layer_widths: [[4, 6]], activation: [ReLU]}\n"
                          "hls_config: {board: zcu102}\n";

bool runs(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0;
}

} // namespace

class TestGatewareFailures : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_hash;
    QStringList m_before;

    [[nodiscard]] QByteArray hashOfStudy() const
    {
        QFile file(m_folder.filePath("s.snac"));
        return file.open(QIODevice::ReadOnly)
                   ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                   : QByteArray();
    }
    [[nodiscard]] QStringList all(const QString& folder = ".") const
    {
        return QDir(m_folder.filePath(folder))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    /// What is there besides the study, the scripts and what tests put there.
    [[nodiscard]] QStringList left() const
    {
        QStringList names;
        for (const QString& name : all()) {
            if (!m_before.contains(name)) {
                names.append(name);
            }
        }
        return names;
    }
    /// The only program in PATH: `yosys`, which answers -V and otherwise does what the script says. No
    /// simulator is found, so that nothing but the script takes time.
    void prepare(QProcess& process, const QString& script) const
    {
        const QString tool = m_folder.filePath("tools/yosys");
        write(tool, "#!/bin/sh\n[ \"$1\" = -V ] && { echo 'Yosys 0.23'; exit 0; }\nPATH=/usr/bin:/bin\n" +
                        script.toUtf8() + "\n");
        QFile::setPermissions(tool, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", script.isEmpty() ? "/nowhere" : m_folder.filePath("tools"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
    }
    [[nodiscard]] Output ran(const QStringList& arguments, const QString& script) const
    {
        QProcess process;
        prepare(process, script);
        return runToEnd(process, program(), arguments);
    }
    static QStringList synth(const QStringList& more = {})
    {
        return QStringList{"synth", "s.snac", "--trial", "0", "--out", "o"} + more;
    }
    /// Starts a synthesis whose tool hangs; its processes once it does.
    QList<qint64> hang(QProcess& process) const
    {
        prepare(process, "sleep 1000 &\necho pids $$ $!\nsleep 1000");
        process.setReadChannel(QProcess::StandardError); // what is waited for
        process.start(program(), synth());
        QByteArray err;
        while (!err.contains("pids ") || !err.mid(err.indexOf("pids ")).contains('\n')) {
            if (!process.waitForReadyRead(60'000) && process.state() == QProcess::NotRunning) {
                break;
            }
            err += process.readAllStandardError();
        }
        QList<qint64> numbers;
        for (const QByteArray& word :
             err.mid(err.indexOf("pids ") + 5).split('\n').first().simplified().split(' ')) {
            numbers.append(word.toLongLong());
        }
        return numbers;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir("tools"));
        write(m_folder.filePath("s.yaml"), study);
        const Output made = runSnac(m_folder.path(), {"run", "s.yaml", "--study", "s.snac"});
        QVERIFY2(made.code == 0, made.err);
        write(m_folder.filePath("file"), "");
        QVERIFY(QDir(m_folder.path()).mkdir("full"));
        write(m_folder.filePath("full/a"), "");
        QVERIFY(QFile::link("tools", m_folder.filePath("link")));
        m_before = all();
        m_hash = hashOfStudy();
    }
    void cleanup()
    {
        for (const QString& name : left()) {
            QDir(m_folder.filePath(name)).removeRecursively();
            QFile::remove(m_folder.filePath(name));
        }
        QCOMPARE(hashOfStudy(), m_hash);
    }

    void aToolThatFails_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("keepsLogs");
        const QString good = "for s in *.ys; do n=${s%.ys}; done; n=${4%.ys}; ";
        QTest::newRow("missing") << ""
                                 << "not installed" << false;
        QTest::newRow("fails without a word") << "exit 7"
                                              << "ended with code 7" << true;
        QTest::newRow("says why") << "echo 'ERROR: no such cell'; exit 1"
                                  << "no such cell" << true;
        QTest::newRow("crashes") << "kill -SEGV $$"
                                 << "crashed (signal 11" << true;
        QTest::newRow("is killed") << "kill -KILL $$"
                                   << "not enough memory" << true;
        QTest::newRow("runs out of disk") << "echo 'No space left on device'; exit 1"
                                          << "the disk is full" << true;
        QTest::newRow("leaves no report") << "exit 0"
                                          << "without its report" << true;
        QTest::newRow("leaves a truncated report")
            << good + "printf '{\"design\": {\"num_cells_by_type\": {\"LUT4\"' > $n.stat.json"
            << "not the JSON" << true;
        QTest::newRow("leaves garbage") << good + "head -c 9000 /dev/urandom > $n.stat.json"
                                        << "stat.json" << true;
        QTest::newRow("leaves an empty report") << good + ": > $n.stat.json"
                                                << "stat.json" << true;
        QTest::newRow("leaves another report") << good + "echo '{\"modules\": {}}' > $n.stat.json"
                                               << "num_cells_by_type" << true;
        QTest::newRow("prints garbage") << "head -c 100000 /dev/urandom; exit 3"
                                        << "ended with code 3" << true;
    }
    void aToolThatFails()
    {
        QFETCH(QString, script);
        QFETCH(QString, says);
        QFETCH(bool, keepsLogs);
        const Output bad = ran(synth(), script);
        QVERIFY2(bad.err.contains(says.toUtf8()), bad.err.right(2000));
        QCOMPARE(bad.code, 1);
        QVERIFY(bad.out.isEmpty());
        QCOMPARE(left(), keepsLogs ? QStringList{"o.failed"} : QStringList{});
        QCOMPARE(QFile::exists(m_folder.filePath("o.failed/run/design.log")), keepsLogs);
    }

    void whatWorksIsWhole()
    {
        const Output good =
            ran(synth({"--json"}), "n=${4%.ys}; echo '{\"design\": {\"num_cells_by_type\": {\"LUT4\": 3, "
                                   "\"FDRE\": 2}}}' > $n.stat.json");
        QVERIFY2(good.code == 0, good.err);
        QCOMPARE(left(), QStringList{"o"});
        QCOMPARE(all("o"), (QStringList{"design", "run", "synthesis.json"}));
        const QJsonObject json = good.json();
        QCOMPARE(json["lut"].toInt(), 3);
        QVERIFY(json["period_ns"].isNull());
        for (const char* key : {"tool", "version", "stage", "lut", "ff", "dsp", "bram18", "clock_cycles",
                                "ii", "period_ns", "estimate", "checks", "report"}) {
            QVERIFY2(json.contains(QLatin1String(key)), key);
        }
        // No simulator is here: said, and no check is claimed.
        QVERIFY(json["checks"].toObject().isEmpty());
        QVERIFY2(good.err.contains("not checked bit by bit"), good.err);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto of = [](const QStringList& more) {
            return QStringList{"export", "s.snac", "--trial", "0", "--as", "bundle"} + more;
        };
        QTest::newRow("a file") << of({"--out", "file"}) << "something here already";
        QTest::newRow("not empty") << of({"--out", "full"}) << "something here already";
        QTest::newRow("a link") << of({"--out", "link"}) << "symbolic link";
        QTest::newRow("nobody may write") << of({"--out", "/proc/o"}) << "cannot make this";
        QTest::newRow("no such trial")
            << QStringList{"export", "s.snac", "--trial", "77", "--as", "hls", "--out", "a/b/c"}
            << "no trial 77";
        QTest::newRow("negative trial")
            << QStringList{"export", "s.snac", "--trial", "-1", "--as", "hls", "--out", "o"}
            << "--trial: Value -1 not in range 0 to 10000000\n";
        QTest::newRow("no study") << QStringList{"export", "no.snac", "--trial", "0",
                                                 "--as",   "hls",     "--out",   "o"}
                                  << "no such study file";
        QTest::newRow("cache is a file") << synth({"--cache", "file"}) << "no folder";
        QTest::newRow("stage") << synth({"--stage", "impl"}) << "it has synth";
        QTest::newRow("a tool that checks") << synth({"--tool", "verilator"}) << "does not synthesize";
        QTest::newRow("no such tool") << synth({"--tool", "vivodo"}) << "did you mean vivado";
        QTest::newRow("time limit") << synth({"--time-limit", "0"}) << "--time-limit";
        QTest::newRow("board once") << of({"--out", "o", "--board", "zcu"}) << "did you mean `zcu102`";
    }
    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Output bad = ran(arguments, "exit 1");
        QVERIFY2(bad.err.contains(says.toUtf8()), bad.err);
        QVERIFY2(!bad.err.contains("zcu-102") && bad.err.size() < 600, bad.err);
        QCOMPARE(bad.code, 2);
        QCOMPARE(left(), QStringList{});
    }

    /// A folder of any name works, for programs that are asked to work in it as well.
    void anyNameOfAFolderIsTaken()
    {
        const QString name = QString::fromUtf8("a 'b' \"c\" $HOME größe\n日本");
        const Output good = runSnac(m_folder.path(), {"export", "s.snac", "--trial", "0", "--as", "verilog",
                                                      "--out", name, "--json"});
        QVERIFY2(good.code == 0, good.err);
        QCOMPARE(good.json()["folder"].toString(), name);
        QCOMPARE(good.json()["checks"].toObject()["rtl"].toObject()["mismatches"].toInt(-1), 0);
        QCOMPARE(left(), QStringList{name});
        for (const auto& file : good.json()["files"].toArray()) {
            QVERIFY(QFile::exists(m_folder.filePath(name + "/" + file.toString())));
        }
    }

    /// Files above a size cannot be written: what a full disk does, where a test cannot fill one.
    void whatDoesNotFitLeavesNothing()
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("bash", {"-c", "ulimit -f 40; exec \"$0\" \"$@\"", program(), "export", "s.snac",
                               "--trial", "0", "--as", "hls", "--out", "o"});
        QVERIFY(process.waitForFinished(110'000));
        const QByteArray err = process.readAllStandardError();
        QCOMPARE(process.exitCode(), 1);
        QVERIFY2(err.contains("tb_input") || err.contains("large"), err);
        QVERIFY2(!err.contains("o/design") && !err.contains(".new-"), err); // folders that nobody will find
        QCOMPARE(left(), QStringList{});
    }

    void aSignalEndsTheWholeTree_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void aSignalEndsTheWholeTree()
    {
        QFETCH(int, signal);
        QProcess process;
        const QList<qint64> tree = hang(process);
        QCOMPARE(tree.size(), 2);
        QVERIFY(tree[0] > 0 && tree[1] > 0 && runs(tree[0]) && runs(tree[1]));
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 3);
        QVERIFY(!runs(tree[0]) && !runs(tree[1]));
        QCOMPARE(left(), QStringList{});
    }

    void whatAKillLeavesGoesWithTheNextRun()
    {
        QProcess process;
        const QList<qint64> tree = hang(process);
        QCOMPARE(tree.size(), 2);
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        QTRY_VERIFY_WITH_TIMEOUT(!runs(tree[0]) && !runs(tree[1]), 60'000);
        QCOMPARE(left().size(), 1);
        QVERIFY(left().first().startsWith("o.new-"));
        // A stranger's folder, though it is called like ours, stays.
        QVERIFY(QDir(m_folder.path()).mkdir("o.new-7-7"));
        const Output next =
            ran({"export", "s.snac", "--trial", "0", "--as", "hls4ml", "--out", "o"}, "exit 1");
        QVERIFY2(next.code == 0, next.err);
        QCOMPARE(left(), (QStringList{"o", "o.new-7-7"}));
    }

    void numbersHaveNoArgmax()
    {
        QByteArray rows = "a,b,target\n";
        for (int i = 0; i < 200; ++i) {
            rows += QByteArray::number(i % 17) + "," + QByteArray::number(i % 5) + "," +
                    QByteArray::number(0.25 * (i % 17) - (i % 5)) + "\n";
        }
        write(m_folder.filePath("numbers.csv"), rows);
        write(m_folder.filePath("numbers.yaml"),
              "dataset: {path: numbers.csv, task: regression}\n"
              "search: {n_trials: 1, population: 2, epochs: 1, objectives: [rmse, lut_pct]}\n"
              "search_space: {num_layers: [1], layer_widths: [[4]]}\n");
        QVERIFY(runSnac(m_folder.path(), {"run", "numbers.yaml", "--study", "numbers.snac"}).code == 0);
        for (const char* output : {"argmax", "softmax"}) {
            const Output bad = ran({"export", "numbers.snac", "--trial", "0", "--as", "bundle", "--out", "o",
                                    "--output", output},
                                   "exit 1");
            QCOMPARE(bad.code, 2);
            QVERIFY2(bad.err.contains("predicts numbers"), bad.err);
            QVERIFY(!QFile::exists(m_folder.filePath("o")));
        }
    }
};

QTEST_GUILESS_MAIN(TestGatewareFailures)
#include "tst_gateware_failures.moc"
