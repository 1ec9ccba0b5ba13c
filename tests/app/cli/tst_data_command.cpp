// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data in the terminal: SNAC-Pack's sets by name, simulated where that is asked for, and `snac data`.
#include "snac_process.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace snac::test;

class TestDataCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Output run(const QStringList& arguments) const { return runSnac(m_folder.path(), arguments); }

private slots:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", path("home").toUtf8());
        for (const char* name : {"mlp", "blocks"}) {
            QVERIFY(QFile::copy(QString(SNAC_SOURCE_DIR "/tests/data/snac_pack/%1.yaml").arg(name),
                                path(QString(name) + ".yaml")));
        }
        write(path("qubit.yaml"),
              "dataset:\n  name: qubit\n  data_dir: ../qubit\n  window_size: 40\n  subset_size: 400\n"
              "search:\n  model_type: block\n  n_trials: 3\n  population: 2\n  epochs: 2\n"
              "search_space:\n  mlp_width_space: [4, 8]\n  act_space: [ReLU]\n  norm_space: [null]\n"
              "  block_types: [MLP, None]\n  num_blocks: 2\n  output_dim: 2\n");
    }

    void studiesOfSnacPackRunOnDrawnData_data()
    {
        QTest::addColumn<QString>("study");
        QTest::addColumn<QByteArray>("drawn");
        QTest::newRow("mnist") << "mlp" << QByteArray("drawn in place of mnist, as asked: drawn digits");
        QTest::newRow("fashion") << "blocks" << QByteArray("drawn in place of fashion_mnist, as asked");
        QTest::newRow("qubit") << "qubit" << QByteArray("drawn in place of qubit, as asked");
    }

    void studiesOfSnacPackRunOnDrawnData()
    {
        QFETCH(QString, study);
        QFETCH(QByteArray, drawn);
        const QString file = path(study + ".snac");
        const Output done = run({"run", study + ".yaml", "--simulate", "--study", file, "--trials", "3"});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.out.contains("simulated") && done.out.contains(drawn), done.out);
        QVERIFY2(!done.err.contains("cannot be read") && !done.err.contains("not found"), done.err);
        if (study == "blocks") {
            QVERIFY2(done.err.contains("warning: block_types: Conv not built yet and left out"), done.err);
        }
        // What was stored draws the same rows again.
        const Output again = run({"resume", file, "--trials", "4"});
        QVERIFY2(again.code == 0, again.err);
    }

    void withoutFilesARunSaysWhatToDo()
    {
        const Output refused = run({"run", "qubit.yaml", "--study", path("none.snac")});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("0528_X_train_0_770.npy") &&
                     refused.err.contains("snac-studio/data/qubit") &&
                     refused.err.contains("dataset.simulate: true") && refused.err.contains("--simulate"),
                 refused.err);
        QVERIFY(!QFile::exists(path("none.snac")));
        // Whoever reads a file of their own has nothing to simulate.
        write(path("own.yaml"), "dataset: {path: own.csv}\nsearch: {n_trials: 3}\n");
        write(path("own.csv"), "a,b,label\n1,2,x\n2,3,y\n");
        QCOMPARE(run({"run", "own.yaml", "--simulate"}).code, 2);
    }

    /// Of a study with two targets every one is compared, or it is said that the file has no truth; data in
    /// place of the study's own take its test file away, which is said, as are warnings of the data.
    void severalTargetsAreCompared()
    {
        QByteArray rows = "a,b,same,px,py\n";
        for (int i = 0; i < 240; ++i) {
            const double a = (i * 37 % 101) / 50.0;
            const double b = (i * 53 % 89) / 44.0;
            rows += QByteArray::number(a) + ',' + QByteArray::number(b) + ",1," + QByteArray::number(a + b) +
                    ',' + QByteArray::number(a - b) + '\n';
        }
        write(path("two.csv"), rows);
        write(path("two_test.csv"), rows);
        write(
            path("two.yaml"),
            "dataset: {path: two.csv, test_path: two_test.csv, label_column: 'px, py', test_fraction: 0.1}\n"
            "search: {n_trials: 3, population: 2, epochs: 2, objectives: [rmse, lut_pct]}\n"
            "search_space: {num_layers: [1], layer_widths: [[4]]}\n");
        const QString file = path("two.snac");
        const Output done = run({"run", "two.yaml", "--study", file, "--data", "two.csv", "--json"});
        QVERIFY2(done.code == 0, done.err);
        QVERIFY2(done.err.contains("test_fraction: the test rows are those of test_path"), done.err);
        QVERIFY2(done.err.contains("dataset.test_path") && done.err.contains("is not read"), done.err);
        QVERIFY2(done.err.contains("with one value in all rows"), done.err);
        QVERIFY(
            QJsonDocument(done.json()["notes"].toArray()).toJson().contains("with one value in all rows"));
        const Output said = run({"predict", file, "--trial", "0", "--data", "two.csv"});
        QVERIFY2(said.code == 0, said.err);
        QVERIFY2(said.err.contains("over all targets: px ") && said.err.contains(", py "), said.err);
        QVERIFY2(said.out.startsWith("row,truth of px,truth of py,px,py"), said.out.left(100));
        write(path("half.csv"), "a,b,same,px\n1,2,1,3\n2,1,1,3\n1,1,1,2\n");
        const Output half = run({"predict", file, "--trial", "0", "--data", "half.csv"});
        QVERIFY2(half.code == 0 && !half.out.contains("truth"), half.err + half.out);
        QVERIFY2(half.err.contains("nothing is compared"), half.err);
    }

    void listsAndDescribesSets()
    {
        const Output list = run({"data", "list"});
        QCOMPARE(list.code, 0);
        QVERIFY(list.out.contains("readout") && list.out.contains("fashion_mnist"));
        const auto sets = run({"data", "list", "--json"}).json()["sets"].toArray();
        QVERIFY(sets.size() >= 7);
        const Output info = run({"data", "info", "mnist"});
        QVERIFY2(info.code == 0 && info.out.contains("train-images-idx3-ubyte") &&
                     info.out.contains("not here"),
                 info.out);
        QCOMPARE(run({"data", "info", "nonsense"}).code, 2);
    }

    void inspectsWhatItSimulated()
    {
        const QString table = path("drawn.csv");
        const Output drawn = run({"data", "simulate", "readout", "--rows", "300", "--start", "50", "--window",
                                  "20", "--states", "3", "--out", table});
        QVERIFY2(drawn.code == 0, drawn.err);
        const Output inspected = run({"data", "inspect", table, "--json"});
        QVERIFY2(inspected.code == 0, inspected.err);
        const auto json = inspected.json();
        QCOMPARE(json["rows"].toInt(), 300);
        QCOMPARE(json["inputs"].toArray().size(), 40);
        QCOMPARE(json["classes"].toArray().size(), 3);
        QCOMPARE(json["classes"].toArray()[2].toObject()["rows"].toInt(), 100);
        QCOMPARE(json["train_rows"].toInt() + json["validation_rows"].toInt() + json["test_rows"].toInt(),
                 300);
        const Output text = run({"data", "inspect", table});
        QVERIFY2(text.out.contains("Truth: column label") && text.out.contains("Split: 180 train"), text.out);
        const Output preview = run({"data", "preview", table, "--rows", "2"});
        QVERIFY2(preview.code == 0 && preview.out.contains("i50") && preview.out.count('\n') == 4,
                 preview.out);
        // Several targets are several columns, and are read as such again.
        const QString peaks = path("peaks.csv");
        const Output many = run({"data", "simulate", "bragg", "--rows", "300", "--out", peaks});
        QVERIFY2(many.code == 0 && many.err.contains("label_column"), many.err);
        const auto readBack = run({"data", "inspect", peaks, "--json"}).json();
        QCOMPARE(readBack["task"].toString(), QString("regression"));
        QCOMPARE(readBack["targets"].toArray(), (QJsonArray{"x", "y"}));
        QCOMPARE(readBack["inputs"].toArray().size(), 121);
        // What is there stays, and no table of text gets the name of another format.
        const QStringList again{"data", "simulate", "readout", "--rows", "300", "--out"};
        const Output refused = run(again + QStringList{table});
        QVERIFY2(refused.code == 2 && refused.err.contains("--force"), refused.err);
        QCOMPARE(run({"data", "inspect", table, "--json"}).json()["inputs"].toArray().size(), 40);
        QCOMPARE(run(again + QStringList{table, "--force"}).code, 0);
        const Output named = run(again + QStringList{path("r.npy")});
        QVERIFY2(named.code == 2 && named.err.contains(".csv") && !QFile::exists(path("r.npy")), named.err);
        // Options that say nothing here are told.
        const Output states = run({"data", "simulate", "jets", "--states", "3", "--out", path("s.csv")});
        QVERIFY2(states.code == 2 && states.err.contains("--states"), states.err);
        const Output drawing = run({"data", "inspect", table, "--simulate"});
        QVERIFY2(drawing.code == 2 && drawing.err.contains("--simulate"), drawing.err);
        // Nothing is left where nothing can be drawn.
        const Output wrong = run({"data", "simulate", "digits", "--rows", "5", "--out", path("never.csv")});
        QVERIFY(wrong.code == 2 && !QFile::exists(path("never.csv")));
    }
};

QTEST_GUILESS_MAIN(TestDataCommand)
#include "tst_data_command.moc"
