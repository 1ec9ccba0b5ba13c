// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files under the real program: outputs over inputs, full and failing disks, killed runs, a board of one's
// own.
#include "snac_process.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace snac::test;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

/// The program under limits that the shell sets.
Output runLimited(const QString& folder, const QString& limits, const QStringList& arguments)
{
    return runWith(folder, QProcessEnvironment::systemEnvironment(), "bash",
                   QStringList{"-c", limits + "; exec \"$0\" \"$@\"", program()} + arguments);
}

} // namespace

class TestStudyFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) { return m_folder.filePath(name); }

private slots:
    void initTestCase()
    {
        write(path("small.yaml"), smallStudy(8, 1, 600));
        QCOMPARE(runSnac(m_folder.path(), {"run", "small.yaml", "--study", "done.snac"}).code, 0);
        QVERIFY(!QFile::exists(path("done.snac-wal")));
        QByteArray table = "a,b,label\n";
        for (int i = 0; i < 200; ++i) {
            table += QByteArray::number(i % 7) + ',' + QByteArray::number(i % 5) + ',' +
                     QByteArray::number(i % 2) + '\n';
        }
        write(path("d.csv"), table);
        QFile::link("d.csv", path("d.svg"));
        write(path("ofdata.yaml"),
              "dataset: {name: file, path: d.csv}\n"
              "search: {n_trials: 4, population: 2, epochs: 1, objectives: [accuracy, parameters]}\n"
              "search_space: {num_layers: 1, layer_widths: [[4, 8, 16]], activation: [ReLU]}\n");
        const Output made = runSnac(m_folder.path(), {"run", "ofdata.yaml"});
        QVERIFY2(made.code == 0, made.err);
    }

    void anOutputOverAnInputIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("input");
        QTest::newRow("page") << QStringList{"report", "done.snac", "--html", "done.snac"} << "done.snac";
        QTest::newRow("page, by another name")
            << QStringList{"report", "done.snac", "--html", "./link.html"} << "done.snac";
        QTest::newRow("picture, by another name")
            << QStringList{"report", "done.snac", "--image", "link.svg"} << "done.snac";
        QTest::newRow("picture of a run")
            << QStringList{"run", "yaml.svg", "--image", "./yaml.svg"} << "yaml.svg";
        QTest::newRow("rows") << QStringList{"bench",     "surrogate", "--csv",
                                             "table.csv", "--rows",    "table.csv"}
                              << "table.csv";
        QTest::newRow("rows, by another name")
            << QStringList{"bench", "surrogate", "--csv", "table.csv", "--rows", "hard.csv"} << "table.csv";
        // What a study was made from, wherever it is seen from, and the names it uses for itself.
        QTest::newRow("page over the data")
            << QStringList{"report", "ofdata.snac", "--html", "d.csv"} << "d.csv";
        QTest::newRow("page over another table")
            << QStringList{"report", "done.snac", "--html", "table.csv"} << "table.csv";
        QTest::newRow("page over the text")
            << QStringList{"report", "ofdata.snac", "--html", "ofdata.yaml"} << "ofdata.yaml";
        QTest::newRow("picture over the data")
            << QStringList{"resume", "ofdata.snac", "--trials", "6", "--image", "d.svg"} << "d.csv";
        for (const char* side : {"-wal", "-shm", "-journal", ".lock"}) {
            const QString name = QStringLiteral("done.snac") + QLatin1String(side);
            QTest::addRow("page: %s", side) << QStringList{"report", "done.snac", "--html", name} << name;
        }
        QTest::newRow("study and picture")
            << QStringList{"run", "small.yaml", "--study", "z.svg", "--image", "z.svg"} << "z.svg";
        QTest::newRow("picture by a link to the study to be")
            << QStringList{"run", "small.yaml", "--study", "z.snac", "--image", "z-link.svg"} << "z.snac";
    }
    void anOutputOverAnInputIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, input);
        write(path("yaml.svg"), smallStudy(4, 1, 600));
        write(path("table.csv"), "architecture,part,lut\n16-5,xczu9eg,100\n");
        QFile::link("done.snac", path("link.html"));
        QFile::link("z.snac", path("z-link.svg"));
        QFile::link("done.snac", path("link.svg"));
        static_cast<void>(::link(path("table.csv").toUtf8(), path("hard.csv").toUtf8()));
        const QByteArray before = contents(path(input));
        const Output output = runSnac(m_folder.path(), arguments);
        QCOMPARE(output.code, 2);
        QVERIFY2(output.err.contains("overwrite"), output.err);
        QCOMPARE(contents(path(input)), before);
        QFile::remove(path("hard.csv"));
    }

    void aPageNamesItsDataOnce()
    {
        QCOMPARE(runSnac(m_folder.path(), {"report", "ofdata.snac", "--html", "once.html"}).code, 0);
        const QByteArray page = contents(path("once.html"));
        QVERIFY2(page.contains("d.csv") && !page.contains("d.csv, d.csv"), page.left(4000));
    }

    void aFileThatIsTooLargeIsAnErrorAndLeavesTheOldOne()
    {
        for (const QString& option : {QStringLiteral("--html"), QStringLiteral("--image")}) {
            const QString name = option == "--html" ? "old.html" : "old.svg";
            write(path(name), "old");
            const Output output =
                runLimited(m_folder.path(), "ulimit -f 2", {"report", "done.snac", option, name});
            QCOMPARE(output.code, 1);
            QVERIFY2(output.err.contains("ulimit"), output.err);
            QCOMPARE(contents(path(name)), QByteArray("old"));
        }
    }

    void aRunOnAFullDiskLeavesAStudyOrNone_data()
    {
        QTest::addColumn<int>("blocks");
        for (const int blocks : {0, 8, 24, 40, 64, 88, 96, 104, 120, 160}) {
            QTest::addRow("%d KiB", blocks) << blocks;
        }
    }
    void aRunOnAFullDiskLeavesAStudyOrNone()
    {
        QFETCH(int, blocks);
        QTemporaryDir folder;
        write(folder.filePath("small.yaml"), smallStudy(8, 1, 600));
        const Output output = runLimited(folder.path(), "ulimit -f " + QString::number(blocks),
                                         {"run", "small.yaml", "--study", "s.snac"});
        QVERIFY2(output.code != -1, output.err);
        QVERIFY(output.code != 0 || blocks > 40);
        QVERIFY2(output.code != 2, output.err); // the input is as it should be
        QVERIFY2(!output.err.contains("damaged") && !output.err.contains("malformed"), output.err);
        if (!QFile::exists(folder.filePath("s.snac"))) {
            QVERIFY2(!output.err.contains("snac resume"), output.err);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList("small.yaml"));
            return;
        }
        const Output full = runLimited(folder.path(), "ulimit -f 0", {"resume", "s.snac"});
        QVERIFY2(output.code == 0 ? full.code != 2 : full.code == 1, full.err);
        const Output resumed = runSnac(folder.path(), {"resume", "s.snac", "--json"});
        QVERIFY2(resumed.code == 0, resumed.err);
        QCOMPARE(essence(resumed.json()),
                 essence(runSnac(m_folder.path(), {"report", "done.snac", "--json"}).json()));
    }

    void aLocalSearchOnAFullDiskIsNoFaultOfItsInput()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::copy(path("done.snac"), folder.filePath("s.snac")));
        const QStringList compress{"compress", "s.snac", "--trial", "0", "--epochs", "1", "--json"};
        const Output full = runLimited(folder.path(), "ulimit -f 0", compress);
        QVERIFY2(full.code == 1, full.err);
        const Output later = runSnac(folder.path(), compress);
        QVERIFY2(later.code == 0, later.err);
    }

    void aNewRunInheritsNothingFromAKilledOne()
    {
        QTemporaryDir folder;
        write(folder.filePath("small.yaml"), smallStudy(8, 1, 600));
        write(folder.filePath("long.yaml"), smallStudy(5000, 1, 600));
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(program(), {"run", "long.yaml", "--study", "s.snac"});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder.filePath("s.snac-wal")).size() > 20'000, 60'000);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(QFile::remove(folder.filePath("s.snac")));
        const Output output = runSnac(folder.path(), {"run", "small.yaml", "--study", "s.snac", "--json"});
        QVERIFY2(output.code == 0, output.err);
        QCOMPARE(essence(output.json()),
                 essence(runSnac(m_folder.path(), {"report", "done.snac", "--json"}).json()));
        QCOMPARE(essence(runSnac(folder.path(), {"report", "s.snac", "--json"}).json()),
                 essence(output.json()));
    }

    void aStudyOnABoardOfOnesOwnIsReportedAnywhere()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("data/snac-studio/boards"));
        write(folder.filePath("data/snac-studio/boards/mine.yaml"),
              "id: mine\npart: xczu7ev-mine\nlut: 100000\nff: 200000\ndsp: 1000\nbram18: 600\n");
        write(folder.filePath("small.yaml"), smallStudy(6, 1, 600).replace("zcu102", "mine"));
        QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
        own.insert("XDG_DATA_HOME", folder.filePath("data"));
        const Output made =
            runWith(folder.path(), own, program(), {"run", "small.yaml", "--study", "s.snac", "--json"});
        QVERIFY2(made.code == 0, made.err);
        QProcessEnvironment other = own;
        other.insert("XDG_DATA_HOME", folder.filePath("elsewhere"));
        const Output reported = runWith(folder.path(), other, program(), {"report", "s.snac", "--json"});
        QVERIFY2(reported.code == 0, reported.err);
        QCOMPARE(essence(reported.json()), essence(made.json()));
        const Output longer =
            runWith(folder.path(), other, program(), {"resume", "s.snac", "--trials", "8", "--json"});
        QVERIFY2(longer.code == 0, longer.err);
    }
};

QTEST_GUILESS_MAIN(TestStudyFiles)
#include "tst_study_files.moc"
