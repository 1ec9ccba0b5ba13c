// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The real program where memory and threads are short: it runs with less, or says why not; it never hangs.
// And small inputs that could cost a lot: refused in little memory and time, with the bound.
#include "snac_process.h"

#include "zip_writer.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace snac::test;

class TestLimits : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void startLimited(QProcess& process, const QString& limits, const QString& yaml)
    {
        QFile::remove(m_folder.filePath("s.snac"));
        process.setWorkingDirectory(m_folder.path());
        process.start("bash", {"-c", limits + "; exec \"$0\" \"$@\"", program(), "run", yaml, "--study",
                               "s.snac", "--workers", "64"});
    }

private slots:
    void initTestCase()
    {
        write(m_folder.filePath("short.yaml"), smallStudy(12, 1, 600));
        write(m_folder.filePath("long.yaml"), smallStudy(100000, 50));
    }

    /// The limit on processes binds where the tests are not run by root.
    void aRunUnderLimitsEnds_data()
    {
        QTest::addColumn<QString>("limits");
        for (const char* limits : {"ulimit -v 130000", "ulimit -v 160000", "ulimit -v 250000",
                                   "ulimit -v 600000", "ulimit -u 1", "ulimit -u 8"}) {
            QTest::newRow(limits) << limits;
        }
    }
    void aRunUnderLimitsEnds()
    {
        QFETCH(QString, limits);
        QProcess process;
        startLimited(process, limits, "short.yaml");
        QVERIFY2(process.waitForFinished(60'000), "it hangs");
        QByteArray err = process.readAllStandardError();
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QVERIFY2(process.exitCode() == 0 || err.contains("memory"), err);
        QVERIFY2(process.exitCode() == 0 || process.exitCode() == 1 || process.exitCode() == 3, err);

        startLimited(process, limits, "long.yaml");
        err.clear();
        QTRY_VERIFY_WITH_TIMEOUT((err += process.readAllStandardError()).contains("trial ") ||
                                     process.state() == QProcess::NotRunning,
                                 60'000);
        if (process.state() == QProcess::Running) {
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
            process.waitForFinished(60'000); // without memory every allocation asks the system
        }
        QVERIFY2(process.state() == QProcess::NotRunning, "one signal does not end it");
        err += process.readAllStandardError();
        QVERIFY2(process.exitCode() == 3 || err.contains("memory"), err);
    }

    void smallInputsStaySmall_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("name"); ///< of the file: settings, or data
        QTest::addColumn<QByteArray>("says");
        const auto text = [](const std::string& bytes) { return QByteArray::fromStdString(bytes); };
        QTest::newRow("aliases to a long text")
            << QByteArray("name: &a \"" + QByteArray(1'000'000, 'x') + "\"\nsearch:\n  objectives: [" +
                          QByteArray("*a, ").repeated(5000) + "*a]\n")
            << "s.yaml" << QByteArray("1024 KiB");
        QByteArray nested = "k0: &b0 [1, 1]\n";
        for (int i = 1; i < 30; ++i) {
            const QByteArray before = "*b" + QByteArray::number(i - 1);
            nested += "k" + QByteArray::number(i) + ": &b" + QByteArray::number(i) + " [" + before + ", " +
                      before + "]\n";
        }
        QTest::newRow("aliases of aliases") << nested << "s.yaml" << QByteArray("is not a key");
        QTest::newRow("two layers of 20,000")
            << QByteArray(
                   "search_space: {num_layers: 2, layer_widths: [[20000], [20000]]}\ndataset: {name: jets}\n")
            << "s.yaml" << QByteArray("at most 50 million");
        const auto zeros = [](const std::string& shape, std::size_t bytes) {
            return framed("{'descr': " + shape + ", }", 1) + std::string(bytes, '\0');
        };
        const std::string inputs = zeros("'<f8', 'fortran_order': False, 'shape': (1000000, 10)", 80'000'000);
        const std::string truth = zeros("'|i1', 'fortran_order': False, 'shape': (1000000,)", 1'000'000);
        QTest::newRow("a packed bomb") << text(writeZip({{"X.npy", inputs}, {"y.npy", truth}}, true))
                                       << "d.npz" << QByteArray("200 times");
        QTest::newRow("five megabytes of commas")
            << QByteArray(5'000'000, ',') << "d.csv" << QByteArray("65536 columns");
        QTest::newRow("five megabytes of quotes")
            << QByteArray(5'000'000, '"') << "d.csv" << QByteArray("one column");
    }
    void smallInputsStaySmall()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, name);
        QFETCH(QByteArray, says);
        QFile::remove(m_folder.filePath("s.snac"));
        write(m_folder.filePath(name), content);
        if (name != "s.yaml") {
            write(m_folder.filePath("s.yaml"), "dataset: {path: " + name.toUtf8() + "}\n");
        }
        for (const QString& command :
             {QStringLiteral("validate --runnable"), QStringLiteral("run"), QStringLiteral("estimate")}) {
            QProcess process;
            process.setWorkingDirectory(m_folder.path());
            process.start("bash", QStringList{"-c", "ulimit -v 500000; exec \"$0\" \"$@\"", program()} +
                                      (command + " s.yaml").split(' '));
            QVERIFY2(process.waitForFinished(60'000), qPrintable(command + " hangs"));
            const QByteArray told = process.readAllStandardOutput() + process.readAllStandardError();
            QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 2,
                     qPrintable(command + told));
            QVERIFY2(told.contains(says), qPrintable(command + told.left(2000)));
        }
    }

    /// A pipe that nobody writes into, wherever a file is read or is to be replaced.
    void pipesAreNotWaitedFor_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("pipe");
        QTest::addColumn<int>("code");
        QTest::newRow("settings") << QStringList{"run", "pipe.yaml"} << "pipe.yaml" << 2;
        QTest::newRow("checked settings") << QStringList{"validate", "pipe.yaml"} << "pipe.yaml" << 2;
        QTest::newRow("study") << QStringList{"report", "pipe.snac"} << "pipe.snac" << 2;
        QTest::newRow("data") << QStringList{"run", "ofpipe.yaml"} << "pipe.csv" << 2;
        QTest::newRow("other data") << QStringList{"run", "short.yaml", "--data", "pipe.csv"} << "pipe.csv"
                                    << 2;
        QTest::newRow("board") << QStringList{"boards"} << "home/snac-studio/boards/pipe.yaml" << 2;
        QTest::newRow("table") << QStringList{"bench", "surrogate", "--csv", "pipe.csv"} << "pipe.csv" << 2;
        QTest::newRow("report") << QStringList{"calibrate", "--reports", "pipe.rpt"} << "pipe.rpt" << 2;
        const QString own = "home/snac-studio/surrogate/";
        QTest::newRow("calibration, to fit")
            << QStringList{"calibrate", "--refit"} << own + "calibration.csv" << 2;
        QTest::newRow("calibration, to use")
            << QStringList{"estimate", "--arch", "16-8-5"} << own + "calibrated.txt" << 0;
        QTest::newRow("calibration, to replace")
            << QStringList{"calibrate", "--csv", "designs.csv"} << own + "calibrated.txt" << 2;
    }
    void pipesAreNotWaitedFor()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, pipe);
        QFETCH(int, code);
        QVERIFY(QDir(m_folder.path()).mkpath("home/snac-studio/boards"));
        QVERIFY(QDir(m_folder.path()).mkpath("home/snac-studio/surrogate"));
        write(m_folder.filePath("ofpipe.yaml"), "dataset: {path: pipe.csv}\n");
        QByteArray designs = "architecture,part,weight_bits,weight_int,act_bits,act_int,reuse_factor,"
                             "strategy,io_type,lut,ff\n";
        for (int width = 8; width < 40; width += 4) {
            const QByteArray number = QByteArray::number(width);
            designs += "16-D" + number + "-relu-D5,xcvu13p-flga2577-2-e,8,3,8,3,1,latency,io_parallel," +
                       QByteArray::number(width * 300) + "," + QByteArray::number(width * 90) + "\n";
        }
        write(m_folder.filePath("designs.csv"), designs);
        const QByteArray path = m_folder.filePath(pipe).toUtf8();
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", m_folder.filePath("home"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(program(), arguments);
        const bool ended = process.waitForFinished(30'000);
        process.kill();
        process.waitForFinished();
        QVERIFY(QFile::remove(path));
        QDir(m_folder.filePath("home")).removeRecursively();
        const QByteArray told = process.readAllStandardOutput() + process.readAllStandardError();
        QVERIFY2(ended, "it waits");
        QVERIFY2(process.exitCode() == code, told);
        QVERIFY2(told.contains("pipe") || told.contains("not a file") || told.contains("not a regular file"),
                 told);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
