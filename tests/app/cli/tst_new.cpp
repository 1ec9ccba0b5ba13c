// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a file to a study that runs: `snac new`.
#include "snac_process.h"

#include "snac/base/random.h"

#include <QDir>
#include <QTest>

using namespace snac::test;

class TestNew : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }

    static QByteArray blobs(int rows)
    {
        snac::Random random(3);
        QByteArray text = "first,second,third,kind\n";
        for (int i = 0; i < rows; ++i) {
            const double side = i % 2 == 0 ? 1.0 : -1.0;
            for (int feature = 0; feature < 3; ++feature) {
                text += QByteArray::number(0.9 * side + random.uniform(-1.0, 1.0), 'f', 4) + ",";
            }
            text += i % 2 == 0 ? "signal\n" : "noise\n";
        }
        return text;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("data") && QDir(m_folder.path()).mkpath("studies"));
        write(path("data/blobs.csv"), blobs(300));
    }

    /// What it writes is valid, names the data from where it lies, and learns them.
    void aPlanRuns()
    {
        const Output made = run({"new", "data/blobs.csv", "--preset", "fast", "--budget", "lut_pct=5",
                                 "--board", "zcu102", "--out", "studies/blobs.yaml"});
        QVERIFY2(made.code == 0, made.err);
        QVERIFY(made.out.isEmpty());
        QFile file(path("studies/blobs.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("path: ../data/blobs.csv") && text.contains("constraints: {lut_pct: 5}") &&
                     text.contains("board: zcu102") && text.contains("# networks to try"),
                 text);
        const Output valid = run({"validate", "--runnable", "studies/blobs.yaml"});
        QVERIFY2(valid.code == 0 && valid.out.contains("can run"), valid.out + valid.err);
        const Output done =
            run({"run", "studies/blobs.yaml", "--trials", "10", "--study", "blobs.snac", "--json"});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY(!done.json().value("front").toArray().isEmpty());
    }

    /// One function warns, so the words are the same.
    void warningsAreThoseOfInspect()
    {
        QByteArray table = "x,number,still,y\n";
        for (int row = 0; row < 200; ++row) {
            table += QByteArray::number(row * 7919 % 101) + ".5," + QByteArray::number(row + 3) + ",4," +
                     (row % 20 == 0 ? "b" : "a") + "\n";
        }
        write(m_folder.filePath("warned.csv"), table);
        const Output seen = runSnac(m_folder.path(), {"data", "inspect", "warned.csv"});
        const Output planned = runSnac(m_folder.path(), {"new", "warned.csv"});
        QVERIFY2(seen.code == 0 && planned.code == 0, seen.err + planned.err);
        int warnings = 0;
        for (const QByteArray& line : seen.out.split('\n')) {
            if (line.startsWith("Warning: ")) {
                ++warnings;
                QVERIFY2(planned.err.contains("note: " + line.mid(9) + "\n"), line + "\n" + planned.err);
            }
        }
        QVERIFY2(warnings >= 3, seen.out);
    }

    void withoutOutItGoesToStandardOutput()
    {
        const Output made = run({"new", "data/blobs.csv", "--objective", "roc_auc"});
        QVERIFY2(made.code == 0, made.err);
        QVERIFY(made.out.contains("objectives: [roc_auc, lut_pct, clock_cycles]"));
        QVERIFY(made.out.contains("path: data/blobs.csv"));
        const Output json = run({"new", "data/blobs.csv", "--json"});
        QCOMPARE(json.code, 0);
        QVERIFY(json.json().value("settings").toArray().size() > 10);
    }

    void nothingIsOverwritten()
    {
        write(path("mine.yaml"), "# mine\n");
        const Output refused = run({"new", "data/blobs.csv", "--out", "mine.yaml"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--force"), refused.err);
        QFile file(path("mine.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("# mine\n"));
        QCOMPARE(run({"new", "data/blobs.csv", "--out", "mine.yaml", "--force"}).code, 0);
    }

    void wrongInputIsTaught_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("taught");
        QTest::newRow("no file") << QStringList{"data/none.csv"} << QByteArray("none.csv");
        QTest::newRow("objective") << QStringList{"data/blobs.csv", "--objective", "accuray"}
                                   << QByteArray("did you mean accuracy");
        QTest::newRow("budget") << QStringList{"data/blobs.csv", "--budget", "lut_pct"}
                                << QByteArray("QUANTITY=LIMIT");
        QTest::newRow("board") << QStringList{"data/blobs.csv", "--board", "zcu201"} << QByteArray("zcu102");
        QTest::newRow("label") << QStringList{"data/blobs.csv", "--label", "kin"} << QByteArray("kin");
        QTest::newRow("rows of a file")
            << QStringList{"data/blobs.csv", "--rows", "1000"} << QByteArray("dataset.subset_size");
        QTest::newRow("drawing a file")
            << QStringList{"data/blobs.csv", "--simulate"} << QByteArray("--simulate");
        QTest::newRow("ending") << QStringList{"data/blobs.csv", "--out", "x.txt"} << QByteArray(".yaml");
    }

    void wrongInputIsTaught()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, taught);
        const Output refused = run(QStringList{"new"} + arguments);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains(taught), refused.err);
        QVERIFY(refused.out.isEmpty());
    }

    /// A study says how its data are read: options beside it would be dropped, so they are refused.
    void inspectingAStudyTakesNoOptions()
    {
        write(path("study.yaml"), "dataset: {path: data/blobs.csv, rows: 500}\n");
        const Output refused = run({"data", "inspect", "study.yaml", "--label", "first"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("--label"), refused.err);
        const Output said = run({"data", "inspect", "study.yaml"});
        QVERIFY2(said.code == 0 && said.err.contains("rows: only simulated"), said.err);
    }
};

QTEST_GUILESS_MAIN(TestNew)
#include "tst_new.moc"
